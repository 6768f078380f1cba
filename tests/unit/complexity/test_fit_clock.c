#include "judge/complexity/fit.h"
#include "judge/complexity/fit_operation.h"
#include "tests/unit/complexity/suite.h"

/* Curves measured with tests/bench/complexity: lower quartiles of CPU time in ns, n = 2^8 … 2^14.
 */
struct measured {
    const char *name;
    double cache_ns;
    double costs[3][7];
    enum complexity_class low;
    enum complexity_class high;
};

static const struct measured measured[] = {
    {"unordered_map and list, put",
     FIT_CACHE_NS,
     {{5.1, 5.1, 5.1, 5.0, 5.0, 5.0, 5.0},
      {7.7, 7.1, 8.1, 10.7, 13.4, 14.9, 18.6},
      {60.5, 63.0, 65.4, 66.6, 69.7, 74.1, 86.5}},
     CLASS_CONSTANT,
     CLASS_CONSTANT},
    {"Map and nodes in JavaScript, get",
     FIT_CACHE_NS_MANAGED,
     {{9.8, 9.7, 9.8, 9.8, 9.8, 15.8, 16.4},
      {21.2, 23.8, 35.7, 42.6, 37.9, 46.8, 71.3},
      {18.0, 19.0, 19.8, 21.8, 22.1, 23.6, 27.2}},
     CLASS_CONSTANT,
     CLASS_CONSTANT},
    {"lazy heap, put",
     FIT_CACHE_NS,
     {{6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 5.9},
      {19.2, 7.7, 8.4, 11.1, 13.2, 15.4, 17.9},
      {103.9, 105.9, 117.4, 123.9, 132.8, 143.5, 160.8}},
     CLASS_CONSTANT,
     CLASS_LINEARITHMIC},
    {"std::map and list, put",
     FIT_CACHE_NS,
     {{11.2, 12.5, 12.3, 15.8, 15.2, 18.1, 12.5},
      {12.8, 15.3, 19.3, 40.6, 78.1, 100.3, 107.3},
      {213.4, 233.5, 261.2, 290.3, 320.3, 384.1, 369.6}},
     CLASS_CONSTANT,
     CLASS_LINEARITHMIC},
    {"vector and memmove, get",
     FIT_CACHE_NS,
     {{127.0, 287.5, 562.3, 599.3, 2234.7, 4355.3, 8786.6},
      {123.0, 284.8, 546.2, 576.5, 2197.0, 4364.5, 8696.4},
      {144.0, 287.1, 565.5, 1109.5, 2209.8, 4400.2, 8776.8}},
     CLASS_LINEAR,
     CLASS_LINEARITHMIC},
    {"list scan, get",
     FIT_CACHE_NS,
     {{13.7, 13.2, 11.8, 13.2, 13.1, 14.1, 11.8},
      {315.4, 666.8, 1289.6, 2637.9, 5077.6, 10217.7, 19420.5},
      {304.6, 649.0, 2303.8, 8563.0, 19238.9, 25947.9, 31240.0}},
     CLASS_LINEAR,
     CLASS_LINEARITHMIC},
    {"list scan, put, nothing clean",
     FIT_CACHE_NS,
     {{12.4, 12.3, 12.3, 11.2, 12.3, 12.8, 11.3},
      {248.8, 576.7, 1053.4, 7158.2, 13201.1, 21979.1, 14851.7},
      {321.8, 690.7, 1293.1, 8538.1, 16925.0, 25911.0, 32776.5}},
     CLASS_LINEAR,
     CLASS_LINEARITHMIC},
};

START_TEST(clock_curves)
{
    for (size_t i = 0; i < sizeof measured / sizeof measured[0]; i++) {
        struct fit_meter meter = fit_meter_default(METER_CLOCK);
        struct fit fits[3], fit;
        size_t worst;

        meter.cache_units = measured[i].cache_ns;

        for (size_t j = 0; j < 3; j++) {
            struct cost_point curve[7];

            for (size_t k = 0; k < 7; k++)
                curve[k] = (struct cost_point){.n = 256ull << k, .cost = measured[i].costs[j][k]};
            fits[j] = fit_points(curve, 7, meter);
        }
        fit = fit_combine(fits, 3, METER_CLOCK, &worst);
        ck_assert_msg(fit.low == measured[i].low && fit.high == measured[i].high, "%s: %s to %s",
                      measured[i].name, class_format(fit.low), class_format(fit.high));
    }
}
END_TEST

static struct fit fit_one(const struct fit_curve *curve, struct fit_meter meter)
{
    const struct fit_operation operation = {.curves = curve, .count = 1, .log2_min = 8};
    struct fit fit;
    size_t worst;

    fit_operations(&operation, 1, meter, &fit, &worst);
    return fit;
}

