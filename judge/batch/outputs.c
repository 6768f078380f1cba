#include "judge/batch/outputs.h"

#include "judge/base/file.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/batch/name.h"
#include "judge/batch/site.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int write_text(const struct batch *batch, const char *name, struct buf *text,
                      struct err *err)
{
    int code = out_folder_write(&batch->dir, name, buf_text(text), text->length, err);

    buf_fini(text);
    return code;
}

/* As Gradescope reads it, under gradescope/; takes @tests over. */
static int write_gradescope(const struct batch *batch, const char *file, int score,
                            const char *rules, json_t *tests, struct err *err)
{
    json_t *json = output_gradescope(score, rules, tests);
    char *text = json_dumps(json, JSON_INDENT(1));
    char *name = mem_printf("gradescope/%s.json", file);
    int code = text == NULL ? err_set(err, ERR_FAULT, "%s can not be written as JSON", name)
                            : out_folder_write_quick(&batch->dir, name, text, strlen(text), err);

    free(name);
    free(text);
    json_decref(json);
    return code;
}

/* All answers of one together. */
static int write_candidate(const struct batch *batch, const char *candidate, int score,
                           const char *rules, json_t *tests, struct err *err)
{
    char *file = name_to_file(candidate);
    int code = write_gradescope(batch, file, score, rules, tests, err);

    free(file);
    return code;
}

/* One answer, which has the number of its page. */
static int write_answer(const struct batch *batch, size_t answer, const json_t *line,
                        struct err *err)
{
    const struct bank_problem *problem = &batch->bank.problems[batch->plan.answers[answer].problem];
    char *file = mem_printf("answers/%zu", answer + 1);
    json_t *tests = json_array();
    int code;

    output_gradescope_tests(batch, answer, line, tests);
    code = write_gradescope(batch, file, figures_score(&batch->figures[answer]),
                            problem->rule != NULL ? problem->rule : "", tests, err);
    free(file);
    return code;
}

static void add_rule(const struct batch *batch, size_t problem, struct buf *rules)
{
    const struct bank_problem *of = &batch->bank.problems[problem];

    if (of->rule != NULL)
        buf_printf(rules, "%s%s: %s", rules->length > 0 ? "\n" : "", of->title, of->rule);
}

/* Of the candidate whose first answer is @first; *@ret_next is the next one's. */
static int each_of_candidate(const struct batch *batch, FILE *results, size_t first,
                             size_t *ret_next, struct err *err)
{
    const char *candidate = batch->plan.answers[first].candidate;
    json_t *tests = json_array();
    struct buf rules = {0};
    size_t told = SIZE_MAX; /* Answers to one problem stand together. */
    int score = 0, code = 0;
    size_t i = first;

    for (; code == 0 && i < batch->plan.count &&
           strcmp(batch->plan.answers[i].candidate, candidate) == 0;
         i++) {
        const struct figures *figures = &batch->figures[i];
        json_t *line = NULL;

        if (figures->status == RESULT_MISSING)
            continue;
        code = results_line(results, figures->offset, figures->length, &line, err);
        if (code == 0) {
            output_gradescope_tests(batch, i, line, tests);
            code = site_answer(batch, i, line, err);
            if (code == 0)
                code = write_answer(batch, i, line, err);
            score += figures_score(figures);
        }
        if (batch->plan.answers[i].problem != told)
            add_rule(batch, told = batch->plan.answers[i].problem, &rules);
        json_decref(line);
    }
    *ret_next = i;
    if (code != 0)
        json_decref(tests);
    else
        code = write_candidate(batch, candidate, score, buf_text(&rules), tests, err);
    buf_fini(&rules);
    return code;
}

static int write_each(const struct batch *batch, struct err *err)
{
    char *path = out_folder_path(&batch->dir, RESULTS_NAME);
    FILE *results = fopen(path, "re");
    int code = results == NULL ? file_error(path, errno, err) : 0;

    for (size_t i = 0; code == 0 && i < batch->plan.count;) {
        code = each_of_candidate(batch, results, i, &i, err);
        if (code == 0)
            code = interrupt_check(err);
    }
    if (results != NULL)
        fclose(results);
    free(path);
    return code;
}

int outputs_write(const struct batch *batch, struct err *err)
{
    static const char *const folders[] = {"gradescope", "gradescope/answers", "report",
                                          "report/answers"};
    struct buf text = {0};
    int code = 0;

    for (size_t i = 0; code == 0 && i < sizeof folders / sizeof *folders; i++)
        code = out_folder_make_folder(&batch->dir, folders[i], err);
    if (code == 0) {
        output_summary(batch, &text);
        code = write_text(batch, "summary.csv", &text, err);
    }
    if (code == 0) {
        output_junit(batch, &text);
        code = write_text(batch, "junit.xml", &text, err);
    }
    if (code == 0)
        code = write_each(batch, err);
    return code == 0 ? site_write(batch, err) : code;
}
