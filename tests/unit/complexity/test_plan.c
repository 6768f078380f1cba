#include "judge/complexity/plan.h"
#include "tests/unit/complexity/plan_model.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#include <string.h>

static double square(double n)
{
    return n * n;
}

/* What the languages state for counts, and the clock's. */
static const uint64_t budgets_ns[] = {2400000000, 2500000000, 3000000000, 4500000000};

/* The work of a plan stays within its budget, but for its last step, and is still enough. */
START_TEST(budgets_are_kept)
{
    static const struct model models[] = {
        {hundred, hundred, 300, 0},
        {scan, scan, 300, 0},
        {hundred, scan, 300, 0},
        {scan, square, 1000, 0},
    };
    const size_t budgets = sizeof budgets_ns / sizeof budgets_ns[0];

    for (size_t i = 0; i < budgets * sizeof models / sizeof models[0]; i++)
        for (int meter = 0; meter < METER_KIND_COUNT; meter++) {
            struct plan_config config = config_of((enum meter_kind)meter);
            struct cost_point points[FIT_POINTS_MAX];
            struct plan *plan;
            struct outcome outcome;

            config.budget_ns = budgets_ns[i % budgets];
            plan = plan_create(&config);
            outcome = drive(plan, &models[i / budgets]);
            ck_assert_uint_le(plan_used_ns(plan), config.budget_ns + outcome.last_ns);
            for (size_t curve = 0; curve < 3; curve++) {
                size_t count = plan_points(plan, curve, points);

                ck_assert_msg(count >= FIT_POINTS_MIN, "model %zu, meter %d: %zu points",
                              i / budgets, meter, count);
                ck_assert(points[count - 1].n >= 16 * points[0].n);
            }
            plan_destroy(plan);
        }
}
END_TEST

START_TEST(curves_come_out_as_they_went_in)
{
    struct model model = {hundred, scan, 300, 0};
    struct plan_config config = config_of(METER_CLOCK);
    struct cost_point points[FIT_POINTS_MAX];
    struct plan *plan = plan_create(&config);
    size_t count;

    drive(plan, &model);
    count = plan_points(plan, 1, points);
    for (size_t i = 0; i < count; i++) {
        ck_assert_double_eq_tol(points[i].cost, 2 * (double)points[i].n, 1e-6 * points[i].cost);
        ck_assert_double_eq_tol(points[i].spread, 0, 1e-9);
    }
    count = plan_fill_points(plan, points);
    ck_assert_uint_ge(count, FIT_POINTS_MIN);
    for (size_t i = 0; i < count; i++)
        ck_assert_double_eq_tol(points[i].cost, 100, 1e-6);
    plan_destroy(plan);
}
END_TEST

START_TEST(batches_are_bounded)
{
    struct model cheap = {hundred, hundred, 0, 0};
    struct plan_curve sized = {0, 0, 8, 17, true};
    struct plan_config config = config_of(METER_CLOCK);
    struct plan *plan = plan_create(&config);
    struct outcome outcome = drive(plan, &cheap);

    ck_assert_uint_le(outcome.operations_max, PLAN_BATCH_CLOCK_MAX);
    ck_assert_uint_ge(outcome.operations_max, PLAN_BATCH_NS / 100 / 2);
    ck_assert_uint_eq(outcome.n_max, 1u << PLAN_CLOCK_LOG2_LATE);
    plan_destroy(plan);

    config = config_of(METER_COUNTS);
    plan = plan_create(&config);
    outcome = drive(plan, &cheap);
    ck_assert_uint_eq(outcome.operations_max, PLAN_BATCH_COUNTS);
    ck_assert_uint_eq(outcome.n_max, 1u << 17);
    plan_destroy(plan);

    config = config_of(METER_CLOCK);
    config.fills = false;
    config.curves = &sized;
    config.curve_count = 1;
    plan = plan_create(&config);
    outcome = drive(plan, &cheap);
    ck_assert_uint_eq(outcome.fills, 0);
    ck_assert_uint_le(outcome.operations_max, PLAN_VOLUME_MAX / 256);
    plan_destroy(plan);

    config.single = true;
    plan = plan_create(&config);
    ck_assert_uint_eq(drive(plan, &cheap).operations_max, 1);
    plan_destroy(plan);
}
END_TEST

