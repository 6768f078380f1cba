#include "judge/stage/engine.h"

#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/checker.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void engine_fini(struct engine *engine)
{
    checker_destroy(engine->checker);
    engine->checker = NULL;
    engine_drop_keeper(engine);
    provenance_forget(engine);
    toolchain_forget(engine);
}

void engine_progress(struct engine *engine, const char *format, ...)
{
    char text[200];
    va_list args;

    if (engine->listener.progress == NULL)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    engine->listener.progress(engine->listener.data, text);
}

void engine_reach(struct engine *engine, enum engine_stage stage, const struct report *report)
{
    if (engine->listener.stage != NULL)
        engine->listener.stage(engine->listener.data, stage, report);
}

static int begin_keeper(struct engine *engine, struct err *err)
{
    return engine->keeper != NULL
               ? 0
               : keeper_begin(engine->paths.judge_box, engine->paths.policies, engine->cgroups,
                              !engine->unqueued, &engine->keeper, err);
}

void engine_begin_keeper(struct engine *engine)
{
    struct err ignored; /* engine_keeper meets it again. */

    (void)!begin_keeper(engine, &ignored);
}

int engine_keeper(struct engine *engine, struct keeper **ret_keeper, struct err *err)
{
    int code = begin_keeper(engine, err);

    if (code == 0) {
        code = keeper_await(engine->keeper, err);
        if (code != 0)
            engine_drop_keeper(engine);
    }
    if (code != 0)
        return err_prefix(err, "start the sandbox");
    *ret_keeper = engine->keeper;
    return 0;
}

void engine_drop_keeper(struct engine *engine)
{
    keeper_stop(engine->keeper);
    engine->keeper = NULL;
}

static int run_box_once(struct engine *engine, const struct box_spec *spec,
                        struct box_result *ret_result, struct err *err)
{
    struct keeper *keeper = NULL;
    int code = engine_keeper(engine, &keeper, err);

    if (code == 0)
        code = keeper_run(keeper, spec, err);
    if (code == 0)
        code = keeper_wait(keeper, -1, ret_result, err);
    if (code == 1 && box_program_is_refused(ret_result)) {
        ret_result->verdict = BOX_RTE;
        snprintf(ret_result->reason, sizeof(ret_result->reason), "%s", NOT_STARTED);
    }
    if (code == 1 && ret_result->verdict != BOX_IE)
        return 0;
    /* Whatever went wrong, the next box gets a keeper that it did not go wrong in. */
    engine_drop_keeper(engine);
    if (code == 1)
        return 0;
    return code == 0 ? err_set(err, ERR_FAULT, "the sandbox gave no result") : code;
}

/* An offset belongs to the open file and not to whoever uses it, so the first run has moved ours.
 * What is not a memory file is left alone. */
void engine_rewind(const struct box_spec *spec)
{
    const int outputs[] = {spec->stdout_fd, spec->stderr_fd};

    if (spec->stdin_fd >= 0)
        (void)lseek(spec->stdin_fd, 0, SEEK_SET);
    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        if (outputs[i] >= 0 && ftruncate(outputs[i], 0) == 0)
            (void)lseek(outputs[i], 0, SEEK_SET);
    }
    for (size_t i = 0; i < spec->file_out_count; i++)
        (void)!ftruncate(spec->files_out[i].fd, 0);
}

int engine_run_box(struct engine *engine, const struct box_spec *spec,
                   struct box_result *ret_result, struct err *err)
{
    for (int tries = 0;; tries++) {
        int code = run_box_once(engine, spec, ret_result, err);

        if (interrupt_seen()) {
            if (code == 0)
                box_result_fini(ret_result);
            return err_set(err, ERR_INTR, "interrupted");
        }
        if (code == 0 && ret_result->verdict != BOX_IE)
            return 0;
        if (code == 0) {
            code = err_set(err, ERR_FAULT, "%s", ret_result->reason);
            box_result_fini(ret_result);
        }
        if (tries == BOX_RETRIES_MAX)
            return code;
        engine_rewind(spec);
    }
}

/* The step's own variables come behind the language's. */
static char **join_env(char *const *first, char *const *second)
{
    size_t first_count = language_argv_count(first);
    size_t second_count = language_argv_count(second);
    char **env = mem_alloc((first_count + second_count + 1) * sizeof *env);

    for (size_t i = 0; i < first_count; i++)
        env[i] = mem_strdup(first[i]);
    for (size_t i = 0; i < second_count; i++)
        env[first_count + i] = mem_strdup(second[i]);
    return env;
}

struct box_spec engine_spec(const struct language *language, const struct language_step *step)
{
    struct box_spec spec = {
        .policy = step->policy,
        .proc = step->proc,
        .env = join_env(language->env, step->env),
        .stdin_fd = -1,
        .stdout_fd = -1,
        .stderr_fd = -1,
    };
    size_t count = language_argv_count(language->binds);

    spec.binds = mem_alloc((count + 2) * sizeof *spec.binds); /* Room for two of the caller's. */
    for (size_t i = 0; i < count && i < BOX_BINDS_MAX - 2; i++) {
        if (access(language->binds[i], F_OK) != 0)
            continue;
        spec.binds[spec.bind_count++] = (struct box_bind){
            .source = language->binds[i], .destination = language->binds[i], .writable = false};
    }
    spec.limits = (struct box_limits){
        .processes = RUN_PROCESSES_MAX,
        .open_files = 64,
        .disk_bytes = RUN_DISK_BYTES,
        .disk_inodes = 4096,
        .file_size_bytes = RUN_DISK_BYTES,
    };
    return spec;
}

void engine_spec_fill(struct box_spec *spec, char *const *argv, const struct language_words *words)
{
    char **env = spec->env;

    spec->env = language_expand(env, words);
    language_argv_free(env);
    spec->argv = language_expand(argv, words);
}

void engine_spec_fini(struct box_spec *spec)
{
    language_argv_free(spec->env);
    free(spec->binds);
    *spec = (struct box_spec){0};
}
