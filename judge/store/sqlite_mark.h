/* Has anybody committed anything, whichever process it was? Told without a lock and without a
 * system call: SQLite keeps the header of the index of its write-ahead log in memory that is shared
 * by all who have the file open, and each COMMIT has changed it before it returns
 * (sqlite.org/walformat.html, "The WAL-Index Header"). It is compared and never understood.
 *
 * Who may call: judge/store; one thread for each connection. */
#ifndef JUDGE_STORE_SQLITE_MARK_H
#define JUDGE_STORE_SQLITE_MARK_H

#include "judge/store/sqlite_db.h"

#define DB_MARK_BYTES 96 /* Both copies: they differ while it is being changed. */

struct db_mark {
    bool known; /* False: nothing can be said, and it is equal to none. */
    unsigned char bytes[DB_MARK_BYTES];
};

/* As it is now. What is read after this was so at this moment, as long as later marks are equal. */
struct db_mark db_mark(struct db *db);

bool db_mark_equal(const struct db_mark *one, const struct db_mark *other);

#endif
