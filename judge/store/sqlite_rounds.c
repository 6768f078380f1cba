#include "judge/store/sqlite_rounds.h"
#include "judge/base/mem.h"
#include "judge/store/rounds.h"
#include "judge/store/sqlite_store.h"

#include <stdlib.h>

void store_round_fini(struct store_round *round)
{
    round_texts_free(round->problems);
    round_texts_free(round->candidates);
    free(round->id);
    free(round->title);
    *round = (struct store_round){0};
}

static int read_reveal(sqlite3_stmt *row, int column, enum round_reveal *ret_reveal,
                       struct err *err)
{
    if (round_reveal_parse((const char *)sqlite3_column_text(row, column), ret_reveal) == 0)
        return 0;
    return err_set(err, ERR_FAULT, "the store holds a round of no known kind");
}

/* The row that the statement stands on: ROUND_COLUMNS. Without its lists. */
static int read_round(sqlite3_stmt *row, struct store_round *ret_round, struct err *err)
{
    enum round_reveal reveal = REVEAL_NEVER;
    int code = read_reveal(row, 5, &reveal, err);

    if (code == 0)
        *ret_round = (struct store_round){
            .sequence = sqlite3_column_int64(row, 0),
            .id = db_text(row, 1),
            .title = db_text(row, 2),
            .window = {db_int(row, 3), db_int(row, 4)},
            .reveal = reveal,
            .candidate_count = (size_t)db_int(row, 6),
            .created_ms = db_int(row, 7),
            .updated_ms = db_int(row, 8),
        };
    return code;
}

/* All texts of a round that @sql gives; a NULL ends them. */
static int read_texts(struct db *db, enum sql sql, int64_t round, char ***ret_texts,
                      struct err *err)
{
    sqlite3_stmt *rows = db_statement(db, sql, err);
    char **texts = NULL;
    size_t count = 0;
    int step, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_int(rows, 1, (uint64_t)round);
    while ((step = sqlite3_step(rows)) == SQLITE_ROW) {
        texts = mem_grow(texts, count + 2, sizeof *texts);
        texts[count++] = db_text(rows, 0);
        texts[count] = NULL;
    }
    if (step != SQLITE_DONE)
        code = db_fault(db, err, "a round cannot be read");
    sqlite3_reset(rows);
    if (code != 0)
        round_texts_free(texts);
    else
        *ret_texts = texts != NULL ? texts : mem_alloc(sizeof *texts);
    return code;
}

int round_read(struct db *db, const char *id, bool *ret_found, struct store_round *ret_round,
               struct err *err)
{
    sqlite3_stmt *get = db_statement(db, SQL_ROUND_GET, err);
    int step, code = 0;

    *ret_found = false;
    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, id);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW)
        code = read_round(get, ret_round, err);
    else if (step != SQLITE_DONE)
        code = db_fault(db, err, "a round cannot be read");
    sqlite3_reset(get);
    *ret_found = code == 0 && step == SQLITE_ROW;
    return code;
}

int store_round_get(struct store *store, const char *id, bool *ret_found,
                    struct store_round *ret_round, struct err *err)
{
    struct store_round round = {0};
    int code = round_read(&store->db, id, ret_found, &round, err);

    if (code == 0 && *ret_found)
        code = read_texts(&store->db, SQL_ROUND_PROBLEMS, round.sequence, &round.problems, err);
    if (code == 0 && *ret_found)
        code = read_texts(&store->db, SQL_ROUND_CANDIDATES, round.sequence, &round.candidates, err);
    if (code != 0 || !*ret_found) {
        *ret_found = false;
        store_round_fini(&round);
        return code;
    }
    *ret_round = round;
    return 0;
}

int store_round_list(struct store *store, const struct store_round_filter *filter,
                     void (*each)(void *data, const struct store_round *round), void *data,
                     struct err *err)
{
    enum sql sql = filter->invited != NULL ? SQL_ROUND_LIST_INVITING : SQL_ROUND_LIST;
    sqlite3_stmt *rows = db_statement(&store->db, sql, err);
    int step = SQLITE_DONE, code = 0;

    if (rows == NULL)
        return err->code;
    db_bind_int(rows, 1, filter->before != 0 ? (uint64_t)filter->before : INT64_MAX);
    db_bind_int(rows, 2, filter->limit);
    if (filter->invited != NULL)
        db_bind_text(rows, 3, filter->invited);
    while (code == 0 && (step = sqlite3_step(rows)) == SQLITE_ROW) {
        struct store_round round = {0};

        code = read_round(rows, &round, err);
        if (code == 0)
            code = read_texts(&store->db, SQL_ROUND_PROBLEMS, round.sequence, &round.problems, err);
        if (code == 0)
            each(data, &round);
        store_round_fini(&round);
    }
    if (code == 0 && step != SQLITE_DONE)
        code = db_fault(&store->db, err, "rounds cannot be read");
    sqlite3_reset(rows);
    return code;
}

int store_round_any(struct store *store, bool *ret_any, struct err *err)
{
    sqlite3_stmt *any = db_statement(&store->db, SQL_ROUND_ANY, err);
    int code = 0;

    if (any == NULL)
        return err->code;
    if (sqlite3_step(any) == SQLITE_ROW)
        *ret_any = sqlite3_column_int(any, 0) != 0;
    else
        code = db_fault(&store->db, err, "rounds cannot be read");
    sqlite3_reset(any);
    return code;
}

int store_round_gate(struct store *store, const char *round, const char *problem,
                     const char *candidate, struct store_gate *ret_gate, struct err *err)
{
    sqlite3_stmt *get = db_statement(&store->db, SQL_ROUND_GATE, err);
    struct store_gate gate = {0};
    int step, code = 0;

    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, round);
    db_bind_text(get, 2, problem);
    db_bind_text(get, 3, candidate);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW) {
        gate.found = true;
        gate.window = (struct round_window){db_int(get, 0), db_int(get, 1)};
        gate.has_problem = sqlite3_column_int(get, 3) != 0;
        gate.invites = sqlite3_column_int(get, 4) != 0;
        code = read_reveal(get, 2, &gate.reveal, err);
    } else if (step != SQLITE_DONE) {
        code = db_fault(&store->db, err, "a round cannot be read");
    }
    sqlite3_reset(get);
    if (code == 0)
        *ret_gate = gate;
    return code;
}

int tally_rows(struct db *db, sqlite3_stmt *rows,
               void (*each)(void *data, const struct store_tally *tally), void *data,
               struct err *err)
{
    int step = SQLITE_DONE, code = 0;

    while (code == 0 && (step = sqlite3_step(rows)) == SQLITE_ROW) {
        struct store_tally tally = {
            .verdict = (const char *)sqlite3_column_text(rows, 1),
            .count = db_int(rows, 2),
        };

        if (submission_state_parse((const char *)sqlite3_column_text(rows, 0), &tally.state) != 0)
            code = err_set(err, ERR_FAULT, "the store holds a row of no known kind");
        else
            each(data, &tally);
    }
    if (code == 0 && step != SQLITE_DONE)
        code = db_fault(db, err, "submissions cannot be counted");
    sqlite3_reset(rows);
    return code;
}

int store_round_tally(struct store *store, const char *round,
                      void (*each)(void *data, const struct store_tally *tally), void *data,
                      struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_ROUND_TALLY, err);

    if (rows == NULL)
        return err->code;
    db_bind_text(rows, 1, round);
    return tally_rows(&store->db, rows, each, data, err);
}
