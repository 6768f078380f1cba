/* Powers of n whose unit gets dearer at one size. Who may call: judge/complexity/fit*.c. */
#ifndef JUDGE_COMPLEXITY_FIT_BREAK_H
#define JUDGE_COMPLEXITY_FIT_BREAK_H

#include "judge/complexity/fit.h"

/* Is it that of @class (n, n^2) beyond doubt? *@ret_residual says how closely. */
bool fit_is_broken_power(enum complexity_class class, const struct cost_point *points, size_t count,
                         double *ret_residual);

/* Does the cost stay, and from some size on is as much more as the power of n in @class says? V8
 * moves an array that loses its first element, but only one that is larger than a page. */
bool fit_begins_late(enum complexity_class class, const struct cost_point *points, size_t count);

/* Settles a power of n that nothing but a bend at one size leaves open, or its late begin. */
void fit_settle_by_break(struct fit *fit, const struct cost_point *points, size_t count);

#endif
