/* The part of the page that is about growth: a card for each operation and for memory, with its
 * plot, what the figures say, and the points as a table. */
#include "judge/page/html.h"
#include "judge/page/page_parts.h"
#include "judge/page/plot.h"
#include "judge/page/svg_plot.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define COLUMNS_MAX 7
#define OFF_SHOWN 0.1 /* Per cent. */

static void cost_text(double cost, char ret_text[PLOT_TEXT_MAX])
{
    snprintf(ret_text, PLOT_TEXT_MAX, fabs(cost) < 1000 ? "%.1f" : "%.0f", cost);
}

static void fact(struct buf *out, const char *name, const char *text)
{
    if (text == NULL)
        return;
    html_element(out, "dt", name);
    html_element(out, "dd", text);
}

/* "28.1 n + 340 (off by 1.2 %)" */
static void add_fit(struct buf *out, const json_t *fit)
{
    double off = 100 * page_number(fit, "residual");
    struct buf text = {0};
    size_t i;
    json_t *term;

    if (!json_is_object(fit))
        return;
    json_array_foreach(json_object_get(fit, "terms"), i, term)
    {
        const char *function = page_get(term, "function");
        char number[PLOT_TEXT_MAX];

        if (function == NULL)
            continue;
        plot_number(page_number(term, "coefficient"), number);
        buf_printf(&text, "%s%s", i > 0 ? " + " : "", number);
        if (strcmp(function, "O(1)") != 0) /* "O(n log n)" without what is around it. */
            buf_printf(&text, " · %.*s", (int)strlen(function) - 3, function + 2);
    }
    if (off < OFF_SHOWN)
        buf_add_text(&text, ", the points off by less than 0.1 %");
    else
        buf_printf(&text, ", the points off by %.1f %%", off);
    fact(out, "Fitted curve", buf_text(&text));
    buf_fini(&text);
}

static const json_t *last_of(const json_t *points)
{
    return json_array_size(points) > 0 ? json_array_get(points, json_array_size(points) - 1) : NULL;
}

static void add_last_figure(struct buf *out, const char *name, const json_t *points,
                            const char *unit)
{
    const json_t *last = last_of(points);
    char cost[PLOT_TEXT_MAX], text[2 * PLOT_TEXT_MAX + 40];

    if (last == NULL)
        return;
    plot_number(page_number(last, "cost"), cost);
    snprintf(text, sizeof text, "%s %s at %.0f", cost, unit, page_number(last, "n"));
    fact(out, name, text);
}

static void add_stop(struct buf *out, const json_t *stopped)
{
    struct buf text = {0};

    if (!json_is_object(stopped))
        return;
    buf_printf(&text, "at %.0f, and not below: %s (%s)%s", page_number(stopped, "n"),
               page_get(stopped, "reason"), page_get(stopped, "verdict"),
               json_is_true(json_object_get(stopped, "recursion"))
                   ? "; its recursion is as deep as the stack allows"
                   : "");
    fact(out, "Failed", buf_text(&text));
    buf_fini(&text);
}

static void add_facts(struct buf *out, const json_t *growth, const char *unit)
{
    const json_t *figures = json_object_get(growth, "figures");
    const json_t *reference = json_object_get(growth, "reference");
    char text[PLOT_TEXT_MAX];

    buf_add_text(out, "<dl>\n");
    if (page_get(growth, "class") != NULL) {
        snprintf(text, sizeof text, "%.0f %%", 100 * page_number(growth, "confidence"));
        fact(out, "Confidence", text);
    }
    fact(out, "Decided by", page_get(growth, "figure"));
    fact(out, "Worst pattern", page_get(growth, "pattern"));
    add_fit(out, json_object_get(growth, "fit"));
    add_last_figure(out, "Typical", json_object_get(figures, "typical"), unit);
    add_last_figure(out, "Amortised", json_object_get(figures, "amortised"), unit);
    add_last_figure(out, "Worst batch", json_object_get(figures, "worst"), unit);
    if (json_is_object(reference)) {
        fact(out, "Reference", page_get(reference, "class"));
        fact(out, "Its worst pattern", page_get(reference, "pattern"));
    }
    add_stop(out, json_object_get(growth, "stopped"));
    fact(out, "Note", page_get(growth, "note"));
    buf_add_text(out, "</dl>\n");
}

