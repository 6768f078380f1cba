/* A growth as a log-log plot, ready to be drawn: what is shown of it, and the frame around it.
 *
 * It is made of the growth's JSON (docs/report.schema.json), so that a drawing shows what the
 * report says and nothing else. Plain data, no allocation. Who may call: judge/page, judge/cli. */
#ifndef JUDGE_PAGE_PLOT_H
#define JUDGE_PAGE_PLOT_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#define PLOT_POINTS_MAX 64
#define PLOT_TICKS_MAX 16
#define PLOT_TEXT_MAX 48

enum plot_kind {
    PLOT_EXPECTED,  /* The expected class, from the first point on. */
    PLOT_REFERENCE, /* The problem's own solution. */
    PLOT_WORST,     /* The dearest batch of each size. */
    PLOT_AMORTISED,
    PLOT_FITTED,
    PLOT_MEASURED, /* The points that the verdict speaks of; drawn last, on top. */
    PLOT_KIND_COUNT,
};

struct plot_point {
    double n;
    double cost;
};

struct plot_series {
    struct plot_point points[PLOT_POINTS_MAX]; /* Rising n; costs above 0. */
    size_t count;                              /* 0: there is no such series. */
};

struct plot_axis {
    double low; /* Above 0. */
    double high;
    double ticks[PLOT_TICKS_MAX];
    size_t tick_count;
};

struct plot {
    const char *variable; /* Borrowed from the JSON, as the next one. */
    const char *unit;
    struct plot_series series[PLOT_KIND_COUNT];
    struct plot_axis n;
    struct plot_axis cost;
};

/* False when there are too few points for a plot. */
bool plot_make(const json_t *growth, struct plot *ret_plot);

/* Where @value lies on the axis: 0 to 1. */
double plot_place(const struct plot_axis *axis, double value);

/* Three significant digits and a suffix: "340", "3.75k", "1.2M". */
void plot_number(double value, char ret_text[PLOT_TEXT_MAX]);

const char *plot_kind_name(enum plot_kind kind); /* For a legend. */

#endif
