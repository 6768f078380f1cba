/* Fitting CPU time, with wider refusal.
 *
 * Time is work and where the data lie. An operation of constant work gets slower with n as its data
 * leave the first-level cache, then the second; a search in a tree does so too, and does more work.
 * Over the whole ladder the two look alike (a hash map grows as n^0.4, a tree as n^0.6), so O(1)
 * and O(log n) are told apart only where data are still near:
 *
 *   near rise   from n = 256 to 4096, by the median slope: at most cache_units, or a fifth of the
 *               cost, for an operation of constant work. Measured: hash tables with linked entries
 *               rise by 2 to 17 ns in C, C++ and JavaScript; trees and heaps by 27 ns and more.
 *   whole rise  at most three times that.
 *   flat        under 1.5 % per doubling near, and with twice its standard error under a fortieth
 *               of cache_units, near or over the whole ladder: a step of a search is no less.
 *
 * O(log n) by itself is never claimed, and no log factor is ever excluded: what caches add to a
 * scan and a sieve's n log log n are alike. Degrees are read from the exponent of the whole ladder
 * and of its second half. (tests/bench/complexity has the programs behind the figures.) */
#include "judge/complexity/fit_internal.h"
#include "judge/complexity/nnls.h"

#include <assert.h>
#include <math.h>

#define NEAR_N 4096
#define NEAR_POINTS_MIN 4
#define FLAT_GROWTH 0.015 /* Per doubling. */
#define FLAT_SHARE 0.025  /* Of cache_units. */
#define FALLING (-0.25)   /* An exponent below is no curve of one operation. */
#define CACHE_SHARE 0.20
#define WHOLE_FACTOR 3.0
#define CACHED_SLOPE_MAX 0.45
#define DEGREE_MIN 0.75   /* Exponents below may be caches alone. */
#define DEGREE_BELOW 0.25 /* How far under a whole degree an exponent may lie, … */
#define DEGREE_ABOVE 0.35 /* … and over it: log factors and caches push up. */
#define TAIL_ABOVE 0.45   /* The second half, which shows what begins late, is held to less … */
#define TAIL_BELOW 0.40   /* … than growth that slows down. */
#define LOG_ABOVE 0.17    /* What a log factor adds to an exponent between 2^8 and 2^14. */
#define LOG_MIN 0.15      /* Exponents below are neither a square root nor log^2 n. */
#define SQRT_MAX 0.70
#define BENT_FACTOR 2.0
#define UNEVEN 0.15 /* A residual above says that caches bend the curve more than a log would. */
#define BEND_FACTOR 2.0 /* A line may be this much worse than a logarithm before it is refused. */
#define TAIL_POINTS 4
#define NOISY_FACTOR 1.5

static double median_cost(const struct cost_point *points, size_t count)
{
    double costs[FIT_POINTS_MAX];

    for (size_t i = 0; i < count; i++)
        costs[i] = points[i].cost;
    return fit_median(costs, count);
}

static double doublings(const struct cost_point *points, size_t count)
{
    return log2((double)points[count - 1].n) - log2((double)points[0].n);
}

static double rise(const struct cost_point *points, size_t count)
{
    double costs[FIT_POINTS_MAX];

    for (size_t i = 0; i < count; i++)
        costs[i] = points[i].cost;
    return fit_median_slope(points, costs, count) * doublings(points, count);
}

/* The most that the points let the cost rise by with each doubling: least squares, and twice the
 * standard error. */
static double most_per_doubling(const struct cost_point *points, size_t count)
{
    double x_mean = 0, y_mean = 0, xx = 0, xy = 0, rest = 0;

    for (size_t i = 0; i < count; i++) {
        x_mean += log2((double)points[i].n) / (double)count;
        y_mean += points[i].cost / (double)count;
    }
    for (size_t i = 0; i < count; i++) {
        xx += pow(log2((double)points[i].n) - x_mean, 2);
        xy += (log2((double)points[i].n) - x_mean) * (points[i].cost - y_mean);
    }
    for (size_t i = 0; i < count; i++)
        rest += pow(points[i].cost - y_mean - xy / xx * (log2((double)points[i].n) - x_mean), 2);
    return xy / xx + 2 * sqrt(rest / (double)(count - 2) / xx);
}

