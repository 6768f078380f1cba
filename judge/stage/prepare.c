/* What a language makes once per machine, such as a precompiled header: made in a box by the
 * language's own toolchain, kept in the cache folder under a hash of all that went into it.
 *
 *   cache/<language>-<hash>/    the inputs and outputs of the step, bound read-only at /harness
 *
 * A folder appears by rename, whole or not at all, so two judges may prepare at the same time. They
 * do not, unless one can not lock: it would take both twice as long. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/cache_folder.h"
#include "judge/stage/cache_hash.h"
#include "judge/stage/cache_lock.h"
#include "judge/stage/cache_sweep.h"
#include "judge/stage/engine.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HASH_BYTES 16
#define PATIENCE_FACTOR 2 /* Of the step's limit of wall time: for another judge that makes it. */
#define PREPARE_FORMAT 2  /* Part of the hash: raise it when this file changes what is made. */

static int hash_inputs(const struct language *language, char hex[2 * HASH_BYTES + 1],
                       struct err *err)
{
    unsigned char hash[HASH_BYTES];
    crypto_generichash_state state;
    char *document = json_dumps(language->document, JSON_SORT_KEYS | JSON_COMPACT);

    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    cache_hash_text(&state, document != NULL ? document : "");
    free(document);
    cache_hash_program(&state, language->prepare.argv[0][0]);
    cache_hash_program(&state, language->version_argv[0]); /* Where the step is a shell's. */
    for (size_t i = 0; language->needs[i] != NULL; i++)
        cache_hash_program(&state, language->needs[i]);
    for (size_t i = 0; language->prepare_inputs[i] != NULL; i++) {
        char *path = mem_printf("%s/%s", language->folder, language->prepare_inputs[i]);
        char *data;
        size_t length;
        int code = file_read(path, ARTIFACT_BYTES_MAX, &data, &length, err);

        free(path);
        if (code != 0)
            return code;
        cache_hash_text(&state, language->prepare_inputs[i]);
        crypto_generichash_update(&state, (const unsigned char *)data, length);
        free(data);
    }
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(hex, 2 * HASH_BYTES + 1, hash, sizeof hash);
    return 0;
}

static int add_inputs(const struct language *language, struct file_set *inputs, struct err *err)
{
    int code = 0;

    for (size_t i = 0; language->prepare_inputs[i] != NULL && code == 0; i++) {
        char *path = mem_printf("%s/%s", language->folder, language->prepare_inputs[i]);

        code = file_set_add_path(inputs, language->prepare_inputs[i], path, 0644, err);
        free(path);
    }
    return code;
}

static int run_prepare(struct engine *engine, const struct language *language,
                       struct file_set *inputs, struct file_set *outputs, struct err *err)
{
    struct box_spec spec = engine_spec(language, &language->prepare);
    struct language_words words = {
        .source = language->source, .harness = "/work", .memory_bytes = 2ull << 30};
    struct box_result result = {0};
    int code;

    engine_spec_fill(&spec, language->prepare.argv[0], &words);
    spec.files_in = inputs->items;
    spec.file_in_count = inputs->count;
    spec.files_out = outputs->items;
    spec.file_out_count = outputs->count;
    spec.limits.cpu_ns = language->prepare.cpu_ns;
    spec.limits.wall_ns = language->prepare.wall_ns;
    spec.limits.memory_bytes = 2ull << 30;
    spec.limits.output_bytes = COMPILE_OUTPUT_BYTES_MAX;
    spec.limits.disk_bytes = PREPARED_BYTES_MAX;
    spec.limits.file_size_bytes = PREPARED_BYTES_MAX;
    spec.stderr_fd = memory_file("stderr", err);
    code = spec.stderr_fd < 0 ? spec.stderr_fd : engine_run_box(engine, &spec, &result, err);
    if (code == 0) {
        uint32_t wanted = (uint32_t)((1ull << outputs->count) - 1);

        if (result.verdict != BOX_OK || result.files_out_found != wanted) {
            char *said = memory_file_tail(spec.stderr_fd, 400);

            code = err_set(err, ERR_FAULT, "%s %s: %s",
                           result.reason[0] != '\0' ? result.reason : "a file is missing",
                           "from the compiler", said);
            free(said);
        }
        box_result_fini(&result);
    }
    if (spec.stderr_fd >= 0)
        close(spec.stderr_fd);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    return code;
}

