#include "judge/complexity/decide.h"
#include "judge/complexity/fit.h"
#include "judge/complexity/nnls.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#include <string.h>

#define DRAWS (2000 / DRAWS_DIVISOR)
#define PER_MILLE(n) ((DRAWS * (n) + 999) / 1000)

struct row {
    const char *name;
    struct synthetic of;
    int class; /* -1: no class of the contract. */
};

static const struct row rows[] = {
    {"1", {{one}, 1}, CLASS_CONSTANT},
    {"log n", {{logarithm, one}, 2}, CLASS_LOG},
    {"sqrt n", {{sqrt, logarithm, one}, 3}, CLASS_SQRT},
    {"n", {{linear, logarithm, one}, 3}, CLASS_LINEAR},
    {"n log n", {{linearithmic, linear, one}, 3}, CLASS_LINEARITHMIC},
    {"n^2", {{quadratic, linear, one}, 3}, CLASS_QUADRATIC},
    {"n^2 log n", {{quadratic_log, quadratic, one}, 3}, CLASS_QUADRATIC_LOG},
    {"n^3", {{cubic, quadratic, one}, 3}, CLASS_CUBIC},
    {"n sqrt n", {{linear_root, linear, one}, 3}, -1},
    {"n log^2 n", {{linear_log_2, linear, one}, 3}, -1},
    {"n log log n", {{linear_log_log, one}, 2}, -1},
    {"log^2 n", {{log_2, one}, 2}, -1},
};

#define ROWS (sizeof rows / sizeof rows[0])

struct tally {
    int right;
    int open;
    int wrong;
};

/* Settled on another class, or a range without the true one. */
static void count(struct tally *tally, const struct row *row, const struct fit *fit)
{
    bool holds = row->class < 0 || ((int)fit->low <= row->class && row->class <= (int)fit->high);

    if (fit_settled(fit) && (int)fit->low == row->class)
        tally->right++;
    else if (holds && !fit_settled(fit))
        tally->open++;
    else
        tally->wrong++;
}

static struct tally run(const struct row *row, double noise, size_t points, uint64_t seed)
{
    struct tally tally = {0};

    for (int i = 0; i < DRAWS; i++) {
        struct cost_point curve[FIT_POINTS_MAX];
        struct fit fit;

        synthesise(&seed, &row->of, uniform(&seed, 0.5, 1), noise, 8, points, curve);
        fit = fit_points(curve, points, fit_meter_default(METER_COUNTS));
        ck_assert(fit.low <= fit.high && fit.confidence >= 0 && fit.confidence <= 1);
        ck_assert(fit_settled(&fit) == (fit.note == NULL));
        count(&tally, row, &fit);
    }
    return tally;
}

/* Counts as they are, exact to 0.1 %: never wrong, and mostly sure. */
START_TEST(quiet_counts)
{
    for (size_t i = 0; i < ROWS; i++)
        for (size_t points = 7; points <= 10; points += 3) {
            struct tally tally = run(&rows[i], 0.001, points, 1 + i);

            ck_assert_msg(tally.wrong == 0, "%s: %d wrong", rows[i].name, tally.wrong);
            ck_assert_msg(rows[i].class < 0 || tally.right >= DRAWS * 7 / 10, "%s: %d right",
                          rows[i].name, tally.right);
            ck_assert_msg(rows[i].class >= 0 || tally.right == 0, "%s was named", rows[i].name);
        }
}
END_TEST

/* The worst noise that a meter of counts may have: wrong stays under 0.3 %. */
START_TEST(noisy_counts)
{
    for (size_t i = 0; i < ROWS; i++) {
        struct tally tally = run(&rows[i], METER_COUNTS_NOISE, 10, 100 + i);

        /* No class of its own, and 1.5 % hide what tells it from a logarithm. */
        if (rows[i].of.terms[0] == log_2)
            continue;

        ck_assert_msg(tally.wrong <= PER_MILLE(3), "%s: %d wrong", rows[i].name, tally.wrong);
    }
}
END_TEST

/* A leading term of any share, however small: never a class above the true one. */
START_TEST(never_above)
{
    uint64_t seed = 9;

    for (size_t i = 0; i < ROWS; i++)
        for (int draw = 0; draw < DRAWS && rows[i].class >= 0; draw++) {
            struct cost_point curve[FIT_POINTS_MAX];
            struct fit fit;

            synthesise(&seed, &rows[i].of, uniform(&seed, 0.01, 1), 0.003, 8, 10, curve);
            fit = fit_points(curve, 10, fit_meter_default(METER_COUNTS));
            ck_assert_msg((int)fit.low <= rows[i].class, "%s called %s", rows[i].name,
                          class_format(fit.low));
        }
}
END_TEST

static double late(double n)
{
    return n < 16384 ? 100 : 100 + (n - 16384);
}

