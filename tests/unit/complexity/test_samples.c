#include "judge/complexity/samples.h"
#include "tests/unit/complexity/suite.h"

/* The point of one object. */
static struct cost_point point_of(enum meter_kind meter, uint64_t n, const double *costs,
                                  size_t count)
{
    struct samples samples = {0};

    for (size_t i = 0; i < count; i++)
        samples_add(&samples, costs[i]);
    return samples_point(&samples, meter, n);
}

START_TEST(summaries)
{
    static const double costs[] = {5, 1, 2, 4, 3};
    struct cost_point counts = point_of(METER_COUNTS, 8, costs, 5);
    struct cost_point times = point_of(METER_CLOCK, 8, costs, 5);

    ck_assert_double_eq_tol(counts.cost, 3, 1e-12);
    ck_assert_double_eq_tol(times.cost, 2, 1e-12);
    ck_assert_double_eq_tol(counts.spread, 1.0 / 3, 1e-12);
    ck_assert_double_eq_tol(point_of(METER_CLOCK, 8, costs, 1).cost, 5, 1e-12);
}
END_TEST

/* Batches that all rise are taken back to the first one; one of them far off changes nothing, and
 * ups and downs are no rise. */
START_TEST(rising_batches)
{
    static const double rising[] = {100, 102, 104, 106, 108, 110};
    static const double collected[] = {9000, 102, 104, 106, 108, 110, 112, 114};
    static const double mixed[] = {100, 104, 99, 103, 98, 105};
    struct cost_point point = point_of(METER_COUNTS, 8, rising, 6);

    ck_assert_double_eq_tol(point.cost, 100, 1e-9);
    ck_assert_double_eq_tol(point.spread, 0, 1e-9);
    ck_assert_double_eq_tol(point.drift, 10.0 / 105, 1e-9);
    ck_assert_double_gt(point_of(METER_COUNTS, 8, collected, 8).drift, 0.05);
    ck_assert_double_eq(point_of(METER_COUNTS, 8, mixed, 6).drift, 0);
    ck_assert_double_eq(point_of(METER_CLOCK, 8, rising, 6).drift, 0);
}
END_TEST

/* Calls that take something away make the next ones cheaper: the size that is meant is that of the
 * first one. Three batches are enough where their steps are equal; that is no drift yet. */
START_TEST(falling_batches)
{
    static const double falling[] = {100, 98, 96, 94, 92, 90};
    static const double few_up[] = {100, 110, 121}, few_mixed[] = {100, 110, 109};
    static const double few_uneven[] = {100, 101, 121};
    struct cost_point point = point_of(METER_COUNTS, 64, falling, 6);

    ck_assert_double_eq_tol(point.cost, 100, 1e-9);
    ck_assert_double_eq(point.drift, 0);
    point = point_of(METER_COUNTS, 64, few_up, 3);
    ck_assert_double_eq_tol(point.cost, 100, 0.5);
    ck_assert_double_eq(point.drift, 0);
    ck_assert_double_eq(point_of(METER_COUNTS, 64, few_mixed, 3).cost, 109);
    ck_assert_double_eq(point_of(METER_COUNTS, 64, few_uneven, 3).cost, 101);
    ck_assert_double_eq(point_of(METER_CLOCK, 64, few_up, 3).cost, 105);
}
END_TEST

RUN_SUITE("samples", summaries, rising_batches, falling_batches)
