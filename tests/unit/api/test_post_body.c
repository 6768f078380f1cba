#include "judge/api/post_body.h"

#include "judge/api/body.h"
#include "judge/base/buf.h"
#include "judge/core/limits.h"
#include "tests/unit/complexity/suite.h"

#include <stdio.h>
#include <string.h>

static unsigned status;
static struct err err;

static int parse(const char *text, struct post_body *body)
{
    status = 0;
    return post_body_parse(text, strlen(text), body, &status, &err);
}

START_TEST(whole)
{
    struct post_body body;

    ck_assert_int_eq(parse("{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\"}", &body), 0);
    ck_assert_str_eq(body.problem, "p");
    ck_assert_str_eq(body.round, "");
    ck_assert_str_eq(body.meter, "auto");
    ck_assert(!body.shrink);
    ck_assert_int_eq(body.seed, 0);
    ck_assert(body.complexity && !body.samples);
    ck_assert_int_eq(body.class, QUEUE_INTERACTIVE);
    ck_assert_ptr_null(body.claims);
    ck_assert_ptr_null(body.candidate);
    post_body_fini(&body);
    ck_assert_int_eq(
        parse("{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\",\"claims\":\"c\","
              "\"round\":\"r\",\"candidate\":\"x\",\"class\":\"batch\","
              "\"options\":{\"complexity\":false,\"samples\":true,\"meter\":\"clock\",\"shrink\":"
              "true}}",
              &body),
        0);
    ck_assert_str_eq(body.claims, "c");
    ck_assert_str_eq(body.round, "r");
    ck_assert_str_eq(body.candidate, "x");
    ck_assert_str_eq(body.meter, "clock");
    ck_assert(body.shrink);
    ck_assert(!body.complexity && body.samples);
    ck_assert_int_eq(body.class, QUEUE_BATCH);
    post_body_fini(&body);
}
END_TEST

START_TEST(mistakes)
{
    static const struct {
        const char *text;
        unsigned status;
    } bad[] = {
        {"", 400},
        {"{", 400},
        {"{\"a\":1,\"a\":1}", 400},
        {"[]", 422},
        {"{}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\"}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"\"}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"a\\u0000\"}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\",\"round\":\"a b\"}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\",\"class\":\"no\"}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\",\"options\":{\"meter\":1}}", 422},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\",\"sauce\":1}", 422},
    };
    struct post_body body;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_int_eq(parse(bad[i].text, &body), ERR_INPUT);
        ck_assert_msg(status == bad[i].status, "%s: %u", bad[i].text, status);
    }
    ck_assert_ptr_nonnull(strstr(err.message, "did you mean \"source\""));
}
END_TEST

/* What would be a hundred times as large in memory is not made at all. */
START_TEST(too_many_values)
{
    const struct {
        const char *start, *each, *end;
        int code;
    } cases[] = {
        {"{\"a\":[", "[],", "0]}", 400},
        {"{\"a\":[", "{},", "0]}", 400},
        {"{\"a\":[", "1,", "1]}", 400},
        {"{\"a\":{", "\"k\":1,", "\"k\":1}}", 400},
        {"", "[", "", 400},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"", "\\\",:[{}]", "\"}", 0},
        {"{\"problem\":\"p\",\"language\":\"l\",\"source\":\"\\\\", "a,", "\"}", 0},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct post_body body = {0};
        struct buf text = {0};

        buf_add_text(&text, cases[i].start);
        for (int k = 0; k <= BODY_VALUES_MAX; k++)
            buf_add_text(&text, cases[i].each);
        buf_add_text(&text, cases[i].end);
        ck_assert_msg((parse(buf_text(&text), &body) == 0) == (cases[i].code == 0), "%zu: %s", i,
                      err.message);
        if (cases[i].code != 0) {
            ck_assert_int_eq(status, cases[i].code);
            ck_assert_ptr_nonnull(strstr(err.message, "more than 16384 values"));
        }
        post_body_fini(&body);
        buf_fini(&text);
    }
}
END_TEST

START_TEST(longest_source)
{
    struct post_body body;
    struct buf text = {0};

    buf_add_text(&text, "{\"problem\":\"p\",\"language\":\"l\",\"source\":\"");
    for (size_t i = 0; i < SOURCE_BYTES_MAX; i++)
        buf_add_u8(&text, 'x');
    buf_add_text(&text, "\"}");
    ck_assert_int_eq(parse(buf_text(&text), &body), 0);
    post_body_fini(&body);
    text.length -= 2;
    buf_add_text(&text, "x\"}");
    ck_assert_int_eq(parse(buf_text(&text), &body), ERR_INPUT);
    ck_assert_uint_eq(status, 413);
    buf_fini(&text);
}
END_TEST

static int parse_seed(const char *seed, struct post_body *body)
{
    char text[200];

    snprintf(text, sizeof text,
             "{\"problem\":\"p\",\"language\":\"l\",\"source\":\"s\","
             "\"options\":{\"seed\":%s}}",
             seed);
    return parse(text, body);
}

START_TEST(seeds)
{
    static const char *const bad[] = {"-1", "9223372036854775808", "1.0", "\"1\"", "true"};
    struct post_body body;

    ck_assert_int_eq(parse_seed("0", &body), 0);
    post_body_fini(&body);
    ck_assert_int_eq(parse_seed("9223372036854775807", &body), 0);
    ck_assert_int_eq(body.seed, INT64_MAX);
    post_body_fini(&body);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(parse_seed(bad[i], &body) == ERR_INPUT, "%s", bad[i]);
}
END_TEST

RUN_SUITE("post_body", whole, mistakes, too_many_values, longest_source, seeds)
