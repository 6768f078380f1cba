#include "judge/complexity/fit_family.h"

#include <math.h>

#define SAVED_MAX 2

const struct fit_family fit_families[FIT_FAMILY_COUNT] = {
    {{TERM_1}, false, CLASS_CONSTANT, CLASS_CONSTANT},
    {{TERM_LOG_LOG, TERM_1}, false, CLASS_CONSTANT, CLASS_LOG},
    {{TERM_LOG, TERM_1}, false, CLASS_LOG, CLASS_LOG},
    {{TERM_LOG_2, TERM_LOG, TERM_1}, false, CLASS_LOG, CLASS_SQRT},
    {{TERM_LOG_2, TERM_1}, true, CLASS_LOG, CLASS_SQRT},
    {{TERM_SQRT, TERM_LOG, TERM_1}, false, CLASS_SQRT, CLASS_SQRT},
    {{TERM_SQRT, TERM_1}, true, CLASS_SQRT, CLASS_SQRT},
    {{TERM_SQRT, TERM_KNEE_SQRT, TERM_1}, true, CLASS_SQRT, CLASS_SQRT},
    {{TERM_N, TERM_LOG, TERM_1}, false, CLASS_LINEAR, CLASS_LINEAR},
    {{TERM_N, TERM_KNEE, TERM_LOG, TERM_1}, true, CLASS_LINEAR, CLASS_LINEAR},
    {{TERM_N, TERM_MINUS_1}, true, CLASS_LINEAR, CLASS_LINEAR},
    {{TERM_N_LOG_LOG, TERM_N, TERM_1}, false, CLASS_LINEAR, CLASS_LINEARITHMIC},
    {{TERM_N_LOG_LOG, TERM_1}, true, CLASS_LINEAR, CLASS_LINEARITHMIC},
    {{TERM_N_LOG_LOG, TERM_MINUS_N}, true, CLASS_LINEAR, CLASS_LINEARITHMIC},
    {{TERM_N_LOG, TERM_N, TERM_1}, false, CLASS_LINEARITHMIC, CLASS_LINEARITHMIC},
    {{TERM_N_LOG, TERM_1}, true, CLASS_LINEARITHMIC, CLASS_LINEARITHMIC},
    {{TERM_N_LOG, TERM_MINUS_N}, true, CLASS_LINEARITHMIC, CLASS_LINEARITHMIC},
    {{TERM_N_LOG_2, TERM_N_LOG, TERM_N, TERM_1}, false, CLASS_LINEARITHMIC, CLASS_QUADRATIC},
    {{TERM_N_LOG_2, TERM_N, TERM_1}, true, CLASS_LINEARITHMIC, CLASS_QUADRATIC},
    {{TERM_N_LOG_2, TERM_1}, true, CLASS_LINEARITHMIC, CLASS_QUADRATIC},
    {{TERM_N_SQRT, TERM_N, TERM_1}, false, CLASS_LINEARITHMIC, CLASS_QUADRATIC},
    {{TERM_N2, TERM_N, TERM_1}, false, CLASS_QUADRATIC, CLASS_QUADRATIC},
    {{TERM_N2, TERM_KNEE_2, TERM_N, TERM_1}, true, CLASS_QUADRATIC, CLASS_QUADRATIC},
    {{TERM_N2, TERM_MINUS_N, TERM_1}, true, CLASS_QUADRATIC, CLASS_QUADRATIC},
    {{TERM_N2_LOG, TERM_N2, TERM_N, TERM_1}, false, CLASS_QUADRATIC_LOG, CLASS_QUADRATIC_LOG},
    {{TERM_N2_LOG, TERM_N, TERM_1}, true, CLASS_QUADRATIC_LOG, CLASS_QUADRATIC_LOG},
    {{TERM_N2_SQRT, TERM_N2, TERM_N, TERM_1}, false, CLASS_QUADRATIC_LOG, CLASS_CUBIC},
    {{TERM_N3, TERM_N2, TERM_N, TERM_1}, false, CLASS_CUBIC, CLASS_CUBIC},
    {{TERM_N3, TERM_N, TERM_1}, true, CLASS_CUBIC, CLASS_CUBIC},
    {{TERM_2_N, TERM_N, TERM_1}, false, CLASS_EXPONENTIAL, CLASS_EXPONENTIAL},
};