static size_t near_count(const struct cost_point *points, size_t count)
{
    size_t near = 0;

    while (near < count && points[near].n <= NEAR_N)
        near++;
    return near;
}

static enum fit_shape shape_of(const struct cost_point *points, size_t count,
                               struct fit_meter meter)
{
    size_t near = near_count(points, count);
    double first, allowed, growth;

    if (near < NEAR_POINTS_MIN)
        return FIT_SHAPE_OTHER;
    if (fit_exponent(points, count) < FALLING)
        return FIT_SHAPE_OTHER;
    first = median_cost(points, near < 3 ? near : 3);
    allowed = fmax(meter.cache_units, CACHE_SHARE * first);
    growth = rise(points, near) / first / doublings(points, near);
    if (fit_exponent(points, count) > CACHED_SLOPE_MAX || rise(points, near) > allowed ||
        rise(points, count) > WHOLE_FACTOR * allowed)
        return FIT_SHAPE_OTHER;
    if (growth > FLAT_GROWTH)
        return FIT_SHAPE_CACHED;
    return fmin(most_per_doubling(points, near), most_per_doubling(points, count)) <=
                   meter.cache_units * FLAT_SHARE
               ? FIT_SHAPE_FLAT
               : FIT_SHAPE_CACHED;
}

/* The residual of a constant and one term that grows. */
static double residual_with(const struct cost_point *points, size_t count,
                            enum complexity_class class)
{
    struct nnls problem = {.point_count = count, .term_count = 2};
    double coefficients[NNLS_TERMS_MAX];

    for (size_t i = 0; i < count; i++) {
        problem.columns[0][i] = class_value(class, (double)points[i].n) / points[i].cost;
        problem.columns[1][i] = 1 / points[i].cost;
    }
    return nnls_solve(&problem, coefficients);
}

/* The residual with a log factor; what has no such class has no rival. */
static double log_residual(const struct cost_point *points, size_t count, int degree)
{
    enum complexity_class with_log;

    if (class_from_powers(2 * degree, 1, &with_log) != 0)
        return INFINITY;
    return residual_with(points, count, with_log);
}

/* Does the next degree, above a large constant, explain the points better? */
static bool is_bent(const struct cost_point *points, size_t count, int degree)
{
    enum complexity_class plain, next;

    return class_from_powers(2 * degree, 0, &plain) == 0 &&
           class_from_powers(2 * degree + 2, 0, &next) == 0 &&
           residual_with(points, count, next) * BENT_FACTOR < residual_with(points, count, plain);
}

/* A steeper curve than a logarithm makes may have two of them, or a square root, for which there is
 * no class: the next degree stays open. */
static void open_log_factor(struct fit *fit, int degree)
{
    bool steep = fit->slope > degree + LOG_ABOVE;

    if (class_from_powers(2 * degree + (steep ? 2 : 0), steep ? 0 : 1, &fit->high) != 0)
        fit->high = CLASS_EXPONENTIAL;
}

/* A structure that reorders itself is cheap at sizes that a batch goes through many times, and dear
 * beyond: that looks like a higher degree. So a step in the curve leaves lower ones open, from the
 * second degree on; and growth that slows down does from the first. */
static bool leaves_lower_open(int degree, double tail, bool uneven)
{
    return tail < degree - TAIL_BELOW || (uneven && degree > 1);
}

