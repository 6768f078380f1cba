#include "judge/stage/compile_cache.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/cache_folder.h"
#include "judge/stage/cache_hash.h"
#include "judge/stage/cache_sweep.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define FORMAT "compiled 1" /* Part of the hash: change it when this file changes what is kept. */
#define PREFIX "compiled-"
#define LOG "log"
#define NAME_BYTES 24 /* A whole number in decimal, as far as a compiler can see. */
#define SUM_LENGTH ((size_t)2 * COMPILE_KEY_BYTES)
#define HEADER_BYTES_MAX 64 /* Before what the compiler said. */
#define SWEEP_EACH 32 /* About how many are kept between two looks at what all of them take. */

static int hash_file(crypto_generichash_state *state, const struct box_file *file, struct err *err)
{
    unsigned char bytes[16384];
    off_t at = 0;
    ssize_t got;

    cache_hash_text(state, file->path);
    while ((got = pread(file->fd, bytes, sizeof bytes, at)) > 0) {
        crypto_generichash_update(state, bytes, (size_t)got);
        at += got;
    }
    crypto_generichash_update(state, (const unsigned char *)&at, sizeof at);
    return got < 0 ? err_errno(err, errno, "read %s", file->path) : 0;
}

int compile_cache_key(const struct submission *submission, const struct prepared *prepared,
                      const struct file_set *texts, struct compile_key *ret_key, struct err *err)
{
    const struct language *language = submission->language;
    unsigned char hash[COMPILE_KEY_BYTES];
    crypto_generichash_state state;
    char *document = json_dumps(language->document, JSON_SORT_KEYS | JSON_COMPACT);
    const char kind = (char)submission->problem->kind;
    const char *folder = prepared->folder;
    int code = 0;

    if (sodium_init() < 0)
        code = err_set(err, ERR_FAULT, "libsodium does not start");
    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    cache_hash_text(&state, FORMAT);
    cache_hash_text(&state, document != NULL ? document : "");
    free(document);
    crypto_generichash_update(&state, (const unsigned char *)&kind, 1);
    cache_hash_program(&state, language->compile.argv[submission->problem->kind][0]);
    cache_hash_program(&state, language->version_argv[0]); /* Where the step is a shell's. */
    cache_hash_text(&state, folder != NULL ? strrchr(folder, '/') : ""); /* Its name has a hash. */
    for (size_t i = 0; i < texts->count && code == 0; i++)
        code = hash_file(&state, &texts->items[i], err);
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(ret_key->hex, sizeof ret_key->hex, hash, sizeof hash);
    return code;
}

static char *folder_of(const struct engine *engine, const struct compile_key *key)
{
    return mem_printf("%s/" PREFIX "%s", engine->paths.cache, key->hex);
}

/* Of the artifacts, as the log begins with it: what a power cut left half written is not used. */
static int sum(const struct file_set *artifacts, struct compile_key *ret_sum, struct err *err)
{
    unsigned char hash[COMPILE_KEY_BYTES];
    crypto_generichash_state state;
    int code = 0;

    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    for (size_t i = 0; i < artifacts->count && code == 0; i++)
        code = hash_file(&state, &artifacts->items[i], err);
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(ret_sum->hex, sizeof ret_sum->hex, hash, sizeof hash);
    return code;
}

static bool load_artifacts(const char *folder, const struct language *language,
                           const char *wanted_sum, struct file_set *artifacts)
{
    struct compile_key found;
    struct err ignored;
    int code = 0;

    for (size_t i = 0; language->artifacts[i] != NULL && code == 0; i++) {
        char *path = mem_printf("%s/%zu", folder, i);

        code = file_set_add_path(artifacts, language->artifacts[i], path, 0755, &ignored);
        free(path);
    }
    if (code == 0 && sum(artifacts, &found, &ignored) == 0 && strcmp(found.hex, wanted_sum) == 0)
        return true;
    file_set_fini(artifacts);
    return false;
}

/* "SUM CPU\n", then what the compiler said. Its text, owned, or NULL. */
static char *read_log(const char *folder, struct compile_key *ret_sum, uint64_t *ret_cpu_ns)
{
    char *path = mem_printf("%s/" LOG, folder);
    struct err ignored;
    char *text = NULL, *log = NULL, *end;
    size_t length;

    if (file_read(path, COMPILE_LOG_BYTES_MAX + HEADER_BYTES_MAX, &text, &length, &ignored) == 0 &&
        length > SUM_LENGTH && text[SUM_LENGTH] == ' ') {
        memcpy(ret_sum->hex, text, SUM_LENGTH);
        ret_sum->hex[SUM_LENGTH] = '\0';
        *ret_cpu_ns = strtoull(text + SUM_LENGTH + 1, &end, 10);
        if (*end == '\n')
            log = mem_strdup(end + 1);
    }
    free(text);
    free(path);
    return log;
}

bool compile_cache_load(const struct engine *engine, const struct compile_key *key,
                        const struct language *language, struct file_set *artifacts,
                        struct report *report)
{
    char *folder = folder_of(engine, key);
    struct compile_key wanted;
    uint64_t cpu_ns;
    char *log = read_log(folder, &wanted, &cpu_ns);
    bool found = log != NULL && load_artifacts(folder, language, wanted.hex, artifacts);

    if (found) {
        cache_touch(folder);
        free(report->compile_log);
        report->compile_log = log;
        report->compile_cpu_ns = cpu_ns;
        report->compile_ok = true;
        report->compile_cached = true;
    } else {
        free(log);
        file_remove_tree(folder); /* Damaged, if it is there at all. */
    }
    free(folder);
    return found;
}

static int add_log(const char *making, const struct file_set *artifacts,
                   const struct report *report, struct err *err)
{
    struct compile_key found;
    int code = sum(artifacts, &found, err);
    char *text = mem_printf("%s %llu\n%s", found.hex, (unsigned long long)report->compile_cpu_ns,
                            report->compile_log);
    char *path = mem_printf("%s/" LOG, making);

    if (code == 0)
        code = file_replace(path, text, strlen(text), err);
    free(path);
    free(text);
    return code;
}

static void sweep_now_and_then(const struct engine *engine)
{
    unsigned char number = 0;

    if (getrandom(&number, 1, 0) == 1 && number % SWEEP_EACH == 0)
        cache_sweep(engine->paths.cache, CACHE_BYTES_MAX);
}

void compile_cache_keep(const struct engine *engine, const struct compile_key *key,
                        const struct file_set *artifacts, const struct report *report)
{
    char *folder = folder_of(engine, key);
    char *making = NULL;
    struct err ignored;
    int code = cache_folder_begin(engine->paths.cache, &making, &ignored);

    for (size_t i = 0; i < artifacts->count && code == 0; i++) {
        char name[NAME_BYTES];

        snprintf(name, sizeof name, "%zu", i);
        code = cache_folder_add(making, name, artifacts->items[i].fd, 0644, &ignored);
    }
    if (code == 0)
        code = add_log(making, artifacts, report, &ignored);
    if (code == 0)
        (void)!cache_folder_finish(making, folder, 0700, &ignored);
    else if (making != NULL)
        cache_folder_abandon(making);
    free(folder);
    sweep_now_and_then(engine);
}
