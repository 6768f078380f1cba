#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/store/sqlite_store.h"

#include <stdlib.h>
#include <string.h>

void store_submission_fini(struct store_submission *submission)
{
    free(submission->id);
    free(submission->owner);
    free(submission->round);
    free(submission->problem);
    free(submission->language);
    free(submission->source);
    free(submission->claims);
    free(submission->options);
    free(submission->verdict);
    free(submission->message);
    *submission = (struct store_submission){0};
}

/* The row that the statement stands on: SUBMISSION_COLUMNS. */
static int read_submission(sqlite3_stmt *row, struct store_submission *ret_submission,
                           struct err *err)
{
    struct store_submission submission = {
        .sequence = sqlite3_column_int64(row, 0),
        .id = db_text(row, 1),
        .owner = db_text(row, 2),
        .round = db_text(row, 3),
        .problem = db_text(row, 4),
        .language = db_text(row, 5),
        .claims = db_text(row, 6),
        .options = db_text(row, 7),
        .grading = (unsigned)db_int(row, 10),
        .faults = (unsigned)db_int(row, 11),
        .verdict = db_text(row, 12),
        .score = sqlite3_column_int(row, 13),
        .message = db_text(row, 14),
        .created_ms = db_int(row, 15),
        .updated_ms = db_int(row, 16),
        .finished_ms = db_int(row, 17),
        .removed_ms = db_int(row, 18),
    };

    if (queue_class_parse((const char *)sqlite3_column_text(row, 8), &submission.class) != 0 ||
        submission_state_parse((const char *)sqlite3_column_text(row, 9), &submission.state) != 0) {
        store_submission_fini(&submission);
        return err_set(err, ERR_FAULT, "the store holds a row of no known kind");
    }
    *ret_submission = submission;
    return 0;
}

int store_get(struct store *store, const char *id, bool with_source, bool *ret_found,
              struct store_submission *ret_submission, struct err *err)
{
    sqlite3_stmt *get = db_statement(&store->db, SQL_SUBMISSION_GET, err);
    int step, code = 0;

    *ret_found = false;
    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, id);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW) {
        code = read_submission(get, ret_submission, err);
        *ret_found = code == 0;
        if (code == 0 && with_source)
            ret_submission->source = db_text(get, 19);
    } else if (step != SQLITE_DONE) {
        code = db_fault(&store->db, err, "a submission cannot be read");
    }
    sqlite3_reset(get);
    return code;
}

int store_report(struct store *store, const char *id, unsigned grading, bool public,
                 char **ret_report, struct err *err)
{
    sqlite3_stmt *get = db_statement(&store->db, public ? SQL_REPORT_PUBLIC : SQL_REPORT_GET, err);
    int step, code = 0;

    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, id);
    db_bind_int(get, 2, grading);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW)
        *ret_report = db_text(get, 0);
    else if (step == SQLITE_DONE)
        *ret_report = NULL;
    else
        code = db_fault(&store->db, err, "a report cannot be read");
    sqlite3_reset(get);
    return code;
}

int submission_rows(struct db *db, sqlite3_stmt *rows,
                    void (*each)(void *data, const struct store_submission *submission), void *data,
                    struct err *err)
{
    int step = SQLITE_DONE, code = 0;

    while (code == 0 && (step = sqlite3_step(rows)) == SQLITE_ROW) {
        struct store_submission submission;

        code = read_submission(rows, &submission, err);
        if (code == 0) {
            each(data, &submission);
            store_submission_fini(&submission);
        }
    }
    if (code == 0 && step != SQLITE_DONE)
        code = db_fault(db, err, "submissions cannot be read");
    sqlite3_reset(rows);
    return code;
}

int store_unfinished(struct store *store,
                     void (*each)(void *data, const struct store_submission *submission),
                     void *data, struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_UNFINISHED, err);

    if (rows == NULL)
        return err->code;
    return submission_rows(&store->db, rows, each, data, err);
}

/* What it walks along, in the order of the list. The planner, which knows nothing of how long rows
 * are, reads all of them. */
