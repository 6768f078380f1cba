/* Least squares with coefficients that are not negative, on relative errors.
 *
 * Costs are sums of terms, never differences: a fit that needs a negative term has the wrong terms.
 * Relative errors, since costs span orders of magnitude and noise is a share of the cost.
 * Pure. Who may call: judge/complexity. */
#ifndef JUDGE_COMPLEXITY_NNLS_H
#define JUDGE_COMPLEXITY_NNLS_H

#include <stddef.h>

#define NNLS_TERMS_MAX 4
#define NNLS_POINTS_MAX 64

struct nnls {
    size_t point_count; /* At most NNLS_POINTS_MAX. */
    size_t term_count;  /* At most NNLS_TERMS_MAX. */
    /* columns[j][i] is term j at point i, divided by the cost measured there; all are positive. */
    double columns[NNLS_TERMS_MAX][NNLS_POINTS_MAX];
    const double *targets; /* What they are to add up to at each point; NULL: 1. */
};

/* Minimises the sum over i of (sum over j of x[j] * columns[j][i] - targets[i])^2, every x[j] >= 0.
 * Returns the root of the mean squared relative error, with a degree of freedom taken off for each
 * coefficient in use. */
double nnls_solve(const struct nnls *problem, double ret_coefficients[NNLS_TERMS_MAX]);

#endif