/* Growth that begins late is not O(1). */
START_TEST(late_growth_is_seen)
{
    struct cost_point curve[10];

    for (size_t i = 0; i < 10; i++)
        curve[i] = (struct cost_point){.n = 256ull << i, .cost = late((double)(256ull << i))};
    for (int kind = 0; kind < METER_KIND_COUNT; kind++) {
        struct fit fit = fit_points(curve, 10, fit_meter_default((enum meter_kind)kind));

        ck_assert(!fit_settled(&fit) || fit.low == CLASS_LINEAR);
        ck_assert_int_ge(fit.high, CLASS_LINEAR);
    }
}
END_TEST

/* Tables and trees wobble by far more than the meter: still never another class, and a settled one
 * more often than not where the leading term is most of the cost. */
/* A step at the largest size alone: what the others follow stays possible. */
START_TEST(one_last_step_decides_nothing)
{
    for (size_t count = 5; count <= 10; count++)
        for (size_t rising = 0; rising < 2; rising++) {
            struct cost_point curve[10];
            struct fit fit;

            for (size_t i = 0; i < count; i++)
                curve[i] = (struct cost_point){.n = 256ull << i,
                                               .cost = 172 + (double)rising * 20 * (double)i};
            curve[count - 1].cost *= 1.25;
            fit = fit_points(curve, count, fit_meter_default(METER_COUNTS));
            ck_assert_msg(fit.low <= (rising ? CLASS_LOG : CLASS_CONSTANT) &&
                              fit.high > CLASS_CONSTANT,
                          "%zu points, %zu: %d to %d", count, rising, fit.low, fit.high);
        }
}
END_TEST

START_TEST(wobbling_counts)
{
    static const enum complexity_class named[] = {CLASS_CONSTANT, CLASS_LOG, CLASS_LINEAR};

    for (size_t i = 0; i < ROWS; i++)
        for (size_t j = 0; j < sizeof named / sizeof named[0]; j++) {
            uint64_t seed = 31 + i;
            struct tally tally = {0};

            if (rows[i].class != (int)named[j])
                continue;
            for (int draw = 0; draw < DRAWS; draw++) {
                struct cost_point curve[FIT_POINTS_MAX];
                struct synthetic of = rows[i].of;
                struct fit fit;

                of.count = 1;
                synthesise(&seed, &of, 1, 0.02, 8, 10, curve);
                fit = fit_points(curve, 10, fit_meter_default(METER_COUNTS));
                count(&tally, &rows[i], &fit);
            }
            ck_assert_msg(tally.wrong <= PER_MILLE(1), "%s: %d wrong", rows[i].name, tally.wrong);
            ck_assert_msg(tally.right > DRAWS / 2, "%s: %d right", rows[i].name, tally.right);
        }
}
END_TEST

/* What gets dearer with each call is not called constant, however level the first calls are. */
START_TEST(drift_leaves_more_open)
{
    struct cost_point curve[10];
    struct fit fit;

    for (size_t i = 0; i < 10; i++)
        curve[i] = (struct cost_point){.n = 256ull << i, .cost = 500};
    fit = fit_points(curve, 10, fit_meter_default(METER_COUNTS));
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
    curve[9].drift = 0.1;
    fit = fit_points(curve, 10, fit_meter_default(METER_COUNTS));
    ck_assert(fit_settled(&fit));
    curve[8].drift = 0.1;
    fit = fit_points(curve, 10, fit_meter_default(METER_COUNTS));
    ck_assert(fit.low == CLASS_CONSTANT && fit.high == CLASS_LINEAR && fit.note != NULL);
}
END_TEST

START_TEST(too_little_leaves_all_open)
{
    struct cost_point curve[6];
    struct fit fit;

    for (size_t i = 0; i < 6; i++)
        curve[i] = (struct cost_point){.n = 256ull << i, .cost = 5};
    for (size_t points = 0; points < FIT_POINTS_MIN; points++) {
        fit = fit_points(curve, points, fit_meter_default(METER_CLOCK));
        ck_assert(fit.low == CLASS_CONSTANT && fit.high == CLASS_EXPONENTIAL && fit.note != NULL);
    }
    for (size_t i = 0; i < 6; i++)
        curve[i].n = 1000 + i;
    fit = fit_points(curve, 6, fit_meter_default(METER_COUNTS));
    ck_assert(!fit_settled(&fit) && fit.note != NULL);
    for (size_t i = 0; i < 6; i++)
        curve[i].n = 256ull << i;
    curve[3].cost = 0;
    fit = fit_points(curve, 6, fit_meter_default(METER_COUNTS));
    ck_assert(!fit_settled(&fit) && fit.note != NULL);
}
END_TEST

