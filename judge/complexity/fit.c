#include "judge/complexity/fit.h"
#include "judge/complexity/fit_internal.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define CLOCK_N_MAX 16384
#define LATE_EXPONENT 0.8
#define MISS_CACHES 5 /* Times what the first cache is allowed: a miss of all of them. */
#define DRIFT_POINTS 4
#define DRIFT_POINTS_MIN 2
#define PAIRS_MAX (FIT_POINTS_MAX * FIT_POINTS_MAX / 2)

struct fit_meter fit_meter_default(enum meter_kind kind)
{
    bool clock = kind == METER_CLOCK;

    return (struct fit_meter){.kind = kind,
                              .noise = clock ? METER_CLOCK_NOISE : METER_COUNTS_NOISE,
                              .constant_units = FIT_CONSTANT_UNITS,
                              .cache_units = clock ? FIT_CACHE_NS : 0};
}

bool fit_settled(const struct fit *fit)
{
    return fit->low == fit->high;
}

void fit_format(const struct fit *fit, struct buf *out)
{
    if (fit_settled(fit))
        buf_add_text(out, class_format(fit->low));
    else if (fit->low == CLASS_CONSTANT && fit->high == CLASS_EXPONENTIAL)
        buf_add_text(out, "unknown");
    else
        buf_printf(out, "%s %s %s", class_format(fit->low),
                   (int)fit->high - (int)fit->low == 1 ? "or" : "to", class_format(fit->high));
}

static int compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return (left > right) - (left < right);
}

void fit_sort(double *values, size_t count)
{
    qsort(values, count, sizeof values[0], compare_doubles);
}

