/* What the fit makes of points that were measured before: `judge run --points FILE` wrote them.
 *
 *   complexity_refit [--patterns] FILE…
 *
 * Prints a line for each operation: file, operation, classes, verdict, slowest pattern, note; with
 * tabs in between. With --patterns a line for each pattern comes first, and one for its points. */
#include "judge/complexity/decide.h"
#include "judge/complexity/fit_operation.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool with_patterns;

static _Noreturn void fail(const char *path, const char *what)
{
    fprintf(stderr, "complexity_refit: %s: %s\n", path, what);
    exit(2);
}

static void restore(struct plan *plan, size_t curve, const json_t *points)
{
    size_t i, j;
    json_t *point, *number;

    json_array_foreach(points, i, point)
    {
        struct samples samples = {.shared = json_is_true(json_object_get(point, "shared"))};

        json_array_foreach(json_object_get(point, "costs"), j, number) if (j < SAMPLES_MAX)
            samples.costs[samples.count++] = json_number_value(number);
        json_array_foreach(json_object_get(point, "begins"), j, number) if (j < SAMPLES_OBJECTS_MAX)
            samples.begins[samples.object_count++] = (size_t)json_integer_value(number);
        plan_restore(plan, curve, (uint64_t)json_integer_value(json_object_get(point, "n")),
                     &samples);
    }
}

/* A plan of the patterns of one operation, with what was measured in it. */
static struct plan *plan_of(const json_t *operation, const json_t *fill, enum meter_kind kind)
{
    struct plan_curve curves[PATTERN_PATTERNS_MAX];
    const json_t *patterns = json_object_get(operation, "patterns");
    struct plan_config config = {.budget_ns = 1, .meter = kind, .curves = curves};
    struct plan *plan;
    size_t i;
    json_t *pattern;

    json_array_foreach(patterns, i, pattern) curves[config.curve_count++] = (struct plan_curve){
        .pattern = i,
        .log2_min = (int)json_integer_value(json_object_get(operation, "log2_min")),
        .log2_max = (int)json_integer_value(json_object_get(operation, "log2_max"))};
    plan = plan_create(&config);
    json_array_foreach(patterns, i, pattern) restore(plan, i, json_object_get(pattern, "points"));
    restore(plan, PLAN_CURVES_MAX, fill);
    return plan;
}

static void show_pattern(const char *name, const struct fit_curve *curve, struct fit_meter meter)
{
    struct fit fit = fit_points(curve->points, curve->count, meter);
    struct buf text = {0};

    fit_format(&fit, &text);
    printf("  %-30s %-24s slope %.3f residual %.4f rival %.4f used %zu %s\n   ", name,
           buf_text(&text), fit.slope, fit.residual, fit.rival, fit.points_used,
           fit.note != NULL ? fit.note : "");
    for (size_t i = 0; i < curve->count; i++)
        printf(" %.5g(%.3f)", curve->points[i].cost, curve->points[i].spread);
    printf("\n");
    buf_fini(&text);
}

/* The fill, and the patterns that had dear batches. */
static void load_means(const struct plan *plan, const json_t *operation,
                       struct fit_operation *loaded, struct fit_curve *curves)
{
    size_t i, j;
    json_t *pattern, *point;

    if (json_is_true(json_object_get(operation, "filled")))
        fit_curve_load(plan, 0, FIGURE_AMORTISED, &curves[loaded->count + loaded->mean_count++]);
    json_array_foreach(json_object_get(operation, "patterns"), i, pattern)
    {
        struct fit_curve mean = {.mean_of = i + 1};

        json_array_foreach(json_object_get(pattern, "many"), j, point) mean.points[mean.count++] =
            (struct cost_point){.n = (uint64_t)json_integer_value(json_object_get(point, "n")),
                                .cost = json_number_value(json_object_get(point, "cost")),
                                .error = json_number_value(json_object_get(point, "error"))};
        if (mean.count > 0)
            curves[loaded->count + loaded->mean_count++] = mean;
    }
}

