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

#define FORMAT "compiled 2" /* Part of the hash: change it when this file changes what is kept. */
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

/* Of the artifacts and of what follows it in the log, as the log begins with it: what a power cut
 * left half written is not used, so that nothing has to be synced. */
static int sum(const struct file_set *artifacts, const char *rest, struct compile_key *ret_sum,
               struct err *err)
{
    unsigned char hash[COMPILE_KEY_BYTES];
    crypto_generichash_state state;
    int code = 0;

    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    for (size_t i = 0; i < artifacts->count && code == 0; i++)
        code = hash_file(&state, &artifacts->items[i], err);
    cache_hash_text(&state, rest);
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(ret_sum->hex, sizeof ret_sum->hex, hash, sizeof hash);
    return code;
}

/* @log is the whole one. */
static bool load_artifacts(const char *folder, const struct language *language, const char *log,
                           struct file_set *artifacts)
{
    struct compile_key found;
    struct err ignored;
    int code = 0;

    for (size_t i = 0; language->artifacts[i] != NULL && code == 0; i++) {
        char *path = mem_printf("%s/%zu", folder, i);

        code = file_set_add_path(artifacts, language->artifacts[i], path, 0755, &ignored);
        free(path);
    }
    if (code == 0 && sum(artifacts, log + SUM_LENGTH, &found, &ignored) == 0 &&
        strncmp(found.hex, log, SUM_LENGTH) == 0)
        return true;
    file_set_fini(artifacts);
    return false;
}

/* "SUM CPU\n", then what the compiler said, which *@ret_said is in it. Owned, or NULL. */
static char *read_log(const char *folder, uint64_t *ret_cpu_ns, const char **ret_said)
{
    char *path = mem_printf("%s/" LOG, folder);
    struct err ignored;
    char *text = NULL, *end;
    size_t length;

    if (file_read(path, COMPILE_LOG_BYTES_MAX + HEADER_BYTES_MAX, &text, &length, &ignored) == 0 &&
        length > SUM_LENGTH && text[SUM_LENGTH] == ' ') {
        *ret_cpu_ns = strtoull(text + SUM_LENGTH + 1, &end, 10);
        *ret_said = end + 1;
    } else {
        end = NULL;
    }
    free(path);
    if (end != NULL && *end == '\n')
        return text;
    free(text);
    return NULL;
}

bool compile_cache_load(const struct engine *engine, const struct compile_key *key,
                        const struct language *language, struct file_set *artifacts,
                        struct report *report)
{
    char *folder = folder_of(engine, key);
    uint64_t cpu_ns = 0;
    const char *said = NULL;
    char *log = read_log(folder, &cpu_ns, &said);
    bool found = log != NULL && load_artifacts(folder, language, log, artifacts);

    if (found) {
        cache_touch(folder);
        free(report->compile_log);
        report->compile_log = mem_strdup(said);
        report->compile_cpu_ns = cpu_ns;
        report->compile_ok = true;
        report->compile_cached = true;
    } else {
        file_remove_tree(folder); /* Damaged, if it is there at all. */
    }
    free(log);
    free(folder);
    return found;
}

static int add_log(const char *making, const struct file_set *artifacts,
                   const struct report *report, struct err *err)
{
    struct compile_key found;
    struct file_set log = {0};
    char *rest =
        mem_printf(" %llu\n%s", (unsigned long long)report->compile_cpu_ns, report->compile_log);
    int code = sum(artifacts, rest, &found, err);
    char *text = mem_printf("%s%s", found.hex, rest);

    if (code == 0)
        code = file_set_add_bytes(&log, LOG, text, strlen(text), 0644, err);
    if (code == 0)
        code = cache_folder_add(making, LOG, log.items[0].fd, 0644, err);
    file_set_fini(&log);
    free(text);
    free(rest);
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