double fit_median(const double *values, size_t count)
{
    double sorted[PAIRS_MAX];

    assert(count >= 1 && count <= PAIRS_MAX);
    for (size_t i = 0; i < count; i++)
        sorted[i] = values[i];
    fit_sort(sorted, count);
    return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

double fit_median_slope(const struct cost_point *points, const double *values, size_t count)
{
    double slopes[PAIRS_MAX];
    size_t pairs = 0;

    assert(count >= 2 && count <= FIT_POINTS_MAX);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            slopes[pairs++] =
                (values[j] - values[i]) / (log2((double)points[j].n) - log2((double)points[i].n));
    return fit_median(slopes, pairs);
}

double fit_exponent(const struct cost_point *points, size_t count)
{
    double logs[FIT_POINTS_MAX];

    for (size_t i = 0; i < count; i++)
        logs[i] = log2(points[i].cost);
    return fit_median_slope(points, logs, count);
}

/* A log factor adds up to a quarter to the exponent of a short ladder: callers choose the margin.
 */
void fit_bracket(struct fit *fit, double low, double high, double margin)
{
    fit->low = CLASS_CONSTANT;
    fit->high = CLASS_EXPONENTIAL;
    for (int i = 0; i < CLASS_EXPONENTIAL; i++) {
        double exponent = class_halves((enum complexity_class)i) / 2.0;

        if (class_log_power((enum complexity_class)i) == 0 && exponent <= low - margin)
            fit->low = (enum complexity_class)i;
    }
    for (int i = CLASS_EXPONENTIAL; i-- > 0;) {
        double exponent = class_halves((enum complexity_class)i) / 2.0;

        if (exponent >= high + margin)
            fit->high = (enum complexity_class)i;
    }
}

void fit_open_log(struct fit *fit, const char *note)
{
    enum complexity_class other;

    if (class_from_powers(class_halves(fit->low), 0, &other) == 0)
        fit->low = other;
    if (class_from_powers(class_halves(fit->high), 1, &other) == 0)
        fit->high = other;
    if (!fit_settled(fit))
        fit->note = note;
}

bool fit_spans_enough(const struct cost_point *points, size_t count)
{
    double span = (double)points[count - 1].n / (double)points[0].n;

    return span >= FIT_SPAN_MIN ||
           (span >= FIT_STEEP_SPAN_MIN && points[count - 1].cost > points[0].cost * pow(span, 3));
}

/* Costs that rise with every call at the larger sizes: after n calls more they may be n times as
 * high, which nobody measured. */
static void doubt_drift(struct fit *fit, const struct cost_point *points, size_t count)
{
    size_t drifting = 0;

    for (size_t i = count - DRIFT_POINTS; i < count; i++)
        drifting += points[i].drift > 0;
    if (drifting < DRIFT_POINTS_MIN || fit->high >= CLASS_LINEAR)
        return;
    fit->high = CLASS_LINEAR;
    fit->drifts = true;
    fit->note = "each call makes the next one dearer, and what many of them do was not measured";
}

/* Clock: the points up to n = 16384, or the first ones that make a ladder. */
static size_t near_count(const struct cost_point *points, size_t count)
{
    size_t near = 0;

    while (near < count && (points[near].n <= CLOCK_N_MAX || near < FIT_POINTS_MIN ||
                            !fit_spans_enough(points, near)))
        near++;
    return near;
}

/* Beyond, caches make what is constant up to four times as slow; more than that is growth that
 * began late, of which there are too few points to name it. */
static void doubt_late(struct fit *fit, const struct cost_point *points, size_t count)
{
    size_t near = near_count(points, count);
    double rise, grown;

    if (near == count || fit->high >= CLASS_QUADRATIC)
        return;
    rise = points[count - 1].cost / points[near - 1].cost;
    grown = log2((double)points[count - 1].n) - log2((double)points[near - 1].n);
    if (log2(rise) < (LATE_EXPONENT + class_halves(fit->high) / 2.0) * grown)
        return;
    fit->high = CLASS_EXPONENTIAL;
    fit->shape = FIT_SHAPE_OTHER;
    fit->note = "the time begins to grow at the largest sizes, of which there are too few";
}

/* A search goes down log2 n levels, at small sizes in a ns each, since caches and predictors know
 * the way, and at large ones with a miss of all caches each: growth like that of n, without its
 * work. */
static void doubt_misses(struct fit *fit, const struct cost_point *last, struct fit_meter meter)
{
    double levels_cost = log2((double)last->n) * MISS_CACHES * meter.cache_units;

    if (fit->low <= CLASS_LOG || last->cost > levels_cost)
        return;
    fit->low = CLASS_LOG;
    fit->note = "as much time may be that of a search whose data leave the caches";
}

struct fit fit_points(const struct cost_point *points, size_t count, struct fit_meter meter)
{
    struct fit fit = {.low = CLASS_CONSTANT, .high = CLASS_EXPONENTIAL};

    assert(count <= FIT_POINTS_MAX);
    if (count > 0)
        fit.cost_last = points[count - 1].cost;
    fit.points_used = count;
    if (count < FIT_POINTS_MIN) {
        fit.note = "too few sizes fit into the budget";
        return fit;
    }
    if (!fit_spans_enough(points, count)) {
        fit.note = "the sizes that fit into the budget are too close to each other";
        return fit;
    }
    for (size_t i = 0; i < count; i++)
        if (!(points[i].cost > 0) || !isfinite(points[i].cost)) {
            fit.note = "the meter saw no cost at some size";
            return fit;
        }
    fit.slope = fit_exponent(points, count);
    if (meter.kind == METER_CLOCK)
        fit_clock(points, near_count(points, count), meter, &fit);
    else
        fit_counts(points, count, meter, &fit);
    if (meter.kind == METER_COUNTS) {
        doubt_drift(&fit, points, count);
    } else {
        doubt_misses(&fit, &points[near_count(points, count) - 1], meter);
        doubt_late(&fit, points, count);
    }
    return fit;
}

static bool is_slower(const struct fit *a, const struct fit *b)
{
    if (a->high != b->high)
        return a->high > b->high;
    if (a->low != b->low)
        return a->low > b->low;
    return a->cost_last > b->cost_last;
}

/* The work of an operation that looks "cached" may stay or may grow with log n. When another
 * pattern of the same operation, whose data stay in the cache, does not rise at all, the search for
 * the place of a key is constant, and caches explain what is seen. */
static bool is_constant(const struct fit *fits, size_t count)
{
    size_t flat = 0;

    for (size_t i = 0; i < count; i++) {
        if (fits[i].shape != FIT_SHAPE_FLAT && fits[i].shape != FIT_SHAPE_CACHED)
            return false;
        flat += fits[i].shape == FIT_SHAPE_FLAT;
    }
    return flat > 0;
}

static void settle(struct fit *fit, enum complexity_class class)
{
    fit->low = fit->high = class;
    fit->note = NULL;
}

struct fit fit_combine(const struct fit *fits, size_t count, enum meter_kind kind,
                       size_t *ret_worst)
{
    size_t worst = 0;
    struct fit fit;

    assert(count >= 1);
    for (size_t i = 1; i < count; i++)
        if (is_slower(&fits[i], &fits[worst]))
            worst = i;
    fit = fits[worst];
    for (size_t i = 0; i < count; i++) {
        if (fits[i].low > fit.low)
            fit.low = fits[i].low;
        if (fits[i].confidence < fit.confidence)
            fit.confidence = fits[i].confidence;
    }
    if (kind == METER_CLOCK && is_constant(fits, count))
        settle(&fit, CLASS_CONSTANT);
    *ret_worst = worst;
    return fit;
}
