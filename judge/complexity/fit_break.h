/* Powers of n whose unit gets dearer at one size. Who may call: judge/complexity/fit*.c. */
#ifndef JUDGE_COMPLEXITY_FIT_BREAK_H
#define JUDGE_COMPLEXITY_FIT_BREAK_H

#include "judge/complexity/fit.h"

/* Is it that of @class (n, n^2) beyond doubt? *@ret_residual says how closely. */
bool fit_is_broken_power(enum complexity_class class, const struct cost_point *points, size_t count,
                         double *ret_residual);

/* Settles a power of n that nothing but a bend at one size leaves open. */
void fit_settle_by_break(struct fit *fit, const struct cost_point *points, size_t count);

#endif
