#include "judge/complexity/plan.h"
#include "judge/complexity/plan_state.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SAMPLES_MIN 3
#define MIDDLE_COUNT_MIN 7
#define DRIFT_SAMPLES_MIN 5
#define DRIFT_PAIRS_MIN 10
#define STEP_SAMPLES_MIN 3
#define STEP_EVEN 1.5  /* The largest step over the smallest. */
#define DRIFT_MOST 3.0 /* Times the median. */
#define DRIFT_PAIRS_MANY 45
#define DRIFT_ORDER_MIN 0.8      /* Of 1 for batches that all rise; with … */
#define DRIFT_ORDER_MANY_MIN 0.6 /* … ten of them, chance does not come by this. */
#define DRIFT_MIN 0.02
#define DRIFT_DECAY 0.5

static int compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return (left > right) - (left < right);
}

/* Between the two nearest of the sorted values. */
static double quantile(const double *sorted, size_t count, double share)
{
    double at = share * (double)(count - 1);
    size_t below = (size_t)floor(at);
    size_t above = below + 1 < count ? below + 1 : below;

    return sorted[below] + (at - (double)below) * (sorted[above] - sorted[below]);
}

/* Of @count sorted values, less its quarters at both ends: as steady as a mean, and one dear batch
 * in four does not show. */
static double middle_mean(const double *sorted, size_t count)
{
    size_t cut = count / 4;
    double sum = 0;

    for (size_t i = cut; i < count - cut; i++)
        sum += sorted[i];
    return sum / (double)(count - 2 * cut);
}

struct rise {
    double slope; /* Per batch: the median over all pairs. Below 0 they fall. */
    bool sure;    /* By Kendall's order: most batches cost more than those before them, or less. */
};

/* A batch above @most (a table that was rebuilt, garbage that was collected) says nothing of the
 * rise. */
static struct rise rise_of(const double *costs, size_t count, double most)
{
    double slopes[PLAN_SAMPLES_MAX * PLAN_SAMPLES_MAX / 2];
    size_t pairs = 0;
    int order = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) {
            if (costs[i] > most || costs[j] > most)
                continue;
            slopes[pairs++] = (costs[j] - costs[i]) / (double)(j - i);
            order += (costs[j] > costs[i]) - (costs[j] < costs[i]);
        }
    if (pairs < DRIFT_PAIRS_MIN)
        return (struct rise){0};
    qsort(slopes, pairs, sizeof slopes[0], compare_doubles);
    return (struct rise){.slope = quantile(slopes, pairs, 0.5),
                         .sure = fabs((double)order) >=
                                 (double)pairs * (pairs < DRIFT_PAIRS_MANY ? DRIFT_ORDER_MIN
                                                                           : DRIFT_ORDER_MANY_MIN)};
}

/* What builds up goes on building up; a search that begins further along each time slows down. */
static bool goes_on(const double *costs, size_t count, double most)
{
    size_t half = (count + 1) / 2;
    struct rise early = rise_of(costs, half, most);
    struct rise late = rise_of(costs + count - half, half, most);

    return half < DRIFT_SAMPLES_MIN ||
           (late.slope * early.slope >= 0 && fabs(late.slope) >= DRIFT_DECAY * fabs(early.slope));
}

/* Few batches tell no drift from chance, but equal steps up or down are the entries that each batch
 * adds or takes away: back to the size before the first. */
static void level_steps(double *costs, size_t count)
{
    double least = INFINITY, most = -INFINITY, step;

    for (size_t i = 1; i < count; i++) {
        least = fmin(least, costs[i] - costs[i - 1]);
        most = fmax(most, costs[i] - costs[i - 1]);
    }
    if (count < STEP_SAMPLES_MIN || least * most <= 0 ||
        fmax(fabs(least), fabs(most)) > STEP_EVEN * fmin(fabs(least), fabs(most)))
        return;
    step = (costs[count - 1] - costs[0]) / (double)(count - 1);
    for (size_t i = 0; i < count; i++)
        costs[i] -= step * (double)i;
}

/* Takes the rise or fall out of @costs: the first of them was measured at the size that is meant.
 * Returns the rise relative to their median. */
static double straighten(double *costs, size_t count)
{
    struct rise rise;
    double sorted[PLAN_SAMPLES_MAX], middle, drift;

    if (count < DRIFT_SAMPLES_MIN) {
        level_steps(costs, count);
        return 0;
    }
    memcpy(sorted, costs, count * sizeof sorted[0]);
    qsort(sorted, count, sizeof sorted[0], compare_doubles);
    middle = fmax(quantile(sorted, count, 0.5), 1e-9);
    rise = rise_of(costs, count, DRIFT_MOST * middle);
    drift = rise.slope * (double)(count - 1) / middle;
    if (!rise.sure || fabs(drift) < DRIFT_MIN || !goes_on(costs, count, DRIFT_MOST * middle))
        return 0;
    for (size_t i = 0; i < count; i++)
        costs[i] -= rise.slope * (double)i;
    return fmax(drift, 0);
}

