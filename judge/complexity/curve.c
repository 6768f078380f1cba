#include "judge/complexity/curve.h"

#include "judge/complexity/nnls.h"

#include <assert.h>
#include <math.h>

_Static_assert(CURVE_TERMS_MAX <= NNLS_TERMS_MAX, "least squares take all terms of a curve");

#define NO_TERM CLASS_COUNT

/* The leading term is the class itself. */
static const enum complexity_class lower_terms[CLASS_COUNT][CURVE_TERMS_MAX - 1] = {
    [CLASS_CONSTANT] = {NO_TERM, NO_TERM},
    [CLASS_LOG] = {CLASS_CONSTANT, NO_TERM},
    [CLASS_SQRT] = {CLASS_CONSTANT, NO_TERM},
    [CLASS_LINEAR] = {CLASS_CONSTANT, NO_TERM},
    [CLASS_LINEARITHMIC] = {CLASS_LINEAR, CLASS_CONSTANT},
    [CLASS_QUADRATIC] = {CLASS_LINEAR, CLASS_CONSTANT},
    [CLASS_QUADRATIC_LOG] = {CLASS_QUADRATIC, CLASS_CONSTANT},
    [CLASS_CUBIC] = {CLASS_LINEAR, CLASS_CONSTANT},
    [CLASS_EXPONENTIAL] = {CLASS_LINEAR, CLASS_CONSTANT},
};

static size_t terms_of(enum complexity_class class, enum complexity_class terms[CURVE_TERMS_MAX])
{
    size_t count = 1;

    terms[0] = class;
    for (size_t i = 0; i < CURVE_TERMS_MAX - 1 && lower_terms[class][i] != NO_TERM; i++)
        terms[count++] = lower_terms[class][i];
    return count;
}

static struct growth_curve curve_of_class(enum complexity_class class,
                                          const struct cost_point *points, size_t count)
{
    enum complexity_class terms[CURVE_TERMS_MAX];
    struct growth_curve curve = {.class = class_format(class)};
    struct nnls problem = {.term_count = terms_of(class, terms)};
    double coefficients[NNLS_TERMS_MAX];

    for (size_t i = 0; i < count; i++) {
        if (!(points[i].cost > 0) || !isfinite(points[i].cost))
            continue; /* A cost of nothing has no relative error. */
        for (size_t j = 0; j < problem.term_count; j++)
            problem.columns[j][problem.point_count] =
                class_value(terms[j], (double)points[i].n) / points[i].cost;
        problem.point_count++;
    }
    if (problem.point_count < 2)
        return (struct growth_curve){.class = NULL};
    curve.residual = nnls_solve(&problem, coefficients);
    for (size_t j = 0; j < problem.term_count; j++) {
        if (!(coefficients[j] > 0))
            continue;
        curve.terms[curve.term_count].coefficient = coefficients[j];
        curve.terms[curve.term_count++].class = class_format(terms[j]);
    }
    return curve;
}

struct growth_curve curve_of_fit(const struct fit *fit, const struct cost_point *points,
                                 size_t count)
{
    struct growth_curve best = {.class = NULL};
    size_t used = fit->points_used < count ? fit->points_used : count;

    assert(count <= FIT_POINTS_MAX);
    if (fit->low == CLASS_CONSTANT && fit->high == CLASS_EXPONENTIAL)
        return best;
    for (int i = fit->low; i <= (int)fit->high; i++) {
        struct growth_curve curve =
            curve_of_class((enum complexity_class)i, points + count - used, used);

        if (curve.class != NULL && isfinite(curve.residual) && curve.term_count > 0 &&
            (best.class == NULL || curve.residual < best.residual))
            best = curve;
    }
    return best;
}

double curve_value(const struct growth_curve *curve, double n)
{
    double sum = 0;

    for (size_t i = 0; i < curve->term_count; i++) {
        enum complexity_class class;

        if (class_parse(curve->terms[i].class, &class) == 0)
            sum += curve->terms[i].coefficient * class_value(class, n);
    }
    return sum;
}
