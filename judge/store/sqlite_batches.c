#include "judge/base/mem.h"
#include "judge/store/batches.h"
#include "judge/store/sqlite_rounds.h"
#include "judge/store/sqlite_store.h"
#include "judge/store/sqlite_write.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char *const kind_names[BATCH_KIND_COUNT] = {
    [BATCH_SENT] = "sent",
    [BATCH_REJUDGE] = "rejudge",
};

const char *store_batch_kind_name(enum store_batch_kind kind)
{
    assert(kind < BATCH_KIND_COUNT);
    return kind_names[kind];
}

void store_batch_fini(struct store_batch *batch)
{
    free(batch->id);
    free(batch->problem);
    free(batch->by);
    *batch = (struct store_batch){0};
}

/* ---- writing */

int batch_begin_rejudge(struct db *db, const struct store_rejudge *rejudge, uint64_t now_ms,
                        uint64_t *ret_count, struct err *err)
{
    sqlite3_stmt *add = db_statement(db, SQL_BATCH_REJUDGE, err);
    sqlite3_stmt *members = db_statement(db, SQL_REJUDGED_ADD, err);
    int code;

    if (add == NULL || members == NULL)
        return err->code;
    db_bind_text(add, 1, rejudge->batch);
    db_bind_text(add, 2, rejudge->problem);
    db_bind_text(add, 3, rejudge->by);
    db_bind_int(add, 4, now_ms);
    code = db_run(db, add, err);
    if (code != 0)
        return code;
    sqlite3_bind_int64(members, 1, sqlite3_last_insert_rowid(db->handle));
    db_bind_text(members, 2, rejudge->problem);
    code = db_run(db, members, err);
    if (code == 0)
        *ret_count = (uint64_t)sqlite3_changes(db->handle);
    return code;
}

struct page {
    int64_t batch;
    int64_t first, last; /* Sequences of submissions. */
};

/* Last 0: none is left. */
static int read_page(struct db *db, const char *batch, struct page *ret_page, struct err *err)
{
    sqlite3_stmt *get = db_statement(db, SQL_COMING_PAGE, err);
    int code = 0;

    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, batch);
    db_bind_int(get, 2, STORE_REJUDGE_PAGE);
    if (sqlite3_step(get) == SQLITE_ROW)
        *ret_page = (struct page){sqlite3_column_int64(get, 0), sqlite3_column_int64(get, 1),
                                  sqlite3_column_int64(get, 2)};
    else
        code = db_fault(db, err, "a batch cannot be read");
    sqlite3_reset(get);
    return code;
}

int batch_advance(struct db *db, const char *batch, const char *event_data, uint64_t now_ms,
                  struct store_outcome *outcome, struct err *err)
{
    /* First those leave that somebody else queued meanwhile, whose grading is then the batch's too,
     * and those whose source was removed. */
    static const enum sql steps[] = {SQL_COMING_LEAVE, SQL_COMING_TAKE, SQL_COMING_EVENTS,
                                     SQL_COMING_MOVE};
    struct page page = {0};
    int code = read_page(db, batch, &page, err);

    for (size_t i = 0; code == 0 && page.last != 0 && i < sizeof steps / sizeof *steps; i++) {
        sqlite3_stmt *step = db_statement(db, steps[i], err);

        if (step == NULL)
            return err->code;
        sqlite3_bind_int64(step, 1, page.batch);
        sqlite3_bind_int64(step, 2, page.first);
        sqlite3_bind_int64(step, 3, page.last);
        if (steps[i] == SQL_COMING_EVENTS)
            db_bind_text(step, 4, event_data);
        if (steps[i] == SQL_COMING_MOVE)
            db_bind_int(step, 5, now_ms);
        code = db_run(db, step, err);
    }
    outcome->first = page.first;
    outcome->last = page.last;
    return code;
}

int batch_note_sent(struct db *db, const char *id, const char *by, uint64_t now_ms, struct err *err)
{
    sqlite3_stmt *add = db_statement(db, SQL_BATCH_SENT, err);

    if (add == NULL)
        return err->code;
    db_bind_text(add, 1, id);
    db_bind_text(add, 2, by);
    db_bind_int(add, 3, now_ms);
    return db_run(db, add, err);
}

int batch_note_move(struct db *db, uint64_t sequence, unsigned grading, enum submission_state state,
                    const char *verdict, int score, struct err *err)
{
    sqlite3_stmt *note = db_statement(db, SQL_REJUDGED_NOTE, err);

    if (note == NULL)
        return err->code;
    db_bind_int(note, 1, sequence);
    db_bind_int(note, 2, grading);
    db_bind_text(note, 3, submission_state_name(state));
    db_bind_text(note, 4, verdict);
    if (verdict != NULL)
        sqlite3_bind_int(note, 5, score);
    db_bind_int(note, 6, submission_state_is_final(state));
    return db_run(db, note, err);
}

/* ---- reading */

/* The row that the statement stands on: BATCH_COLUMNS. */
static int read_batch(sqlite3_stmt *row, struct store_batch *ret_batch, struct err *err)
{
    const char *name = (const char *)sqlite3_column_text(row, 2);
    int kind = 0;

    while (kind < BATCH_KIND_COUNT && strcmp(kind_names[kind], name) != 0)
        kind++;
    if (kind == BATCH_KIND_COUNT)
        return err_set(err, ERR_FAULT, "the store holds a batch of no known kind");
    *ret_batch = (struct store_batch){
        .sequence = sqlite3_column_int64(row, 0),
        .id = db_text(row, 1),
        .kind = (enum store_batch_kind)kind,
        .problem = db_text(row, 3),
        .by = db_text(row, 4),
        .created_ms = db_int(row, 5),
    };
    return 0;
}

