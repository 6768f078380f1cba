/* A power of n whose unit gets dearer once: from some size on a runtime keeps numbers in another
 * way, or a table takes wider places. No family has such a bend, so that they leave a log factor
 * open. Where the bend is, and whether it is a knee (what is beyond is dearer) or a step (all is),
 * is found by trying; so more is asked of it than of a family: that it follows the points closely,
 * and no family comes near. */
#include "judge/complexity/fit_break.h"
#include "judge/complexity/fit_family.h"
#include "judge/complexity/fit_internal.h"

#include <math.h>

#define POINTS_MIN 8
#define POINTS_BEFORE 3 /* The bend is between so many points, … */
#define POINTS_AFTER 3  /* … and so many. */
#define BEND_MAX 0.25   /* Of the unit: a level more of a search costs more. */
#define RESIDUAL_MAX 0.008
#define APART 5.0
#define STEEPNESS 0.7  /* Of the exponent: before the bend, growth was to be seen. */
#define DROPPED_MAX 2  /* First points, where a program is still finding its way. */
#define LEVEL_BEFORE 4 /* Points that stay, before growth begins, … */
#define GROWN_AFTER 3  /* … and that follow it from there on. */
#define GROWN_LEAST 2.0
#define GROWN_EVEN 0.005 /* n log log n is off by three times that and more. */

static const struct fit_family bent[] = {
    {{TERM_N, TERM_KNEE, TERM_1}, true, CLASS_LINEAR, CLASS_LINEAR},
    {{TERM_N, TERM_STEP, TERM_1}, true, CLASS_LINEAR, CLASS_LINEAR},
    {{TERM_N2, TERM_KNEE_2, TERM_N, TERM_1}, true, CLASS_QUADRATIC, CLASS_QUADRATIC},
    {{TERM_N2, TERM_STEP_2, TERM_N, TERM_1}, true, CLASS_QUADRATIC, CLASS_QUADRATIC},
};

/* The least residual of a bend of @family, at the sizes and between them. */
static double closest(const struct fit_family *family, const struct cost_point *points,
                      size_t count)
{
    double steepness = STEEPNESS * class_halves(family->low) / 2.0, least = INFINITY;

    for (size_t i = 2 * POINTS_BEFORE - 2; i < 2 * (count - POINTS_AFTER); i++) {
        const struct cost_point *before = &points[i / 2];
        double at = (double)before->n * (i % 2 == 0 ? 1 : M_SQRT2);
        struct fit_explanation found = fit_family_explain(family, points, count, at);

        if (found.bend <= BEND_MAX && log2(before->cost / before[-1].cost) >= steepness)
            least = fmin(least, found.residual);
    }
    return least;
}

/* The least residual of a family that is of another class. */
static double other(enum complexity_class class, const struct cost_point *points, size_t count)
{
    double least = INFINITY;

    for (size_t i = 0; i < FIT_FAMILY_COUNT; i++)
        if (!fit_family_is_bent(&fit_families[i]) &&
            (fit_families[i].low != class || fit_families[i].high != class))
            least = fmin(least, fit_family_explain(&fit_families[i], points, count, 0).residual);
    return least;
}

static bool breaks(enum complexity_class class, const struct cost_point *points, size_t count,
                   double *ret_residual)
{
    double least = INFINITY;

    for (size_t i = 0; i < sizeof bent / sizeof bent[0]; i++)
        if (bent[i].low == class)
            least = fmin(least, closest(&bent[i], points, count));
    *ret_residual = least;
    return least <= RESIDUAL_MAX && other(class, points, count) >= APART * least;
}

bool fit_is_broken_power(enum complexity_class class, const struct cost_point *points, size_t count,
                         double *ret_residual)
{
    for (size_t first = 0; first <= DROPPED_MAX && count >= first + POINTS_MIN; first++)
        if (breaks(class, points + first, count - first, ret_residual))
            return true;
    return false;
}

/* Is what @points have above @level as much more for each as the power says? */
static bool is_above(double level, double degree, const struct cost_point *points, size_t count)
{
    double units[FIT_POINTS_MAX], mean = 0;

    if (points[0].cost < (1 + GROWN_LEAST) * level)
        return false;
    for (size_t i = 0; i < count; i++) {
        units[i] = (points[i].cost - level) / pow((double)points[i].n, degree);
        mean += units[i] / (double)count;
    }
    for (size_t i = 0; i < count; i++)
        if (fabs(units[i] / mean - 1) > GROWN_EVEN)
            return false;
    return true;
}

bool fit_begins_late(enum complexity_class class, const struct cost_point *points, size_t count)
{
    for (size_t before = LEVEL_BEFORE; before + GROWN_AFTER <= count; before++) {
        double level = 0;

        for (size_t i = before - LEVEL_BEFORE; i < before; i++)
            level += points[i].cost / LEVEL_BEFORE;
        if (fit_is_level(points, before) &&
            is_above(level, class_halves(class) / 2.0, points + before, count - before))
            return true;
    }
    return false;
}

void fit_settle_by_break(struct fit *fit, const struct cost_point *points, size_t count)
{
    static const enum complexity_class powers[] = {CLASS_LINEAR, CLASS_QUADRATIC};
    double residual;

    for (size_t i = 0; i < sizeof powers / sizeof *powers && !fit_settled(fit); i++) {
        if (fit->low > powers[i] || fit->high < powers[i])
            continue;
        if (fit_begins_late(powers[i], points, count))
            residual = GROWN_EVEN;
        else if (!fit_is_broken_power(powers[i], points, count, &residual))
            continue;
        fit->low = fit->high = powers[i];
        fit->residual = residual;
        fit->note = NULL;
    }
}
