#include "judge/stage/measure_points.h"

#include <errno.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

static json_t *samples_json(const struct samples *samples, uint64_t n)
{
    json_t *costs = json_array(), *begins = json_array();

    for (size_t i = 0; i < samples->count; i++)
        json_array_append_new(costs, json_real(samples->costs[i]));
    for (size_t i = 0; i < samples->object_count; i++)
        json_array_append_new(begins, json_integer((json_int_t)samples->begins[i]));
    return json_pack("{s:I,s:b,s:o,s:o}", "n", (json_int_t)n, "shared", samples->shared, "begins",
                     begins, "costs", costs);
}

static json_t *samples_of(const struct plan *plan, size_t curve)
{
    json_t *points = json_array();

    for (size_t size = 0; size < plan_size_count(plan); size++) {
        const struct samples *samples = plan_samples(plan, curve, size);

        if (samples != NULL && samples->count > 0)
            json_array_append_new(points, samples_json(samples, plan_size(plan, size)));
    }
    return points;
}

static json_t *rare_of(const struct measured_points *measured, size_t curve)
{
    json_t *points = json_array();

    for (size_t i = 0; measured->rare != NULL && i < measured->rare[curve].count; i++) {
        const struct cost_point *point = &measured->rare[curve].points[i];

        json_array_append_new(points, json_pack("{s:I,s:f,s:f}", "n", (json_int_t)point->n, "cost",
                                                point->cost, "error", point->error));
    }
    return points;
}

static json_t *operation_json(const struct measured_points *measured, size_t op)
{
    struct pattern_info info = pattern_operation_info(measured->set, op);
    const char *doubt = measured->doubts[op];
    json_t *patterns = json_array();

    for (size_t i = 0; i < measured->curve_count; i++)
        if (measured->curves[i].operation == op)
            json_array_append_new(
                patterns,
                json_pack("{s:s,s:b,s:o,s:o}", "name",
                          pattern_name(measured->set, op, measured->curves[i].pattern), "unsteady",
                          measured->classes &&
                              !pattern_is_steady(measured->set, op, measured->curves[i].pattern),
                          "points", samples_of(measured->plan, i), "many", rare_of(measured, i)));
    return json_pack("{s:s,s:s,s:s,s:b,s:i,s:i,s:s?,s:o}", "name", info.name, "expected",
                     class_format(info.expected), "figure", pattern_figure_name(info.figure),
                     "filled", pattern_is_filled_by(measured->set, op), "log2_min", info.log2_min,
                     "log2_max", info.log2_max, "doubt", doubt, "patterns", patterns);
}

int measure_write_points(const char *path, const struct measured_points *measured, struct err *err)
{
    json_t *operations = json_array();
    json_t *json;
    int failed;

    for (size_t op = 0; op < pattern_operation_count(measured->set); op++)
        json_array_append_new(operations, operation_json(measured, op));
    json = json_pack("{s:s,s:f,s:f,s:f,s:o,s:o}", "meter", measured->meter_name, "cache_units",
                     measured->meter.cache_units, "knee", measured->meter.knee, "constant_units",
                     measured->meter.constant_units, "fill",
                     samples_of(measured->plan, PLAN_CURVES_MAX), "operations", operations);
    failed = json_dump_file(json, path, JSON_INDENT(1) | JSON_REAL_PRECISION(9));
    json_decref(json);
    return failed == 0 ? 0
                       : err_set(err, ERR_INPUT, "%s cannot be written: %s", path, strerror(errno));
}

void measure_tell_point(const struct engine *engine, const struct pattern_set *set,
                        enum meter_id meter, const struct plan_step *step, double cost_units,
                        uint64_t operations)
{
    const struct engine_point point = {
        .operation = pattern_operation_info(set, step->operation).name,
        .n = step->n,
        .cost = fmax(cost_units, 0) / fmax((double)operations, 1),
        .unit = meter_infos[meter].unit,
    };

    if (engine->listener.point != NULL)
        engine->listener.point(engine->listener.data, &point);
}
