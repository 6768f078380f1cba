/* The child of a worker, which grades; see worker.h. */
#include "judge/worker/worker.h"

#include "judge/base/interrupt.h"
#include "judge/stage/meter.h"
#include "judge/stage/report_json.h"
#include "judge/stage/source.h"
#include "judge/worker/job.h"
#include "judge/worker/line.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define READ_BYTES (64u << 10)

struct grader {
    struct engine engine;
    int out;
    const char *id; /* Of the job, while there is one. */
    bool deaf;      /* Nobody reads what we say. */
};

int worker_tell(int out, const char *id, const char *event, json_t *fields)
{
    json_t *line = json_object();
    char *text;
    int result = 0;

    if (id != NULL)
        json_object_set_new(line, "id", json_string(id));
    json_object_set_new(line, "event", json_string(event));
    if (fields != NULL)
        json_object_update(line, fields);
    json_decref(fields);
    text = json_dumps(line, JSON_COMPACT);
    json_decref(line);
    size_t length = text != NULL ? strlen(text) : 0;
    if (text != NULL)
        text[length++] = '\n'; /* In the place of its NUL. */
    for (size_t at = 0; at < length && result == 0;) {
        ssize_t written = write(out, text + at, length - at);
        if (written < 0 && errno != EINTR)
            result = -1;
        at += written > 0 ? (size_t)written : 0;
    }
    free(text);
    return length > 0 ? result : -1;
}

static void tell(struct grader *grader, const char *event, json_t *fields)
{
    if (worker_tell(grader->out, grader->id, event, fields) < 0)
        grader->deaf = true;
}

static void on_progress(void *data, const char *text)
{
    tell(data, "progress", json_pack("{s:s}", "text", text));
}

static void on_stage(void *data, enum engine_stage stage, const struct report *report)
{
    static const char *const names[] = {
        [ENGINE_COMPILING] = "compiling", [ENGINE_COMPILED] = "compiled",
        [ENGINE_RUNNING] = "running",     [ENGINE_GROUP] = "group",
        [ENGINE_MEASURING] = "measuring",
    };
    json_t *fields = NULL;

    if (stage == ENGINE_COMPILED)
        fields = json_pack("{s:b, s:s}", "ok", report->failure.verdict == VERDICT_AC, "log",
                           report->compile_log);
    else if (stage == ENGINE_GROUP)
        fields = json_pack("{s:o}", "group",
                           report_group_to_json(&report->groups[report->group_count - 1]));
    tell(data, names[stage], fields);
}

static void on_point(void *data, const struct engine_point *point)
{
    tell(data, "point",
         json_pack("{s:s, s:I, s:f, s:s}", "operation", point->operation, "n", (json_int_t)point->n,
                   "cost", point->cost, "unit", point->unit));
}

/* What report.h leaves out where a failure is hidden, and the seed: with it, what is measured could
 * be foreseen. */
static json_t *public_view(const struct report *report)
{
    json_t *public = report_to_json(report);

    json_object_del(json_object_get(public, "provenance"), "seed");
    return public;
}

static void tell_done(struct grader *grader, const struct job *job, struct report *report)
{
    json_t *public = public_view(report);
    json_t *fields;

    if (job->reveal) {
        report->failure.visible = true;
        fields = json_pack("{s:o, s:o}", "report", report_to_json(report), "public", public);
    } else {
        fields = json_pack("{s:o}", "report", public);
    }
    tell(grader, "done", fields);
}

static int grade_source(struct grader *grader, const struct job *job, struct submission *submission,
                        struct err *err)
{
    struct report *report = NULL;
    int code = meter_require(&grader->engine, job->meter, err);

    if (code == 0)
        code = grade(&grader->engine, submission, &report, err);
    if (code == 0)
        tell_done(grader, job, report);
    report_destroy(report);
    return code;
}

static int grade_job(struct grader *grader, const struct job *job, struct err *err)
{
    const struct engine_paths *paths = &grader->engine.paths;
    struct problem *problem = NULL;
    struct language *language = NULL;
    char *read = NULL;
    size_t length = job->source_length;
    const char *name = job->file != NULL ? job->file : "the source";
    int code = problem_load(paths->bank, job->problem, &problem, err);

    if (code == 0)
        code = job->language != NULL ? language_load(paths->harness, job->language, &language, err)
                                     : language_for_file(paths->harness, job->file, &language, err);
    if (code == 0 && language_require(language, err) != 0)
        code = err->code = ERR_INPUT; /* Another worker of this machine has it no more than we. */
    if (code == 0)
        code = job->source != NULL ? source_check(name, job->source, length, err)
                                   : source_read(job->file, &read, &length, err);
    if (code == 0 && job->double_time) {
        problem->limits.cpu_ns *= 2;
        problem->limits.wall_ns *= 2;
    }
    if (code == 0) {
        struct submission submission = {
            .problem = problem,
            .language = language,
            .source = read != NULL ? read : job->source,
            .source_length = length,
            .samples_only = job->samples,
            .shrink = job->shrink,
            .stop_early = job->stop_early,
            /* Nobody gets around what a score depends on by not asking for it. */
            .measure =
                (job->complexity || scoring_takes_growth(&problem->scoring)) && !job->samples,
            .reference = job->reference,
            .claims = job->claims,
            .meter = job->meter,
            .seed = (uint64_t)job->seed};
        code = grade_source(grader, job, &submission, err);
    }
    free(read);
    language_destroy(language);
    problem_destroy(problem);
    return code;
}

static void serve(struct grader *grader, const json_t *document)
{
    struct job job;
    struct err err = {0};
    int code = job_parse(document, &job, &err);

    grader->id = job_id(document);
    if (code == 0)
        code = grade_job(grader, &job, &err);
    /* A fault here is one of the machine or of the bank, which somebody else may not meet. */
    if (code == ERR_INPUT)
        tell(grader, "refused", json_pack("{s:s}", "message", err.message));
    else if (code == ERR_FAULT)
        tell(grader, "lost", json_pack("{s:s}", "why", err.message));
    grader->id = NULL;
}

static bool take_line(void *context, const char *line, size_t length)
{
    struct grader *grader = context;
    json_t *document = json_loadb(line, length, JSON_ALLOW_NUL, NULL);

    serve(grader, document);
    json_decref(document);
    return !grader->deaf && !interrupt_seen();
}

int worker_grade(const struct engine_paths *paths, bool cgroups, int in, int out)
{
    struct grader grader = {.out = out};
    struct line_reader reader = {.pending = {0}};
    static char bytes[READ_BYTES];
    ssize_t got;

    grader.engine = (struct engine){
        .paths = *paths,
        .cgroups = cgroups,
        .listener = {&grader, on_progress, on_stage, on_point},
    };
    do {
        got = read(in, bytes, sizeof bytes);
    } while (!interrupt_seen() &&
             ((got < 0 && errno == EINTR) ||
              (got > 0 && line_feed(&reader, bytes, (size_t)got, take_line, &grader))));
    line_reader_fini(&reader);
    engine_fini(&grader.engine);
    return 0;
}
