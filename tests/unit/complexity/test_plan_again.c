/* What a plan measures beyond its ladder: further objects for what stays open, and more batches of
 * what wobbles. */
#include "tests/unit/complexity/plan_model.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

/* What came of one more pass over the curves of @open. */
struct again {
    size_t batches[3];
    size_t fills;
    unsigned draw;
    uint64_t n_min;
    bool shared_fill; /* Two curves on one object. */
};

static struct again drive_again(struct plan *plan, double cost)
{
    struct again again = {.n_min = UINT64_MAX};
    struct plan_step step;
    size_t curve = SIZE_MAX;

    while (plan_next(plan, &step)) {
        again.draw = step.draw;
        again.n_min = step.n < again.n_min ? step.n : again.n_min;
        if (step.kind == PLAN_FILL) {
            again.fills++;
            curve = SIZE_MAX;
        } else {
            again.batches[step.curve]++;
            again.shared_fill |= curve != SIZE_MAX && curve != step.curve;
            curve = step.curve;
        }
        plan_record(plan, &step, cost * (double)step.operations,
                    step.kind == PLAN_FILL ? step.n : step.operations, 1000);
    }
    return again;
}

/* What is asked again, and nothing else, is measured at all sizes that count, each time on objects
 * of its own with other keys, until there were enough of them. */
START_TEST(open_curves_are_asked_again)
{
    static const bool open[] = {false, true, true};
    struct model model = {hundred, hundred, 0, 0};
    struct plan_config config = config_of(METER_COUNTS);
    struct cost_point points[FIT_POINTS_MAX];
    struct plan *plan = plan_create(&config);

    drive(plan, &model);
    for (unsigned pass = 1; pass < SAMPLES_OBJECTS_MAX; pass++) {
        struct again again;

        ck_assert(plan_ask_again(plan, open));
        again = drive_again(plan, 200);
        ck_assert_uint_eq(again.draw, pass);
        ck_assert_uint_eq(again.batches[0], 0);
        ck_assert_uint_ge(again.batches[1], 30);
        ck_assert_uint_eq(again.fills, 20); /* Two curves, 2^8 to 2^17. */
        ck_assert_uint_eq(again.n_min, 256);
        ck_assert(!again.shared_fill);
    }
    ck_assert(!plan_ask_again(plan, open));
    /* Small objects were each curve's own, and count with the others; large ones are replaced. */
    ck_assert_uint_eq(plan_points(plan, 1, points), 10);
    ck_assert_double_eq_tol(points[0].cost,
                            (100.0 + 200 * (SAMPLES_OBJECTS_MAX - 1)) / SAMPLES_OBJECTS_MAX, 1e-6);
    ck_assert_double_eq_tol(points[9].cost, 200, 1e-6);
    plan_points(plan, 0, points);
    ck_assert_double_eq_tol(points[9].cost, 100, 1e-6);
    plan_destroy(plan);
}
END_TEST

/* Neither beyond the budget, nor where nothing is open, nor by the clock. */
START_TEST(nothing_is_asked_again)
{
    static const bool open[] = {true, true, true}, settled[3];
    struct model cheap = {hundred, hundred, 0, 0}, dear = {scan, scan, 300, 0};
    struct plan_config config = config_of(METER_COUNTS);
    struct plan *plan = plan_create(&config);
    struct outcome outcome;

    drive(plan, &cheap);
    ck_assert(!plan_ask_again(plan, settled));
    plan_destroy(plan);
    plan = plan_create(&config);
    outcome = drive(plan, &dear);
    while (plan_ask_again(plan, open))
        outcome = drive(plan, &dear);
    ck_assert_uint_le(plan_used_ns(plan), config.budget_ns + outcome.last_ns);
    plan_destroy(plan);
    config.meter = METER_CLOCK;
    plan = plan_create(&config);
    drive(plan, &cheap);
    ck_assert(!plan_ask_again(plan, open));
    plan_destroy(plan);
}
END_TEST

