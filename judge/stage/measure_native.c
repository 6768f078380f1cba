#include "judge/stage/measure_native.h"

#include <math.h>
#include <sodium.h>
#include <string.h>

#define LOG2_MAX 17 /* Where a scan is far from what is constant. */
#define OPERATIONS_MAX 64
#define ENTRIES_SHARE 128 /* Of the entries, one batch touches so many at most. */
#define TRIES 3           /* A collection of garbage comes by one of them. */
#define UNITS_MAX 20e6    /* Of a batch: dear operations are few. */
/* A cold read takes 100 ns, of some ten instructions; other work on the machine doubles that. Of
 * what may be constant (see fit_hidden.c) twenty such reads are enough: the rest is done with
 * data that are always the same, and takes no longer than on a small object. Else a constant that
 * is burnt where instructions are counted would buy the time for a scan where they are not. */
#define NS_PER_INSTRUCTION 20.0
#define COLD_UNITS 200.0
#define NS_PER_WARM_INSTRUCTION 2.0
#define LEVEL_SIZES 4
#define LEVEL_GROWTH 1.5
#define SMALL_N 1024
#define SMALL_FACTOR 2.0
#define SMALL_TIMES 16 /* Objects that are not so much larger are small themselves. */
#define SLACK_NS 200e3
/* Sizes between the powers of two are multiples of that: patterns ask for halves and quarters. */
#define BETWEEN_STEP 16
#define BETWEEN_N_MIN 1024
/* Constants are held to that at sizes beyond the largest one that was counted, times that: a
 * constant that is burnt also ends the counting early, where a scan is short. */
#define BEYOND 4

/* What one operation of the curve was counted at; 0: it was not. */
static double units_at(const struct measurement *measurement, size_t curve, size_t size)
{
    const struct samples *samples = plan_samples(measurement->plan, curve, size);

    if (samples == NULL || samples->count == 0)
        return 0;
    return samples_point(samples, METER_COUNTS, plan_size(measurement->plan, size)).cost;
}

/* The largest size that counts, and that is not too dear for a look; SIZE_MAX: there is none. */
static size_t size_of(const struct measurement *measurement, size_t curve)
{
    for (size_t size = plan_size_count(measurement->plan); size-- > 0;) {
        double units = units_at(measurement, curve, size);

        if (plan_size(measurement->plan, size) <= 1u << LOG2_MAX && units > 0 && units <= UNITS_MAX)
            return size;
    }
    return SIZE_MAX;
}

static uint64_t operations_of(const struct measurement *measurement, size_t curve, uint64_t n,
                              double units)
{
    double most = fmin(OPERATIONS_MAX, UNITS_MAX / units);

    if (measurement->curves[curve].sized)
        most = fmin(most, (double)PLAN_VOLUME_MAX / (double)n);
    if (measurement->prober.submission->problem->kind == PROBLEM_CLASS)
        most = fmin(most, fmax((double)n / ENTRIES_SHARE, 2));
    return most < 1 ? 1 : (uint64_t)most;
}

uint64_t measure_between(const struct submission *submission, uint64_t n)
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    uint64_t mixed;

    if (n < BETWEEN_N_MIN)
        return 0;
    crypto_generichash(hash, sizeof hash, (const unsigned char *)submission->source,
                       submission->source_length, NULL, 0);
    memcpy(&mixed, hash, sizeof mixed);
    return n - BETWEEN_STEP * (1 + mixed % (n / 2 / BETWEEN_STEP - 1));
}

/* May what an operation of the curve takes be constant? Not, where it grows by more than a
 * logarithm over a few sizes. */
static bool is_constant(const struct measurement *measurement, size_t curve, size_t size)
{
    double units = units_at(measurement, curve, size);
    double before = units_at(measurement, curve, size > LEVEL_SIZES ? size - LEVEL_SIZES : 0);
    double constant_units = measure_meter_of(measurement).constant_units;

    return units < fmax(constant_units, (double)plan_size(measurement->plan, size)) &&
           (before == 0 || units < LEVEL_GROWTH * before);
}

