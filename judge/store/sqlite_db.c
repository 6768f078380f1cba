#include "judge/store/sqlite_db.h"

#include "judge/base/mem.h"
#include "judge/store/sqlite_sql.h"

#include <stdlib.h>
#include <string.h>

#define BUSY_MS 5000 /* judge token writes beside the daemon. */

int db_fault(struct db *db, struct err *err, const char *what)
{
    return err_set(err, ERR_FAULT, "the store: %s: %s", what,
                   db->handle != NULL ? sqlite3_errmsg(db->handle) : "no memory");
}

bool db_is_busy(const struct db *db)
{
    return (sqlite3_errcode(db->handle) & 0xff) == SQLITE_BUSY;
}

int db_execute(struct db *db, const char *sql, const char *what, struct err *err)
{
    if (sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
        return 0;
    return db_fault(db, err, what);
}

static int execute(struct db *db, const char *sql, struct err *err)
{
    return db_execute(db, sql, "it cannot be set up", err);
}

int db_open(const char *path, struct db *ret_db, struct err *err)
{
    struct db db = {0};
    int code = 0;

    if (sqlite3_open_v2(path, &db.handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
                            SQLITE_OPEN_EXRESCODE,
                        NULL) != SQLITE_OK) {
        db_fault(&db, err, path);
        err->code = ERR_INPUT;
        db_close(&db);
        return ERR_INPUT;
    }
    sqlite3_busy_timeout(db.handle, BUSY_MS);
    code = execute(&db,
                   /* A new one only: so it can shrink a few pages at a time. */
                   "PRAGMA auto_vacuum = INCREMENTAL;"
                   "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                   "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                   "PRAGMA cache_size = -8192;",
                   err);
    if (code != 0) {
        db_close(&db);
        return err_prefix(err, "%s", path);
    }
    *ret_db = db;
    return 0;
}

void db_close(struct db *db)
{
    for (int i = 0; i < SQL_COUNT; i++)
        sqlite3_finalize(db->statements[i]);
    sqlite3_close(db->handle);
    *db = (struct db){0};
}

static int read_version(struct db *db, int *ret_version, struct err *err)
{
    sqlite3_stmt *statement = NULL;
    int code = 0;

    if (sqlite3_prepare_v2(db->handle, "PRAGMA user_version", -1, &statement, NULL) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW)
        code = db_fault(db, err, "its version cannot be read");
    else
        *ret_version = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return code;
}

/* All steps in one transaction: a judge that is killed meanwhile leaves the old schema. */
static int run_migrations(struct db *db, int version, struct err *err)
{
    char pragma[64];
    int code = 0;

    for (int i = version; code == 0 && i < sql_schema_version; i++)
        code = execute(db, sql_migrations[i], err);
    sqlite3_snprintf(sizeof pragma, pragma, "PRAGMA user_version = %d", sql_schema_version);
    return code != 0 ? code : execute(db, pragma, err);
}

int db_migrate(struct db *db, struct err *err)
{
    int version = 0;
    int code = db_simple(db, SQL_BEGIN, err);

    if (code != 0)
        return code;
    code = read_version(db, &version, err);
    if (code == 0 && version > sql_schema_version)
        code = err_set(err, ERR_INPUT,
                       "the store has the schema %d, and this judge knows up to %d: it was used by "
                       "a newer judge; run that one",
                       version, sql_schema_version);
    if (code == 0)
        code = run_migrations(db, version, err);
    if (code == 0)
        return db_simple(db, SQL_COMMIT, err);
    (void)db_simple(db, SQL_ROLLBACK, &(struct err){0});
    return code;
}

sqlite3_stmt *db_statement(struct db *db, enum sql sql, struct err *err)
{
    if (db->statements[sql] == NULL &&
        sqlite3_prepare_v3(db->handle, sql_texts[sql], -1, SQLITE_PREPARE_PERSISTENT,
                           &db->statements[sql], NULL) != SQLITE_OK)
        db_fault(db, err, "a statement cannot be prepared");
    return db->statements[sql];
}

int db_run(struct db *db, sqlite3_stmt *statement, struct err *err)
{
    int step = sqlite3_step(statement);
    int code = step == SQLITE_DONE || step == SQLITE_ROW ? 0 : db_fault(db, err, "writing failed");

    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return code;
}

int db_simple(struct db *db, enum sql sql, struct err *err)
{
    sqlite3_stmt *statement = db_statement(db, sql, err);

    return statement != NULL ? db_run(db, statement, err) : err->code;
}

void db_bind_text(sqlite3_stmt *statement, int index, const char *text)
{
    if (text != NULL)
        sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, index);
}

void db_bind_int(sqlite3_stmt *statement, int index, uint64_t number)
{
    sqlite3_bind_int64(statement, index, (sqlite3_int64)number);
}

char *db_text(sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);

    return text != NULL ? mem_strdup((const char *)text) : NULL;
}

uint64_t db_int(sqlite3_stmt *statement, int column)
{
    return (uint64_t)sqlite3_column_int64(statement, column);
}
