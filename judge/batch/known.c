/* What a batch knows of its answers: taken in from results.jsonl, and added to it. */
#include "judge/base/mem.h"
#include "judge/batch/batch.h"

#include <stdlib.h>
#include <string.h>

/* The answers as the plan sorts them by candidate; the few of one candidate are looked through. */
static size_t first_of(const struct plan *plan, const char *candidate)
{
    size_t low = 0, high = plan->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(plan->answers[middle].candidate, candidate) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_text(const json_t *line, const char *key, const char *wanted)
{
    const char *text = json_string_value(json_object_get(line, key));

    return text != NULL && strcmp(text, wanted) == 0;
}

static bool is_about(const struct batch *batch, const struct answer *answer, const json_t *line)
{
    const struct bank_problem *problem = &batch->bank.problems[answer->problem];

    return is_text(line, "problem", problem->id) && is_text(line, "problem_hash", problem->hash) &&
           is_text(line, "language", batch->bank.languages[answer->language].id) &&
           is_text(line, "source", answer->source);
}

static void keep(struct batch *batch, size_t answer, const json_t *line, long offset, size_t length)
{
    struct figures *figures = &batch->figures[answer];
    unsigned unsettled = figures->unsettled;
    const char *rule =
        json_string_value(json_object_get(json_object_get(line, "report"), "score_rule"));
    struct bank_problem *problem = &batch->bank.problems[batch->plan.answers[answer].problem];

    figures_fini(figures);
    figures_read(line, figures);
    figures->unsettled = unsettled + (figures_settled(figures) ? 0 : 1);
    figures->offset = offset;
    figures->length = length;
    if (problem->rule == NULL && rule != NULL)
        problem->rule = mem_strdup(rule);
}

/* Lines about answers that are not in the plan, or whose source is another now, stay where they
 * are and count for nothing. */
static int take_line(void *data, json_t *line, long offset, size_t length, struct err *err)
{
    struct batch *batch = data;
    const char *candidate = json_string_value(json_object_get(line, "candidate"));
    bool known = false;

    (void)err;
    if (candidate == NULL)
        return 0;
    for (size_t i = first_of(&batch->plan, candidate);
         i < batch->plan.count && strcmp(batch->plan.answers[i].candidate, candidate) == 0; i++)
        if (is_about(batch, &batch->plan.answers[i], line)) {
            keep(batch, i, line, offset, length);
            known = true;
        }
    batch->strangers += !known;
    return 0;
}

int batch_open_results(struct batch *batch, bool resume, struct err *err)
{
    char *path = out_folder_path(&batch->dir, RESULTS_NAME);
    long length = 0;
    int code = 0;

    batch->figures = mem_alloc((batch->plan.count + 1) * sizeof *batch->figures);
    if (resume)
        code = results_read(path, take_line, batch, &length, &batch->torn, err);
    if (code == 0)
        code = results_open(path, length, &batch->results, err);
    free(path);
    return code;
}

int batch_add_result(struct batch *batch, size_t answer, const json_t *line, struct err *err)
{
    long offset;
    size_t length;
    int code = results_append(&batch->results, line, &offset, &length, err);

    if (code == 0)
        keep(batch, answer, line, offset, length);
    return code;
}

void batch_count(const struct batch *batch, struct status *status)
{
    status->total = batch->plan.count;
    status->done = 0;
    status->refused = 0;
    memset(status->verdicts, 0, sizeof status->verdicts);
    for (size_t i = 0; i < batch->plan.count; i++) {
        const struct figures *figures = &batch->figures[i];

        status->done += figures->status != RESULT_MISSING;
        status->refused += figures->status == RESULT_REFUSED;
        if (figures->status == RESULT_GRADED || figures->status == RESULT_LOST)
            status->verdicts[figures->verdict]++;
    }
}

void batch_fini(struct batch *batch)
{
    for (size_t i = 0; batch->figures != NULL && i < batch->plan.count; i++)
        figures_fini(&batch->figures[i]);
    free(batch->figures);
    results_close(&batch->results);
    out_folder_close(&batch->dir);
    plan_fini(&batch->plan);
    bank_close(&batch->bank);
    *batch = (struct batch){.figures = NULL};
}
