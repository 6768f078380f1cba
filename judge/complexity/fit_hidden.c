/* A constant is a proof of no growth only where it is small: an operation that always costs as much
 * as a look at each of n entries may well take one, at the largest n that was measured, and burn
 * what is left at the smaller ones. So it is with a cost for each of n elements as large as n. */
#include "judge/complexity/fit_internal.h"

#include <math.h>

#define SCAN_UNITS 1.0 /* Counts for each of n, of what may be hidden in a level cost, … */
#define SCAN_UNITS_GROWING 4.0 /* … and in one that grows a little: trees have that honestly, … */
#define UNSETTLED_FACTOR 8.0 /* … and are dear where an operation gives back a page of entries. */
#define GROWTH 1.25          /* Over the largest four sizes: more is no level cost. */
#define LAST_SIZES 4

/* Of an operation, or of each element where it is at least O(n). */
static double unit_at(const struct cost_point *point, int degree)
{
    return point->cost / pow((double)point->n, degree);
}

void fit_doubt_hidden(struct fit *fit, const struct cost_point *points, size_t count,
                      struct fit_meter meter)
{
    static const enum complexity_class hidden[] = {CLASS_LINEAR, CLASS_QUADRATIC, CLASS_CUBIC};
    const struct cost_point *last = &points[count - 1];
    const struct cost_point *before = &points[count > LAST_SIZES ? count - LAST_SIZES : 0];
    int degree = class_halves(fit->high) / 2;
    double unit, least = SCAN_UNITS, most = meter.constant_units;

    if (degree >= (int)(sizeof hidden / sizeof hidden[0]) || fit->high >= hidden[degree])
        return;
    unit = unit_at(last, degree);
    if (fit->high == CLASS_LOG || unit > GROWTH * unit_at(before, degree)) {
        least = SCAN_UNITS_GROWING;
        most *= UNSETTLED_FACTOR;
    } else if (degree > 0 && !fit_settled(fit)) {
        most *= UNSETTLED_FACTOR; /* An element may be a whole word. */
    }
    if (unit < most || unit < least * (double)last->n)
        return;
    fit->high = hidden[degree];
    fit->hides = true;
    fit->note = "what is constant is as large as a look at everything, and may hide one";
}
