#include "judge/base/file.h"

#include "judge/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

/* Up to the end of the file, wherever that is by then. 0 or the errno. */
static int send_all(int from, int to)
{
    ssize_t sent;

    do {
        sent = sendfile(to, from, NULL, 1u << 20);
    } while (sent > 0 || (sent < 0 && errno == EINTR));
    return sent < 0 ? errno : 0;
}

static int copy_file(const char *from, const char *to, struct err *err)
{
    int source = open(from, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), copy, failed;

    if (source < 0)
        return file_error(from, errno, err);
    copy = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    failed = copy < 0 ? errno : send_all(source, copy);
    if (copy >= 0 && close(copy) != 0 && failed == 0)
        failed = errno;
    close(source);
    return failed != 0 ? err_errno(err, failed, "write %s", file_shown(to)) : 0;
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int copy_folder(const char *from, const char *to, unsigned depth, struct err *err);

static int copy_entry(const char *from, const char *to, unsigned depth, struct err *err)
{
    struct stat status;

    if (stat(from, &status) != 0)
        return file_error(from, errno, err);
    if (S_ISDIR(status.st_mode))
        return copy_folder(from, to, depth + 1, err);
    return S_ISREG(status.st_mode) ? copy_file(from, to, err) : 0;
}

static int copy_folder(const char *from, const char *to, unsigned depth, struct err *err)
{
    struct dirent **entries = NULL;
    int count, code = 0;

    if (depth > FILE_COPY_DEPTH_MAX)
        return err_set(err, ERR_INPUT, "%s: folders more than %d deep", file_shown(from),
                       FILE_COPY_DEPTH_MAX);
    if (mkdir(to, 0755) != 0)
        return err_errno(err, errno, "make %s", file_shown(to));
    count = scandir(from, &entries, is_shown, alphasort);
    if (count < 0)
        return file_error(from, errno, err);
    for (int i = 0; i < count; i++) {
        char *source = mem_printf("%s/%s", from, entries[i]->d_name);
        char *copy = mem_printf("%s/%s", to, entries[i]->d_name);

        if (code == 0)
            code = copy_entry(source, copy, depth, err);
        free(copy);
        free(source);
        free(entries[i]);
    }
    free(entries);
    return code;
}

int file_copy_tree(const char *from, const char *to, struct err *err)
{
    return copy_folder(from, to, 0, err);
}
