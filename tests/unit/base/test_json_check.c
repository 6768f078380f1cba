#include "judge/base/json_check.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static json_t *json;
static struct json_at root;
static struct err err;

static void parse(const char *text)
{
    json_decref(json);
    ck_assert_int_eq(json_parse("f.json", false, text, strlen(text), &json, &err), 0);
    root = json_at_root("f.json", json);
}

static void said(int code, const char *wanted)
{
    ck_assert_int_eq(code, ERR_INPUT);
    ck_assert_str_eq(err.message, wanted);
}

static void set_up(void)
{
    json = NULL;
}

static void tear_down(void)
{
    json_decref(json);
}

START_TEST(syntax)
{
    json_t *none = NULL;

    ck_assert_int_eq(json_parse("f.json", false, "{\n  \"a\": }", 10, &none, &err), ERR_INPUT);
    ck_assert_msg(strncmp(err.message, "f.json:2:8: not JSON: ", 22) == 0, "%s", err.message);
    ck_assert_int_eq(json_parse("f:7", true, "{\"a\":1,\"a\":2}", 13, &none, &err), ERR_INPUT);
    ck_assert_msg(strstr(err.message, "duplicate") != NULL, "%s", err.message);
    ck_assert_msg(strncmp(err.message, "f:7:", 4) == 0, "%s", err.message);
    ck_assert_ptr_null(none);
}
END_TEST

START_TEST(keys)
{
    static const char *const known[] = {"limits", "groups", NULL};
    struct json_at limits;

    parse("{\"limits\":1,\"gruops\":2}");
    said(json_check_object(&root, known, &err),
         "f.json: unknown key \"gruops\"; did you mean \"groups\"?");
    parse("{\"zzzzzzz\":2}");
    said(json_check_object(&root, known, &err),
         "f.json: unknown key \"zzzzzzz\"; known: limits, groups");
    parse("{\"limits\":[]}");
    ck_assert_int_eq(json_check_object(&root, known, &err), 0);
    limits = json_at_key(&root, "limits");
    said(json_check_object(&limits, known, &err),
         "f.json: limits: expected an object, found a list of 0");
    said(json_check_list(&limits, 1, 3, &err),
         "f.json: limits: expected a list of 1 to 3, found a list of 0");
    ck_assert_int_eq(json_check_list(&limits, 0, 0, &err), 0);
}
END_TEST

START_TEST(paths)
{
    struct json_at limits, cpu, first, inner;
    int64_t number;

    parse("{\"limits\":{\"cpu_ms\":\"1s\"},\"a\":[[3]]}");
    limits = json_at_key(&root, "limits");
    cpu = json_at_key(&limits, "cpu_ms");
    said(json_get_whole(&cpu, 1, 600000, &number, &err),
         "f.json: limits.cpu_ms: expected a whole number from 1 to 600000, found \"1s\"");
    limits = json_at_key(&root, "a");
    first = json_at_index(&limits, 0);
    inner = json_at_index(&first, 0);
    said(json_fail(&inner, &err, "bad"), "f.json: a[0][0]: bad");
    inner = json_at_index(&first, 1);
    ck_assert(!json_at_has(&inner));
    said(json_get_whole(&inner, 1, 1, &number, &err), "f.json: a[0][1]: expected 1, found nothing");
}
END_TEST

START_TEST(numbers)
{
    struct json_at at;
    int64_t whole = 0;
    double number = 0;
    bool boolean = false;

    parse("{\"i\":5,\"r\":0.5,\"t\":true}");
    at = json_at_key(&root, "i");
    ck_assert_int_eq(json_get_whole(&at, 5, 5, &whole, &err), 0);
    ck_assert_int_eq(whole, 5);
    ck_assert_int_eq(json_get_whole(&at, 6, 9, &whole, &err), ERR_INPUT);
    ck_assert_int_eq(json_get_number(&at, 0, 5, &number, &err), 0);
    said(json_get_bool(&at, &boolean, &err), "f.json: i: expected true or false, found 5");
    at = json_at_key(&root, "r");
    said(json_get_whole(&at, 0, 1, &whole, &err),
         "f.json: r: expected a whole number from 0 to 1, found 0.5");
    ck_assert_int_eq(json_get_number(&at, 0, 1, &number, &err), 0);
    said(json_get_number(&at, 1, 2, &number, &err),
         "f.json: r: expected a number from 1 to 2, found 0.5");
    at = json_at_key(&root, "t");
    ck_assert_int_eq(json_get_bool(&at, &boolean, &err), 0);
    ck_assert(boolean);
    ck_assert_int_eq(json_get_whole(&at, 0, 1, &whole, &err), ERR_INPUT);
}
END_TEST

