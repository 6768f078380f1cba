/* Made-up curves for the tests of the fit: a seeded stream, and points of a sum of terms with
 * noise. Header only, since each test is one executable. */
#ifndef TESTS_UNIT_COMPLEXITY_SYNTHETIC_H
#define TESTS_UNIT_COMPLEXITY_SYNTHETIC_H

#include "judge/complexity/class.h"
#include "judge/complexity/expr.h"
#include "judge/complexity/fit.h"

#include <math.h>

static inline double uniform(uint64_t *seed, double low, double high)
{
    return low + (high - low) * (double)expr_rand(seed, 1 << 30) / (double)(1 << 30);
}

/* Twelve uniform numbers, less six: near enough to a normal one. */
static inline double normal(uint64_t *seed)
{
    double sum = -6;

    for (int i = 0; i < 12; i++)
        sum += uniform(seed, 0, 1);
    return sum;
}

/* The terms that go below each class in real operations: leading one first. */
struct synthetic {
    double (*terms[3])(double n);
    int count;
};

static inline double one(double n)
{
    (void)n;
    return 1;
}

static inline double logarithm(double n)
{
    return log2(n);
}

static inline double linear(double n)
{
    return n;
}

static inline double linearithmic(double n)
{
    return n * log2(n);
}

static inline double quadratic(double n)
{
    return n * n;
}

static inline double quadratic_log(double n)
{
    return n * n * log2(n);
}

static inline double cubic(double n)
{
    return n * n * n;
}

static inline double linear_root(double n)
{
    return n * sqrt(n);
}

static inline double linear_log_2(double n)
{
    return n * log2(n) * log2(n);
}

static inline double linear_log_log(double n)
{
    return n * log2(log2(n) + 1);
}

static inline double log_2(double n)
{
    return log2(n) * log2(n);
}

/* @count points from 2^@log2_min, cost 1 at the largest n but for @scale; the leading term has
 * @share of it, the others the rest; noise of relative deviation @noise on each. */
static inline void synthesise(uint64_t *seed, const struct synthetic *of, double share,
                              double noise, int log2_min, size_t count, struct cost_point *points)
{
    double n_max = (double)(1ull << (log2_min + (int)count - 1));
    double parts[3] = {share, 0, 0};
    double scale = pow(10, uniform(seed, 0, 4));

    if (of->count == 1)
        parts[0] = 1;
    if (of->count == 2)
        parts[1] = 1 - share;
    if (of->count == 3) {
        parts[1] = (1 - share) * uniform(seed, 0, 1);
        parts[2] = 1 - share - parts[1];
    }
    for (size_t i = 0; i < count; i++) {
        double n = (double)(1ull << (log2_min + (int)i)), cost = 0;

        for (int j = 0; j < of->count && j < 3; j++)
            cost += parts[j] * of->terms[j](n) / of->terms[j](n_max);
        points[i] = (struct cost_point){.n = (uint64_t)n,
                                        .cost = scale * cost * (1 + noise * normal(seed)),
                                        .spread = noise,
                                        .error = noise,
                                        .chance = fmax(noise, 0.003)};
    }
}

#endif
