#include "tests/unit/store/batch_fixture.h"

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SENT "batch-0123456789abcdef0123"

/* s1 WA 40, s2 AC 100, s3 cancelled, s4 waits. */
static void four(void)
{
    for (int i = 1; i <= 4; i++)
        submit((char[]){'s', (char)('0' + i), '\0'}, "ann", NULL, NULL, 1000);
    finish("s1", 1, "WA", 40);
    finish("s2", 1, "AC", 100);
    move_submission("s3", MOVE_CANCEL, 0);
}

static void count_events(void *data, const struct store_event *event)
{
    sprintf((char *)data + strlen(data), "%d:%s ", (int)event->number, event->kind);
}

START_TEST(a_rejudge)
{
    struct store_batch batch;
    struct store_submission row;
    char events[200] = "";
    bool found;

    four();
    ck_assert_uint_eq(rejudge("r1", NULL).outcome.count, 3);
    batch = get_batch("r1");
    ck_assert_int_eq(batch.kind, BATCH_REJUDGE);
    ck_assert_str_eq(batch.problem, "two-sum");
    ck_assert_str_eq(batch.by, "gil");
    ck_assert_uint_eq(batch.created_ms, 5000);
    store_batch_fini(&batch);
    ck_assert_str_eq(summary("r1"), "queued/-=3 | | ");
    ck_assert_str_eq(waiting("r1", 0, 10), "s1 s2 s3 ");
    ck_assert_str_eq(waiting("r1", 1, 1), "s2 ");
    ck_assert_int_eq(store_get(store, "s1", true, &found, &row, &store_err), 0);
    ck_assert_int_eq(row.state, SUBMISSION_QUEUED);
    ck_assert_uint_eq(row.grading, 2);
    ck_assert_ptr_null(row.verdict);
    ck_assert_uint_eq(row.finished_ms, 0);
    ck_assert_str_eq(row.source, "pass\n");
    store_submission_fini(&row);
    ck_assert_int_eq(store_events(store, "s1", 0, 10, count_events, events, &store_err), 0);
    ck_assert_str_eq(events, "1:queued 2:done 3:queued ");
    move_submission("s2", MOVE_COMPILE, 2);
    ck_assert_str_eq(summary("r1"), "compiling/-=1 queued/-=2 | | ");
    ck_assert_str_eq(waiting("r1", 0, 10), "s1 s3 ");
    move_submission("s2", MOVE_RETRY, 2);
    ck_assert_str_eq(summary("r1"), "queued/-=3 | | ");
    finish("s1", 2, "AC", 100);
    finish("s2", 2, "AC", 100); /* As it was: no change. */
    finish("s3", 2, "WA", 0);
    ck_assert_str_eq(summary("r1"),
                     "done/AC=2 done/WA=1 | ->WA=1+0-0 WA>AC=1+1-0 | s3:2:0>0 s1:2:40>100 ");
}
END_TEST

START_TEST(scores_alone)
{
    four();
    rejudge("r1", NULL);
    finish("s1", 2, "WA", 30);
    finish("s2", 2, "AC", 100);
    move_submission("s3", MOVE_CANCEL, 0); /* Without a verdict, before and after. */
    ck_assert_str_eq(summary("r1"),
                     "cancelled/-=1 done/AC=1 done/WA=1 | WA>WA=1+0-1 | s1:2:40>30 ");
}
END_TEST

/* What a later grading finds is of another batch. */
START_TEST(graded_once_more)
{
    four();
    rejudge("r1", NULL);
    finish("s1", 2, "AC", 100);
    finish("s2", 2, "TLE", 10);
    finish("s3", 2, "WA", 0);
    move_submission("s1", MOVE_REJUDGE, 0);
    ck_assert_str_eq(waiting("r1", 0, 10), "");
    finish("s1", 3, "IE", 0);
    ck_assert_uint_eq(rejudge("r2", NULL).outcome.count, 3);
    finish("s1", 4, "AC", 100);
    ck_assert_str_eq(summary("r1"), "done/AC=1 done/TLE=1 done/WA=1 | ->WA=1+0-0 AC>TLE=1+0-1"
                                    " WA>AC=1+1-0 | s3:2:0>0 s2:2:100>10 s1:2:40>100 ");
    ck_assert_str_eq(summary("r2"), "done/AC=1 queued/-=2 | IE>AC=1+1-0 | s1:4:0>100 ");
}
END_TEST

START_TEST(one_page_of_changes)
{
    struct store_batch batch;
    char text[100] = "";

    four();
    rejudge("r1", NULL);
    finish("s1", 2, "AC", 100);
    finish("s2", 2, "WA", 0);
    finish("s3", 2, "WA", 0);
    batch = get_batch("r1");
    ck_assert_int_eq(store_batch_changed(store, &batch, 0, 2, add_changed, text, &store_err), 0);
    ck_assert_str_eq(text, "s3:2:0>0 s2:2:100>0 ");
    text[0] = '\0';
    ck_assert_int_eq(store_batch_changed(store, &batch, 2, 2, add_changed, text, &store_err), 0);
    ck_assert_str_eq(text, "s1:2:40>100 ");
    store_batch_fini(&batch);
}
END_TEST

