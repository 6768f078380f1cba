#include "judge/core/queue.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#define PUSH(id, round, candidate, class)                                                          \
    ck_assert(queue_push(queue, (id), (round), (candidate), (class), ++now_ms))

static struct queue *queue;
static uint64_t now_ms;

static void start(void)
{
    queue = queue_create();
    now_ms = 0;
}

static void stop(void)
{
    queue_destroy(queue);
}

static void next_is(const char *expected)
{
    char *id = queue_pop(queue);

    ck_assert_ptr_nonnull(id);
    ck_assert_str_eq(id, expected);
    free(id);
}

static void push_many(const char *prefix, int count, const char *round, const char *candidate,
                      enum queue_class class)
{
    for (int i = 0; i < count; i++) {
        char id[32];

        snprintf(id, sizeof id, "%s%d", prefix, i);
        PUSH(id, round, candidate, class);
    }
}

START_TEST(first_come)
{
    push_many("a", 3, "", "ann", QUEUE_INTERACTIVE);
    ck_assert(!queue_push(queue, "a1", "", "bob", QUEUE_BATCH, 9));
    next_is("a0");
    next_is("a1");
    next_is("a2");
    ck_assert_ptr_null(queue_pop(queue));
    ck_assert(queue_push(queue, "a1", "", "bob", QUEUE_BATCH, 9));
}
END_TEST

START_TEST(candidates_take_turns)
{
    push_many("a", 3, "", "ann", QUEUE_INTERACTIVE);
    push_many("b", 2, "", "bob", QUEUE_INTERACTIVE);
    next_is("a0");
    next_is("b0");
    next_is("a1");
    next_is("b1");
    next_is("a2");
}
END_TEST

/* Many candidates in one round get no more than one candidate in another. */
START_TEST(rounds_take_turns)
{
    PUSH("a1", "autumn", "ann", QUEUE_INTERACTIVE);
    PUSH("a2", "autumn", "bob", QUEUE_INTERACTIVE);
    PUSH("a3", "autumn", "cid", QUEUE_INTERACTIVE);
    PUSH("s1", "spring", "dan", QUEUE_INTERACTIVE);
    PUSH("s2", "spring", "dan", QUEUE_INTERACTIVE);
    next_is("a1");
    next_is("s1");
    next_is("a2");
    next_is("s2");
    next_is("a3");
}
END_TEST

START_TEST(batch_waits)
{
    push_many("b", 10000, "", "ann", QUEUE_BATCH);
    next_is("b0");
    PUSH("i", "", "bob", QUEUE_INTERACTIVE);
    next_is("i");
    next_is("b1");
    ck_assert_uint_eq(queue_length(queue), 9998);
    ck_assert_uint_eq(queue_length_of(queue, QUEUE_BATCH), 9998);
}
END_TEST

/* One turn in ten, however many interactive ones wait. */
START_TEST(batch_gets_on)
{
    push_many("b", 3, "", "ann", QUEUE_BATCH);
    push_many("i", 100, "", "bob", QUEUE_INTERACTIVE);
    for (int turn = 0, batch = 0; turn < 40; turn++) {
        char expected[32];
        bool is_batch = turn % QUEUE_BATCH_EVERY == QUEUE_BATCH_EVERY - 1 && batch < 3;

        snprintf(expected, sizeof expected, "%c%d", is_batch ? 'b' : 'i',
                 is_batch ? batch : turn - batch);
        batch += is_batch;
        next_is(expected);
    }
}
END_TEST

/* Turns that nobody of batch waited for are not saved up, and one that was taken by itself counts.
 */
START_TEST(batch_saves_nothing)
{
    push_many("i", 50, "", "bob", QUEUE_INTERACTIVE);
    for (int i = 0; i < 20; i++)
        free(queue_pop(queue));
    PUSH("b0", "", "ann", QUEUE_BATCH);
    for (int i = 20; i < 20 + QUEUE_BATCH_EVERY - 1; i++)
        free(queue_pop(queue));
    next_is("b0");
    PUSH("b1", "", "ann", QUEUE_BATCH);
    next_is("i29");
    while (queue_length_of(queue, QUEUE_INTERACTIVE) > 0)
        free(queue_pop(queue));
    push_many("c", 2, "", "ann", QUEUE_BATCH);
    next_is("c0");
    PUSH("last", "", "bob", QUEUE_INTERACTIVE);
    next_is("last");
}
END_TEST

/* The same without the word batch: who comes anew is next, however much another has waiting. */
START_TEST(a_crowd_of_one_waits)
{
    push_many("a", 10000, "", "ann", QUEUE_INTERACTIVE);
    for (int i = 0; i < 50; i++)
        free(queue_pop(queue));
    PUSH("b", "", "bob", QUEUE_INTERACTIVE);
    next_is("b");
    next_is("a50");
}
END_TEST

