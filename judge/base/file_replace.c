#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the bytes go. */
struct target {
    char *path;   /* Links followed; owned. */
    char *folder; /* Of it; owned. */
    mode_t mode;
    bool in_place; /* A device or pipe, which a rename would take away. */
};

static const struct {
    int errnum;
    const char *text;
} user_errors[] = {
    {ENOENT, "there is no such folder"},  {ENOTDIR, "a part of the path is not a folder"},
    {EISDIR, "a folder; name a file"},    {EACCES, "no permission to write it"},
    {EPERM, "no permission to write it"}, {EROFS, "its file system is read-only"},
    {ELOOP, "too many symbolic links"},   {ENAMETOOLONG, "the name is too long"},
    {ENXIO, "it can not be written to"},
};

static void target_fini(struct target *target)
{
    free(target->path);
    free(target->folder);
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        return mem_strdup(".");
    return slash == path ? mem_strdup("/") : mem_strndup(path, (size_t)(slash - path));
}

/* What the user can mend, or NULL. */
static const char *user_text(int errnum)
{
    for (size_t i = 0; i < sizeof user_errors / sizeof *user_errors; i++)
        if (user_errors[i].errnum == errnum)
            return user_errors[i].text;
    return NULL;
}

/* As file_error, for writing. */
static int write_error(const char *path, int errnum, struct err *err)
{
    const char *text = user_text(errnum);

    if (text != NULL)
        return err_set(err, ERR_INPUT, "%s: %s", file_shown(path), text);
    return err_errno(err, errnum, "%s", file_shown(path));
}

static int find_target(const char *path, struct target *ret_target, struct err *err)
{
    struct target target = {.mode = 0666};
    struct stat status;

    if (stat(path, &status) != 0) {
        if (errno != ENOENT)
            return write_error(path, errno, err);
    } else if (S_ISDIR(status.st_mode)) {
        return write_error(path, EISDIR, err);
    } else {
        target.in_place = !S_ISREG(status.st_mode);
        target.mode = status.st_mode & 0777;
        target.path = target.in_place ? NULL : realpath(path, NULL);
    }
    if (target.path == NULL)
        target.path = mem_strdup(path);
    target.folder = folder_of(target.path);
    *ret_target = target;
    return 0;
}

int file_check_replace(const char *path, struct err *err)
{
    struct target target = {.path = NULL};
    const char *asked;
    int code = path[0] == '\0' ? err_set(err, ERR_INPUT, "the name of the file is empty")
                               : find_target(path, &target, err);

    if (code != 0)
        return code;
    asked = target.in_place ? target.path : target.folder;
    if (access(asked, target.in_place ? W_OK : W_OK | X_OK) != 0)
        code = write_error(path, errno, err);
    target_fini(&target);
    return code;
}

static int write_in_place(const struct target *target, const void *data, size_t length)
{
    int fd = open(target->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    int failed;

    if (fd < 0)
        return errno;
    failed = file_write_all(fd, data, length);
    if (close(fd) != 0 && failed == 0)
        failed = errno;
    return failed;
}

static int write_and_rename(const struct target *target, const void *data, size_t length)
{
    char *making = mem_printf("%s.XXXXXX", target->path);
    int fd = mkostemp(making, O_CLOEXEC);
    int failed = fd < 0 ? errno : 0;

    if (fd >= 0) {
        mode_t mask = umask(0);

        umask(mask);
        failed = file_write_all(fd, data, length);
        if (failed == 0 && fchmod(fd, target->mode & ~mask) != 0)
            failed = errno;
        if (failed == 0 && fsync(fd) != 0)
            failed = errno;
        if (close(fd) != 0 && failed == 0)
            failed = errno;
        if (failed == 0 && rename(making, target->path) != 0)
            failed = errno;
        if (failed != 0)
            unlink(making);
    }
    free(making);
    return failed;
}

int file_replace(const char *path, const void *data, size_t length, struct err *err)
{
    struct target target = {.path = NULL};
    int code = file_check_replace(path, err), failed;

    if (code == 0)
        code = find_target(path, &target, err);
    if (code != 0)
        return code;
    failed = target.in_place ? write_in_place(&target, data, length)
                             : write_and_rename(&target, data, length);
    target_fini(&target);
    return failed != 0 ? write_error(path, failed, err) : 0;
}
