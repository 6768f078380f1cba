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
    tcase_add_test(group, edges);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
