#include "judge/page/plot.h"

#include "judge/complexity/class.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define POINTS_MIN 2
#define SAMPLES 33       /* Of a drawn curve. */
#define COST_SPAN_MIN 32 /* Highest over lowest: less would make a mountain of noise. */
#define COST_MARGIN 1.15
#define TICKS_WANTED 3
#define N_TICKS_MAX 6

static const char *const kind_names[PLOT_KIND_COUNT] = {
    [PLOT_EXPECTED] = "expected class", [PLOT_REFERENCE] = "reference solution",
    [PLOT_WORST] = "worst batch",       [PLOT_AMORTISED] = "amortised",
    [PLOT_FITTED] = "fitted curve",     [PLOT_MEASURED] = "measured",
};

const char *plot_kind_name(enum plot_kind kind)
{
    assert(kind < PLOT_KIND_COUNT);
    return kind_names[kind];
}

static void add(struct plot_series *series, double n, double cost)
{
    if (series->count < PLOT_POINTS_MAX && n >= 1 && cost > 0 && isfinite(cost))
        series->points[series->count++] = (struct plot_point){.n = n, .cost = cost};
}

static void add_all(struct plot_series *series, const json_t *points)
{
    size_t i;
    json_t *point;

    json_array_foreach(points, i, point)
    {
        add(series, json_number_value(json_object_get(point, "n")),
            json_number_value(json_object_get(point, "cost")));
    }
}

/* Sample @i of a curve over the sizes that were measured. */
static double sample_n(const struct plot_series *measured, size_t i)
{
    double first = measured->points[0].n, last = measured->points[measured->count - 1].n;

    return first * pow(last / first, (double)i / (SAMPLES - 1));
}

/* Had it grown as expected, beginning where it began. */
static void add_expected(struct plot *plot, const char *expected)
{
    const struct plot_series *measured = &plot->series[PLOT_MEASURED];
    enum complexity_class class;

    if (expected == NULL || class_parse(expected, &class) != 0)
        return;
    for (size_t i = 0; i < SAMPLES; i++) {
        double n = sample_n(measured, i);

        add(&plot->series[PLOT_EXPECTED], n,
            measured->points[0].cost * class_value(class, n) /
                class_value(class, measured->points[0].n));
    }
}

static double fitted(const json_t *terms, double n)
{
    double sum = 0;
    size_t i;
    json_t *term;

    json_array_foreach(terms, i, term)
    {
        const char *name = json_string_value(json_object_get(term, "function"));
        enum complexity_class class;

        if (name != NULL && class_parse(name, &class) == 0)
            sum += json_number_value(json_object_get(term, "coefficient")) * class_value(class, n);
    }
    return sum;
}

static void add_fitted(struct plot *plot, const json_t *terms)
{
    for (size_t i = 0; terms != NULL && i < SAMPLES; i++) {
        double n = sample_n(&plot->series[PLOT_MEASURED], i);

        add(&plot->series[PLOT_FITTED], n, fitted(terms, n));
    }
}

static void add_figures(struct plot *plot, const json_t *growth)
{
    static const struct {
        const char *name;
        enum plot_kind kind;
    } rows[] = {{"amortised", PLOT_AMORTISED}, {"worst", PLOT_WORST}};
    const json_t *figures = json_object_get(growth, "figures");
    const char *shown = json_string_value(json_object_get(growth, "figure"));

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (shown == NULL || strcmp(shown, rows[i].name) != 0)
            add_all(&plot->series[rows[i].kind], json_object_get(figures, rows[i].name));
}

static void frame(struct plot *plot)
{
    double span;

    plot->n.low = plot->cost.low = INFINITY;
    plot->n.high = plot->cost.high = 0;
    for (int kind = 0; kind < PLOT_KIND_COUNT; kind++)
        for (size_t i = 0; i < plot->series[kind].count; i++) {
            const struct plot_point *point = &plot->series[kind].points[i];

            plot->n.low = fmin(plot->n.low, point->n);
            plot->n.high = fmax(plot->n.high, point->n);
            plot->cost.low = fmin(plot->cost.low, point->cost);
            plot->cost.high = fmax(plot->cost.high, point->cost);
        }
    plot->cost.low /= COST_MARGIN;
    plot->cost.high *= COST_MARGIN;
    span = plot->cost.high / plot->cost.low;
    if (span < COST_SPAN_MIN) {
        plot->cost.low /= sqrt(COST_SPAN_MIN / span);
        plot->cost.high *= sqrt(COST_SPAN_MIN / span);
    }
}

/* Powers of ten; where fewer than three are in reach, their double and fivefold too. */
static void tick_costs(struct plot_axis *axis)
{
    static const double steps[] = {1, 2, 5};
    double decades = log10(axis->high / axis->low);
    size_t step_count = decades < TICKS_WANTED ? 3 : 1;
    int every = decades > 8 ? 2 : 1;

    for (int power = (int)floor(log10(axis->low)); power <= (int)log10(axis->high); power += every)
        for (size_t i = 0; i < step_count; i++) {
            double tick = steps[i] * pow(10, power);

            if (tick >= axis->low && tick <= axis->high && axis->tick_count < PLOT_TICKS_MAX)
                axis->ticks[axis->tick_count++] = tick;
        }
}

/* Powers of two, as the sizes are. */
static void tick_sizes(struct plot_axis *axis)
{
    int first = (int)ceil(log2(axis->low)), last = (int)floor(log2(axis->high));
    int every = (last - first) / N_TICKS_MAX + 1;

    for (int power = first; power <= last && axis->tick_count < PLOT_TICKS_MAX; power += every)
        axis->ticks[axis->tick_count++] = exp2(power);
}

bool plot_make(const json_t *growth, struct plot *ret_plot)
{
    const json_t *points = json_object_get(growth, "points");
    const json_t *reference = json_object_get(growth, "reference");
    struct plot plot = {.variable = json_string_value(json_object_get(growth, "variable")),
                        .unit =
                            json_string_value(json_object_get(json_array_get(points, 0), "unit"))};

    add_all(&plot.series[PLOT_MEASURED], points);
    if (plot.series[PLOT_MEASURED].count < POINTS_MIN || plot.variable == NULL || plot.unit == NULL)
        return false;
    add_expected(&plot, json_string_value(json_object_get(growth, "expected")));
    add_fitted(&plot, json_object_get(json_object_get(growth, "fit"), "terms"));
    add_all(&plot.series[PLOT_REFERENCE], json_object_get(reference, "points"));
    add_figures(&plot, growth);
    frame(&plot);
    tick_costs(&plot.cost);
    tick_sizes(&plot.n);
    *ret_plot = plot;
    return true;
}

double plot_place(const struct plot_axis *axis, double value)
{
    double share = log(value / axis->low) / log(axis->high / axis->low);

    return fmin(fmax(share, 0), 1);
}

void plot_number(double value, char ret_text[PLOT_TEXT_MAX])
{
    static const char suffixes[] = "kMGT";
    double size = fabs(value);
    int suffix = -1;

    while (size >= 999.5 && suffix + 1 < (int)strlen(suffixes)) {
        size /= 1000;
        value /= 1000;
        suffix++;
    }
    if (suffix < 0)
        snprintf(ret_text, PLOT_TEXT_MAX, "%.3g", value);
    else
        snprintf(ret_text, PLOT_TEXT_MAX, "%.3g%c", value, suffixes[suffix]);
}
