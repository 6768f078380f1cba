/* Shapes that have a rule of their own. */
#include "judge/complexity/fit.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#include <math.h>

#define DRAWS (2000 / DRAWS_DIVISOR)

/* A loop whose counter costs more from 256 on is no log factor, and a log factor no knee. */
START_TEST(knee)
{
    struct fit_meter meter = fit_meter_default(METER_COUNTS);
    uint64_t seed = 41;

    meter.knee = 256;
    for (int draw = 0; draw < DRAWS; draw++) {
        double bend = uniform(&seed, 0.05, 0.3);
        struct cost_point bent[8], logarithmic[8];
        struct fit fit;

        for (size_t i = 0; i < 8; i++) {
            double n = (double)(16u << i);

            bent[i] = (struct cost_point){.n = 16u << i,
                                          .cost = (2000 + 400 * (n + bend * fmax(n - 256, 0))) *
                                                  (1 + 0.002 * normal(&seed)),
                                          .spread = 0.002,
                                          .error = 0.002};
            logarithmic[i] = bent[i];
            logarithmic[i].cost = (2000 + 90 * n * log2(n)) * (1 + 0.002 * normal(&seed));
        }
        fit = fit_points(bent, 8, meter);
        ck_assert(fit.low <= CLASS_LINEAR && fit.high >= CLASS_LINEAR);
        ck_assert(fit_settled(&fit) || draw > 0);
        fit = fit_points(logarithmic, 8, meter);
        ck_assert_msg(fit.high >= CLASS_LINEARITHMIC, "n log n called %s", class_format(fit.high));
    }
}
END_TEST

/* A power that the contract does not have is no exponential. */
START_TEST(no_exponential)
{
    struct cost_point curve[8];
    struct fit fit;

    for (size_t i = 0; i < 8; i++)
        curve[i] = (struct cost_point){.n = 4 + 4 * i, .cost = pow(4.0 + 4.0 * (double)i, 5)};
    fit = fit_points(curve, 8, fit_meter_default(METER_COUNTS));
    ck_assert(!fit_settled(&fit) && fit.high == CLASS_EXPONENTIAL);
}
END_TEST

START_TEST(exponential)
{
    struct cost_point curve[8];
    struct fit fit;

    for (size_t i = 0; i < 8; i++)
        curve[i] = (struct cost_point){.n = 2 + 6 * i, .cost = 7 * exp2(2.0 + 6.0 * (double)i)};
    fit = fit_points(curve, 8, fit_meter_default(METER_COUNTS));
    ck_assert_int_eq(fit.low, CLASS_EXPONENTIAL);
    ck_assert(fit_settled(&fit));
}
END_TEST

static struct fit fit_costs(const double *costs, size_t count)
{
    struct cost_point curve[FIT_POINTS_MAX];

    for (size_t i = 0; i < count; i++)
        curve[i] = (struct cost_point){.n = 256ull << i, .cost = costs[i]};
    return fit_points(curve, count, fit_meter_default(METER_COUNTS));
}

/* A table that has one probe more at some smaller sizes does not grow; one that has it at the
 * largest may. */
START_TEST(what_never_rises)
{
    static const double falls[] = {42, 28, 42, 28, 28, 28}, rises[] = {28, 28, 42, 28, 28, 42};
    static const double turns[] = {90, 60, 45, 30, 40, 45}, short_one[] = {42, 28, 28, 28, 28};
    struct fit fit = fit_costs(falls, 6);

    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
    fit = fit_costs(rises, 6);
    ck_assert(fit.high > CLASS_CONSTANT);
    fit = fit_costs(turns, 6);
    ck_assert(fit.high > CLASS_CONSTANT);
    fit = fit_costs(short_one, 5);
    ck_assert(!fit_settled(&fit) || fit.low == CLASS_CONSTANT);
}
END_TEST

/* Logarithms with noise and whatever happens at the first sizes are not called constant. */
START_TEST(a_logarithm_rises)
{
    uint64_t seed = 8;

    for (int draw = 0; draw < DRAWS; draw++) {
        double costs[9], first = uniform(&seed, 1, 1.6);
        struct fit fit;

        for (size_t i = 0; i < 9; i++)
            costs[i] = (uniform(&seed, 0, 100) * (i < 2) * first + 200 + 20 * (double)(8 + i)) *
                       (1 + 0.01 * normal(&seed));
        fit = fit_costs(costs, 9);
        ck_assert_msg(fit.high >= CLASS_LOG, "draw %d", draw);
    }
}
END_TEST

