#include "judge/api/query.h"

#include <stdio.h>
#include <string.h>

#define CURSOR_PREFIX "p"
#define SEQUENCE_MAX ((uint64_t)1 << 62)

static const char alphanumeric[] = "0123456789"
                                   "abcdefghijklmnopqrstuvwxyz"
                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

int query_whole(const char *name, const char *text, uint64_t min, uint64_t max,
                uint64_t *ret_number, struct err *err)
{
    uint64_t number = 0;
    bool good = text[0] != '\0';

    for (const char *at = text; good && *at != '\0'; at++) {
        unsigned digit = (unsigned)(*at - '0');

        good = digit <= 9 && number <= (max - digit) / 10 && digit <= max;
        number = number * 10 + digit;
    }
    if (!good || number < min || number > max)
        return err_set(err, ERR_INPUT, "%s: expected a whole number from %llu to %llu", name,
                       (unsigned long long)min, (unsigned long long)max);
    *ret_number = number;
    return 0;
}

void query_cursor_format(int64_t sequence, char ret_text[CURSOR_TEXT_MAX])
{
    snprintf(ret_text, CURSOR_TEXT_MAX, CURSOR_PREFIX "%llx", (unsigned long long)sequence);
}

int query_cursor_parse(const char *text, int64_t *ret_sequence, struct err *err)
{
    static const char digits[] = "0123456789abcdef";
    uint64_t number = 0;
    size_t length = strlen(text);

    if (text[0] != CURSOR_PREFIX[0] || length < 2 || length > 17)
        return err_set(err, ERR_INPUT, "cursor: expected the \"next\" of a list");
    for (const char *at = text + 1; *at != '\0'; at++) {
        const char *digit = strchr(digits, *at);

        if (digit == NULL)
            return err_set(err, ERR_INPUT, "cursor: expected the \"next\" of a list");
        number = number * 16 + (uint64_t)(digit - digits);
    }
    if (number == 0 || number > SEQUENCE_MAX)
        return err_set(err, ERR_INPUT, "cursor: expected the \"next\" of a list");
    *ret_sequence = (int64_t)number;
    return 0;
}

int query_event_id(const char *text, uint64_t *ret_number, struct err *err)
{
    return query_whole("Last-Event-ID", text, 0, INT64_MAX, ret_number, err);
}

bool query_is_name(const char *text)
{
    size_t length = strlen(text);

    if (length == 0 || length > QUERY_NAME_BYTES_MAX)
        return false;
    for (const char *at = text; *at != '\0'; at++) {
        if (strchr(alphanumeric, *at) == NULL && strchr("-_.:@", *at) == NULL)
            return false;
    }
    return true;
}

bool query_is_submission_id(const char *text)
{
    return strlen(text) == SUBMISSION_ID_LENGTH &&
           strspn(text, "0123456789abcdef") == SUBMISSION_ID_LENGTH;
}

bool query_is_key(const char *text)
{
    size_t length = strlen(text);

    for (const char *at = text; *at != '\0'; at++) {
        if (*at < 0x20 || *at > 0x7e)
            return false;
    }
    return length > 0 && length <= QUERY_KEY_BYTES_MAX;
}
