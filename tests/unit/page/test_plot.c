#include "judge/page/plot.h"

#include "judge/stage/report_json.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/page/sample_report.h"

#include <math.h>
#include <string.h>

static json_t *put_of(json_t *report)
{
    return json_object_get(json_object_get(json_object_get(report, "complexity"), "time"), "put");
}

static json_t *sample(void)
{
    struct report *report = sample_accepted();
    json_t *json = report_to_json(report);

    report_destroy(report);
    return json;
}

START_TEST(all_series_are_there)
{
    json_t *json = sample();
    struct plot plot;

    ck_assert(plot_make(put_of(json), &plot));
    for (int kind = 0; kind < PLOT_KIND_COUNT; kind++) {
        const struct plot_series *series = &plot.series[kind];

        ck_assert_msg(series->count > 1, "%s", plot_kind_name((enum plot_kind)kind));
        for (size_t i = 0; i < series->count; i++) {
            ck_assert(series->points[i].cost >= plot.cost.low);
            ck_assert(series->points[i].cost <= plot.cost.high);
            ck_assert(series->points[i].n >= plot.n.low && series->points[i].n <= plot.n.high);
        }
    }
    ck_assert_str_eq(plot.variable, "capacity");
    ck_assert_str_eq(plot.unit, "instructions");
    json_decref(json);
}
END_TEST

START_TEST(curves_are_what_they_say)
{
    json_t *json = sample();
    struct plot plot;
    const struct plot_series *fitted = &plot.series[PLOT_FITTED];
    const struct plot_series *expected = &plot.series[PLOT_EXPECTED];

    ck_assert(plot_make(put_of(json), &plot));
    for (size_t i = 0; i < fitted->count; i++)
        ck_assert_double_eq_tol(fitted->points[i].cost, 340 + 28 * fitted->points[i].n,
                                1e-6 * fitted->points[i].cost);
    for (size_t i = 0; i < expected->count; i++) /* O(1): as at the first point. */
        ck_assert_double_eq_tol(expected->points[i].cost, 340 + 28 * 256, 1e-6);
    json_decref(json);
}
END_TEST

START_TEST(ticks_lie_in_the_frame)
{
    json_t *json = sample();
    struct plot plot;

    ck_assert(plot_make(put_of(json), &plot));
    ck_assert_uint_ge(plot.cost.tick_count, 2);
    ck_assert_uint_ge(plot.n.tick_count, 2);
    for (size_t i = 0; i < plot.n.tick_count; i++)
        ck_assert(plot.n.ticks[i] >= plot.n.low && plot.n.ticks[i] <= plot.n.high);
    ck_assert_double_eq(plot_place(&plot.n, plot.n.low), 0);
    ck_assert_double_eq(plot_place(&plot.n, plot.n.high), 1);
    ck_assert_double_eq_tol(plot_place(&plot.n, sqrt(plot.n.low * plot.n.high)), 0.5, 1e-9);
    ck_assert_double_eq(plot_place(&plot.n, plot.n.high * 4), 1);
    json_decref(json);
}
END_TEST

START_TEST(nothing_to_draw)
{
    json_t *one = json_pack("{s:s, s:s, s:[{s:i, s:f, s:s}]}", "variable", "n", "expected", "O(1)",
                            "points", "n", 8, "cost", 3.0, "unit", "ns");
    json_t *zero = json_pack("{s:s, s:s, s:[{s:i, s:f, s:s}, {s:i, s:f, s:s}]}", "variable", "n",
                             "expected", "O(1)", "points", "n", 8, "cost", 0.0, "unit", "ns", "n",
                             16, "cost", -1.0, "unit", "ns");
    json_t *nothing = json_object();
    struct plot plot;

    ck_assert(!plot_make(one, &plot));
    ck_assert(!plot_make(zero, &plot));
    ck_assert(!plot_make(nothing, &plot));
    ck_assert(!plot_make(NULL, &plot));
    json_decref(one);
    json_decref(zero);
    json_decref(nothing);
}
END_TEST

START_TEST(numbers)
{
    static const struct {
        double value;
        const char *text;
    } rows[] = {{0.25, "0.25"},   {7, "7"},          {999, "999"}, {999.6, "1k"},   {3752, "3.75k"},
                {100000, "100k"}, {2.26e7, "22.6M"}, {5e9, "5G"},  {3e15, "3e+03T"}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[PLOT_TEXT_MAX];

        plot_number(rows[i].value, text);
        ck_assert_str_eq(text, rows[i].text);
    }
}
END_TEST

RUN_SUITE("plot", all_series_are_there, curves_are_what_they_say, ticks_lie_in_the_frame,
          nothing_to_draw, numbers)
