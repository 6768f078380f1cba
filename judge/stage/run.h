/* What the kinds of run and the measuring share. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_RUN_H
#define JUDGE_STAGE_RUN_H

#include "judge/catalog/language.h"
#include "judge/core/report.h"

#include <stdint.h>

/* A time limit of a problem in the time of @language. */
uint64_t run_scale(const struct language *language, uint64_t limit_ns);

/* The wall limit of one case in @language. */
uint64_t run_wall(const struct language *language, const struct problem_limits *limits);

/* Where @failure is: in @test, the case @index of @group; NULL: before the first. */
void run_locate(struct failure *failure, const struct group *group, const struct test_case *test,
                size_t index);

/* The stack of a box in which @language has @memory_bytes in all: at most half of it, so that a
 * recursion without end meets this limit and not that of memory; and at most what this process may
 * give, so that a runtime which is told of it never counts on more. */
uint64_t run_stack(const struct language *language, uint64_t memory_bytes);

#endif
