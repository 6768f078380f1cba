#include "judge/stage/measure_rare.h"

#include "judge/base/mem.h"

#include <math.h>

#define LOG2_MIN 8 /* Sizes, … */
#define LOG2_MAX 14
#define CALLS_SHARE 2       /* … and the share of the entries that is called. */
#define BATCH 32            /* Calls of a batch. */
#define BUDGET_SHARE 10     /* Of the budget, for all patterns together. */
#define NEXT_SIZE 3         /* Times what a size took, the next one takes, where calls grow. */
#define DRIFT_DEARNESS 1e-9 /* Less than any dear batch. */
#define SUSPECT_N_MIN 1024  /* Where a dear batch is told from noise. */
#define SUSPECT_DEAR 2.0    /* Times the typical batch, and … */
#define SUSPECT_ENTRY 0.5   /* … so many units for each entry. */

/* How far the dearest batch is above what is typical, in units for each entry; 0: it is not so dear
 * that it may have gone over all of the object. */
static double dearness(const struct measurement *measurement, size_t curve)
{
    double most = 0;

    for (size_t size = 0; size < plan_size_count(measurement->plan); size++) {
        const struct samples *samples = plan_samples(measurement->plan, curve, size);
        double n = (double)plan_size(measurement->plan, size), typical, above;

        if (n < SUSPECT_N_MIN || samples == NULL || samples->count == 0)
            continue;
        typical = samples_point(samples, METER_COUNTS, (uint64_t)n).cost;
        above = samples_worst(samples) - typical;
        if (above >= (SUSPECT_DEAR - 1) * typical && above * PLAN_BATCH_COUNTS >= SUSPECT_ENTRY * n)
            most = fmax(most, above * PLAN_BATCH_COUNTS / n);
    }
    return most;
}

/* Does each of its calls make the next one dearer? */
static bool drifts(const struct measurement *measurement, size_t curve)
{
    struct fit_curve typical = {0};

    fit_curve_load(measurement->plan, curve, FIGURE_TYPICAL, &typical);
    return fit_points(typical.points, typical.count, measure_meter_of(measurement)).drifts;
}

/* Of each operation the pattern with the dearest batch; where there is none, one that drifts. */
static size_t choose(const struct measurement *measurement, size_t *ret_curves)
{
    double dearest[PATTERN_OPERATIONS_MAX] = {0};
    size_t chosen[PATTERN_OPERATIONS_MAX] = {0}, count = 0;

    for (size_t i = 0; i < measurement->curve_count; i++) {
        const struct plan_curve *curve = &measurement->curves[i];
        double of = curve->sized ? 0 : dearness(measurement, i);

        if (of == 0 && !curve->sized && drifts(measurement, i))
            of = DRIFT_DEARNESS;
        if (of > dearest[curve->operation]) {
            dearest[curve->operation] = of;
            chosen[curve->operation] = i;
        }
    }
    for (size_t op = 0; op < pattern_operation_count(measurement->set); op++)
        if (dearest[op] > 0)
            ret_curves[count++] = chosen[op];
    return count;
}

/* Half as many calls as there are entries, on the object that is there; *@budget is what may still
 * be spent. */
static int run_calls(struct measurement *measurement, size_t curve, uint64_t n, double *budget,
                     struct err *err)
{
    struct fit_curve *mean = &measurement->rare[curve];
    struct plan_step step = {.kind = PLAN_BATCH,
                             .n = n,
                             .curve = curve,
                             .operation = measurement->curves[curve].operation,
                             .pattern = measurement->curves[curve].pattern,
                             .operations = BATCH};
    double units = 0;
    int code = 0;

    for (; code == 0 && step.k < n / CALLS_SHARE; step.k += BATCH) {
        struct probe probe = {0};

        code = prober_batch(&measurement->prober, &step, &probe, err);
        *budget -= probe.cost_units + probe.outside_units;
        /* What the first calls put in order is done once. */
        if (step.k > 0)
            units += fmax(probe.cost_units - measurement->overhead.cost_units, 0);
    }
    if (code == 0)
        mean->points[mean->count++] =
            (struct cost_point){.n = n, .cost = units / (double)(step.k - BATCH)};
    return code;
}

static bool is_allowed(const struct measurement *measurement, size_t curve, uint64_t n)
{
    return n <= 1ull << measurement->curves[curve].log2_max;
}

/* Did some hundred calls work at size @n, or at a larger one? */
static bool has_worked(const struct measurement *measurement, size_t curve, uint64_t n)
{
    for (size_t size = 0; size < plan_size_count(measurement->plan); size++) {
        const struct samples *samples = plan_samples(measurement->plan, curve, size);

        if (plan_size(measurement->plan, size) >= n && samples != NULL && samples->count > 0)
            return true;
    }
    return false;
}

/* Who fails where many calls are asked for, and nowhere else, has something to hide. */
static void note_failure(struct measurement *measurement, const size_t *curves, size_t count,
                         uint64_t n)
{
    for (size_t i = 0; i < count; i++)
        if (has_worked(measurement, curves[i], n))
            measurement->rare_failed[measurement->curves[curves[i]].operation] = true;
}

/* One size: all of @curves that the problem has there, on one object. */
static int run_size(struct measurement *measurement, const size_t *curves, size_t count, uint64_t n,
                    double *budget, struct err *err)
{
    struct probe filling = {0};
    int code = prober_fill(&measurement->prober, n, &filling, err);

    *budget -= filling.cost_units + filling.outside_units;
    if (code == 0)
        code = prober_overhead(&measurement->prober, &measurement->overhead, err);
    for (size_t i = 0; i < count && code == 0; i++)
        if (is_allowed(measurement, curves[i], n))
            code = run_calls(measurement, curves[i], n, budget, err);
    if (code == PROBER_FAILED)
        note_failure(measurement, curves, count, n);
    return code;
}

/* The largest size that the problem has for one of them, as far as we go. */
static int largest_log2(const struct measurement *measurement, const size_t *curves, size_t count)
{
    int most = 0;

    for (size_t i = 0; i < count; i++)
        if (measurement->curves[curves[i]].log2_max > most)
            most = measurement->curves[curves[i]].log2_max;
    return most < LOG2_MAX ? most : LOG2_MAX;
}

int measure_rare(struct measurement *measurement, struct err *err)
{
    double budget = (double)measurement->budget_ns / BUDGET_SHARE;
    size_t curves[PATTERN_OPERATIONS_MAX], count;
    int log2_max, code = 0;

    if (measurement->meter != METER_QEMU ||
        measurement->prober.submission->problem->kind != PROBLEM_CLASS)
        return 0;
    count = choose(measurement, curves);
    if (count == 0)
        return 0;
    measurement->rare = mem_alloc(measurement->curve_count * sizeof *measurement->rare);
    pattern_set_draw(measurement->set, 0);
    log2_max = largest_log2(measurement, curves, count);
    for (int log2 = LOG2_MIN; log2 <= log2_max && code == 0; log2++) {
        double before = budget;

        code = run_size(measurement, curves, count, 1ull << log2, &budget, err);
        if (budget < NEXT_SIZE * (before - budget))
            break;
    }
    return code == PROBER_FAILED ? 0 : code;
}
