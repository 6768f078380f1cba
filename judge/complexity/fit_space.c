/* Fitting memory.
 *
 * A figure of memory is wrong by some pages in absolute terms (who counts in bulk, what an
 * allocator keeps), and there is a base that has nothing to do with the object. So each class f is
 * tried as a + b * f(n), with errors of known size: the classes whose sum of squared errors is
 * within reach of the best stay open, and the others are excluded. The base drops out of it, since
 * a is free upwards. */
#include "judge/complexity/fit.h"
#include "judge/complexity/fit_internal.h"

#include <assert.h>
#include <math.h>

#define REACH 11.0 /* Sums of squared errors this far apart are 3.3 deviations apart. */
#define BASE_DEVIATIONS 4.0
#define BASE_BYTES 524288.0 /* What a start leaves behind, free for the object to take. */
#define MISFIT_PER_POINT 4.0
#define SLOPE_MARGIN 0.35
#define STEP_DEVIATIONS 3.0 /* A step that is no larger may be of the error alone. */
#define STEPS_MIN 4
#define FLAT_DEVIATIONS 4.0
#define ENTRY_BYTES_MIN 8.0
#define NAMED_DEVIATIONS 50.0
#define NAMED_POINTS_MIN 6
#define CLASS_LAST CLASS_CUBIC

/* The least sum of squared errors of a + b * f(n), b >= 0, each in units of its deviation. The base
 * was taken off already, so a is what comes beside the object, and hardly below nothing: else n,
 * behind a base that gives back megabytes, would be what n log n is. */
static double misfit(enum complexity_class class, const struct cost_point *points, size_t count,
                     struct space_error error)
{
    double w = 0, wx = 0, wy = 0, wxx = 0, wxy = 0, b = 0, a, sum = 0;
    double top = class_value(class, (double)points[count - 1].n);
    double least = -(BASE_DEVIATIONS * error.bytes + BASE_BYTES);

    for (size_t i = 0; i < count; i++) {
        double deviation = hypot(error.bytes, error.share * points[i].cost);
        double weight = 1 / (deviation * deviation);
        double x = class_value(class, (double)points[i].n) / top, y = points[i].cost;

        w += weight;
        wx += weight * x;
        wy += weight * y;
        wxx += weight * x * x;
        wxy += weight * x * y;
    }
    if (class != CLASS_CONSTANT)
        b = fmax((w * wxy - wx * wy) / (w * wxx - wx * wx), 0);
    a = (wy - b * wx) / w;
    if (a < least) {
        a = least;
        b = fmax((wxy - a * wx) / wxx, 0);
    }
    for (size_t i = 0; i < count; i++) {
        double x = class_value(class, (double)points[i].n) / top;
        double off =
            (points[i].cost - a - b * x) / hypot(error.bytes, error.share * points[i].cost);

        sum += off * off;
    }
    return sum;
}

/* The exponent of what each size adds to the one before: the base is not in it. */
static void refuse(struct fit *fit, const struct cost_point *points, size_t count,
                   double error_bytes)
{
    struct cost_point steps[FIT_POINTS_MAX];
    enum complexity_class other;
    size_t found = 0;

    fit->note = "no class explains the memory within what the figures may be wrong by";
    for (size_t i = 1; i < count; i++)
        if (points[i].cost - points[i - 1].cost > STEP_DEVIATIONS * error_bytes)
            steps[found++] =
                (struct cost_point){.n = points[i].n, .cost = points[i].cost - points[i - 1].cost};
    if (found < STEPS_MIN)
        return;
    fit->slope = fit_exponent(steps, found);
    fit_bracket(fit, fit->slope, fit->slope, SLOPE_MARGIN);
    if (class_from_powers(class_halves(fit->high), 1, &other) == 0)
        fit->high = other;
    fit->confidence = 0.5;
}

/* From the least to the most. */
static double range_of(const struct cost_point *points, size_t count)
{
    double least = points[0].cost, most = points[0].cost;

    for (size_t i = 1; i < count; i++) {
        least = fmin(least, points[i].cost);
        most = fmax(most, points[i].cost);
    }
    return most - least;
}

/* Is it no more than the error, where entries of a few bytes would be? */
static bool is_flat(const struct cost_point *points, size_t count, double error_bytes)
{
    double seen = FLAT_DEVIATIONS * error_bytes;

    return range_of(points, count) < seen &&
           ENTRY_BYTES_MIN * (double)(points[count - 1].n - points[0].n) >= seen;
}

/* Growth of not many times the error tells a degree, by no more than that: errors of one kind (an
 * allocator that takes its pages in leaps) are not by chance, and look like a log factor or a root.
 */
static void doubt_small(struct fit *fit, double growth_bytes, double error_bytes)
{
    const char *note = "the memory grows by too little to tell more";

    if (growth_bytes >= NAMED_DEVIATIONS * error_bytes || fit->high == CLASS_CONSTANT)
        return;
    if (fit->high < CLASS_LINEAR) {
        fit->high = CLASS_LINEAR;
        fit->note = note;
    }
    if (fit->low > CLASS_CONSTANT)
        fit_open_log(fit, note);
}

/* A few small sizes, where an allocator rounds and keeps, do not tell n from a root of it. */
static void doubt_few(struct fit *fit, size_t count)
{
    if (count >= NAMED_POINTS_MIN || fit->low == CLASS_CONSTANT || fit->high >= CLASS_LINEAR)
        return;
    fit->high = CLASS_LINEAR;
    fit->note = "too few sizes fit into the budget to tell more";
}

struct fit fit_space(const struct cost_point *points, size_t count, struct space_error error)
{
    struct fit fit = {.low = CLASS_CONSTANT, .high = CLASS_EXPONENTIAL, .points_used = count};
    double found[CLASS_LAST + 1], best = INFINITY, rival = INFINITY;
    bool any = false;

    assert(count <= FIT_POINTS_MAX);
    if (count < FIT_POINTS_MIN ||
        (double)points[count - 1].n < FIT_SPAN_MIN * (double)points[0].n) {
        fit.note = "too few sizes fit into the budget";
        return fit;
    }
    fit.cost_last = points[count - 1].cost;
    for (int i = 0; i <= CLASS_LAST; i++) {
        found[i] = misfit((enum complexity_class)i, points, count, error);
        best = fmin(best, found[i]);
    }
    if (best > MISFIT_PER_POINT * (double)count) {
        refuse(&fit, points, count, error.bytes);
        return fit;
    }
    for (int i = 0; i <= CLASS_LAST; i++) {
        if (found[i] > best + REACH) {
            rival = fmin(rival, found[i]);
            continue;
        }
        fit.low = any ? fit.low : (enum complexity_class)i;
        fit.high = (enum complexity_class)i;
        any = true;
    }
    fit.residual = sqrt(best / (double)count);
    fit.confidence = isfinite(rival) ? 1 - exp((best - rival) / 4) / 2 : 0.5;
    /* Flat memory, with or without a slope that nobody could see. */
    if (fit.low == CLASS_CONSTANT && is_flat(points, count, error.bytes))
        fit.high = CLASS_CONSTANT;
    if (fit.low != fit.high)
        fit.note = "two classes explain the memory about as well";
    doubt_small(&fit, range_of(points, count), error.bytes);
    doubt_few(&fit, count);
    return fit;
}
