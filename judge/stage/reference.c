#include "judge/stage/reference.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/cache_folder.h"
#include "judge/stage/cache_hash.h"
#include "judge/stage/cache_sweep.h"
#include "judge/stage/reference_file.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HASH_BYTES 16
#define REFERENCE_FORMAT 1 /* Part of the hash: raise it when measuring changes what it finds. */
#define SOLUTIONS "AC"
#define GROWTH_FILE "growth.json"
#define GROWTH_BYTES_MAX (256u << 10)

struct solution {
    char *name; /* "AC/list_and_map.cpp"; NULL: there is none. */
    char *source;
    size_t length;
};

static void solution_fini(struct solution *solution)
{
    free(solution->name);
    free(solution->source);
}

static bool has_extension(const struct language *language, const char *name)
{
    const char *dot = strrchr(name, '.');

    for (size_t i = 0; dot != NULL && language->extensions[i] != NULL; i++)
        if (strcmp(dot, language->extensions[i]) == 0)
            return true;
    return false;
}

static void find_solution(const struct submission *submission, struct solution *ret_solution)
{
    char *folder = mem_printf("%s/solutions/" SOLUTIONS, submission->problem->folder);
    struct dirent **items = NULL;
    int count = scandir(folder, &items, NULL, alphasort);
    struct err ignored;

    *ret_solution = (struct solution){.name = NULL};
    for (int i = 0; i < count; i++) {
        char *path = mem_printf("%s/%s", folder, items[i]->d_name);

        if (ret_solution->name == NULL && has_extension(submission->language, items[i]->d_name) &&
            file_read(path, SOURCE_BYTES_MAX, &ret_solution->source, &ret_solution->length,
                      &ignored) == 0)
            ret_solution->name = mem_printf(SOLUTIONS "/%s", items[i]->d_name);
        free(path);
        free(items[i]);
    }
    free(items);
    free(folder);
}

/* The driver, its runtime, and whatever else lies there. */
static int hash_harness(crypto_generichash_state *state, const struct language *language)
{
    struct dirent **items = NULL;
    int count = scandir(language->folder, &items, NULL, alphasort);

    for (int i = 0; i < count; i++) {
        char *path = mem_printf("%s/%s", language->folder, items[i]->d_name);
        struct err ignored;
        char *data;
        size_t length;

        cache_hash_text(state, items[i]->d_name);
        if (file_read(path, ARTIFACT_BYTES_MAX, &data, &length, &ignored) == 0) {
            crypto_generichash_update(state, (const unsigned char *)data, length);
            free(data);
        }
        free(path);
        free(items[i]);
    }
    free(items);
    return count > 0 ? 0 : -1;
}

/* Where the figures lie, or would; NULL when no name can be made. */
static char *folder_of(const struct engine *engine, const struct submission *submission,
                       const struct solution *solution, const char *meter)
{
    const struct language *language = submission->language;
    const struct language_step *step = language->has_compile ? &language->compile : &language->run;
    char hex[2 * HASH_BYTES + 1];
    unsigned char hash[HASH_BYTES];
    crypto_generichash_state state;
    char *patterns = json_dumps(submission->problem->complexity, JSON_SORT_KEYS | JSON_COMPACT);

    if (sodium_init() < 0 || patterns == NULL) {
        free(patterns);
        return NULL;
    }
    crypto_generichash_init(&state, NULL, 0, sizeof hash);
    cache_hash_text(&state, submission->problem->id);
    cache_hash_text(&state, patterns);
    free(patterns);
    cache_hash_text(&state, meter);
    cache_hash_text(&state, solution->name);
    cache_hash_text(&state, solution->source);
    if (step->argv[submission->problem->kind] != NULL)
        cache_hash_program(&state, step->argv[submission->problem->kind][0]);
    cache_hash_program(&state, language->version_argv[0]);
    if (hash_harness(&state, language) != 0)
        return NULL;
    crypto_generichash_final(&state, hash, sizeof hash);
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return mem_printf("%s/reference-v%d-%s", engine->paths.cache, REFERENCE_FORMAT, hex);
}

static bool load(const char *folder, struct report *report)
{
    char *path = mem_printf("%s/" GROWTH_FILE, folder), *data = NULL;
    size_t length, applied = 0;
    struct err ignored;

    if (file_read(path, GROWTH_BYTES_MAX, &data, &length, &ignored) == 0) {
        json_t *json = json_loadb(data, length, JSON_REJECT_DUPLICATES, NULL);

        applied = reference_file_apply(json, report);
        json_decref(json);
        cache_touch(folder);
    }
    free(data);
    free(path);
    return applied > 0;
}

/* A cache that cannot be written to is no fault: the figures are then measured again. */
static void save(const struct engine *engine, const char *folder, const json_t *growth)
{
    char *making, *path;
    struct err ignored;

    if (cache_folder_begin(engine->paths.cache, &making, &ignored) != 0)
        return;
    cache_sweep(engine->paths.cache, CACHE_BYTES_MAX);
    path = mem_printf("%s/" GROWTH_FILE, making);
    if (json_dump_file(growth, path, JSON_COMPACT) == 0) {
        file_remove_tree(folder); /* There only if it could not be read. */
        (void)!cache_folder_finish(making, folder, 0755, &ignored);
    } else {
        cache_folder_abandon(making);
    }
    free(path);
}

