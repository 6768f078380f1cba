#include "judge/stage/measure_detail.h"

#include "judge/base/mem.h"
#include "judge/complexity/curve.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define NO_CURVE SIZE_MAX

static size_t find_curve(const struct measure_detail *detail, size_t operation, const char *pattern)
{
    for (size_t i = 0; i < detail->curve_count; i++)
        if (detail->curves[i].operation == operation && pattern != NULL &&
            strcmp(pattern_name(detail->set, operation, detail->curves[i].pattern), pattern) == 0)
            return i;
    return NO_CURVE;
}

static struct cost_series keep(const struct cost_point *points, size_t count)
{
    struct cost_series series = {.count = count};

    if (count == 0)
        return series;
    series.points = mem_alloc(count * sizeof *points);
    memcpy(series.points, points, count * sizeof *points);
    return series;
}

static void add_figures(const struct measure_detail *detail, size_t operation,
                        struct growth_report *growth)
{
    struct pattern_info info = pattern_operation_info(detail->set, operation);
    size_t curve = find_curve(detail, operation, growth->pattern);
    struct cost_point points[FIT_POINTS_MAX];

    growth->figure = pattern_figure_name(info.figure);
    if (curve != NO_CURVE) {
        growth->typical = keep(points, plan_points(detail->plan, curve, points));
        growth->worst = keep(points, plan_worst_points(detail->plan, curve, points));
    }
    if (info.figure == FIGURE_AMORTISED || pattern_is_filled_by(detail->set, operation))
        growth->amortised = keep(points, plan_fill_points(detail->plan, points));
}

void measure_detail_curve(const struct fit *fit, struct growth_report *growth)
{
    if (growth->measured != NULL)
        growth->curve = curve_of_fit(fit, growth->points, growth->point_count);
}

void measure_detail_stop(const struct growth_stop *stop, struct growth_report *growth)
{
    char *note;

    if (stop->n == 0)
        return;
    growth->stop = *stop;
    growth->stop.reason = mem_strdup(stop->reason);
    if (!stop->recursion && growth->note != NULL)
        return;
    note = mem_printf("at n = %" PRIu64 ": %s%s", stop->n, stop->reason,
                      stop->recursion ? "; the recursion is too deep at this size" : "");
    free(growth->note);
    growth->note = note;
}

void measure_detail_add(const struct measure_detail *detail, size_t operation,
                        const struct fit *fit, struct growth_report *growth)
{
    add_figures(detail, operation, growth);
    measure_detail_curve(fit, growth);
    measure_detail_stop(&detail->stops[operation], growth);
}

static void set_stop(struct growth_stop *stop, const struct growth_stop *failed, char *reason,
                     bool recursion)
{
    growth_stop_fini(stop);
    *stop = *failed;
    stop->reason = reason;
    stop->recursion = recursion;
}

void measure_stops_record(struct growth_stop *stops, const struct pattern_set *set,
                          const struct plan_step *step, const struct growth_stop *failed)
{
    size_t count = pattern_operation_count(set);

    for (size_t op = 0; op < count; op++) {
        if (step->kind != PLAN_BATCH || step->operation == op)
            set_stop(&stops[op], failed, mem_strdup(failed->reason), failed->recursion);
        else if (stops[op].n == 0 || stops[op].n > failed->n)
            set_stop(&stops[op], failed,
                     mem_printf("%s failed (%s), " MEASURE_ENDED,
                                pattern_operation_info(set, step->operation).name, failed->reason),
                     false);
    }
}

struct fit_meter measure_fit_meter(const struct language *language, enum meter_id id)
{
    struct fit_meter meter = fit_meter_default(meter_infos[id].kind);

    if (meter.kind == METER_CLOCK)
        meter.cache_units = language->cache_ns;
    else
        meter.knee = (double)language->counted.knee;
    if (language->counted.constant_units > 0)
        meter.constant_units = (double)language->counted.constant_units;
    return meter;
}