/* The cost at @n, as a cell. */
static void add_cell(struct buf *out, const json_t *points, double n)
{
    size_t i;
    json_t *point;
    char text[PLOT_TEXT_MAX] = "–";

    json_array_foreach(points, i, point)
    {
        if (page_number(point, "n") == n)
            cost_text(page_number(point, "cost"), text);
    }
    html_element(out, "td", text);
}

struct column {
    const char *name;
    const json_t *points;
};

static size_t list_columns(const json_t *growth, struct column columns[COLUMNS_MAX])
{
    static const char *const figures[] = {"typical", "amortised", "worst"};
    size_t count = 0;

    columns[count++] = (struct column){"cost", json_object_get(growth, "points")};
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        columns[count++] = (struct column){
            figures[i], json_object_get(json_object_get(growth, "figures"), figures[i])};
    columns[count++] = (struct column){
        "reference", json_object_get(json_object_get(growth, "reference"), "points")};
    return count;
}

static void add_rows(struct buf *out, const json_t *growth, const struct column *columns,
                     size_t column_count)
{
    size_t i;
    json_t *point;

    json_array_foreach(json_object_get(growth, "points"), i, point)
    {
        double n = page_number(point, "n");

        buf_printf(out, "<tr><th scope=\"row\">%.0f</th>", n);
        for (size_t k = 0; k < column_count; k++)
            if (json_array_size(columns[k].points) > 0)
                add_cell(out, columns[k].points, n);
        buf_printf(out, "<td>%.2f %%</td></tr>\n", 100 * page_number(point, "spread"));
    }
}

static void add_table(struct buf *out, const json_t *growth, const char *name, const char *unit)
{
    struct column columns[COLUMNS_MAX];
    size_t count = list_columns(growth, columns);

    buf_add_text(out, "<details><summary>The points as a table</summary>\n"
                      "<div class=\"wide\"><table><caption>");
    html_text(out, name);
    buf_add_text(out, ": ");
    html_text(out, unit);
    buf_add_text(out, " by ");
    html_text(out, page_get(growth, "variable"));
    buf_add_text(out, "</caption>\n<thead><tr>");
    html_element(out, "th scope=\"col\"", page_get(growth, "variable"));
    for (size_t k = 0; k < count; k++)
        if (json_array_size(columns[k].points) > 0)
            html_element(out, "th scope=\"col\"", columns[k].name);
    buf_add_text(out, "<th scope=\"col\">spread</th></tr></thead>\n<tbody>\n");
    add_rows(out, growth, columns, count);
    buf_add_text(out, "</tbody></table></div></details>\n");
}

static void add_legend(struct buf *out, const struct plot *plot)
{
    buf_add_text(out, "<ul class=\"legend\">");
    for (int kind = PLOT_KIND_COUNT - 1; kind >= 0; kind--) {
        if (plot->series[kind].count == 0)
            continue;
        buf_add_text(out, "<li>");
        svg_plot_sample((enum plot_kind)kind, out);
        html_text(out, plot_kind_name((enum plot_kind)kind));
        buf_add_text(out, "</li>");
    }
    buf_add_text(out, "</ul>\n");
}

static void add_plot(struct buf *out, const json_t *growth, const char *id, const char *name)
{
    struct plot plot;
    struct buf title = {0};

    if (!plot_make(growth, &plot))
        return;
    buf_printf(&title, "%s: %s by %s, both axes logarithmic; measured %s, expected %s", name,
               plot.unit, plot.variable,
               page_get(growth, "class") != NULL ? page_get(growth, "class") : "nothing certain",
               page_get(growth, "expected"));
    buf_add_text(out, "<figure>\n");
    svg_plot(&plot, id, buf_text(&title), out);
    add_legend(out, &plot);
    buf_add_text(out, "</figure>\n");
    buf_fini(&title);
}

