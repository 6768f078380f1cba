#include "judge/complexity/plan.h"
#include "judge/complexity/plan_state.h"

#include "judge/base/mem.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PASSES_MAX 3
#define REPEATS_FIRST 5
#define STEP_GROWTH_COUNTS 2.0
#define WARM_UPS_MAX 8
#define BATCH_FIRST 16
#define GROWTH_MAX 16.0
#define LOWER_FROM_LOG2 8
#define STEP_GROWTH_MIN 3.0 /* What the next size is expected to take, at least. */
#define STEP_GROWTH_MAX 8.0
#define AGAIN_MARGIN 1.2
#define UNSURE 0.008
#define UNSURE_SAMPLES_MIN 5
#define UNSURE_SHARE 0.6
#define LATE_SHARE 0.8 /* Of the budget: the sizes that the fit is made of need the rest. */

struct samples *plan_cell_of(const struct plan *plan, size_t curve, size_t size)
{
    return &plan->cells[curve * PLAN_SIZES_MAX + size];
}

/* Counts: a later pass measures what was asked for, at the sizes that count. */
static bool is_asked_again(const struct plan *plan)
{
    return plan->config.meter == METER_COUNTS && plan->pass > 0;
}

static bool is_active(const struct plan *plan, size_t curve, size_t size)
{
    uint64_t n = plan->sizes[size].n;

    if (is_asked_again(plan) && (!plan->asked[curve] || size < plan_first_size(plan, curve)))
        return false;
    return n >= 1ull << plan->curves[curve].log2_min && n <= 1ull << plan->curves[curve].log2_max;
}

static void add_sizes(struct plan *plan)
{
    int low = plan->curves[0].log2_min, high = plan->curves[0].log2_max;

    for (size_t i = 1; i < plan->config.curve_count; i++) {
        low = plan->curves[i].log2_min < low ? plan->curves[i].log2_min : low;
        high = plan->curves[i].log2_max > high ? plan->curves[i].log2_max : high;
    }
    if (plan->config.meter == METER_CLOCK && high > PLAN_CLOCK_LOG2_LATE)
        high = PLAN_CLOCK_LOG2_LATE;
    for (uint64_t n = 1ull << low; n <= 1ull << high && plan->size_count < PLAN_SIZES_MAX;
         n = high <= PLAN_EVEN_LOG2_MAX ? n + 2 : 2 * n)
        plan->sizes[plan->size_count++].n = n;
}

/* Work on a size begins: a fresh object, or none where there is nothing to fill. */
static void enter_size(struct plan *plan, size_t size)
{
    plan->size = size;
    plan->curve = 0;
    plan->filled = !plan->config.fills;
    plan->warm_ups = 0;
    plan->warm = plan_begins_warm(plan);
    plan->begun = false;
    plan->repeats = 0;
    plan->size_ns = 0;
}

struct plan *plan_create(const struct plan_config *config)
{
    struct plan *plan = mem_alloc(sizeof *plan);

    assert(config->curve_count >= 1 && config->curve_count <= PLAN_CURVES_MAX);
    plan->config = *config;
    memcpy(plan->curves, config->curves, config->curve_count * sizeof plan->curves[0]);
    plan->config.curves = plan->curves;
    for (size_t i = 0; i < config->curve_count; i++) {
        plan->log2_asked[i] = plan->curves[i].log2_min;
        if (config->meter == METER_COUNTS && !config->single &&
            plan->log2_asked[i] >= LOWER_FROM_LOG2)
            plan->curves[i].log2_min -= PLAN_LOWER_LOG2;
    }
    plan->cells = mem_alloc(config->curve_count * PLAN_SIZES_MAX * sizeof *plan->cells);
    for (size_t i = 0; i < config->curve_count; i++)
        plan->batches[i] = config->single ? 1 : BATCH_FIRST;
    add_sizes(plan);
    plan->used_ns = config->used_ns;
    plan->passes_asked = 1;
    plan->rehearsed = config->meter != METER_COUNTS || config->single;
    if (plan->size_count > 0)
        plan->batch_elapsed_max_ns =
            config->budget_ns / 2 / (plan->size_count * config->curve_count * (REPEATS_FIRST + 1));
    plan->finished = plan->size_count == 0;
    enter_size(plan, 0);
    return plan;
}

void plan_destroy(struct plan *plan)
{
    if (plan == NULL)
        return;
    free(plan->cells);
    free(plan);
}

static bool is_late(const struct plan *plan, size_t size)
{
    return plan->config.meter == METER_CLOCK && plan->sizes[size].n > 1ull << PLAN_CLOCK_LOG2_MAX;
}

/* Did batches at this size differ so much that their mean is still unsure? Then more objects of the
 * same sizes tell more than one larger size. */
static bool is_unsure(const struct plan *plan)
{
    for (size_t i = 0; plan->config.meter == METER_COUNTS && i < plan->config.curve_count; i++) {
        const struct samples *cell = plan_cell_of(plan, i, plan->size);

        if (samples_of_object(cell) >= UNSURE_SAMPLES_MIN && samples_error(cell) > UNSURE)
            return true;
    }
    return false;
}

