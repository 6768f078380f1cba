#include "judge/complexity/samples.h"

#include "judge/complexity/fit_internal.h"

#include <assert.h>
#include <math.h>
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
#define DEVIATION 1.48 /* Of a normal distribution, in half the distance of its quartiles. */
#define CHANCE_FREEDOM_MIN 4
#define SAMPLES_CHANCE_MIN 0.003 /* A meter, and curves that are no sums of terms. */
#define SHARED_EVEN 0.2          /* Batches, of what objects differ by. */
#define EVEN_COUNT 8.0           /* As many batches as the fit's limits were chosen with. */

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
    double slopes[SAMPLES_OBJECT_MAX * SAMPLES_OBJECT_MAX / 2];
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
    fit_sort(slopes, pairs);
    return (struct rise){.slope = quantile(slopes, pairs, 0.5),
                         .sure = fabs((double)order) >=
                                 (double)pairs * (pairs < DRIFT_PAIRS_MANY ? DRIFT_ORDER_MIN
                                                                           : DRIFT_ORDER_MANY_MIN)};
}

/* What builds up goes on building up; a search that begins further along each time slows down. Of
 * few batches a rise is believed, and a fall where it is one in both halves. */
static bool goes_on(const double *costs, size_t count, bool falls, double most)
{
    size_t half = (count + 1) / 2;
    struct rise early = rise_of(costs, half, most);
    struct rise late = rise_of(costs + count - half, half, most);

    if (half >= DRIFT_SAMPLES_MIN)
        return late.slope * early.slope >= 0 && fabs(late.slope) >= DRIFT_DECAY * fabs(early.slope);
    return !falls ||
           costs[count - half] - costs[count - 1] >= DRIFT_DECAY * (costs[0] - costs[half - 1]);
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

/* That of all batches; *@ret_middle is their median. */
static struct rise rise_of_all(const double *costs, size_t count, double *ret_middle)
{
    double sorted[SAMPLES_OBJECT_MAX];

    memcpy(sorted, costs, count * sizeof sorted[0]);
    fit_sort(sorted, count);
    *ret_middle = fmax(quantile(sorted, count, 0.5), 1e-9);
    return rise_of(costs, count, DRIFT_MOST * *ret_middle);
}

/* Is it no chance, and large enough to matter? */
static bool shows(struct rise rise, size_t count, double middle)
{
    return rise.sure && fabs(rise.slope * (double)(count - 1) / middle) >= DRIFT_MIN;
}

/* Takes the rise or fall out of @costs: the first of them was measured at the size that is meant.
 * Returns the rise relative to their median. */
static double straighten(double *costs, size_t count)
{
    struct rise rise;
    double middle, drift;

    if (count < DRIFT_SAMPLES_MIN) {
        level_steps(costs, count);
        return 0;
    }
    rise = rise_of_all(costs, count, &middle);
    drift = rise.slope * (double)(count - 1) / middle;
    if (!shows(rise, count, middle) || !goes_on(costs, count, rise.slope < 0, DRIFT_MOST * middle))
        return 0;
    for (size_t i = 0; i < count; i++)
        costs[i] -= rise.slope * (double)i;
    return fmax(drift, 0);
}

/* One point of the batches on one object. */
static struct cost_point object_point(enum meter_kind meter, uint64_t n, const double *costs,
                                      size_t count)
{
    double sorted[SAMPLES_MAX], drift = 0, middle, spread;

    memcpy(sorted, costs, count * sizeof sorted[0]);
    if (meter == METER_COUNTS)
        drift = straighten(sorted, count);
    fit_sort(sorted, count);
    middle = quantile(sorted, count, 0.5);
    spread = middle > 0
                 ? (quantile(sorted, count, 0.75) - quantile(sorted, count, 0.25)) / 2 / middle
                 : 0;
    return (struct cost_point){
        .n = n,
        .cost = meter == METER_CLOCK ? quantile(sorted, count, 0.25)
                : count == 2         ? sorted[0] /* Dear ones: what disturbs them only ever adds. */
                : count < MIDDLE_COUNT_MIN ? middle
                                           : middle_mean(sorted, count),
        .spread = spread,
        .error = spread * sqrt(EVEN_COUNT / fmax((double)count, EVEN_COUNT)),
        .chance = DEVIATION * spread / sqrt((double)count),
        .drift = drift,
    };
}

void samples_begin_object(struct samples *samples)
{
    if (samples->object_count < SAMPLES_OBJECTS_MAX)
        samples->begins[samples->object_count++] = samples->count;
}

void samples_add(struct samples *samples, double cost)
{
    if (samples->object_count == 0)
        samples_begin_object(samples);
    if (samples_of_object(samples) < SAMPLES_OBJECT_MAX)
        samples->costs[samples->count++] = cost;
}

size_t samples_of_object(const struct samples *samples)
{
    return samples->object_count == 0 ? 0
                                      : samples->count - samples->begins[samples->object_count - 1];
}

static size_t end_of(const struct samples *samples, size_t object)
{
    return object + 1 < samples->object_count ? samples->begins[object + 1] : samples->count;
}

size_t samples_least(const struct samples *samples)
{
    return samples->whole ? 1 : SAMPLES_MIN;
}

/* Has the object enough batches, however far the next one came? */
static bool is_full(const struct samples *samples, size_t object)
{
    return object < samples->object_count &&
           end_of(samples, object) - samples->begins[object] >= samples_least(samples);
}

/* What other patterns did to an object before is in its figures: one of its own replaces it. */
static size_t first_object(const struct samples *samples)
{
    return samples->shared && is_full(samples, 1) ? 1 : 0;
}

/* A point of each object that counts, to @points (SAMPLES_OBJECTS_MAX). Returns their number. */
static size_t object_points(const struct samples *samples, enum meter_kind meter, uint64_t n,
                            struct cost_point *points)
{
    size_t count = 0;

    assert(samples->count >= 1);
    for (size_t i = first_object(samples); i < samples->object_count; i++) {
        size_t begin = samples->begins[i], end = end_of(samples, i);

        if (count > 0 && !is_full(samples, i))
            continue;
        points[count++] = object_point(meter, n, samples->costs + begin, end - begin);
    }
    return count;
}

struct cost_point samples_point(const struct samples *samples, enum meter_kind meter, uint64_t n)
{
    struct cost_point points[SAMPLES_OBJECTS_MAX], mean = {.n = n};
    size_t count = object_points(samples, meter, n, points);

    for (size_t i = 0; i < count; i++) {
        mean.cost += points[i].cost / (double)count;
        mean.spread += points[i].spread / (double)count;
        mean.drift += points[i].drift / (double)count;
        mean.error += points[i].error * points[i].error / (double)(count * count);
        mean.chance += points[i].chance * points[i].chance / (double)(count * count);
    }
    mean.error = sqrt(mean.error);
    mean.chance = fmax(sqrt(mean.chance), SAMPLES_CHANCE_MIN);
    return mean;
}

bool samples_have_own(const struct samples *samples)
{
    return !samples->shared || first_object(samples) == 1;
}

double samples_own_over_shared(const struct samples *samples, enum meter_kind meter)
{
    double least = INFINITY, most = 0, ratio;

    if (first_object(samples) != 1)
        return 0;
    for (size_t i = 0; i < end_of(samples, 0); i++) {
        least = fmin(least, samples->costs[i]);
        most = fmax(most, samples->costs[i]);
    }
    if (!(least > 0))
        return 0;
    ratio = samples_point(samples, meter, 0).cost / ((least + most) / 2);
    return most / least - 1 <= SHARED_EVEN * fabs(ratio - 1) ? ratio : 0;
}

void samples_add_chance(const struct samples *samples, enum meter_kind meter,
                        struct samples_chance *chance)
{
    struct cost_point points[SAMPLES_OBJECTS_MAX];
    size_t count = object_points(samples, meter, 0, points);
    double mean = 0;

    for (size_t i = 0; i < count; i++)
        mean += points[i].cost / (double)count;
    for (size_t i = 0; i < count && mean > 0; i++)
        chance->squares += (points[i].cost / mean - 1) * (points[i].cost / mean - 1);
    chance->freedom += count - 1;
}

double samples_error_by(const struct samples *samples, const struct samples_chance *chance)
{
    size_t objects = samples->object_count - first_object(samples);

    return chance->freedom >= CHANCE_FREEDOM_MIN
               ? sqrt(chance->squares / (double)chance->freedom / (double)objects)
               : 0;
}

/* Do the batches rise or fall one after the other? Then more of them only lead further away. */
static bool are_rising(const double *costs, size_t count)
{
    double middle;
    struct rise rise;

    if (count < DRIFT_SAMPLES_MIN)
        return false;
    rise = rise_of_all(costs, count, &middle);
    return shows(rise, count, middle);
}

double samples_error(const struct samples *samples)
{
    size_t count = samples_of_object(samples);
    const double *costs = samples->costs + samples->count - count;
    struct cost_point point = object_point(METER_COUNTS, 0, costs, count);

    if (are_rising(costs, count))
        return 0;
    return DEVIATION * point.spread / sqrt((double)count);
}

double samples_worst(const struct samples *samples)
{
    double worst = 0;

    for (size_t i = samples->begins[first_object(samples)]; i < samples->count; i++)
        worst = fmax(worst, samples->costs[i]);
    return worst;
}
