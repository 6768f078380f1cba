#include "judge/api/round_body.h"

#include "judge/base/buf.h"
#include "judge/base/time_text.h"
#include "tests/unit/complexity/suite.h"

#include <stdio.h>
#include <string.h>

static unsigned status;
static struct err err;

static int parse(const char *text, bool is_new, struct round_body *body)
{
    status = 0;
    return round_body_parse(text, strlen(text), is_new, body, &status, &err);
}

START_TEST(the_least)
{
    struct round_body body;

    ck_assert_msg(parse("{\"problems\":[\"two-sum\"],\"opens_ms\":null,\"closes_ms\":null}", true,
                        &body) == 0,
                  "%s", err.message);
    ck_assert(body.change.is_new && !body.change.close);
    ck_assert_ptr_null(body.change.id);
    ck_assert_ptr_null(body.change.title);
    ck_assert_ptr_null(body.change.candidates);
    ck_assert_str_eq(body.change.problems[0], "two-sum");
    ck_assert_ptr_null(body.change.problems[1]);
    ck_assert_uint_eq(body.change.window.opens_ms, 0);
    ck_assert_int_eq(body.change.reveal, REVEAL_NEVER);
    round_body_fini(&body);
}
END_TEST

START_TEST(all_of_it)
{
    struct round_body body;

    ck_assert_int_eq(parse("{\"id\":\"spring\",\"title\":\"\",\"problems\":[\"a\",\"b\"],"
                           "\"candidates\":[\"ann\"],\"opens_ms\":1,"
                           "\"closes_ms\":253402300799999,\"reveal\":\"closed\"}",
                           true, &body),
                     0);
    ck_assert_str_eq(body.change.id, "spring");
    ck_assert_str_eq(body.change.title, "");
    ck_assert_str_eq(body.change.candidates[0], "ann");
    ck_assert_uint_eq(body.change.window.opens_ms, 1);
    ck_assert_uint_eq(body.change.window.closes_ms, TIME_MS_MAX);
    ck_assert_int_eq(body.change.reveal, REVEAL_CLOSED);
    round_body_fini(&body);
}
END_TEST

START_TEST(a_change)
{
    struct round_body body;

    ck_assert_int_eq(parse("{}", false, &body), 0);
    ck_assert(!body.change.is_new && !body.change.has_opens && !body.change.has_closes &&
              !body.change.has_reveal && body.change.problems == NULL);
    round_body_fini(&body);
    ck_assert_int_eq(parse("{\"closes_ms\":null,\"candidates\":[]}", false, &body), 0);
    ck_assert(body.change.has_closes && !body.change.has_opens);
    ck_assert_uint_eq(body.change.window.closes_ms, 0);
    ck_assert_ptr_nonnull(body.change.candidates);
    ck_assert_ptr_null(body.change.candidates[0]);
    round_body_fini(&body);
}
END_TEST

START_TEST(mistakes)
{
    static const struct {
        const char *text;
        bool is_new;
        unsigned status;
        const char *word;
    } bad[] = {
        {"", true, 400, ""},
        {"[]", true, 422, "object"},
        {"{}", true, 422, "problems"},
        {"{\"problems\":[\"a\"]}", true, 422, "opens_ms"},
        {"{\"problems\":[\"a\"],\"opens_ms\":1}", true, 422, "closes_ms"},
        {"{\"problems\":[\"a\"],\"opens_ms\":2,\"closes_ms\":1}", true, 422, "before"},
        {"{\"problems\":[]}", false, 422, "problems"},
        {"{\"problems\":[\"a\",\"a\"]}", false, 422, "twice"},
        {"{\"problems\":[\"a b\"]}", false, 422, "no name"},
        {"{\"candidates\":[1]}", false, 422, "candidates"},
        {"{\"id\":\"x\"}", false, 422, "stays"},
        {"{\"opens_ms\":0}", false, 422, "opens_ms"},
        {"{\"opens_ms\":253402300800000}", false, 422, "opens_ms"},
        {"{\"reveal\":\"often\"}", false, 422, "reveal"},
        {"{\"titel\":\"x\"}", false, 422, "title"},
    };
    struct round_body body;

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_msg(parse(bad[i].text, bad[i].is_new, &body) == ERR_INPUT, "%s", bad[i].text);
        ck_assert_uint_eq(status, bad[i].status);
        ck_assert_msg(strstr(err.message, bad[i].word) != NULL, "%s: %s", bad[i].text, err.message);
    }
}
END_TEST

/* A list of @count names. */
static int parse_list(const char *key, size_t count)
{
    struct round_body body;
    struct buf text = {0};
    int code;

    buf_printf(&text, "{\"%s\":[", key);
    for (size_t i = 0; i < count; i++)
        buf_printf(&text, "%s\"n%zu\"", i > 0 ? "," : "", i);
    buf_add_text(&text, "]}");
    code = parse(buf_text(&text), false, &body);
    if (code == 0)
        round_body_fini(&body);
    buf_fini(&text);
    return code;
}

START_TEST(longest_lists)
{
    ck_assert_int_eq(parse_list("problems", ROUND_PROBLEMS_MAX), 0);
    ck_assert_int_eq(parse_list("problems", ROUND_PROBLEMS_MAX + 1), ERR_INPUT);
    ck_assert_int_eq(parse_list("candidates", ROUND_CANDIDATES_MAX), 0);
    ck_assert_int_eq(parse_list("candidates", ROUND_CANDIDATES_MAX + 1), ERR_INPUT);
}
END_TEST

START_TEST(ids)
{
    char id[102];

    memset(id, 'x', sizeof id);
    id[101] = '\0';
    ck_assert_int_eq(round_body_check_id(id, &err), ERR_INPUT);
    id[100] = '\0';
    ck_assert_int_eq(round_body_check_id(id, &err), 0);
    ck_assert_int_eq(round_body_check_id("", &err), ERR_INPUT);
    ck_assert_int_eq(round_body_check_id("a/b", &err), ERR_INPUT);
    ck_assert_int_eq(round_body_check_id("batch-00112233445566778899", &err), ERR_INPUT);
    ck_assert_int_eq(round_body_check_id("batch-2026", &err), 0);
}
END_TEST

RUN_SUITE("round_body", the_least, all_of_it, a_change, mistakes, longest_lists, ids)
