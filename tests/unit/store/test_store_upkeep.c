#include "tests/unit/store/fixture.h"

#include <check.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FINISHED_MS 2000 /* As the fixture ends them. */

static struct store_submission get(const char *id)
{
    struct store_submission submission;
    bool found;

    ck_assert_int_eq(store_get(store, id, true, &found, &submission, &store_err), 0);
    ck_assert(found);
    return submission;
}

static void finish(const char *id)
{
    submit(id, "ann", NULL, NULL, 1000);
    move_submission(id, MOVE_FINISH, 1);
}

static bool has_source(const char *id)
{
    struct store_submission submission = get(id);
    bool has = submission.source != NULL && submission.source[0] != '\0';

    ck_assert((submission.removed_ms == 0) == has);
    store_submission_fini(&submission);
    return has;
}

static unsigned prune_now(uint64_t before_ms)
{
    unsigned count = 99;

    ck_assert_msg(store_prune(store, before_ms, 5000, &count, &store_err) == 0, "%s",
                  store_err.message);
    return count;
}

static void count_events(void *data, const struct store_event *event)
{
    (void)event;
    ++*(int *)data;
}

START_TEST(the_old_are_pruned)
{
    struct store_submission submission;
    char *report = NULL;
    int events = 0;

    finish("old");
    submit("waiting", "ann", NULL, NULL, 1);
    submit("running", "ann", NULL, NULL, 1);
    move_submission("running", MOVE_COMPILE, 1);
    submit("cancelled", "ann", NULL, NULL, 1);
    move_submission("cancelled", MOVE_CANCEL, 1);
    ck_assert_uint_eq(prune_now(FINISHED_MS), 0); /* One past the limit. */
    ck_assert(has_source("old"));
    ck_assert_uint_eq(prune_now(FINISHED_MS + 1), 2);
    ck_assert_uint_eq(prune_now(FINISHED_MS + 1), 0);
    ck_assert(!has_source("old") && !has_source("cancelled"));
    ck_assert(has_source("waiting") && has_source("running"));
    submission = get("old");
    ck_assert_str_eq(submission.verdict, "WA");
    ck_assert_int_eq(submission.score, 40);
    ck_assert_uint_eq(submission.removed_ms, 5000);
    store_submission_fini(&submission);
    ck_assert_int_eq(store_report(store, "old", 1, false, &report, &store_err), 0);
    ck_assert_ptr_null(report);
    ck_assert_int_eq(store_events(store, "old", 0, 10, count_events, &events, &store_err), 0);
    ck_assert_int_eq(events, 0);
}
END_TEST

/* What is graded again is not over, and what has lost its source is not graded again. */
START_TEST(grading_again)
{
    finish("again");
    ck_assert_int_eq(move_submission("again", MOVE_REJUDGE, 1).outcome.result, STORE_DONE);
    ck_assert_uint_eq(prune_now(9999), 0);
    ck_assert(has_source("again"));
    ck_assert_int_eq(move_submission("again", MOVE_FINISH, 2).outcome.result, STORE_DONE);
    ck_assert_uint_eq(prune_now(9999), 1);
    ck_assert_int_eq(move_submission("again", MOVE_REJUDGE, 2).outcome.result, STORE_STALE);
}
END_TEST

START_TEST(some_at_a_time)
{
    struct seen seen = {0};
    char id[16];

    for (int i = 0; i < STORE_PRUNE_MAX + 1; i++) {
        snprintf(id, sizeof id, "s%d", i);
        finish(id);
    }
    store_put(store, &(struct store_write){.prune_before_ms = 9999, .now_ms = 5000}, keep_seen,
              &seen);
    wait_for(&seen);
    ck_assert_int_eq(seen.outcome.result, STORE_DONE);
    ck_assert_uint_eq(seen.outcome.pruned, STORE_PRUNE_MAX);
    ck_assert_uint_eq(prune_now(9999), 1);
}
END_TEST

static void path_in(char path[128], const char *name)
{
    snprintf(path, 128, "%s/%s", store_folder, name);
}

/* Opens the file as a store in a folder of its own, and counts. */
static size_t count_in(const char *file)
{
    char folder[128], path[160], ids[4096] = "", second[170];
    struct store_filter filter = {.limit = 100};
    struct store *copy = NULL;
    size_t count = 0;

    path_in(folder, "copy");
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    snprintf(path, sizeof path, "%s/" STORE_FILE, folder);
    ck_assert_int_eq(rename(file, path), 0);
    ck_assert_msg(store_open(folder, NULL, &copy, &store_err) == 0, "%s", store_err.message);
    ck_assert_int_eq(store_list(copy, &filter, collect_ids, ids, &store_err), 0);
    for (const char *at = ids; (at = strchr(at, ' ')) != NULL; at++)
        count++;
    store_close(copy, NULL, NULL);
    ck_assert_int_eq(unlink(path), 0);
    for (size_t i = 0; i < 2; i++) {
        snprintf(second, sizeof second, "%s%s", path, i == 0 ? "-wal" : "-shm");
        (void)unlink(second);
    }
    ck_assert_int_eq(rmdir(folder), 0);
    return count;
}

