/* Texts of JSON that we made ourselves. What people write is read by json_check.h. Who may call:
 * everything in judge/. */
#ifndef JUDGE_BASE_JSON_TEXT_H
#define JUDGE_BASE_JSON_TEXT_H

#include <jansson.h>

/* Borrowed; "" when @object (may be NULL) has no text there. */
const char *json_text(const json_t *object, const char *key);

#endif