static void add_card(struct buf *out, const json_t *growth, const char *id, const char *name,
                     const char *per)
{
    const char *unit = page_get(json_array_get(json_object_get(growth, "points"), 0), "unit");
    char cost_unit[PLOT_TEXT_MAX];

    snprintf(cost_unit, sizeof cost_unit, "%s%s", unit != NULL ? unit : "", per);
    buf_printf(out, "<section class=\"card\" aria-labelledby=\"%s\">\n<div class=\"head\">", id);
    buf_printf(out, "<h3 id=\"%s\">", id);
    html_text(out, name);
    buf_add_text(out, "</h3>");
    page_chip(out, page_get(growth, "verdict"));
    html_element(out, "p class=\"class\"", page_get(growth, "class"));
    buf_add_text(out, "<p class=\"soft\">expected ");
    html_text(out, page_get(growth, "expected"));
    buf_add_text(out, " in ");
    html_text(out, page_get(growth, "variable"));
    buf_add_text(out, "</p></div>\n");
    add_plot(out, growth, id, name);
    add_facts(out, growth, cost_unit);
    if (unit != NULL)
        add_table(out, growth, name, cost_unit);
    buf_add_text(out, "</section>\n");
}

static void add_cards(struct buf *out, json_t *growths, const char *prefix, const char *title,
                      const char *per)
{
    const char *key;
    json_t *growth;
    size_t number = 0;

    json_object_foreach(growths, key, growth)
    {
        struct buf name = {0};
        char id[PLOT_TEXT_MAX];

        snprintf(id, sizeof id, "%s-%zu", prefix, number++);
        buf_printf(&name, "%s%s", title, key);
        add_card(out, growth, id, buf_text(&name), per);
        buf_fini(&name);
    }
}

static void add_introduction(struct buf *out, const json_t *complexity)
{
    const char *reference = page_get(complexity, "reference");

    buf_add_text(out, "<p>Measured by <strong>");
    html_text(out, page_get(complexity, "meter"));
    buf_add_text(out, "</strong>");
    if (page_number(complexity, "noise") > 0)
        buf_printf(out, ", whose points are taken to be off by %.1f %%",
                   100 * page_number(complexity, "noise"));
    buf_add_text(out, ". Both axes are logarithmic: a level row is constant, and a line that rises "
                      "as fast as another grows as fast.");
    if (reference != NULL) {
        buf_add_text(out, " The reference is the problem's own solution <code>");
        html_text(out, reference);
        buf_add_text(out, "</code>, measured on this machine.");
    }
    buf_add_text(out, "</p>\n");
}

/* One sentence: its points say nothing that the figure does not. */
static void add_leak(struct buf *out, const json_t *leak)
{
    const char *verdict = page_get(leak, "verdict");
    double bytes = page_number(leak, "bytes_per_operation");

    if (verdict == NULL)
        return;
    buf_add_text(out, "<p id=\"leak\">Memory at constant contents: <strong>");
    html_text(out, verdict);
    buf_add_text(out, "</strong>");
    if (strcmp(verdict, "leak") == 0)
        buf_printf(out, ", about %.3g bytes are lost with each operation", bytes);
    else if (strcmp(verdict, "none") == 0)
        buf_printf(out, ", less than %.3g bytes an operation", bytes);
    buf_add_text(out, ".</p>\n");
}

void page_complexity(const json_t *complexity, struct buf *out)
{
    json_t *time = json_object_get(complexity, "time");
    json_t *space = json_object_get(complexity, "space");
    bool any = json_object_size(time) + json_object_size(space) > 0;

    buf_add_text(out, "<h2 id=\"complexity\">Complexity</h2>\n");
    if (any)
        add_introduction(out, complexity);
    else
        buf_add_text(out, "<p>Not measured.</p>\n");
    if (page_get(complexity, "note") != NULL)
        html_element(out, "p class=\"soft\"", page_get(complexity, "note"));
    if (!any)
        return;
    buf_add_text(out, "<div class=\"cards\">\n");
    add_cards(out, time, "time", "", " per operation");
    add_cards(out, space, "space", "Memory by ", "");
    buf_add_text(out, "</div>\n");
    add_leak(out, json_object_get(complexity, "leak"));
}
