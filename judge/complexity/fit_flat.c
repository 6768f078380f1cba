/* What does not grow, by counts: the one class that needs no family of terms. */
#include "judge/complexity/fit_internal.h"

#include <assert.h>
#include <math.h>

#define GROWTH_NONE 0.01 /* Per doubling. */
#define FLAT_RESIDUAL_MAX 0.12
#define LATE_RISE_MIN 0.02
#define LATE_RISE_DEVIATIONS 3.0
#define LATE_RISE_MAX 0.15
#define CREEP_MIN 0.003 /* Per doubling. */
#define CREEP_DOUBTS 6.0
#define CREEP_DECAY 0.5

/* Least squares of cost over log2 n. */
struct trend {
    double growth;   /* Per doubling, relative to the mean. */
    double doubt;    /* Standard error of that. */
    double residual; /* Relative deviation of the points from the line. */
};

static struct trend trend_of(const struct cost_point *points, size_t count)
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
    double early = trend_of(points, count - half).growth;
    double late = trend_of(points + count - half, half).growth;

    return trend.growth > CREEP_MIN && trend.growth > CREEP_DOUBTS * trend.doubt &&
           late >= CREEP_DECAY * early;
}

/* Constant beyond doubt, whatever the pieces of the noise look like (lengths of chains in a hash
 * table, say): no family explains such points to within a meter's noise, and none must. */
bool fit_is_flat(struct fit *fit, const struct cost_point *points, size_t count)
{
    struct trend trend = trend_of(points, count);

    if (trend.growth + 2 * trend.doubt >= GROWTH_NONE || trend.residual > FLAT_RESIDUAL_MAX ||
        rises_late(points, count, trend.residual) || creeps(points, count, trend))
        return false;
    fit->low = fit->high = CLASS_CONSTANT;
    fit->residual = trend.residual;
    fit->log_growth = trend.growth;
    fit->confidence = 1 - fmin(fmax(trend.growth + 2 * trend.doubt, 0) / GROWTH_NONE, 1) / 2;
    fit->points_used = count;
    return true;
}

void fit_bound(struct fit *fit, const struct cost_point *points, size_t count, const struct fit *by,
               const struct cost_point *by_points, size_t by_count)
{
    struct cost_point ratios[FIT_POINTS_MAX];
    size_t found = 0;
    struct fit ratio;

    for (size_t i = 0, j = 0; i < count; i++) {
        while (j < by_count && by_points[j].n < points[i].n)
            j++;
        if (j == by_count)
            break;
        if (by_points[j].n == points[i].n && by_points[j].cost > 0)
            ratios[found++] =
                (struct cost_point){.n = points[i].n, .cost = points[i].cost / by_points[j].cost};
    }
    if (found < FIT_FLAT_POINTS_MIN ||
        (double)ratios[found - 1].n < FIT_SPAN_MIN * (double)ratios[0].n ||
        !fit_is_flat(&ratio, ratios, found) || by->high >= fit->high)
        return;
    fit->high = by->high;
    if (fit->low > fit->high)
        fit->low = fit->high;
    if (fit_settled(fit))
        fit->note = NULL;
}