double fit_term_value(enum fit_term term, double n, double knee)
{
    double lg = log2(n), beyond = fmax(n - knee, 0);

    switch (term) {
    case TERM_MINUS_1:
        return -1;
    case TERM_MINUS_N:
        return -n;
    case TERM_KNEE:
        return beyond;
    case TERM_KNEE_2:
        return beyond * beyond;
    case TERM_KNEE_SQRT:
        return fmax(sqrt(n) - knee, 0);
    case TERM_STEP:
        return n > knee ? n : 0;
    case TERM_STEP_2:
        return n > knee ? n * n : 0;
    case TERM_LOG_LOG:
        return log2(lg + 1);
    case TERM_LOG:
        return fmax(lg, 1e-9);
    case TERM_LOG_2:
        return lg * lg;
    case TERM_SQRT:
        return sqrt(n);
    case TERM_N:
        return n;
    case TERM_N_LOG_LOG:
        return n * log2(lg + 1);
    case TERM_N_LOG:
        return n * lg;
    case TERM_N_LOG_2:
        return n * lg * lg;
    case TERM_N_SQRT:
        return n * sqrt(n);
    case TERM_N2:
        return n * n;
    case TERM_N2_LOG:
        return n * n * lg;
    case TERM_N2_SQRT:
        return n * n * sqrt(n);
    case TERM_N3:
        return n * n * n;
    case TERM_2_N:
        return class_value(CLASS_EXPONENTIAL, fmin(n, 900));
    default:
        return 1;
    }
}

bool fit_family_is_bent(const struct fit_family *family)
{
    return family->terms[1] == TERM_KNEE || family->terms[1] == TERM_KNEE_2 ||
           family->terms[1] == TERM_KNEE_SQRT || family->terms[1] == TERM_STEP ||
           family->terms[1] == TERM_STEP_2;
}

bool fit_family_bends(const struct fit_family *family, double n, double knee)
{
    return knee > (family->terms[1] == TERM_KNEE_SQRT ? sqrt(n) : n);
}

/* A sort by comparisons saves one or two steps of log2 n for each element (merging n elements takes
 * n log2 n - n + 1); with as many as one likes n log n would be n log^2 n. A sieve crosses out the
 * multiples of primes up to the root of n: n log log n less one or two n. */
static bool saves_too_much(const struct fit_family *family, const double *coefficients)
{
    return (family->terms[0] == TERM_N_LOG || family->terms[0] == TERM_N_LOG_LOG) &&
           family->terms[1] == TERM_MINUS_N && coefficients[1] > SAVED_MAX * coefficients[0];
}

struct fit_explanation fit_family_explain(const struct fit_family *family,
                                          const struct cost_point *points, size_t count,
                                          double knee)
{
    struct nnls problem = {.point_count = count};
    double coefficients[NNLS_TERMS_MAX];
    struct fit_explanation explanation;

    while (problem.term_count < NNLS_TERMS_MAX && family->terms[problem.term_count] != TERM_NONE) {
        size_t j = problem.term_count++;

        for (size_t i = 0; i < count; i++)
            problem.columns[j][i] =
                fit_term_value(family->terms[j], (double)points[i].n, knee) / points[i].cost;
    }
    explanation.residual = nnls_solve(&problem, coefficients);
    if (saves_too_much(family, coefficients))
        explanation.residual = INFINITY;
    explanation.bend = coefficients[0] > 0 ? coefficients[1] / coefficients[0] : INFINITY;
    explanation.share = coefficients[0] * problem.columns[0][count - 1];
    if (fit_family_is_bent(family))
        explanation.share += coefficients[1] * problem.columns[1][count - 1];
    return explanation;
}
