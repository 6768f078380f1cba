/* The sections of problem.json, each into its part of a struct problem. problem.c calls them in
 * order and destroys the problem when one of them fails.
 *
 * Errors: ERR_INPUT. Who may call: judge/catalog/problem.c. */
#ifndef JUDGE_CATALOG_PROBLEM_READ_H
#define JUDGE_CATALOG_PROBLEM_READ_H

#include "judge/base/json_check.h"
#include "judge/catalog/problem.h"

/* class_name and methods, from "interface"; problem->kind is known. */
int problem_read_interface(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* limits, compare and tolerance; the interface is known. */
int problem_read_limits(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));
int problem_read_compare(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* validator, which may be left out. */
int problem_read_validator(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* groups, whose files must exist inside problem->folder. */
int problem_read_groups(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* scoring, which may be left out; the complexity is known. */
int problem_read_scoring(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* rules, from "policy". */
int problem_read_policy(const struct json_at *root, struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

#endif
