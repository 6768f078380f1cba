#include "judge/stage/redact.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char source[] = "class Mine(Exception):\n    pass\nopen('/etc/shadow')\n";

static const struct submission submission = {.source = source, .source_length = sizeof source - 1};

static bool plain(const char *name)
{
    return redact_is_plain(name, strlen(name));
}

START_TEST(plain_names)
{
    ck_assert(plain("KeyError"));
    ck_assert(plain("std::out_of_range"));
    ck_assert(plain("<lambda>"));
    ck_assert(plain("stack overflow"));
    ck_assert(plain("abcdefghijklmnopqrstuvwxyzabcdef"));
    ck_assert(!plain("abcdefghijklmnopqrstuvwxyzabcdefg"));
    ck_assert(!plain(""));
    ck_assert(!plain("E27"));
    ck_assert(!plain("a,b"));
    ck_assert(!redact_is_plain("a\0b", 3));
}
END_TEST

START_TEST(own_names)
{
    ck_assert(redact_is_own(&submission, "Mine"));
    ck_assert(redact_is_own(&submission, "Mine.open"));
    ck_assert(!redact_is_own(&submission, "Mine.close"));
    ck_assert(!redact_is_own(&submission, "Yours"));
    ck_assert(!redact_is_own(&submission, ""));
}
END_TEST

static void place(uint32_t line, const char *function, const char *wanted)
{
    char *shown = redact_place(&submission, line, function);

    ck_assert_str_eq(shown, wanted);
    free(shown);
}

START_TEST(places)
{
    place(1, "Mine", " (line 1, in Mine)");
    place(3, "<lambda>", " (line 3, in <lambda>)");
    place(3, "Yours", " (line 3)");
    place(4, "", " (line 4)");
    place(5, "Mine", "");
    place(0, "Mine", "");
    place(UINT32_MAX, "Mine", "");
}
END_TEST

START_TEST(types)
{
    ck_assert_str_eq(redact_type(&submission, "KeyError", "exception"), "KeyError");
    ck_assert_str_eq(redact_type(&submission, "E_2_7", "exception"), "exception");
    ck_assert_str_eq(redact_type(&submission, "", "exception"), "exception");
}
END_TEST

static void expect(const char *reason, const char *wanted)
{
    char *shown = redact_reason(&submission, reason);

    ck_assert_str_eq(shown, wanted);
    free(shown);
}

START_TEST(reasons)
{
    expect("forbidden system call socket(AF_INET, SOCK_STREAM, 0)",
           "forbidden system call socket(AF_INET, SOCK_STREAM, 0)");
    expect("open(\"/etc/shadow\", 1234)", "open(\"/etc/shadow\", 1234)");
    expect("open(\"/2/7/11\", 12345, 0x7ffd)", "open(…, …, …)");
    expect("open(\"cut", "open(…");
    expect("open(\"\", -1)", "open(\"\", -1)");
    expect("pipe2", "pipe2");
    expect("", "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("redact");
    TCase *group = tcase_create("redact");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, plain_names);
    tcase_add_test(group, own_names);
    tcase_add_test(group, places);
    tcase_add_test(group, types);
    tcase_add_test(group, reasons);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
