/* From what was measured to what the report says of each operation. */
#include "judge/stage/measure_judge.h"

#include "judge/base/mem.h"
#include "judge/complexity/decide.h"
#include "judge/complexity/fit_operation.h"
#include "judge/stage/measure_detail.h"
#include "judge/stage/measure_points.h"

#include <stdlib.h>
#include <string.h>

#define TOO_SLOW "too slow to be measured at enough sizes in the time"

static void keep_points(struct growth_report *growth, const struct fit_curve *curve)
{
    growth->points = mem_alloc(curve->count * sizeof curve->points[0]);
    growth->point_count = curve->count;
    memcpy(growth->points, curve->points, curve->count * sizeof curve->points[0]);
}

struct watch_cell *measure_watched(const struct measurement *measurement, unsigned draw,
                                   size_t curve)
{
    return &measurement->watch[(draw * measurement->curve_count + curve) * WATCH_SIZES];
}

static const char *doubt_curve(const struct measurement *measurement, size_t curve)
{
    const char *why = NULL;

    for (unsigned draw = 0; draw < SAMPLES_OBJECTS_MAX && why == NULL; draw++)
        why = watch_judge(measure_watched(measurement, draw, curve), WATCH_SIZES,
                          meter_infos[measurement->meter].kind, measurement->curves[curve].sized);
    return why;
}

/* Why the figures of an operation are void, or NULL. */
static const char *doubt(const struct measurement *measurement, size_t op)
{
    if (measurement->feigned != NULL)
        return measurement->feigned;
    if (measurement->rare_failed[op])
        return "the program fails in many calls where it did not in few: void";
    for (size_t i = 0; i < measurement->curve_count; i++) {
        const char *why;

        if (measurement->curves[i].operation != op)
            continue;
        why = doubt_curve(measurement, i);
        if (why != NULL)
            return why;
    }
    return NULL;
}

/* The curves of an operation, and the names of its means. */
struct row {
    struct fit_curve curves[FIT_CURVES_MAX];
    char *mean_names[FIT_MEANS_MAX];
};

static void rows_free(struct row *rows, size_t count)
{
    for (size_t op = 0; op < count; op++)
        for (size_t i = 0; i < FIT_MEANS_MAX; i++)
            free(rows[op].mean_names[i]);
    free(rows);
}

static void add_mean(struct row *row, struct fit_operation *operation, const struct fit_curve *mean,
                     size_t mean_of, char *name)
{
    struct fit_curve *curve = &row->curves[operation->count + operation->mean_count];

    *curve = *mean;
    curve->mean_of = mean_of;
    row->mean_names[operation->mean_count++] = name;
}

static void add_means(const struct measurement *measurement, size_t op, struct row *row,
                      struct fit_operation *operation)
{
    struct fit_curve fill = {0};

    if (pattern_is_filled_by(measurement->set, op)) {
        fit_curve_load(measurement->plan, 0, FIGURE_AMORTISED, &fill);
        add_mean(row, operation, &fill, 0, mem_strdup(FIT_FILL_NAME));
    }
    for (size_t i = 0; measurement->rare != NULL && i < measurement->curve_count; i++) {
        const struct plan_curve *curve = &measurement->curves[i];

        if (curve->operation == op && measurement->rare[i].count > 0 &&
            operation->mean_count < FIT_MEANS_MAX)
            add_mean(
                row, operation, &measurement->rare[i], curve->pattern + 1,
                mem_printf("%s, many calls", pattern_name(measurement->set, op, curve->pattern)));
    }
}

static struct fit_operation load_operation(const struct measurement *measurement, size_t op,
                                           struct row *row)
{
    struct pattern_info info = pattern_operation_info(measurement->set, op);
    bool class = measurement->prober.submission->problem->kind == PROBLEM_CLASS;
    struct fit_operation operation = {
        .curves = row->curves, .log2_min = info.log2_min, .doubt = doubt(measurement, op)};

    for (size_t i = 0; i < measurement->curve_count; i++)
        if (measurement->curves[i].operation == op && operation.count < PATTERN_PATTERNS_MAX) {
            struct fit_curve *curve = &row->curves[operation.count++];

            fit_curve_load(measurement->plan, i, info.figure, curve);
            curve->unsteady =
                class && !pattern_is_steady(measurement->set, op, measurement->curves[i].pattern);
        }
    if (info.figure == FIGURE_TYPICAL)
        add_means(measurement, op, row, &operation);
    return operation;
}

/* Was it stopped at its limit of time at some size? However level it was below, it is not fast. */
static bool took_too_long(const struct measurement *measurement, size_t op)
{
    return measurement->notes[op] != NULL && measurement->stops[op].verdict == VERDICT_TLE;
}

