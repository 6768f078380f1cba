/* Trends of counts: what does not grow, alone or divided by a power of n, and what grows by the
 * same amount with every doubling. Points like these need no family of terms, and may wobble by
 * more than a meter's noise (lengths of chains in a hash table, its load, the depth of a tree). */
#include "judge/complexity/fit_internal.h"

#include <assert.h>
#include <math.h>

#define GROWTH_NONE 0.01    /* Per doubling: less is none, … */
#define GROWTH_LITTLE 0.005 /* … and so is this little, … */
#define GROWTH_LOG 0.02     /* … if it cannot be as much as a logarithm shows. */
#define TURN_DOUBTS 2.0
#define POWER_FALL 0.005     /* Per doubling. */
#define STEP_SHARE_MIN 0.25  /* Of the largest cost: then the leading term is half of it. */
#define STEP_SHARE_FIRST 0.1 /* Of the cost that it leads to: less is lost in the noise. */
#define STEPS_MIN 6
#define STEPS_GROWN 4     /* Three times in a row by one factor: that is no chance. */
#define STEP_UNEVEN 0.15  /* Of the factor. */
#define STEP_COST_MIN 2.0 /* Instructions: less is of rounding. */
#define STEP_DOUBTS 2.5
#define STEPS_APART 3.0
#define LOG_GROWTH_MIN 0.008
#define LOG_DOUBTS 8.0
#define LOG_RESIDUAL_MAX 0.03
#define LOG_EVEN_MIN 0.6 /* Growth of the larger half of the sizes over that of the smaller: … */
#define LOG_EVEN_MAX                                                                               \
    0.6 /* … so far from 1 towards what log^2 n has; a square root has about 4.                  \
         */
#define LOG_EVEN_WORST 2.2 /* The same, however the noise fell. */
#define LOG_POINTS_MIN 7
/* Few points are a logarithm where their steps hardly differ: those of log^2 n, and of log log n,
 * differ by a quarter over four doublings. A tree with four or eight children at each node has a
 * step of its depth at every second or third doubling. */
#define EVEN_STEPS_MIN 4
#define EVEN_STEP_MIN 0.01 /* Of the largest cost, per doubling. */
#define EVEN_STEP_MOST 1.1
#define EVEN_STRIDE_MAX 3
#define EXPONENTIAL_POINTS_MIN 6
#define EXPONENTIAL_SLOPE_MIN 0.5 /* Of log2 cost over n: 1.41^n, … */
#define EXPONENTIAL_SLOPE_MAX 1.2 /* … and 2.3^n. */
#define EXPONENTIAL_EVEN 0.25
#define EXPONENTIAL_DEGREE 4.5 /* A power of n that no class of the contract has. */
#define FLAT_RESIDUAL_MAX 0.12
#define LATE_RISE_MIN 0.045 /* A heap that no longer fits its nursery costs 4 %, once. */
#define LATE_RISE_DEVIATIONS 3.0
#define LATE_RISE_MAX 0.15
#define CREEP_MIN 0.003 /* Per doubling. */
#define CREEP_DOUBTS 6.0
#define CREEP_DECAY 0.5
#define NEVER_POINTS_MIN 6
#define NEVER_RISE 0.005 /* In all, over three sizes and more, where a logarithm has 4 %. */

struct trend fit_trend(const struct cost_point *points, size_t count)
{
    double x_mean = 0, y_mean = 0, xx = 0, xy = 0, rest = 0;
    struct trend trend;

    for (size_t i = 0; i < count; i++) {
        x_mean += log2((double)points[i].n) / (double)count;
        y_mean += points[i].cost / (double)count;
    }
    for (size_t i = 0; i < count; i++) {
        double x = log2((double)points[i].n) - x_mean;

        xx += x * x;
        xy += x * (points[i].cost - y_mean);
    }
    for (size_t i = 0; i < count; i++) {
        double x = log2((double)points[i].n) - x_mean;
        double off = points[i].cost - y_mean - xy / xx * x;

        rest += off * off / (double)(count - 2);
    }
    trend.growth = xy / xx / y_mean;
    trend.residual = sqrt(rest) / y_mean;
    trend.doubt = trend.residual / sqrt(xx);
    return trend;
}

