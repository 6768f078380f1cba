#include "judge/store/sqlite_write.h"

#include "judge/base/mem.h"
#include "judge/store/sqlite_prune.h"
#include "judge/store/sqlite_rounds.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static char *copy(const char *text)
{
    return text != NULL ? mem_strdup(text) : NULL;
}

static struct store_rejudge *copy_rejudge(const struct store_rejudge *rejudge)
{
    struct store_rejudge *made = mem_alloc(sizeof *made);

    made->batch = copy(rejudge->batch);
    made->problem = copy(rejudge->problem);
    made->by = copy(rejudge->by);
    return made;
}

static void destroy_rejudge(struct store_rejudge *rejudge)
{
    if (rejudge == NULL)
        return;
    free((char *)rejudge->batch);
    free((char *)rejudge->problem);
    free((char *)rejudge->by);
    free(rejudge);
}

struct pending *pending_create(const struct store_write *write)
{
    struct pending *pending = mem_alloc(sizeof *pending);

    pending->write = *write;
    pending->write.id = copy(write->id);
    pending->write.verdict = copy(write->verdict);
    pending->write.report = copy(write->report);
    pending->write.public = copy(write->public);
    pending->write.message = copy(write->message);
    pending->write.event = copy(write->event);
    pending->write.event_data = copy(write->event_data);
    pending->write.answer = copy(write->answer);
    pending->write.by = copy(write->by);
    pending->write.advance = copy(write->advance);
    if (write->round != NULL)
        pending->round = round_change_copy(write->round);
    if (write->rejudge != NULL)
        pending->rejudge = copy_rejudge(write->rejudge);
    if (write->submission != NULL) {
        const struct store_submission *from = write->submission;

        pending->submission = *from;
        pending->submission.id = copy(from->id);
        pending->submission.owner = copy(from->owner);
        pending->submission.round = copy(from->round);
        pending->submission.problem = copy(from->problem);
        pending->submission.language = copy(from->language);
        pending->submission.source = copy(from->source);
        pending->submission.claims = copy(from->claims);
        pending->submission.options = copy(from->options);
        pending->submission.verdict = NULL;
        pending->submission.message = NULL;
        pending->write.submission = &pending->submission;
    }
    if (write->key != NULL) {
        pending->key = *write->key;
        pending->key.owner = copy(write->key->owner);
        pending->key.key = copy(write->key->key);
        pending->write.key = &pending->key;
    }
    return pending;
}

void pending_destroy(struct pending *pending)
{
    const char *const texts[] = {
        pending->write.id,      pending->write.verdict,    pending->write.report,
        pending->write.public,  pending->write.message,    pending->write.event,
        pending->write.answer,  pending->key.owner,        pending->key.key,
        pending->answer,        pending->write.event_data, pending->write.by,
        pending->write.advance,
    };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        free((void *)texts[i]);
    store_submission_fini(&pending->submission);
    round_change_destroy(pending->round);
    destroy_rejudge(pending->rejudge);
    free(pending);
}

/* Is the key known? Then the outcome is set. */
static int look_up_key(struct pending *pending, struct db *db, bool *ret_known, struct err *err)
{
    const struct store_key *key = &pending->key;
    sqlite3_stmt *get = db_statement(db, SQL_KEY_GET, err);
    uint64_t now_ms = pending->write.now_ms;
    int step, code = 0;

    *ret_known = false;
    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, key->owner);
    db_bind_text(get, 2, key->key);
    db_bind_int(get, 3, now_ms > STORE_KEY_AGE_MS ? now_ms - STORE_KEY_AGE_MS : 0);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW) {
        bool same = sqlite3_column_bytes(get, 0) == STORE_HASH_BYTES &&
                    memcmp(sqlite3_column_blob(get, 0), key->body_hash, STORE_HASH_BYTES) == 0;

        *ret_known = true;
        pending->outcome.result = same ? STORE_REPLAYED : STORE_CONFLICT;
        pending->answer = same ? db_text(get, 1) : NULL;
    } else if (step != SQLITE_DONE) {
        code = db_fault(db, err, "a key cannot be looked up");
    }
    sqlite3_reset(get);
    return code;
}

static int add_key(struct pending *pending, struct db *db, struct err *err)
{
    const struct store_key *key = &pending->key;
    sqlite3_stmt *add = db_statement(db, SQL_KEY_ADD, err);

    if (add == NULL)
        return err->code;
    db_bind_text(add, 1, key->owner);
    db_bind_text(add, 2, key->key);
    sqlite3_bind_blob(add, 3, key->body_hash, STORE_HASH_BYTES, SQLITE_STATIC);
    db_bind_text(add, 4, pending->write.answer);
    db_bind_int(add, 5, pending->write.now_ms);
    pending->answer = copy(pending->write.answer);
    return db_run(db, add, err);
}

