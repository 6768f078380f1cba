/* A power of n whose unit gets dearer once is told from one with a log factor. */
#include "judge/complexity/fit.h"
#include "judge/complexity/fit_break.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#include <math.h>

#define DRAWS (10000 / DRAWS_DIVISOR)
#define POINTS 10

/* Sums that outgrow small integers in V8, from n = 46341 on; and a count of timestamps that CPython
 * compares in another way from 4096 of them on. */
START_TEST(measured_bends)
{
    static const double sums[] = {79043,    156930,    312690,   624170,   1247200,
                                  2493300,  4985300,   9969500,  21227000, 45565000,
                                  94241000, 191590000, 386300000};
    static const double window[] = {125050,  246100,  488130,   972240,  2259900,
                                    4515800, 9191400, 18190000, 36363000};
    struct cost_point curve[13];
    double residual;

    for (size_t i = 0; i < 13; i++)
        curve[i] = (struct cost_point){.n = 256ull << i, .cost = sums[i]};
    ck_assert(fit_is_broken_power(CLASS_LINEAR, curve, 13, &residual));
    ck_assert_double_lt(residual, 0.001);
    ck_assert(!fit_is_broken_power(CLASS_QUADRATIC, curve, 13, &residual));
    for (size_t i = 0; i < 9; i++)
        curve[i].cost = window[i];
    ck_assert(fit_is_broken_power(CLASS_LINEAR, curve, 9, &residual));
    ck_assert(!fit_is_broken_power(CLASS_LINEAR, curve, 7, &residual));
}
END_TEST

/* V8's Array.prototype.shift moves what is larger than a page, from 16,384 elements on; and what is
 * half a per cent off in one of them, or has not been level before, is not so plain. */
START_TEST(a_late_begin)
{
    static const double shifts[] = {2129.5, 2112.8, 2114.3, 2120.3, 2114.8,
                                    2122.9, 26576,  51215,  100440, 198860};
    struct cost_point curve[10];

    for (size_t i = 0; i < 10; i++)
        curve[i] = (struct cost_point){.n = 256u << i, .cost = shifts[i]};
    ck_assert(fit_begins_late(CLASS_LINEAR, curve, 10));
    ck_assert(fit_begins_late(CLASS_LINEAR, curve, 9));
    ck_assert(!fit_begins_late(CLASS_LINEAR, curve, 8)); /* Two are no line. */
    ck_assert(!fit_begins_late(CLASS_QUADRATIC, curve, 10));
    curve[8].cost *= 1.02;
    ck_assert(!fit_begins_late(CLASS_LINEAR, curve, 10));
    curve[8].cost = shifts[8];
    curve[5].cost *= 1.2;
    ck_assert(!fit_begins_late(CLASS_LINEAR, curve, 10));
}
END_TEST

START_TEST(a_late_begin_of_another_class)
{
    for (int which = 0; which < 2; which++) {
        struct cost_point curve[10];

        for (size_t i = 0; i < 10; i++) {
            double n = (double)(256u << i);

            curve[i] = (struct cost_point){.n = 256u << i,
                                           .cost = 2000 + (i < 6        ? 0
                                                           : which == 0 ? linear_log_log(n)
                                                                        : linearithmic(n))};
        }
        ck_assert(!fit_begins_late(CLASS_LINEAR, curve, 10));
    }
}
END_TEST

/* One level more of a search tree is a larger step than that of a unit. */
START_TEST(a_level_is_no_bend)
{
    struct cost_point curve[POINTS];
    double residual;

    for (size_t i = 0; i < POINTS; i++) {
        double n = (double)(256u << i);

        curve[i] = (struct cost_point){.n = 256u << i, .cost = 40 * n * (i < 5 ? 3 : 4)};
    }
    ck_assert(!fit_is_broken_power(CLASS_LINEAR, curve, POINTS, &residual));
}
END_TEST

/* No other growth is taken for it, with or without noise. */
START_TEST(others_have_no_bend)
{
    static const struct synthetic rows[] = {
        {{linearithmic, linear, one}, 3}, {{linear_log_log, one}, 2},
        {{linear_log_2, linear, one}, 3}, {{linear_root, linear, one}, 3},
        {{linearithmic, one}, 2},
    };
    uint64_t seed = 21;

    for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++)
        for (int draw = 0; draw < DRAWS; draw++) {
            struct cost_point curve[FIT_POINTS_MAX];
            double residual;

            synthesise(&seed, &rows[row], uniform(&seed, 0.5, 1), uniform(&seed, 0, 0.004), 8,
                       POINTS, curve);
            ck_assert_msg(!fit_is_broken_power(CLASS_LINEAR, curve, POINTS, &residual),
                          "row %zu, draw %d", row, draw);
        }
}
END_TEST

RUN_SUITE("fit_break", measured_bends, a_late_begin, a_late_begin_of_another_class,
          a_level_is_no_bend, others_have_no_bend)
