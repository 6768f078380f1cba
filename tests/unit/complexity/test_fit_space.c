#include "judge/complexity/fit.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#define SIZES 6
#define DRAWS 500
#define KERNEL_BYTES 262144.0
#define ERROR ((struct space_error){KERNEL_BYTES, 0.01})

/* Memory at 2^13 … 2^18, with a base of its own and the error that was seen of small objects: what
 * the kernel has counted for two processors in advance. */
static struct fit measure(uint64_t *seed, double (*f)(double n), double top_bytes)
{
    struct cost_point points[SIZES];
    double base = uniform(seed, -200000, 200000);

    for (size_t i = 0; i < SIZES; i++) {
        double n = (double)(8192u << i);
        double cost =
            base + top_bytes * f(n) / f(262144) + uniform(seed, -KERNEL_BYTES, KERNEL_BYTES);

        points[i] = (struct cost_point){.n = (uint64_t)n, .cost = fmax(cost, 0)};
    }
    return fit_space(points, SIZES, ERROR);
}

START_TEST(classes)
{
    static const struct {
        double (*f)(double n);
        enum complexity_class class;
        int right_min;
    } rows[] = {
        {sqrt, CLASS_SQRT, 0},
        {linear, CLASS_LINEAR, DRAWS / 5},
        {linearithmic, CLASS_LINEARITHMIC, DRAWS / 5},
        {quadratic, CLASS_QUADRATIC, 0},
    };
    uint64_t seed = 5;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int right = 0;

        for (int draw = 0; draw < DRAWS; draw++) {
            struct fit fit = measure(&seed, rows[i].f, uniform(&seed, 1.5e7, 6e7));

            ck_assert_msg(fit.low <= rows[i].class && rows[i].class <= fit.high, "%s: %s to %s",
                          class_format(rows[i].class), class_format(fit.low),
                          class_format(fit.high));
            ck_assert(fit_settled(&fit) == (fit.note == NULL));
            right += fit_settled(&fit);
        }
        ck_assert_msg(right >= rows[i].right_min, "%s: %d", class_format(rows[i].class), right);
    }
}
END_TEST

START_TEST(nothing_to_see)
{
    uint64_t seed = 6;
    struct cost_point points[SIZES] = {{0}};
    struct fit fit;

    for (int draw = 0; draw < DRAWS; draw++) {
        fit = measure(&seed, one, 0);
        ck_assert_int_eq(fit.low, CLASS_CONSTANT);
    }
    /* Nothing was seen, where nothing could be: 8 bytes for each of 2^12 entries are 32 kB. */
    for (size_t i = 0; i < 5; i++)
        points[i] = (struct cost_point){.n = 256u << i, .cost = (double)(64u << i)};
    fit = fit_space(points, 5, ERROR);
    ck_assert_int_eq(fit.low, CLASS_CONSTANT);
    ck_assert_int_ge(fit.high, CLASS_LINEAR);
    for (size_t i = 0; i < 4; i++)
        points[i].n = 8192u << i;
    fit = fit_space(points, 4, ERROR);
    ck_assert(!fit_settled(&fit) && fit.note != NULL);
}
END_TEST

/* n log n is a line, but for a base that gives back memory which was never there: readings that are
 * off by much do not make it one. */
START_TEST(no_base_below_nothing)
{
    const struct space_error error = {50000, 0.03};
    uint64_t seed = 7;
    struct cost_point points[5];

    for (int draw = 0; draw < DRAWS; draw++) {
        for (size_t i = 0; i < 5; i++) {
            double n = (double)(4096u << i);

            points[i] = (struct cost_point){
                .n = (uint64_t)n, .cost = 320 * n * log2(n) + uniform(&seed, -50000, 50000)};
        }
        /* A line is near enough to n log n only behind a base of five megabytes below nothing. */
        ck_assert_int_eq(fit_space(points, 5, error).low, CLASS_LINEARITHMIC);
    }
}
END_TEST

/* Users in C, each with a table of its own that was freed again: five small sizes. */
START_TEST(few_sizes_name_no_root)
{
    static const double bytes[] = {169984, 276480, 415744, 661504, 989184};
    struct cost_point points[5];
    struct fit fit;

    for (size_t i = 0; i < 5; i++)
        points[i] = (struct cost_point){.n = 512u << i, .cost = bytes[i]};
    fit = fit_space(points, 5, (struct space_error){.bytes = 16384, .share = 0.02});
    ck_assert(fit.high >= CLASS_LINEAR && fit.note != NULL);
}
END_TEST

RUN_SUITE("fit_space", classes, nothing_to_see, no_base_below_nothing, few_sizes_name_no_root)
