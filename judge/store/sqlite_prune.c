#include "judge/store/sqlite_prune.h"

#include "judge/store/store.h"

static int run_on(struct db *db, enum sql sql, uint64_t sequence, struct err *err)
{
    sqlite3_stmt *statement = db_statement(db, sql, err);

    if (statement == NULL)
        return err->code;
    db_bind_int(statement, 1, sequence);
    return db_run(db, statement, err);
}

static int prune_one(struct db *db, uint64_t sequence, uint64_t now_ms, struct err *err)
{
    sqlite3_stmt *update = db_statement(db, SQL_PRUNE_SUBMISSION, err);
    int code;

    if (update == NULL)
        return err->code;
    code = run_on(db, SQL_PRUNE_REPORTS, sequence, err);
    if (code == 0)
        code = run_on(db, SQL_PRUNE_EVENTS, sequence, err);
    if (code != 0)
        return code;
    db_bind_int(update, 1, sequence);
    db_bind_int(update, 2, now_ms);
    return db_run(db, update, err);
}

int prune(struct db *db, uint64_t before_ms, uint64_t now_ms, unsigned *ret_count, struct err *err)
{
    sqlite3_stmt *list = db_statement(db, SQL_PRUNE_LIST, err);
    uint64_t sequences[STORE_PRUNE_MAX];
    unsigned count = 0;
    int step = SQLITE_DONE, code = 0;

    if (list == NULL)
        return err->code;
    db_bind_int(list, 1, before_ms);
    db_bind_int(list, 2, STORE_PRUNE_MAX);
    while (count < STORE_PRUNE_MAX && (step = sqlite3_step(list)) == SQLITE_ROW)
        sequences[count++] = db_int(list, 0);
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        code = db_fault(db, err, "what is old cannot be found");
    sqlite3_reset(list);
    for (unsigned i = 0; code == 0 && i < count; i++)
        code = prune_one(db, sequences[i], now_ms, err);
    *ret_count = count;
    return code;
}
