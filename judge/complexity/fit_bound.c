/* One curve held against another: what all curves of a program have in common (the steps of its
 * allocator, what an interpreter does for each integer, the load of a table) drops out of the ratio
 * of their costs, so that it tells more than either of them. */
#include "judge/complexity/fit.h"
#include "judge/complexity/fit_internal.h"

#include <assert.h>

#define DROPPED_MAX 3
#define LATE_POINTS_MIN 4
#define LATE_GROWTH 0.025   /* Per doubling, as half a logarithm shows at n = 2^17, … */
#define LATE_DOUBTS 2.0     /* … and more than chance. */
#define DWARFED_SHARE 0.125 /* Of the other one, at the largest size. */
#define DWARFED_FALL 0.05   /* Per doubling, beyond doubt, over the whole and over its end. */

/* The costs of @points over those of @by, where both have a point. */
static size_t ratios_of(const struct cost_point *points, size_t count, const struct fit_known *by,
                        struct cost_point *ret_ratios)
{
    size_t found = 0;

    assert(count <= FIT_POINTS_MAX);
    for (size_t i = 0, j = 0; i < count; i++) {
        while (j < by->count && by->points[j].n < points[i].n)
            j++;
        if (j == by->count)
            break;
        if (by->points[j].n == points[i].n && by->points[j].cost > 0)
            ret_ratios[found++] =
                (struct cost_point){.n = points[i].n, .cost = points[i].cost / by->points[j].cost};
    }
    return found;
}

/* Ratios that fall first and rise later may be level on the whole: it is the end that counts. */
static bool is_flat(const struct cost_point *ratios, size_t count)
{
    size_t half = count / 2 > LATE_POINTS_MIN ? count / 2 : LATE_POINTS_MIN;
    struct trend late = fit_trend(ratios + count - half, half);
    struct fit fit;

    return fit_is_flat(&fit, ratios, count) &&
           (late.growth <= LATE_GROWTH || late.growth <= LATE_DOUBTS * late.doubt);
}

/* At the smallest sizes an operation has costs of its own. */
static bool is_flat_from(const struct cost_point *ratios, size_t count)
{
    for (size_t first = 0; first <= DROPPED_MAX && count >= first + FIT_FLAT_POINTS_MIN; first++)
        if ((double)ratios[count - 1].n >= FIT_SPAN_MIN * (double)ratios[first].n &&
            is_flat(ratios + first, count - first))
            return true;
    return false;
}

void fit_bound(struct fit *fit, const struct cost_point *points, size_t count,
               const struct fit_known *by)
{
    struct cost_point ratios[FIT_POINTS_MAX];
    size_t found = ratios_of(points, count, by, ratios);

    /* What its own points exclude is not brought back by others. */
    if (by->fit->high >= fit->high || by->fit->high < fit->low || !is_flat_from(ratios, found))
        return;
    fit->high = by->fit->high;
    if (fit_settled(fit))
        fit->note = NULL;
}

static bool falls(const struct cost_point *ratios, size_t count)
{
    struct trend trend = fit_trend(ratios, count);

    return trend.growth + 2 * trend.doubt < -DWARFED_FALL;
}

bool fit_is_dwarfed(const struct fit_known *of, const struct fit_known *by)
{
    struct cost_point ratios[FIT_POINTS_MAX];
    size_t found = ratios_of(of->points, of->count, by, ratios);
    size_t late = found / 2 > 3 ? found / 2 : 3;

    return class_halves(of->fit->high) <= class_halves(by->fit->high) && found >= FIT_POINTS_MIN &&
           ratios[found - 1].n == of->points[of->count - 1].n &&
           ratios[found - 1].cost <= DWARFED_SHARE && falls(ratios, found) &&
           falls(ratios + found - late, late);
}
