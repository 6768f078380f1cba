#include "judge/base/file.h"

#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    int errnum;
    const char *text;
} user_errors[] = {
    {ENOENT, "there is no such file"},
    {ENOTDIR, "there is no such file (a part of the path is not a folder)"},
    {EACCES, "no permission to read it"},
    {EPERM, "no permission to read it"},
    {ELOOP, "too many symbolic links"},
    {ENAMETOOLONG, "the name is too long"},
    {ENXIO, "not a regular file"}, /* Sockets can not be opened. */
};

int file_error(const char *path, int errnum, struct err *err)
{
    for (size_t i = 0; i < sizeof user_errors / sizeof *user_errors; i++) {
        if (user_errors[i].errnum == errnum)
            return err_set(err, ERR_INPUT, "%s: %s", file_shown(path), user_errors[i].text);
    }
    return err_errno(err, errnum, "%s", file_shown(path));
}

const char *file_shown(const char *path)
{
    char here[PATH_MAX];
    size_t length;

    if (path[0] != '/' || getcwd(here, sizeof here) == NULL)
        return path;
    length = strlen(here);
    if (length > 1 && strncmp(path, here, length) == 0 && path[length] == '/' &&
        path[length + 1] != '\0')
        return path + length + 1;
    return path;
}

static int too_long(const char *path, size_t length_max, struct err *err)
{
    return err_set(err, ERR_INPUT, "%s: longer than the limit of %zu bytes", file_shown(path),
                   length_max);
}

/* Reads to the end, and not only as far as fstat said: the file may grow meanwhile. */
static int read_all(const char *path, int fd, size_t length_max, size_t length_hint,
                    char **ret_data, size_t *ret_length, struct err *err)
{
    size_t length = 0, capacity = length_hint + 1;
    char *data = mem_grow(NULL, capacity + 1, 1);
    int code = 0;

    for (;;) {
        ssize_t got = read(fd, data + length, capacity - length);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            code = file_error(path, errno, err);
        if (got <= 0)
            break;
        length += (size_t)got;
        if (length > length_max) {
            code = too_long(path, length_max, err);
            break;
        }
        if (length == capacity) {
            capacity *= 2;
            data = mem_grow(data, capacity + 1, 1);
        }
    }
    if (code != 0) {
        free(data);
        return code;
    }
    data[length] = '\0';
    *ret_data = data;
    *ret_length = length;
    return 0;
}

int file_read(const char *path, size_t length_max, char **ret_data, size_t *ret_length,
              struct err *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status;
    int code;

    if (fd < 0)
        return file_error(path, errno, err);
    if (fstat(fd, &status) != 0) {
        code = file_error(path, errno, err);
    } else if (!S_ISREG(status.st_mode)) {
        code = err_set(err, ERR_INPUT, "%s: %s, not a regular file", file_shown(path),
                       S_ISDIR(status.st_mode) ? "a folder" : "a device or pipe");
    } else if ((uintmax_t)status.st_size > length_max) {
        code = too_long(path, length_max, err);
    } else {
        code = read_all(path, fd, length_max, (size_t)status.st_size, ret_data, ret_length, err);
    }
    close(fd);
    return code;
}

int file_write_all(int fd, const void *data, size_t length)
{
    const char *at = data;

    while (length > 0) {
        ssize_t written = write(fd, at, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        at += written;
        length -= (size_t)written;
    }
    return 0;
}

size_t file_mark_bytes(const char *text, size_t length)
{
    static const char mark[] = "\xEF\xBB\xBF";

    return length >= sizeof mark - 1 && memcmp(text, mark, sizeof mark - 1) == 0 ? sizeof mark - 1
                                                                                 : 0;
}
