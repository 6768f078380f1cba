/* The store as the files of this folder share it. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_STORE_H
#define JUDGE_STORE_SQLITE_STORE_H

#include "judge/base/map.h"
#include "judge/store/sqlite_mark.h"
#include "judge/store/sqlite_writer.h"

/* What was read about tokens, and still is so while nobody has committed anything. */
struct known_tokens {
    struct db_mark mark; /* From before it was read. */
    bool any_read;
    bool any;
    struct map by_id; /* → struct store_token; only those that are there. */
};

struct store {
    struct db db;          /* For reading, and for tokens. */
    struct writer *writer; /* NULL: opened without a loop. */
    struct known_tokens tokens;
    int lock_fd; /* Held by the one that writes submissions; -1 otherwise. */
    void (*on_closed)(void *data);
    void *closed_data;
};

void known_tokens_fini(struct known_tokens *tokens);

/* Calls @each for each row of SUBMISSION_COLUMNS; resets @rows. */
int submission_rows(struct db *db, sqlite3_stmt *rows,
                    void (*each)(void *data, const struct store_submission *submission), void *data,
                    struct err *err) __attribute__((warn_unused_result));

#endif
