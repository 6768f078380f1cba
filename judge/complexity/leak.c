/* What is lost with every operation goes on being lost: over the last three doublings of the number
 * of operations memory grows at one rate. What only warms up (a table that grows to its size, a log
 * of the last calls, pages that an allocator keeps) comes to an end, or halves its rate with each
 * doubling at the least; it is no leak, and what has not come to an end yet is left open. */
#include "judge/complexity/leak.h"

#include <assert.h>
#include <math.h>

#define NONE_DEVIATIONS 2.0 /* Growth of the last doubling within that is none, … */
#define LEAK_DEVIATIONS 6.0 /* … and from here on large enough to hold its rate against others. */
#define RATE_LAST_MIN 0.6   /* The rate one doubling before, of the last one: … */
#define RATE_LAST_MAX 1.5   /* … a logarithm has 2. */
#define RATE_FIRST_MIN 0.3  /* And two before, where the error weighs four times as much. */
#define RATE_FIRST_MAX 2.2

/* Bytes per operation between the point at @end and the one before. */
static double rate(const struct cost_point *points, size_t end)
{
    return (points[end].cost - points[end - 1].cost) / (double)(points[end].n - points[end - 1].n);
}

static bool is_within(double value, double low, double high)
{
    return value >= low && value <= high;
}

struct leak leak_judge(const struct cost_point *points, size_t count, double error_bytes)
{
    struct leak leak = {.verdict = LEAK_UNSURE, .note = "too few calls fit into the time"};
    double deviation = error_bytes * sqrt(2), last, growth;

    assert(count <= LEAK_POINTS_MAX && error_bytes > 0);
    if (count < LEAK_POINTS_MIN)
        return leak;
    last = rate(points, count - 1);
    growth = points[count - 1].cost - points[count - 2].cost;
    leak.note = "memory still grew during the last half of the calls, but at no one rate";
    if (growth <= NONE_DEVIATIONS * deviation) {
        leak.verdict = LEAK_NONE;
        leak.bytes_per_operation =
            2 * NONE_DEVIATIONS * deviation / (double)(points[count - 1].n - points[count - 2].n);
    } else if (growth >= LEAK_DEVIATIONS * deviation &&
               is_within(rate(points, count - 2) / last, RATE_LAST_MIN, RATE_LAST_MAX) &&
               is_within(rate(points, count - 3) / last, RATE_FIRST_MIN, RATE_FIRST_MAX)) {
        leak.verdict = LEAK_FOUND;
        leak.bytes_per_operation = last;
    }
    if (leak.verdict != LEAK_UNSURE)
        leak.note = NULL;
    return leak;
}
