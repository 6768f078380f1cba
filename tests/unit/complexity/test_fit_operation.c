#include "judge/complexity/fit_operation.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#include <string.h>

#define DRAWS 100
#define POINTS 10

struct row {
    struct synthetic of;
    int class;
};

static const struct row rows[] = {
    {{{one}, 1}, CLASS_CONSTANT},
    {{{logarithm, one}, 2}, CLASS_LOG},
    {{{sqrt, logarithm, one}, 3}, CLASS_SQRT},
    {{{linear, logarithm, one}, 3}, CLASS_LINEAR},
    {{{linearithmic, linear, one}, 3}, CLASS_LINEARITHMIC},
    {{{quadratic, linear, one}, 3}, CLASS_QUADRATIC},
    {{{quadratic_log, quadratic, one}, 3}, CLASS_QUADRATIC_LOG},
};

#define ROWS (sizeof rows / sizeof rows[0])

static struct fit_curve curve_of(uint64_t *seed, const struct row *row, double share, double noise)
{
    struct fit_curve curve = {.count = POINTS};

    synthesise(seed, &row->of, share, noise, 8, POINTS, curve.points);
    return curve;
}

/* What all curves of a program have in common, at each size another amount. */
static void wobble(uint64_t *seed, struct fit_curve *a, struct fit_curve *b, double deviation)
{
    for (size_t i = 0; i < POINTS; i++) {
        double factor = 1 + deviation * normal(seed);

        a->points[i].cost *= factor;
        b->points[i].cost *= factor;
    }
}

/* Two patterns of one operation. */
static struct fit fit_two(const struct fit_curve *a, const struct fit_curve *b, const char *doubt)
{
    const struct fit_curve curves[] = {*a, *b};
    const struct fit_operation operation = {
        .curves = curves, .count = 2, .log2_min = 8, .doubt = doubt};
    struct fit fit;
    size_t worst;

    fit_operations(&operation, 1, fit_meter_default(METER_COUNTS), &fit, &worst);
    return fit;
}

/* An operation is as slow as the slower of its patterns. */
static bool is_wrong(const struct row *a, const struct row *b, const struct fit *fit)
{
    int slower = a->class > b->class ? a->class : b->class;

    return slower < (int)fit->low || slower > (int)fit->high;
}

/* Any two patterns of an operation, alike or not: holding one against the other never gives the
 * operation a class that is not its own. */
START_TEST(others_mislead_nobody)
{
    uint64_t seed = 5;

    for (size_t i = 0; i < ROWS; i++)
        for (size_t j = 0; j < ROWS; j++)
            for (int draw = 0; draw < DRAWS; draw++) {
                struct fit_curve a = curve_of(&seed, &rows[i], uniform(&seed, 0.5, 1), 0.001);
                struct fit_curve b = curve_of(&seed, &rows[j], uniform(&seed, 0.5, 1), 0.001);
                struct fit fit = fit_two(&a, &b, NULL);

                ck_assert_msg(!is_wrong(&rows[i], &rows[j], &fit), "%zu and %zu called %s to %s", i,
                              j, class_format(fit.low), class_format(fit.high));
            }
}
END_TEST

/* Steps that two curves share drop out of their ratio. Void curves say nothing. */
START_TEST(shared_steps)
{
    uint64_t seed = 12;

    for (int draw = 0; draw < DRAWS; draw++) {
        struct fit_curve a = curve_of(&seed, &(struct row){{{linear}, 1}, CLASS_LINEAR}, 1, 0);
        struct fit_curve b = curve_of(&seed, &rows[3], 0.99, 0.0005);
        struct fit fit;

        wobble(&seed, &a, &b, 0.02);
        fit = fit_two(&a, &b, NULL);
        ck_assert(fit.low <= CLASS_LINEAR && fit.high >= CLASS_LINEAR);
        fit = fit_two(&a, &b, "void");
        ck_assert(!fit_settled(&fit) && strcmp(fit.note, "void") == 0);
    }
}
END_TEST

/* @small of an operation whose other pattern is n, the larger one @factor times as dear at the
 * largest size. */
static struct fit beside_a_scan(const struct fit_curve *small, double factor)
{
    struct fit_curve curves[2] = {*small, {.count = POINTS}};
    const struct fit_operation operation = {.curves = curves, .count = 2, .log2_min = 8};
    double last = small->points[POINTS - 1].cost * factor;
    struct fit fit;
    size_t worst;

