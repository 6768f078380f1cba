#include "judge/api/query.h"

#include "tests/unit/complexity/suite.h"

#include <string.h>

static struct err err;

START_TEST(wholes)
{
    uint64_t number = 7;
    static const char *const bad[] = {"",   "-1",  "+1", " 1", "1 ",
                                      "1x", "0x1", "4",  "11", "99999999999999999999999"};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_int_eq(query_whole("n", bad[i], 5, 10, &number, &err), ERR_INPUT);
    ck_assert_uint_eq(number, 7);
    ck_assert_int_eq(query_whole("n", "5", 5, 10, &number, &err), 0);
    ck_assert_uint_eq(number, 5);
    ck_assert_int_eq(query_whole("n", "0010", 5, 10, &number, &err), 0);
    ck_assert_uint_eq(number, 10);
    ck_assert_int_eq(query_whole("n", "18446744073709551615", 0, UINT64_MAX, &number, &err), 0);
    ck_assert(number == UINT64_MAX);
    ck_assert_int_eq(query_whole("n", "18446744073709551616", 0, UINT64_MAX, &number, &err),
                     ERR_INPUT);
    ck_assert_int_eq(query_whole("n", "9", 0, 3, &number, &err), ERR_INPUT);
}
END_TEST

START_TEST(cursors)
{
    static const int64_t numbers[] = {1, 255, INT64_C(1) << 62};
    static const char *const bad[] = {
        "", "p", "1", "p0", "pg", "p-1", "P1", "p11111111111111111", "pffffffffffffffff"};
    char text[CURSOR_TEXT_MAX];
    int64_t read;

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        query_cursor_format(numbers[i], text);
        ck_assert_int_eq(query_cursor_parse(text, &read, &err), 0);
        ck_assert(read == numbers[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_int_eq(query_cursor_parse(bad[i], &read, &err), ERR_INPUT);
}
END_TEST

START_TEST(event_ids)
{
    uint64_t number;

    ck_assert_int_eq(query_event_id("0", &number, &err), 0);
    ck_assert_uint_eq(number, 0);
    ck_assert_int_eq(query_event_id("9223372036854775807", &number, &err), 0);
    ck_assert_int_eq(query_event_id("9223372036854775808", &number, &err), ERR_INPUT);
    ck_assert_int_eq(query_event_id("", &number, &err), ERR_INPUT);
}
END_TEST

START_TEST(names_and_keys)
{
    char text[QUERY_KEY_BYTES_MAX + 2];

    memset(text, 'a', sizeof text);
    text[QUERY_NAME_BYTES_MAX + 1] = '\0';
    ck_assert(!query_is_name(text));
    text[QUERY_NAME_BYTES_MAX] = '\0';
    ck_assert(query_is_name(text));
    ck_assert(query_is_name("ann.b-c_d:e@f"));
    ck_assert(!query_is_name(""));
    ck_assert(!query_is_name("a b"));
    ck_assert(!query_is_name("a/b"));
    ck_assert(!query_is_name("é"));
    memset(text, 'a', sizeof text);
    text[QUERY_KEY_BYTES_MAX + 1] = '\0';
    ck_assert(!query_is_key(text));
    text[QUERY_KEY_BYTES_MAX] = '\0';
    ck_assert(query_is_key(text));
    ck_assert(!query_is_key(""));
    ck_assert(!query_is_key("a\tb"));
    ck_assert(!query_is_key("\x7f"));
    ck_assert(query_is_submission_id("0123456789abcdef0123"));
    ck_assert(!query_is_submission_id("0123456789abcdef012"));
    ck_assert(!query_is_submission_id("0123456789abcdef0123a"));
    ck_assert(!query_is_submission_id("0123456789ABCDEF0123"));
}
END_TEST

RUN_SUITE("query", wholes, cursors, event_ids, names_and_keys)