/* What an operation of the curve may take at the size where it was counted, or at a larger one, if
 * it takes @small_ns on a small object. */
static double allowed_ns(const struct measurement *measurement, size_t curve, size_t size,
                         double small_ns)
{
    double units = units_at(measurement, curve, size), cold, warm_ns;

    if (!is_constant(measurement, curve, size))
        return NS_PER_INSTRUCTION * units;
    cold = fmin(units, COLD_UNITS);
    warm_ns = NS_PER_WARM_INSTRUCTION * (units - cold);
    return NS_PER_INSTRUCTION * cold + fmin(warm_ns, SMALL_FACTOR * small_ns);
}

/* What a batch takes, the cheapest of a few. */
static int time_curve(const struct measurement *measurement, struct prober *native, size_t curve,
                      uint64_t n, double units, double *ret_ns, uint64_t *ret_operations,
                      struct err *err)
{
    double least_ns = INFINITY;
    struct plan_step step = {.kind = PLAN_BATCH,
                             .n = n,
                             .curve = curve,
                             .operation = measurement->curves[curve].operation,
                             .pattern = measurement->curves[curve].pattern};

    step.operations = operations_of(measurement, curve, step.n, units);
    for (int i = 0; i < TRIES; i++, step.k += step.operations) {
        struct probe probe = {0};
        int code = prober_batch(native, &step, &probe, err);

        if (code != 0)
            return code;
        least_ns = fmin(least_ns, (double)probe.cpu_ns);
    }
    *ret_ns = least_ns;
    *ret_operations = step.operations;
    return 0;
}

/* Batches at @n, which the counts at that size or a larger one bound. */
static int check_curve(const struct measurement *measurement, struct prober *native, size_t curve,
                       size_t size, uint64_t n, double small_ns, bool *ret_slow, struct err *err)
{
    double units = units_at(measurement, curve, size), ns;
    uint64_t operations;
    int code = time_curve(measurement, native, curve, n, units, &ns, &operations, err);

    if (code == 0)
        *ret_slow =
            ns > SLACK_NS + (double)operations * allowed_ns(measurement, curve, size, small_ns);
    return code;
}

/* What an operation of each curve takes on a small object; INFINITY: not known. */
static int time_small(const struct measurement *measurement, struct prober *native, size_t size,
                      double *ret_small_ns, struct err *err)
{
    struct probe filling = {0};
    int code = 0;

    for (size_t i = 0; i < measurement->curve_count; i++)
        ret_small_ns[i] = INFINITY;
    if (plan_size(measurement->plan, size) < (uint64_t)SMALL_TIMES * SMALL_N)
        return 0;
    code = prober_fill(native, SMALL_N, &filling, err);
    for (size_t i = 0; code == 0 && i < measurement->curve_count; i++) {
        double units = units_at(measurement, i, size), ns;
        uint64_t operations;

        if (units == 0)
            continue;
        code = time_curve(measurement, native, i, SMALL_N, units, &ns, &operations, err);
        if (code == 0)
            ret_small_ns[i] = ns / (double)operations;
    }
    return code == PROBER_FAILED ? 0 : code;
}

/* All curves on one object. */
static int check_object(struct measurement *measurement, struct prober *native, size_t size,
                        uint64_t n, const double *small_ns, bool *ret_slow, struct err *err)
{
    struct probe filling = {0};
    int code = prober_fill(native, n, &filling, err);

    for (size_t i = 0; code == 0 && i < measurement->curve_count && !*ret_slow; i++)
        if (units_at(measurement, i, size) > 0)
            code = check_curve(measurement, native, i, size, n, small_ns[i], ret_slow, err);
    return code;
}

/* The size beyond @size where nothing that takes a constant takes longer. That of @size where
 * something there may not be constant, so that filling would take long, or where there is none. */
