/* What the two ways of fitting share. Who may call: judge/complexity/fit*.c. */
#ifndef JUDGE_COMPLEXITY_FIT_INTERNAL_H
#define JUDGE_COMPLEXITY_FIT_INTERNAL_H

#include "judge/complexity/fit.h"

/* The median of the slopes between all pairs of points (Theil and Sen): a third of the points may
 * be wild. Between log2 n and @values. */
double fit_median_slope(const struct cost_point *points, const double *values, size_t count);

/* Exponent: the same for log2 of the costs. */
double fit_exponent(const struct cost_point *points, size_t count);

/* Are the sizes far enough from each other? @count >= 1. */
bool fit_spans_enough(const struct cost_point *points, size_t count);

void fit_sort(double *values, size_t count);           /* Rising. */
double fit_median(const double *values, size_t count); /* count <= FIT_POINTS_MAX^2 / 2 */

/* Leaves open all classes whose exponent is within @margin of @low to @high. */
void fit_bracket(struct fit *fit, double low, double high, double margin);

/* Least squares of cost over log2 n. */
struct trend {
    double growth;   /* Per doubling, relative to the mean. */
    double doubt;    /* Standard error of that. */
    double residual; /* Relative deviation of the points from the line. */
};

struct trend fit_trend(const struct cost_point *points, size_t count); /* count >= 3 */

#define FIT_FLAT_POINTS_MIN 5

/* No growth to be seen, in three points or more. */
bool fit_is_level(const struct cost_point *points, size_t count);

/* Constant beyond doubt: fills @fit. Costs may be ratios. */
bool fit_is_flat(struct fit *fit, const struct cost_point *points, size_t count);

/* The larger sizes cost the same, and no smaller one less: whatever else the smaller ones do, there
 * is no growth. Fills @fit. */
bool fit_never_rises(struct fit *fit, const struct cost_point *points, size_t count);

/* A power of n, so beyond doubt; an amount more with each doubling; a factor more with each step of
 * n. All fill @fit when they are true. */
bool fit_is_power(struct fit *fit, const struct cost_point *points, size_t count);
bool fit_is_log(struct fit *fit, const struct cost_point *points, size_t count);
bool fit_adds_evenly(struct fit *fit, const struct cost_point *points, size_t count);
bool fit_is_exponential(struct fit *fit, const struct cost_point *points, size_t count);

/* Does each doubling of n add what this power of n adds, and no log factor? What is constant is not
 * in what it adds, however large, so that this tells a power from the same with a log factor where
 * the costs themselves still fall against it. The errors of both points of a step are in it. */
bool fit_adds_power(enum complexity_class class, const struct cost_point *points, size_t count);

/* Does each of the last steps add as many times more than the one before as n^@degree does? However
 * little that is beside what is constant, it goes on. */
bool fit_steps_grow(const struct cost_point *points, size_t count, double degree);

/* Opens the next power of n where a constant is large enough to hide it. */
void fit_doubt_hidden(struct fit *fit, const struct cost_point *points, size_t count,
                      struct fit_meter meter);

/* Settles what is open where chance, as the points know it, explains them with one class only. */
void fit_settle_by_chance(struct fit *fit, const struct cost_point *points, size_t count);

void fit_counts(const struct cost_point *points, size_t count, struct fit_meter meter,
                struct fit *fit);
void fit_clock(const struct cost_point *points, size_t count, struct fit_meter meter,
               struct fit *fit);

#endif
