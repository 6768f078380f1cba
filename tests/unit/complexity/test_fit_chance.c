/* What is open to the rules of families is settled where chance can not have made it. */
#include "judge/complexity/fit.h"
#include "judge/complexity/fit_internal.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#define DRAWS (4000 / DRAWS_DIVISOR)
#define POINTS_LEAST 7
#define POINTS_MORE 4
#define NOISE_MAX 0.02

static struct fit open_from(enum complexity_class low, enum complexity_class high)
{
    return (struct fit){.low = low, .high = high, .note = "open"};
}

/* Adds to a sorted vector: each batch moves another part of it, so that batches differ, and what is
 * known of 48 of them is known well. */
static const double moves[] = {805.92, 1509.2, 2849, 5609.1, 10818, 21133, 42043};

static size_t load_moves(double chance, struct cost_point *ret_points)
{
    const size_t count = sizeof moves / sizeof moves[0];

    for (size_t i = 0; i < count; i++)
        ret_points[i] = (struct cost_point){.n = 256u << i, .cost = moves[i], .chance = chance};
    return count;
}

START_TEST(what_is_known_well_is_settled)
{
    struct cost_point points[FIT_POINTS_MAX];
    size_t count = load_moves(0.009, points);
    struct fit fit = open_from(CLASS_LINEAR, CLASS_LINEARITHMIC);

    fit_settle_by_chance(&fit, points, count);
    ck_assert_int_eq(fit.low, CLASS_LINEAR);
    ck_assert_int_eq(fit.high, CLASS_LINEAR);
    ck_assert_ptr_null(fit.note);
    ck_assert_double_gt(fit.rival, 2 * fit.residual);
    ck_assert_uint_eq(fit.points_used, count);
}
END_TEST

START_TEST(what_is_not_stays_open)
{
    static const double chances[] = {0, 0.05}; /* Not known; too much. */
    struct cost_point points[FIT_POINTS_MAX];

    for (size_t i = 0; i < 2; i++) {
        size_t count = load_moves(chances[i], points);
        struct fit fit = open_from(CLASS_LINEAR, CLASS_LINEARITHMIC);

        fit_settle_by_chance(&fit, points, count);
        ck_assert_int_eq(fit.high, CLASS_LINEARITHMIC);
        ck_assert_str_eq(fit.note, "open");
    }
    /* One size less, and a class that other rules have excluded, are not settled either. */
    struct fit few = open_from(CLASS_LINEAR, CLASS_LINEARITHMIC);
    struct fit other = open_from(CLASS_LINEARITHMIC, CLASS_QUADRATIC);
    size_t count = load_moves(0.009, points);

    fit_settle_by_chance(&few, points, count - 1);
    ck_assert(!fit_settled(&few));
    fit_settle_by_chance(&other, points, count);
    ck_assert(!fit_settled(&other));
}
END_TEST

/* Paths through a grid of n by n, remembered, in CPython: n^2, and garbage that is collected now
 * and then. Over even numbers up to 32 that is much like n^2 log n. */
START_TEST(sizes_that_do_not_double_are_no_proof)
{
    static const double costs[] = {28495,   60508,   115160,  184930,  273190,  388160,
                                   522400,  678800,  862670,  1059700, 1278400, 1509200,
                                   1805100, 2125200, 2374900, 2710600};
    struct cost_point points[16];
    struct fit fit = open_from(CLASS_QUADRATIC, CLASS_QUADRATIC_LOG);

    for (size_t i = 0; i < 16; i++)
        points[i] = (struct cost_point){.n = 2 * (i + 1), .cost = costs[i], .chance = 0.01};
    fit_settle_by_chance(&fit, points, 16);
    ck_assert(!fit_settled(&fit));
}
END_TEST

static const struct row {
    const char *name;
    struct synthetic of;
    int class; /* -1: no class of the contract. */
    int right_min;
} rows[] = {
    {"1", {{one}, 1}, CLASS_CONSTANT, DRAWS * 3 / 4},
    {"log n", {{logarithm, one}, 2}, CLASS_LOG, DRAWS / 2},
    {"log^2 n", {{log_2, one}, 2}, -1, 0},
    {"n", {{linear, one}, 2}, CLASS_LINEAR, DRAWS / 10},
    {"n log log n", {{linear_log_log, one}, 2}, -1, 0},
    {"n log n", {{linearithmic, one}, 2}, CLASS_LINEARITHMIC, DRAWS / 10},
    {"n log n and n", {{linearithmic, linear, one}, 3}, CLASS_LINEARITHMIC, 0},
    {"n log^2 n", {{linear_log_2, linear, one}, 3}, -1, 0},
    {"n sqrt n", {{linear_root, linear, one}, 3}, -1, 0},
    {"n^2", {{quadratic, linear, one}, 3}, CLASS_QUADRATIC, 0},
    {"n^2 log n", {{quadratic_log, quadratic, one}, 3}, CLASS_QUADRATIC_LOG, DRAWS / 4},
    {"n^3", {{cubic, quadratic, one}, 3}, CLASS_CUBIC, DRAWS / 2},
};

/* With all classes open, and noise of a known size. */
START_TEST(never_another_class)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint64_t seed = 71 + i;
        int right = 0, wrong = 0;

        for (int draw = 0; draw < DRAWS; draw++) {
            struct cost_point points[FIT_POINTS_MAX];
            size_t count = POINTS_LEAST + (size_t)draw % POINTS_MORE;
            struct fit fit = open_from(CLASS_CONSTANT, CLASS_EXPONENTIAL);

            synthesise(&seed, &rows[i].of, uniform(&seed, 0.5, 0.95), uniform(&seed, 0, NOISE_MAX),
                       8, count, points);
            fit_settle_by_chance(&fit, points, count);
            if (!fit_settled(&fit))
                continue;
            right += (int)fit.low == rows[i].class;
            wrong += (int)fit.low != rows[i].class;
        }
        ck_assert_msg(wrong == 0, "%s: %d wrong", rows[i].name, wrong);
        ck_assert_msg(right >= rows[i].right_min, "%s: %d right", rows[i].name, right);
    }
}
END_TEST

RUN_SUITE("fit_chance", what_is_known_well_is_settled, what_is_not_stays_open,
          sizes_that_do_not_double_are_no_proof, never_another_class)
