/* junit.xml, as CI systems read it. */
#include "judge/batch/outputs.h"
#include "judge/page/html.h"

#include <string.h>

#define NS_PER_S 1e9

struct counts {
    size_t tests;
    size_t failures;
    size_t errors;
    size_t skipped;
    double seconds;
};

/* The two characters that XML 1.0 forbids and that are no control characters. */
static void add_text(struct buf *out, const char *text)
{
    size_t start = out->length;

    html_text(out, text);
    for (size_t i = start; i + 2 < out->length; i++)
        if (memcmp(out->data + i, "\xEF\xBF\xBE", 3) == 0 ||
            memcmp(out->data + i, "\xEF\xBF\xBF", 3) == 0)
            memcpy(out->data + i, "???", 3);
}

static void count(const struct figures *figures, struct counts *counts)
{
    counts->tests++;
    counts->seconds += (double)figures->cpu_ns / NS_PER_S;
    if (figures->status == RESULT_MISSING)
        counts->skipped++;
    else if (figures->status == RESULT_LOST || figures->verdict == VERDICT_IE)
        counts->errors++;
    else if (figures->status == RESULT_REFUSED || figures->verdict != VERDICT_AC)
        counts->failures++;
}

static void add_cause(struct buf *out, const struct figures *figures)
{
    bool ours = figures->status == RESULT_LOST ||
                (figures->status == RESULT_GRADED && figures->verdict == VERDICT_IE);
    const char *tag = ours ? "error" : "failure";

    if (figures->status == RESULT_MISSING) {
        buf_add_text(out, "<skipped message=\"not graded yet\"/>");
        return;
    }
    if (figures->status == RESULT_GRADED && figures->verdict == VERDICT_AC)
        return;
    buf_printf(out, "<%s type=\"%s\" message=\"", tag, figures_word(figures));
    add_text(out, figures->reason);
    buf_printf(out, "\">score %d of 100</%s>", figures_score(figures), tag);
}

static void add_case(const struct batch *batch, size_t index, struct buf *out)
{
    const struct answer *answer = &batch->plan.answers[index];
    const struct figures *figures = &batch->figures[index];

    buf_add_text(out, "<testcase classname=\"");
    add_text(out, batch->bank.problems[answer->problem].id);
    buf_add_text(out, "\" name=\"");
    add_text(out, answer->candidate);
    buf_printf(out, " (%s)\" time=\"%.6f\">", batch->bank.languages[answer->language].id,
               (double)figures->cpu_ns / NS_PER_S);
    add_cause(out, figures);
    buf_add_text(out, "</testcase>\n");
}

static void add_suite(const struct batch *batch, size_t problem, struct buf *out)
{
    struct counts counts = {0};

    for (size_t i = 0; i < batch->plan.count; i++)
        if (batch->plan.answers[i].problem == problem)
            count(&batch->figures[i], &counts);
    if (counts.tests == 0)
        return;
    buf_add_text(out, "<testsuite name=\"");
    add_text(out, batch->bank.problems[problem].id);
    buf_printf(out,
               "\" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\" time=\"%.6f\">\n",
               counts.tests, counts.failures, counts.errors, counts.skipped, counts.seconds);
    if (batch->bank.problems[problem].rule != NULL) {
        buf_add_text(out, "<properties><property name=\"scoring\" value=\"");
        add_text(out, batch->bank.problems[problem].rule);
        buf_add_text(out, "\"/></properties>\n");
    }
    for (size_t i = 0; i < batch->plan.count; i++)
        if (batch->plan.answers[i].problem == problem)
            add_case(batch, i, out);
    buf_add_text(out, "</testsuite>\n");
}

void output_junit(const struct batch *batch, struct buf *out)
{
    buf_add_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"judge\">\n");
    for (size_t i = 0; i < batch->bank.problem_count; i++)
        if (batch->bank.problems[i].hash != NULL)
            add_suite(batch, i, out);
    buf_add_text(out, "</testsuites>\n");
}