/* Coming back at once, one at a time, wins no more than every second turn. */
START_TEST(no_turns_by_returning)
{
    int returned = 0, waited = 0;

    push_many("a", 100, "", "ann", QUEUE_INTERACTIVE);
    free(queue_pop(queue));
    PUSH("b", "", "bob", QUEUE_INTERACTIVE);
    for (int i = 0; i < 40; i++) {
        char *id = queue_pop(queue);

        if (id[0] == 'b') {
            PUSH("b", "", "bob", QUEUE_INTERACTIVE);
            returned++;
        } else {
            waited++;
        }
        free(id);
    }
    ck_assert_int_eq(returned, 20);
    ck_assert_int_eq(waited, 20);
}
END_TEST

START_TEST(given_back)
{
    push_many("a", 3, "", "ann", QUEUE_INTERACTIVE);
    next_is("a0");
    ck_assert(queue_push(queue, "a0", "", "ann", QUEUE_INTERACTIVE, 1));
    next_is("a0");
    next_is("a1");
    ck_assert(queue_push(queue, "last", "", "ann", QUEUE_INTERACTIVE, 99));
    next_is("a2");
    next_is("last");
}
END_TEST

START_TEST(removing)
{
    push_many("a", 3, "", "ann", QUEUE_INTERACTIVE);
    ck_assert(queue_remove(queue, "a1"));
    ck_assert(!queue_remove(queue, "a1"));
    ck_assert(queue_remove(queue, "a0"));
    next_is("a2");
    PUSH("x", "", "ann", QUEUE_INTERACTIVE);
    ck_assert(queue_remove(queue, "x"));
    ck_assert_ptr_null(queue_pop(queue));
    ck_assert_uint_eq(queue_length(queue), 0);
}
END_TEST

/* Each position that is told is the one that comes true, whoever else waits. */
START_TEST(positions)
{
    static char ids[120][16];
    size_t told[120], taken = 0;
    unsigned random = 12345;

    for (int i = 0; i < 120; i++) {
        char round[8], candidate[8];

        random = random * 1103515245u + 12345u;
        snprintf(ids[i], sizeof ids[i], "s%d", i);
        snprintf(round, sizeof round, "r%u", random >> 16 & 3);
        snprintf(candidate, sizeof candidate, "c%u", random >> 20 & 3);
        PUSH(ids[i], round, candidate, (random >> 24 & 3) == 0 ? QUEUE_BATCH : QUEUE_INTERACTIVE);
        if (i % 5 == 4)
            free(queue_pop(queue));
    }
    for (int i = 0; i < 120; i++) {
        if (!queue_position(queue, ids[i], &told[i]))
            told[i] = SIZE_MAX;
    }
    for (char *id; (id = queue_pop(queue)) != NULL; taken++) {
        ck_assert_uint_eq(told[strtol(id + 1, NULL, 10)], taken);
        free(id);
    }
    ck_assert_uint_eq(taken, 120 - 24);
}
END_TEST

START_TEST(oldest_and_estimate)
{
    uint64_t since_ms = 0;
    size_t position;

    ck_assert(!queue_oldest(queue, &since_ms));
    ck_assert(!queue_position(queue, "a", &position));
    ck_assert(queue_push(queue, "a", "", "ann", QUEUE_BATCH, 70));
    ck_assert(queue_push(queue, "b", "", "bob", QUEUE_INTERACTIVE, 50));
    ck_assert(queue_oldest(queue, &since_ms));
    ck_assert_uint_eq(since_ms, 50);
    ck_assert_uint_eq(queue_estimate_ms(0, 400, 2), 400);
    ck_assert_uint_eq(queue_estimate_ms(1, 400, 2), 400);
    ck_assert_uint_eq(queue_estimate_ms(2, 400, 2), 800);
    ck_assert_uint_eq(queue_estimate_ms(2, 400, 0), 1200);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("queue");
    TCase *group = tcase_create("queue");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, start, stop);
    tcase_add_test(group, first_come);
    tcase_add_test(group, candidates_take_turns);
    tcase_add_test(group, rounds_take_turns);
    tcase_add_test(group, batch_waits);
    tcase_add_test(group, batch_gets_on);
    tcase_add_test(group, batch_saves_nothing);
    tcase_add_test(group, a_crowd_of_one_waits);
    tcase_add_test(group, no_turns_by_returning);
    tcase_add_test(group, given_back);
    tcase_add_test(group, removing);
    tcase_add_test(group, positions);
    tcase_add_test(group, oldest_and_estimate);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
