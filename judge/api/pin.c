#include "judge/api/pin.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/content_hash.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAKING "making"

int pin_open(const char *folder, struct err *err)
{
    struct stat status;

    if (mkdir(folder, 0700) != 0 && errno != EEXIST)
        return err_errno(err, errno, "make %s", file_shown(folder));
    if (lstat(folder, &status) != 0)
        return err_errno(err, errno, "%s", file_shown(folder));
    if (!S_ISDIR(status.st_mode) || status.st_uid != geteuid())
        return err_set(err, ERR_FAULT, "%s is not a folder of ours: remove it", file_shown(folder));
    return 0;
}

static int has_hash(const char *folder, const char *hash)
{
    struct err ignored;
    char *found = NULL;
    int same = folder_hash(folder, &found, &ignored) == 0 && strcmp(found, hash) == 0;

    free(found);
    return same;
}

static int copy(const char *from, const char *id, const char *hash, const char *making,
                struct err *err)
{
    char *folder = mem_printf("%s/%s", making, id);
    int code = 0;

    file_remove_tree(making); /* Of a daemon that was killed. */
    if (mkdir(making, 0700) != 0)
        code = err_errno(err, errno, "make %s", file_shown(making));
    if (code == 0)
        code = file_copy_tree(from, folder, err);
    if (code == 0 && !has_hash(folder, hash))
        code = err_set(err, ERR_INPUT, "%s: it changes while it is read", file_shown(from));
    free(folder);
    return code;
}

int pin_make(const char *pins, const char *from, const char *id, const char *hash,
             char **ret_folder, struct err *err)
{
    char *version = mem_printf("%s/%s-%s", pins, id, hash);
    char *folder = mem_printf("%s/%s", version, id);
    char *making = mem_printf("%s/" MAKING, pins);
    int code = 0;

    if (!has_hash(folder, hash)) {
        code = copy(from, id, hash, making, err);
        file_remove_tree(version); /* There only if it is damaged. */
        if (code == 0 && rename(making, version) != 0)
            code = err_errno(err, errno, "put %s in its place", file_shown(version));
        if (code != 0)
            file_remove_tree(making);
    }
    if (code == 0) {
        *ret_folder = folder;
        folder = NULL;
    }
    free(making);
    free(folder);
    free(version);
    return code;
}

bool pin_newest(const char *pins, const char *id, char **ret_folder, char **ret_hash)
{
    DIR *folder = opendir(pins);
    struct timespec newest = {0};
    const struct dirent *entry;
    size_t length = strlen(id);
    char *hash = NULL;

    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        const char *end = entry->d_name + length;
        struct stat status;
        char *path;

        /* A hash has no '-': "two-sum" is not taken for "two". */
        if (strncmp(entry->d_name, id, length) != 0 || *end != '-' || strchr(end + 1, '-') != NULL)
            continue;
        path = mem_printf("%s/%s/%s", pins, entry->d_name, id);
        if (fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
            (status.st_mtim.tv_sec > newest.tv_sec ||
             (status.st_mtim.tv_sec == newest.tv_sec && status.st_mtim.tv_nsec > newest.tv_nsec)) &&
            has_hash(path, end + 1)) {
            newest = status.st_mtim;
            free(hash);
            hash = mem_strdup(end + 1);
        }
        free(path);
    }
    if (folder != NULL)
        closedir(folder);
    if (hash == NULL)
        return false;
    *ret_folder = mem_printf("%s/%s-%s/%s", pins, id, hash, id);
    *ret_hash = hash;
    return true;
}

void pin_remove(const char *folder)
{
    const char *slash = strrchr(folder, '/');
    char *version = mem_strndup(folder, (size_t)(slash - folder));

    file_remove_tree(version);
    free(version);
}

void pin_sweep(const char *pins, int (*keep)(void *data, const char *hash), void *data)
{
    DIR *folder = opendir(pins);
    const struct dirent *entry;

    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        char *path;

        if (entry->d_name[0] == '.' || keep(data, entry->d_name) != 0)
            continue;
        path = mem_printf("%s/%s", pins, entry->d_name);
        file_remove_tree(path);
        free(path);
    }
    if (folder != NULL)
        closedir(folder);
}
