#include "judge/complexity/memory.h"

#include <assert.h>
#include <math.h>

/* The kernel charges 64 pages ahead on each processor. */
#define WHOLE_ERROR_BYTES 262144.0
#define WHOLE_ERROR_SHARE 0.01
#define PAGES_ERROR_SHARE 0.015 /* What tables and size classes of an allocator wobble by. */
#define TOLD_RESIDUAL_MAX                                                                          \
    1.0 /* Deviations: what is said to be exact and follows no class is not as exact as it says.   \
         */
#define TOLD_ERROR_SHARE 0.005 /* The objects themselves, without what lies between them. */
/* By how much the two may drift apart: what is charged in bulk, and the kernel's tables of pages.
 */
#define APART_BYTES (2 * WHOLE_ERROR_BYTES)
#define APART_SHARE 0.02
/* The same of what is told: pages that are not full. */
#define TOLD_APART_ERRORS 4.0 /* Times that of the pages. */
#define TOLD_APART_SHARE 0.2

/* By how much two readings of the same drift apart, and the largest of the first. */
struct drift {
    double least, most, largest;
};

static const struct drift no_drift = {INFINITY, -INFINITY, 0};

static void drift_add(struct drift *drift, double one, double other)
{
    drift->least = fmin(drift->least, one - other);
    drift->most = fmax(drift->most, one - other);
    drift->largest = fmax(drift->largest, one);
}

static bool drift_is_within(const struct drift *drift, double bytes, double share)
{
    return drift->most - drift->least <= bytes + share * drift->largest;
}

bool memory_agrees(const struct memory_point *points, size_t count)
{
    struct drift drift = no_drift;

    for (size_t i = 0; i < count; i++) {
        if (points[i].pages_bytes < 0)
            return false;
        drift_add(&drift, points[i].whole_bytes, points[i].pages_bytes);
    }
    return count > 0 && drift_is_within(&drift, APART_BYTES, APART_SHARE);
}

void memory_series(const struct memory_point *points, size_t count, bool pages,
                   struct cost_point *ret_points)
{
    for (size_t i = 0; i < count; i++)
        ret_points[i] = (struct cost_point){
            .n = points[i].n, .cost = pages ? points[i].pages_bytes : points[i].whole_bytes};
}

/* Does what was told go up and down with what was seen? */
static bool follows(const struct memory_point *points, const struct cost_point *seen, size_t count,
                    double error_bytes)
{
    struct drift drift = no_drift;

    for (size_t i = 0; i < count; i++) {
        if (points[i].told_bytes < 0)
            return false;
        drift_add(&drift, seen[i].cost, points[i].told_bytes);
    }
    return drift_is_within(&drift, TOLD_APART_ERRORS * error_bytes, TOLD_APART_SHARE);
}

/* Takes away of what @fit has open the log factor that was not told. Of one degree only: that is
 * all that a program could win by a lie. It is not put there by what is told: arrays that grow by
 * halves are up to a half larger than what is in them, now more and now less, which may look like
 * one. */
static void narrow(struct fit *fit, const struct memory_point *points, size_t count,
                   double error_bytes)
{
    struct cost_point series[FIT_POINTS_MAX];
    struct fit told;

    for (size_t i = 0; i < count; i++)
        series[i] = (struct cost_point){.n = points[i].n, .cost = points[i].told_bytes};
    told = fit_space(series, count, (struct space_error){error_bytes, TOLD_ERROR_SHARE});
    if (class_halves(fit->low) != class_halves(fit->high) || told.low > fit->high ||
        told.high < fit->low || told.note != NULL || told.residual > TOLD_RESIDUAL_MAX)
        return;
    fit->high = told.high < fit->high ? told.high : fit->high;
    fit->confidence = fmax(fit->confidence, told.confidence);
    if (fit_settled(fit))
        fit->note = NULL;
}

struct fit memory_fit(const struct memory_point *points, size_t count, struct memory_errors errors,
                      bool *ret_pages)
{
    struct cost_point series[FIT_POINTS_MAX];
    bool pages = memory_agrees(points, count);
    /* What a runtime wobbles by is in the whole as well. */
    const struct space_error whole = {hypot(WHOLE_ERROR_BYTES, errors.pages_bytes),
                                      hypot(WHOLE_ERROR_SHARE, PAGES_ERROR_SHARE)},
                             exact = {errors.pages_bytes, PAGES_ERROR_SHARE};
    struct fit fit;

    assert(count <= FIT_POINTS_MAX && errors.pages_bytes > 0);
    memory_series(points, count, pages, series);
    *ret_pages = pages;
    fit = fit_space(series, count, pages ? exact : whole);
    if (!fit_settled(&fit) && errors.told_bytes > 0 &&
        follows(points, series, count, errors.pages_bytes))
        narrow(&fit, points, count, errors.told_bytes);
    return fit;
}

struct leak memory_leak(const struct memory_point *points, size_t count, double whole_error_bytes,
                        double pages_error_bytes, bool *ret_pages)
{
    struct cost_point series[LEAK_POINTS_MAX];
    bool pages = memory_agrees(points, count);

    assert(count <= LEAK_POINTS_MAX);
    memory_series(points, count, pages, series);
    *ret_pages = pages;
    return leak_judge(series, count, pages ? pages_error_bytes : whole_error_bytes);
}
