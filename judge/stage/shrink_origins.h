/* The cases of a problem, the smallest first: what a small failing case is made of.
 * Who may call: shrink.c. */
#ifndef JUDGE_STAGE_SHRINK_ORIGINS_H
#define JUDGE_STAGE_SHRINK_ORIGINS_H

#include "judge/stage/engine.h"
#include "judge/stage/shrink_values.h"

/* A case, and where it is from. */
struct origin {
    const struct test_case *test;
    const struct group *group;
    size_t index;
    size_t size; /* Of its arguments, in bytes, and one for each operation. */
};

struct origins {
    struct origin *items; /* By size. */
    size_t count;
    struct least_values least;
    struct case_list *lists; /* One for each group: what the items point to. */
    size_t list_count;
};

/* On an error @origins is to be freed, too. */
int origins_load(struct origins *origins, const struct engine *engine,
                 const struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));
void origins_fini(struct origins *origins);

#endif
