/* What a batch needs to know of the bank and the languages to plan: names, endings, titles, and
 * what each problem consisted of when the batch began.
 *
 * Errors: ERR_INPUT, ERR_FAULT. Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_BANK_H
#define JUDGE_BATCH_BANK_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#define BANK_NONE ((size_t)-1)

struct bank_problem {
    char *id;
    char *folded; /* name_fold of the id. */
    char *folder; /* Absolute; NULL until the problem was loaded. */
    char *title;
    char *hash;        /* Of all that is in the folder, in hexadecimal. NULL until loaded. */
    bool takes_growth; /* Its score depends on measured complexity. */
    char *rule;        /* How its scores come about, as the first report says; or NULL. */
    char *offered_title, *offered_hash; /* What a daemon says of it; it has no folder then. */
};

struct bank_language {
    char *id;
    char **extensions; /* With the dot; NULL-terminated. */
};

struct bank {
    char *bank_folder; /* NULL: it is that of a daemon. */
    struct bank_problem *problems;
    size_t problem_count;
    struct bank_language *languages;
    size_t language_count;
};

int bank_open(const char *bank_folder, const char *harness_folder, struct bank *ret_bank,
              struct err *err) __attribute__((warn_unused_result));
/* What a daemon offers: the documents of GET /problems and /languages. */
int bank_of_daemon(const json_t *problems, const json_t *languages, struct bank *ret_bank,
                   struct err *err) __attribute__((warn_unused_result));
void bank_close(struct bank *bank);

/* The problem that @word means: its id, or its id but for case and what stands between words.
 * BANK_NONE: there is none, or two. */
size_t bank_problem_for(const struct bank *bank, const char *word);

/* The problem that the user named: an id, or a folder with a '/' in it, which is added (a daemon
 * has none). */
int bank_problem_named(struct bank *bank, const char *name, size_t *ret_problem, struct err *err)
    __attribute__((warn_unused_result));

/* Loads the problem, so that folder, title and hash are there. Once is enough. */
int bank_load(struct bank *bank, size_t problem, struct err *err)
    __attribute__((warn_unused_result));

/* By the ending of @name, and by id. BANK_NONE: there is none. */
size_t bank_language_for(const struct bank *bank, const char *name);
size_t bank_language_named(const struct bank *bank, const char *id);

#endif
