#include "tests/unit/store/fixture.h"

#include "judge/base/mem.h"

#include <check.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_MS (24ull * 3600 * 1000)

static struct store_submission get(const char *id)
{
    struct store_submission submission;
    bool found;

    ck_assert_int_eq(store_get(store, id, true, &found, &submission, &store_err), 0);
    ck_assert(found);
    return submission;
}

static void collect_numbers(void *data, const struct store_event *event)
{
    char *text = data;

    sprintf(text + strlen(text), "%d:%s ", (int)event->number, event->kind);
}

START_TEST(whole_life)
{
    struct store_submission submission;
    char *report;
    char text[200] = "";

    ck_assert_int_eq(submit("s1", "ann", NULL, NULL, 1000).outcome.result, STORE_DONE);
    submission = get("s1");
    ck_assert_str_eq(submission.owner, "ann");
    ck_assert_str_eq(submission.source, "pass\n");
    ck_assert_int_eq(submission.state, SUBMISSION_QUEUED);
    ck_assert_uint_eq(submission.grading, 1);
    ck_assert_uint_eq(submission.created_ms, 1000);
    ck_assert_ptr_null(submission.verdict);
    ck_assert_ptr_null(submission.claims);
    store_submission_fini(&submission);
    ck_assert_int_eq(move_submission("s1", MOVE_COMPILE, 1).outcome.state, SUBMISSION_COMPILING);
    ck_assert_int_eq(move_submission("s1", SUBMISSION_MOVE_COUNT, 1).outcome.state,
                     SUBMISSION_COMPILING);
    ck_assert_int_eq(move_submission("s1", MOVE_FINISH, 1).outcome.state, SUBMISSION_DONE);
    submission = get("s1");
    ck_assert_str_eq(submission.verdict, "WA");
    ck_assert_int_eq(submission.score, 40);
    ck_assert_uint_eq(submission.finished_ms, 2000);
    store_submission_fini(&submission);
    ck_assert_int_eq(store_report(store, "s1", 1, false, &report, &store_err), 0);
    ck_assert_str_eq(report, "{\"all\":1}");
    free(report);
    ck_assert_int_eq(store_report(store, "s1", 1, true, &report, &store_err), 0);
    ck_assert_str_eq(report, "{\"all\":0}");
    free(report);
    ck_assert_int_eq(store_report(store, "s1", 2, false, &report, &store_err), 0);
    ck_assert_ptr_null(report);
    ck_assert_int_eq(store_events(store, "s1", 0, 10, collect_numbers, text, &store_err), 0);
    ck_assert_str_eq(text, "1:queued 2:moved 3:moved 4:done ");
    text[0] = '\0';
    ck_assert_int_eq(store_events(store, "s1", 2, 1, collect_numbers, text, &store_err), 0);
    ck_assert_str_eq(text, "3:moved ");
}
END_TEST

START_TEST(ends_once)
{
    submit("s1", "ann", NULL, NULL, 1000);
    ck_assert_int_eq(move_submission("s1", MOVE_FINISH, 1).outcome.result, STORE_DONE);
    ck_assert_int_eq(move_submission("s1", MOVE_FINISH, 1).outcome.result, STORE_STALE);
    ck_assert_int_eq(move_submission("s1", MOVE_CANCEL, 0).outcome.result, STORE_STALE);
    ck_assert_int_eq(move_submission("s1", SUBMISSION_MOVE_COUNT, 1).outcome.result, STORE_STALE);
    ck_assert_int_eq(move_submission("no", MOVE_CANCEL, 0).outcome.result, STORE_MISSING);
}
END_TEST

static void count_gradings(void *data, const struct store_grading *grading)
{
    ck_assert_str_eq(grading->verdict, "WA");
    *(unsigned *)data = *(unsigned *)data * 10 + grading->grading;
}

