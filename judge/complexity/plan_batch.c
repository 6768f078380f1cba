/* How long a batch is, how many there are, and on which object: what a plan holds on to. */
#include "judge/complexity/plan.h"
#include "judge/complexity/plan_state.h"

#include <math.h>

#define REPEATS_FIRST 5
#define REPEATS_AGAIN 3
#define REPEATS_COUNTS 15
#define REPEATS_MIN 3
#define SHARES_AGAIN 4   /* What is open is asked more of, on objects that nobody else uses. */
#define WOBBLE 0.004     /* An error of the point from which on more batches are made, … */
#define WOBBLE_SHARE 200 /* … which take so much of the budget at most. */
#define REPEATS_UNITS 4000000.0 /* Counts of eight operations, of which three batches do. */
#define REFILL_SHARE 40         /* Of the budget, for one more object. */
#define WARM_N_MAX 1024         /* What an interpreter learns, it has learnt up to here. */
#define DEAREST_SHARE 10        /* Of the budget: one batch of that is enough. */
#define SMALL_N 256             /* Below, any batch is too much: two operations each. */
#define COUNTS_SHARE 32         /* All batches together touch at most 1/32 of the entries. */

/* Whole runs of a program, counted: nothing to warm up, nothing to repeat. */
bool plan_is_exact_run(const struct plan *plan)
{
    return plan->config.meter == METER_COUNTS && plan->config.single;
}

/* One operation takes so long that a second one would only cost a larger size; what an interpreter
 * learns from the first calls was learnt at the sizes before. */
bool plan_is_dear(const struct plan *plan, size_t curve)
{
    return plan->config.meter == METER_COUNTS && curve < plan->config.curve_count &&
           plan->batch_units[curve] > PLAN_DEAR_UNITS * PLAN_BATCH_COUNTS;
}

/* Is the next batch to be kept at once? */
bool plan_begins_warm(const struct plan *plan)
{
    bool learnt = plan->config.fills && plan->config.meter == METER_COUNTS &&
                  plan->sizes[plan->size].n > WARM_N_MAX;

    return plan_is_exact_run(plan) ||
           (plan->rehearsed && (learnt || plan_is_dear(plan, plan->curve)));
}

/* spread() comes in pairs, which a batch does not part. */
uint64_t plan_pair(const struct plan *plan)
{
    return plan->config.meter == METER_COUNTS && plan->config.fills ? 2 : 1;
}

uint64_t plan_batch_limit(const struct plan *plan, size_t curve)
{
    uint64_t n = plan->sizes[plan->size].n;
    uint64_t limit = PLAN_BATCH_CLOCK_MAX, least = plan_pair(plan);

    if (plan->config.single)
        return 1;
    if (plan->config.meter == METER_COUNTS)
        limit = PLAN_BATCH_COUNTS;
    if (plan->config.meter == METER_COUNTS && plan->config.fills) {
        limit = n < SMALL_N ? least : n / COUNTS_SHARE;
        limit = limit > PLAN_BATCH_COUNTS ? PLAN_BATCH_COUNTS : limit;
    }
    if (plan->curves[curve].sized && limit > PLAN_VOLUME_MAX / n)
        limit = PLAN_VOLUME_MAX / n;
    return limit > least ? limit : least;
}

/* Has each pattern an object of its own at this size? */
bool plan_is_refilled(const struct plan *plan)
{
    if (plan->config.meter == METER_COUNTS && plan->pass > 0)
        return true;
    return plan->config.meter == METER_COUNTS && plan->sizes[plan->size].n <= PLAN_REFILL_N_MAX &&
           plan->fill_ns < plan->config.budget_ns / REFILL_SHARE;
}

bool plan_stays_refilled(const struct plan *plan)
{
    return 2 * plan->sizes[plan->size].n <= PLAN_REFILL_N_MAX &&
           2 * plan->fill_ns < plan->config.budget_ns / REFILL_SHARE;
}

/* All batches on an object together touch no more than their share of the entries, but three of
 * each pattern: a structure that reorders itself stays as it was filled. */
static uint64_t share_of(const struct plan *plan)
{
    uint64_t share = plan->sizes[plan->size].n / COUNTS_SHARE / PLAN_BATCH_COUNTS;

    return plan_is_refilled(plan) ? share : share / plan->config.curve_count;
}

/* Batches that differ from each other are made until their mean is as good as a count, or until
 * their share of the entries, of the budget or of what is kept is used up. */
static int repeats_of_wobbling(const struct plan *plan, int repeats, uint64_t share)
{
    const struct samples *cell = plan_cell_of(plan, plan->curve, plan->size);
    double batch_units = fmax(plan->batch_units[plan->curve], 1);
    uint64_t most = (uint64_t)((double)plan->config.budget_ns / WOBBLE_SHARE / batch_units);

    most = most < share ? most : share;
    most = most < SAMPLES_OBJECT_MAX ? most : SAMPLES_OBJECT_MAX;
    if (plan->repeats < repeats || (uint64_t)plan->repeats >= most || cell->count == 0)
        return repeats;
    return samples_error(cell) > WOBBLE ? plan->repeats + 1 : repeats;
}

static int repeats_of_share(const struct plan *plan)
{
    uint64_t share = share_of(plan);
    uint64_t most =
        plan->batch_units[plan->curve] > REPEATS_UNITS / 10 ? REPEATS_FIRST : REPEATS_COUNTS;

    if (plan->batch_units[plan->curve] > REPEATS_UNITS || share < REPEATS_MIN)
        return REPEATS_MIN;
    return repeats_of_wobbling(plan, share < most ? (int)share : (int)most,
                               plan->pass > 0 ? share * SHARES_AGAIN : share);
}

int plan_repeats_wanted(const struct plan *plan)
{
    double operation_units = plan->batch_units[plan->curve] / PLAN_BATCH_COUNTS;

    if (plan->pass > 0 && plan->config.meter != METER_COUNTS)
        return REPEATS_AGAIN;
    if (plan_is_exact_run(plan))
        return 1; /* A start each, and exact. */
    if (plan_is_dear(plan, plan->curve))
        return operation_units * DEAREST_SHARE > (double)plan->config.budget_ns ? 1 : 2;
    if (plan->config.meter != METER_COUNTS || plan->config.single)
        return REPEATS_FIRST;
    if (!plan->config.fills)
        return repeats_of_wobbling(plan, REPEATS_FIRST, SAMPLES_OBJECT_MAX);
    return repeats_of_share(plan);
}
