/* A submission as clients see it. Who may call: judge/api. */
#ifndef JUDGE_API_SUBMISSION_JSON_H
#define JUDGE_API_SUBMISSION_JSON_H

#include "judge/store/store.h"

#include <jansson.h>

/* What a list shows: a new reference. */
json_t *submission_json(const struct store_submission *submission);

/* What the first answer to a POST says; the same again for a repeated key. The caller frees it. */
char *submission_accepted(const char *id);

#endif