/* The old report stays, and what an old grading still says is not taken. */
START_TEST(rejudged)
{
    unsigned gradings = 0;
    struct seen seen;

    submit("s1", "ann", NULL, NULL, 1000);
    move_submission("s1", MOVE_FINISH, 1);
    seen = move_submission("s1", MOVE_REJUDGE, 1);
    ck_assert_int_eq(seen.outcome.state, SUBMISSION_QUEUED);
    ck_assert_uint_eq(seen.outcome.grading, 2);
    ck_assert_int_eq(move_submission("s1", MOVE_FINISH, 1).outcome.result, STORE_STALE);
    ck_assert_int_eq(move_submission("s1", MOVE_FINISH, 2).outcome.result, STORE_DONE);
    ck_assert_int_eq(store_gradings(store, "s1", count_gradings, &gradings, &store_err), 0);
    ck_assert_uint_eq(gradings, 12);
}
END_TEST

START_TEST(keys)
{
    struct store_key key = {.owner = "ann", .key = "k", .body_hash = {1}};
    struct store_key other_body = {.owner = "ann", .key = "k", .body_hash = {2}};
    struct store_key other_owner = {.owner = "bob", .key = "k", .body_hash = {2}};
    struct store_submission submission;
    struct seen seen = submit("s1", "ann", &key, "first", DAY_MS);
    bool found;

    ck_assert_int_eq(seen.outcome.result, STORE_DONE);
    ck_assert_str_eq(seen.answer, "first");
    seen = submit("s2", "ann", &key, "second", DAY_MS + 5);
    ck_assert_int_eq(seen.outcome.result, STORE_REPLAYED);
    ck_assert_str_eq(seen.answer, "first");
    ck_assert_int_eq(store_get(store, "s2", false, &found, &submission, &store_err), 0);
    ck_assert(!found);
    ck_assert_int_eq(submit("s3", "ann", &other_body, "x", DAY_MS).outcome.result, STORE_CONFLICT);
    ck_assert_int_eq(submit("s4", "bob", &other_owner, "x", DAY_MS).outcome.result, STORE_DONE);
    /* A millisecond before it is a day old, and then. */
    ck_assert_int_eq(submit("s5", "ann", &key, "x", 2 * DAY_MS - 1).outcome.result, STORE_REPLAYED);
    ck_assert_int_eq(submit("s6", "ann", &key, "x", 2 * DAY_MS).outcome.result, STORE_DONE);
}
END_TEST

START_TEST(listing)
{
    struct store_filter filter = {.limit = 10};
    char text[200] = "";

    submit("s1", "ann", NULL, NULL, 1000);
    submit("s2", "bob", NULL, NULL, 2000);
    submit("s3", "ann", NULL, NULL, 3000);
    move_submission("s1", MOVE_FINISH, 1);
    const struct {
        struct store_filter filter;
        const char *ids;
    } lists[] = {
        {{.limit = 10}, "s3 s2 s1 "},
        {{.limit = 2}, "s3 s2 "},
        {{.limit = 10, .before = 2}, "s1 "},
        {{.limit = 10, .owner = "ann"}, "s3 s1 "},
        {{.limit = 10, .owner = "nobody"}, ""},
        {{.limit = 10, .owner = "ann", .state = "done"}, "s1 "},
        {{.limit = 10, .verdict = "WA"}, "s1 "},
        {{.limit = 10, .problem = "two-sum", .language = "python"}, "s3 s2 s1 "},
        {{.limit = 10, .problem = "' OR 1 --"}, ""},
        {{.limit = 10, .since_ms = 2000}, "s3 s2 "},
        {{.limit = 10, .until_ms = 2000}, "s1 "},
        {{.limit = 10, .round = "spring"}, ""},
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        text[0] = '\0';
        ck_assert_int_eq(store_list(store, &lists[i].filter, collect_ids, text, &store_err), 0);
        ck_assert_str_eq(text, lists[i].ids);
    }
    text[0] = '\0';
    ck_assert_int_eq(store_unfinished(store, collect_ids, text, &store_err), 0);
    ck_assert_str_eq(text, "s2 s3 ");
    ck_assert_uint_eq(filter.limit, 10);
}
END_TEST