static double mean_of(const struct cost_point *points, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += points[i].cost;
    return sum / (double)count;
}

/* Is the end of the ladder higher than chance lets it be? Growth that begins late is no constant,
 * however flat the rest is. */
static bool rises_late(const struct cost_point *points, size_t count, double residual)
{
    double costs[FIT_POINTS_MAX];
    double allowed = fmax(LATE_RISE_MIN, LATE_RISE_DEVIATIONS * residual);
    size_t last = count - 1;

    assert(count >= 3 && count <= FIT_POINTS_MAX);
    for (size_t i = 0; i < count; i++)
        costs[i] = points[i].cost;
    allowed = fmin(allowed, LATE_RISE_MAX);
    return fmax(costs[last], costs[last - 1]) > (1 + allowed) * fit_median(costs, count - 2);
}

/* Small steps that all lead up are a logarithm behind a large constant; chance goes both ways, and
 * what an interpreter or a table settles to comes to an end. */
static bool creeps(const struct cost_point *points, size_t count, struct trend trend)
{
    size_t half = count / 2 > 3 ? count / 2 : 3;
    double early = fit_trend(points, count - half).growth;
    double late = fit_trend(points + count - half, half).growth;

    return trend.growth > CREEP_MIN && trend.growth > CREEP_DOUBTS * trend.doubt &&
           late >= CREEP_DECAY * early;
}

/* Is the growth none? Either it is surely little, or it is little and surely no logarithm. */
static bool is_level(struct trend trend)
{
    double most = trend.growth + 2 * trend.doubt;

    return most < GROWTH_NONE || (trend.growth < GROWTH_LITTLE && most < GROWTH_LOG);
}

bool fit_is_level(const struct cost_point *points, size_t count)
{
    struct trend trend = fit_trend(points, count);

    return is_level(trend) && trend.residual <= FLAT_RESIDUAL_MAX;
}

/* Constant beyond doubt, whatever the pieces of the noise look like (lengths of chains in a hash
 * table, say): no family explains such points to within a meter's noise, and none must. */
bool fit_is_flat(struct fit *fit, const struct cost_point *points, size_t count)
{
    struct trend trend = fit_trend(points, count);

    if (!is_level(trend) || trend.residual > FLAT_RESIDUAL_MAX ||
        rises_late(points, count, trend.residual) || creeps(points, count, trend))
        return false;
    fit->low = fit->high = CLASS_CONSTANT;
    fit->residual = trend.residual;
    fit->log_growth = trend.growth;
    fit->confidence = 1 - fmin(fmax(trend.growth + 2 * trend.doubt, 0) / GROWTH_LOG, 1) / 2;
    fit->points_used = count;
    return true;
}

static size_t half_of(size_t count)
{
    return count / 2 > 3 ? count / 2 : 3;
}

bool fit_never_rises(struct fit *fit, const struct cost_point *points, size_t count)
{
    size_t half = half_of(count);
    double least = INFINITY, late_least = INFINITY, late_most = 0;

    if (count < NEVER_POINTS_MIN)
        return false;
    for (size_t i = 0; i < count - half; i++)
        least = fmin(least, points[i].cost);
    for (size_t i = count - half; i < count; i++) {
        late_least = fmin(late_least, points[i].cost);
        late_most = fmax(late_most, points[i].cost);
    }
    if (late_most > (1 + NEVER_RISE) * fmin(late_least, least))
        return false;
    fit->low = fit->high = CLASS_CONSTANT;
    fit->confidence = 1 - NEVER_RISE / GROWTH_LOG;
    fit->points_used = count;
    return true;
}

