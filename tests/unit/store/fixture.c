#include "tests/unit/store/fixture.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char store_folder[64];
uv_loop_t store_loop;
struct store *store;
struct err store_err;

void open_store(void)
{
    ck_assert_msg(store_open(store_folder, &store_loop, &store, &store_err) == 0, "%s",
                  store_err.message);
}

void close_store(void)
{
    store_close(store, NULL, NULL);
    uv_run(&store_loop, UV_RUN_DEFAULT);
}

void start_store(void)
{
    snprintf(store_folder, sizeof store_folder, "/tmp/judge-test-store-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(store_folder));
    store_err = (struct err){0};
    uv_loop_init(&store_loop);
    open_store();
}

void stop_store(void)
{
    static const char *const files[] = {"lock", "judge.sqlite", "judge.sqlite-wal",
                                        "judge.sqlite-shm"};

    close_store();
    ck_assert_int_eq(uv_loop_close(&store_loop), 0);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[128];

        snprintf(path, sizeof path, "%s/%s", store_folder, files[i]);
        (void)unlink(path); /* SQLite has removed two of them, if all is well. */
    }
    ck_assert_int_eq(rmdir(store_folder), 0);
}

void keep_seen(void *data, const struct store_outcome *outcome)
{
    struct seen *seen = data;

    ck_assert(!seen->done);
    seen->done = true;
    seen->outcome = *outcome;
    snprintf(seen->answer, sizeof seen->answer, "%s",
             outcome->answer != NULL ? outcome->answer : "");
}

void wait_for(const struct seen *seen)
{
    while (!seen->done)
        uv_run(&store_loop, UV_RUN_ONCE);
}

struct store_submission new_submission(const char *id, const char *owner)
{
    return (struct store_submission){
        .id = (char *)id,
        .owner = (char *)owner,
        .round = "",
        .problem = "two-sum",
        .language = "python",
        .source = "pass\n",
        .options = "{}",
    };
}

struct seen submit(const char *id, const char *owner, const struct store_key *key,
                   const char *answer, uint64_t now_ms)
{
    struct store_submission submission = new_submission(id, owner);
    struct seen seen = {0};

    store_put(store,
              &(struct store_write){.id = id,
                                    .submission = &submission,
                                    .event = "queued",
                                    .event_data = "{}",
                                    .key = key,
                                    .answer = answer,
                                    .now_ms = now_ms},
              keep_seen, &seen);
    wait_for(&seen);
    return seen;
}

struct seen move_submission(const char *id, enum submission_move kind, unsigned grading)
{
    struct seen seen = {0};
    bool finish = kind == MOVE_FINISH;

    store_put(store,
              &(struct store_write){.id = id,
                                    .move = kind,
                                    .grading = grading,
                                    .verdict = finish ? "WA" : NULL,
                                    .score = finish ? 40 : 0,
                                    .report = finish ? "{\"all\":1}" : NULL,
                                    .public = finish ? "{\"all\":0}" : NULL,
                                    .event = finish ? "done" : "moved",
                                    .event_data = "{\"a\":1}",
                                    .now_ms = 2000,
                                    .must = true},
              keep_seen, &seen);
    wait_for(&seen);
    return seen;
}

void collect_ids(void *data, const struct store_submission *submission)
{
    ck_assert_ptr_null(submission->source);
    sprintf((char *)data + strlen(data), "%s ", submission->id);
}
