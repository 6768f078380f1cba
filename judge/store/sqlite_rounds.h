/* Rounds and batches as the files of this folder share them. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_ROUNDS_H
#define JUDGE_STORE_SQLITE_ROUNDS_H

#include "judge/store/batches.h"
#include "judge/store/sqlite_db.h"

void round_texts_free(char **texts); /* Accepts NULL. */

/* Without its lists. */
int round_read(struct db *db, const char *id, bool *ret_found, struct store_round *ret_round,
               struct err *err) __attribute__((warn_unused_result));

/* A change whose texts are its own. */
struct store_round_change *round_change_copy(const struct store_round_change *change);
void round_change_destroy(struct store_round_change *change); /* Accepts NULL. */

/* Inside a transaction. */
int round_apply(struct db *db, const struct store_round_change *change, uint64_t now_ms,
                enum store_result *ret_result, struct err *err) __attribute__((warn_unused_result));

/* Calls @each for each row of state, verdict, count; resets @rows. */
int tally_rows(struct db *db, sqlite3_stmt *rows,
               void (*each)(void *data, const struct store_tally *tally), void *data,
               struct err *err) __attribute__((warn_unused_result));

/* A rejudge begins: its members are noted. Inside a transaction, as the next one. */
int batch_begin_rejudge(struct db *db, const struct store_rejudge *rejudge, uint64_t now_ms,
                        uint64_t *ret_count, struct err *err) __attribute__((warn_unused_result));

/* The next STORE_REJUDGE_PAGE of them are queued; which, is in @outcome. */
int batch_advance(struct db *db, const char *batch, const char *event_data, uint64_t now_ms,
                  struct store_outcome *outcome, struct err *err)
    __attribute__((warn_unused_result));

/* There is a batch that was sent of this name. */
int batch_note_sent(struct db *db, const char *id, const char *by, uint64_t now_ms, struct err *err)
    __attribute__((warn_unused_result));

/* A grading beyond the first moved to @state; nothing when no rejudge asked for it. */
int batch_note_move(struct db *db, uint64_t sequence, unsigned grading, enum submission_state state,
                    const char *verdict, int score, struct err *err)
    __attribute__((warn_unused_result));

#endif
