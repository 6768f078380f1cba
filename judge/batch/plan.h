/* The plan of a batch: which answers there are, and what was left out and why. All of it is known
 * before anything is graded.
 *
 * Sources are known by their hash (BLAKE2b, 256 bits): equal ones are one. Their texts are given to
 * whoever asks for the plan, one after the other, and not kept in memory.
 *
 * Errors: ERR_INPUT, ERR_FAULT, ERR_INTR. Who may call: judge/batch, judge/cli. */
#ifndef JUDGE_BATCH_PLAN_H
#define JUDGE_BATCH_PLAN_H

#include "judge/base/err.h"
#include "judge/batch/bank.h"
#include "judge/batch/layout.h"
#include "judge/catalog/content_hash.h"

#include <stdbool.h>
#include <stddef.h>

struct answer {
    char *candidate;
    size_t problem;  /* In the bank; loaded. */
    size_t language; /* In the bank. */
    char *name;      /* In the input; UTF-8. */
    char source[CONTENT_HASH_LENGTH + 1];
};

struct skipped {
    char *name;
    char *why;
};

struct plan {
    bool listed;            /* The input was a manifest. */
    enum layout layout;     /* Otherwise. */
    struct answer *answers; /* Sorted by candidate, problem, language. */
    size_t count;
    struct skipped *skipped;
    size_t skipped_count;
};

struct plan_wish {
    const char *input;
    const char *problem; /* --problem, or NULL. */
    bool has_layout;
    enum layout layout; /* --layout. */
    /* Where each source goes, once or more often; NULL: nowhere. */
    int (*keep)(void *data, const char *hash, const char *bytes, size_t length, struct err *err);
    void *keep_data;
};

/* An input of which nothing can be graded is an error. */
int plan_make(const struct plan_wish *wish, struct bank *bank, struct plan *ret_plan,
              struct err *err) __attribute__((warn_unused_result));
void plan_fini(struct plan *plan);

/* The parts, each in a file of its own. plan_add takes the strings of @answer over. */
void plan_add(struct plan *plan, struct answer *answer);
void plan_skip(struct plan *plan, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
int plan_from_manifest(const struct plan_wish *wish, struct bank *bank, size_t problem,
                       struct plan *plan, struct err *err) __attribute__((warn_unused_result));
int plan_from_files(const struct plan_wish *wish, struct bank *bank, size_t problem,
                    struct plan *plan, struct err *err) __attribute__((warn_unused_result));
/* Hashes the source of @answer and hands it on. */
int plan_keep(const struct plan_wish *wish, struct answer *answer, const char *bytes, size_t length,
              struct err *err) __attribute__((warn_unused_result));

#endif
