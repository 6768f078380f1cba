#include "judge/batch/name.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void gives(char *got, const char *wanted)
{
    ck_assert_str_eq(got, wanted);
    free(got);
}

START_TEST(utf8)
{
    gives(name_to_utf8("a/b.c", 5), "a/b.c");
    gives(name_to_utf8("Zo\xC3\xAB", 4), "Zoë");
    gives(name_to_utf8("Zo\xEB", 3), "Zo%EB");
    gives(name_to_utf8("a\0b", 3), "a%00b");
    gives(name_to_utf8("", 0), "");
}
END_TEST

START_TEST(file_names)
{
    gives(name_to_file("Jane Doe_4711"), "Jane Doe_4711");
    gives(name_to_file("Zoë"), "Zoë");
    gives(name_to_file("../../etc/passwd"), "%2E.%2F..%2Fetc%2Fpasswd");
    gives(name_to_file("."), "%2E");
    gives(name_to_file(".."), "%2E%2E");
    gives(name_to_file(""), "%");
    gives(name_to_file("%"), "%25");
    gives(name_to_file("a\nb"), "a%0Ab");
    gives(name_to_file("=1"), "%3D1");
    gives(name_to_file(" a "), "%20a%20");
    gives(name_to_file("\u202Ea"), "%E2%80%AEa");
}
END_TEST

START_TEST(long_names)
{
    char text[400], *one, *other;

    memset(text, 'x', sizeof text);
    text[NAME_FILE_BYTES_MAX] = '\0';
    gives(name_to_file(text), text);
    text[NAME_FILE_BYTES_MAX] = 'x';
    text[sizeof text - 1] = '\0';
    one = name_to_file(text);
    text[sizeof text - 2] = 'y';
    other = name_to_file(text);
    ck_assert_uint_le(strlen(one), NAME_FILE_BYTES_MAX);
    ck_assert_str_ne(one, other);
    free(one);
    free(other);
}
END_TEST

START_TEST(inner)
{
    static const char *const good[] = {"a", "a/b", "a/...", "..a/b", "a b/c"};
    static const char *const bad[] = {"",  "/a",   "a//b", "a/",     "..",
                                      ".", "../a", "a/..", "a/../b", "a/./b"};

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(name_is_inner(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!name_is_inner(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(tidy)
{
    static const char *const table[][2] = {
        {"./a/b", "a/b"}, {"././a", "a"}, {"a/", "a"}, {"/", "/"}, {"./", ""}, {"../a", "../a"},
    };

    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        char name[16];

        snprintf(name, sizeof name, "%s", table[i][0]);
        name_tidy(name);
        ck_assert_str_eq(name, table[i][1]);
    }
}
END_TEST

START_TEST(hidden)
{
    ck_assert(name_is_hidden(".a"));
    ck_assert(name_is_hidden("a/.b/c"));
    ck_assert(name_is_hidden("__MACOSX/a"));
    ck_assert(name_is_hidden("a/__MACOSX/b"));
    ck_assert(!name_is_hidden("a.b/c."));
    ck_assert(!name_is_hidden("__MACOSX.c"));
}
END_TEST

START_TEST(folded)
{
    gives(name_fold("Two Sum", 7), "twosum");
    gives(name_fold("two_sum", 7), "twosum");
    gives(name_fold("--", 2), "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("name");
    TCase *group = tcase_create("name");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, utf8);
    tcase_add_test(group, file_names);
    tcase_add_test(group, long_names);
    tcase_add_test(group, inner);
    tcase_add_test(group, tidy);
    tcase_add_test(group, hidden);
    tcase_add_test(group, folded);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