bool fit_steps_grow(const struct cost_point *points, size_t count, double degree)
{
    double least = exp2(degree) * (1 - STEP_UNEVEN), most = exp2(degree) * (1 + STEP_UNEVEN);
    double before = 0;

    if (count < STEPS_GROWN + 1)
        return false;
    for (size_t i = count - STEPS_GROWN; i < count; i++) {
        double step = points[i].cost - points[i - 1].cost;

        if (step <= STEP_COST_MIN || points[i].n != 2 * points[i - 1].n)
            return false;
        if (before > 0 && (step < least * before || step > most * before))
            return false;
        before = step;
    }
    return true;
}

bool fit_is_power(struct fit *fit, const struct cost_point *points, size_t count)
{
    struct cost_point ratios[FIT_POINTS_MAX];
    int degree = (int)lround(fit_exponent(points, count));
    struct trend late;
    enum complexity_class class;

    if (degree < 1 || class_from_powers(2 * degree, 0, &class) != 0)
        return false;
    for (size_t i = 0; i < count; i++) {
        ratios[i] = points[i];
        ratios[i].cost /= pow((double)points[i].n, degree);
    }
    /* Falling is a large constant, and then rising a log factor: the families know better. */
    late = fit_trend(ratios + count - half_of(count), half_of(count));
    if (fit_trend(ratios, count).growth < -POWER_FALL ||
        (late.growth > GROWTH_NONE && late.growth > TURN_DOUBTS * late.doubt) ||
        !fit_is_flat(fit, ratios, count))
        return false;
    fit->low = fit->high = class;
    return true;
}

/* By how much @steps differ from those of n^degree with (or without) a factor of log log n, which
 * is the least that a step can grow by: relative deviation from the best multiple. */
static double steps_off(const struct cost_point *steps, size_t count, double degree, bool log_log)
{
    double ratios[FIT_POINTS_MAX], mean = 0, off = 0;

    for (size_t i = 0; i < count; i++) {
        double lg = log2((double)steps[i].n), shape = 1;

        if (log_log)
            shape = exp2(degree) * log2(lg + 2) - log2(lg + 1);
        ratios[i] = steps[i].cost / shape;
        mean += ratios[i] / (double)count;
    }
    for (size_t i = 0; i < count; i++)
        off += (ratios[i] - mean) * (ratios[i] - mean) / (double)(count - 1);
    return sqrt(off) / mean;
}

static bool are_level(const struct cost_point *steps, size_t count, double degree)
{
    struct trend trend = fit_trend(steps, count);
    struct fit flat;

    return fabs(trend.growth) + STEP_DOUBTS * trend.doubt < GROWTH_NONE &&
           steps_off(steps, count, degree, true) >=
               STEPS_APART * steps_off(steps, count, degree, false) &&
           fit_is_flat(&flat, steps, count);
}

bool fit_adds_power(enum complexity_class class, const struct cost_point *points, size_t count)
{
    struct cost_point steps[FIT_POINTS_MAX];
    double degree = class_halves(class) / 2.0;
    size_t found = 0, begin = 0;

    for (size_t i = 0; i + 1 < count; i++) {
        double step = points[i + 1].cost - points[i].cost;

        if (points[i + 1].n != 2 * points[i].n || step <= 0)
            return false;
        steps[found++] =
            (struct cost_point){.n = points[i].n, .cost = step / pow((double)points[i].n, degree)};
    }
    if (found == 0 ||
        points[count - 1].cost - points[count - 2].cost < STEP_SHARE_MIN * points[count - 1].cost)
        return false;
    while (found > begin &&
           points[begin + 1].cost - points[begin].cost < STEP_SHARE_FIRST * points[begin + 1].cost)
        begin++;
    return found >= begin + STEPS_MIN && are_level(steps + begin, found - begin, degree);
}