START_TEST(backup_beside_writes)
{
    char path[128], making[128];
    int fd;

    path_in(path, "there");
    path_in(making, "backup.making");
    finish("s1");
    submit("s2", "ann", NULL, NULL, 1000);
    fd = open(making, O_WRONLY | O_CREAT, 0600); /* Left by one that was killed. */
    ck_assert_int_eq(write(fd, "rubbish", 7), 7);
    close(fd);
    fd = open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
    ck_assert_msg(store_backup(store, store_folder, fd, &store_err) == 0, "%s", store_err.message);
    close(fd);
    ck_assert_int_ne(access(making, F_OK), 0);
    submit("s3", "ann", NULL, NULL, 1000); /* The store is as good as before. */
    ck_assert_uint_eq(count_in(path), 2);
}
END_TEST

START_TEST(vacuum_gives_room_back)
{
    static char source[200000];
    struct store_size size = {0};

    memset(source, 'x', sizeof source - 1);
    for (int i = 0; i < 10; i++) {
        char id[16];
        struct store_submission submission;
        struct seen seen = {0};

        snprintf(id, sizeof id, "s%d", i);
        submission = new_submission(id, "ann");
        submission.source = source;
        store_put(store,
                  &(struct store_write){
                      .id = id, .submission = &submission, .event = "queued", .event_data = "{}"},
                  keep_seen, &seen);
        wait_for(&seen);
        move_submission(id, MOVE_FINISH, 1);
    }
    ck_assert_uint_eq(prune_now(9999), 10);
    ck_assert_msg(store_vacuum(store, &size, &store_err) == 0, "%s", store_err.message);
    ck_assert_uint_gt(size.before_bytes, 10 * sizeof source);
    ck_assert_uint_lt(size.after_bytes, sizeof source);
    finish("after");
    ck_assert(has_source("after"));
}
END_TEST

static void run_sql(const char *sql)
{
    char path[128];
    sqlite3 *handle = NULL;

    path_in(path, STORE_FILE);
    ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
    ck_assert_msg(sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK, "%s",
                  sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

/* One that a judge without retention has left. */
START_TEST(older_store)
{
    struct store_size size = {0};

    finish("s1");
    close_store();
    run_sql(
        "DROP INDEX submissions_list; DROP INDEX submissions_tally; DROP TABLE rejudged; DROP "
        "TABLE batches;"
        "DROP TABLE round_problems; DROP TABLE round_candidates; DROP TABLE rounds;"
        "DROP INDEX submissions_finished; ALTER TABLE submissions DROP COLUMN removed_ms;"
        "PRAGMA user_version = 1; PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = 0; VACUUM;");
    open_store();
    ck_assert(has_source("s1"));
    ck_assert_msg(store_vacuum(store, &size, &store_err) == 0, "%s", store_err.message);
    ck_assert_uint_eq(prune_now(9999), 1);
    ck_assert(!has_source("s1"));
}
END_TEST

START_TEST(held_at_one_moment)
{
    char ids[100] = "";
    struct store_filter filter = {.limit = 10};

    submit("s1", "ann", NULL, NULL, 1000);
    ck_assert_int_eq(store_hold(store, &store_err), 0);
    submit("s2", "ann", NULL, NULL, 1000);
    ck_assert_int_eq(store_list(store, &filter, collect_ids, ids, &store_err), 0);
    ck_assert_str_eq(ids, "s1 ");
    store_let_go(store);
    ids[0] = '\0';
    ck_assert_int_eq(store_list(store, &filter, collect_ids, ids, &store_err), 0);
    ck_assert_str_eq(ids, "s2 s1 ");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_upkeep");
    TCase *group = tcase_create("store_upkeep");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(group, 60);
    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_add_test(group, the_old_are_pruned);
    tcase_add_test(group, grading_again);
    tcase_add_test(group, some_at_a_time);
    tcase_add_test(group, backup_beside_writes);
    tcase_add_test(group, vacuum_gives_room_back);
    tcase_add_test(group, older_store);
    tcase_add_test(group, held_at_one_moment);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
