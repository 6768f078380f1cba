/* Every answer in a table, and candidates by problems in another. */
#include "judge/batch/site.h"
#include "judge/page/html.h"

#include <string.h>

static const struct {
    const char *title;
    bool numeric;
} columns[] = {
    {"candidate", false}, {"problem", false},    {"language", false},
    {"verdict", false},   {"score", true},       {"CPU ms", true},
    {"memory MiB", true}, {"complexity", false}, {"reason", false},
};

#define COLUMN_COUNT (sizeof columns / sizeof *columns)

static void add_option(struct buf *out, const char *text)
{
    buf_add_text(out, "<option>");
    html_text(out, text);
    buf_add_text(out, "</option>");
}

static void add_problem_options(const struct batch *batch, struct buf *out)
{
    for (size_t i = 0; i < batch->bank.problem_count; i++)
        if (batch->bank.problems[i].hash != NULL)
            add_option(out, batch->bank.problems[i].id);
}

/* Hidden until the script that makes them work has run. */
static void add_filters(const struct batch *batch, struct buf *out)
{
    buf_add_text(out, "<form id=\"filters\" hidden><label>Find <input id=\"find\" type=\"search\">"
                      "</label> <label>Problem <select id=\"problem\">"
                      "<option value=\"\">all</option>");
    add_problem_options(batch, out);
    buf_add_text(out, "</select></label> <label>Verdict <select id=\"verdict\">"
                      "<option value=\"\">all</option>");
    for (int i = 0; i < VERDICT_COUNT; i++)
        add_option(out, verdict_code((enum verdict)i));
    add_option(out, "refused");
    add_option(out, "not graded");
    buf_add_text(out, "</select></label> <output id=\"count\"></output></form>\n");
}

static void add_row(const struct batch *batch, size_t index, struct buf *out)
{
    const struct answer *answer = &batch->plan.answers[index];
    const struct figures *figures = &batch->figures[index];

    buf_add_text(out, "<tr><th scope=\"row\">");
    if (figures->status != RESULT_MISSING)
        buf_printf(out, "<a href=\"answers/%zu.html\">", index + 1);
    html_text(out, answer->candidate);
    if (figures->status != RESULT_MISSING)
        buf_add_text(out, "</a>");
    buf_add_text(out, "</th>");
    html_element(out, "td", batch->bank.problems[answer->problem].id);
    html_element(out, "td", batch->bank.languages[answer->language].id);
    buf_add_text(out, "<td>");
    site_chip(out, figures);
    buf_printf(out, "</td><td>%d</td><td>%.1f</td><td>%.1f</td>", figures_score(figures),
               (double)figures->cpu_ns / 1e6, (double)figures->memory_peak_bytes / 1048576.0);
    html_element(out, "td class=\"text\"", figures->complexity);
    html_element(out, "td class=\"text\"", figures->reason);
    buf_add_text(out, "</tr>\n");
}

void site_table(const struct batch *batch, struct buf *out)
{
    add_filters(batch, out);
    buf_printf(out,
               "<div class=\"wide\"><table id=\"answers\">\n<caption>%zu answers</caption>\n"
               "<thead><tr>",
               batch->plan.count);
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        buf_printf(out, "<th scope=\"col\"%s>", columns[i].numeric ? " data-numeric=\"\"" : "");
        html_text(out, columns[i].title);
        buf_add_text(out, "</th>");
    }
    buf_add_text(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < batch->plan.count; i++)
        add_row(batch, i, out);
    buf_add_text(out,
                 "</tbody></table></div>\n<button id=\"more\" type=\"button\" hidden></button>\n");
}

/* Several answers of one candidate to one problem are in several languages. */
static void add_cell(const struct batch *batch, size_t first, size_t end, size_t problem,
                     struct buf *out)
{
    bool any = false;

    buf_add_text(out, "<td>");
    for (size_t i = first; i < end; i++) {
        if (batch->plan.answers[i].problem != problem)
            continue;
        buf_add_text(out, any ? " " : "");
        any = true;
        if (batch->figures[i].status != RESULT_MISSING)
            buf_printf(out, "<a href=\"answers/%zu.html\">", i + 1);
        site_chip(out, &batch->figures[i]);
        buf_printf(out, " %d", figures_score(&batch->figures[i]));
        if (batch->figures[i].status != RESULT_MISSING)
            buf_add_text(out, "</a>");
    }
    buf_add_text(out, any ? "</td>" : "–</td>");
}

void site_matrix(const struct batch *batch, struct buf *out)
{
    const struct plan *plan = &batch->plan;
    size_t next;

    buf_add_text(out, "<div class=\"wide\"><table>\n<caption>Verdict and score of each answer"
                      "</caption>\n<thead><tr><th scope=\"col\">candidate</th>");
    for (size_t i = 0; i < batch->bank.problem_count; i++)
        if (batch->bank.problems[i].hash != NULL)
            html_element(out, "th scope=\"col\"", batch->bank.problems[i].title);
    buf_add_text(out, "</tr></thead>\n<tbody>\n");
    for (size_t first = 0; first < plan->count; first = next) {
        for (next = first + 1; next < plan->count && strcmp(plan->answers[next].candidate,
                                                            plan->answers[first].candidate) == 0;)
            next++;
        buf_add_text(out, "<tr>");
        html_element(out, "th scope=\"row\"", plan->answers[first].candidate);
        for (size_t i = 0; i < batch->bank.problem_count; i++)
            if (batch->bank.problems[i].hash != NULL)
                add_cell(batch, first, next, i, out);
        buf_add_text(out, "</tr>\n");
    }
    buf_add_text(out, "</tbody></table></div>\n");
}