static int size_of(const char *text, uint64_t *bytes)
{
    struct json_at at;

    parse(text);
    at = json_at_index(&root, 0);
    return json_get_size(&at, 0, 64ull << 30, bytes, &err);
}

START_TEST(sizes)
{
    static const char *const bad[] = {"[\"\"]",
                                      "[\"K\"]",
                                      "[\"1k\"]",
                                      "[\"1KB\"]",
                                      "[\"-1\"]",
                                      "[\" 1K\"]",
                                      "[-1]",
                                      "[1.5]",
                                      "[\"65G\"]",
                                      "[true]",
                                      "[null]",
                                      "[\"1.5G\"]",
                                      "[\"99999999999999999999\"]",
                                      "[\"99999999999999G\"]"};
    uint64_t bytes;

    ck_assert_int_eq(size_of("[\"64K\"]", &bytes), 0);
    ck_assert_uint_eq(bytes, 64u << 10);
    ck_assert_int_eq(size_of("[\"256M\"]", &bytes), 0);
    ck_assert_uint_eq(bytes, 256u << 20);
    ck_assert_int_eq(size_of("[\"64G\"]", &bytes), 0);
    ck_assert_uint_eq(bytes, 64ull << 30);
    ck_assert_int_eq(size_of("[\"0\"]", &bytes), 0);
    ck_assert_uint_eq(bytes, 0);
    ck_assert_int_eq(size_of("[4096]", &bytes), 0);
    ck_assert_uint_eq(bytes, 4096);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(size_of(bad[i], &bytes) == ERR_INPUT, "%s", bad[i]);
    ck_assert_int_eq(size_of("[\"x\"]", &bytes), ERR_INPUT);
    ck_assert_str_eq(err.message, "f.json: [0]: expected a size from 0 to 64G bytes (a number, or "
                                  "\"64K\", \"1G\"), found \"x\"");
}
END_TEST

START_TEST(texts_and_names)
{
    static const char *const names[] = {"sample", "hidden", NULL};
    struct json_at at;
    const char *text;
    char **texts = NULL;
    size_t index;

    parse("{\"a\":\"hiden\",\"n\":\"x\\u0000y\",\"e\":\"\",\"l\":[\"p\",\"q\"],\"m\":[\"p\",3]}");
    at = json_at_key(&root, "a");
    ck_assert_int_eq(json_get_text(&at, 5, &text, &err), 0);
    said(json_get_text(&at, 4, &text, &err),
         "f.json: a: expected at most 4 bytes of text, found 5");
    said(json_get_name(&at, names, &index, &err),
         "f.json: a: unknown name \"hiden\"; did you mean \"hidden\"?");
    at = json_at_key(&root, "l");
    said(json_get_name(&at, names, &index, &err),
         "f.json: l: expected one of \"sample\", \"hidden\", found a list of 2");
    ck_assert_int_eq(json_get_texts(&at, 0, 2, &texts, &err), 0);
    ck_assert_str_eq(texts[1], "q");
    ck_assert_ptr_null(texts[2]);
    json_texts_free(texts);
    ck_assert_int_eq(json_get_texts(&at, 0, 1, &texts, &err), ERR_INPUT);
    at = json_at_key(&root, "m");
    said(json_get_texts(&at, 0, 2, &texts, &err), "f.json: m[1]: expected a text, found 3");
    at = json_at_key(&root, "n");
    ck_assert_int_eq(json_get_text(&at, 5, &text, &err), ERR_INPUT);
    at = json_at_key(&root, "e");
    said(json_get_text(&at, 5, &text, &err), "f.json: e: expected a text, found \"\"");
    at = json_at_key(&root, "absent");
    said(json_get_text(&at, 5, &text, &err), "f.json: absent: expected a text, found nothing");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("json_check");
    TCase *group = tcase_create("json_check");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, set_up, tear_down);
    tcase_add_test(group, syntax);
    tcase_add_test(group, keys);
    tcase_add_test(group, paths);
    tcase_add_test(group, numbers);
    tcase_add_test(group, sizes);
    tcase_add_test(group, texts_and_names);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