int store_batch_get(struct store *store, const char *id, bool *ret_found,
                    struct store_batch *ret_batch, struct err *err)
{
    sqlite3_stmt *get = db_statement(&store->db, SQL_BATCH_GET, err);
    int step, code = 0;

    *ret_found = false;
    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, id);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW)
        code = read_batch(get, ret_batch, err);
    else if (step != SQLITE_DONE)
        code = db_fault(&store->db, err, "a batch cannot be read");
    sqlite3_reset(get);
    *ret_found = code == 0 && step == SQLITE_ROW;
    return code;
}

int store_batch_list(struct store *store, int64_t before, unsigned limit,
                     void (*each)(void *data, const struct store_batch *batch), void *data,
                     struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_BATCH_LIST, err);
    int step = SQLITE_DONE, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_int(rows, 1, before != 0 ? (uint64_t)before : INT64_MAX);
    db_bind_int(rows, 2, limit);
    while (code == 0 && (step = sqlite3_step(rows)) == SQLITE_ROW) {
        struct store_batch batch = {0};

        code = read_batch(rows, &batch, err);
        if (code == 0)
            each(data, &batch);
        store_batch_fini(&batch);
    }
    if (code == 0 && step != SQLITE_DONE)
        code = db_fault(&store->db, err, "batches cannot be read");
    sqlite3_reset(rows);
    return code;
}

int store_batch_tally(struct store *store, const struct store_batch *batch,
                      void (*each)(void *data, const struct store_tally *tally), void *data,
                      struct err *err)
{
    sqlite3_stmt *rows;

    if (batch->kind == BATCH_SENT)
        return store_round_tally(store, batch->id, each, data, err);
    rows = db_statement(&store->db, SQL_REJUDGED_TALLY, err);
    if (rows == NULL)
        return err->code;
    db_bind_int(rows, 1, (uint64_t)batch->sequence);
    return tally_rows(&store->db, rows, each, data, err);
}

int store_batch_turns(struct store *store, const struct store_batch *batch,
                      void (*each)(void *data, const struct store_turn *turn), void *data,
                      struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_REJUDGED_TURNS, err);
    int step, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_int(rows, 1, (uint64_t)batch->sequence);
    while ((step = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct store_turn turn = {
            .before = (const char *)sqlite3_column_text(rows, 0),
            .after = (const char *)sqlite3_column_text(rows, 1),
            .count = db_int(rows, 2),
            .raised = db_int(rows, 3),
            .lowered = db_int(rows, 4),
        };

        each(data, &turn);
    }
    if (step != SQLITE_DONE)
        code = db_fault(&store->db, err, "what changed cannot be read");
    sqlite3_reset(rows);
    return code;
}

static int read_changed(sqlite3_stmt *row, struct store_changed *ret_changed, struct err *err)
{
    *ret_changed = (struct store_changed){
        .sequence = sqlite3_column_int64(row, 0),
        .id = (const char *)sqlite3_column_text(row, 1),
        .owner = (const char *)sqlite3_column_text(row, 2),
        .round = (const char *)sqlite3_column_text(row, 3),
        .grading = (unsigned)db_int(row, 4),
        .before = (const char *)sqlite3_column_text(row, 6),
        .after = (const char *)sqlite3_column_text(row, 7),
        .score_before = sqlite3_column_int(row, 8),
        .score_after = sqlite3_column_int(row, 9),
    };
    if (submission_state_parse((const char *)sqlite3_column_text(row, 5), &ret_changed->state) == 0)
        return 0;
    return err_set(err, ERR_FAULT, "the store holds a row of no known kind");
}

int store_batch_changed(struct store *store, const struct store_batch *batch, int64_t before,
                        unsigned limit,
                        void (*each)(void *data, const struct store_changed *changed), void *data,
                        struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_REJUDGED_CHANGED, err);
    int step = SQLITE_DONE, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_int(rows, 1, (uint64_t)batch->sequence);
    db_bind_int(rows, 2, before != 0 ? (uint64_t)before : INT64_MAX);
    db_bind_int(rows, 3, limit);
    while (code == 0 && (step = sqlite3_step(rows)) == SQLITE_ROW) {
        struct store_changed changed;

        code = read_changed(rows, &changed, err);
        if (code == 0)
            each(data, &changed);
    }
    if (code == 0 && step != SQLITE_DONE)
        code = db_fault(&store->db, err, "what changed cannot be read");
    sqlite3_reset(rows);
    return code;
}

int store_batch_waiting(struct store *store, const char *id, int64_t after, unsigned limit,
                        void (*each)(void *data, const struct store_submission *submission),
                        void *data, struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_REJUDGED_WAITING, err);

    if (rows == NULL)
        return err->code;
    db_bind_text(rows, 1, id);
    db_bind_int(rows, 2, (uint64_t)after);
    db_bind_int(rows, 3, limit);
    return submission_rows(&store->db, rows, each, data, err);
}

int store_batch_coming(struct store *store, void (*each)(void *data, const char *id), void *data,
                       struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_COMING_BATCHES, err);
    int step, code = 0;

    if (rows == NULL)
        return err->code;
    while ((step = sqlite3_step(rows)) == SQLITE_ROW)
        each(data, (const char *)sqlite3_column_text(rows, 0));
    if (step != SQLITE_DONE)
        code = db_fault(&store->db, err, "batches cannot be read");
    sqlite3_reset(rows);
    return code;
}