static uint64_t beyond(const struct measurement *measurement, size_t size)
{
    uint64_t n = plan_size(measurement->plan, size), most = BEYOND * n;

    most = most < 1u << LOG2_MAX ? most : 1u << LOG2_MAX;
    for (size_t i = 0; i < measurement->curve_count; i++) {
        if (1ull << measurement->curves[i].log2_max < most)
            most = 1ull << measurement->curves[i].log2_max;
        if (units_at(measurement, i, size) == 0 || !is_constant(measurement, i, size))
            return n;
    }
    return most > n ? most : n;
}

/* Of a class, an object as large as that of the curve that went furthest, or larger. An author may
 * not have thought of sizes between the powers of two, so who is wrong at one is asked at a power;
 * nor may a problem allow what is larger than what was counted. */
static int check_class(struct measurement *measurement, struct prober *native, bool *ret_slow,
                       struct err *err)
{
    double small_ns[PLAN_CURVES_MAX];
    size_t size = SIZE_MAX;
    uint64_t n, other, far;
    int code;

    for (size_t i = 0; i < measurement->curve_count; i++) {
        size_t of = size_of(measurement, i);

        if (of != SIZE_MAX && (size == SIZE_MAX || of > size))
            size = of;
    }
    if (size == SIZE_MAX)
        return 0;
    n = plan_size(measurement->plan, size);
    other = measure_between(native->submission, n);
    far = beyond(measurement, size);
    code = time_small(measurement, native, size, small_ns, err);
    if (code < 0)
        return code;
    if (far > n && other > 0)
        code = check_object(measurement, native, size, measure_between(native->submission, far),
                            small_ns, ret_slow, err);
    if (other > 0 && (far == n || (code == PROBER_FAILED && native->failed.verdict != VERDICT_TLE)))
        code = check_object(measurement, native, size, other, small_ns, ret_slow, err);
    if (other == 0 || (code == PROBER_FAILED && native->failed.verdict == VERDICT_WA))
        code = check_object(measurement, native, size, n, small_ns, ret_slow, err);
    return code;
}

/* A function is asked at such a size too. What fails there, but for its time, may be no argument
 * that its problem allows. */
static int check_asked(const struct measurement *measurement, struct prober *native, size_t curve,
                       size_t size, bool *ret_slow, struct err *err)
{
    uint64_t n = plan_size(measurement->plan, size);
    uint64_t other = measure_between(native->submission, n);
    int code = 0;

    if (other > 0)
        code = check_curve(measurement, native, curve, size, other, INFINITY, ret_slow, err);
    if (other == 0 || (code == PROBER_FAILED && native->failed.verdict != VERDICT_TLE))
        code = check_curve(measurement, native, curve, size, n, INFINITY, ret_slow, err);
    return code;
}

static int check_function(struct measurement *measurement, struct prober *native, bool *ret_slow,
                          struct err *err)
{
    int code = 0;

    for (size_t i = 0; code == 0 && i < measurement->curve_count && !*ret_slow; i++) {
        size_t size = size_of(measurement, i);

        if (size != SIZE_MAX)
            code = check_asked(measurement, native, i, size, ret_slow, err);
    }
    return code;
}

int measure_check_native(struct measurement *measurement, struct err *err)
{
    struct prober *counted = &measurement->prober, native;
    bool slow = false;
    int code;

    if (measurement->meter != METER_QEMU || measurement->whole_runs)
        return 0;
    prober_restart(counted); /* A keeper has one box at a time. */
    pattern_set_draw(measurement->set, 0);
    prober_init(&native, counted->engine, counted->submission, counted->artifacts, counted->set,
                METER_CPU_CLOCK, counted->case_cpu_ns);
    code = counted->submission->problem->kind == PROBLEM_CLASS
               ? check_class(measurement, &native, &slow, err)
               : check_function(measurement, &native, &slow, err);
    if (code == PROBER_FAILED)
        measurement->feigned = "the program fails where it did not while it was counted: void";
    else if (slow)
        measurement->feigned = "a run that is not counted takes longer than the counts allow: void";
    prober_fini(&native);
    return code < 0 ? code : 0;
}
