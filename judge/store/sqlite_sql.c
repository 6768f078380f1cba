#include "judge/store/sqlite_sql.h"

const char *const sql_migrations[] = {
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
    "CREATE TABLE rounds ("
    " sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,"
    " opens_ms INTEGER NOT NULL, closes_ms INTEGER NOT NULL, reveal TEXT NOT NULL,"
    " candidate_count INTEGER NOT NULL, created_ms INTEGER NOT NULL,"
    " updated_ms INTEGER NOT NULL) STRICT;"
    "CREATE TABLE round_problems ("
    " round_sequence INTEGER NOT NULL REFERENCES rounds, place INTEGER NOT NULL,"
    " round_problem TEXT NOT NULL, PRIMARY KEY (round_sequence, place)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE round_candidates ("
    " round_sequence INTEGER NOT NULL REFERENCES rounds, candidate TEXT NOT NULL,"
    " PRIMARY KEY (round_sequence, candidate)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE batches ("
    " sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,"
    " problem TEXT, made_by TEXT, created_ms INTEGER NOT NULL) STRICT;"
    /* The columns have names that submissions has not, as the two are joined. */
    "CREATE TABLE rejudged ("
    " batch INTEGER NOT NULL REFERENCES batches, submission INTEGER NOT NULL REFERENCES"
    " submissions, regrading INTEGER NOT NULL, outcome TEXT NOT NULL, own INTEGER NOT NULL,"
    " changed INTEGER NOT NULL,"
    " verdict_before TEXT, score_before INTEGER, verdict_after TEXT, score_after INTEGER,"
    " PRIMARY KEY (batch, submission)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX rejudged_submission ON rejudged(submission, regrading);"
    "CREATE INDEX rejudged_coming ON rejudged(batch, submission) WHERE outcome = '';"
    "CREATE INDEX rejudged_changed ON rejudged(batch, submission) WHERE changed = 1;"
    /* What is counted stands in the index: rows are long. */
    "CREATE INDEX submissions_tally ON submissions(round, state, verdict) WHERE round <> '';"
    "INSERT INTO batches (id, kind, created_ms)"
    " SELECT round, 'sent', min(created_ms) FROM submissions"
    " WHERE round GLOB 'batch-*' AND length(round) = 26"
    " AND substr(round, 7) NOT GLOB '*[^0-9a-f]*' AND class = 'batch'"
    " GROUP BY round ORDER BY min(sequence);",
    /* What lists filter by, in their order: without it each row that is passed over is read, and
     * its source stands before what is looked for. */
    "CREATE INDEX submissions_list ON submissions(sequence, verdict, language, problem,"
    " created_ms);"
    "DROP INDEX submissions_round;"
    "CREATE INDEX submissions_round ON submissions(round, sequence, verdict) WHERE round <> '';",
};

const int sql_schema_version = (int)(sizeof sql_migrations / sizeof *sql_migrations);

