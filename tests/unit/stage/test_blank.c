#include "judge/stage/blank.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static void blanks(const char *syntax, const char *source, const char *wanted)
{
    json_error_t error;
    json_t *json = json_loads(syntax, 0, &error);
    char *got;

    ck_assert_ptr_nonnull(json);
    got = blank_source(source, strlen(source), json);
    ck_assert_str_eq(got, wanted);
    free(got);
    json_decref(json);
}

static const char c_like[] =
    "{\"line\":[\"//\"],\"block\":[[\"/*\",\"*/\"]],\"strings\":[\"\\\"\",\"'\"]}";
static const char python_like[] =
    "{\"line\":[\"#\"],\"block\":[],\"strings\":[\"\\\"\\\"\\\"\",\"'''\",\"\\\"\",\"'\"]}";

START_TEST(comments)
{
    blanks(c_like, "a // asm\nb", "a       \nb");
    blanks(c_like, "a /* asm\nasm */ b", "a       \n       b");
    blanks(c_like, "a /* open", "a        ");
    blanks(python_like, "x # eval\ny", "x       \ny");
}
END_TEST

START_TEST(strings)
{
    blanks(c_like, "f(\"asm // x\"); g", "f(\"        \"); g");
    blanks(c_like, "\"a\\\"b\" c", "\"    \" c");
    blanks(c_like, "\"open\nasm", "\"    \nasm");
    blanks(python_like, "\"\"\"eval\n\"x\" \"\"\" z", "\"\"\"    \n    \"\"\" z");
}
END_TEST

static const char cpp_like[] =
    "{\"line\":[\"//\"],\"block\":[[\"/*\",\"*/\"]],\"strings\":[\"\\\"\",\"'\"],"
    "\"raw\":\"R\\\"\",\"digit_quotes\":true,\"splice\":true}";
static const char js_like[] =
    "{\"line\":[\"//\"],\"block\":[[\"/*\",\"*/\"]],\"strings\":[\"\\\"\",\"'\"],"
    "\"interpolated\":[[\"`\",\"`\",\"${\",\"}\"]],\"regex\":true}";

START_TEST(code_in_strings)
{
    blanks(js_like, "`a${f(`b${now()}`)}c`", "` ${f(` ${now()}`)} `");
    blanks(js_like, "`a${ {x: 1} }b` c", "` ${ {x: 1} } ` c");
    blanks(js_like, "`a\\`b` c", "`    ` c");
    blanks(js_like, "`${", "`${");
}
END_TEST

START_TEST(regular_expressions)
{
    blanks(js_like, "q = /[\"/*]/, now()", "q = /     /, now()");
    blanks(js_like, "a / b / c // d", "a / b / c     ");
    blanks(js_like, "f(/a\\/b/) + x", "f(/    /) + x");
}
END_TEST

START_TEST(raw_strings_and_digits)
{
    blanks(cpp_like, "R\"(\")\"; now()", "R\"( )\"; now()");
    blanks(cpp_like, "R\"x(a)\" )x\" b", "R\"x(    )x\" b");
    blanks(cpp_like, "1'000; now(); 2'000", "1'000; now(); 2'000");
    blanks(cpp_like, "'a' b", "' ' b");
}
END_TEST

START_TEST(spliced_lines)
{
    blanks(cpp_like, "ab\\\ncd\ne", "abcd\n \ne");
    blanks(cpp_like, "a\\\n", "a  ");
    blanks(cpp_like, "// x\\\nasm\nb", "       \n \nb");
}
END_TEST

START_TEST(edges)
{
    blanks(c_like, "", "");
    blanks(c_like, "/", "/");
    blanks(c_like, "\"", "\"");
    blanks(c_like, "\"\\", "\" ");
    blanks("{}", "a // b", "a // b");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("blank");
    TCase *group = tcase_create("blank");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, comments);
    tcase_add_test(group, strings);
    tcase_add_test(group, code_in_strings);
    tcase_add_test(group, regular_expressions);
    tcase_add_test(group, raw_strings_and_digits);
    tcase_add_test(group, spliced_lines);
    tcase_add_test(group, edges);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