/* What log^2 n has for the growth of the larger half over that of the smaller. */
static double evenness_of_log_2(const struct cost_point *points, size_t count)
{
    size_t half = half_of(count);

    return (log2((double)points[count - 1].n) + log2((double)points[count - half].n)) /
           (log2((double)points[half - 1].n) + log2((double)points[0].n));
}

bool fit_is_log(struct fit *fit, const struct cost_point *points, size_t count)
{
    size_t half = half_of(count);
    struct trend trend = fit_trend(points, count), early, late;
    double early_mean, late_mean, ratio, worst;

    if (count < LOG_POINTS_MIN || trend.growth < LOG_GROWTH_MIN ||
        trend.growth < LOG_DOUBTS * trend.doubt || trend.residual > LOG_RESIDUAL_MAX)
        return false;
    early = fit_trend(points, half);
    late = fit_trend(points + count - half, half);
    early_mean = mean_of(points, half);
    late_mean = mean_of(points + count - half, half);
    if (early.growth <= early.doubt)
        return false;
    ratio = late.growth * late_mean / (early.growth * early_mean);
    worst = (late.growth + late.doubt) * late_mean / ((early.growth - early.doubt) * early_mean);
    if (ratio < LOG_EVEN_MIN || worst > LOG_EVEN_WORST ||
        ratio > 1 + LOG_EVEN_MAX * (evenness_of_log_2(points, count) - 1))
        return false;
    fit->low = fit->high = CLASS_LOG;
    fit->residual = trend.residual;
    fit->log_growth = trend.growth;
    fit->confidence = 1 - 1 / fmax(trend.growth / fmax(trend.doubt, 1e-9), 2);
    fit->points_used = count;
    return true;
}

/* What @stride doublings add is the same everywhere, or nothing is said. */
static double unevenness(const struct cost_point *points, size_t count, size_t stride)
{
    double least = INFINITY, most = 0;

    for (size_t i = 0; i + stride < count; i++) {
        double step = points[i + stride].cost - points[i].cost;

        if (points[i + stride].n != points[i].n << stride)
            return INFINITY;
        least = fmin(least, step);
        most = fmax(most, step);
    }
    return least >= (double)stride * EVEN_STEP_MIN * points[count - 1].cost ? most / least
                                                                            : INFINITY;
}

bool fit_adds_evenly(struct fit *fit, const struct cost_point *points, size_t count)
{
    for (size_t stride = 1; stride <= EVEN_STRIDE_MAX && count >= EVEN_STEPS_MIN + stride;
         stride++) {
        double uneven = unevenness(points, count, stride);

        if (uneven > EVEN_STEP_MOST)
            continue;
        fit->low = fit->high = CLASS_LOG;
        fit->residual = (uneven - 1) * fit_trend(points, count).growth;
        fit->log_growth = fit_trend(points, count).growth;
        fit->confidence = 2 - uneven;
        fit->points_used = count;
        return true;
    }
    return false;
}

/* Of log2 cost over n: an exponential is a line. */
static double steepness(const struct cost_point *points, size_t count)
{
    double slopes[FIT_POINTS_MAX * FIT_POINTS_MAX / 2];
    size_t pairs = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            slopes[pairs++] =
                log2(points[j].cost / points[i].cost) / ((double)points[j].n - (double)points[i].n);
    return fit_median(slopes, pairs);
}

bool fit_is_exponential(struct fit *fit, const struct cost_point *points, size_t count)
{
    size_t half = half_of(count);
    double early = steepness(points, half), late = steepness(points + count - half, half);

    if (count < EXPONENTIAL_POINTS_MIN || late < EXPONENTIAL_SLOPE_MIN ||
        late > EXPONENTIAL_SLOPE_MAX || fabs(late - early) > EXPONENTIAL_EVEN * late ||
        fit_exponent(points + count - half, half) < EXPONENTIAL_DEGREE)
        return false;
    fit->low = fit->high = CLASS_EXPONENTIAL;
    fit->residual = fabs(late - early) / late;
    fit->confidence = 1 - fit->residual;
    fit->points_used = count;
    return true;
}