/* The curves of @operation, to @curves. */
static struct fit_operation load(const char *path, const json_t *json, const json_t *operation,
                                 struct fit_curve *curves, struct fit_meter meter)
{
    const char *figure = json_string_value(json_object_get(operation, "figure"));
    const json_t *patterns = json_object_get(operation, "patterns");
    struct plan *plan = plan_of(operation, json_object_get(json, "fill"), meter.kind);
    enum pattern_figure which = FIGURE_TYPICAL;
    struct fit_operation loaded = {
        .curves = curves,
        .log2_min = (int)json_integer_value(json_object_get(operation, "log2_min")),
        .doubt = json_string_value(json_object_get(operation, "doubt"))};

    while (which < FIGURE_COUNT && strcmp(pattern_figure_name(which), figure) != 0)
        which++;
    if (which == FIGURE_COUNT)
        fail(path, "no figure");
    for (size_t i = 0; i < json_array_size(patterns); i++) {
        fit_curve_load(plan, i, which, &curves[i]);
        curves[i].unsteady = json_is_true(json_object_get(json_array_get(patterns, i), "unsteady"));
        if (with_patterns)
            show_pattern(json_string_value(json_object_get(json_array_get(patterns, i), "name")),
                         &curves[i], meter);
    }
    loaded.count = json_array_size(patterns);
    if (which == FIGURE_TYPICAL)
        load_means(plan, operation, &loaded, curves);
    for (size_t i = loaded.count; with_patterns && i < loaded.count + loaded.mean_count; i++)
        show_pattern("a mean", &curves[i], meter);
    plan_destroy(plan);
    return loaded;
}

static void show(const char *path, const json_t *operation, const struct fit_operation *curves,
                 const struct fit *fit, size_t worst)
{
    const json_t *patterns = json_object_get(operation, "patterns");
    enum complexity_class expected;
    struct buf text = {0};
    double confidence;

    if (curves->curves == NULL)
        fail(path, "no patterns");
    if (class_parse(json_string_value(json_object_get(operation, "expected")), &expected) != 0)
        fail(path, "no class is expected");
    fit_format(fit, &text);
    printf("%s\t%s\t%s\t%s\t%s\t%s\n", path, json_string_value(json_object_get(operation, "name")),
           buf_text(&text),
           curves->curves[worst].count < FIT_POINTS_MIN
               ? "not measured"
               : complexity_verdict_name(decide(expected, fit, &confidence)),
           worst >= curves->count
               ? "a mean of many calls"
               : json_string_value(json_object_get(json_array_get(patterns, worst), "name")),
           fit->note != NULL ? fit->note : "");
    buf_fini(&text);
}

static void refit(const char *path, const json_t *json)
{
    static struct fit_curve curves[PATTERN_OPERATIONS_MAX][FIT_CURVES_MAX];
    const char *meter_name = json_string_value(json_object_get(json, "meter"));
    const json_t *list = json_object_get(json, "operations");
    struct fit_meter meter =
        fit_meter_default(strcmp(meter_name, "clock") == 0 ? METER_CLOCK : METER_COUNTS);
    struct fit_operation operations[PATTERN_OPERATIONS_MAX] = {0};
    struct fit fits[PATTERN_OPERATIONS_MAX];
    size_t worst[PATTERN_OPERATIONS_MAX], i;
    json_t *operation;

    meter.cache_units = json_number_value(json_object_get(json, "cache_units"));
    meter.knee = json_number_value(json_object_get(json, "knee"));
    if (json_object_get(json, "constant_units") != NULL)
        meter.constant_units = json_number_value(json_object_get(json, "constant_units"));
    json_array_foreach(list, i, operation) operations[i] =
        load(path, json, operation, curves[i], meter);
    fit_operations(operations, json_array_size(list), meter, fits, worst);
    json_array_foreach(list, i, operation)
        show(path, operation, &operations[i], &fits[i], worst[i]);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        json_error_t error;
        json_t *json;

        if (strcmp(argv[i], "--patterns") == 0) {
            with_patterns = true;
            continue;
        }
        json = json_load_file(argv[i], 0, &error);
        if (json == NULL)
            fail(argv[i], error.text);
        refit(argv[i], json);
        json_decref(json);
    }
    return 0;
}
