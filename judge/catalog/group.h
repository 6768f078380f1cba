/* One case of a group file.
 *
 * Who may call: judge/catalog, judge/stage, tests. */
#ifndef JUDGE_CATALOG_GROUP_H
#define JUDGE_CATALOG_GROUP_H

#include "judge/catalog/problem.h"

/* Reads the case in the @length bytes of @line. @where is "FILE:LINE" for messages. ret_case->line
 * is left 0. ERR_INPUT says what is wrong; then nothing is kept. */
int case_parse(const struct problem *problem, const char *where, const char *line, size_t length,
               struct test_case *ret_case, struct err *err) __attribute__((warn_unused_result));

/* The same of what was parsed; @json stays the caller's. */
int case_read(const struct problem *problem, const char *where, json_t *json,
              struct test_case *ret_case, struct err *err) __attribute__((warn_unused_result));

void case_fini(struct test_case *test_case);

#endif
