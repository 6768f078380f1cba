/* Problems as clients see them.
 *
 * Who may call: judge/api/catalogue.c. */
#ifndef JUDGE_API_PROBLEM_JSON_H
#define JUDGE_API_PROBLEM_JSON_H

#include "judge/base/err.h"
#include "judge/base/map.h"
#include "judge/catalog/problem.h"

#include <jansson.h>

/* As in the list; @hash is of its files. The caller owns it. */
json_t *problem_summary(const struct problem *problem, const char *hash);

/* @summary with statement, interface, and the stubs of @languages (id → struct language); one
 * without a stub, or in which the problem is not offered, is left out. The caller owns
 * @ret_document. ERR_INPUT or ERR_FAULT when the statement cannot be read. */
int problem_document(const struct problem *problem, json_t *summary, const struct map *languages,
                     json_t **ret_document, struct err *err) __attribute__((warn_unused_result));

#endif
