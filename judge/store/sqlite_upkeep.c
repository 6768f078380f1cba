#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/store/sqlite_prune.h"
#include "judge/store/sqlite_store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#define BACKUP_PAGES 2000 /* At a time; then Ctrl-C is looked at. */
#define VACUUM_PAGES 2000 /* In one transaction: others write in between. */

int store_hold(struct store *store, struct err *err)
{
    bool ignored;
    int code = db_execute(&store->db, "BEGIN", "it cannot be read", err);

    /* The moment is that of the first reading. */
    return code == 0 ? store_token_any(store, &ignored, err) : code;
}

void store_let_go(struct store *store)
{
    (void)!db_execute(&store->db, "COMMIT", "", &(struct err){0});
}

int store_prune(struct store *store, uint64_t before_ms, uint64_t now_ms, unsigned *ret_count,
                struct err *err)
{
    int code = db_simple(&store->db, SQL_BEGIN, err);

    if (code != 0)
        return code;
    code = prune(&store->db, before_ms, now_ms, ret_count, err);
    if (code == 0)
        code = db_simple(&store->db, SQL_COMMIT, err);
    if (code != 0 && sqlite3_get_autocommit(store->db.handle) == 0)
        (void)db_simple(&store->db, SQL_ROLLBACK, &(struct err){0});
    return code;
}

/* ---- backup */

static int copy_pages(struct store *store, sqlite3 *copy, struct err *err)
{
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", store->db.handle, "main");
    int step = SQLITE_OK, code = 0;

    if (backup == NULL)
        return err_set(err, ERR_FAULT, "the copy: %s", sqlite3_errmsg(copy));
    while (code == 0 && step == SQLITE_OK) {
        step = sqlite3_backup_step(backup, BACKUP_PAGES);
        code = interrupt_check(err);
    }
    if (code == 0 && step != SQLITE_DONE)
        code = err_set(err, ERR_FAULT, "the copy: %s", sqlite3_errstr(step));
    if (sqlite3_backup_finish(backup) != SQLITE_OK && code == 0)
        code = err_set(err, ERR_FAULT, "the copy: %s", sqlite3_errmsg(copy));
    return code;
}

/* The file at @path becomes a copy. It is made without a journal: it counts only when it is whole.
 */
static int copy_to(struct store *store, const char *path, struct err *err)
{
    sqlite3 *copy = NULL;
    int code = 0;

    if (sqlite3_open_v2(path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) !=
            SQLITE_OK ||
        sqlite3_exec(copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;", NULL, NULL,
                     NULL) != SQLITE_OK)
        code = err_set(err, ERR_FAULT, "%s: %s", path, sqlite3_errmsg(copy));
    if (code == 0)
        code = store_hold(store, err);
    if (code == 0) {
        code = copy_pages(store, copy, err);
        store_let_go(store);
    }
    sqlite3_close(copy);
    return code;
}

static int send_file(int from, int to, struct err *err)
{
    struct stat status;
    off_t offset = 0;

    if (fstat(from, &status) != 0)
        return err_errno(err, errno, "the copy");
    while (offset < status.st_size) {
        ssize_t sent = sendfile(to, from, &offset, (size_t)(status.st_size - offset));

        if (sent == 0 || (sent < 0 && errno != EINTR))
            return err_errno(err, sent == 0 ? EIO : errno, "write the copy");
    }
    return fsync(to) == 0 ? 0 : err_errno(err, errno, "write the copy");
}

/* The one that made it before may have removed it while we waited for nothing. */
static bool is_at(int fd, const char *path)
{
    struct stat ours, there;

    return fstat(fd, &ours) == 0 && stat(path, &there) == 0 && ours.st_ino == there.st_ino;
}

/* Made beside the store, by whoever owns that, and then sent to where only the caller may write. */
int store_backup(struct store *store, const char *data, int fd, struct err *err)
{
    char *path = mem_printf("%s/backup.making", data);
    int making = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    int code = 0;

    if (making < 0) {
        code = file_error(path, errno, err);
    } else if (flock(making, LOCK_EX | LOCK_NB) != 0 || !is_at(making, path)) {
        code = err_set(err, ERR_INPUT, "another copy of %s is being made", data);
    } else {
        if (ftruncate(making, 0) != 0) /* Of one that was killed. */
            code = err_errno(err, errno, "%s", path);
        if (code == 0)
            code = copy_to(store, path, err);
        if (code == 0)
            code = send_file(making, fd, err);
        unlink(path);
    }
    if (making >= 0)
        close(making);
    free(path);
    return code;
}

/* ---- vacuum */

static int read_pragma(struct store *store, const char *pragma, uint64_t *ret_number,
                       struct err *err)
{
    sqlite3_stmt *statement = NULL;
    int code = 0;

    if (sqlite3_prepare_v2(store->db.handle, pragma, -1, &statement, NULL) != SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW)
        code = db_fault(&store->db, err, pragma);
    else
        *ret_number = db_int(statement, 0);
    sqlite3_finalize(statement);
    return code;
}

static int read_size(struct store *store, uint64_t *ret_bytes, struct err *err)
{
    uint64_t pages = 0, bytes = 0;
    int code = read_pragma(store, "PRAGMA page_count", &pages, err);

    if (code == 0)
        code = read_pragma(store, "PRAGMA page_size", &bytes, err);
    *ret_bytes = pages * bytes;
    return code;
}

static int shrink(struct store *store, struct err *err)
{
    uint64_t before = 0, after = 0;
    char sql[64];
    int code = read_pragma(store, "PRAGMA freelist_count", &after, err);

    sqlite3_snprintf(sizeof sql, sql, "PRAGMA incremental_vacuum(%d)", VACUUM_PAGES);
    for (before = after + 1; code == 0 && after > 0 && after < before;) {
        before = after;
        code = db_execute(&store->db, sql, "it cannot be made smaller", err);
        if (code == 0)
            code = read_pragma(store, "PRAGMA freelist_count", &after, err);
        if (code == 0)
            code = interrupt_check(err);
    }
    return code;
}

int store_vacuum(struct store *store, struct store_size *ret_size, struct err *err)
{
    uint64_t mode = 0;
    int code = read_size(store, &ret_size->before_bytes, err);

    if (code == 0)
        code = read_pragma(store, "PRAGMA auto_vacuum", &mode, err);
    if (code == 0 && mode == 2)
        code = shrink(store, err);
    else if (code == 0) /* Of an older judge: written anew, once. */
        code = db_execute(&store->db, "PRAGMA auto_vacuum = INCREMENTAL; VACUUM",
                          "it cannot be written anew", err);
    if (code == 0)
        code = read_size(store, &ret_size->after_bytes, err);
    /* Until then the file is as long as it was; somebody who reads may stand in the way. */
    (void)!db_execute(&store->db, "PRAGMA wal_checkpoint(TRUNCATE)", "", &(struct err){0});
    return code;
}
