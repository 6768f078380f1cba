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

static void add_object(struct samples *samples, double cost, int count)
{
    samples_begin_object(samples);
    for (int i = 0; i < count; i++)
        samples_add(samples, cost);
}

/* What the objects differ by is chance, and the mean of them is off by less. */
START_TEST(objects_are_evened_out)
{
    struct samples samples = {0}, one = {0};
    struct samples_chance chance = {0};
    struct cost_point point;

    add_object(&samples, 90, 5);
    add_object(&samples, 110, 5);
    point = samples_point(&samples, METER_COUNTS, 8);
    ck_assert_double_eq_tol(point.cost, 100, 1e-9);
    ck_assert_double_eq_tol(point.spread, 0, 1e-9);
    samples_add_chance(&samples, METER_COUNTS, &chance);
    ck_assert_double_eq(samples_error_by(&samples, &chance), 0); /* Two are too few to tell. */
    add_object(&samples, 100, 5);
    add_object(&samples, 100, 5);
    samples_add_chance(&samples, METER_COUNTS, &chance);
    ck_assert_double_eq_tol(samples_error_by(&samples, &chance), 0.05, 1e-9);
    add_object(&one, 100, 5);
    ck_assert_double_eq_tol(samples_error_by(&one, &chance), 0.1, 1e-9);
    ck_assert_double_eq(samples_worst(&samples), 110);
}
END_TEST

/* An object that other patterns used is replaced by one that they did not, once that has enough
 * batches. */
START_TEST(a_shared_object_is_replaced)
{
    struct samples samples = {.shared = true};

    add_object(&samples, 90, 5);
    ck_assert_double_eq(samples_point(&samples, METER_COUNTS, 8).cost, 90);
    add_object(&samples, 110, 2);
    ck_assert_double_eq(samples_point(&samples, METER_COUNTS, 8).cost, 90);
    ck_assert(!samples_have_own(&samples));
    ck_assert_double_eq(samples_own_over_shared(&samples, METER_COUNTS), 0);
    samples_add(&samples, 110);
    ck_assert_double_eq(samples_point(&samples, METER_COUNTS, 8).cost, 110);
    ck_assert(samples_have_own(&samples));
    ck_assert_double_eq_tol(samples_own_over_shared(&samples, METER_COUNTS), 110.0 / 90, 1e-9);
    add_object(&samples, 130, 3);
    ck_assert_double_eq(samples_point(&samples, METER_COUNTS, 8).cost, 120);
    ck_assert_double_eq(samples_worst(&samples), 130);
}
END_TEST

/* Batches of the shared object that differ as much as the objects do say nothing of these. */
START_TEST(uneven_shared_objects)
{
    struct samples samples = {.shared = true};

    samples_add(&samples, 90);
    samples_add(&samples, 100);
    samples_add(&samples, 95);
    add_object(&samples, 110, 3);
    ck_assert(samples_have_own(&samples));
    ck_assert_double_eq(samples_own_over_shared(&samples, METER_COUNTS), 0);
}
END_TEST

/* The limit of an object's batches, and of objects. */
START_TEST(samples_are_bounded)
{
    struct samples samples = {0};

    for (int object = 0; object < SAMPLES_OBJECTS_MAX + 1; object++)
        add_object(&samples, 1, SAMPLES_OBJECT_MAX + 1);
    ck_assert_uint_eq(samples.count, SAMPLES_MAX);
    ck_assert_uint_eq(samples.object_count, SAMPLES_OBJECTS_MAX);
    ck_assert_uint_eq(samples_of_object(&samples), SAMPLES_OBJECT_MAX);
}
END_TEST

/* What rises or falls with each batch is no chance that more of them would even out. */
START_TEST(rising_batches_are_not_repeated)
{
    struct samples samples = {0};

    for (int i = 0; i < 6; i++)
        samples_add(&samples, 1000 + 700 * i - 30 * i * i);
    ck_assert_double_eq(samples_error(&samples), 0);
}
END_TEST

/* More batches make the point more certain, whatever they differ by. */
START_TEST(more_batches_tell_more)
{
    struct samples samples = {0};
    double error;

    for (int i = 0; i < 8; i++)
        samples_add(&samples, 80 + 5 * (i * 3 % 8));
    error = samples_error(&samples);
    ck_assert_double_gt(error, 0.02);
    for (int i = 0; i < 24; i++)
        samples_add(&samples, 80 + 5 * (i * 3 % 8));
    ck_assert_double_lt(samples_error(&samples), 0.6 * error);
    ck_assert_double_lt(samples_point(&samples, METER_COUNTS, 8).error, 0.06);
}
END_TEST

RUN_SUITE("samples", summaries, rising_batches, falling_batches, objects_are_evened_out,
          a_shared_object_is_replaced, uneven_shared_objects, samples_are_bounded,
          more_batches_tell_more, rising_batches_are_not_repeated)