/* How much of the budget the ladder may take. */
static double climb_share(const struct plan *plan)
{
    if (is_late(plan, plan->size + 1))
        return LATE_SHARE;
    return is_unsure(plan) ? UNSURE_SHARE : 1;
}

/* What this size took, done as the next one will be: from some size on all patterns share one
 * object. */
static double last_ns(const struct plan *plan)
{
    const struct plan_size *size = &plan->sizes[plan->size];

    return plan_is_refilled(plan) && !plan_stays_refilled(plan)
               ? (double)(size->fill_ns + size->batches_ns)
               : (double)plan->size_ns;
}

static bool can_climb(const struct plan *plan)
{
    double last = last_ns(plan);
    double least = plan->config.meter == METER_COUNTS ? STEP_GROWTH_COUNTS : STEP_GROWTH_MIN;
    double growth = least;

    if (plan->size > 0 && plan->sizes[plan->size - 1].elapsed_ns > 0)
        growth = last / (double)plan->sizes[plan->size - 1].elapsed_ns;
    growth = fmin(fmax(growth, least), STEP_GROWTH_MAX);
    return (double)plan->used_ns + growth * last <=
           (double)plan->config.budget_ns * climb_share(plan);
}

/* What the next pass will take at @size. */
static double again_ns(const struct plan *plan, size_t size)
{
    const struct plan_size *of = &plan->sizes[size];
    size_t active = 0;

    if (!is_asked_again(plan))
        return (double)of->elapsed_ns;
    for (size_t i = 0; i < plan->config.curve_count; i++)
        active += is_active(plan, i, size);
    return (double)active * (double)of->fill_ns + (active > 0 ? (double)of->batches_ns : 0);
}

static bool can_repeat(const struct plan *plan, size_t size)
{
    double needed = again_ns(plan, size);

    return needed > 0 &&
           (double)plan->used_ns + AGAIN_MARGIN * needed <= (double)plan->config.budget_ns;
}

/* Goes to the first size from @size on, in this pass or the next ones, that fits into the budget.
 */
static void enter_again(struct plan *plan, size_t size)
{
    size_t passes = plan->config.meter == METER_COUNTS ? plan->passes_asked : PASSES_MAX;

    for (; plan->pass < passes; plan->pass++, size = 0)
        for (; size < plan->size_count; size++)
            if (!is_late(plan, size) && can_repeat(plan, size)) {
                enter_size(plan, size);
                return;
            }
    plan->finished = true;
}

static void leave_size(struct plan *plan)
{
    struct plan_size *size = &plan->sizes[plan->size];

    if (!plan->rehearsed) {
        plan->rehearsed = true;
        enter_size(plan, plan->size);
        return;
    }
    if (size->elapsed_ns < plan->size_ns)
        size->elapsed_ns = plan->size_ns;
    if (plan->pass > 0) {
        enter_again(plan, plan->size + 1);
        return;
    }
    if (plan->size + 1 < plan->size_count && can_climb(plan)) {
        enter_size(plan, plan->size + 1);
        return;
    }
    plan->size_count = plan->size + 1;
    plan->pass = 1;
    enter_again(plan, 0);
}

static void leave_curve(struct plan *plan)
{
    bool used = plan->repeats > 0;

    plan->curve++;
    if (used && plan->rehearsed && plan->curve < plan->config.curve_count && plan_is_refilled(plan))
        plan->filled = !plan->config.fills;
    plan->begun = false;
    plan->warm_ups = 0;
    plan->warm = plan_begins_warm(plan);
    plan->repeats = 0;
}

bool plan_next(struct plan *plan, struct plan_step *ret_step)
{
    struct plan_step step = {0};
    uint64_t limit;

    while (!plan->finished) {
        if (plan->curve == plan->config.curve_count)
            leave_size(plan);
        else if (!is_active(plan, plan->curve, plan->size) ||
                 plan->repeats >= plan_repeats_wanted(plan))
            leave_curve(plan);
        else
            break;
    }
    if (plan->used_ns >= plan->config.budget_ns)
        plan->finished = true;
    if (plan->finished)
        return false;
    step.n = plan->sizes[plan->size].n;
    step.draw = is_asked_again(plan) ? (unsigned)plan->pass : 0;
    step.kind = plan->filled ? PLAN_BATCH : PLAN_FILL;
    if (step.kind == PLAN_BATCH) {
        limit = plan_batch_limit(plan, plan->curve);
        step.curve = plan->curve;
        step.operation = plan->curves[plan->curve].operation;
        step.pattern = plan->curves[plan->curve].pattern;
        step.k = plan->k[plan->curve];
        step.operations = plan->batches[plan->curve] < limit ? plan->batches[plan->curve] : limit;
        step.warm_up = !plan->warm || !plan->rehearsed;
    }
    *ret_step = step;
    return true;
}

