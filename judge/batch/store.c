#include "judge/batch/store.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int lock(struct store *store, struct err *err)
{
    char *path = store_path(store, "lock");
    int code = 0;

    store->lock_fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (store->lock_fd < 0)
        code = file_error(path, errno, err);
    else if (flock(store->lock_fd, LOCK_EX | LOCK_NB) != 0)
        code = errno == EWOULDBLOCK ? err_set(err, ERR_INPUT, "%s: another batch is writing there",
                                              file_shown(store->folder))
                                    : err_errno(err, errno, "%s", path);
    free(path);
    return code;
}

bool store_has_results(const struct store *store)
{
    char *path = store_path(store, "results.jsonl");
    struct stat status;
    bool there = stat(path, &status) == 0;

    free(path);
    return there;
}

int store_open(const char *folder, bool resume, struct store *ret_store, struct err *err)
{
    struct store store = {.lock_fd = -1};
    int code = 0;

    if (mkdir(folder, 0700) != 0 && errno != EEXIST)
        return file_error(folder, errno, err);
    store.folder = realpath(folder, NULL);
    if (store.folder == NULL)
        return file_error(folder, errno, err);
    code = lock(&store, err);
    if (code == 0)
        code = resume || !store_has_results(&store)
                   ? 0
                   : err_set(err, ERR_INPUT,
                             "%s: holds the results of a batch; go on with --resume, or name "
                             "another folder",
                             file_shown(store.folder));
    if (code == 0)
        code = store_make_folder(&store, "sources", err);
    if (code != 0)
        store_close(&store);
    else
        *ret_store = store;
    return code;
}

void store_close(struct store *store)
{
    if (store->folder != NULL && store->lock_fd >= 0)
        close(store->lock_fd); /* The file stays: unlinking it would let two hold two locks. */
    free(store->folder);
    *store = (struct store){.lock_fd = -1};
}

char *store_path(const struct store *store, const char *name)
{
    return mem_printf("%s/%s", store->folder, name);
}

char *store_source_path(const struct store *store, const char *hash)
{
    return mem_printf("%s/sources/%s", store->folder, hash);
}

int store_make_folder(const struct store *store, const char *name, struct err *err)
{
    char *path = store_path(store, name);
    int code = 0;

    if (mkdir(path, 0755) != 0 && errno != EEXIST)
        code = file_error(path, errno, err);
    free(path);
    return code;
}

static int write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        bytes += written;
        length -= (size_t)written;
    }
    return 0;
}

/* After a power cut a file may be short, or long enough and empty. */
static bool holds(const char *path, const char *bytes, size_t length)
{
    struct err err = {0};
    char *found;
    size_t found_length;
    bool same;

    if (file_read(path, length, &found, &found_length, &err) != 0)
        return false;
    same = found_length == length && memcmp(found, bytes, length) == 0;
    free(found);
    return same;
}

/* Not synced, as a resumed batch reads its input again: one that was cut short is written anew. */
int store_keep_source(void *data, const char *hash, const char *bytes, size_t length,
                      struct err *err)
{
    const struct store *store = data;
    char *path = store_source_path(store, hash), *making;
    int fd, failed;

    if (holds(path, bytes, length)) {
        free(path);
        return 0;
    }
    making = mem_printf("%s.new", path);
    fd = open(making, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    failed = fd < 0 ? errno : write_all(fd, bytes, length);
    if (fd >= 0 && close(fd) != 0 && failed == 0)
        failed = errno;
    if (failed == 0 && rename(making, path) != 0)
        failed = errno;
    if (failed != 0) {
        unlink(making);
        err_errno(err, failed, "keep a source in %s/sources", file_shown(store->folder));
    }
    free(making);
    free(path);
    return failed != 0 ? err->code : 0;
}

int store_write(const struct store *store, const char *name, const char *text, size_t length,
                struct err *err)
{
    char *path = store_path(store, name);
    int code = file_replace(path, text, length, err);

    free(path);
    return code;
}

int store_write_quick(const struct store *store, const char *name, const char *text, size_t length,
                      struct err *err)
{
    char *path = store_path(store, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    int failed = fd < 0 ? errno : write_all(fd, text, length);

    if (fd >= 0 && close(fd) != 0 && failed == 0)
        failed = errno;
    if (failed != 0)
        err_errno(err, failed, "%s", file_shown(path));
    free(path);
    return failed != 0 ? ERR_FAULT : 0;
}
