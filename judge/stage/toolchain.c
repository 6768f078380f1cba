/* What a toolchain calls its version. It is asked in a box like any compiler, once per machine: the
 * answer is kept in the cache folder under a hash of the toolchain's program files.
 *
 *   cache/toolchain-<hash>/version */
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/stage/cache_folder.h"
#include "judge/stage/cache_hash.h"
#include "judge/stage/cache_sweep.h"
#include "judge/stage/engine.h"
#include "judge/stage/first_match.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SAID_BYTES_MAX 4096
#define VERSION_BYTES_MAX 200
#define KEY_BYTES 16
#define FORMAT "toolchain 1" /* Part of the hash: change it with what is kept. */
#define VERSION_FILE "version"

int toolchain_ask(struct engine *engine, const struct language *language, char **ret_version,
                  char **ret_why, struct err *err)
{
    struct box_spec spec =
        engine_spec(language, language->has_compile ? &language->compile : &language->run);
    struct box_result result = {0};
    int code;

    *ret_version = *ret_why = NULL;
    spec.argv = language->version_argv;
    spec.stdout_fd = memory_file("version", err);
    spec.limits.cpu_ns = 5000000000u;
    spec.limits.wall_ns = 20000000000u;
    spec.limits.memory_bytes = 1u << 30;
    spec.limits.output_bytes = 1u << 20;
    code = spec.stdout_fd < 0 ? spec.stdout_fd : engine_run_box(engine, &spec, &result, err);
    if (code == 0 && result.verdict != BOX_OK) {
        *ret_why = mem_printf("%s ends with: %s", language->version_argv[0], result.reason);
    } else if (code == 0) {
        char *output = memory_file_tail(spec.stdout_fd, SAID_BYTES_MAX);

        *ret_version = first_match(language->version_pattern, output);
        free(output);
    }
    if (code == 0)
        box_result_fini(&result);
    if (spec.stdout_fd >= 0)
        close(spec.stdout_fd);
    engine_spec_fini(&spec);
    return code;
}

/* Where the answer lies, or would. */
static char *folder_of(const struct engine *engine, const struct language *language)
{
    char hex[2 * KEY_BYTES + 1];
    unsigned char hash[KEY_BYTES];
    crypto_generichash_state state;

    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    cache_hash_text(&state, FORMAT);
    cache_hash_text(&state, language->version_pattern != NULL ? language->version_pattern : "");
    for (size_t i = 0; language->version_argv[i] != NULL; i++)
        cache_hash_text(&state, language->version_argv[i]);
    cache_hash_program(&state, language->version_argv[0]);
    for (size_t i = 0; language->needs[i] != NULL; i++)
        cache_hash_program(&state, language->needs[i]);
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return mem_printf("%s/toolchain-%s", engine->paths.cache, hex);
}

static char *load(const char *folder)
{
    char *path = mem_printf("%s/" VERSION_FILE, folder), *version = NULL;
    struct err ignored;
    size_t length;

    if (file_read(path, VERSION_BYTES_MAX, &version, &length, &ignored) == 0 && length == 0) {
        free(version);
        version = NULL;
    }
    free(path);
    return version;
}

/* A cache that cannot be written to is no fault: it is then asked again. */
static void save(const struct engine *engine, const char *folder, const char *version)
{
    struct err ignored;
    char *making, *path;

    if (cache_folder_begin(engine->paths.cache, &making, &ignored) != 0)
        return;
    path = mem_printf("%s/" VERSION_FILE, making);
    if (file_replace(path, version, strlen(version), &ignored) == 0)
        (void)!cache_folder_finish(making, folder, 0755, &ignored);
    else
        cache_folder_abandon(making);
    free(path);
}

static int ask_and_keep(struct engine *engine, const struct language *language, const char *folder,
                        char **ret_version, struct err *err)
{
    char *why = NULL, *version = NULL;
    struct err own = {0};
    int code = toolchain_ask(engine, language, &version, &why, &own);

    free(why);
    if (code != 0 && interrupt_seen())
        return interrupt_check(err);
    if (version != NULL && strlen(version) > VERSION_BYTES_MAX)
        version[VERSION_BYTES_MAX] = '\0';
    if (version != NULL)
        save(engine, folder, version);
    *ret_version = version;
    return 0;
}

int toolchain_version(struct engine *engine, const struct language *language, char **ret_version,
                      struct err *err)
{
    char *folder, *version;
    int code = 0;

    *ret_version = NULL;
    if (language_missing(language) != NULL)
        return 0;
    folder = folder_of(engine, language);
    version = map_get(&engine->toolchains, folder);
    if (version == NULL) {
        version = load(folder);
        if (version != NULL)
            cache_touch(folder);
        else
            code = ask_and_keep(engine, language, folder, &version, err);
        if (version != NULL)
            map_put(&engine->toolchains, folder, version);
    }
    free(folder);
    if (version != NULL)
        *ret_version = mem_strdup(version);
    return code;
}

static void free_visited(void *data, void *value)
{
    (void)data;
    free(value);
}

void toolchain_forget(struct engine *engine)
{
    map_each(&engine->toolchains, free_visited, NULL);
    map_fini(&engine->toolchains);
}
