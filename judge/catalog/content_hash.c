#include "judge/catalog/content_hash.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEPTH_MAX 8
#define BLOCK_BYTES 65536
#define FOLDER_HASH_BYTES 16 /* Enough that nobody finds two folders with one hash by chance. */

struct hashing {
    crypto_generichash_state state;
    bool contents; /* Or only what stat says. */
};

static void add(struct hashing *hashing, const void *data, size_t length)
{
    crypto_generichash_update(&hashing->state, data, length);
}

static int add_content(struct hashing *hashing, const char *path, struct err *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    unsigned char block[BLOCK_BYTES];
    uint64_t length = 0;
    ssize_t got = 0;

    if (fd < 0)
        return file_error(path, errno, err);
    while ((got = read(fd, block, sizeof block)) > 0 || (got < 0 && errno == EINTR)) {
        if (got < 0)
            continue;
        add(hashing, block, (size_t)got);
        length += (uint64_t)got;
    }
    add(hashing, &length, sizeof length);
    if (got < 0)
        err_errno(err, errno, "%s", path);
    close(fd);
    return got < 0 ? ERR_FAULT : 0;
}

static void add_status(struct hashing *hashing, const struct stat *status)
{
    const uint64_t numbers[] = {
        (uint64_t)status->st_dev,          (uint64_t)status->st_ino,
        (uint64_t)status->st_size,         (uint64_t)status->st_ctim.tv_sec,
        (uint64_t)status->st_ctim.tv_nsec,
    };

    add(hashing, numbers, sizeof numbers);
}

static int is_entry(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int add_folder(struct hashing *hashing, const char *folder, unsigned depth, struct err *err);

static int add_entry(struct hashing *hashing, const char *path, const char *name, unsigned depth,
                     struct err *err)
{
    struct stat status;
    uint32_t kind;

    if (stat(path, &status) != 0)
        return file_error(path, errno, err);
    kind = status.st_mode & S_IFMT;
    add(hashing, name, strlen(name) + 1);
    add(hashing, &kind, sizeof kind);
    if (S_ISDIR(status.st_mode))
        return add_folder(hashing, path, depth + 1, err);
    if (!hashing->contents)
        add_status(hashing, &status);
    else if (S_ISREG(status.st_mode))
        return add_content(hashing, path, err);
    return 0;
}

static int add_folder(struct hashing *hashing, const char *folder, unsigned depth, struct err *err)
{
    struct dirent **entries = NULL;
    int count, code = 0;

    if (depth > DEPTH_MAX)
        return err_set(err, ERR_INPUT, "%s: folders more than %d deep", file_shown(folder),
                       DEPTH_MAX);
    count = scandir(folder, &entries, is_entry, alphasort);
    if (count < 0)
        return file_error(folder, errno, err);
    for (int i = 0; i < count; i++) {
        char *path = mem_printf("%s/%s", folder, entries[i]->d_name);

        if (code == 0)
            code = add_entry(hashing, path, entries[i]->d_name, depth, err);
        free(path);
        free(entries[i]);
    }
    free(entries);
    add(hashing, "", 1); /* Where a folder ends is told apart too. */
    return code;
}

static int hash_all(const char *folder, bool contents, char **ret_hash, struct err *err)
{
    /* The stack that AddressSanitizer lends is not aligned as libsodium asks for. */
    struct hashing *hashing = aligned_alloc(_Alignof(struct hashing), sizeof *hashing);
    unsigned char hash[FOLDER_HASH_BYTES];
    int code;

    if (hashing == NULL)
        return err_set(err, ERR_FAULT, "out of memory");
    hashing->contents = contents;
    crypto_generichash_init(&hashing->state, NULL, 0, sizeof hash);
    code = add_folder(hashing, folder, 0, err);
    if (code == 0) {
        crypto_generichash_final(&hashing->state, hash, sizeof hash);
        *ret_hash = mem_alloc(2 * sizeof hash + 1);
        sodium_bin2hex(*ret_hash, 2 * sizeof hash + 1, hash, sizeof hash);
    }
    free(hashing);
    return code;
}

int folder_hash(const char *folder, char **ret_hash, struct err *err)
{
    return hash_all(folder, true, ret_hash, err);
}

int folder_stamp(const char *folder, char **ret_stamp, struct err *err)
{
    return hash_all(folder, false, ret_stamp, err);
}

void content_hash(const void *data, size_t length, char ret_hash[CONTENT_HASH_LENGTH + 1])
{
    unsigned char hash[CONTENT_HASH_LENGTH / 2];

    crypto_generichash(hash, sizeof hash, data, length, NULL, 0);
    sodium_bin2hex(ret_hash, CONTENT_HASH_LENGTH + 1, hash, sizeof hash);
}
