#include "judge/stage/cache_sweep.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define IN_USE_SECONDS 3600

struct entry {
    char *path;
    uint64_t bytes;
    time_t used;
    bool unfinished;
    bool is_open; /* By who uses it, so that it can go at any time. */
};

void cache_touch(const char *folder)
{
    (void)utimensat(AT_FDCWD, folder, NULL, 0);
}

static uint64_t folder_bytes(const char *path)
{
    DIR *folder = opendir(path);
    struct dirent *item;
    uint64_t bytes = 0;

    while (folder != NULL && (item = readdir(folder)) != NULL) {
        struct stat status;

        if (fstatat(dirfd(folder), item->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(status.st_mode))
            bytes += (uint64_t)status.st_size;
    }
    if (folder != NULL)
        closedir(folder);
    return bytes;
}

/* The caller frees the array and each path. */
static size_t list(const char *cache, struct entry **ret_entries)
{
    struct entry *entries = NULL;
    DIR *folder = opendir(cache);
    struct dirent *item;
    size_t count = 0;

    while (folder != NULL && (item = readdir(folder)) != NULL) {
        struct stat status;

        if (item->d_name[0] == '.' ||
            fstatat(dirfd(folder), item->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISDIR(status.st_mode))
            continue;
        entries = mem_grow(entries, count + 1, sizeof *entries);
        entries[count].path = mem_printf("%s/%s", cache, item->d_name);
        entries[count].bytes = folder_bytes(entries[count].path);
        entries[count].used = status.st_mtime;
        entries[count].unfinished = strncmp(item->d_name, "making-", 7) == 0;
        entries[count].is_open = strncmp(item->d_name, "compiled-", 9) == 0;
        count++;
    }
    if (folder != NULL)
        closedir(folder);
    *ret_entries = entries;
    return count;
}

static int by_use(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;

    return (left->used > right->used) - (left->used < right->used);
}

void cache_sweep(const char *cache, uint64_t bytes_max)
{
    struct entry *entries = NULL;
    size_t count = list(cache, &entries);
    time_t recently = time(NULL) - IN_USE_SECONDS;
    uint64_t bytes = 0;

    if (count > 0)
        qsort(entries, count, sizeof entries[0], by_use);
    for (size_t i = 0; i < count; i++)
        bytes += entries[i].bytes;
    for (size_t i = 0; i < count; i++) {
        bool can_go = entries[i].is_open || entries[i].used < recently;

        if (can_go && (entries[i].unfinished || bytes > bytes_max)) {
            file_remove_tree(entries[i].path);
            bytes -= entries[i].bytes;
        }
        free(entries[i].path);
    }
    free(entries);
}
