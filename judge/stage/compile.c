/* Stage 2: the candidate's text and the driver become something that runs, in a box that knows
 * nothing of the problem but its interface. Every way in which a compiler can fail is CE. */
#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/catalog/given.h"
#include "judge/catalog/signature.h"
#include "judge/catalog/template.h"
#include "judge/core/limits.h"
#include "judge/stage/compile_cache.h"
#include "judge/stage/engine.h"
#include "judge/stage/first_match.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int add_driver(const struct submission *submission, struct file_set *set, struct err *err)
{
    const struct language *language = submission->language;
    const struct language_template *template =
        submission->is_checker ? &language->checker
                               : &language->templates[submission->problem->kind];
    json_t *context = NULL;
    struct buf text = {0};
    char *path, *template_text = NULL;
    size_t length;
    int code;

    if (template->input == NULL)
        return 0;
    path = mem_printf("%s/%s", language->folder, template->input);
    code = file_read(path, SOURCE_BYTES_MAX, &template_text, &length, err);
    if (code == 0)
        code = signature_context(submission->problem, language, &context, err);
    if (code == 0)
        code = template_render(path, template_text, context, &text, err);
    if (code == 0)
        code = file_set_add_bytes(set, template->output, buf_text(&text), text.length, 0644, err);
    json_decref(context);
    buf_fini(&text);
    free(template_text);
    free(path);
    return code;
}

/* What the problem gives to answers goes beside them. Without it none could be right. */
static int add_given(const struct submission *submission, struct file_set *set, struct err *err)
{
    char *path;
    int code = given_find(submission->problem, submission->language, &path, err);

    if (code == 0 && path != NULL)
        code = file_set_add_path(set, submission->language->given, path, 0644, err);
    free(path);
    return code;
}

static int add_texts(const struct submission *submission, struct file_set *set, struct err *err)
{
    const struct language *language = submission->language;
    int code = file_set_add_bytes(set, language->source, submission->source,
                                  submission->source_length, 0644, err);

    if (code == 0)
        code = add_driver(submission, set, err);
    if (code == 0)
        code = add_given(submission, set, err);
    for (size_t i = 0; code == 0 && language->files[i] != NULL; i++) {
        char *path = mem_printf("%s/%s", language->folder, language->files[i]);

        code = file_set_add_path(set, language->files[i], path, 0644, err);
        free(path);
    }
    return code;
}

/* How gcc says that one of its parts wrote too much. */
#define FILE_TOO_LARGE "File size limit exceeded signal"

/* A compiler works all the time. One that met the wall limit long before that of CPU time had no
 * processor, which is the machine's doing and not the candidate's. */
static bool is_starved(const struct language_step *step, const struct box_result *result)
{
    return result->verdict == BOX_TLE && result->limit_wall && result->cpu_ns < step->cpu_ns / 2;
}

static int run_compiler(struct engine *engine, const struct language_step *step,
                        const struct box_spec *spec, struct box_result *result, struct err *err)
{
    int code = engine_run_box(engine, spec, result, err);

    if (code != 0 || !is_starved(step, result))
        return code;
    box_result_fini(result);
    engine_rewind(spec);
    return engine_run_box(engine, spec, result, err);
}

static void refuse(struct report *report, const struct language *language,
                   const struct box_result *result)
{
    static const char *const limits[BOX_VERDICT_COUNT] = {
        [BOX_TLE] = "the compiler passed its time limit",
        [BOX_MLE] = "the compiler passed its memory limit",
        [BOX_OLE] = "the compiler passed its output limit",
        [BOX_SV] = "the compiler was stopped by the sandbox",
    };
    struct buf shown = {0};
    char *line;

    report->failure.verdict = VERDICT_CE;
    if (is_starved(&language->compile, result)) {
        report->failure.reason =
            mem_printf("the compiler did not end, twice, though it had little to do: it waits, or "
                       "this machine is too busy (%s)",
                       result->reason);
        return;
    }
    if (limits[result->verdict] != NULL) {
        report->failure.reason = mem_printf("%s (%s)", limits[result->verdict], result->reason);
        return;
    }
    for (size_t i = 0; result->verdict == BOX_OK && language->artifacts[i] != NULL; i++) {
        if ((result->files_out_found >> i & 1) == 0) {
            report->failure.reason =
                mem_printf("the compiler made no %s, and did not say why", language->artifacts[i]);
            return;
        }
    }
    if (strstr(report->compile_log, FILE_TOO_LARGE) != NULL) {
        report->failure.reason =
            mem_printf("the compiler passed its output limit (a file grew beyond %u MiB)",
                       ARTIFACT_BYTES_MAX >> 20);
        return;
    }
    if (result->signal != 0) {
        report->failure.reason =
            mem_printf("the compiler crashed (%s): is anything nested too deeply?", result->reason);
        return;
    }
    line = first_match(language->error_pattern, report->compile_log);
    if (line[0] == '\0')
        buf_printf(&shown, "the compiler failed without a word (%s)",
                   result->reason[0] != '\0' ? result->reason : "no program");
    printable_add(&shown, line, strlen(line), REASON_BYTES_MAX);
    report->failure.reason = buf_steal(&shown);
    free(line);
}

