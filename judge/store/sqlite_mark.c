#include "judge/store/sqlite_mark.h"

#include <string.h>

#define REGION_BYTES (32 << 10) /* What SQLite maps of the index at a time. */

static bool keeps_log(struct db *db)
{
    sqlite3_stmt *mode = NULL;
    bool keeps =
        sqlite3_prepare_v2(db->handle, "PRAGMA journal_mode", -1, &mode, NULL) == SQLITE_OK &&
        sqlite3_step(mode) == SQLITE_ROW &&
        strcmp((const char *)sqlite3_column_text(mode, 0), "wal") == 0;

    sqlite3_finalize(mode);
    return keeps;
}

/* Stays where it is until the connection is closed. NULL: there is none. */
static const volatile void *find_index(struct db *db)
{
    sqlite3_file *file = NULL;
    volatile void *index = NULL;

    if (!keeps_log(db) || /* It would be made otherwise. */
        sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file->pMethods == NULL || file->pMethods->iVersion < 2 ||
        file->pMethods->xShmMap(file, 0, REGION_BYTES, 0, &index) != SQLITE_OK)
        return NULL;
    return index;
}

struct db_mark db_mark(struct db *db)
{
    struct db_mark mark = {0};
    const volatile unsigned char *from;

    if (!db->index_sought) {
        db->index = find_index(db);
        db->index_sought = true;
    }
    from = db->index;
    mark.known = from != NULL;
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
    for (size_t i = 0; mark.known && i < DB_MARK_BYTES; i++)
        mark.bytes[i] = from[i];
    return mark;
}

bool db_mark_equal(const struct db_mark *one, const struct db_mark *other)
{
    return one->known && other->known && memcmp(one->bytes, other->bytes, DB_MARK_BYTES) == 0;
}