START_TEST(removed_reports)
{
    unsigned pruned = 0;

    four();
    rejudge("r1", NULL);
    finish("s1", 2, "AC", 100);
    finish("s2", 2, "AC", 100);
    move_submission("s3", MOVE_CANCEL, 0);
    ck_assert_int_eq(store_prune(store, 9999, 9999, &pruned, &store_err), 0);
    ck_assert_uint_eq(pruned, 3);
    ck_assert_str_eq(summary("r1"), "cancelled/-=1 done/AC=2 | WA>AC=1+1-0 | s1:2:40>100 ");
    finish("s4", 1, "AC", 100);
    ck_assert_uint_eq(rejudge("r2", NULL).outcome.count, 1); /* The others have no source. */
}
END_TEST

START_TEST(one_key_one_rejudge)
{
    struct store_key key = {.owner = "gil", .key = "k", .body_hash = {1}};
    struct seen seen;

    four();
    ck_assert_str_eq(rejudge("r1", &key).answer, "r1");
    seen = rejudge("r2", &key);
    ck_assert_int_eq(seen.outcome.result, STORE_REPLAYED);
    ck_assert_str_eq(seen.answer, "r1");
    ck_assert_str_eq(summary("r1"), "queued/-=3 | | ");
}
END_TEST

static void send_to(const char *id, const char *round, enum queue_class class)
{
    struct store_submission submission = new_submission(id, "batch");
    struct seen seen = {0};

    submission.round = (char *)round;
    submission.class = class;
    store_put(
        store,
        &(struct store_write){.id = id, .submission = &submission, .by = "gil", .now_ms = 1000},
        keep_seen, &seen);
    wait_for(&seen);
}

static void add_batch(void *data, const struct store_batch *batch)
{
    sprintf((char *)data + strlen(data), "%s:%s ", batch->id, store_batch_kind_name(batch->kind));
}

START_TEST(sent)
{
    struct store_batch batch;
    char text[200] = "";

    send_to("s1", SENT, QUEUE_BATCH);
    send_to("s2", SENT, QUEUE_BATCH);
    send_to("s3", "batch-mine", QUEUE_BATCH);
    send_to("s4", "batch-00000000000000000000", QUEUE_INTERACTIVE);
    finish("s1", 1, "AC", 100);
    ck_assert_str_eq(summary(SENT), "done/AC=1 queued/-=1 | | ");
    batch = get_batch(SENT);
    ck_assert_int_eq(batch.kind, BATCH_SENT);
    ck_assert_str_eq(batch.by, "gil");
    ck_assert_ptr_null(batch.problem);
    store_batch_fini(&batch);
    rejudge("r1", NULL);
    ck_assert_int_eq(store_batch_list(store, 0, 10, add_batch, text, &store_err), 0);
    ck_assert_str_eq(text, "r1:rejudge " SENT ":sent ");
    text[0] = '\0';
    ck_assert_int_eq(store_batch_list(store, 2, 10, add_batch, text, &store_err), 0);
    ck_assert_str_eq(text, SENT ":sent ");
    text[0] = '\0';
    ck_assert_int_eq(store_batch_list(store, 0, 1, add_batch, text, &store_err), 0);
    ck_assert_str_eq(text, "r1:rejudge ");
}
END_TEST

/* One that a judge without rounds and batches has left. */
START_TEST(older_store)
{
    char path[128];
    sqlite3 *handle;

    send_to("s1", SENT, QUEUE_BATCH);
    send_to("s2", SENT, QUEUE_BATCH);
    send_to("s3", "spring", QUEUE_BATCH);
    finish("s1", 1, "AC", 100);
    close_store();
    snprintf(path, sizeof path, "%s/" STORE_FILE, store_folder);
    ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_exec(handle,
                     "DROP INDEX submissions_list; DROP INDEX submissions_tally; DROP TABLE "
                     "rejudged; DROP TABLE batches;"
                     "DROP TABLE round_problems; DROP TABLE round_candidates; DROP TABLE rounds;"
                     "PRAGMA user_version = 2;",
                     NULL, NULL, NULL),
        SQLITE_OK);
    sqlite3_close(handle);
    open_store();
    ck_assert_str_eq(summary(SENT), "done/AC=1 queued/-=1 | | ");
    ck_assert_uint_eq(rejudge("r1", NULL).outcome.count, 1);
    finish("s1", 2, "WA", 0);
    ck_assert_str_eq(summary("r1"), "done/WA=1 | AC>WA=1+0-1 | s1:2:100>0 ");
}
END_TEST

/* Nothing but what is written remembers a rejudge. */
START_TEST(opened_again)
{
    four();
    rejudge("r1", NULL);
    finish("s1", 2, "AC", 100);
    close_store();
    open_store();
    ck_assert_str_eq(waiting("r1", 0, 10), "s2 s3 ");
    finish("s2", 2, "AC", 100);
    ck_assert_str_eq(summary("r1"), "done/AC=2 queued/-=1 | WA>AC=1+1-0 | s1:2:40>100 ");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_batches");
    TCase *group = tcase_create("store_batches");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(group, 60);
    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_add_test(group, a_rejudge);
    tcase_add_test(group, scores_alone);
    tcase_add_test(group, graded_once_more);
    tcase_add_test(group, one_page_of_changes);
    tcase_add_test(group, removed_reports);
    tcase_add_test(group, one_key_one_rejudge);
    tcase_add_test(group, sent);
    tcase_add_test(group, older_store);
    tcase_add_test(group, opened_again);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
