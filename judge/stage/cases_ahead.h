/* Cases read before they are needed: a thread reads the files of groups while the answer is
 * compiled, and while boxes start and run.
 *
 * Only what lies in files, and CASES_AHEAD_BYTES_MAX of it; other groups are loaded when their turn
 * comes (stage/generated.h). An error in a file shows when its group is taken, as it would without
 * this.
 *
 * Who may call: grade.c, run.c; one thread. */
#ifndef JUDGE_STAGE_CASES_AHEAD_H
#define JUDGE_STAGE_CASES_AHEAD_H

#include "judge/catalog/problem.h"

#define CASES_AHEAD_BYTES_MAX (4u << 20) /* Of files. In memory they take ten times as much. */

struct cases_ahead;

/* @problem outlives what is returned. */
struct cases_ahead *cases_ahead_start(const struct problem *problem, bool samples_only);

/* The cases of problem->groups[@index], once; waits for them. False: they are not read ahead. Else
 * *ret_code is of group_load, and *ret_cases are the caller's. */
bool cases_ahead_take(struct cases_ahead *ahead, size_t index, struct case_list *ret_cases,
                      int *ret_code, struct err *err);

/* Waits for the file at hand. Accepts NULL. */
void cases_ahead_stop(struct cases_ahead *ahead);

#endif
