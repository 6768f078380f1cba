/* Programs whose costs are known, and a runner that does what a plan says with one of them. */
#ifndef TESTS_UNIT_COMPLEXITY_PLAN_MODEL_H
#define TESTS_UNIT_COMPLEXITY_PLAN_MODEL_H

#include "judge/complexity/plan.h"

#include <check.h>

/* A program whose costs are known: ns of one fill operation and one measured operation at n. */
struct model {
    double (*fill_ns)(double n);
    double (*call_ns)(double n);
    double encode_ns; /* Of one operation, outside the meter. */
    uint64_t fail_at; /* The first size at which a batch fails; 0 for none. */
};

struct outcome {
    size_t steps;
    size_t fills;
    size_t warm_ups;
    uint64_t n_max;
    uint64_t last_ns; /* Of the longest single step. */
    uint64_t operations_max;
};

static double hundred(double n)
{
    (void)n;
    return 100;
}

static double scan(double n)
{
    return 2 * n;
}

static const struct plan_curve curves[] = {
    {0, 0, 8, 17, false}, {0, 1, 8, 17, false}, {1, 0, 8, 17, false}};

static struct plan_config config_of(enum meter_kind meter)
{
    return (struct plan_config){.budget_ns = PLAN_BUDGET_NS,
                                .meter = meter,
                                .fills = true,
                                .curves = curves,
                                .curve_count = 3};
}

static struct outcome drive(struct plan *plan, const struct model *model)
{
    struct outcome outcome = {0};
    struct plan_step step;

    while (plan_next(plan, &step)) {
        double n = (double)step.n, cost;
        uint64_t operations = step.kind == PLAN_FILL ? step.n : step.operations;
        uint64_t elapsed_ns;

        ck_assert_uint_lt(++outcome.steps, 100000);
        if (model->fail_at != 0 && step.n >= model->fail_at && step.kind == PLAN_BATCH) {
            plan_fail(plan, &step);
            continue;
        }
        cost = (double)operations * (step.kind == PLAN_FILL ? model->fill_ns : model->call_ns)(n);
        elapsed_ns = (uint64_t)(cost + (double)operations * model->encode_ns) + 50000;
        outcome.fills += step.kind == PLAN_FILL;
        outcome.warm_ups += step.kind == PLAN_BATCH && step.warm_up;
        outcome.n_max = step.n > outcome.n_max ? step.n : outcome.n_max;
        outcome.last_ns = elapsed_ns > outcome.last_ns ? elapsed_ns : outcome.last_ns;
        if (step.kind == PLAN_BATCH && operations > outcome.operations_max)
            outcome.operations_max = operations;
        plan_record(plan, &step, cost, operations, elapsed_ns);
    }
    ck_assert(!plan_next(plan, &step));
    return outcome;
}

#endif
