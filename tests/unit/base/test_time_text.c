#include "judge/base/time_text.h"

#include "tests/unit/complexity/suite.h"

#include <string.h>

static uint64_t parsed(const char *text)
{
    struct err err = {0};
    uint64_t ms = 0;

    ck_assert_msg(time_text_parse("--opens", text, &ms, &err) == 0, "%s", err.message);
    return ms;
}

START_TEST(known_moments)
{
    ck_assert_uint_eq(parsed("1970-01-01T00:00:00Z"), 0);
    ck_assert_uint_eq(parsed("2001-09-09T01:46:40Z"), 1000000000000ull);
    ck_assert_uint_eq(parsed("2024-02-29T12:00:00.25Z"), 1709208000250ull);
    ck_assert_uint_eq(parsed("2026-12-01T09:00Z"), 1796115600000ull);
    ck_assert_uint_eq(parsed("2026-12-01 10:00+01:00"), 1796115600000ull);
    ck_assert_uint_eq(parsed("2026-12-01t04:30:00-04:30"), 1796115600000ull);
    ck_assert_uint_eq(parsed("9999-12-31T23:59:59.999Z"), TIME_MS_MAX);
    ck_assert_uint_eq(parsed("2000-02-29T00:00:00.9999z"), 951782400999ull);
}
END_TEST

START_TEST(nothing_else)
{
    static const char *const bad[] = {
        "",
        "now",
        "2026-12-01",
        "2026-12-01T09:00",
        "2026-12-01T09:00:00",
        "2026-12-01T09:00:00Z ",
        "2026-12-01T9:00Z",
        "2026-13-01T09:00Z",
        "2026-00-01T09:00Z",
        "2026-02-29T09:00Z",
        "1900-02-29T09:00Z",
        "2026-12-32T09:00Z",
        "2026-12-01T24:00Z",
        "2026-12-01T09:60Z",
        "2026-12-01T09:00:60Z",
        "2026-12-01T09:00:00.Z",
        "2026-12-01T09:00:00+24:00",
        "2026-12-01T09:00:00+0100",
        "2026-12-01T09:00:00+01:60",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:30+01:00",
        "9999-12-31T23:59:59-00:01",
        "26-12-01T09:00Z",
        "+2026-12-01T09:00Z",
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct err err = {0};
        uint64_t ms = 7;

        ck_assert_msg(time_text_parse("--opens", bad[i], &ms, &err) == ERR_INPUT, "%s", bad[i]);
        ck_assert_uint_eq(ms, 7);
        ck_assert_ptr_nonnull(strstr(err.message, "--opens: expected"));
    }
}
END_TEST

START_TEST(there_and_back)
{
    static const uint64_t step_ms = 86399999ull * 37; /* Through all days and months. */
    char text[TIME_TEXT_MAX];

    for (uint64_t ms = 0; ms <= TIME_MS_MAX; ms += step_ms) {
        time_text_format(ms, text);
        ck_assert_uint_eq(parsed(text), ms);
    }
    time_text_format(TIME_MS_MAX, text);
    ck_assert_str_eq(text, "9999-12-31T23:59:59.999Z");
    time_text_format(1796115600000ull, text);
    ck_assert_str_eq(text, "2026-12-01T09:00:00Z");
}
END_TEST

RUN_SUITE("time_text", known_moments, nothing_else, there_and_back)
