/* A folder as input. Each step goes from an open folder to a name in it and follows no link, so
 * that nobody who can write there leads the judge out of it. */
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/batch/input.h"
#include "judge/batch/name.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEPTH_MAX 16

struct walk {
    const char *root; /* As the user named it. */
    const struct input_limits *limits;
    const struct input_visitor *visitor;
    size_t entries;
    uint64_t total_bytes;
};

static int walk_folder(struct walk *walk, int fd, const char *name, unsigned depth,
                       struct err *err);

static char *join(const char *folder, const char *name)
{
    char *shown = name_to_utf8(name, strlen(name));
    char *joined = folder[0] != '\0' ? mem_printf("%s/%s", folder, shown) : mem_strdup(shown);

    free(shown);
    return joined;
}

/* Reads all of @fd. *@ret_data NULL: it grew past the limit. */
static int read_file(struct walk *walk, int fd, const char *name, char **ret_data,
                     size_t *ret_length, struct err *err)
{
    size_t capacity = walk->limits->file_bytes_max + 1, length = 0;
    char *data = mem_grow(NULL, capacity + 1, 1);

    for (;;) {
        ssize_t got = read(fd, data + length, capacity - length);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            int errnum = errno;

            free(data);
            return err_errno(err, errnum, "%s/%s", walk->root, name);
        }
        length += (size_t)got;
        if (got == 0 || length == capacity)
            break;
    }
    if (length == capacity) {
        free(data);
        data = NULL;
    } else {
        data = mem_grow(data, length + 1, 1);
        data[length] = '\0';
    }
    *ret_data = data;
    *ret_length = length;
    return 0;
}

static int visit_wanted(struct walk *walk, int fd, const char *name, struct err *err)
{
    char *data;
    size_t length;
    int code = read_file(walk, fd, name, &data, &length, err);

    if (code != 0)
        return code;
    if (data == NULL) {
        walk->visitor->skip(walk->visitor->data, name, walk->limits->too_long);
        return 0;
    }
    walk->total_bytes += length;
    if (walk->total_bytes > walk->limits->total_bytes_max)
        code = err_set(err, ERR_INPUT, "%s: more than %llu MiB of files", walk->root,
                       (unsigned long long)(walk->limits->total_bytes_max >> 20));
    else
        code = walk->visitor->file(walk->visitor->data, name, data, length, err);
    free(data);
    return code;
}

static int visit_file(struct walk *walk, int folder, const char *entry, const char *name,
                      struct err *err)
{
    struct stat status;
    int fd, code;

    if (!walk->visitor->wants(walk->visitor->data, name))
        return walk->visitor->file(walk->visitor->data, name, NULL, 0, err);
    fd = openat(folder, entry, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (fd < 0 || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (fd >= 0)
            close(fd);
        walk->visitor->skip(walk->visitor->data, name, "it can not be read");
        return 0;
    }
    code = visit_wanted(walk, fd, name, err);
    close(fd);
    return code;
}

static int visit_subfolder(struct walk *walk, int folder, const char *entry, const char *name,
                           unsigned depth, struct err *err)
{
    int fd;

    if (depth == DEPTH_MAX) {
        walk->visitor->skip(walk->visitor->data, name, "folders more than 16 deep");
        return 0;
    }
    fd = openat(folder, entry, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY);
    if (fd < 0) {
        walk->visitor->skip(walk->visitor->data, name, "it can not be opened");
        return 0;
    }
    return walk_folder(walk, fd, name, depth + 1, err);
}

static int visit(struct walk *walk, int folder, const char *entry, const char *name, unsigned depth,
                 struct err *err)
{
    const struct input_visitor *visitor = walk->visitor;
    struct stat status;

    if (++walk->entries > walk->limits->entries_max)
        return err_set(err, ERR_INPUT, "%s: more than %zu files and folders", walk->root,
                       walk->limits->entries_max);
    if (name_is_hidden(name)) {
        visitor->skip(visitor->data, name, "a hidden file");
        return 0;
    }
    if (fstatat(folder, entry, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        visitor->skip(visitor->data, name, "it went away");
        return 0;
    }
    if (S_ISDIR(status.st_mode))
        return visit_subfolder(walk, folder, entry, name, depth, err);
    if (S_ISREG(status.st_mode))
        return visit_file(walk, folder, entry, name, err);
    visitor->skip(visitor->data, name,
                  S_ISLNK(status.st_mode) ? "a link" : "a device, pipe or socket");
    return 0;
}

static int is_entry(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

/* Takes @fd over. */
static int walk_folder(struct walk *walk, int fd, const char *name, unsigned depth, struct err *err)
{
    struct dirent **entries = NULL;
    int count = scandirat(fd, ".", &entries, is_entry, alphasort);
    int code = 0;

    if (count < 0)
        code = err_errno(err, errno, "%s/%s", walk->root, name);
    for (int i = 0; i < count; i++) {
        char *joined = join(name, entries[i]->d_name);

        if (code == 0)
            code = interrupt_check(err);
        if (code == 0)
            code = visit(walk, fd, entries[i]->d_name, joined, depth, err);
        free(joined);
        free(entries[i]);
    }
    free(entries);
    close(fd);
    return code;
}

int input_walk_folder(const char *path, const struct input_limits *limits,
                      const struct input_visitor *visitor, struct err *err)
{
    struct walk walk = {.root = file_shown(path), .limits = limits, .visitor = visitor};
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY);

    if (fd < 0)
        return file_error(path, errno, err);
    return walk_folder(&walk, fd, "", 0, err);
}
