#include "judge/store/sqlite_db.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

#define BUSY_MS 5000 /* judge token writes beside the daemon. */

/* Each step brings the schema from the version of its index to the next. Never change one that was
 * released: add one. */
static const char *const migrations[] = {
    "CREATE TABLE submissions ("
    " sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL,"
    " round TEXT NOT NULL, problem TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL,"
    " claims TEXT, options TEXT NOT NULL, class TEXT NOT NULL, state TEXT NOT NULL,"
    " grading INTEGER NOT NULL, faults INTEGER NOT NULL, verdict TEXT, score INTEGER NOT NULL,"
    " message TEXT, created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL,"
    " finished_ms INTEGER NOT NULL, event_last INTEGER NOT NULL) STRICT;"
    "CREATE INDEX submissions_owner ON submissions(owner, sequence);"
    "CREATE INDEX submissions_problem ON submissions(problem, sequence);"
    "CREATE INDEX submissions_round ON submissions(round, sequence) WHERE round <> '';"
    "CREATE INDEX submissions_unfinished ON submissions(sequence)"
    " WHERE state NOT IN ('done', 'cancelled', 'refused');"
    "CREATE TABLE reports ("
    " submission INTEGER NOT NULL REFERENCES submissions, grading INTEGER NOT NULL,"
    " verdict TEXT NOT NULL, score INTEGER NOT NULL, report TEXT NOT NULL, public TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL,"
    " PRIMARY KEY (submission, grading)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE events ("
    " submission INTEGER NOT NULL REFERENCES submissions, number INTEGER NOT NULL,"
    " kind TEXT NOT NULL, data TEXT NOT NULL,"
    " PRIMARY KEY (submission, number)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE keys ("
    " owner TEXT NOT NULL, key TEXT NOT NULL, hash BLOB NOT NULL, answer TEXT NOT NULL,"
    " created_ms INTEGER NOT NULL, PRIMARY KEY (owner, key)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX keys_age ON keys(created_ms);"
    "CREATE TABLE tokens ("
    " id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, hash BLOB NOT NULL,"
    " created_ms INTEGER NOT NULL, revoked_ms INTEGER NOT NULL) STRICT;",
    "ALTER TABLE submissions ADD COLUMN removed_ms INTEGER NOT NULL DEFAULT 0;"
    "CREATE INDEX submissions_finished ON submissions(finished_ms)"
    " WHERE removed_ms = 0 AND finished_ms > 0;",
};

#define SCHEMA_VERSION ((int)(sizeof migrations / sizeof *migrations))

