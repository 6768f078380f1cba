/* The stack that a program gets. */
#include "judge/stage/run.h"

#include <check.h>
#include <stdlib.h>
#include <sys/resource.h>

static const struct language language = {.stack_bytes = 64u << 20};

START_TEST(what_the_language_asks_for)
{
    ck_assert_uint_eq(run_stack(&language, 1u << 30), 64u << 20);
    ck_assert_uint_eq(run_stack(&language, 128u << 20), 64u << 20);
}
END_TEST

/* Else a recursion without end would pass the limit of memory first. */
START_TEST(no_more_than_half_of_the_memory)
{
    ck_assert_uint_eq(run_stack(&language, (128u << 20) - 2), (64u << 20) - 1);
    ck_assert_uint_eq(run_stack(&language, 64u << 20), 32u << 20);
}
END_TEST

/* A box gets no more than its judge has; node would crash where it counted on more. */
START_TEST(no_more_than_this_process_may_give)
{
    struct rlimit small;

    ck_assert_int_eq(getrlimit(RLIMIT_STACK, &small), 0);
    small.rlim_cur = small.rlim_max = 8u << 20;
    ck_assert_int_eq(setrlimit(RLIMIT_STACK, &small), 0);
    ck_assert_uint_eq(run_stack(&language, 1u << 30), 8u << 20);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_stack");
    TCase *group = tcase_create("run_stack");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, what_the_language_asks_for);
    tcase_add_test(group, no_more_than_half_of_the_memory);
    tcase_add_test(group, no_more_than_this_process_may_give); /* In a process of its own. */
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
