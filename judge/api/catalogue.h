/* The problems and languages that are offered, as they were when they were last read whole. A
 * problem whose folder is broken at a reload stays as it was. Once there are pins (pin.h), each
 * version is graded with as long as somebody holds it, whatever becomes of the bank; and a problem
 * that is broken at the start is offered as the last daemon had it.
 *
 * Who may call: judge/api; one thread. */
#ifndef JUDGE_API_CATALOGUE_H
#define JUDGE_API_CATALOGUE_H

#include "judge/base/err.h"
#include "judge/base/map.h"
#include "judge/catalog/problem.h"

#include <jansson.h>

struct catalogue_problem {
    struct problem *problem;
    struct catalogue *catalogue;
    char *hash;       /* Of its pinned version; NULL: it is not pinned. */
    unsigned holders; /* Gradings. */
    bool retired;     /* Another version is offered. */
    json_t *summary;  /* As in the list. */
    json_t *document; /* With statement, interface and stubs. */
};

struct catalogue {
    const char *folder;   /* Borrowed. */
    const char *harness;  /* Borrowed. */
    char *pins;           /* NULL: problems are graded with in the bank. */
    struct map pinned;    /* folder → struct pinned: how many entries have it. */
    struct map problems;  /* id → struct catalogue_problem */
    struct map languages; /* id → struct language */
    json_t *problem_list;
    json_t *language_list;
};

/* Reads all. @broken is called for each problem that cannot be read; they are left out. */
int catalogue_open(struct catalogue *catalogue, const char *folder, const char *harness,
                   void (*broken)(const char *id, const char *why), struct err *err)
    __attribute__((warn_unused_result));
void catalogue_close(struct catalogue *catalogue);

/* Reads the problems again. Problems that are gone are no longer offered; on an error everything
 * stays as it was. */
int catalogue_reload(struct catalogue *catalogue, void (*broken)(const char *id, const char *why),
                     struct err *err) __attribute__((warn_unused_result));

/* From here on with pinned versions, in the folder @pins. An error leaves it without. */
int catalogue_pin(struct catalogue *catalogue, const char *pins,
                  void (*broken)(const char *id, const char *why), struct err *err)
    __attribute__((warn_unused_result));

/* The version that is offered now, which stays until it is let go; NULL: there is none. */
struct catalogue_problem *catalogue_hold(struct catalogue *catalogue, const char *id);
void catalogue_let_go(struct catalogue_problem *problem); /* Accepts NULL. */

/* Borrowed until the next reload; NULL: there is none. */
const struct catalogue_problem *catalogue_problem(const struct catalogue *catalogue,
                                                  const char *id);
bool catalogue_has_language(const struct catalogue *catalogue, const char *id);

/* ERR_INPUT when @claims (may be NULL) is no claim about the problem. */
int catalogue_check_claims(const struct catalogue_problem *problem, const char *claims,
                           struct err *err) __attribute__((warn_unused_result));

#endif