    for (size_t i = 0; i < POINTS; i++)
        curves[1].points[i] = (struct cost_point){.n = small->points[i].n,
                                                  .cost = last * (double)small->points[i].n /
                                                          (double)small->points[POINTS - 1].n,
                                                  .spread = 0.001,
                                                  .error = 0.001};
    fit_operations(&operation, 1, fit_meter_default(METER_COUNTS), &fit, &worst);
    return fit;
}

/* A pattern that is nothing beside another one does not leave the operation open; one that is not
 * little, or that grows faster, does. */
START_TEST(dwarfed_patterns)
{
    /* Of an array of JavaScript, where a scan stops early: n, or n log n, behind a constant. */
    static const double costs[POINTS] = {3753.5, 3733, 3784, 3944.5, 4069,
                                         4453,   5221, 6757, 9829,   15973};
    struct fit_curve small = {.count = POINTS}, steep = {.count = POINTS};
    struct fit fit;

    for (size_t i = 0; i < POINTS; i++) {
        double n = (double)(256ull << i);

        small.points[i] = (struct cost_point){
            .n = 256ull << i, .cost = costs[i], .spread = 0.004, .error = 0.004};
        steep.points[i] = small.points[i];
        steep.points[i].cost = n * pow(log2(n), 2);
    }
    fit = fit_points(small.points, POINTS, fit_meter_default(METER_COUNTS));
    ck_assert(!fit_settled(&fit) && fit.high == CLASS_LINEARITHMIC);
    fit = beside_a_scan(&small, 100);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_LINEAR && fit.note == NULL);
    fit = beside_a_scan(&small, 2);
    ck_assert(!fit_settled(&fit) && fit.high == CLASS_LINEARITHMIC);
    fit = beside_a_scan(&steep, 100);
    ck_assert(!fit_settled(&fit) && fit.high >= CLASS_LINEARITHMIC);
}
END_TEST

/* Sizes from 16 on, the first of them off: seven smooth ones after it are proof enough, and seven
 * that are not smooth are none. */
START_TEST(small_sizes)
{
    struct fit_curve curve = {.count = 9};
    const struct fit_operation operation = {.curves = &curve, .count = 1, .log2_min = 8};
    struct fit fit;
    size_t worst;

    for (size_t i = 0; i < curve.count; i++) {
        double n = (double)(16u << i);

        curve.points[i] = (struct cost_point){.n = 16u << i,
                                              .cost = 239 * n * n * (i == 1 ? 0.95 : 1),
                                              .spread = 0.001,
                                              .error = 0.001};
    }
    fit_operations(&operation, 1, fit_meter_default(METER_COUNTS), &fit, &worst);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_QUADRATIC);
    for (size_t i = 2; i < curve.count; i++)
        curve.points[i].cost *= i % 2 == 0 ? 1.015 : 0.985;
    fit_operations(&operation, 1, fit_meter_default(METER_COUNTS), &fit, &worst);
    ck_assert(fit.low == CLASS_QUADRATIC && fit.high == CLASS_QUADRATIC_LOG && fit.note != NULL);
}
END_TEST

/* What is dearer at the first sizes, where batches are short, and then stays: seven points say that
 * it does, one less does not. */
START_TEST(level_at_small_sizes)
{
    for (size_t count = 6; count <= 8; count++) {
        struct fit_curve curve = {.count = count};
        const struct fit_operation operation = {.curves = &curve, .count = 1, .log2_min = 8};
        struct fit fit;
        size_t worst;

        for (size_t i = 0; i < count; i++)
            curve.points[i] =
                (struct cost_point){.n = 16u << i, .cost = i + 4 < count ? 32.5 : 28.4};
        fit_operations(&operation, 1, fit_meter_default(METER_COUNTS), &fit, &worst);
        ck_assert_int_eq(fit.low, CLASS_CONSTANT);
        ck_assert_int_eq(fit.high, count < 7 ? CLASS_LOG : CLASS_CONSTANT);
    }
}
END_TEST

/* What settles nothing is measured again, and what could change nothing is not. */
START_TEST(open_patterns)
{
    static const struct row late = {{{linear_log_log, one}, 2}, -1};
    uint64_t seed = 4;
    struct fit_curve curves[] = {curve_of(&seed, &rows[0], 1, 0.001),
                                 curve_of(&seed, &rows[3], 1, 0.001),
                                 curve_of(&seed, &late, 1, 0.001)};
    struct fit_operation operation = {.curves = curves, .count = 3, .log2_min = 8};
    bool open[1][PATTERN_PATTERNS_MAX];

    fit_open_patterns(&operation, 1, fit_meter_default(METER_COUNTS), open);
    ck_assert(!open[0][0] && !open[0][1] && open[0][2]);
    operation.doubt = "void";
    fit_open_patterns(&operation, 1, fit_meter_default(METER_COUNTS), open);
    ck_assert(!open[0][2]);
    operation.doubt = NULL;
    curves[0] = curve_of(&seed, &rows[5], 1, 0.001); /* n^2: settled, and beyond the open one. */
    fit_open_patterns(&operation, 1, fit_meter_default(METER_COUNTS), open);
    ck_assert(!open[0][0] && !open[0][2]);
}
END_TEST

