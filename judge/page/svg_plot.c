#include "judge/page/svg_plot.h"

#include "judge/page/html.h"

#include <stdio.h>

#define WIDTH 560.0
#define HEIGHT 300.0
#define LEFT 56.0
#define RIGHT 30.0
#define TOP 28.0
#define BOTTOM 46.0
#define POINT_RADIUS 3.4

/* What differs between the series beside the colour; the classes are those of page_style.c. */
struct look {
    const char *name; /* CSS class */
    bool line;
    char mark; /* 'o' circle, 's' square, 't' triangle, 0 none */
};

static const struct look looks[PLOT_KIND_COUNT] = {
    [PLOT_EXPECTED] = {"expected", true, 0}, [PLOT_REFERENCE] = {"reference", true, 's'},
    [PLOT_WORST] = {"worst", false, 't'},    [PLOT_AMORTISED] = {"amortised", true, 0},
    [PLOT_FITTED] = {"fitted", true, 0},     [PLOT_MEASURED] = {"measured", false, 'o'},
};

static double x_of(const struct plot *plot, double n)
{
    return LEFT + plot_place(&plot->n, n) * (WIDTH - LEFT - RIGHT);
}

static double y_of(const struct plot *plot, double cost)
{
    return HEIGHT - BOTTOM - plot_place(&plot->cost, cost) * (HEIGHT - TOP - BOTTOM);
}

static void draw_frame(const struct plot *plot, struct buf *out)
{
    char text[PLOT_TEXT_MAX];

    for (size_t i = 0; i < plot->cost.tick_count; i++) {
        double y = y_of(plot, plot->cost.ticks[i]);

        plot_number(plot->cost.ticks[i], text);
        buf_printf(out,
                   "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>"
                   "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
                   LEFT, y, WIDTH - RIGHT, y, LEFT - 7, y + 4, text);
    }
    for (size_t i = 0; i < plot->n.tick_count; i++) {
        double x = x_of(plot, plot->n.ticks[i]);

        buf_printf(
            out,
            "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>"
            "<text class=\"tick\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.0f</text>\n",
            x, TOP, x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 18, plot->n.ticks[i]);
    }
    buf_printf(out, "<path class=\"axis\" d=\"M%.1f %.1fV%.1fH%.1f\"/>\n", LEFT, TOP,
               HEIGHT - BOTTOM, WIDTH - RIGHT);
    buf_printf(out, "<text class=\"label\" x=\"%.1f\" y=\"%.1f\">", 4.0, 14.0);
    html_text(out, plot->unit);
    buf_printf(out, "</text>\n<text class=\"label\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">",
               WIDTH - RIGHT, HEIGHT - 8);
    html_text(out, plot->variable);
    buf_add_text(out, "</text>\n");
}

static void draw_mark(char mark, double x, double y, struct buf *out)
{
    double r = POINT_RADIUS;

    if (mark == 'o')
        buf_printf(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", x, y, r);
    else if (mark == 's')
        buf_printf(out, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>", x - r + 0.6,
                   y - r + 0.6, 2 * r - 1.2, 2 * r - 1.2);
    else if (mark == 't')
        buf_printf(out, "<path d=\"M%.1f %.1fl%.1f %.1fh%.1fz\"/>", x, y - r, r, 2 * r, -2 * r);
}

static void draw_series(const struct plot *plot, enum plot_kind kind, struct buf *out)
{
    const struct plot_series *series = &plot->series[kind];
    const struct look *look = &looks[kind];

    if (series->count == 0)
        return;
    buf_printf(out, "<g class=\"%s\">", look->name);
    if (look->line && series->count > 1) {
        buf_add_text(out, "<polyline points=\"");
        for (size_t i = 0; i < series->count; i++)
            buf_printf(out, "%s%.1f,%.1f", i > 0 ? " " : "", x_of(plot, series->points[i].n),
                       y_of(plot, series->points[i].cost));
        buf_add_text(out, "\"/>");
    }
    for (size_t i = 0; look->mark != 0 && i < series->count; i++)
        draw_mark(look->mark, x_of(plot, series->points[i].n), y_of(plot, series->points[i].cost),
                  out);
    buf_add_text(out, "</g>\n");
}

void svg_plot(const struct plot *plot, const char *id, const char *title, struct buf *out)
{
    buf_printf(out,
               "<svg class=\"plot\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" "
               "aria-labelledby=\"%s-t\">\n<title id=\"%s-t\">",
               WIDTH, HEIGHT, id, id);
    html_text(out, title);
    buf_add_text(out, "</title>\n");
    draw_frame(plot, out);
    for (int kind = 0; kind < PLOT_KIND_COUNT; kind++)
        draw_series(plot, (enum plot_kind)kind, out);
    buf_add_text(out, "</svg>\n");
}

void svg_plot_sample(enum plot_kind kind, struct buf *out)
{
    buf_printf(out,
               "<svg class=\"sample\" viewBox=\"0 0 28 12\" aria-hidden=\"true\"><g class=\"%s\">",
               looks[kind].name);
    if (looks[kind].line)
        buf_add_text(out, "<polyline points=\"1,6 27,6\"/>");
    draw_mark(looks[kind].mark, 14, 6, out);
    buf_add_text(out, "</g></svg>");
}