/* Degrees by the clock, with its noise: never wrong. */
START_TEST(clock_degrees)
{
    uint64_t seed = 77;

    for (size_t i = 0; i < ROWS; i++)
        for (int draw = 0; draw < DRAWS; draw++) {
            struct cost_point curve[FIT_POINTS_MAX];
            struct synthetic of = rows[i].of;
            struct tally tally = {0};
            struct fit fit;

            if ((rows[i].class >= 0 && rows[i].class < CLASS_LINEAR) ||
                rows[i].of.terms[0] == log_2)
                continue;
            /* With the next term below: a constant as large as a fifth of 16384 steps is none. */
            of.count = of.count > 2 ? 2 : of.count;
            synthesise(&seed, &of, uniform(&seed, 0.8, 1), METER_CLOCK_NOISE, 8, 7, curve);
            /* In ns: a growth of a few ns from 256 to 16384 is nothing that a clock shows. */
            for (size_t j = 0; j < 7; j++)
                curve[j].cost *= 1000;
            fit = fit_points(curve, 7, fit_meter_default(METER_CLOCK));
            ck_assert_msg(fit.high >= CLASS_LINEAR, "%s called %s", rows[i].name,
                          class_format(fit.high));
            if (rows[i].class < 0)
                continue;
            count(&tally, &rows[i], &fit);
            ck_assert_msg(tally.wrong == 0, "%s called %s to %s", rows[i].name,
                          class_format(fit.low), class_format(fit.high));
        }
}
END_TEST

START_TEST(least_squares)
{
    struct nnls problem = {.point_count = 4, .term_count = 2};
    double coefficients[NNLS_TERMS_MAX];

    for (size_t i = 0; i < 4; i++) {
        double n = (double)(i + 1), cost = 3 * n + 5;

        problem.columns[0][i] = n / cost;
        problem.columns[1][i] = 1 / cost;
    }
    ck_assert_double_lt(nnls_solve(&problem, coefficients), 1e-9);
    ck_assert_double_eq_tol(coefficients[0], 3, 1e-6);
    ck_assert_double_eq_tol(coefficients[1], 5, 1e-6);
    /* Falling costs would need a negative slope: the constant alone is left. */
    for (size_t i = 0; i < 4; i++) {
        double n = (double)(i + 1), cost = 9 - n;

        problem.columns[0][i] = n / cost;
        problem.columns[1][i] = 1 / cost;
    }
    ck_assert_double_gt(nnls_solve(&problem, coefficients), 0.1);
    ck_assert_double_eq(coefficients[0], 0);
    ck_assert_double_gt(coefficients[1], 0);
}
END_TEST

START_TEST(decisions)
{
    static const struct {
        enum complexity_class low, high, expected;
        enum complexity_verdict verdict;
    } cases[] = {
        {CLASS_CONSTANT, CLASS_CONSTANT, CLASS_CONSTANT, COMPLEXITY_MET},
        {CLASS_CONSTANT, CLASS_LOG, CLASS_CONSTANT, COMPLEXITY_INCONCLUSIVE},
        {CLASS_CONSTANT, CLASS_LOG, CLASS_LOG, COMPLEXITY_MET},
        {CLASS_LINEAR, CLASS_LINEARITHMIC, CLASS_LINEARITHMIC, COMPLEXITY_MET},
        {CLASS_LINEAR, CLASS_LINEARITHMIC, CLASS_LINEAR, COMPLEXITY_INCONCLUSIVE},
        {CLASS_LINEAR, CLASS_LINEARITHMIC, CLASS_LOG, COMPLEXITY_EXCEEDED},
        {CLASS_CONSTANT, CLASS_CONSTANT, CLASS_QUADRATIC, COMPLEXITY_MET},
        {CLASS_CONSTANT, CLASS_EXPONENTIAL, CLASS_QUADRATIC, COMPLEXITY_INCONCLUSIVE},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fit fit = {.low = cases[i].low, .high = cases[i].high, .confidence = 0.5};
        double confidence = -1;

        ck_assert_int_eq(decide(cases[i].expected, &fit, &confidence), cases[i].verdict);
        ck_assert(confidence >= 0 && confidence <= 1);
    }
}
END_TEST

START_TEST(texts)
{
    struct fit fit = {.low = CLASS_CONSTANT, .high = CLASS_CONSTANT};
    struct buf text = {0};

    fit_format(&fit, &text);
    ck_assert_str_eq(buf_text(&text), "O(1)");
    buf_clear(&text);
    fit.high = CLASS_LOG;
    fit_format(&fit, &text);
    ck_assert_str_eq(buf_text(&text), "O(1) or O(log n)");
    buf_clear(&text);
    fit.high = CLASS_LINEAR;
    fit_format(&fit, &text);
    ck_assert_str_eq(buf_text(&text), "O(1) to O(n)");
    buf_clear(&text);
    fit.high = CLASS_EXPONENTIAL;
    fit_format(&fit, &text);
    ck_assert_str_eq(buf_text(&text), "unknown");
    buf_fini(&text);
}
END_TEST

RUN_SUITE("fit", quiet_counts, noisy_counts, never_above, late_growth_is_seen,
          one_last_step_decides_nothing, wobbling_counts, drift_leaves_more_open,
          too_little_leaves_all_open, clock_degrees, least_squares, decisions, texts)
