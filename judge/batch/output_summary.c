/* summary.csv */
#include "judge/batch/csv.h"
#include "judge/batch/outputs.h"

#include <inttypes.h>

static void add_text_or_empty(struct buf *out, const char *text)
{
    csv_add_text(out, text != NULL ? text : "");
}

static void add_answer(const struct batch *batch, size_t index, struct buf *out)
{
    const struct answer *answer = &batch->plan.answers[index];
    const struct figures *figures = &batch->figures[index];

    csv_add_text(out, answer->candidate);
    csv_add_text(out, batch->bank.problems[answer->problem].id);
    csv_add_text(out, batch->bank.languages[answer->language].id);
    csv_add_text(out, answer->name);
    csv_add_number(out, "%s", figures_word(figures));
    csv_add_number(out, "%d", figures_score(figures));
    csv_add_number(out, "%" PRIu64, figures->cpu_ns);
    csv_add_number(out, "%" PRIu64, figures->memory_peak_bytes);
    add_text_or_empty(out, figures->complexity);
    add_text_or_empty(out, figures->reason);
    csv_add_number(out, "%s", figures->alone ? "yes" : "no");
    csv_add_number(out, "%s", figures->differs ? "yes" : "no");
    add_text_or_empty(out, figures->graded_as);
    csv_add_text(out, answer->source);
    csv_end_row(out);
}

void output_summary(const struct batch *batch, struct buf *out)
{
    buf_add_text(out, "candidate,problem,language,file,verdict,score,cpu_ns,memory_peak_bytes,"
                      "complexity,reason,repeated_alone,repeats_differ,same_source_as,source\r\n");
    for (size_t i = 0; i < batch->plan.count; i++)
        add_answer(batch, i, out);
}