START_TEST(a_failure_ends_the_ladder)
{
    struct model model = {hundred, hundred, 300, 2048};
    struct plan_config config = config_of(METER_COUNTS);
    struct cost_point points[FIT_POINTS_MAX];
    struct plan *plan = plan_create(&config);
    size_t count;

    drive(plan, &model);
    for (size_t curve = 0; curve < 3; curve++) {
        count = plan_points(plan, curve, points);
        ck_assert_uint_eq(count, 3 + PLAN_LOWER_LOG2);
        ck_assert_uint_eq(points[count - 1].n, 1024);
    }
    plan_destroy(plan);

    model.fail_at = 1;
    plan = plan_create(&config);
    drive(plan, &model);
    ck_assert_uint_eq(plan_points(plan, 0, points), 0);
    plan_destroy(plan);
}
END_TEST

START_TEST(operations_are_numbered_from_each_fill)
{
    struct plan_config config = config_of(METER_COUNTS);
    struct plan *plan = plan_create(&config);
    uint64_t next[3] = {0};
    struct plan_step step;

    while (plan_next(plan, &step)) {
        if (step.kind == PLAN_FILL) {
            memset(next, 0, sizeof next);
        } else {
            ck_assert_uint_eq(step.k, next[step.curve]);
            next[step.curve] += step.operations;
            ck_assert(step.n < 256 ? next[step.curve] <= 32 : next[step.curve] <= step.n / 8);
        }
        plan_record(plan, &step, 1000, step.kind == PLAN_FILL ? step.n : step.operations, 1000);
    }
    plan_destroy(plan);
}
END_TEST

START_TEST(no_budget_no_steps)
{
    struct plan_config config = config_of(METER_CLOCK);
    struct plan_step step;
    struct plan *plan;

    config.used_ns = config.budget_ns;
    plan = plan_create(&config);
    ck_assert(!plan_next(plan, &step));
    plan_destroy(plan);
}
END_TEST

START_TEST(overhead_is_taken_off)
{
    struct plan_config config = config_of(METER_COUNTS);
    struct cost_point points[FIT_POINTS_MAX];
    struct plan_step step;
    struct plan *plan;

    config.overhead_units = 500;
    plan = plan_create(&config);
    while (plan_next(plan, &step))
        plan_record(plan, &step, 500 + 10 * (double)step.operations,
                    step.kind == PLAN_FILL ? step.n : step.operations, 1000);
    ck_assert_uint_gt(plan_points(plan, 0, points), 0);
    ck_assert_double_eq_tol(points[0].cost, 10, 1e-9);
    ck_assert_uint_gt(plan_worst_points(plan, 0, points), 0);
    ck_assert_double_eq_tol(points[0].cost, 10, 1e-9);
    plan_destroy(plan);
}
END_TEST

/* A variable that stays small has every even number for a size. */
START_TEST(small_variables)
{
    struct plan_curve small = {0, 0, 1, 5, false};
    struct plan_config config = config_of(METER_COUNTS);
    struct plan *plan;
    struct plan_step step;
    uint64_t sizes = 0;

    config.curves = &small;
    config.curve_count = 1;
    config.fills = false;
    plan = plan_create(&config);
    while (plan_next(plan, &step)) {
        ck_assert_uint_eq(step.n % 2, 0);
        sizes |= 1ull << step.n;
        plan_record(plan, &step, 1000, step.operations, 1000);
    }
    ck_assert_uint_eq(sizes, 0x155555554ull);
    plan_destroy(plan);
}
END_TEST

/* What was kept can be put into another plan, and gives the same points. */
START_TEST(points_are_restored)
{
    struct model model = {hundred, scan, 300, 0};
    struct plan_config config = config_of(METER_COUNTS);
    struct cost_point points[FIT_POINTS_MAX], again[FIT_POINTS_MAX];
    struct plan *plan = plan_create(&config), *copy = plan_create(&config);
    size_t count;

    drive(plan, &model);
    for (size_t size = 0; size < plan_size_count(plan); size++) {
        const struct samples *samples = plan_samples(plan, 1, size);

        if (samples != NULL)
            plan_restore(copy, 1, plan_size(plan, size), samples);
    }
    count = plan_points(plan, 1, points);
    ck_assert_uint_gt(count, FIT_POINTS_MIN);
    ck_assert_uint_eq(plan_points(copy, 1, again), count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(again[i].n, points[i].n);
        ck_assert_double_eq(again[i].cost, points[i].cost);
    }
    plan_destroy(copy);
    plan_destroy(plan);
}
END_TEST

RUN_SUITE("plan", budgets_are_kept, curves_come_out_as_they_went_in, batches_are_bounded,
          a_failure_ends_the_ladder, operations_are_numbered_from_each_fill, no_budget_no_steps,
          overhead_is_taken_off, small_variables, points_are_restored)