static const char *list_index(const struct store_filter *filter)
{
    bool narrow = filter->language != NULL || filter->verdict != NULL || filter->state != NULL ||
                  filter->since_ms != 0 || filter->until_ms != 0;

    if (filter->owner != NULL)
        return " INDEXED BY submissions_owner";
    if (filter->round != NULL)
        return " INDEXED BY submissions_round";
    if (narrow)
        return " INDEXED BY submissions_list";
    return filter->problem != NULL ? " INDEXED BY submissions_problem" : "";
}

int store_list(struct store *store, const struct store_filter *filter,
               void (*each)(void *data, const struct store_submission *submission), void *data,
               struct err *err)
{
    bool is_done = filter->state != NULL && strcmp(filter->state, "done") == 0;
    const struct {
        const char *condition;
        const char *text;
        uint64_t number; /* Where there is no text; 0: does not filter. */
    } parts[] = {
        {"owner = ?", filter->owner, 0},
        {"round = ? AND round <> ''", filter->round, 0}, /* As its index says. */
        {"problem = ?", filter->problem, 0},
        {"language = ?", filter->language, 0},
        {"verdict = ?", filter->verdict, 0},
        /* No other state has one, which the index knows. */
        {is_done ? "state = ?" : "state = ? AND verdict IS NULL", filter->state, 0},
        {"created_ms >= ?", NULL, filter->since_ms},
        {"created_ms < ?", NULL, filter->until_ms},
        {"sequence < ?", NULL, (uint64_t)filter->before},
    };
    struct buf sql = {0};
    sqlite3_stmt *rows = NULL;
    int count = 0, code = 0;

    buf_printf(&sql, "SELECT " SUBMISSION_COLUMNS " FROM submissions%s WHERE 1",
               list_index(filter));
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].text != NULL || parts[i].number != 0)
            buf_printf(&sql, " AND %s", parts[i].condition);
    }
    buf_add_text(&sql, " ORDER BY sequence DESC LIMIT ?");
    if (sqlite3_prepare_v2(store->db.handle, buf_text(&sql), -1, &rows, NULL) != SQLITE_OK)
        code = db_fault(&store->db, err, "a list cannot be made");
    buf_fini(&sql);
    for (size_t i = 0; code == 0 && i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].text != NULL)
            db_bind_text(rows, ++count, parts[i].text);
        else if (parts[i].number != 0)
            db_bind_int(rows, ++count, parts[i].number);
    }
    if (code == 0) {
        db_bind_int(rows, ++count, filter->limit);
        code = submission_rows(&store->db, rows, each, data, err);
    }
    sqlite3_finalize(rows);
    return code;
}

int store_events(struct store *store, const char *id, uint64_t after, unsigned limit,
                 void (*each)(void *data, const struct store_event *event), void *data,
                 struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_EVENTS, err);
    int step, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_text(rows, 1, id);
    db_bind_int(rows, 2, after < INT64_MAX ? after : INT64_MAX);
    db_bind_int(rows, 3, limit);
    while ((step = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct store_event event = {
            .number = db_int(rows, 0),
            .kind = (const char *)sqlite3_column_text(rows, 1),
            .data = (const char *)sqlite3_column_text(rows, 2),
        };

        each(data, &event);
    }
    if (step != SQLITE_DONE)
        code = db_fault(&store->db, err, "events cannot be read");
    sqlite3_reset(rows);
    return code;
}

int store_gradings(struct store *store, const char *id,
                   void (*each)(void *data, const struct store_grading *grading), void *data,
                   struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_REPORTS, err);
    int step, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_text(rows, 1, id);
    while ((step = sqlite3_step(rows)) == SQLITE_ROW) {
        const struct store_grading grading = {
            .grading = (unsigned)db_int(rows, 0),
            .verdict = (const char *)sqlite3_column_text(rows, 1),
            .score = sqlite3_column_int(rows, 2),
            .created_ms = db_int(rows, 3),
        };

        each(data, &grading);
    }
    if (step != SQLITE_DONE)
        code = db_fault(&store->db, err, "reports cannot be read");
    sqlite3_reset(rows);
    return code;
}