/* The cost of a batch, on an object that only this pattern has used or on one that all share. */
static void keep_sample(struct plan *plan, const struct plan_step *step, double cost)
{
    struct samples *cell = plan_cell_of(plan, step->curve, plan->size);

    if (!plan->begun && plan->config.meter == METER_COUNTS && plan->config.fills) {
        samples_begin_object(cell);
        if (plan->pass == 0)
            cell->shared = !plan_is_refilled(plan);
    }
    plan->begun = true;
    samples_add(cell, cost / (double)step->operations);
    cell->whole = plan_is_exact_run(plan) || plan_is_dear(plan, step->curve);
}

/* How many times larger the next batch should be to reach both its cost and its time. */
static double batch_factor(const struct plan *plan, double cost_ns, uint64_t elapsed_ns)
{
    double by_cost = (double)PLAN_BATCH_NS / fmax(cost_ns, 1);
    double by_time = (double)plan->batch_elapsed_max_ns / fmax((double)elapsed_ns, 1);

    return fmin(by_cost, by_time);
}

/* Counts: batches are alike at all sizes, but for dear operations. */
static void learn_cost(struct plan *plan, size_t curve, double operation_units)
{
    uint64_t pair = plan_pair(plan);
    double fit = PLAN_BATCH_UNITS / fmax(operation_units, 1);
    uint64_t batch = (uint64_t)fmin(fit, PLAN_BATCH_COUNTS) / pair * pair;

    plan->batch_units[curve] = operation_units * PLAN_BATCH_COUNTS;
    plan->batches[curve] = plan->config.single ? 1 : batch > pair ? batch : pair;
}

/*
 * Times: a warm-up tells how large a batch should be. It is large enough once it is within reach of
 * what it should cost; a far too large one is made smaller without another warm-up. */
static void adapt(struct plan *plan, const struct plan_step *step, double cost_units,
                  uint64_t elapsed_ns)
{
    uint64_t limit = plan_batch_limit(plan, step->curve);
    double factor = batch_factor(plan, cost_units, elapsed_ns);
    double next = (double)step->operations * fmin(factor * 1.2, GROWTH_MAX);

    plan->warm_ups++;
    if (plan->config.meter != METER_CLOCK || plan->config.single) {
        plan->warm = true;
        learn_cost(plan, step->curve, cost_units / (double)step->operations);
        return;
    }
    plan->warm = factor <= 1 || step->operations >= limit || plan->warm_ups >= WARM_UPS_MAX;
    if (plan->warm && factor > 0.5)
        return;
    plan->batches[step->curve] = next < 1 ? 1 : (uint64_t)next;
    if (plan->batches[step->curve] > limit)
        plan->batches[step->curve] = limit;
}

void plan_record(struct plan *plan, const struct plan_step *step, double cost_units,
                 uint64_t operations, uint64_t elapsed_ns)
{
    double cost = fmax(cost_units - plan->config.overhead_units, 0);
    struct plan_size *size = &plan->sizes[plan->size];

    assert(!plan->finished && step->n == size->n);
    plan->used_ns += elapsed_ns;
    plan->size_ns += elapsed_ns;
    if (step->kind == PLAN_FILL) {
        plan->filled = true;
        plan->fill_ns = size->fill_ns = elapsed_ns;
        memset(plan->k, 0, sizeof plan->k);
        if (operations > 0 && plan->rehearsed)
            samples_add(&size->fill, cost / (double)operations);
        return;
    }
    if (plan->pass == 0 && plan->rehearsed)
        size->batches_ns += elapsed_ns;
    assert(step->curve == plan->curve && step->operations > 0);
    plan->k[step->curve] += step->operations;
    if (!plan->warm) {
        adapt(plan, step, cost, elapsed_ns);
        return;
    }
    plan->repeats++;
    if (step->warm_up)
        return;
    keep_sample(plan, step, cost);
    if (plan->config.meter == METER_COUNTS)
        learn_cost(plan, step->curve, cost / (double)step->operations);
}

void plan_fail(struct plan *plan, const struct plan_step *step)
{
    size_t size = 0;

    while (size < plan->size_count && plan->sizes[size].n < step->n)
        size++;
    for (size_t i = 0; i < plan->config.curve_count; i++)
        for (size_t j = size; j < plan->size_count; j++)
            *plan_cell_of(plan, i, j) = (struct samples){0};
    for (size_t j = size; j < plan->size_count; j++)
        plan->sizes[j].fill = (struct samples){0};
    plan->size_count = size;
    plan->pass++;
    enter_again(plan, 0);
}

bool plan_ask_again(struct plan *plan, const bool *open)
{
    if (plan->config.meter != METER_COUNTS || plan->config.single ||
        plan->passes_asked >= SAMPLES_OBJECTS_MAX || plan->size_count == 0)
        return false;
    memcpy(plan->asked, open, plan->config.curve_count * sizeof *open);
    plan->pass = plan->passes_asked++;
    plan->finished = false;
    enter_again(plan, 0);
    return !plan->finished;
}

void plan_set_overhead(struct plan *plan, double overhead_units)
{
    plan->config.overhead_units = overhead_units;
}

uint64_t plan_used_ns(const struct plan *plan)
{
    return plan->used_ns;
}
