#include "tests/unit/store/fixture.h"

#include "judge/store/rounds.h"

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *const two_problems[] = {"two-sum", "lru-cache", NULL};
static char *const ann_and_bob[] = {"bob", "ann", NULL};
static char *const nobody[] = {NULL};

static struct store_round_change spring(void)
{
    return (struct store_round_change){
        .id = "spring",
        .is_new = true,
        .title = "Spring",
        .problems = two_problems,
        .candidates = ann_and_bob,
        .window = {1000, 2000},
        .has_opens = true,
        .has_closes = true,
    };
}

static struct seen put(const struct store_round_change *change, const struct store_key *key,
                       uint64_t now_ms)
{
    struct seen seen = {0};

    store_put(store,
              &(struct store_write){
                  .round = change, .key = key, .answer = key ? "made" : NULL, .now_ms = now_ms},
              keep_seen, &seen);
    wait_for(&seen);
    return seen;
}

static struct store_round get_round(const char *id)
{
    struct store_round round;
    bool found;

    ck_assert_int_eq(store_round_get(store, id, &found, &round, &store_err), 0);
    ck_assert(found);
    return round;
}

static struct store_gate gate(const char *problem, const char *candidate)
{
    struct store_gate gate;

    ck_assert_int_eq(store_round_gate(store, "spring", problem, candidate, &gate, &store_err), 0);
    return gate;
}

static void collect_rounds(void *data, const struct store_round *round)
{
    ck_assert_ptr_null(round->candidates);
    sprintf((char *)data + strlen(data), "%s:%s:%zu ", round->id, round->problems[0],
            round->candidate_count);
}

static const char *list(const char *invited, int64_t before, unsigned limit)
{
    static char text[400];
    const struct store_round_filter filter = {invited, before, limit};

    text[0] = '\0';
    ck_assert_int_eq(store_round_list(store, &filter, collect_rounds, text, &store_err), 0);
    return text;
}

START_TEST(made_and_read)
{
    struct store_round_change change = spring();
    struct store_round round;
    bool any = true, found = true;

    ck_assert_int_eq(store_round_any(store, &any, &store_err), 0);
    ck_assert(!any);
    ck_assert_int_eq(put(&change, NULL, 7).outcome.result, STORE_DONE);
    ck_assert_int_eq(store_round_any(store, &any, &store_err), 0);
    ck_assert(any);
    round = get_round("spring");
    ck_assert_str_eq(round.title, "Spring");
    ck_assert_uint_eq(round.window.opens_ms, 1000);
    ck_assert_uint_eq(round.window.closes_ms, 2000);
    ck_assert_int_eq(round.reveal, REVEAL_NEVER);
    ck_assert_str_eq(round.problems[0], "two-sum");
    ck_assert_str_eq(round.problems[1], "lru-cache");
    ck_assert_ptr_null(round.problems[2]);
    ck_assert_str_eq(round.candidates[0], "ann");
    ck_assert_str_eq(round.candidates[1], "bob");
    ck_assert_ptr_null(round.candidates[2]);
    ck_assert_uint_eq(round.candidate_count, 2);
    ck_assert_uint_eq(round.created_ms, 7);
    store_round_fini(&round);
    ck_assert_int_eq(store_round_get(store, "summer", &found, &round, &store_err), 0);
    ck_assert(!found);
    ck_assert_int_eq(put(&change, NULL, 8).outcome.result, STORE_EXISTS);
}
END_TEST

START_TEST(changed_in_parts)
{
    struct store_round_change change = spring();
    struct store_round round;

    put(&change, NULL, 7);
    change = (struct store_round_change){
        .id = "spring", .has_closes = true, .window.closes_ms = 3000, .candidates = nobody};
    ck_assert_int_eq(put(&change, NULL, 9).outcome.result, STORE_DONE);
    round = get_round("spring");
    ck_assert_str_eq(round.title, "Spring");
    ck_assert_uint_eq(round.window.opens_ms, 1000);
    ck_assert_uint_eq(round.window.closes_ms, 3000);
    ck_assert_str_eq(round.problems[1], "lru-cache");
    ck_assert_uint_eq(round.candidate_count, 0);
    ck_assert_uint_eq(round.created_ms, 7);
    ck_assert_uint_eq(round.updated_ms, 9);
    store_round_fini(&round);
    change = (struct store_round_change){.id = "spring", .has_opens = true, .window = {3000, 0}};
    ck_assert_int_eq(put(&change, NULL, 9).outcome.result, STORE_DONE);
    change.window.opens_ms = 3001;
    ck_assert_int_eq(put(&change, NULL, 9).outcome.result, STORE_BAD_WINDOW);
    change.id = "summer";
    ck_assert_int_eq(put(&change, NULL, 9).outcome.result, STORE_MISSING);
    change = (struct store_round_change){.id = "spring", .close = true};
    ck_assert_int_eq(put(&change, NULL, 2500).outcome.result, STORE_DONE);
    round = get_round("spring");
    ck_assert_uint_eq(round.window.opens_ms, 2500);
    ck_assert_uint_eq(round.window.closes_ms, 2500);
    store_round_fini(&round);
}
END_TEST

START_TEST(what_decides)
{
    struct store_round_change change = spring();
    struct store_gate seen;

    ck_assert(!gate("two-sum", "ann").found);
    put(&change, NULL, 7);
    seen = gate("two-sum", "ann");
    ck_assert(seen.found && seen.has_problem && seen.invites);
    ck_assert_uint_eq(seen.window.closes_ms, 2000);
    seen = gate("merge-k-lists", "eve");
    ck_assert(seen.found && !seen.has_problem && !seen.invites);
    change = (struct store_round_change){.id = "spring", .candidates = nobody};
    put(&change, NULL, 7);
    ck_assert(gate("two-sum", "eve").invites);
}
END_TEST

