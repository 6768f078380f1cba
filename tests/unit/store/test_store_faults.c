#include "tests/unit/store/fixture.h"

#include "judge/base/mem.h"

#include <check.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

START_TEST(opened_again)
{
    struct store *other;
    char text[64] = "";

    submit("s1", "ann", NULL, NULL, 1000);
    ck_assert_int_eq(store_open(store_folder, &store_loop, &other, &store_err), ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(store_err.message, "in use"));
    ck_assert_int_eq(store_open(store_folder, NULL, &other, &store_err), 0);
    store_close(other, NULL, NULL);
    close_store();
    open_store();
    ck_assert_int_eq(store_unfinished(store, collect_ids, text, &store_err), 0);
    ck_assert_str_eq(text, "s1 ");
}
END_TEST

/* What sets the version that it is. */
static int set_version(void *data, int columns, char **values, char **names)
{
    (void)columns;
    (void)names;
    snprintf(data, 64, "PRAGMA user_version = %s", values[0]);
    return 0;
}

START_TEST(newer_schema)
{
    char *path = mem_printf("%s/judge.sqlite", store_folder);
    struct store *other;
    sqlite3 *raw;
    char back[64] = "";

    close_store();
    ck_assert_int_eq(sqlite3_open(path, &raw), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(raw, "PRAGMA user_version", set_version, back, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(raw, "PRAGMA user_version = 999", NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(store_open(store_folder, &store_loop, &other, &store_err), ERR_INPUT);
    ck_assert_ptr_nonnull(strstr(store_err.message, "newer"));
    ck_assert_int_eq(sqlite3_exec(raw, back, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(raw);
    open_store();
    free(path);
}
END_TEST

static void limit_files(rlim_t bytes)
{
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &(struct rlimit){bytes, RLIM_INFINITY}), 0);
}

/* A disk without room: what may fail fails, what must not waits, and nothing is broken after. */
START_TEST(no_room)
{
    struct seen waiting = {0};
    char text[100] = "";

    signal(SIGXFSZ, SIG_IGN);
    submit("s1", "ann", NULL, NULL, 1000);
    limit_files(1);
    ck_assert_int_eq(submit("s2", "ann", NULL, NULL, 1000).outcome.result, STORE_FULL);
    ck_assert(!store_is_writable(store));
    store_put(store,
              &(struct store_write){.id = "s1", .move = MOVE_COMPILE, .now_ms = 9, .must = true},
              keep_seen, &waiting);
    ck_assert_int_eq(submit("s3", "ann", NULL, NULL, 1000).outcome.result, STORE_FULL);
    ck_assert(!waiting.done);
    limit_files(RLIM_INFINITY);
    wait_for(&waiting);
    ck_assert_int_eq(waiting.outcome.result, STORE_DONE);
    ck_assert_int_eq(submit("s4", "ann", NULL, NULL, 1000).outcome.result, STORE_DONE);
    ck_assert(store_is_writable(store));
    ck_assert_int_eq(store_unfinished(store, collect_ids, text, &store_err), 0);
    ck_assert_str_eq(text, "s1 s4 ");
}
END_TEST

/* One write that can never be done does not take the others with it. */
START_TEST(impossible_write)
{
    struct store_submission twice = new_submission("s1", "ann");
    struct seen bad = {0}, good = {0};

    submit("s1", "ann", NULL, NULL, 1000);
    store_put(store, &(struct store_write){.id = "s1", .submission = &twice, .must = true},
              keep_seen, &bad);
    twice.id = "s2";
    store_put(store, &(struct store_write){.id = "s2", .submission = &twice}, keep_seen, &good);
    wait_for(&bad);
    wait_for(&good);
    ck_assert_int_eq(bad.outcome.result, STORE_FULL);
    ck_assert_int_eq(good.outcome.result, STORE_DONE);
}
END_TEST

static void count_done(void *data, const struct store_outcome *outcome)
{
    ck_assert_int_eq(outcome->result, STORE_DONE);
    ++*(int *)data;
}

/* Many that come together share transactions; closing waits for all of them. */
START_TEST(groups)
{
    int done = 0;

    for (int i = 0; i < 500; i++) {
        char id[16];
        struct store_submission submission = new_submission(id, "ann");

        snprintf(id, sizeof id, "s%d", i);
        store_put(store, &(struct store_write){.id = id, .submission = &submission, .now_ms = 1},
                  count_done, &done);
    }
    while (done < 500)
        uv_run(&store_loop, UV_RUN_ONCE);
    ck_assert_uint_eq(store_timing(store).writes, 500);
    ck_assert_uint_lt(store_timing(store).transactions, 250);
    for (int i = 500; i < 510; i++) {
        char id[16];
        struct store_submission submission = new_submission(id, "ann");

        snprintf(id, sizeof id, "s%d", i);
        store_put(store, &(struct store_write){.id = id, .submission = &submission, .now_ms = 1},
                  count_done, &done);
    }
    close_store();
    ck_assert_int_eq(done, 510);
    open_store();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store_faults");
    TCase *group = tcase_create("store");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_set_timeout(group, 60);
    tcase_add_test(group, opened_again);
    tcase_add_test(group, newer_schema);
    tcase_add_test(group, no_room);
    tcase_add_test(group, impossible_write);
    tcase_add_test(group, groups);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
