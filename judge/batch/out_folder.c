#include "judge/batch/out_folder.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int lock(struct out_folder *dir, struct err *err)
{
    char *path = out_folder_path(dir, "lock");
    int code = 0;

    dir->lock_fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (dir->lock_fd < 0)
        code = file_error(path, errno, err);
    else if (flock(dir->lock_fd, LOCK_EX | LOCK_NB) != 0)
        code = errno == EWOULDBLOCK ? err_set(err, ERR_INPUT, "%s: another batch is writing there",
                                              file_shown(dir->folder))
                                    : err_errno(err, errno, "%s", path);
    free(path);
    return code;
}

bool out_folder_has_results(const struct out_folder *dir)
{
    char *path = out_folder_path(dir, "results.jsonl");
    struct stat status;
    bool there = stat(path, &status) == 0;

    free(path);
    return there;
}

int out_folder_open(const char *folder, bool resume, struct out_folder *ret_dir, struct err *err)
{
    struct out_folder dir = {.lock_fd = -1};
    int code = 0;

    dir.made = mkdir(folder, 0700) == 0;
    if (!dir.made && errno != EEXIST)
        return file_error(folder, errno, err);
    dir.folder = realpath(folder, NULL);
    if (dir.folder == NULL)
        return file_error(folder, errno, err);
    code = lock(&dir, err);
    if (code == 0)
        code = resume || !out_folder_has_results(&dir)
                   ? 0
                   : err_set(err, ERR_INPUT,
                             "%s: holds the results of a batch; go on with --resume, or name "
                             "another folder",
                             file_shown(dir.folder));
    if (code == 0)
        code = out_folder_make_folder(&dir, "sources", err);
    if (code != 0)
        out_folder_close(&dir);
    else
        *ret_dir = dir;
    return code;
}

void out_folder_close(struct out_folder *dir)
{
    if (dir->folder != NULL && dir->lock_fd >= 0)
        close(dir->lock_fd); /* The file stays: unlinking it would let two hold two locks. */
    free(dir->folder);
    *dir = (struct out_folder){.lock_fd = -1};
}

void out_folder_discard(const struct out_folder *dir)
{
    char *sources = out_folder_path(dir, "sources"), *lock_path = out_folder_path(dir, "lock");

    if (dir->made && rmdir(sources) == 0) {
        (void)unlink(lock_path);
        (void)rmdir(dir->folder);
    }
    free(sources);
    free(lock_path);
}

char *out_folder_path(const struct out_folder *dir, const char *name)
{
    return mem_printf("%s/%s", dir->folder, name);
}

char *out_folder_source_path(const struct out_folder *dir, const char *hash)
{
    return mem_printf("%s/sources/%s", dir->folder, hash);
}

int out_folder_make_folder(const struct out_folder *dir, const char *name, struct err *err)
{
    char *path = out_folder_path(dir, name);
    int code = 0;

    if (mkdir(path, 0755) != 0 && errno != EEXIST)
        code = file_error(path, errno, err);
    free(path);
    return code;
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
int out_folder_keep_source(void *data, const char *hash, const char *bytes, size_t length,
                           struct err *err)
{
    const struct out_folder *dir = data;
    char *path = out_folder_source_path(dir, hash), *making;
    int fd, failed;

    if (holds(path, bytes, length)) {
        free(path);
        return 0;
    }
    making = mem_printf("%s.new", path);
    fd = open(making, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    failed = fd < 0 ? errno : file_write_all(fd, bytes, length);
    if (fd >= 0 && close(fd) != 0 && failed == 0)
        failed = errno;
    if (failed == 0 && rename(making, path) != 0)
        failed = errno;
    if (failed != 0) {
        unlink(making);
        err_errno(err, failed, "keep a source in %s/sources", file_shown(dir->folder));
    }
    free(making);
    free(path);
    return failed != 0 ? err->code : 0;
}

int out_folder_write(const struct out_folder *dir, const char *name, const char *text,
                     size_t length, struct err *err)
{
    char *path = out_folder_path(dir, name);
    int code = file_replace(path, text, length, err);

    free(path);
    return code;
}

int out_folder_write_quick(const struct out_folder *dir, const char *name, const char *text,
                           size_t length, struct err *err)
{
    char *path = out_folder_path(dir, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    int failed = fd < 0 ? errno : file_write_all(fd, text, length);

    if (fd >= 0 && close(fd) != 0 && failed == 0)
        failed = errno;
    if (failed != 0)
        err_errno(err, failed, "%s", file_shown(path));
    free(path);
    return failed != 0 ? ERR_FAULT : 0;
}
