/* The first page: what came of the batch, and of each problem how its answers are spread. */
#include "judge/batch/outputs.h"
#include "judge/batch/site.h"
#include "judge/page/html.h"
#include "judge/page/page_parts.h"

#include <stdio.h>
#include <string.h>

#define STEPS_MAX 24
#define CLASSES_MAX 16
#define SKIPPED_SHOWN_MAX 200
#define CHARTS_MAX 4

/* 1, 2, 5, 10, 20, … */
static double step_bound(size_t step)
{
    static const double starts[] = {1, 2, 5};
    double bound = starts[step % 3];

    for (size_t i = 0; i < step / 3; i++)
        bound *= 10;
    return bound;
}

static size_t step_of(double value)
{
    size_t step = 0;

    while (step < STEPS_MAX - 1 && value >= step_bound(step))
        step++;
    return step;
}

/* Only from the first step that holds something to the last. */
static void add_steps(struct buf *out, const char *id, const char *title, const char *unit,
                      const size_t counts[STEPS_MAX])
{
    struct site_bar bars[STEPS_MAX];
    size_t first = 0, last = STEPS_MAX, count = 0;

    while (first < STEPS_MAX && counts[first] == 0)
        first++;
    while (last > first && counts[last - 1] == 0)
        last--;
    for (size_t step = first; step < last; step++) {
        struct site_bar *bar = &bars[count++];

        *bar = (struct site_bar){.count = counts[step]};
        if (step == 0)
            snprintf(bar->label, sizeof bar->label, "below 1 %s", unit);
        else
            snprintf(bar->label, sizeof bar->label, "%.0f to %.0f %s", step_bound(step - 1),
                     step_bound(step), unit);
    }
    site_bars(out, id, title, bars, count);
}

static bool is_of(const struct batch *batch, size_t index, size_t problem)
{
    return batch->plan.answers[index].problem == problem;
}

static void add_verdicts(const struct batch *batch, size_t problem, const char *id, struct buf *out)
{
    struct site_bar bars[VERDICT_COUNT + 2] = {{.count = 0}};
    struct site_bar shown[VERDICT_COUNT + 2];
    size_t count = 0;

    for (size_t i = 0; i < batch->plan.count; i++) {
        const struct figures *figures = &batch->figures[i];
        size_t at = figures->status == RESULT_MISSING   ? VERDICT_COUNT + 1
                    : figures->status == RESULT_REFUSED ? VERDICT_COUNT
                                                        : (size_t)figures->verdict;

        bars[at].count += is_of(batch, i, problem);
    }
    for (size_t at = 0; at < VERDICT_COUNT + 2; at++) {
        const char *word = at < VERDICT_COUNT    ? verdict_code((enum verdict)at)
                           : at == VERDICT_COUNT ? "refused"
                                                 : "not graded";

        if (bars[at].count == 0)
            continue;
        shown[count] = bars[at];
        shown[count].mood = at == VERDICT_COUNT + 1 ? "doubt" : page_mood(word);
        snprintf(shown[count].label, sizeof shown[count].label, "%s", word);
        count++;
    }
    site_bars(out, id, "Verdicts", shown, count);
}

static void add_classes(const struct batch *batch, size_t problem, const char *id, struct buf *out)
{
    struct site_bar bars[CLASSES_MAX];
    size_t count = 0;

    for (size_t i = 0; i < batch->plan.count; i++) {
        const char *class = batch->figures[i].first_class;
        size_t at = 0;

        if (class == NULL || !is_of(batch, i, problem))
            continue;
        while (at < count && strncmp(bars[at].label, class, sizeof bars[at].label - 1) != 0)
            at++;
        if (at == CLASSES_MAX)
            continue;
        if (at == count) {
            bars[count] = (struct site_bar){.count = 0};
            snprintf(bars[count].label, sizeof bars[count].label, "%s", class);
            count++;
        }
        bars[at].count++;
    }
    site_bars(out, id, "Complexity class of the first operation that was measured", bars, count);
}

