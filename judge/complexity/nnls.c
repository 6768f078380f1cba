#include "judge/complexity/nnls.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#define PIVOT_MIN 1e-12

/* The normal equations of the terms in use, columns scaled to length 1 so that pivots compare. */
struct equations {
    size_t count;
    size_t terms[NNLS_TERMS_MAX];
    double scale[NNLS_TERMS_MAX];
    double rows[NNLS_TERMS_MAX][NNLS_TERMS_MAX + 1];
};

static double dot(const double *a, const double *b, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

static double target_of(const struct nnls *problem, size_t point)
{
    return problem->targets != NULL ? problem->targets[point] : 1;
}

static void build(const struct nnls *problem, unsigned used, struct equations *equations)
{
    size_t points = problem->point_count;

    equations->count = 0;
    for (size_t j = 0; j < problem->term_count; j++)
        if ((used & 1u << j) != 0) {
            const double *column = problem->columns[j];

            equations->terms[equations->count] = j;
            equations->scale[equations->count++] = 1 / sqrt(dot(column, column, points));
        }
    for (size_t a = 0; a < equations->count; a++) {
        const double *left = problem->columns[equations->terms[a]];
        double sum = 0;

        for (size_t b = 0; b < equations->count; b++)
            equations->rows[a][b] = equations->scale[a] * equations->scale[b] *
                                    dot(left, problem->columns[equations->terms[b]], points);
        for (size_t i = 0; i < points; i++)
            sum += left[i] * target_of(problem, i);
        equations->rows[a][equations->count] = equations->scale[a] * sum;
    }
}

/* Elimination without exchange of rows: the matrix is symmetric and positive definite. */
static bool solve(struct equations *equations, double *coefficients)
{
    size_t count = equations->count;

    for (size_t a = 0; a < count; a++) {
        if (equations->rows[a][a] < PIVOT_MIN)
            return false;
        for (size_t b = a + 1; b < count; b++) {
            double factor = equations->rows[b][a] / equations->rows[a][a];

            for (size_t c = a; c <= count; c++)
                equations->rows[b][c] -= factor * equations->rows[a][c];
        }
    }
    for (size_t a = count; a-- > 0;) {
        double sum = equations->rows[a][count];

        for (size_t b = a + 1; b < count; b++)
            sum -= equations->rows[a][b] * coefficients[equations->terms[b]] / equations->scale[b];
        sum = sum / equations->rows[a][a] * equations->scale[a];
        if (sum <= 0)
            return false;
        coefficients[equations->terms[a]] = sum;
    }
    return true;
}

static double squared_error(const struct nnls *problem, const double *coefficients)
{
    double sum = 0;

    for (size_t i = 0; i < problem->point_count; i++) {
        double error = -target_of(problem, i);

        for (size_t j = 0; j < problem->term_count; j++)
            error += coefficients[j] * problem->columns[j][i];
        sum += error * error;
    }
    return sum;
}

/* With four terms at most there are fifteen sets of terms in use: all are tried, and the best whose
 * coefficients are positive is the answer. */
double nnls_solve(const struct nnls *problem, double ret_coefficients[NNLS_TERMS_MAX])
{
    double best = INFINITY;
    size_t best_count = 0;

    assert(problem->term_count >= 1 && problem->term_count <= NNLS_TERMS_MAX);
    assert(problem->point_count >= 1 && problem->point_count <= NNLS_POINTS_MAX);
    memset(ret_coefficients, 0, NNLS_TERMS_MAX * sizeof ret_coefficients[0]);
    for (unsigned used = 1; used < 1u << problem->term_count; used++) {
        double coefficients[NNLS_TERMS_MAX] = {0};
        struct equations equations;
        double error;

        build(problem, used, &equations);
        if (equations.count > problem->point_count || !solve(&equations, coefficients))
            continue;
        error = squared_error(problem, coefficients);
        if (error >= best)
            continue;
        best = error;
        best_count = equations.count;
        memcpy(ret_coefficients, coefficients, sizeof coefficients);
    }
    if (problem->point_count > best_count)
        return sqrt(best / (double)(problem->point_count - best_count));
    return sqrt(best / (double)problem->point_count);
}
