#include "judge/batch/queue.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/* Four answers: jane's and joe's are the same work, the others are not. */
static struct answer answers[] = {
    {.candidate = (char *)"jane", .source = "s1"},
    {.candidate = (char *)"jim", .source = "s2"},
    {.candidate = (char *)"joe", .source = "s1"},
    {.candidate = (char *)"zoe", .source = "s1", .problem = 1},
};
static const struct plan plan = {.answers = answers, .count = 4};
static bool settled[4];
static struct queue queue;

static void start(unsigned repeat)
{
    memset(settled, 0, sizeof settled);
    queue_init(&queue, &plan, settled, repeat);
}

static bool graded(struct unit *unit, const char *verdict, int score)
{
    json_t *report = json_pack("{s:s, s:i}", "verdict", verdict, "score", score);
    bool done = queue_graded(&queue, unit, report, NULL);

    json_decref(report);
    return done;
}

/* A report whose second group was stopped at a time limit. */
static bool graded_late(struct unit *unit, int score)
{
    json_t *report = json_pack("{s:s, s:i, s:[{s:i}, {s:i}]}", "verdict", "WA", "score", score,
                               "groups", "cases_timed", 0, "cases_timed", 1);
    bool done = queue_graded(&queue, unit, report, NULL);

    json_decref(report);
    return done;
}

/* What failed first is a wrong answer; but the score hangs on the clock as well. */
START_TEST(later_time_limits_are_repeated_alone)
{
    struct unit *first, *second;

    start(1);
    first = queue_take(&queue);
    second = queue_take(&queue);
    ck_assert(!graded_late(first, 10));
    ck_assert(graded(second, "WA", 0));
    ck_assert(graded(queue_take(&queue), "AC", 100));
    ck_assert_ptr_eq(queue_take(&queue), first);
    ck_assert(graded_late(first, 20)); /* Alone, it stands. */
    ck_assert(first->alone && first->crowded == VERDICT_WA);
    queue_fini(&queue);
}
END_TEST

START_TEST(equal_sources)
{
    struct unit *unit;

    start(1);
    ck_assert_uint_eq(queue.count, 3);
    unit = queue_take(&queue);
    ck_assert_uint_eq(unit->count, 2);
    ck_assert_uint_eq(unit->answers[0], 0);
    ck_assert_uint_eq(unit->answers[1], 2);
    ck_assert_uint_eq(queue_take(&queue)->answers[0], 1);
    ck_assert_uint_eq(queue_take(&queue)->answers[0], 3);
    ck_assert_ptr_null(queue_take(&queue));
    queue_fini(&queue);
    settled[0] = settled[3] = true;
    queue_init(&queue, &plan, settled, 1);
    ck_assert_uint_eq(queue.count, 2);
    ck_assert_uint_eq(queue_take(&queue)->answers[0], 1);
    ck_assert_uint_eq(queue_take(&queue)->answers[0], 2);
    queue_fini(&queue);
}
END_TEST

START_TEST(time_limits_are_repeated_alone)
{
    struct unit *first, *second, *third;

    start(1);
    first = queue_take(&queue);
    second = queue_take(&queue);
    ck_assert(!graded(first, "TLE", 10));
    third = queue_take(&queue);
    ck_assert(third != NULL && third != first);
    ck_assert_ptr_null(queue_take(&queue)); /* Two others still run. */
    ck_assert(graded(second, "WA", 0));
    ck_assert_ptr_null(queue_take(&queue));
    ck_assert(graded(third, "AC", 100));
    ck_assert_ptr_eq(queue_take(&queue), first);
    ck_assert_ptr_null(queue_take(&queue));
    ck_assert(!queue_finished(&queue));
    ck_assert(graded(first, "AC", 100));
    ck_assert(first->alone && first->crowded == VERDICT_TLE);
    ck_assert(!second->alone && second->crowded == VERDICT_COUNT);
    ck_assert_int_eq(first->runs[0].verdict, VERDICT_AC);
    ck_assert(queue_finished(&queue));
    queue_fini(&queue);
}
END_TEST

