#include "judge/stage/first_match.h"

#include <check.h>
#include <stdlib.h>

START_TEST(what_is_found)
{
    static const struct {
        const char *pattern, *text, *found;
    } rows[] = {
        {"(\\d+\\.\\d+)", "gcc (Debian) 12.2\nmore", "12.2"},
        {"\\d+\\.\\d+", "gcc (Debian) 12.2\nmore", "12.2"},
        {"^(error: .*)$", "note\nerror: no\nerror: two", "error: no"},
        {"(x)|error", "an error\n", "error"},
        {"none", "first\nsecond", "first"},
        {NULL, "first\nsecond", "first"},
        {"none", "\n\nfirst\nsecond", "first"},
        {"(", "first\nsecond", "first"},
        {"x*", "", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *found = first_match(rows[i].pattern, rows[i].text);

        ck_assert_str_eq(found, rows[i].found);
        free(found);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("first_match");
    TCase *group = tcase_create("first_match");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, what_is_found);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
