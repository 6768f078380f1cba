/* What each doubling adds tells n from n log n, however large the constant beside it is. */
#include "judge/complexity/fit.h"
#include "judge/complexity/fit_internal.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#define DRAWS (5000 / DRAWS_DIVISOR)
/* Other rules, which lean on families of terms, are wrong by chance once in some thousand times. */
#define WRONG_MAX ((DRAWS + 999) / 1000)
#define NOISE_MAX 0.004
#define POINTS_LEAST 7
#define POINTS_MORE 4 /* So many numbers of points from the least one on. */

struct row {
    const char *name;
    struct synthetic of;
    int class; /* -1: no class of the contract. */
    int right_min;
};

static const struct row rows[] = {
    {"n", {{linear, one}, 2}, CLASS_LINEAR, DRAWS * 8 / 10},
    {"n log n", {{linearithmic, one}, 2}, CLASS_LINEARITHMIC, 0},
    {"n log n and n", {{linearithmic, linear, one}, 3}, CLASS_LINEARITHMIC, 0},
    /* Families without it come by chance as close as the one with it, once in some thousand times.
     */
    {"n log log n", {{linear_log_log, one}, 2}, -1, 0},
    {"n^2", {{quadratic, one}, 2}, CLASS_QUADRATIC, DRAWS / 2},
    {"n^2 log n", {{quadratic_log, one}, 2}, CLASS_QUADRATIC_LOG, 0},
};

/* With up to half of the cost in other terms: the class is named or open, and no other is named. */
START_TEST(never_another_class)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint64_t seed = 51 + i;
        int right = 0, wrong = 0;

        for (int draw = 0; draw < DRAWS; draw++) {
            struct cost_point curve[FIT_POINTS_MAX];
            size_t count = POINTS_LEAST + (size_t)draw % POINTS_MORE;
            struct fit fit;

            synthesise(&seed, &rows[i].of, uniform(&seed, 0.5, 0.95), uniform(&seed, 0, NOISE_MAX),
                       8, count, curve);
            fit = fit_points(curve, count, fit_meter_default(METER_COUNTS));
            if (rows[i].class >= 0)
                wrong += (int)fit.low > rows[i].class || (int)fit.high < rows[i].class;
            else
                wrong += fit_settled(&fit);
            right += fit_settled(&fit);
        }
        ck_assert_msg(wrong <= WRONG_MAX, "%s: %d wrong", rows[i].name, wrong);
        ck_assert_msg(right >= rows[i].right_min, "%s: %d right", rows[i].name, right);
    }
}
END_TEST

/* The steps alone, so that no other rule hides what this one would say. */
START_TEST(steps_of_a_log_factor)
{
    static const struct {
        struct synthetic of;
        enum complexity_class without;
    } with_log[] = {{{{linearithmic, one}, 2}, CLASS_LINEAR},
                    {{{linearithmic, linear, one}, 3}, CLASS_LINEAR},
                    {{{linear_log_log, one}, 2}, CLASS_LINEAR},
                    {{{linear_log_2, linear, one}, 3}, CLASS_LINEAR},
                    {{{quadratic_log, one}, 2}, CLASS_QUADRATIC},
                    {{{quadratic_log, quadratic, one}, 3}, CLASS_QUADRATIC}};
    struct cost_point curve[FIT_POINTS_MAX];
    uint64_t seed = 61;

    for (size_t i = 0; i < sizeof with_log / sizeof with_log[0]; i++) {
        int found = 0;

        for (int draw = 0; draw < DRAWS; draw++) {
            size_t count = POINTS_LEAST + (size_t)draw % POINTS_MORE;

            synthesise(&seed, &with_log[i].of, uniform(&seed, 0.4, 1), uniform(&seed, 0, NOISE_MAX),
                       8, count, curve);
            found += fit_adds_power(with_log[i].without, curve, count);
        }
        ck_assert_msg(found == 0, "%zu: %d", i, found);
    }
}
END_TEST

START_TEST(limits)
{
    struct cost_point curve[8];

    for (size_t i = 0; i < 8; i++)
        curve[i] = (struct cost_point){.n = 256u << i, .cost = 2000 + (double)(256u << i)};
    ck_assert(fit_adds_power(CLASS_LINEAR, curve, 8));
    ck_assert(!fit_adds_power(CLASS_QUADRATIC, curve, 8));
    ck_assert(!fit_adds_power(CLASS_LINEAR, curve, 5)); /* Four steps. */
    curve[4].cost = curve[3].cost;
    ck_assert(!fit_adds_power(CLASS_LINEAR, curve, 8)); /* One that adds nothing. */
    for (size_t i = 0; i < 8; i++)
        curve[i].cost = 100000 + (double)(256u << i);
    ck_assert(!fit_adds_power(CLASS_LINEAR, curve, 8)); /* Too small beside the constant. */
    for (size_t i = 0; i < 8; i++)
        curve[i] = (struct cost_point){.n = 2 + 2 * i, .cost = (double)(2 + 2 * i)};
    ck_assert(!fit_adds_power(CLASS_LINEAR, curve, 8)); /* No doublings. */
}
END_TEST

/* A level cost proves nothing where a scan of the largest size fits into it. */
START_TEST(large_constants_prove_nothing)
{
    struct fit_meter meter = fit_meter_default(METER_COUNTS);
    struct cost_point curve[8];
    struct fit fit;

    for (int square = 0; square < 2; square++)
        for (int dear = 0; dear < 3; dear++) {
            for (size_t i = 0; i < 8; i++) {
                uint64_t n = 64ull << i; /* Up to 8192. */
                double cost = (double[]){9000, 7000, 70000}[dear];

                curve[i] = (struct cost_point){.n = n, .cost = square ? cost * (double)n : cost};
            }
            fit = fit_points(curve, 8, meter);
            ck_assert_int_eq(fit.low, square ? CLASS_LINEAR : CLASS_CONSTANT);
            ck_assert_int_eq(fit.hides, dear == 2);
            ck_assert_int_eq(fit_settled(&fit), dear < 2);
        }
    meter.constant_units = 8000; /* Compiled: nothing constant costs that much. */
    for (size_t i = 0; i < 8; i++)
        curve[i].cost = 9000;
    fit = fit_points(curve, 8, meter);
    ck_assert_int_eq(fit.high, CLASS_LINEAR);
    for (size_t i = 0; i < 8; i++) /* A tree that is dear: less than four counts for each. */
        curve[i].cost = 1500 * (double)(i + 6);
    fit = fit_points(curve, 8, meter);
    ck_assert_int_eq(fit.high, CLASS_LOG);
}
END_TEST

RUN_SUITE("fit_steps", never_another_class, steps_of_a_log_factor, large_constants_prove_nothing,
          limits)
