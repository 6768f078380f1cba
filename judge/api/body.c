#include "judge/api/body.h"

#include "judge/base/json_check.h"

#include <string.h>

/* Marks outside of texts that stand for a value or a key; in a text that is no JSON, any number. */
static size_t count_marks(const char *text, size_t length)
{
    size_t count = 0;
    bool inside = false;

    for (size_t i = 0; i < length; i++) {
        if (inside && text[i] == '\\')
            i++;
        else if (text[i] == '"')
            inside = !inside;
        else if (!inside && text[i] != '\0' && strchr(",:[{", text[i]) != NULL)
            count++;
    }
    return count;
}

int body_parse(const char *where, const char *text, size_t length, json_t **ret_json,
               struct err *err)
{
    if (count_marks(text, length) > BODY_VALUES_MAX)
        return err_set(err, ERR_INPUT, "%s: more than %d values", where, BODY_VALUES_MAX);
    return json_parse(where, false, text, length, ret_json, err);
}
