#include "judge/complexity/plan.h"
#include "judge/complexity/plan_state.h"

#include <assert.h>
#include <math.h>

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

size_t plan_points(const struct plan *plan, size_t curve, struct cost_point *ret_points)
{
    struct samples_chance chance = chance_of(plan, curve);
    size_t count = 0;

    assert(curve < plan->config.curve_count);
    for (size_t i = plan_first_size(plan, curve); i < plan->size_count; i++) {
        const struct samples *cell = plan_cell_of(plan, curve, i);
        double by_object;

        if (!is_point(cell))
            continue;
        ret_points[count] = samples_point(cell, plan->config.meter, plan->sizes[i].n);
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
