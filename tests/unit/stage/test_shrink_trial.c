#include "judge/stage/shrink_trial.h"

#include "judge/base/clock.h"
#include "judge/core/limits.h"

#include <check.h>
#include <stdlib.h>

static const struct problem problem = {.kind = PROBLEM_FUNCTION};
static const struct language language = {.machine_factor = 1.5};
static const struct submission submission = {.problem = &problem, .language = &language};

static void begin(struct trial *trial, struct engine *engine)
{
    *engine = (struct engine){.cgroups = false};
    trial_init(trial, engine, &submission, NULL, VERDICT_WA);
}

START_TEST(tries_are_counted)
{
    struct engine engine;
    struct trial trial;

    begin(&trial, &engine);
    ck_assert_uint_eq(trial.tries_left, SHRINK_TRIES_MAX);
    trial.tries_left = 1;
    ck_assert(!trial_is_over(&trial));
    trial.tries_left = 0;
    ck_assert(trial_is_over(&trial));
    trial_fini(&trial);
}
END_TEST

START_TEST(time_passes)
{
    struct engine engine;
    struct trial trial;

    begin(&trial, &engine);
    ck_assert_uint_gt(trial.end_ns, clock_now_ns() + SHRINK_TIME_NS); /* The machine is slow. */
    trial.end_ns = clock_now_ns() - 1;
    ck_assert(trial_is_over(&trial));
    trial_extend(&trial);
    ck_assert(!trial_is_over(&trial));
    ck_assert_uint_le(trial.end_ns, clock_now_ns() + 3 * SHRINK_TIME_NS / 4);
    /* What is left is never made less. */
    trial.end_ns = clock_now_ns() + 10 * SHRINK_TIME_NS;
    trial_extend(&trial);
    ck_assert_uint_gt(trial.end_ns, clock_now_ns() + 5 * SHRINK_TIME_NS);
    trial_fini(&trial);
}
END_TEST

START_TEST(a_fault_ends_it)
{
    struct engine engine;
    struct trial trial;

    begin(&trial, &engine);
    trial.stopped = true;
    ck_assert(trial_is_over(&trial));
    trial_fini(&trial);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("shrink_trial");
    TCase *group = tcase_create("shrink_trial");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, tries_are_counted);
    tcase_add_test(group, time_passes);
    tcase_add_test(group, a_fault_ends_it);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
