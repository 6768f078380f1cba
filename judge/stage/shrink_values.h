/* Whole numbers of a case, made small without changing their order. Pure. Who may call: shrink.c.
 */
#ifndef JUDGE_STAGE_SHRINK_VALUES_H
#define JUDGE_STAGE_SHRINK_VALUES_H

#include "judge/catalog/problem.h"

/* The range of each parameter name in cases of the problem. Zeroed memory is empty. */
struct least_values {
    struct {
        const char *name; /* Borrowed from the problem. */
        int64_t least, most;
    } rows[PROBLEM_METHODS_MAX * PROBLEM_PARAMS_MAX];
    size_t count;
};

void least_values_add(struct least_values *least, const struct problem *problem,
                      const struct test_case *test);

/* Changes the arguments of @operations whose name is that of @row, and which must be the caller's
 * own copies. False when there was nothing to change. */
bool shrink_values(const struct problem *problem, const struct least_values *least, size_t row,
                   struct operation *operations, size_t count);

#endif
