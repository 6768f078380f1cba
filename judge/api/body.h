/* The JSON of a request. Pure. Who may call: judge/api. */
#ifndef JUDGE_API_BODY_H
#define JUDGE_API_BODY_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stddef.h>

/* More than any request needs: a round with all its candidates. */
#define BODY_VALUES_MAX 16384

/* As json_parse. ERR_INPUT too when it has more than BODY_VALUES_MAX values: in memory a value is a
 * hundred times as large as in the text. */
int body_parse(const char *where, const char *text, size_t length, json_t **ret_json,
               struct err *err) __attribute__((warn_unused_result));

#endif
