#include "tests/unit/store/batch_fixture.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

void finish(const char *id, unsigned grading, const char *verdict, int score)
{
    struct seen seen = {0};

    store_put(store,
              &(struct store_write){.id = id,
                                    .move = MOVE_FINISH,
                                    .grading = grading,
                                    .verdict = verdict,
                                    .score = score,
                                    .report = "{}",
                                    .public = "{}",
                                    .event = "done",
                                    .event_data = "{}",
                                    .now_ms = 3000},
              keep_seen, &seen);
    wait_for(&seen);
    ck_assert_int_eq(seen.outcome.result, STORE_DONE);
}

struct seen rejudge(const char *batch, const struct store_key *key)
{
    const struct store_rejudge what = {.batch = batch, .problem = "two-sum", .by = "gil"};
    struct seen seen = {0};

    store_put(store,
              &(struct store_write){.rejudge = &what,
                                    .event_data = "{\"why\":\"x\"}",
                                    .key = key,
                                    .answer = batch,
                                    .now_ms = 5000},
              keep_seen, &seen);
    wait_for(&seen);
    return seen;
}

struct store_batch get_batch(const char *id)
{
    struct store_batch batch;
    bool found;

    ck_assert_int_eq(store_batch_get(store, id, &found, &batch, &store_err), 0);
    ck_assert_msg(found, "%s", id);
    return batch;
}

static void add_tally(void *data, const struct store_tally *tally)
{
    sprintf((char *)data + strlen(data), "%s/%s=%d ", submission_state_name(tally->state),
            tally->verdict != NULL ? tally->verdict : "-", (int)tally->count);
}

static void add_turn(void *data, const struct store_turn *turn)
{
    sprintf((char *)data + strlen(data), "%s>%s=%d+%d-%d ", turn->before ? turn->before : "-",
            turn->after ? turn->after : "-", (int)turn->count, (int)turn->raised,
            (int)turn->lowered);
}

void add_changed(void *data, const struct store_changed *changed)
{
    sprintf((char *)data + strlen(data), "%s:%d:%d>%d ", changed->id, (int)changed->grading,
            changed->score_before, changed->score_after);
}

/* Tally | turns | changed submissions. */
const char *summary(const char *id)
{
    static char text[600];
    struct store_batch batch = get_batch(id);

    text[0] = '\0';
    ck_assert_int_eq(store_batch_tally(store, &batch, add_tally, text, &store_err), 0);
    sprintf(text + strlen(text), "| ");
    ck_assert_int_eq(store_batch_turns(store, &batch, add_turn, text, &store_err), 0);
    sprintf(text + strlen(text), "| ");
    ck_assert_int_eq(store_batch_changed(store, &batch, 0, 10, add_changed, text, &store_err), 0);
    store_batch_fini(&batch);
    return text;
}

const char *waiting(const char *batch, int64_t after, unsigned limit)
{
    static char text[200];

    text[0] = '\0';
    ck_assert_int_eq(store_batch_waiting(store, batch, after, limit, collect_ids, text, &store_err),
                     0);
    return text;
}
