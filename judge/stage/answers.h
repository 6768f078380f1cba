/* What a program has answered in one case so far, where that is needed later: by a checker, and by
 * arguments that refer to it.
 *
 * Pure. Zeroed memory holds no answers. Who may call: run_case.c. */
#ifndef JUDGE_STAGE_ANSWERS_H
#define JUDGE_STAGE_ANSWERS_H

#include "judge/catalog/problem.h"

struct answers {
    struct value *items; /* Owned: one for each operation that has been answered. */
    size_t count;
    size_t capacity;
    size_t bytes; /* About what they take as text. */
};

void answers_fini(struct answers *answers);

/* Takes the value over. False when all of them are more than CHECKED_ANSWERS_BYTES_MAX. */
bool answers_take(struct answers *answers, struct value *value) __attribute__((warn_unused_result));

/* How many of the @count operations at @operations, the first of which is number @first of its
 * case, can be asked before an answer to one of them is an argument; at least 1. */
size_t answers_independent(const struct operation *operations, size_t first, size_t count);

/* Copies the operations to @ret_filled, which has room for them, with the answers that they refer
 * to in place. Free with answers_unfill; all that is in them is borrowed. */
void answers_fill(const struct answers *answers, const struct operation *operations, size_t count,
                  struct operation *ret_filled);
void answers_unfill(const struct operation *operations, size_t count, struct operation *filled);

#endif