struct cost_point plan_summarise(enum meter_kind meter, uint64_t n, const double *costs,
                                 size_t count)
{
    double sorted[PLAN_SAMPLES_MAX], drift = 0, middle;

    assert(count >= 1);
    if (count > PLAN_SAMPLES_MAX)
        count = PLAN_SAMPLES_MAX;
    memcpy(sorted, costs, count * sizeof sorted[0]);
    if (meter == METER_COUNTS)
        drift = straighten(sorted, count);
    qsort(sorted, count, sizeof sorted[0], compare_doubles);
    middle = quantile(sorted, count, 0.5);
    return (struct cost_point){
        .n = n,
        .cost = meter == METER_CLOCK ? quantile(sorted, count, 0.25)
                : count == 2         ? sorted[0] /* Dear ones: what disturbs them only ever adds. */
                : count < MIDDLE_COUNT_MIN ? middle
                                           : middle_mean(sorted, count),
        .spread = middle > 0
                      ? (quantile(sorted, count, 0.75) - quantile(sorted, count, 0.25)) / 2 / middle
                      : 0,
        .drift = drift,
    };
}

static bool is_point(const struct plan_cell *cell)
{
    return cell->sample_count >= (cell->whole ? 1 : SAMPLES_MIN);
}

/* The first size that counts. Those below the ones asked for stand in only where the ladder could
 * not be climbed far enough without them. */
static size_t first_size(const struct plan *plan, size_t curve)
{
    size_t first = 0, enough = 0;

    while (first < plan->size_count && plan->sizes[first].n < 1ull << plan->log2_asked[curve])
        first++;
    for (size_t i = first; i < plan->size_count; i++)
        enough += is_point(plan_cell_of(plan, curve, i));
    return enough > FIT_POINTS_MIN ? first : 0;
}

size_t plan_points(const struct plan *plan, size_t curve, struct cost_point *ret_points)
{
    size_t count = 0;

    assert(curve < plan->config.curve_count);
    for (size_t i = first_size(plan, curve); i < plan->size_count; i++) {
        const struct plan_cell *cell = plan_cell_of(plan, curve, i);

        if (is_point(cell))
            ret_points[count++] = plan_summarise(plan->config.meter, plan->sizes[i].n,
                                                 cell->samples, cell->sample_count);
    }
    return count;
}

size_t plan_worst_points(const struct plan *plan, size_t curve, struct cost_point *ret_points)
{
    size_t count = plan_points(plan, curve, ret_points), at = 0;

    for (size_t i = first_size(plan, curve); i < plan->size_count; i++) {
        const struct plan_cell *cell = plan_cell_of(plan, curve, i);

        if (!is_point(cell))
            continue;
        for (size_t j = 0; j < cell->sample_count; j++)
            ret_points[at].cost = fmax(ret_points[at].cost, cell->samples[j]);
        at++;
    }
    assert(at == count);
    return count;
}

size_t plan_fill_points(const struct plan *plan, struct cost_point *ret_points)
{
    size_t count = 0;

    for (size_t i = first_size(plan, 0); i < plan->size_count; i++) {
        const struct plan_cell *fill = &plan->sizes[i].fill;

        if (fill->sample_count > 0)
            ret_points[count++] = plan_summarise(plan->config.meter, plan->sizes[i].n,
                                                 fill->samples, fill->sample_count);
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

const double *plan_samples(const struct plan *plan, size_t curve, size_t size, size_t *ret_count)
{
    const struct plan_cell *cell =
        curve == PLAN_CURVES_MAX ? &plan->sizes[size].fill : plan_cell_of(plan, curve, size);

    *ret_count = curve == PLAN_CURVES_MAX || is_point(cell) ? cell->sample_count : 0;
    return cell->samples;
}

void plan_restore(struct plan *plan, size_t curve, uint64_t n, const double *samples, size_t count)
{
    for (size_t i = 0; i < plan->size_count; i++) {
        struct plan_cell *cell =
            curve == PLAN_CURVES_MAX ? &plan->sizes[i].fill : plan_cell_of(plan, curve, i);

        if (plan->sizes[i].n != n)
            continue;
        cell->sample_count = count < PLAN_SAMPLES_MAX ? count : PLAN_SAMPLES_MAX;
        memcpy(cell->samples, samples, cell->sample_count * sizeof *samples);
        cell->whole = true;
    }
}