static void add_spread(const struct batch *batch, size_t problem, size_t number, struct buf *out)
{
    size_t times[STEPS_MAX] = {0}, sizes[STEPS_MAX] = {0};
    char ids[CHARTS_MAX][32];

    for (size_t i = 0; i < CHARTS_MAX; i++)
        snprintf(ids[i], sizeof ids[i], "chart-%zu-%zu", number, i);
    for (size_t i = 0; i < batch->plan.count; i++) {
        const struct figures *figures = &batch->figures[i];

        if (!is_of(batch, i, problem) || figures->memory_peak_bytes == 0)
            continue;
        times[step_of((double)figures->cpu_ns / 1e6)]++;
        sizes[step_of((double)figures->memory_peak_bytes / 1048576.0)]++;
    }
    buf_add_text(out, "<div class=\"cards\">\n");
    add_verdicts(batch, problem, ids[0], out);
    add_steps(out, ids[1], "CPU time of all tests", "ms", times);
    add_steps(out, ids[2], "Most memory of a test", "MiB", sizes);
    add_classes(batch, problem, ids[3], out);
    buf_add_text(out, "</div>\n");
}

static void add_problem(const struct batch *batch, size_t problem, size_t number, struct buf *out)
{
    size_t count = 0, accepted = 0;
    double score = 0;

    for (size_t i = 0; i < batch->plan.count; i++) {
        const struct figures *figures = &batch->figures[i];

        if (!is_of(batch, i, problem))
            continue;
        count++;
        score += figures_score(figures);
        accepted += figures->status == RESULT_GRADED && figures->verdict == VERDICT_AC;
    }
    if (count == 0)
        return;
    html_element(out, "h2", batch->bank.problems[problem].title);
    buf_printf(out,
               "<p>%zu answers, %zu accepted (%.0f %%), mean score %.1f of 100.</p>\n"
               "<p class=\"soft\">",
               count, accepted, 100.0 * (double)accepted / (double)count, score / (double)count);
    html_text(out, batch->bank.problems[problem].id);
    buf_add_text(out, ", version ");
    html_text(out, batch->bank.problems[problem].hash);
    buf_add_text(out, "</p>\n");
    html_element(out, "p class=\"soft\"", batch->bank.problems[problem].rule);
    add_spread(batch, problem, number, out);
}

static void add_skipped(const struct batch *batch, struct buf *out)
{
    const struct plan *plan = &batch->plan;

    if (plan->skipped_count == 0)
        return;
    buf_printf(out, "<h2>Left out</h2>\n<details><summary>%zu files</summary>\n<dl>\n",
               plan->skipped_count);
    for (size_t i = 0; i < plan->skipped_count && i < SKIPPED_SHOWN_MAX; i++) {
        html_element(out, "dt", plan->skipped[i].name);
        html_element(out, "dd", plan->skipped[i].why);
    }
    buf_add_text(out, "</dl>\n");
    if (plan->skipped_count > SKIPPED_SHOWN_MAX)
        buf_add_text(out, "<p>The others are in batch.json.</p>\n");
    buf_add_text(out, "</details>\n");
}

void site_overview(const struct batch *batch, struct buf *out)
{
    size_t same = 0, alone = 0, differ = 0;

    for (size_t i = 0; i < batch->plan.count; i++) {
        same += batch->figures[i].graded_as != NULL;
        alone += batch->figures[i].alone;
        differ += batch->figures[i].differs;
    }
    buf_printf(out,
               "<p>%zu answers; %zu have the same source as another one for the same problem; %zu "
               "were repeated alone for a time limit; %zu differ between repeats.</p>\n",
               batch->plan.count, same, alone, differ);
    for (size_t i = 0; i < batch->bank.problem_count; i++)
        if (batch->bank.problems[i].hash != NULL)
            add_problem(batch, i, i, out);
    add_skipped(batch, out);
}