/* Integers that an interpreter does not keep ready, in a loop to the root of n. */
START_TEST(knee_of_a_root)
{
    struct fit_meter meter = fit_meter_default(METER_COUNTS);
    struct cost_point root[13];
    struct fit fit;

    meter.knee = 256;
    for (size_t i = 0; i < 13; i++) {
        double n = (double)(256u << i);

        root[i] = (struct cost_point){.n = 256u << i,
                                      .cost = 500 + 700 * (sqrt(n) + 0.4 * fmax(sqrt(n) - 256, 0))};
    }
    fit = fit_points(root, 13, meter);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_SQRT);
    meter.knee = 0;
    fit = fit_points(root, 13, meter);
    ck_assert(fit.high >= CLASS_SQRT && !fit_settled(&fit));
}
END_TEST

/* A merge sort of n elements compares n log2 n - n + 1 times. With a log factor more or none it is
 * called something else, or left open. */
START_TEST(sorts_save_steps)
{
    uint64_t seed = 9;

    for (int draw = 0; draw < DRAWS; draw++) {
        double saved = uniform(&seed, 0.5, 1.5), sort[10], squared[10], linear_part[10];
        double noise = uniform(&seed, 0, 0.002);
        struct fit fit;

        for (size_t i = 0; i < 10; i++) {
            double n = (double)(256u << i), lg = 8 + (double)i;

            sort[i] = 270 * n * (lg - saved) * (1 + noise * normal(&seed));
            squared[i] = 30 * n * (lg * lg - saved * lg) * (1 + noise * normal(&seed));
            linear_part[i] = 700 * n * (1 + noise * normal(&seed)) + 90000;
        }
        fit = fit_costs(sort, 10);
        ck_assert(fit.low <= CLASS_LINEARITHMIC && fit.high >= CLASS_LINEARITHMIC);
        ck_assert(fit_settled(&fit) || draw > 0);
        fit = fit_costs(squared, 10);
        ck_assert_msg(fit.high > CLASS_LINEARITHMIC, "n log^2 n called n log n, saved %g", saved);
        fit = fit_costs(linear_part, 10);
        ck_assert(fit.low <= CLASS_LINEAR);
    }
}
END_TEST

/* First points of another kind (a list that is sorted only later) are no matter where all others
 * follow one class closely; they are where few do. */
START_TEST(a_long_end_is_enough)
{
    static const double costs[] = {2074, 2068, 17957, 23954, 36084, 58702, 103990, 194950, 378190};
    struct fit fit = fit_costs(costs, 9);

    ck_assert(fit_settled(&fit) && fit.low == CLASS_LINEAR);
    fit = fit_costs(costs, 8);
    ck_assert(fit.low <= CLASS_LINEAR && fit.high >= CLASS_LINEARITHMIC);
}
END_TEST

/* A search in a text that gets twice as fast at some length: a line before and after. */
START_TEST(a_step_down_hides_no_growth)
{
    static const double costs[] = {3671, 4589, 6503, 10450, 17959, 33076, 63218, 63430, 127790};
    struct fit fit = fit_costs(costs, 9);

    ck_assert(fit.low <= CLASS_LINEAR && fit.high >= CLASS_LINEAR);
}
END_TEST

/* A scan behind a loop that burns a thousand times as much, and the same of n^2; with steps that
 * are by chance, nothing is doubted. */
START_TEST(padding_is_seen_through)
{
    static const double uneven[] = {50000, 50018, 50006, 50028, 50056, 50050, 50160};
    double scan[7], square[7];
    struct fit fit;

    for (size_t i = 0; i < 7; i++) {
        scan[i] = 2500000 + 10 * (double)(256u << i);
        square[i] = 2500000 + 1e-5 * (double)(256u << i) * (double)(256u << i);
    }
    fit = fit_costs(scan, 7);
    ck_assert(fit.low == CLASS_CONSTANT && fit.high == CLASS_LINEAR && fit.note != NULL);
    fit = fit_costs(square, 7);
    ck_assert(fit.low == CLASS_CONSTANT && fit.high == CLASS_QUADRATIC && fit.note != NULL);
    fit = fit_costs(uneven, 7);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
}
END_TEST

/* The heads of k lists in std::priority_queue, counted to the instruction: n log n to 0.04 %. That
 * 4 % of n log^2 n explain the rest as well says nothing: no meter is as good as that. */