/* Calls that add, thousands of them at each size: a level curve of times is then no proof. */
START_TEST(unsteady_times)
{
    struct fit_meter meter = fit_meter_default(METER_CLOCK);
    struct fit_curve curve = {.count = 7};
    struct fit fit;

    for (size_t i = 0; i < curve.count; i++)
        curve.points[i] = (struct cost_point){.n = 256ull << i, .cost = 30};
    fit = fit_one(&curve, meter);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
    curve.unsteady = true;
    fit = fit_one(&curve, meter);
    ck_assert(fit.low == CLASS_CONSTANT && fit.high == CLASS_LINEARITHMIC && fit.note != NULL);
    meter = fit_meter_default(METER_COUNTS);
    fit = fit_one(&curve, meter);
    ck_assert(fit_settled(&fit));
}
END_TEST

/* Noise of some ns hides the steps of a search: times that go up and down by more are not level. */
START_TEST(noisy_level_times)
{
    static const double noisy[] = {108.5, 78.9, 98.9, 87, 102.9, 92.4, 113.2};
    struct cost_point curve[7];
    struct fit fit;

    for (size_t i = 0; i < 7; i++)
        curve[i] = (struct cost_point){.n = 256ull << i, .cost = noisy[i]};
    fit = fit_points(curve, 7, fit_meter_default(METER_CLOCK));
    ck_assert(!fit_settled(&fit) && fit.low == CLASS_CONSTANT && fit.high >= CLASS_LOG);
}
END_TEST

/* Repeats that differ by more than the meter's noise: nothing is settled, not even
 * that a scan is no O(1). */
START_TEST(noisy_machine)
{
    struct cost_point level[8], scan[8], square[8];
    struct fit fit;

    for (size_t i = 0; i < 8; i++) {
        level[i] = (struct cost_point){.n = 256ull << i, .cost = 24, .spread = 0.05};
        scan[i] = level[i];
        scan[i].cost = 3.0 * (double)scan[i].n;
        square[i] = scan[i];
        square[i].cost *= (double)scan[i].n;
    }
    fit = fit_points(level, 8, fit_meter_default(METER_CLOCK));
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
    for (size_t i = 0; i < 8; i++)
        level[i].spread = scan[i].spread = square[i].spread = 0.07;
    fit = fit_points(level, 8, fit_meter_default(METER_CLOCK));
    ck_assert(fit.low == CLASS_CONSTANT && fit.high >= CLASS_LOG && fit.note != NULL);
    fit = fit_points(scan, 8, fit_meter_default(METER_CLOCK));
    ck_assert(fit.low == CLASS_CONSTANT && fit.high > CLASS_LINEAR && fit.note != NULL);
    fit = fit_points(square, 8, fit_meter_default(METER_CLOCK));
    ck_assert(fit.low == CLASS_LINEAR && fit.high > CLASS_QUADRATIC && fit.note != NULL);
}
END_TEST

/* Level up to 2^14, and then far up: there is too little to name it, but it is not constant. */
START_TEST(late_times)
{
    struct fit_meter meter = fit_meter_default(METER_CLOCK);
    struct fit_curve curve = {.count = 8};
    struct fit fit;

    for (size_t i = 0; i < curve.count; i++)
        curve.points[i] = (struct cost_point){.n = 256ull << i, .cost = 24};
    fit = fit_one(&curve, meter);
    ck_assert(fit_settled(&fit) && fit.low == CLASS_CONSTANT);
    curve.points[7].cost = 18000;
    fit = fit_one(&curve, meter);
    ck_assert(fit.high >= CLASS_LINEAR && fit.note != NULL);
}
END_TEST

/* std::map on a busy machine, always the same few keys: the predictor knows the way at first, and
 * each level misses all caches in the end. A scan of that slope costs more. */
START_TEST(misses_of_a_search)
{
    static const double costs[] = {4.7, 9.4, 17.5, 47.0, 87.5, 117.3, 178.5, 269.8};
    struct cost_point search[8], scan[8];
    struct fit fit;

    for (size_t i = 0; i < 8; i++) {
        search[i] = (struct cost_point){.n = 256ull << i, .cost = costs[i]};
        scan[i] = search[i];
        scan[i].cost *= 20;
    }
    fit = fit_points(search, 8, fit_meter_default(METER_CLOCK));
    ck_assert(fit.low <= CLASS_LOG && fit.note != NULL);
    fit = fit_points(scan, 8, fit_meter_default(METER_CLOCK));
    ck_assert(fit.low > CLASS_LOG);
}
END_TEST

RUN_SUITE("fit_clock", clock_curves, unsteady_times, noisy_level_times, noisy_machine, late_times,
          misses_of_a_search)