/* Batches of one curve that differ are more than those of another that do not. */
START_TEST(wobbling_batches_are_repeated)
{
    struct plan_config config = config_of(METER_COUNTS);
    struct plan *plan = plan_create(&config);
    uint64_t seed = 3;
    struct plan_step step;
    size_t batches[3] = {0}, at_first[3] = {0};

    while (plan_next(plan, &step)) {
        double cost = 100;

        if (step.kind == PLAN_BATCH && step.curve == 1)
            cost = uniform(&seed, 80, 120);
        if (step.kind == PLAN_BATCH && !step.warm_up) {
            batches[step.curve] += step.n == 8192;
            at_first[step.curve] += step.n == 256;
        }
        plan_record(plan, &step, cost * (double)step.operations,
                    step.kind == PLAN_FILL ? step.n : step.operations, 1000);
    }
    ck_assert_uint_eq(batches[0], 15);
    ck_assert_uint_gt(batches[1], 25);
    ck_assert_uint_le(batches[1], 32); /* Of 8: a 32nd of the entries. */
    ck_assert_uint_eq(at_first[1], 3);
    plan_destroy(plan);
}
END_TEST

/* Up to some size each pattern has an object of its own, and beyond all share one: the next size
 * takes less than the last one, and is not left out for fear of it. */
START_TEST(sharing_makes_sizes_cheaper)
{
    enum { CURVES = 30 };
    struct plan_curve many[CURVES];
    struct plan_config config = {
        .budget_ns = 4000000000, .meter = METER_COUNTS, .fills = true, .curves = many};
    struct plan *plan;
    struct plan_step step;
    uint64_t largest = 0;

    for (; config.curve_count < CURVES; config.curve_count++)
        many[config.curve_count] =
            (struct plan_curve){.pattern = config.curve_count, .log2_min = 8, .log2_max = 17};
    plan = plan_create(&config);
    while (plan_next(plan, &step)) {
        bool fill = step.kind == PLAN_FILL;

        largest = step.n > largest ? step.n : largest;
        plan_record(plan, &step, 100 * (double)step.operations, fill ? step.n : step.operations,
                    fill ? step.n * 13000 : 1000);
    }
    /* At 4096 thirty fills took 1.6 s, and 3.1 s with all before; at 8192 one takes 0.1. */
    ck_assert_uint_ge(largest, 8192);
    plan_destroy(plan);
}
END_TEST

/* A shared object of 100 @n at each of five sizes, and one of the pattern's own, @own times as
 * dear, at the first @both of them. */
static double last_point(double own, size_t both, double other)
{
    struct plan_config config = config_of(METER_COUNTS);
    struct plan *plan = plan_create(&config);
    struct cost_point points[FIT_POINTS_MAX];
    size_t count;

    for (size_t i = 0; i < 6; i++) {
        struct samples samples = {.shared = true};
        uint64_t n = 256u << i;

        for (int batch = 0; batch < 6; batch++) {
            if (batch % 3 == 0 && (batch == 0 || i < both))
                samples_begin_object(&samples);
            if (batch < 3 || i < both)
                samples_add(&samples, 100 * (double)n *
                                          (batch < 3 ? 1
                                           : i == 0  ? own * other
                                                     : own));
        }
        plan_restore(plan, 0, n, &samples);
    }
    count = plan_points(plan, 0, points);
    ck_assert_uint_eq(count, 6);
    plan_destroy(plan);
    return points[5].cost / (100.0 * 8192);
}

/* Where there was no time for an object of its own, a point is as far off as others were. */
START_TEST(shared_points_are_taken_to_own_ones)
{
    ck_assert_double_eq_tol(last_point(1.1, 4, 1), 1.1, 1e-9);
    ck_assert_double_eq_tol(last_point(0.7, 2, 1.05), 0.735, 1e-9);
    ck_assert_double_eq_tol(last_point(1.1, 1, 1), 1, 1e-9);   /* Once is not enough. */
    ck_assert_double_eq_tol(last_point(1.01, 4, 1), 1, 1e-9);  /* Next to nothing. */
    ck_assert_double_eq_tol(last_point(3, 4, 1), 1, 1e-9);     /* Too much to believe. */
    ck_assert_double_eq_tol(last_point(1.1, 4, 1.1), 1, 1e-9); /* Not alike at all sizes. */
    ck_assert_double_eq_tol(last_point(1.1, 6, 1), 1.1, 1e-9); /* It is its own. */
}
END_TEST

RUN_SUITE("plan_again", sharing_makes_sizes_cheaper, shared_points_are_taken_to_own_ones,
          open_curves_are_asked_again, nothing_is_asked_again, wobbling_batches_are_repeated)
