#include "judge/stage/generated_answers.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/group.h"
#include "judge/stage/run.h"
#include "judge/stage/run_driven.h"
#include "judge/stage/run_stdin.h"

#include <stdlib.h>
#include <string.h>

struct answering {
    const struct problem *problem;
    const struct reference_solution *reference;
    struct submission submission; /* The reference solution. */
    struct file_set artifacts;
    struct driven driven;
    struct engine *engine;
    char *why; /* The last case has no answer; or NULL. */
};

static int start(struct answering *answering, struct err *err)
{
    struct report *report = mem_alloc(sizeof *report);
    int code;

    answering->submission = (struct submission){.problem = answering->problem,
                                                .language = answering->reference->language,
                                                .source = answering->reference->source,
                                                .source_length = answering->reference->length};
    answering->driven = (struct driven){.engine = answering->engine,
                                        .submission = &answering->submission,
                                        .artifacts = &answering->artifacts};
    report->compile_ok = true;
    code = stage_compile(answering->engine, &answering->submission, report, &answering->artifacts,
                         err);
    if (code == 0 && !report->compile_ok)
        code = err_set(err, ERR_FAULT, "the solution %s does not compile: %s",
                       answering->reference->name, report->failure.reason);
    report_destroy(report);
    return code;
}

/* Of calls: their results as JSON, a list where the problem is a class. */
static int answer_calls(struct answering *answering, const struct test_case *test,
                        json_t **ret_json, struct err *err)
{
    size_t count = test->operation_count;
    struct value *results = mem_alloc(count * sizeof *results);
    struct buf text = {0};
    int code =
        driven_ask(&answering->driven, test->operations, count, results, &answering->why, err);

    if (code == 0) {
        bool is_class = answering->problem->kind == PROBLEM_CLASS;

        buf_add_text(&text, is_class ? "[" : "");
        for (size_t i = 0; i < count; i++) {
            const struct method *method = &answering->problem->methods[test->operations[i].method];

            if (method->returns.base != TYPE_VOID && !type_accepts(method->returns, &results[i]))
                code = 1;
            buf_add_text(&text, i > 0 ? "," : "");
            value_print(&results[i], &text, SIZE_MAX);
            value_fini(&results[i]);
        }
        buf_add_text(&text, is_class ? "]" : "");
    }
    if (code == 0) {
        *ret_json =
            json_loadb(buf_text(&text), text.length, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
        code = *ret_json != NULL ? 0 : 1; /* NaN and its like can not be written. */
    }
    buf_fini(&text);
    free(results);
    return code;
}

static int answer_stdin(struct answering *answering, const struct test_case *test,
                        json_t **ret_json, struct err *err)
{
    const struct problem_limits *limits = &answering->problem->limits;
    const struct language *language = answering->submission.language;
    struct failure failure = {0};
    struct buf output = {0};
    const struct stdin_run run = {.cpu_ns = run_scale(language, limits->cpu_ns),
                                  .wall_ns = run_wall(language, limits),
                                  .output = &output};
    int code = run_stdin_once(answering->engine, &answering->submission, &answering->artifacts,
                              test, &run, &failure, NULL, err);

    if (code == 0 && failure.verdict != VERDICT_AC) {
        answering->why = mem_strdup(failure.reason);
        code = 1;
    }
    if (code == 0) {
        *ret_json = json_stringn(buf_text(&output), output.length);
        code = *ret_json != NULL ? 0 : 1; /* What is no text can not be written. */
    }
    failure_fini(&failure);
    buf_fini(&output);
    return code;
}

/* Puts what the reference solution answers into @json, the case. */
static int add_answer(struct answering *answering, const struct test_case *test, const char *where,
                      json_t *json, struct err *err)
{
    bool is_stdin = answering->problem->kind == PROBLEM_STDIN;
    json_t *answer = NULL;
    int code = is_stdin ? answer_stdin(answering, test, &answer, err)
                        : answer_calls(answering, test, &answer, err);

    if (code == 1)
        return err_set(err, ERR_FAULT, "%s: the solution %s has no proper answer to this case%s%s",
                       where, answering->reference->name, answering->why != NULL ? ": " : "",
                       answering->why != NULL ? answering->why : "");
    if (code == 0)
        json_object_set_new(json, is_stdin ? "stdout" : "expect", answer);
    return code;
}

static int add_case(struct answering *answering, const char *where, const char *line, size_t length,
                    struct buf *out, struct err *err)
{
    struct problem view = *answering->problem; /* In which nothing needs to be expected. */
    struct test_case test = {0};
    char *text = NULL;
    json_t *json;
    int code;

    view.compare = COMPARE_CHECKER;
    code = case_parse(&view, where, line, length, &test, err);
    if (code != 0)
        return err->code = ERR_FAULT;
    json = json_loadb(line, length, JSON_ALLOW_NUL, NULL);
    if (answering->problem->compare != COMPARE_CHECKER) {
        if (test.has_expected)
            code =
                err_set(err, ERR_FAULT, "%s: what must come back is left out: solutions/%s says it",
                        where, answering->reference->name);
        else if (test.refers)
            code = err_set(err, ERR_FAULT, "%s: only a checker's problem has answers as arguments",
                           where);
        else
            code = add_answer(answering, &test, where, json, err);
    }
    if (code == 0) {
        text = json_dumps(json, JSON_COMPACT);
        buf_add_text(out, text != NULL ? text : "");
        buf_add_text(out, "\n");
    }
    free(text);
    json_decref(json);
    case_fini(&test);
    return code;
}

static int add_cases(struct answering *answering, const struct group *group,
                     const struct buf *written, struct buf *out, struct err *err)
{
    const char *shown = file_shown(group->generator.file);
    const char *at = buf_text(written), *end = at + written->length;
    size_t count = 0;
    int code = 0;

    while (code == 0 && at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop != NULL ? stop : end) - at);

        if (length > 0 && ++count <= group->generator.count) {
            char *where = mem_printf("what %s wrote:%zu", shown, count);

            code = add_case(answering, where, at, length, out, err);
            free(where);
        }
        at = stop != NULL ? stop + 1 : end;
    }
    if (code == 0 && count != group->generator.count)
        code = err_set(err, ERR_FAULT, "the generator %s wrote %zu cases, and %zu were asked for",
                       shown, count, group->generator.count);
    return code;
}

int generated_answer(struct engine *engine, const struct problem *problem,
                     const struct group *group, const struct reference_solution *reference,
                     const struct buf *written, struct buf *out, struct err *err)
{
    struct answering answering = {.problem = problem, .reference = reference, .engine = engine};
    int code = problem->compare != COMPARE_CHECKER ? start(&answering, err) : 0;

    if (code == 0)
        code = add_cases(&answering, group, written, out, err);
    driven_close(&answering.driven);
    free(answering.why);
    file_set_fini(&answering.artifacts);
    return code;
}
