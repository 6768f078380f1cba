/* One connection to the SQLite file, with its statements. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_DB_H
#define JUDGE_STORE_SQLITE_DB_H

#include "judge/base/err.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

enum sql {
    SQL_BEGIN,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_SAVE,
    SQL_RELEASE,
    SQL_UNDO,
    SQL_SUBMISSION_ADD,
    SQL_SUBMISSION_STATE,
    SQL_SUBMISSION_MOVE,
    SQL_SUBMISSION_EVENT,
    SQL_SUBMISSION_GET,
    SQL_UNFINISHED,
    SQL_REPORT_ADD,
    SQL_REPORTS,
    SQL_REPORT_GET,
    SQL_REPORT_PUBLIC,
    SQL_EVENT_ADD,
    SQL_EVENTS,
    SQL_KEY_GET,
    SQL_KEY_ADD,
    SQL_KEY_SWEEP,
    SQL_TOKEN_ADD,
    SQL_TOKEN_REVOKE,
    SQL_TOKEN_GET,
    SQL_TOKEN_LIST,
    SQL_TOKEN_ANY,
    SQL_PRUNE_LIST,
    SQL_PRUNE_REPORTS,
    SQL_PRUNE_EVENTS,
    SQL_PRUNE_SUBMISSION,
    SQL_ROUND_ADD,
    SQL_ROUND_UPDATE,
    SQL_ROUND_GET,
    SQL_ROUND_LIST,
    SQL_ROUND_LIST_INVITING,
    SQL_ROUND_ANY,
    SQL_ROUND_GATE,
    SQL_ROUND_TALLY,
    SQL_ROUND_PROBLEMS,
    SQL_ROUND_PROBLEM_ADD,
    SQL_ROUND_PROBLEMS_CLEAR,
    SQL_ROUND_CANDIDATES,
    SQL_ROUND_CANDIDATE_ADD,
    SQL_ROUND_CANDIDATES_CLEAR,
    SQL_BATCH_SENT,
    SQL_BATCH_REJUDGE,
    SQL_BATCH_GET,
    SQL_BATCH_LIST,
    SQL_REJUDGED_ADD,
    SQL_COMING_BATCHES,
    SQL_COMING_PAGE,
    SQL_COMING_LEAVE,
    SQL_COMING_TAKE,
    SQL_COMING_EVENTS,
    SQL_COMING_MOVE,
    SQL_REJUDGED_NOTE,
    SQL_REJUDGED_TALLY,
    SQL_REJUDGED_TURNS,
    SQL_REJUDGED_CHANGED,
    SQL_REJUDGED_WAITING,
    SQL_COUNT,
};

/* The columns of a submission, in the order in which sqlite_read.c takes them. */
#define SUBMISSION_COLUMNS                                                                         \
    "sequence, id, owner, round, problem, language, claims, options, class, state, grading, "      \
    "faults, verdict, score, message, created_ms, updated_ms, finished_ms, "                       \
    "removed_ms"

/* The same of a round (sqlite_rounds.c) and of a batch (sqlite_batches.c). */
#define ROUND_COLUMNS                                                                              \
    "sequence, id, title, opens_ms, closes_ms, reveal, candidate_count, created_ms, updated_ms"
#define BATCH_COLUMNS "sequence, id, kind, problem, made_by, created_ms"

struct db {
    sqlite3 *handle;
    sqlite3_stmt *statements[SQL_COUNT]; /* Prepared when they are first needed. */
    const volatile void *index;          /* Of the log; see sqlite_mark.h. */
    bool index_sought;
};

int db_open(const char *path, struct db *ret_db, struct err *err)
    __attribute__((warn_unused_result));
void db_close(struct db *db);

/* Makes the schema, or brings an older one up to date. ERR_INPUT when it is newer than this judge.
 */
int db_migrate(struct db *db, struct err *err) __attribute__((warn_unused_result));

/* Ready to be bound and stepped; NULL with *err filled. Reset it when done. */
sqlite3_stmt *db_statement(struct db *db, enum sql sql, struct err *err);

/* Steps a statement that gives no rows, and resets it. */
int db_run(struct db *db, sqlite3_stmt *statement, struct err *err)
    __attribute__((warn_unused_result));
/* Texts of SQL that give no rows that matter. @what is for the message. */
int db_execute(struct db *db, const char *sql, const char *what, struct err *err)
    __attribute__((warn_unused_result));
int db_simple(struct db *db, enum sql sql, struct err *err); /* May be ignored to undo. */

/* Did the last call fail because another process holds the store? */
bool db_is_busy(const struct db *db);

/* ERR_FAULT with what SQLite says. */
int db_fault(struct db *db, struct err *err, const char *what);

void db_bind_text(sqlite3_stmt *statement, int index, const char *text); /* NULL: null */
void db_bind_int(sqlite3_stmt *statement, int index, uint64_t number);
char *db_text(sqlite3_stmt *statement, int column); /* The caller frees it; NULL: null */
uint64_t db_int(sqlite3_stmt *statement, int column);

#endif