static void collect_tokens(void *data, const struct store_token *token)
{
    char *text = data;

    sprintf(text + strlen(text), "%s:%s:%s:%d ", token->id, token->name,
            store_role_name(token->role), token->revoked_ms != 0);
}

START_TEST(tokens)
{
    struct store_token token = {.id = "t1", .name = "ann", .role = ROLE_GRADER, .hash = {7}};
    struct store_token read;
    char text[100] = "";
    bool any = true, found;

    ck_assert_int_eq(store_token_any(store, &any, &store_err), 0);
    ck_assert(!any);
    token.created_ms = 5;
    ck_assert_int_eq(store_token_add(store, &token, &store_err), 0);
    token.id = "t2";
    token.created_ms = 6;
    ck_assert_int_eq(store_token_add(store, &token, &store_err), 0);
    ck_assert_int_eq(store_token_get(store, "t1", &found, &read, &store_err), 0);
    ck_assert(found);
    ck_assert_int_eq(read.role, ROLE_GRADER);
    ck_assert_mem_eq(read.hash, token.hash, sizeof token.hash);
    store_token_fini(&read);
    ck_assert_int_eq(store_token_get(store, "t9", &found, &read, &store_err), 0);
    ck_assert(!found);
    ck_assert_int_eq(store_token_revoke(store, "t1", 8, &found, &store_err), 0);
    ck_assert(found);
    ck_assert_int_eq(store_token_revoke(store, "t1", 9, &found, &store_err), 0);
    ck_assert(!found);
    ck_assert_int_eq(store_token_revoke(store, "t2", 9, &found, &store_err), 0);
    ck_assert_int_eq(store_token_list(store, collect_tokens, text, &store_err), 0);
    ck_assert_str_eq(text, "t1:ann:grader:1 t2:ann:grader:1 ");
    ck_assert_int_eq(store_token_any(store, &any, &store_err), 0);
    ck_assert(any);
}
END_TEST

#define NOTED_MAX 64

static void note_id(void *data, const char *id)
{
    size_t used = strlen(data);

    snprintf((char *)data + used, NOTED_MAX - used, "%s", id);
}

/* Whoever watches is told of each write, whatever came of it, before its callback. */
START_TEST(watched)
{
    char ids[NOTED_MAX] = "";

    store_watch(store, note_id, ids);
    submit("s1", "ann", NULL, NULL, 1000);
    ck_assert_str_eq(ids, "s1");
    move_submission("s2", MOVE_CANCEL, 0);
    ck_assert_str_eq(ids, "s1s2");
    store_watch(store, NULL, NULL);
    move_submission("s1", MOVE_CANCEL, 0);
    ck_assert_str_eq(ids, "s1s2");
}
END_TEST

/* What another one writes counts with the next question, whatever was answered before. */
START_TEST(tokens_of_others)
{
    struct store *other;

    ck_assert_int_eq(store_open(store_folder, NULL, &other, &store_err), 0);
    for (int i = 0; i < 100; i++) {
        struct store_token token = {.role = ROLE_GRADER, .hash = {(unsigned char)i}}, read;
        char id[16];
        bool any, found;

        snprintf(id, sizeof id, "t%d", i);
        token.id = token.name = id;
        ck_assert_int_eq(store_token_any(store, &any, &store_err), 0);
        ck_assert(any == (i > 0));
        ck_assert_int_eq(store_token_get(store, id, &found, &read, &store_err), 0);
        ck_assert(!found);
        ck_assert_int_eq(store_token_add(other, &token, &store_err), 0);
        ck_assert_int_eq(store_token_any(store, &any, &store_err), 0);
        ck_assert(any);
        for (int k = 0; k < 3; k++) {
            ck_assert_int_eq(store_token_get(store, id, &found, &read, &store_err), 0);
            ck_assert(found && read.role == ROLE_GRADER && read.revoked_ms == (k < 2 ? 0 : 5));
            ck_assert_str_eq(read.name, id);
            ck_assert_mem_eq(read.hash, token.hash, sizeof token.hash);
            store_token_fini(&read);
            if (k == 1)
                ck_assert_int_eq(store_token_revoke(other, id, 5, &found, &store_err), 0);
        }
        if (i % 10 == 0)
            submit(id, "ann", NULL, NULL, 1000);
    }
    store_close(other, NULL, NULL);
}
END_TEST