static int add_submission(struct pending *pending, struct db *db, struct err *err)
{
    const struct store_submission *new = &pending->submission;
    sqlite3_stmt *add = db_statement(db, SQL_SUBMISSION_ADD, err);

    if (add == NULL)
        return err->code;
    db_bind_text(add, 1, new->id);
    db_bind_text(add, 2, new->owner);
    db_bind_text(add, 3, new->round);
    db_bind_text(add, 4, new->problem);
    db_bind_text(add, 5, new->language);
    db_bind_text(add, 6, new->source);
    db_bind_text(add, 7, new->claims);
    db_bind_text(add, 8, new->options);
    db_bind_text(add, 9, queue_class_name(new->class));
    db_bind_text(add, 10, submission_state_name(SUBMISSION_QUEUED));
    db_bind_int(add, 11, pending->write.now_ms);
    return db_run(db, add, err);
}

/* The row as it is now. */
struct row {
    bool found;
    uint64_t sequence;
    enum submission_state state;
    unsigned grading;
    uint64_t event_last;
    bool removed; /* Its source is gone. */
};

static int read_row(const char *id, struct db *db, struct row *ret_row, struct err *err)
{
    sqlite3_stmt *get = db_statement(db, SQL_SUBMISSION_STATE, err);
    struct row row = {0};
    int step, code = 0;

    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, id);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW) {
        row.found = true;
        row.sequence = db_int(get, 0);
        if (submission_state_parse((const char *)sqlite3_column_text(get, 1), &row.state) != 0)
            code = err_set(err, ERR_FAULT, "the store: %s is in no known state", id);
        row.grading = (unsigned)db_int(get, 2);
        row.event_last = db_int(get, 3);
        row.removed = db_int(get, 4) != 0;
    } else if (step != SQLITE_DONE) {
        code = db_fault(db, err, "a submission cannot be read");
    }
    sqlite3_reset(get);
    *ret_row = row;
    return code;
}

static int add_report(const struct pending *pending, const struct row *row, struct db *db,
                      struct err *err)
{
    const struct store_write *write = &pending->write;
    sqlite3_stmt *add = db_statement(db, SQL_REPORT_ADD, err);

    if (add == NULL)
        return err->code;
    db_bind_int(add, 1, row->sequence);
    db_bind_int(add, 2, row->grading);
    db_bind_text(add, 3, write->verdict);
    sqlite3_bind_int(add, 4, write->score);
    db_bind_text(add, 5, write->report);
    db_bind_text(add, 6, write->public);
    db_bind_int(add, 7, write->now_ms);
    return db_run(db, add, err);
}

static int move_row(const struct pending *pending, const struct row *row, struct db *db,
                    struct err *err)
{
    const struct store_write *write = &pending->write;
    sqlite3_stmt *move = db_statement(db, SQL_SUBMISSION_MOVE, err);
    int code;

    if (move == NULL)
        return err->code;
    db_bind_int(move, 1, row->sequence);
    db_bind_text(move, 2, submission_state_name(row->state));
    db_bind_int(move, 3, row->grading);
    db_bind_int(move, 4, write->faults);
    db_bind_text(move, 5, write->verdict);
    sqlite3_bind_int(move, 6, write->score);
    db_bind_text(move, 7, write->message);
    db_bind_int(move, 8, write->now_ms);
    db_bind_int(move, 9, submission_state_is_final(row->state) ? write->now_ms : 0);
    code = db_run(db, move, err);
    if (code == 0 && row->grading > 1)
        code = batch_note_move(db, row->sequence, row->grading, row->state, write->verdict,
                               write->score, err);
    return code;
}

static int add_event(const struct pending *pending, const struct row *row, struct db *db,
                     struct err *err)
{
    sqlite3_stmt *add = db_statement(db, SQL_EVENT_ADD, err);
    sqlite3_stmt *count = db_statement(db, SQL_SUBMISSION_EVENT, err);
    int code;

    if (add == NULL || count == NULL)
        return err->code;
    db_bind_int(add, 1, row->sequence);
    db_bind_int(add, 2, row->event_last + 1);
    db_bind_text(add, 3, pending->write.event);
    db_bind_text(add, 4, pending->write.event_data);
    code = db_run(db, add, err);
    if (code != 0)
        return code;
    db_bind_int(count, 1, row->sequence);
    db_bind_int(count, 2, row->event_last + 1);
    return db_run(db, count, err);
}

