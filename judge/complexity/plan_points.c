#include "judge/complexity/fit_internal.h"
#include "judge/complexity/plan.h"
#include "judge/complexity/plan_state.h"

#include <assert.h>
#include <math.h>

#define RATIOS_MIN 2
#define RATIO_APART 0.02
#define RATIO_EVEN 0.5 /* Of how far it is from 1. */
#define RATIO_MAX 2.0
#define OBJECT_ERRORS 2.0 /* Standard errors, in the measure of a spread. */

static bool is_point(const struct samples *cell)
{
    return cell->count >= samples_least(cell);
}

size_t plan_first_size(const struct plan *plan, size_t curve)
{
    size_t first = 0, enough = 0;

    while (first < plan->size_count && plan->sizes[first].n < 1ull << plan->log2_asked[curve])
        first++;
    for (size_t i = first; i < plan->size_count; i++)
        enough += is_point(plan_cell_of(plan, curve, i));
    return enough > FIT_POINTS_MIN ? first : 0;
}

/* What is chance in one object is so in all of a curve, also where only one was measured. */
static struct samples_chance chance_of(const struct plan *plan, size_t curve)
{
    struct samples_chance chance = {0};

    for (size_t i = plan_first_size(plan, curve); i < plan->size_count; i++)
        if (is_point(plan_cell_of(plan, curve, i)))
            samples_add_chance(plan_cell_of(plan, curve, i), plan->config.meter, &chance);
    return chance;
}

/* What the objects of a pattern's own cost over those that all patterns shared, at the sizes that
 * have both. At the largest sizes there may be no time for both: what was measured there is as far
 * off. 1 where it is next to nothing, or not alike at all sizes. */
static double own_over_shared(const struct plan *plan, size_t curve)
{
    double ratios[PLAN_SIZES_MAX], middle, apart;
    size_t count = 0;

    for (size_t i = plan_first_size(plan, curve); i < plan->size_count; i++) {
        double ratio = samples_own_over_shared(plan_cell_of(plan, curve, i), plan->config.meter);

        if (ratio > 0)
            ratios[count++] = ratio;
    }
    if (count < RATIOS_MIN)
        return 1;
    fit_sort(ratios, count);
    middle = ratios[count / 2];
    apart = fabs(middle - 1);
    return apart >= RATIO_APART && middle <= RATIO_MAX && middle >= 1 / RATIO_MAX &&
                   ratios[count - 1] - ratios[0] <= RATIO_EVEN * apart
               ? middle
               : 1;
}

size_t plan_points(const struct plan *plan, size_t curve, struct cost_point *ret_points)
{
    struct samples_chance chance = chance_of(plan, curve);
    double ratio = own_over_shared(plan, curve);
    size_t count = 0;

    assert(curve < plan->config.curve_count);
    for (size_t i = plan_first_size(plan, curve); i < plan->size_count; i++) {
        const struct samples *cell = plan_cell_of(plan, curve, i);
        double by_object;

        if (!is_point(cell))
            continue;
        ret_points[count] = samples_point(cell, plan->config.meter, plan->sizes[i].n);
        if (!samples_have_own(cell))
            ret_points[count].cost *= ratio;
        by_object = samples_error_by(cell, &chance);
        ret_points[count].error = fmax(ret_points[count].error, OBJECT_ERRORS * by_object);
        ret_points[count].chance = fmax(ret_points[count].chance, by_object);
        count++;
    }
    return count;
}

size_t plan_worst_points(const struct plan *plan, size_t curve, struct cost_point *ret_points)
{
    size_t count = plan_points(plan, curve, ret_points), at = 0;

    for (size_t i = plan_first_size(plan, curve); i < plan->size_count; i++) {
        const struct samples *cell = plan_cell_of(plan, curve, i);

        if (is_point(cell)) {
            ret_points[at].cost = fmax(ret_points[at].cost, samples_worst(cell));
            at++;
        }
    }
    assert(at == count);
    return count;
}

size_t plan_fill_points(const struct plan *plan, struct cost_point *ret_points)
{
    size_t count = 0;

    for (size_t i = plan_first_size(plan, 0); i < plan->size_count; i++) {
        const struct samples *fill = &plan->sizes[i].fill;

        if (fill->count > 0)
            ret_points[count++] = samples_point(fill, plan->config.meter, plan->sizes[i].n);
    }
    return count;
}

size_t plan_size_count(const struct plan *plan)
{
    return plan->size_count;
}

uint64_t plan_size(const struct plan *plan, size_t size)
{
    assert(size < plan->size_count);
    return plan->sizes[size].n;
}

static struct samples *cell_or_fill(struct plan *plan, size_t curve, size_t size)
{
    return curve == PLAN_CURVES_MAX ? &plan->sizes[size].fill : plan_cell_of(plan, curve, size);
}

const struct samples *plan_samples(const struct plan *plan, size_t curve, size_t size)
{
    const struct samples *samples = cell_or_fill((struct plan *)plan, curve, size);

    return curve == PLAN_CURVES_MAX || is_point(samples) ? samples : NULL;
}

void plan_restore(struct plan *plan, size_t curve, uint64_t n, const struct samples *samples)
{
    for (size_t i = 0; i < plan->size_count; i++)
        if (plan->sizes[i].n == n) {
            *cell_or_fill(plan, curve, i) = *samples;
            cell_or_fill(plan, curve, i)->whole = true;
        }
}