/* 1000 are remembered; those beyond are read each time. */
START_TEST(many_tokens)
{
    char *path = mem_printf("%s/" STORE_FILE, store_folder);
    sqlite3 *raw;

    ck_assert_int_eq(sqlite3_open(path, &raw), SQLITE_OK);
    ck_assert_int_eq(
        sqlite3_exec(raw,
                     "WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i + 1 FROM n LIMIT 1001)"
                     " INSERT INTO tokens SELECT 't' || i, 'ann', 'grader', zeroblob(32), i, 0"
                     " FROM n",
                     NULL, NULL, NULL),
        SQLITE_OK);
    for (unsigned i = 0; i < 3 * 1001; i++) {
        struct store_token read;
        char id[16];
        bool found;

        snprintf(id, sizeof id, "t%u", i % 1001);
        ck_assert_int_eq(store_token_get(store, id, &found, &read, &store_err), 0);
        ck_assert(found && read.created_ms == i % 1001);
        ck_assert_uint_eq(read.revoked_ms, i < 2 * 1001 ? 0 : 7);
        store_token_fini(&read);
        if (i == 2 * 1001 - 1)
            ck_assert_int_eq(
                sqlite3_exec(raw, "UPDATE tokens SET revoked_ms = 7", NULL, NULL, NULL), SQLITE_OK);
    }
    sqlite3_close(raw);
    free(path);
}
END_TEST

#define PATIENT 3

/* Some patient writes, and then one that is not, if @urgent; how long the putting took. */
static uint64_t put_some(bool urgent, struct seen seen[PATIENT + 1])
{
    uint64_t begin_ns = uv_hrtime();

    for (int i = 0; i < PATIENT + (urgent ? 1 : 0); i++) {
        seen[i].done = false;
        store_put(store,
                  &(struct store_write){.id = "s1",
                                        .move = SUBMISSION_MOVE_COUNT,
                                        .event = "moved",
                                        .event_data = "{}",
                                        .now_ms = 2000,
                                        .patient = i < PATIENT},
                  keep_seen, &seen[i]);
    }
    return uv_hrtime() - begin_ns;
}

/* They share its transaction; where there is none they get one of their own in the end. */
START_TEST(patient)
{
    struct seen seen[PATIENT + 1] = {0};
    struct store_timing before, after;
    uint64_t took_ns;

    submit("s1", "ann", NULL, NULL, 1000);
    do {
        before = store_timing(store);
        took_ns = put_some(true, seen);
        wait_for(&seen[PATIENT]);
        after = store_timing(store);
        ck_assert(seen[0].done && seen[PATIENT - 1].done);
    } while (took_ns > STORE_PATIENCE_MS * 1000000ull / 2); /* Too slow to tell anything. */
    ck_assert_uint_eq(after.transactions - before.transactions, 1);
    ck_assert_uint_eq(after.writes - before.writes, PATIENT + 1);
    put_some(false, seen);
    wait_for(&seen[PATIENT - 1]);
    ck_assert(seen[0].done);
    put_some(false, seen); /* And those that wait when it is closed. */
    close_store();
    ck_assert(seen[0].done && seen[PATIENT - 1].done);
    ck_assert_int_eq(seen[PATIENT - 1].outcome.result, STORE_DONE);
    open_store();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("store");
    TCase *group = tcase_create("store");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_checked_fixture(group, start_store, stop_store);
    tcase_set_timeout(group, 60);
    tcase_add_test(group, whole_life);
    tcase_add_test(group, ends_once);
    tcase_add_test(group, rejudged);
    tcase_add_test(group, keys);
    tcase_add_test(group, listing);
    tcase_add_test(group, tokens);
    tcase_add_test(group, watched);
    tcase_add_test(group, tokens_of_others);
    tcase_add_test(group, many_tokens);
    tcase_add_test(group, patient);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