/* What a busy machine did not get to the end of is not kept for ever. */
static bool is_complete(const struct report *report)
{
    for (size_t i = 0; i < report->time_count; i++)
        if (report->time[i].measured == NULL)
            return false;
    return report->time_count > 0;
}

/* NULL when it cannot be measured. */
static json_t *measure(struct engine *engine, const struct submission *submission,
                       const struct solution *solution, const char *meter, struct err *err)
{
    struct submission reference = {.problem = submission->problem,
                                   .language = submission->language,
                                   .source = solution->source,
                                   .source_length = solution->length,
                                   .measure = true,
                                   .meter = meter};
    struct report *found = mem_alloc(sizeof *found);
    struct file_set artifacts = {0};
    json_t *growth = NULL;
    int code;

    engine_progress(engine, "the reference solution (once on this machine)");
    found->compile_log = mem_strdup("");
    code = stage_compile(engine, &reference, found, &artifacts, err);
    if (code == 0 && found->failure.verdict == VERDICT_AC)
        code = stage_measure(engine, &reference, &artifacts, found, err);
    if (code == 0 && is_complete(found) && strcmp(found->meter, meter) == 0)
        growth = reference_file_format(found);
    if (code == ERR_FAULT)
        engine_drop_keeper(engine);
    file_set_fini(&artifacts);
    report_destroy(found);
    return growth;
}

static bool is_same(const struct submission *submission, const struct solution *solution)
{
    return submission->source_length == solution->length &&
           memcmp(submission->source, solution->source, solution->length) == 0;
}

static json_t *make(struct engine *engine, const struct submission *submission,
                    const struct solution *solution, const struct report *report, struct err *err)
{
    if (is_same(submission, solution))
        return is_complete(report) ? reference_file_format(report) : NULL;
    if (!submission->reference)
        return NULL;
    return measure(engine, submission, solution, report->meter, err);
}

static bool find(struct engine *engine, const struct submission *submission,
                 const struct solution *solution, struct report *report, struct err *err)
{
    char *folder = folder_of(engine, submission, solution, report->meter);
    json_t *growth = NULL;
    bool found = folder != NULL && load(folder, report);

    if (folder != NULL && !found)
        growth = make(engine, submission, solution, report, err);
    if (growth != NULL) {
        save(engine, folder, growth);
        found = reference_file_apply(growth, report) > 0;
    }
    json_decref(growth);
    free(folder);
    return found;
}

int reference_add(struct engine *engine, const struct submission *submission, struct report *report,
                  struct err *err)
{
    uint64_t start_ns = clock_now_ns();
    struct solution solution;

    if (!report->measured)
        return 0;
    find_solution(submission, &solution);
    if (solution.name != NULL && find(engine, submission, &solution, report, err))
        report->reference = mem_strdup(solution.name);
    solution_fini(&solution);
    report->timings.reference_ns = clock_now_ns() - start_ns;
    return interrupt_seen() ? interrupt_check(err) : 0;
}

bool reference_source(const struct submission *submission, char **ret_source, size_t *ret_length)
{
    struct solution solution;

    find_solution(submission, &solution);
    *ret_source = solution.source;
    *ret_length = solution.length;
    free(solution.name);
    return solution.source != NULL;
}

void reference_solution_fini(struct reference_solution *solution)
{
    free(solution->name);
    free(solution->source);
    language_destroy(solution->language);
    *solution = (struct reference_solution){0};
}

static bool load_solution(const struct engine *engine, const char *folder, const char *name,
                          struct reference_solution *ret_solution)
{
    struct reference_solution solution = {.name = mem_printf(SOLUTIONS "/%s", name)};
    char *path = mem_printf("%s/%s", folder, name);
    struct err ignored;
    bool loaded =
        name[0] != '.' &&
        language_for_file(engine->paths.harness, name, &solution.language, &ignored) == 0 &&
        language_missing(solution.language) == NULL &&
        file_read(path, SOURCE_BYTES_MAX, &solution.source, &solution.length, &ignored) == 0;

    free(path);
    if (loaded)
        *ret_solution = solution;
    else
        reference_solution_fini(&solution);
    return loaded;
}

int reference_first(const struct engine *engine, const struct problem *problem,
                    struct reference_solution *ret_solution, struct err *err)
{
    char *folder = mem_printf("%s/solutions/" SOLUTIONS, problem->folder);
    struct dirent **items = NULL;
    int count = scandir(folder, &items, NULL, alphasort);
    bool loaded = false;

    for (int i = 0; i < count; i++) {
        loaded = loaded || load_solution(engine, folder, items[i]->d_name, ret_solution);
        free(items[i]);
    }
    free(items);
    free(folder);
    return loaded ? 0
                  : err_set(err, ERR_FAULT,
                            "%s has no solution in solutions/" SOLUTIONS " that can be run here, "
                            "to say what must come back of generated cases",
                            problem->id);
}