static int fill_folder(struct engine *engine, const struct language *language, const char *folder,
                       struct err *err)
{
    struct file_set inputs = {0}, outputs = {0};
    int code = add_inputs(language, &inputs, err);

    for (size_t i = 0; code == 0 && language->prepare_outputs[i] != NULL; i++)
        code = file_set_add_empty(&outputs, language->prepare_outputs[i], PREPARED_BYTES_MAX, 0644,
                                  err);
    if (code == 0)
        code = run_prepare(engine, language, &inputs, &outputs, err);
    for (size_t i = 0; code == 0 && i < inputs.count; i++)
        code = cache_folder_add(folder, inputs.items[i].path, inputs.items[i].fd, 0644, err);
    for (size_t i = 0; code == 0 && i < outputs.count; i++)
        code = cache_folder_add(folder, outputs.items[i].path, outputs.items[i].fd, 0755, err);
    file_set_fini(&inputs);
    file_set_fini(&outputs);
    return code;
}

static int make(struct engine *engine, const struct language *language, const char *folder,
                struct err *err)
{
    char *making = NULL;
    int code = cache_folder_begin(engine->paths.cache, &making, err);

    engine_progress(engine, "preparing %s (once on this machine)", language->name);
    if (code == 0) {
        code = fill_folder(engine, language, making, err);
        if (code == 0)
            code = cache_folder_sync(making, err);
        if (code == 0)
            code = cache_folder_finish(making, folder, 0755, err);
        else
            cache_folder_abandon(making);
    }
    return code;
}

struct waiting {
    struct engine *engine;
    const struct language *language;
};

static void tell_waiting(void *data)
{
    const struct waiting *waiting = data;

    engine_progress(waiting->engine, "waiting for another judge, which prepares %s",
                    waiting->language->name);
}

/* Unless somebody else does so meanwhile. */
static int make_once(struct engine *engine, const struct language *language, const char *folder,
                     struct err *err)
{
    struct waiting waiting = {.engine = engine, .language = language};
    struct cache_lock lock = {.fd = -1};
    int code = cache_make_folders(engine->paths.cache, err);

    if (code == 0)
        code = cache_lock_take(folder, PATIENCE_FACTOR * language->prepare.wall_ns, tell_waiting,
                               &waiting, &lock, err);
    if (code == 0 && access(folder, F_OK) != 0) {
        cache_sweep(engine->paths.cache, CACHE_BYTES_MAX);
        code = make(engine, language, folder, err);
    }
    cache_lock_drop(&lock);
    return code != 0 ? err_prefix(err, "prepare %s", language->name) : 0;
}

int stage_prepare(struct engine *engine, const struct language *language,
                  struct prepared *ret_prepared, struct err *err)
{
    char hex[2 * HASH_BYTES + 1];
    char *folder;
    int code;

    if (!language->has_prepare) {
        *ret_prepared = (struct prepared){0};
        return 0;
    }
    if (sodium_init() < 0)
        return err_set(err, ERR_FAULT, "libsodium does not start");
    code = hash_inputs(language, hex, err);
    if (code != 0)
        return err_prefix(err, "prepare %s", language->name);
    folder = mem_printf("%s/%s-v%d-%s", engine->paths.cache, language->id, PREPARE_FORMAT, hex);
    if (access(folder, F_OK) != 0)
        code = make_once(engine, language, folder, err);
    cache_touch(folder);
    if (code != 0) {
        free(folder);
        return code;
    }
    *ret_prepared = (struct prepared){.folder = folder};
    return 0;
}

int stage_prepare_run(struct engine *engine, const struct language *language,
                      struct prepared *ret_prepared, struct err *err)
{
    if (language->run.harness)
        return stage_prepare(engine, language, ret_prepared, err);
    *ret_prepared = (struct prepared){0};
    return 0;
}

void prepared_bind(const struct prepared *prepared, struct box_spec *spec)
{
    if (prepared->folder != NULL)
        spec->binds[spec->bind_count++] =
            (struct box_bind){.source = prepared->folder, .destination = (char *)HARNESS_FOLDER};
}

void prepared_fini(struct prepared *prepared)
{
    free(prepared->folder);
    *prepared = (struct prepared){0};
}
