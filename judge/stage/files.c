#include "judge/stage/files.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

void file_set_fini(struct file_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        free(set->items[i].path);
        close(set->items[i].fd);
    }
    *set = (struct file_set){0};
}

int memory_file(const char *name, struct err *err)
{
    int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);

    if (fd < 0)
        return err_errno(err, errno, "create a memory file for %s", name);
    return fd;
}

static int add(struct file_set *set, const char *path, int fd, uint32_t mode, uint64_t bytes_max,
               struct err *err)
{
    if (set->count == BOX_FILES_MAX) {
        close(fd);
        return err_set(err, ERR_INPUT, "%s: more than %d files for one box", path, BOX_FILES_MAX);
    }
    set->items[set->count++] =
        (struct box_file){.path = mem_strdup(path), .fd = fd, .mode = mode, .bytes_max = bytes_max};
    return 0;
}

int file_set_add_bytes(struct file_set *set, const char *path, const void *data, size_t length,
                       uint32_t mode, struct err *err)
{
    int fd = memory_file(path, err);

    if (fd < 0)
        return fd;
    int failed = file_write_all(fd, data, length);
    if (failed != 0) {
        int code = err_errno(err, failed, "fill the memory file for %s", path);

        close(fd);
        return code;
    }
    return add(set, path, fd, mode, 0, err);
}

int file_set_add_path(struct file_set *set, const char *path, const char *host_path, uint32_t mode,
                      struct err *err)
{
    int fd = open(host_path, O_RDONLY | O_CLOEXEC);

    if (fd < 0)
        return err_errno(err, errno, "open %s", host_path);
    return add(set, path, fd, mode, 0, err);
}

int file_set_add_empty(struct file_set *set, const char *path, uint64_t bytes_max, uint32_t mode,
                       struct err *err)
{
    int fd = memory_file(path, err);

    if (fd < 0)
        return fd;
    return add(set, path, fd, mode, bytes_max, err);
}

static char *read_part(int fd, off_t start, size_t length)
{
    struct buf text = {0};
    char *bytes = mem_alloc(length);
    ssize_t got = pread(fd, bytes, length, start);

    if (got > 0)
        printable_add_lines(&text, bytes, (size_t)got, length);
    free(bytes);
    return buf_steal(&text);
}

uint64_t memory_file_bytes(int fd)
{
    struct stat status;

    return fstat(fd, &status) == 0 ? 512 * (uint64_t)status.st_blocks : 0;
}

char *memory_file_head(int fd, size_t length_max)
{
    return read_part(fd, 0, length_max);
}

char *memory_file_tail(int fd, size_t length_max)
{
    struct stat status;

    if (fstat(fd, &status) != 0 || status.st_size <= (off_t)length_max)
        return read_part(fd, 0, length_max);
    return read_part(fd, status.st_size - (off_t)length_max, length_max);
}
