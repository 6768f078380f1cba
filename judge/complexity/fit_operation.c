#include "judge/complexity/fit_operation.h"

#include <assert.h>

/* With small sizes among them, so many points this close to a class say as much as large ones. */
#define SMALL_POINTS_MIN 7
#define SMALL_RESIDUAL_MAX 0.01

void fit_curve_load(const struct plan *plan, size_t curve, enum pattern_figure figure,
                    struct fit_curve *ret_curve)
{
    if (figure == FIGURE_AMORTISED)
        ret_curve->count = plan_fill_points(plan, ret_curve->points);
    else if (figure == FIGURE_WORST)
        ret_curve->count = plan_worst_points(plan, curve, ret_curve->points);
    else
        ret_curve->count = plan_points(plan, curve, ret_curve->points);
}

/* Leaves log factors open where the points, however smooth, are no proof of one. */
static void doubt_small(const struct fit_curve *curve, int log2_min, struct fit *fit)
{
    if (curve->count > 0 && curve->points[curve->count - fit->points_used].n < 1ull << log2_min &&
        (fit->points_used < SMALL_POINTS_MIN || fit->residual > SMALL_RESIDUAL_MAX))
        fit_open_log(fit, "only the smallest sizes were reached: too few to tell more");
}

/* A batch of the clock is thousands of calls. Those that add or remove change the size that they
 * are measured at, most of all the smallest ones, and growth is made to look smaller than it is. */
static void doubt_unsteady(const struct fit_curve *curve, struct fit *fit)
{
    if (!curve->unsteady || fit->high >= CLASS_LINEARITHMIC)
        return;
    fit->high = CLASS_LINEARITHMIC;
    fit->shape = FIT_SHAPE_OTHER;
    fit->note = "the calls of one batch change how much there is: counts would tell more";
}

/* Every pattern is held against those whose class is settled. */
static void bound_all(const struct fit_curve *curves, size_t count, struct fit *fits)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (!fit_settled(&fits[i]) && !fits[i].drifts && fit_settled(&fits[j]))
                fit_bound(&fits[i], curves[i].points, curves[i].count, &fits[j], curves[j].points,
                          curves[j].count);
}

struct fit fit_operation(const struct fit_curve *curves, size_t count, struct fit_rules rules,
                         size_t *ret_worst)
{
    struct fit fits[PATTERN_PATTERNS_MAX];

    assert(count >= 1 && count <= PATTERN_PATTERNS_MAX);
    for (size_t i = 0; i < count; i++) {
        fits[i] = fit_points(curves[i].points, curves[i].count, rules.meter);
        doubt_small(&curves[i], rules.log2_min, &fits[i]);
        if (rules.meter.kind == METER_CLOCK)
            doubt_unsteady(&curves[i], &fits[i]);
    }
    if (rules.meter.kind == METER_COUNTS)
        bound_all(curves, count, fits);
    return fit_combine(fits, count, rules.meter.kind, ret_worst);
}