static const char *const sql_texts[SQL_COUNT] = {
    [SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_SAVE] = "SAVEPOINT one",
    [SQL_RELEASE] = "RELEASE one",
    [SQL_UNDO] = "ROLLBACK TO one",
    [SQL_SUBMISSION_ADD] =
        "INSERT INTO submissions (id, owner, round, problem, language, source, claims, options,"
        " class, state, grading, faults, score, created_ms, updated_ms, finished_ms, event_last)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, 0, 0, ?11, ?11, 0, 0)",
    [SQL_SUBMISSION_STATE] =
        "SELECT sequence, state, grading, event_last, removed_ms FROM submissions WHERE id = ?1",
    [SQL_SUBMISSION_MOVE] =
        "UPDATE submissions SET state = ?2, grading = ?3, faults = ?4, verdict = ?5, score = ?6,"
        " message = ?7, updated_ms = ?8, finished_ms = ?9 WHERE sequence = ?1",
    [SQL_SUBMISSION_EVENT] = "UPDATE submissions SET event_last = ?2 WHERE sequence = ?1",
    [SQL_SUBMISSION_GET] = "SELECT " SUBMISSION_COLUMNS ", source FROM submissions WHERE id = ?1",
    [SQL_UNFINISHED] = "SELECT " SUBMISSION_COLUMNS " FROM submissions"
                       " WHERE state NOT IN ('done', 'cancelled', 'refused') ORDER BY sequence",
    [SQL_REPORT_ADD] = "INSERT INTO reports (submission, grading, verdict, score, report, public,"
                       " created_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_REPORTS] = "SELECT reports.grading, reports.verdict, reports.score, reports.created_ms"
                    " FROM reports JOIN submissions ON submission = sequence WHERE id = ?1"
                    " ORDER BY reports.grading",
    [SQL_REPORT_GET] = "SELECT report FROM reports JOIN submissions ON submission = sequence"
                       " WHERE id = ?1 AND reports.grading = ?2",
    [SQL_REPORT_PUBLIC] = "SELECT public FROM reports JOIN submissions ON submission = sequence"
                          " WHERE id = ?1 AND reports.grading = ?2",
    [SQL_EVENT_ADD] = "INSERT INTO events (submission, number, kind, data) VALUES (?1, ?2, ?3, ?4)",
    [SQL_EVENTS] = "SELECT number, kind, data FROM events"
                   " WHERE submission = (SELECT sequence FROM submissions WHERE id = ?1)"
                   " AND number > ?2 ORDER BY number LIMIT ?3",
    [SQL_KEY_GET] = "SELECT hash, answer FROM keys WHERE owner = ?1 AND key = ?2"
                    " AND created_ms > ?3",
    [SQL_KEY_ADD] = "INSERT OR REPLACE INTO keys (owner, key, hash, answer, created_ms)"
                    " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_KEY_SWEEP] = "DELETE FROM keys WHERE created_ms <= ?1",
    [SQL_TOKEN_ADD] = "INSERT INTO tokens (id, name, role, hash, created_ms, revoked_ms)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, 0)",
    [SQL_TOKEN_REVOKE] = "UPDATE tokens SET revoked_ms = ?2 WHERE id = ?1 AND revoked_ms = 0",
    [SQL_TOKEN_GET] =
        "SELECT id, name, role, hash, created_ms, revoked_ms FROM tokens WHERE id = ?1",
    [SQL_TOKEN_LIST] = "SELECT id, name, role, hash, created_ms, revoked_ms FROM tokens"
                       " ORDER BY created_ms, id",
    [SQL_TOKEN_ANY] = "SELECT EXISTS (SELECT 1 FROM tokens)",
    [SQL_PRUNE_LIST] = "SELECT sequence FROM submissions WHERE removed_ms = 0 AND finished_ms > 0"
                       " AND finished_ms < ?1 AND state IN ('done', 'cancelled', 'refused')"
                       " ORDER BY finished_ms LIMIT ?2",
    [SQL_PRUNE_REPORTS] = "DELETE FROM reports WHERE submission = ?1",
    [SQL_PRUNE_EVENTS] = "DELETE FROM events WHERE submission = ?1",
    [SQL_PRUNE_SUBMISSION] = "UPDATE submissions SET source = '', claims = NULL, removed_ms = ?2"
                             " WHERE sequence = ?1",
};

int db_fault(struct db *db, struct err *err, const char *what)
{
    return err_set(err, ERR_FAULT, "the store: %s: %s", what,
                   db->handle != NULL ? sqlite3_errmsg(db->handle) : "no memory");
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

    for (int i = version; code == 0 && i < SCHEMA_VERSION; i++)
        code = execute(db, migrations[i], err);
    sqlite3_snprintf(sizeof pragma, pragma, "PRAGMA user_version = %d", SCHEMA_VERSION);
    return code != 0 ? code : execute(db, pragma, err);
}

int db_migrate(struct db *db, struct err *err)
{
    int version = 0;
    int code = db_simple(db, SQL_BEGIN, err);

    if (code != 0)
        return code;
    code = read_version(db, &version, err);
    if (code == 0 && version > SCHEMA_VERSION)
        code = err_set(err, ERR_INPUT,
                       "the store has the schema %d, and this judge knows up to %d: it was used by "
                       "a newer judge; run that one",
                       version, SCHEMA_VERSION);
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