START_TEST(listed)
{
    struct store_round_change change = spring();

    put(&change, NULL, 7);
    change.id = "summer";
    change.candidates = nobody;
    put(&change, NULL, 7);
    ck_assert_str_eq(list(NULL, 0, 10), "summer:two-sum:0 spring:two-sum:2 ");
    ck_assert_str_eq(list("ann", 0, 10), "summer:two-sum:0 spring:two-sum:2 ");
    ck_assert_str_eq(list("eve", 0, 10), "summer:two-sum:0 ");
    ck_assert_str_eq(list(NULL, 0, 1), "summer:two-sum:0 ");
    ck_assert_str_eq(list(NULL, 2, 1), "spring:two-sum:2 ");
    ck_assert_str_eq(list(NULL, 1, 1), "");
}
END_TEST

START_TEST(one_key_one_round)
{
    struct store_key key = {.owner = "op", .key = "k", .body_hash = {1}};
    struct store_round_change change = spring();
    struct seen seen = put(&change, &key, 7);

    ck_assert_int_eq(seen.outcome.result, STORE_DONE);
    ck_assert_str_eq(seen.answer, "made");
    seen = put(&change, &key, 8);
    ck_assert_int_eq(seen.outcome.result, STORE_REPLAYED);
    ck_assert_str_eq(seen.answer, "made");
    key.body_hash[0] = 2;
    ck_assert_int_eq(put(&change, &key, 8).outcome.result, STORE_CONFLICT);
    key.key = "other"; /* Nothing came of it, so it is not kept. */
    ck_assert_int_eq(put(&change, &key, 8).outcome.result, STORE_EXISTS);
    change.id = "summer";
    ck_assert_int_eq(put(&change, &key, 8).outcome.result, STORE_DONE);
}
END_TEST

START_TEST(a_look_at_a_key)
{
    struct store_key key = {.owner = "ann", .key = "k", .body_hash = {1}};
    const struct store_write look = {.key = &key, .look = true, .now_ms = 1000};
    struct seen seen = {0};

    store_put(store, &look, keep_seen, &seen);
    wait_for(&seen);
    ck_assert_int_eq(seen.outcome.result, STORE_MISSING);
    submit("s1", "ann", &key, "first", 1000);
    seen = (struct seen){0};
    store_put(store, &look, keep_seen, &seen);
    wait_for(&seen);
    ck_assert_int_eq(seen.outcome.result, STORE_REPLAYED);
    ck_assert_str_eq(seen.answer, "first");
}
END_TEST

/* As judge round does it, with the store of a daemon that runs. */
START_TEST(beside_a_daemon)
{
    struct store_round_change change = spring();
    struct store *other;
    enum store_result result;
    struct store_round round;

    ck_assert_int_eq(store_open(store_folder, NULL, &other, &store_err), 0);
    ck_assert_int_eq(store_round_put(other, &change, 7, &result, &store_err), 0);
    ck_assert_int_eq(result, STORE_DONE);
    ck_assert_int_eq(store_round_put(other, &change, 7, &result, &store_err), 0);
    ck_assert_int_eq(result, STORE_EXISTS);
    store_close(other, NULL, NULL);
    round = get_round("spring");
    ck_assert_uint_eq(round.candidate_count, 2);
    store_round_fini(&round);
}
END_TEST

static void collect_tally(void *data, const struct store_tally *tally)
{
    sprintf((char *)data + strlen(data), "%s/%s=%d ", submission_state_name(tally->state),
            tally->verdict != NULL ? tally->verdict : "-", (int)tally->count);
}

static const char *tally(const char *round)
{
    static char text[200];

    text[0] = '\0';
    ck_assert_int_eq(store_round_tally(store, round, collect_tally, text, &store_err), 0);
    return text;
}

static void submit_to(const char *id, const char *round)
{
    struct store_submission submission = new_submission(id, "ann");
    struct seen seen = {0};

    submission.round = (char *)round;
    store_put(store, &(struct store_write){.id = id, .submission = &submission, .now_ms = 1000},
              keep_seen, &seen);
    wait_for(&seen);
}

START_TEST(counted)
{
    submit_to("s1", "spring");
    submit_to("s2", "spring");
    submit_to("s3", "summer");
    submit_to("s4", "");
    ck_assert_str_eq(tally("spring"), "queued/-=2 ");
    ck_assert_str_eq(tally(""), "");
    ck_assert_str_eq(tally("none"), "");
    move_submission("s1", MOVE_FINISH, 1);
    ck_assert_str_eq(tally("spring"), "done/WA=1 queued/-=1 ");
    move_submission("s2", MOVE_CANCEL, 0);
    ck_assert_str_eq(tally("spring"), "cancelled/-=1 done/WA=1 ");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_rounds");
    TCase *group = tcase_create("store_rounds");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(group, 60);
    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_add_test(group, made_and_read);
    tcase_add_test(group, changed_in_parts);
    tcase_add_test(group, what_decides);
    tcase_add_test(group, listed);
    tcase_add_test(group, one_key_one_round);
    tcase_add_test(group, a_look_at_a_key);
    tcase_add_test(group, beside_a_daemon);
    tcase_add_test(group, counted);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
