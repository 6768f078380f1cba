/* The curve that is drawn through the points of a growth: the class that was found, with its lower
 * terms and their coefficients. It decides nothing; fit.h does.
 *
 * Pure functions of numbers. Who may call: judge/stage, judge/page. */
#ifndef JUDGE_COMPLEXITY_CURVE_H
#define JUDGE_COMPLEXITY_CURVE_H

#include "judge/complexity/fit.h"
#include "judge/core/report.h"

/* Of the classes that @fit leaves open, the one whose curve comes nearest to the last
 * @fit->points_used points. No curve (class NULL) when everything is open or nothing can be fitted.
 */
struct growth_curve curve_of_fit(const struct fit *fit, const struct cost_point *points,
                                 size_t count);

double curve_value(const struct growth_curve *curve, double n); /* n >= 1 */

#endif