/* May it be done, as the row is? Moves @row if so. */
static enum store_result check_row(const struct store_write *write, struct row *row)
{
    if (!row->found)
        return STORE_MISSING;
    if (row->removed)
        return STORE_STALE;
    if (write->grading != 0 && write->grading != row->grading)
        return STORE_STALE;
    if (write->move == SUBMISSION_MOVE_COUNT)
        return submission_state_is_final(row->state) ? STORE_STALE : STORE_DONE;
    if (!submission_state_next(row->state, write->move, &row->state))
        return STORE_STALE;
    if (write->move == MOVE_REJUDGE)
        row->grading++;
    return STORE_DONE;
}

/* What `judge batch --server` sends; the rest of the judge keeps others from using such names. */
static bool is_of_batch(const struct store_submission *new)
{
    return new->class == QUEUE_BATCH &&round_is_batch(new->round);
}

static int apply_submission(struct pending *pending, struct db *db, struct err *err)
{
    const struct store_write *write = &pending->write;
    bool is_new = write->submission != NULL;
    struct row row = {0};
    int code = is_new ? add_submission(pending, db, err) : 0;

    if (code == 0 && is_new && is_of_batch(&pending->submission))
        code = batch_note_sent(db, pending->submission.round, write->by, write->now_ms, err);
    if (code == 0)
        code = read_row(write->id, db, &row, err);
    if (code != 0)
        return code;
    pending->outcome.result = is_new ? STORE_DONE : check_row(write, &row);
    pending->outcome.state = row.state;
    pending->outcome.grading = row.grading;
    if (pending->outcome.result != STORE_DONE)
        return 0;
    if (!is_new && write->move != SUBMISSION_MOVE_COUNT)
        code = move_row(pending, &row, db, err);
    if (code == 0 && write->report != NULL)
        code = add_report(pending, &row, db, err);
    if (code == 0 && write->event != NULL)
        code = add_event(pending, &row, db, err);
    return code;
}

/* Begins one, or goes on with one. */
static int apply_rejudge(struct pending *pending, struct db *db, struct err *err)
{
    const struct store_write *write = &pending->write;
    const char *batch = pending->rejudge != NULL ? pending->rejudge->batch : write->advance;
    struct store_outcome *outcome = &pending->outcome;
    int code = 0;

    outcome->result = STORE_DONE;
    if (pending->rejudge != NULL)
        code = batch_begin_rejudge(db, pending->rejudge, write->now_ms, &outcome->count, err);
    if (code == 0)
        code = batch_advance(db, batch, write->event_data, write->now_ms, outcome, err);
    return code;
}

static int apply(struct pending *pending, struct db *db, struct err *err)
{
    const struct store_write *write = &pending->write;
    bool known = false;
    int code = 0;

    if (write->prune_before_ms != 0) {
        pending->outcome.result = STORE_DONE;
        return prune(db, write->prune_before_ms, write->now_ms, &pending->outcome.pruned, err);
    }
    if (write->key != NULL)
        code = look_up_key(pending, db, &known, err);
    if (code != 0 || known)
        return code;
    if (write->look)
        pending->outcome.result = STORE_MISSING;
    else if (pending->round != NULL)
        code = round_apply(db, pending->round, write->now_ms, &pending->outcome.result, err);
    else if (pending->rejudge != NULL || write->advance != NULL)
        code = apply_rejudge(pending, db, err);
    else
        code = apply_submission(pending, db, err);
    if (code == 0 && write->key != NULL && pending->outcome.result == STORE_DONE)
        code = add_key(pending, db, err);
    return code;
}

/* Is it neither the disk nor another process that is in the way? */
static bool is_hopeless(struct db *db)
{
    switch (sqlite3_errcode(db->handle) & 0xff) {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_MISUSE:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
    case SQLITE_ERROR:
        return true;
    default:
        return false;
    }
}

int pending_apply(struct pending *pending, struct db *db, bool *ret_hopeless, struct err *err)
{
    int code = db_simple(db, SQL_SAVE, err);

    free(pending->answer);
    pending->answer = NULL;
    pending->outcome = (struct store_outcome){.result = STORE_FULL};
    if (code != 0)
        return code;
    code = apply(pending, db, err);
    if (code != 0) {
        *ret_hopeless = is_hopeless(db);
        (void)db_simple(db, SQL_UNDO, &(struct err){0});
        (void)db_simple(db, SQL_RELEASE, &(struct err){0});
        return code;
    }
    pending->outcome.answer = pending->answer;
    return db_simple(db, SQL_RELEASE, err);
}
