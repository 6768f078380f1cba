#include "judge/stage/cache_hash.h"

#include "judge/base/mem.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void cache_hash_text(crypto_generichash_state *state, const char *text)
{
    crypto_generichash_update(state, (const unsigned char *)text, strlen(text) + 1);
}

void cache_hash_program(crypto_generichash_state *state, const char *path)
{
    struct stat status = {0};
    char text[128];

    if (stat(path, &status) != 0)
        status.st_size = 0;
    snprintf(text, sizeof text, "%lld %lld", (long long)status.st_size,
             (long long)status.st_mtim.tv_sec);
    cache_hash_text(state, path);
    cache_hash_text(state, text);
}

int cache_make_folders(const char *path, struct err *err)
{
    char *copy = mem_strdup(path);
    int code = 0;

    for (char *at = copy + 1; code == 0; at++) {
        char kept = *at;

        if (kept != '/' && kept != '\0')
            continue;
        *at = '\0';
        if (mkdir(copy, 0755) != 0 && errno != EEXIST)
            code = err_errno(err, errno, "make the folder %s", copy);
        *at = kept;
        if (kept == '\0')
            break;
    }
    free(copy);
    return code;
}