START_TEST(time_limit_alone_is_final)
{
    struct unit *first, *second;

    memset(settled, true, sizeof settled);
    settled[0] = settled[1] = false;
    queue_init(&queue, &plan, settled, 1);
    first = queue_take(&queue);
    second = queue_take(&queue);
    ck_assert(graded(second, "AC", 100));
    ck_assert(!graded(first, "TLE", 10)); /* It had company. */
    ck_assert_ptr_eq(queue_take(&queue), first);
    ck_assert(graded(first, "TLE", 20));
    ck_assert(first->alone);
    ck_assert_int_eq(first->runs[0].score, 20);
    queue_fini(&queue);
}
END_TEST

/* As with one job: nothing else ran, so there is nothing that a repetition could change. */
START_TEST(time_limit_without_company_is_final)
{
    struct unit *unit;

    start(2);
    unit = queue_take(&queue);
    ck_assert(!graded(unit, "TLE", 10));
    ck_assert_uint_eq(unit->run_count, 1);
    ck_assert_ptr_eq(queue_take(&queue), unit);
    ck_assert_ptr_nonnull(queue_take(&queue));
    ck_assert(!graded(unit, "TLE", 10)); /* This time somebody was there. */
    ck_assert_int_eq(unit->state, UNIT_WAITING_ALONE);
    ck_assert_uint_eq(unit->run_count, 1);
    queue_fini(&queue);
}
END_TEST

/* Lost workers and IE are tried again, and end at some time. */
START_TEST(failures)
{
    struct unit *unit, *other;

    start(1);
    unit = queue_take(&queue);
    for (int i = 1; i < QUEUE_TRIES_MAX; i++) {
        ck_assert(!queue_lost(&queue, unit, "died"));
        ck_assert_ptr_eq(queue_take(&queue), unit);
    }
    ck_assert(queue_lost(&queue, unit, "died again"));
    ck_assert(unit->lost);
    ck_assert_str_eq(unit->message, "died again");
    other = queue_take(&queue);
    for (int i = 1; i < QUEUE_TRIES_MAX; i++) {
        ck_assert(!graded(other, "IE", 0));
        ck_assert_ptr_eq(queue_take(&queue), other);
    }
    ck_assert(graded(other, "IE", 0));
    ck_assert_int_eq(other->runs[0].verdict, VERDICT_IE);
    ck_assert(queue_refused(&queue, queue_take(&queue), "empty"));
    ck_assert(queue_finished(&queue));
    queue_fini(&queue);
}
END_TEST

START_TEST(repeats)
{
    struct unit *unit;

    start(3);
    unit = queue_take(&queue);
    ck_assert(!graded(unit, "AC", 100));
    ck_assert_ptr_eq(queue_take(&queue), unit);
    ck_assert(!graded(unit, "AC", 100));
    ck_assert(!unit_differs(unit));
    ck_assert_ptr_eq(queue_take(&queue), unit);
    ck_assert(graded(unit, "WA", 40));
    ck_assert(unit_differs(unit));
    ck_assert_uint_eq(unit->run_count, 3);
    ck_assert_str_eq(json_string_value(json_object_get(unit->report, "verdict")), "AC");
    queue_clear(unit);
    ck_assert_ptr_null(unit->report);
    queue_fini(&queue);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("queue");
    TCase *group = tcase_create("queue");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, equal_sources);
    tcase_add_test(group, time_limits_are_repeated_alone);
    tcase_add_test(group, later_time_limits_are_repeated_alone);
    tcase_add_test(group, time_limit_alone_is_final);
    tcase_add_test(group, time_limit_without_company_is_final);
    tcase_add_test(group, failures);
    tcase_add_test(group, repeats);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
