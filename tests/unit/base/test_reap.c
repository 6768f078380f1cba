#include "judge/base/reap.h"

#include <check.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define LONG_MS 600000

static pid_t child(bool ends)
{
    pid_t pid = fork();

    ck_assert_int_ge(pid, 0);
    if (pid == 0) {
        if (ends)
            _exit(7);
        for (;;)
            pause();
    }
    return pid;
}

START_TEST(one_that_ends)
{
    for (int patience_ms = REAP_FOR_EVER; patience_ms <= LONG_MS; patience_ms += LONG_MS + 1) {
        int status = reap(child(true), patience_ms);

        ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 7);
    }
}
END_TEST

/* Without the end of patience this would never return. */
START_TEST(one_that_does_not)
{
    int status = reap(child(false), 20);

    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    status = reap(child(false), 0);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}
END_TEST

START_TEST(none_of_ours)
{
    pid_t pid = child(true);

    (void)reap(pid, LONG_MS);
    ck_assert_int_eq(reap(pid, LONG_MS), 0);
}
END_TEST

static void noted(int number)
{
    (void)number;
}

/* A signal neither ends the waiting nor begins it anew. */
START_TEST(signals_do_not_matter)
{
    const struct sigaction note = {.sa_handler = noted};
    pid_t waking = fork(), pid;
    int status;

    ck_assert_int_eq(sigaction(SIGUSR1, &note, NULL), 0);
    if (waking == 0)
        for (;;) {
            usleep(5000);
            kill(getppid(), SIGUSR1);
        }
    pid = child(false);
    status = reap(pid, 100);
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    ck_assert_int_eq(kill(waking, SIGKILL), 0);
    (void)reap(waking, LONG_MS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("reap");
    TCase *tests = tcase_create("all");

    tcase_add_test(tests, one_that_ends);
    tcase_add_test(tests, one_that_does_not);
    tcase_add_test(tests, none_of_ours);
    tcase_add_test(tests, signals_do_not_matter);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