static int compile(struct engine *engine, const struct submission *submission,
                   const struct prepared *prepared, struct file_set *texts, struct report *report,
                   struct file_set *artifacts, struct err *err)
{
    const struct language *language = submission->language;
    const struct language_step *step = &language->compile;
    struct language_words words = {
        .source = language->source, .harness = HARNESS_FOLDER, .memory_bytes = step->memory_bytes};
    struct box_spec spec = engine_spec(language, step);
    struct box_result result = {0};
    int log = memory_file("compiler output", err);
    int code = log < 0 ? log : 0;

    for (size_t i = 0; code == 0 && language->artifacts[i] != NULL; i++)
        code = file_set_add_empty(artifacts, language->artifacts[i], ARTIFACT_BYTES_MAX, 0755, err);
    prepared_bind(prepared, &spec);
    engine_spec_fill(&spec, step->argv[submission->problem->kind], &words);
    spec.files_in = texts->items;
    spec.file_in_count = texts->count;
    spec.files_out = artifacts->items;
    spec.file_out_count = artifacts->count;
    spec.stdout_fd = log;
    spec.stderr_fd = log;
    spec.limits.cpu_ns = step->cpu_ns;
    spec.limits.wall_ns = step->wall_ns;
    spec.limits.memory_bytes = step->memory_bytes;
    spec.limits.output_bytes = COMPILE_OUTPUT_BYTES_MAX;
    spec.limits.disk_bytes = COMPILE_DISK_BYTES;
    spec.limits.file_size_bytes = ARTIFACT_BYTES_MAX;
    if (code == 0)
        code = run_compiler(engine, step, &spec, &result, err);
    if (code == 0) {
        uint32_t wanted = (uint32_t)((1ull << artifacts->count) - 1);

        free(report->compile_log);
        report->compile_log = memory_file_head(log, COMPILE_LOG_BYTES_MAX);
        report->compile_cpu_ns = result.cpu_ns;
        report->compile_ok = result.verdict == BOX_OK && result.files_out_found == wanted;
        if (!report->compile_ok)
            refuse(report, language, &result);
        box_result_fini(&result);
    }
    if (log >= 0)
        close(log);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    return code;
}

static int compile_or_load(struct engine *engine, const struct submission *submission,
                           const struct prepared *prepared, struct file_set *texts,
                           struct report *report, struct file_set *artifacts, struct err *err)
{
    struct compile_key key;
    int code = compile_cache_key(submission, prepared, texts, &key, err);

    if (code != 0 || compile_cache_load(engine, &key, submission->language, artifacts, report))
        return code;
    code = compile(engine, submission, prepared, texts, report, artifacts, err);
    if (code == 0 && report->compile_ok)
        compile_cache_keep(engine, &key, artifacts, report);
    return code;
}

int stage_compile(struct engine *engine, const struct submission *submission, struct report *report,
                  struct file_set *artifacts, struct err *err)
{
    const struct language *language = submission->language;
    uint64_t start_ns = clock_now_ns();
    struct file_set texts = {0};
    struct prepared prepared = {0};
    int code;

    if (!language->has_compile || language->compile.argv[submission->problem->kind] == NULL) {
        code = add_texts(submission, artifacts, err);
    } else {
        code = stage_prepare(engine, language, &prepared, err);
        engine_progress(engine, "compiling");
        if (code == 0)
            code = add_texts(submission, &texts, err);
        if (code == 0)
            code = compile_or_load(engine, submission, &prepared, &texts, report, artifacts, err);
    }
    prepared_fini(&prepared);
    file_set_fini(&texts);
    report->timings.compile_ns = clock_now_ns() - start_ns;
    return code != 0 ? err_prefix(err, "compile") : 0;
}
