#include "judge/base/mem.h"
#include "judge/store/sqlite_rounds.h"
#include "judge/store/sqlite_store.h"

#include <assert.h>
#include <stdlib.h>

void round_texts_free(char **texts)
{
    for (size_t i = 0; texts != NULL && texts[i] != NULL; i++)
        free(texts[i]);
    free(texts);
}

static char **copy_texts(char *const *texts)
{
    size_t count = 0;
    char **copy;

    if (texts == NULL)
        return NULL;
    while (texts[count] != NULL)
        count++;
    copy = mem_alloc((count + 1) * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = mem_strdup(texts[i]);
    return copy;
}

struct store_round_change *round_change_copy(const struct store_round_change *change)
{
    struct store_round_change *copy = mem_alloc(sizeof *copy);

    *copy = *change;
    copy->id = mem_strdup(change->id);
    copy->title = change->title != NULL ? mem_strdup(change->title) : NULL;
    copy->problems = copy_texts(change->problems);
    copy->candidates = copy_texts(change->candidates);
    return copy;
}

void round_change_destroy(struct store_round_change *change)
{
    if (change == NULL)
        return;
    free((char *)change->id);
    free((char *)change->title);
    round_texts_free((char **)change->problems);
    round_texts_free((char **)change->candidates);
    free(change);
}

/* The round as it will be, but for its lists. @round is as it is, or as one that is new. */
static void merge(const struct store_round_change *change, uint64_t now_ms,
                  struct store_round *round)
{
    if (change->title != NULL) {
        free(round->title);
        round->title = mem_strdup(change->title);
    }
    if (change->has_opens)
        round->window.opens_ms = change->window.opens_ms;
    if (change->has_closes)
        round->window.closes_ms = change->window.closes_ms;
    if (change->has_reveal)
        round->reveal = change->reveal;
    if (change->close && round_window_is_good(&round->window))
        round->window = round_window_closed(round->window, now_ms);
}

static int add_row(struct db *db, const struct store_round_change *change, uint64_t now_ms,
                   struct store_round *round, struct err *err)
{
    sqlite3_stmt *add = db_statement(db, SQL_ROUND_ADD, err);
    int code;

    if (add == NULL)
        return err->code;
    db_bind_text(add, 1, change->id);
    db_bind_text(add, 2, round->title);
    db_bind_int(add, 3, round->window.opens_ms);
    db_bind_int(add, 4, round->window.closes_ms);
    db_bind_text(add, 5, round_reveal_name(round->reveal));
    db_bind_int(add, 6, now_ms);
    code = db_run(db, add, err);
    if (code == 0)
        round->sequence = sqlite3_last_insert_rowid(db->handle);
    return code;
}

/* After the lists: it counts the candidates. */
static int update_row(struct db *db, const struct store_round *round, uint64_t now_ms,
                      struct err *err)
{
    sqlite3_stmt *update = db_statement(db, SQL_ROUND_UPDATE, err);

    if (update == NULL)
        return err->code;
    db_bind_int(update, 1, (uint64_t)round->sequence);
    db_bind_text(update, 2, round->title);
    db_bind_int(update, 3, round->window.opens_ms);
    db_bind_int(update, 4, round->window.closes_ms);
    db_bind_text(update, 5, round_reveal_name(round->reveal));
    db_bind_int(update, 6, now_ms);
    return db_run(db, update, err);
}

/* @clear, then one @add for each text. @texts NULL: the list stays. */
static int write_texts(struct db *db, int64_t round, enum sql clear, enum sql add,
                       char *const *texts, struct err *err)
{
    sqlite3_stmt *clearing = db_statement(db, clear, err), *adding = db_statement(db, add, err);
    int code;

    if (clearing == NULL || adding == NULL)
        return err->code;
    if (texts == NULL)
        return 0;
    db_bind_int(clearing, 1, (uint64_t)round);
    code = db_run(db, clearing, err);
    for (size_t i = 0; code == 0 && texts[i] != NULL; i++) {
        db_bind_int(adding, 1, (uint64_t)round);
        db_bind_int(adding, 2, i);
        db_bind_text(adding, 3, texts[i]);
        code = db_run(db, adding, err);
    }
    return code;
}

static int write_round(struct db *db, const struct store_round_change *change, uint64_t now_ms,
                       struct store_round *round, struct err *err)
{
    int code = change->is_new ? add_row(db, change, now_ms, round, err) : 0;

    if (code == 0)
        code = write_texts(db, round->sequence, SQL_ROUND_PROBLEMS_CLEAR, SQL_ROUND_PROBLEM_ADD,
                           change->problems, err);
    if (code == 0)
        code = write_texts(db, round->sequence, SQL_ROUND_CANDIDATES_CLEAR, SQL_ROUND_CANDIDATE_ADD,
                           change->candidates, err);
    return code == 0 ? update_row(db, round, now_ms, err) : code;
}

int round_apply(struct db *db, const struct store_round_change *change, uint64_t now_ms,
                enum store_result *ret_result, struct err *err)
{
    struct store_round round = {0};
    bool found = false;
    int code = round_read(db, change->id, &found, &round, err);

    if (code != 0)
        return code;
    if (!found)
        round.title = mem_strdup("");
    merge(change, now_ms, &round);
    if (found == change->is_new)
        *ret_result = found ? STORE_EXISTS : STORE_MISSING;
    else if (!round_window_is_good(&round.window))
        *ret_result = STORE_BAD_WINDOW;
    else
        *ret_result = STORE_DONE;
    if (*ret_result == STORE_DONE)
        code = write_round(db, change, now_ms, &round, err);
    store_round_fini(&round);
    return code;
}

int store_round_put(struct store *store, const struct store_round_change *change, uint64_t now_ms,
                    enum store_result *ret_result, struct err *err)
{
    int code = db_simple(&store->db, SQL_BEGIN, err);

    assert(store->writer == NULL);
    if (code != 0)
        return code;
    code = round_apply(&store->db, change, now_ms, ret_result, err);
    if (code == 0)
        code = db_simple(&store->db, SQL_COMMIT, err);
    if (code != 0 && sqlite3_get_autocommit(store->db.handle) == 0)
        (void)db_simple(&store->db, SQL_ROLLBACK, &(struct err){0});
    return code;
}
