#include "judge/complexity/curve.h"

#include "tests/unit/complexity/suite.h"

#include <math.h>

#define POINTS 10

static void make_points(enum complexity_class class, double a, double b,
                        struct cost_point points[POINTS])
{
    for (size_t i = 0; i < POINTS; i++) {
        double n = (double)(256u << i);

        points[i] = (struct cost_point){.n = 256ull << i, .cost = a * class_value(class, n) + b};
    }
}

static struct fit between(enum complexity_class low, enum complexity_class high)
{
    return (struct fit){.low = low, .high = high, .points_used = POINTS};
}

/* Every class but 2^n, whose values leave no room for another term. */
START_TEST(finds_the_terms)
{
    for (int i = CLASS_LOG; i < CLASS_EXPONENTIAL; i++) {
        enum complexity_class class = (enum complexity_class)i;
        struct cost_point points[POINTS];
        struct fit fit = between(class, class);
        struct growth_curve curve;

        make_points(class, 28, 340, points);
        curve = curve_of_fit(&fit, points, POINTS);
        ck_assert_str_eq(curve.class, class_format(class));
        ck_assert_double_le(curve.residual, 1e-6);
        ck_assert_double_eq_tol(curve.terms[0].coefficient, 28, 0.01);
        for (size_t k = 0; k < POINTS; k++)
            ck_assert_double_eq_tol(curve_value(&curve, (double)points[k].n), points[k].cost,
                                    1e-6 * points[k].cost);
    }
}
END_TEST

START_TEST(takes_the_nearest_of_those_open)
{
    struct cost_point points[POINTS];
    struct fit fit = between(CLASS_CONSTANT, CLASS_QUADRATIC);

    make_points(CLASS_LINEARITHMIC, 3, 0, points);
    ck_assert_str_eq(curve_of_fit(&fit, points, POINTS).class, "O(n log n)");
    make_points(CLASS_CONSTANT, 0, 12, points);
    ck_assert_double_eq_tol(curve_of_fit(&fit, points, POINTS).terms[0].coefficient, 12, 1e-3);
}
END_TEST

START_TEST(nothing_known_no_curve)
{
    struct cost_point points[POINTS];
    struct fit fit = between(CLASS_CONSTANT, CLASS_EXPONENTIAL);

    make_points(CLASS_LINEAR, 28, 340, points);
    ck_assert_ptr_null(curve_of_fit(&fit, points, POINTS).class);
    fit = between(CLASS_LINEAR, CLASS_LINEAR);
    for (size_t i = 0; i < POINTS; i++)
        points[i].cost = 0;
    ck_assert_ptr_null(curve_of_fit(&fit, points, POINTS).class);
    ck_assert_ptr_null(curve_of_fit(&fit, points, 0).class);
}
END_TEST

/* The first points are left out when the fit did without them. */
START_TEST(uses_the_points_of_the_fit)
{
    struct cost_point points[POINTS];
    struct fit fit = between(CLASS_LINEAR, CLASS_LINEAR);

    make_points(CLASS_LINEAR, 28, 340, points);
    points[0].cost *= 50;
    fit.points_used = POINTS - 1;
    ck_assert_double_le(curve_of_fit(&fit, points, POINTS).residual, 1e-6);
}
END_TEST

RUN_SUITE("curve", finds_the_terms, takes_the_nearest_of_those_open, nothing_known_no_curve,
          uses_the_points_of_the_fit)
