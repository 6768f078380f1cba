/* The store as the files of this folder share it. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_STORE_H
#define JUDGE_STORE_SQLITE_STORE_H

#include "judge/store/sqlite_writer.h"

struct store {
    struct db db;          /* For reading, and for tokens. */
    struct writer *writer; /* NULL: opened without a loop. */
    int lock_fd;           /* Held by the one that writes submissions; -1 otherwise. */
    void (*on_closed)(void *data);
    void *closed_data;
};

/* Calls @each for each row of SUBMISSION_COLUMNS; resets @rows. */
int submission_rows(struct db *db, sqlite3_stmt *rows,
                    void (*each)(void *data, const struct store_submission *submission), void *data,
                    struct err *err) __attribute__((warn_unused_result));

#endif