const char *const sql_texts[SQL_COUNT] = {
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
    [SQL_ROUND_ADD] = "INSERT INTO rounds (id, title, opens_ms, closes_ms, reveal, candidate_count,"
                      " created_ms, updated_ms) VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?6)",
    [SQL_ROUND_UPDATE] = "UPDATE rounds SET title = ?2, opens_ms = ?3, closes_ms = ?4, reveal = ?5,"
                         " updated_ms = ?6, candidate_count = (SELECT count(*) FROM"
                         " round_candidates WHERE round_sequence = ?1) WHERE sequence = ?1",
    [SQL_ROUND_GET] = "SELECT " ROUND_COLUMNS " FROM rounds WHERE id = ?1",
    [SQL_ROUND_LIST] = "SELECT " ROUND_COLUMNS " FROM rounds WHERE sequence < ?1"
                       " ORDER BY sequence DESC LIMIT ?2",
    [SQL_ROUND_LIST_INVITING] =
        "SELECT " ROUND_COLUMNS " FROM rounds WHERE sequence < ?1 AND (candidate_count = 0"
        " OR EXISTS (SELECT 1 FROM round_candidates WHERE round_sequence = sequence"
        " AND candidate = ?3)) ORDER BY sequence DESC LIMIT ?2",
    [SQL_ROUND_ANY] = "SELECT EXISTS (SELECT 1 FROM rounds)",
    [SQL_ROUND_GATE] =
        "SELECT opens_ms, closes_ms, reveal,"
        " EXISTS (SELECT 1 FROM round_problems WHERE round_sequence = sequence"
        " AND round_problem = ?2),"
        " candidate_count = 0 OR EXISTS (SELECT 1 FROM round_candidates"
        " WHERE round_sequence = sequence AND candidate = ?3) FROM rounds WHERE id = ?1",
    [SQL_ROUND_TALLY] = "SELECT state, verdict, count(*) FROM submissions"
                        " WHERE round = ?1 AND round <> '' GROUP BY state, verdict",
    [SQL_ROUND_PROBLEMS] = "SELECT round_problem FROM round_problems WHERE round_sequence = ?1"
                           " ORDER BY place",
    [SQL_ROUND_PROBLEM_ADD] = "INSERT INTO round_problems (round_sequence, place, round_problem)"
                              " VALUES (?1, ?2, ?3)",
    [SQL_ROUND_PROBLEMS_CLEAR] = "DELETE FROM round_problems WHERE round_sequence = ?1",
    [SQL_ROUND_CANDIDATES] = "SELECT candidate FROM round_candidates WHERE round_sequence = ?1"
                             " ORDER BY candidate",
    [SQL_ROUND_CANDIDATE_ADD] = "INSERT OR IGNORE INTO round_candidates (round_sequence, candidate)"
                                " VALUES (?1, ?3)",
    [SQL_ROUND_CANDIDATES_CLEAR] = "DELETE FROM round_candidates WHERE round_sequence = ?1",
    [SQL_BATCH_SENT] = "INSERT OR IGNORE INTO batches (id, kind, made_by, created_ms)"
                       " VALUES (?1, 'sent', ?2, ?3)",
    [SQL_BATCH_REJUDGE] = "INSERT INTO batches (id, kind, problem, made_by, created_ms)"
                          " VALUES (?1, 'rejudge', ?2, ?3, ?4)",
    [SQL_BATCH_GET] = "SELECT " BATCH_COLUMNS " FROM batches WHERE id = ?1",
    [SQL_BATCH_LIST] = "SELECT " BATCH_COLUMNS " FROM batches WHERE sequence < ?1"
                       " ORDER BY sequence DESC LIMIT ?2",
    [SQL_REJUDGED_ADD] =
        "INSERT INTO rejudged (batch, submission, regrading, outcome, own, changed,"
        " verdict_before, score_before) SELECT ?1, sequence, 0, '', 0, 0, verdict,"
        " CASE WHEN verdict IS NOT NULL THEN score END FROM submissions WHERE problem = ?2"
        " AND state IN ('done', 'cancelled', 'refused') AND removed_ms = 0",
    [SQL_COMING_BATCHES] = "SELECT id FROM batches WHERE EXISTS (SELECT 1 FROM rejudged"
                           " INDEXED BY rejudged_coming"
                           " WHERE batch = sequence AND outcome = '') ORDER BY sequence",
    [SQL_COMING_PAGE] =
        "SELECT batch, min(submission), max(submission) FROM (SELECT batch, submission"
        " FROM rejudged INDEXED BY rejudged_coming WHERE outcome = ''"
        " AND batch = (SELECT sequence FROM batches WHERE id = ?1) ORDER BY submission LIMIT ?2)",
    [SQL_COMING_LEAVE] =
        "UPDATE rejudged SET (regrading, outcome, verdict_after, score_after) ="
        " (SELECT grading, state, verdict, CASE WHEN verdict IS NOT NULL THEN score END"
        " FROM submissions WHERE sequence = submission)"
        " WHERE batch = ?1 AND submission BETWEEN ?2 AND ?3 AND outcome = ''"
        " AND (SELECT state NOT IN ('done', 'cancelled', 'refused') OR removed_ms <> 0"
        " FROM submissions WHERE sequence = submission)",
    [SQL_COMING_TAKE] =
        "UPDATE rejudged SET own = 1, (outcome, regrading, verdict_before, score_before) ="
        " (SELECT 'queued', grading + 1, verdict, CASE WHEN verdict IS NOT NULL THEN score END"
        " FROM submissions WHERE sequence = submission)"
        " WHERE batch = ?1 AND submission BETWEEN ?2 AND ?3 AND outcome = ''",
    [SQL_COMING_EVENTS] =
        "INSERT INTO events (submission, number, kind, data) SELECT sequence, event_last + 1,"
        " 'queued', ?4 FROM rejudged CROSS JOIN submissions ON sequence = submission"
        " WHERE batch = ?1 AND submission BETWEEN ?2 AND ?3 AND own = 1"
        " AND regrading = grading + 1",
    [SQL_COMING_MOVE] =
        "UPDATE submissions SET state = 'queued', grading = grading + 1, faults = 0,"
        " verdict = NULL, score = 0, message = NULL, updated_ms = ?5, finished_ms = 0,"
        " event_last = event_last + 1 WHERE sequence IN (SELECT submission FROM rejudged"
        " WHERE batch = ?1 AND submission BETWEEN ?2 AND ?3 AND own = 1)"
        " AND grading + 1 = (SELECT regrading FROM rejudged WHERE batch = ?1"
        " AND submission = sequence)",
    [SQL_REJUDGED_NOTE] = "UPDATE rejudged SET outcome = ?3, verdict_after = ?4, score_after = ?5,"
                          " changed = ?6 AND (verdict_before IS NOT ?4 OR score_before IS NOT ?5)"
                          " WHERE submission = ?1 AND regrading = ?2",
    [SQL_REJUDGED_TALLY] =
        "SELECT CASE outcome WHEN '' THEN 'queued' ELSE outcome END AS shown, verdict_after,"
        " count(*) FROM rejudged WHERE batch = ?1 GROUP BY shown, verdict_after",
    [SQL_REJUDGED_TURNS] =
        "SELECT verdict_before, verdict_after, count(*), sum(score_after > score_before),"
        " sum(score_after < score_before) FROM rejudged INDEXED BY rejudged_changed"
        " WHERE batch = ?1 AND changed = 1 GROUP BY verdict_before, verdict_after"
        " ORDER BY count(*) DESC, verdict_before, verdict_after",
    [SQL_REJUDGED_CHANGED] =
        "SELECT submission, id, owner, round, regrading, outcome, verdict_before, verdict_after,"
        " score_before, score_after FROM rejudged INDEXED BY rejudged_changed"
        " CROSS JOIN submissions ON sequence = submission"
        " WHERE batch = ?1 AND changed = 1 AND submission < ?2 ORDER BY submission DESC LIMIT ?3",
    [SQL_REJUDGED_WAITING] =
        "SELECT " SUBMISSION_COLUMNS " FROM rejudged CROSS JOIN submissions"
        " ON sequence = submission WHERE batch = (SELECT sequence FROM batches WHERE id = ?1)"
        " AND submission > ?2 AND own = 1 AND regrading = grading AND state = 'queued'"
        " ORDER BY submission LIMIT ?3",
};