/* A pattern of constant cost 100 beside a mean of what is left out of it. */
static struct fit fit_mean(const double *mean, struct fit_meter meter, size_t *ret_worst)
{
    struct fit_curve curves[2] = {{.count = POINTS}, {.count = POINTS}};
    const struct fit_operation operation = {
        .curves = curves, .count = 1, .mean_count = 1, .log2_min = 8};
    struct fit fit;

    for (size_t i = 0; i < POINTS; i++) {
        curves[0].points[i] = (struct cost_point){.n = 256ull << i, .cost = 100};
        curves[1].points[i] = (struct cost_point){.n = 256ull << i, .cost = mean[i]};
    }
    fit_operations(&operation, 1, meter, &fit, ret_worst);
    return fit;
}

/* Dear calls, too rare to be typical: those that stay as frequent while they get dearer make the
 * operation slow, and those that get rarer do not. */
START_TEST(rare_calls)
{
    const struct fit_meter counts = fit_meter_default(METER_COUNTS);
    double linear_mean[POINTS], even[POINTS], uneven[POINTS], cheaper[POINTS];
    struct fit fit;
    size_t worst;

    for (size_t i = 0; i < POINTS; i++) {
        double n = (double)(256ull << i);

        linear_mean[i] = 100 + n / 256;
        even[i] = i % 2 == 0 ? 180 : 182;
        uneven[i] = 100 + n / 256 * (i % 2 == 0 ? 2 : 0.5);
        cheaper[i] = (i % 2 == 0 ? 2 : 0.5) * n / 4096;
    }
    fit = fit_mean(linear_mean, counts, &worst);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_LINEAR && worst == 1);
    fit = fit_mean(even, counts, &worst);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT && worst == 0);
    fit = fit_mean(uneven, counts, &worst); /* It grows, after no class. */
    ck_assert(fit.low == CLASS_CONSTANT && fit.high >= CLASS_LINEAR && fit.note != NULL);
    fit = fit_mean(cheaper, counts, &worst); /* Less than typical calls: no dear ones. */
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
    fit = fit_mean(linear_mean, fit_meter_default(METER_CLOCK), &worst);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT && worst == 0);
}
END_TEST

/* Calls that make the next ones dearer: n/2 of the same pattern say whether that goes on. */
START_TEST(drifts_are_bounded)
{
    static const struct {
        double per_log, per_n; /* Of the mean. */
        size_t mean_of;
        enum complexity_class high;
    } rows_of[] = {
        {0, 0, 1, CLASS_CONSTANT},
        {0, 1, 1, CLASS_LINEAR},
        {40, 0, 1, CLASS_LOG},
        {0, 0, 0, CLASS_LINEAR}, /* Of another pattern. */
    };

    for (size_t row = 0; row < sizeof rows_of / sizeof rows_of[0]; row++) {
        struct fit_curve curves[2] = {{.count = POINTS}, {.count = POINTS}};
        const struct fit_operation operation = {
            .curves = curves, .count = 1, .mean_count = 1, .log2_min = 8};
        struct fit fit;
        size_t worst;

        curves[1].mean_of = rows_of[row].mean_of;
        for (size_t i = 0; i < POINTS; i++) {
            uint64_t n = 256u << i;

            curves[0].points[i] = (struct cost_point){.n = n, .cost = 1000, .drift = 0.05};
            curves[1].points[i] =
                (struct cost_point){.n = n,
                                    .cost = 900 + rows_of[row].per_log * (double)(8 + i) +
                                            rows_of[row].per_n * (double)n};
        }
        curves[1].points[1].cost *= 1.01;
        fit_operations(&operation, 1, fit_meter_default(METER_COUNTS), &fit, &worst);
        ck_assert_int_eq(fit.low, CLASS_CONSTANT);
        ck_assert_msg(fit.high == rows_of[row].high, "row %zu: %s", row, class_format(fit.high));
        ck_assert((fit.note == NULL) == (fit.high == CLASS_CONSTANT));
    }
}
END_TEST

RUN_SUITE("fit_operation", others_mislead_nobody, shared_steps, dwarfed_patterns, small_sizes,
          level_at_small_sizes, open_patterns, rare_calls, drifts_are_bounded)
