#include "judge/stage/generated.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/group.h"
#include "judge/core/limits.h"
#include "judge/stage/cache_folder.h"
#include "judge/stage/cache_hash.h"
#include "judge/stage/cache_sweep.h"
#include "judge/stage/generated_answers.h"
#include "judge/stage/reference.h"
#include "judge/stage/run.h"
#include "judge/stage/run_stdin.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HASH_BYTES 16
#define GENERATED_FORMAT 1 /* Part of the hash: raise it when this file changes what is made. */
#define CASES_FILE "cases.jsonl"
#define PROBLEM_FILE_BYTES_MAX (1u << 20)

/* A group and what its cases are made of. */
struct making {
    struct engine *engine;
    const struct problem *problem;
    const struct group *group;
    const char *shown; /* The generator's file. */
    char *source;
    size_t length;
    struct reference_solution reference; /* Empty where a checker decides. */
};

static void making_fini(struct making *making)
{
    free(making->source);
    reference_solution_fini(&making->reference);
}

static int hash_file(crypto_generichash_state *state, const char *path, struct err *err)
{
    char *text = NULL;
    size_t length;
    int code = file_read(path, PROBLEM_FILE_BYTES_MAX, &text, &length, err);

    if (code == 0)
        cache_hash_text(state, text);
    free(text);
    return code;
}

/* Reads all that the cases depend on, and gives the folder that they lie in, or would. */
static int read_parts(const struct engine *engine, struct making *making, char **ret_folder,
                      struct err *err)
{
    const struct group_generator *generator = &making->group->generator;
    char *problem_file = mem_printf("%s/problem.json", making->problem->folder);
    char hex[2 * HASH_BYTES + 1];
    unsigned char hash[HASH_BYTES];
    crypto_generichash_state state;
    int code = file_read(generator->file, SOURCE_BYTES_MAX, &making->source, &making->length, err);

    making->shown = file_shown(generator->file);
    if (code == 0 && sodium_init() < 0)
        code = err_set(err, ERR_FAULT, "libsodium does not start");
    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    if (code == 0)
        code = hash_file(&state, problem_file, err);
    if (code == 0 && making->problem->compare != COMPARE_CHECKER)
        code = reference_first(engine, making->problem, &making->reference, err);
    free(problem_file);
    if (code != 0)
        return code;
    cache_hash_text(&state, making->group->name);
    cache_hash_text(&state, generator->file);
    crypto_generichash_update(&state, (const unsigned char *)making->source, making->length);
    if (making->reference.source != NULL) {
        cache_hash_text(&state, making->reference.name);
        crypto_generichash_update(&state, (const unsigned char *)making->reference.source,
                                  making->reference.length);
    }
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    *ret_folder = mem_printf("%s/cases-v%d-%s", engine->paths.cache, GENERATED_FORMAT, hex);
    return 0;
}

/* Compiles and runs the generator; what it wrote goes to @ret_text. */
static int run_generator(struct making *making, const struct language *language,
                         struct buf *ret_text, struct err *err)
{
    const struct problem problem = {
        .id = (char *)"generator",
        .kind = PROBLEM_STDIN,
        .limits = {.cpu_ns = GENERATOR_CPU_NS,
                   .wall_ns = GENERATOR_WALL_NS,
                   .memory_bytes = GENERATOR_MEMORY_BYTES,
                   .output_bytes = GENERATED_BYTES_MAX},
    };
    const struct submission submission = {.problem = &problem,
                                          .language = language,
                                          .source = making->source,
                                          .source_length = making->length};
    const struct stdin_run run = {.cpu_ns = run_scale(language, problem.limits.cpu_ns),
                                  .wall_ns = run_wall(language, &problem.limits),
                                  .output = ret_text};
    struct report *report = mem_alloc(sizeof *report);
    char *input = mem_printf("%" PRId64 " %zu\n", making->group->generator.seed,
                             making->group->generator.count);
    const struct test_case test = {.input = input, .input_length = strlen(input)};
    struct file_set artifacts = {0};
    struct failure failure = {0};
    int code;

    report->compile_ok = true;
    code = stage_compile(making->engine, &submission, report, &artifacts, err);
    if (code == 0 && !report->compile_ok)
        code = err_set(err, ERR_FAULT, "it does not compile: %s", report->failure.reason);
    if (code == 0)
        code = run_stdin_once(making->engine, &submission, &artifacts, &test, &run, &failure, NULL,
                              err);
    if (code == 0 && failure.verdict != VERDICT_AC)
        code = err_set(err, ERR_FAULT, "%s%s%s", failure.reason, failure.detail != NULL ? ": " : "",
                       failure.detail != NULL ? failure.detail : "");
    failure_fini(&failure);
    file_set_fini(&artifacts);
    report_destroy(report);
    free(input);
    return code;
}

