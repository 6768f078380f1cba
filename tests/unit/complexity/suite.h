/* Runs one test case of Check as a program: the main of each test here. */
#ifndef TESTS_UNIT_COMPLEXITY_SUITE_H
#define TESTS_UNIT_COMPLEXITY_SUITE_H

#include <check.h>
#include <stddef.h>

static inline int run_suite(const char *name, const TTest *const *tests, size_t count)
{
    Suite *suite = suite_create(name);
    TCase *group = tcase_create(name);
    SRunner *runner;
    int failed;

    tcase_set_timeout(group, 120);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(group, tests[i]);
    suite_add_tcase(suite, group);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}

#define RUN_SUITE(name, ...)                                                                       \
    int main(void)                                                                                 \
    {                                                                                              \
        const TTest *const tests[] = {__VA_ARGS__};                                                \
                                                                                                   \
        return run_suite(name, tests, sizeof tests / sizeof tests[0]);                             \
    }

#endif