START_TEST(what_no_meter_tells_opens_nothing)
{
    static const double costs[] = {49068.8, 104804.3, 224027,  478236,
                                   1018463, 2162859,  4580062, 9671964};
    struct cost_point curve[8];
    struct fit fit;

    for (size_t i = 0; i < 8; i++)
        curve[i] = (struct cost_point){.n = 256u << i, .cost = costs[i]};
    fit = fit_points(curve, 8, fit_meter_default(METER_COUNTS));
    ck_assert(fit_settled(&fit) && fit.low == CLASS_LINEARITHMIC);
    for (size_t i = 0; i < 8; i++)
        curve[i].cost += 0.05 * (double)curve[i].n * pow(log2((double)curve[i].n), 3);
    fit = fit_points(curve, 8, fit_meter_default(METER_COUNTS));
    ck_assert(!fit_settled(&fit) && fit.high == CLASS_QUADRATIC);
}
END_TEST

static struct fit fit_of(double (*cost)(double doublings), size_t count)
{
    struct cost_point curve[FIT_POINTS_MAX];

    for (size_t i = 0; i < count; i++)
        curve[i] = (struct cost_point){.n = 256u << i, .cost = cost(8 + (double)i)};
    return fit_points(curve, count, fit_meter_default(METER_COUNTS));
}

/* The top of a heap with four children at each node moves up by a level at every second doubling.
 */
static double four_children(double doublings)
{
    return 34 + 14 * floor((doublings + 1) / 2);
}

static double bisected(double doublings)
{
    return (doublings == 8 ? -150 : 0) + 2400 + 134 * doublings;
}

static double squared(double doublings)
{
    return 2400 + 8 * doublings * doublings;
}

static double root(double doublings)
{
    return 2400 + 8 * pow(2, doublings / 2);
}

static double of_a_logarithm(double doublings)
{
    return 100 + 1000 * log2(doublings);
}

static bool is_log(const struct fit *fit)
{
    return fit_settled(fit) && fit->low == CLASS_LOG;
}

/* Few points name a logarithm where what they add hardly differs. */
START_TEST(even_steps)
{
    struct fit fit = fit_of(four_children, 10);

    ck_assert(is_log(&fit));
    fit = fit_of(bisected, 6);
    ck_assert(is_log(&fit));
    for (size_t count = 5; count <= 6; count++) {
        fit = fit_of(squared, count);
        ck_assert(!is_log(&fit));
        fit = fit_of(root, count);
        ck_assert(!is_log(&fit));
        fit = fit_of(of_a_logarithm, count);
        ck_assert(!is_log(&fit));
    }
}
END_TEST

/* A table that is looked through a little further at the largest size, after a dear first one. */
START_TEST(one_last_step_is_no_growth)
{
    static const double costs[] = {48.125, 29.75, 29.75, 29.75, 29.75, 35.62};
    struct cost_point curve[6];
    struct fit fit;

    for (size_t i = 0; i < 6; i++)
        curve[i] = (struct cost_point){.n = 256u << i, .cost = costs[i], .error = 0.03};
    fit = fit_points(curve, 6, fit_meter_default(METER_COUNTS));
    ck_assert_int_eq(fit.low, CLASS_CONSTANT);
    ck_assert_ptr_nonnull(fit.note);
}
END_TEST

/* In a bytearray in CPython, multiples crossed out one by one: n log log n less n, and dearer for
 * integers from 257 on. It is no n log n. */
START_TEST(a_sieve)
{
    static const double costs[] = {114020,    258850,    560900,   1187800,  2496600,
                                   5218400,   10860000,  22502000, 46508000, 95894000,
                                   197260000, 404910000, 829660000};
    struct cost_point curve[13];
    struct fit_meter meter = fit_meter_default(METER_COUNTS);

    meter.knee = 257;
    for (size_t count = 8; count <= 13; count++) {
        struct fit fit;

        for (size_t i = 0; i < count; i++)
            curve[i] = (struct cost_point){.n = 256u << i, .cost = costs[i], .chance = 0.003};
        fit = fit_points(curve, count, meter);
        ck_assert_int_le(fit.low, CLASS_LINEAR);
        ck_assert_int_ge(fit.high, CLASS_LINEARITHMIC);
    }
}
END_TEST

RUN_SUITE("fit_shapes", one_last_step_is_no_growth, a_sieve, knee, no_exponential, exponential,
          what_never_rises, a_logarithm_rises, knee_of_a_root, sorts_save_steps,
          a_long_end_is_enough, a_step_down_hides_no_growth, padding_is_seen_through,
          what_no_meter_tells_opens_nothing, even_steps)