static int generate(struct making *making, struct buf *ret_text, struct err *err)
{
    struct language *language = NULL;
    int code = language_for_file(making->engine->paths.harness, making->group->generator.file,
                                 &language, err);

    if (code == 0)
        code = language_require(language, err);
    if (code == 0)
        code = run_generator(making, language, ret_text, err);
    language_destroy(language);
    if (code == ERR_INPUT)
        code = err->code = ERR_FAULT; /* The author's, and not of who asks for a grading. */
    return code != 0 ? err_prefix(err, "the generator %s", making->shown) : 0;
}

static int keep(const struct making *making, const char *folder, const struct buf *text,
                struct err *err)
{
    char *begun = NULL, *path;
    int code = cache_folder_begin(making->engine->paths.cache, &begun, err);

    if (code != 0)
        return code;
    cache_sweep(making->engine->paths.cache, CACHE_BYTES_MAX);
    path = mem_printf("%s/" CASES_FILE, begun);
    code = file_replace(path, buf_text(text), text->length, err);
    free(path);
    if (code == 0)
        return cache_folder_finish(begun, folder, 0700, err);
    cache_folder_abandon(begun);
    return code;
}

static int make(struct making *making, const char *folder, struct err *err)
{
    struct buf written = {0}, cases = {0};
    int code;

    engine_progress(making->engine, "generating the cases of group %s (once on this machine)",
                    making->group->name);
    code = generate(making, &written, err);
    if (code == 0)
        code = generated_answer(making->engine, making->problem, making->group, &making->reference,
                                &written, &cases, err);
    if (code == 0)
        code = keep(making, folder, &cases, err);
    buf_fini(&written);
    buf_fini(&cases);
    return code;
}

int generated_prepare(struct engine *engine, const struct problem *problem, struct err *err)
{
    int code = 0;

    for (size_t i = 0; code == 0 && i < problem->group_count; i++) {
        struct making making = {.engine = engine, .problem = problem, .group = &problem->groups[i]};
        char *folder = NULL;

        if (making.group->generator.file == NULL)
            continue;
        code = read_parts(engine, &making, &folder, err);
        if (code == 0 && access(folder, F_OK) != 0)
            code = make(&making, folder, err);
        if (code == 0)
            cache_touch(folder);
        free(folder);
        making_fini(&making);
        if (code != 0)
            err_prefix(err, "group %s", problem->groups[i].name);
    }
    return code;
}

/* The number of the first line in which they differ. */
static size_t first_difference(const struct buf *a, const struct buf *b)
{
    size_t line = 1;

    for (size_t i = 0; i < a->length && i < b->length && a->data[i] == b->data[i]; i++)
        line += a->data[i] == '\n';
    return line;
}

static int repeat(struct making *making, struct err *err)
{
    struct buf first = {0}, second = {0};
    int code = generate(making, &first, err);

    if (code == 0)
        code = generate(making, &second, err);
    if (code == 0 && (first.length != second.length ||
                      memcmp(buf_text(&first), buf_text(&second), first.length) != 0))
        code = err_set(err, ERR_FAULT,
                       "the generator %s writes another case %zu when it is run again: with the "
                       "same seed all must be the same",
                       making->shown, first_difference(&first, &second));
    buf_fini(&first);
    buf_fini(&second);
    return code;
}

int generated_repeat(struct engine *engine, const struct problem *problem, struct err *err)
{
    int code = 0;

    for (size_t i = 0; code == 0 && i < problem->group_count; i++) {
        struct making making = {.engine = engine, .problem = problem, .group = &problem->groups[i]};

        if (making.group->generator.file == NULL)
            continue;
        making.shown = file_shown(making.group->generator.file);
        code = file_read(making.group->generator.file, SOURCE_BYTES_MAX, &making.source,
                         &making.length, err);
        if (code == 0)
            code = repeat(&making, err);
        if (code != 0)
            err_prefix(err, "group %s", making.group->name);
        making_fini(&making);
    }
    return code;
}

int generated_load(const struct engine *engine, const struct problem *problem,
                   const struct group *group, struct case_list *ret_cases, struct err *err)
{
    struct making making = {.problem = problem, .group = group};
    char *folder = NULL, *path;
    int code;

    if (group->generator.file == NULL)
        return group_load(problem, group, ret_cases, err);
    code = read_parts(engine, &making, &folder, err);
    if (code == 0) {
        path = mem_printf("%s/" CASES_FILE, folder);
        code = group_load_file(problem, path, ret_cases, err);
        free(path);
    }
    free(folder);
    making_fini(&making);
    return code;
}