static bool fit_degree(const struct cost_point *points, size_t count, double tail, struct fit *fit)
{
    int degree = (int)floor(fit->slope + DEGREE_BELOW);
    double plain, with_log;

    if (fit->slope < DEGREE_MIN || degree < 1 || degree > 3 || fit->slope > degree + DEGREE_ABOVE ||
        tail > degree + TAIL_ABOVE || class_from_powers(2 * degree, 0, &fit->low) != 0)
        return false;
    if (is_bent(points, count, degree))
        return false;
    plain = residual_with(points, count, fit->low);
    with_log = log_residual(points, count, degree);
    if (fmin(plain, with_log) > UNEVEN)
        fit->shape = FIT_SHAPE_UNEVEN;
    fit->high = fit->low;
    fit->log_growth = exp2(fit->slope - degree) - 1;
    if (leaves_lower_open(degree, tail, fit->shape == FIT_SHAPE_UNEVEN)) {
        fit->low = degree == 1 ? CLASS_SQRT : CLASS_LINEAR;
        fit->confidence = 0.7;
        fit->note = "the growth over the sizes is too uneven for CPU time to name a class";
        open_log_factor(fit, degree);
        return true;
    }
    fit->confidence = 0.9;
    open_log_factor(fit, degree);
    fit->note = "CPU time does not tell a log factor from the effect of caches";
    return true;
}

/* Growth too small for a degree: a large constant with a little of some term. How fast the term may
 * grow shows in how the curve bends. */
static void fit_between(const struct cost_point *points, size_t count, double tail, struct fit *fit)
{
    double most = fmax(fit->slope, tail);

    fit->confidence = 0.5;
    if (most >= SQRT_MAX || fit->slope >= DEGREE_MIN - DEGREE_BELOW / 2) {
        fit->note = "the growth over the sizes is too uneven for CPU time to name a class";
        fit_bracket(fit, fmin(fit->slope, tail), most, 2 * DEGREE_ABOVE);
        return;
    }
    fit->note = "CPU time does not tell growth this small from the effect of caches";
    fit->low = CLASS_CONSTANT;
    fit->high = most < LOG_MIN ? CLASS_LOG : CLASS_SQRT;
    if (residual_with(points, count, CLASS_LINEAR) <=
        BEND_FACTOR * residual_with(points, count, CLASS_LOG))
        fit->high = CLASS_LINEARITHMIC;
}

/* Repeats of one size that differ by more than the meter's noise are of a machine that does other
 * things as well: its caches are shared, and a level curve or a slope may be chance. */
static void doubt_noisy(const struct cost_point *points, size_t count, double noise,
                        struct fit *fit)
{
    double spreads[FIT_POINTS_MAX];

    for (size_t i = 0; i < count; i++)
        spreads[i] = points[i].spread;
    if (fit_median(spreads, count) <= NOISY_FACTOR * noise)
        return;
    fit->shape = FIT_SHAPE_OTHER;
    fit->confidence = fmin(fit->confidence, 0.5);
    fit->note = "the repeats of one size differ too much from each other to name a class";
    fit->low = fit->low > CLASS_LINEAR ? CLASS_LINEAR : CLASS_CONSTANT;
    fit->high = fit->high < CLASS_LINEAR      ? CLASS_LINEARITHMIC
                : fit->high < CLASS_QUADRATIC ? CLASS_QUADRATIC_LOG
                                              : CLASS_EXPONENTIAL;
}

static void fit_quiet(const struct cost_point *points, size_t count, struct fit_meter meter,
                      struct fit *fit)
{
    double tail = fit_exponent(points + count - TAIL_POINTS, TAIL_POINTS);

    assert(count >= FIT_POINTS_MIN);
    fit->shape = shape_of(points, count, meter);
    fit->log_growth = exp2(fit->slope) - 1;
    if (fit->shape == FIT_SHAPE_FLAT) {
        fit->low = fit->high = CLASS_CONSTANT;
        fit->confidence = 0.9;
        return;
    }
    if (fit->shape == FIT_SHAPE_CACHED) {
        fit->low = CLASS_CONSTANT;
        fit->high = CLASS_LOG;
        fit->confidence = 0.7;
        fit->note = "CPU time does not tell growth this small from the effect of caches";
        return;
    }
    if (!fit_degree(points, count, tail, fit))
        fit_between(points, count, tail, fit);
}

void fit_clock(const struct cost_point *points, size_t count, struct fit_meter meter,
               struct fit *fit)
{
    fit_quiet(points, count, meter, fit);
    doubt_noisy(points, count, meter.noise, fit);
}