static void judge_operation(const struct measurement *measurement, size_t op,
                            const struct fit_operation *operation, const struct row *row,
                            const struct fit *fit, size_t worst, struct growth_report *growth)
{
    struct pattern_info info = pattern_operation_info(measurement->set, op);
    const char *why = measurement->notes[op] != NULL ? measurement->notes[op] : fit->note;
    struct buf text = {0};

    *growth = (struct growth_report){.name = mem_strdup(info.name),
                                     .variable = mem_strdup(info.variable),
                                     .expected = mem_strdup(class_format(info.expected)),
                                     .unit = meter_infos[measurement->meter].unit};
    growth->pattern =
        mem_strdup(worst < operation->count ? pattern_name(measurement->set, op, worst)
                                            : row->mean_names[worst - operation->count]);
    keep_points(growth, &operation->curves[worst]);
    if (operation->curves[worst].count < FIT_POINTS_MIN) {
        growth->verdict = COMPLEXITY_NOT_MEASURED;
        why = measurement->notes[op];
        if (why == NULL && measurement->stops[op].n == 0) /* Else measure_detail says why. */
            why = TOO_SLOW;
        growth->note = why != NULL ? mem_strdup(why) : NULL;
        return;
    }
    if (operation->doubt != NULL)
        why = operation->doubt;
    fit_format(fit, &text);
    growth->measured = buf_steal(&text);
    growth->verdict = decide(info.expected, fit, &growth->confidence);
    if (growth->verdict == COMPLEXITY_MET && took_too_long(measurement, op)) {
        growth->verdict = COMPLEXITY_INCONCLUSIVE;
        growth->confidence = 0;
    }
    growth->note = why != NULL ? mem_strdup(why) : NULL;
}

/* Of all @count operations; what they refer to is in as many rows, which are returned. */
static struct row *load_operations(const struct measurement *measurement, size_t count,
                                   struct fit_operation *ret_operations)
{
    struct row *rows = mem_alloc(count * sizeof *rows);

    for (size_t op = 0; op < count; op++)
        ret_operations[op] = load_operation(measurement, op, &rows[op]);
    return rows;
}

struct fit_meter measure_meter_of(const struct measurement *measurement)
{
    return measure_fit_meter(measurement->prober.submission->language, measurement->meter);
}

void measure_open_curves(const struct measurement *measurement, bool *ret_open)
{
    size_t count = pattern_operation_count(measurement->set);
    bool(*open)[PATTERN_PATTERNS_MAX] = mem_alloc(count * sizeof *open);
    struct fit_operation operations[PATTERN_OPERATIONS_MAX];
    struct row *rows = load_operations(measurement, count, operations);

    fit_open_patterns(operations, count, measure_meter_of(measurement), open);
    for (size_t i = 0; i < measurement->curve_count; i++)
        ret_open[i] = open[measurement->curves[i].operation][measurement->curves[i].pattern];
    free(open);
    rows_free(rows, count);
}

int measure_keep_points(const struct measurement *measurement, struct err *err)
{
    const struct submission *submission = measurement->prober.submission;
    struct measured_points points = {.set = measurement->set,
                                     .plan = measurement->plan,
                                     .curves = measurement->curves,
                                     .curve_count = measurement->curve_count,
                                     .meter = measure_meter_of(measurement),
                                     .classes = submission->problem->kind == PROBLEM_CLASS,
                                     .meter_name = meter_infos[measurement->meter].name,
                                     .rare = measurement->rare};
    int code;

    if (submission->points_file == NULL)
        return 0;
    points.doubts = mem_alloc(pattern_operation_count(measurement->set) * sizeof *points.doubts);
    for (size_t op = 0; op < pattern_operation_count(measurement->set); op++)
        points.doubts[op] = doubt(measurement, op);
    code = measure_write_points(submission->points_file, &points, err);
    free(points.doubts);
    return code;
}

void measure_judge(const struct measurement *measurement, struct report *report, struct fit *fits)
{
    size_t count = pattern_operation_count(measurement->set);
    struct fit_operation operations[PATTERN_OPERATIONS_MAX];
    struct row *rows = load_operations(measurement, count, operations);
    size_t worst[PATTERN_OPERATIONS_MAX];
    const struct measure_detail detail = {measurement->set, measurement->plan, measurement->curves,
                                          measurement->curve_count, measurement->stops};

    fit_operations(operations, count, measure_meter_of(measurement), fits, worst);
    report->meter_noise = measure_meter_of(measurement).noise;
    report->time = mem_alloc(count * sizeof *report->time);
    for (size_t op = 0; op < count; op++) {
        judge_operation(measurement, op, &operations[op], &rows[op], &fits[op], worst[op],
                        &report->time[report->time_count]);
        measure_detail_add(&detail, op, &fits[op], &report->time[report->time_count++]);
    }
    rows_free(rows, count);
}
