/* Stage 5: measured complexity. The plan says what to measure next, the prober does it, the fit
 * says which growth the points show, and decide() holds that against what the problem expects. */
#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/engine.h"
#include "judge/stage/measure_claims.h"
#include "judge/stage/measure_detail.h"
#include "judge/stage/measure_judge.h"
#include "judge/stage/measure_leak.h"
#include "judge/stage/measure_native.h"
#include "judge/stage/measure_points.h"
#include "judge/stage/measure_rare.h"
#include "judge/stage/measure_space.h"
#include "judge/stage/meter.h"
#include "judge/stage/prober_internal.h"
#include "judge/stage/prober_native.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define START_CPU_NS 100e6
#define START_FACTOR 1.5 /* The emulator's start takes longer when others fill the caches. */
#define STEP_NS 20000    /* Of a step's budget, whatever it does. */
/* What may be encoded for the price of an operation: node takes a 25th of what an operation of
 * constant work may for each byte, compiled drivers a 150th. */
#define ENCODED_BYTES 10.0
#define WALL_BUDGETS_MAX 10 /* Of wall time: on a machine that has other things to do as well. */

static void list_curves(struct measurement *measurement)
{
    const struct pattern_set *set = measurement->set;

    for (size_t op = 0; op < pattern_operation_count(set); op++) {
        struct pattern_info info = pattern_operation_info(set, op);

        for (size_t i = 0; i < info.pattern_count; i++) {
            if (measurement->curve_count == PLAN_CURVES_MAX)
                return;
            measurement->curves[measurement->curve_count++] =
                (struct plan_curve){.operation = op,
                                    .pattern = i,
                                    .log2_min = info.log2_min,
                                    .log2_max = info.log2_max,
                                    .sized = pattern_is_sized(set, op, i)};
        }
    }
}

static void note_all(struct measurement *measurement, const struct plan_step *step)
{
    size_t count = pattern_operation_count(measurement->set);

    for (size_t op = 0; op < count; op++) {
        if (step->kind == PLAN_BATCH && step->operation != op)
            continue;
        free(measurement->notes[op]);
        measurement->notes[op] = mem_strdup(measurement->prober.note);
    }
    measure_stops_record(measurement->stops, measurement->set, step, &measurement->prober.failed);
}

static size_t cell_of(uint64_t n)
{
    return n <= WATCH_EVEN ? (size_t)n - 1 : WATCH_EVEN + (size_t)__builtin_ctzll(n);
}

static void watch_batch(struct measurement *measurement, const struct plan_step *step,
                        const struct probe *probe)
{
    /* A whole run of a program has the start of the emulator and of an interpreter in it. */
    double start_ns = measurement->whole_runs
                          ? START_CPU_NS + START_FACTOR * (double)measurement->overhead.cpu_ns
                          : 0;
    /* Batches of the clock differ in length from size to size. */
    double scale =
        measurement->meter == METER_CPU_CLOCK ? 1 / fmax((double)step->operations, 1) : 1;
    double constant_units = measure_meter_of(measurement).constant_units;
    double encoded = (double)step->operations + (double)probe->answer_bytes / ENCODED_BYTES;
    const struct watch_sample sample = {
        .inside = fmax(probe->cost_units - measurement->overhead.cost_units, 0) * scale,
        .outside = probe->outside_units * scale,
        .nothing = measurement->whole_runs ? 0 : measurement->overhead.cost_units / constant_units,
        .encoding =
            measurement->whole_runs ? 0 : probe->encoding_units / constant_units / fmax(encoded, 1),
        .cpu_ns = fmax((double)probe->cpu_ns - start_ns, 0),
        .operations = (double)step->operations,
    };

    watch_add(measure_watched(measurement, step->draw, step->curve) + cell_of(step->n), step->n,
              &sample);
}

/* What a function is asked may be the same each time: the first batch at a size says what it takes
 * to find the answer, also where it is only there to warm up. */
static void watch_first_batch(struct measurement *measurement, const struct plan_step *step,
                              const struct probe *probe)
{
    if (measurement->prober.submission->problem->kind == PROBLEM_FUNCTION)
        watch_first(measure_watched(measurement, step->draw, step->curve) + cell_of(step->n),
                    probe->cost_units - measurement->overhead.cost_units, (double)step->operations);
}

/* Counts are exact, and so must be what a batch of nothing costs: it is asked again on each object,
 * and of a function at each size, since an interpreter takes less for the same once it has warmed
 * up. */
static int learn_overhead(struct measurement *measurement, uint64_t n, struct err *err)
{
    int code;

    if (measurement->meter != METER_QEMU || measurement->whole_runs)
        return 0;
    measurement->overhead_n = n;
    code = prober_overhead(&measurement->prober, &measurement->overhead, err);
    if (code == 0)
        plan_set_overhead(measurement->plan, measurement->overhead.cost_units);
    return code;
}

static int fill(struct measurement *measurement, uint64_t n, struct probe *ret_probe,
                struct err *err)
{
    int code = prober_fill(&measurement->prober, n, ret_probe, err);

    return code == 0 ? learn_overhead(measurement, n, err) : code;
}

static int run_batch(struct measurement *measurement, const struct plan_step *step,
                     struct probe *ret_probe, struct err *err)
{
    int code = 0;

    if (step->n != measurement->overhead_n)
        code = learn_overhead(measurement, step->n, err);
    return code == 0 ? prober_batch(&measurement->prober, step, ret_probe, err) : code;
}

/* What a step took of the budget: work, and no waiting, so that the same sizes are measured beside
 * other boxes. One instruction stands for one nanosecond. */
static uint64_t spent_ns(const struct measurement *measurement, const struct probe *probe,
                         uint64_t own_ns)
{
    double cost = probe->cost_units + probe->outside_units;

    return STEP_NS + (uint64_t)cost + (measurement->meter == METER_QEMU ? 0 : own_ns);
}

static int do_step(struct measurement *measurement, const struct plan_step *step, struct err *err)
{
    uint64_t start_ns = clock_process_ns();
    struct probe probe = {0};
    int code;

    pattern_set_draw(measurement->set, step->draw);
    code = step->kind == PLAN_FILL ? fill(measurement, step->n, &probe, err)
                                   : run_batch(measurement, step, &probe, err);

    if (code == PROBER_FAILED) {
        code = prober_ask_native(&measurement->prober, step, err);
        note_all(measurement, step);
        plan_fail(measurement->plan, step);
        return code;
    }
    if (code != 0)
        return code;
    if (step->kind == PLAN_BATCH)
        watch_first_batch(measurement, step, &probe);
    if (step->kind == PLAN_BATCH && !step->warm_up) {
        watch_batch(measurement, step, &probe);
        measurement->last = *step;
        measurement->last_units = probe.cost_units;
        measure_tell_point(measurement->prober.engine, measurement->set, measurement->meter, step,
                           probe.cost_units - measurement->overhead.cost_units, probe.operations);
    }
    plan_record(measurement->plan, step, probe.cost_units, probe.operations,
                spent_ns(measurement, &probe, clock_process_ns() - start_ns));
    return 0;
}

/* What its points leave open is measured on further objects, as far as the budget goes. */
static bool next_step(struct measurement *measurement, struct plan_step *ret_step)
{
    bool open[PLAN_CURVES_MAX];

    while (!plan_next(measurement->plan, ret_step)) {
        measure_open_curves(measurement, open);
        if (!plan_ask_again(measurement->plan, open))
            return false;
    }
    return true;
}

static int run_plan(struct measurement *measurement, struct engine *engine,
                    const struct problem *problem, struct err *err)
{
    struct plan_config config = {.budget_ns = measurement->budget_ns,
                                 .meter = meter_infos[measurement->meter].kind,
                                 .fills = problem->kind == PROBLEM_CLASS,
                                 .single = problem->kind == PROBLEM_STDIN,
                                 .curves = measurement->curves,
                                 .curve_count = measurement->curve_count};
    uint64_t start_ns = clock_now_ns();
    struct plan_step step;
    int code = prober_overhead(&measurement->prober, &measurement->overhead, err);

    if (code != 0)
        return code;
    config.overhead_units = measurement->overhead.cost_units;
    measurement->plan = plan_create(&config);
    while (clock_now_ns() - start_ns < WALL_BUDGETS_MAX * measurement->budget_ns &&
           next_step(measurement, &step)) {
        engine_progress(engine, "measuring at n = %" PRIu64, step.n);
        code = do_step(measurement, &step, err);
        if (code != 0)
            return code;
    }
    return 0;
}

static struct measurement *measurement_create(struct engine *engine,
                                              const struct submission *submission,
                                              const struct file_set *artifacts,
                                              struct pattern_set *set, enum meter_id meter)
{
    struct measurement *measurement = mem_alloc(sizeof *measurement);
    uint64_t budget_ns = submission->language->counted.budget_ns;

    measurement->set = set;
    measurement->meter = meter;
    measurement->whole_runs = submission->problem->kind == PROBLEM_STDIN;
    measurement->budget_ns = meter == METER_QEMU && budget_ns > 0 ? budget_ns : MEASURE_TIME_NS;
    measurement->notes = mem_alloc(pattern_operation_count(set) * sizeof *measurement->notes);
    measurement->stops = mem_alloc(pattern_operation_count(set) * sizeof *measurement->stops);
    prober_init(&measurement->prober, engine, submission, artifacts, set, meter,
                2 * measurement->budget_ns);
    list_curves(measurement);
    measurement->watch = mem_alloc(SAMPLES_OBJECTS_MAX * measurement->curve_count * WATCH_SIZES *
                                   sizeof *measurement->watch);
    return measurement;
}

static void measurement_destroy(struct measurement *measurement)
{
    prober_fini(&measurement->prober);
    for (size_t i = 0; i < pattern_operation_count(measurement->set); i++) {
        free(measurement->notes[i]);
        growth_stop_fini(&measurement->stops[i]);
    }
    free(measurement->notes);
    free(measurement->stops);
    free(measurement->watch);
    free(measurement->rare);
    plan_destroy(measurement->plan);
    free(measurement);
}

/* PROBER_FAILED when the program does not even start with this meter; *@ret_note then says how. */
static int measure_time(struct engine *engine, const struct submission *submission,
                        const struct file_set *artifacts, struct pattern_set *set,
                        enum meter_id meter, struct report *report, struct fit *fits,
                        char **ret_note, struct err *err)
{
    struct measurement *measurement = measurement_create(engine, submission, artifacts, set, meter);
    int code = run_plan(measurement, engine, submission->problem, err);
    bool alone_is_slow = false;

    if (code == 0 && prober_runs_again(&measurement->prober) && measurement->last.operations > 0) {
        code = prober_check_alone(&measurement->prober, &measurement->last, measurement->last_units,
                                  &alone_is_slow, err);
        if (alone_is_slow)
            measurement->feigned = "a run by itself takes longer than its counts allow: void";
    }
    if (code == 0)
        code = measure_rare(measurement, err);
    if (code == 0)
        code = measure_check_native(measurement, err);
    if (code == PROBER_FAILED) {
        *ret_note = mem_strdup(measurement->prober.note);
    } else if (code == 0) {
        report->measured = true;
        report->meter = meter_infos[meter].name;
        measure_judge(measurement, report, fits);
        code = measure_keep_points(measurement, err);
    }
    measurement_destroy(measurement);
    return code;
}

/* Did the program fail before anything was measured of it? */
static bool fails_at_once(const struct report *report)
{
    for (size_t i = 0; i < report->time_count; i++)
        if (report->time[i].point_count > 0 || report->time[i].stop.n == 0)
            return false;
    return report->time_count > 0;
}

static void note_bound(const struct pattern_set *set, struct report *report)
{
    char *before = report->complexity_note;
    int log2_max;
    int64_t keys = pattern_bound(set, &log2_max);

    report->complexity_note =
        mem_printf("%s%smeasured with keys below %" PRId64
                   " and up to n = %d, as the constraints have it: beyond them the program fails",
                   before != NULL ? before : "", before != NULL ? "; " : "", keys, 1 << log2_max);
    free(before);
}

/* An answer may have an array of all the keys that the constraints allow. It is measured as far as
 * these go. */
static int measure_bounded(struct engine *engine, const struct submission *submission,
                           const struct file_set *artifacts, struct pattern_set *set,
                           enum meter_id meter, struct report *report, struct fit *fits,
                           char **ret_note, struct err *err)
{
    int code;

    if (!fails_at_once(report) || !pattern_set_bound(set))
        return 0;
    report_drop_growth(report);
    code = measure_time(engine, submission, artifacts, set, meter, report, fits, ret_note, err);
    if (code == 0 && !fails_at_once(report))
        note_bound(set, report);
    return code;
}

static int measure(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, struct pattern_set *set, struct report *report,
                   struct err *err)
{
    size_t count = pattern_operation_count(set);
    struct fit *fits = mem_alloc((count + pattern_space_count(set)) * sizeof *fits);
    char *failed = NULL;
    enum meter_id meter;
    int code = meter_choose(engine, submission, &meter, &report->complexity_note, err);

    if (code == 0)
        code = measure_time(engine, submission, artifacts, set, meter, report, fits, &failed, err);
    if (code == PROBER_FAILED && meter != METER_CPU_CLOCK) {
        report->complexity_note =
            mem_printf("measured by the clock, which decides less: with %s the program fails (%s)",
                       meter_infos[meter].name, failed);
        free(failed);
        failed = NULL;
        meter = METER_CPU_CLOCK;
        code = measure_time(engine, submission, artifacts, set, meter, report, fits, &failed, err);
    }
    if (code == 0)
        code =
            measure_bounded(engine, submission, artifacts, set, meter, report, fits, &failed, err);
    if (code == PROBER_FAILED) {
        free(report->complexity_note);
        report->complexity_note = failed;
        free(fits);
        return measure_claims_unmeasured(submission, report, err);
    }
    if (code == 0)
        code = measure_space(engine, submission, artifacts, set, report, fits + count, err);
    if (code == 0)
        code = measure_leak(engine, submission, artifacts, set, report, err);
    if (code == 0)
        code = measure_claims(submission, set, report, fits, err);
    free(fits);
    return code;
}

int stage_measure(struct engine *engine, const struct submission *submission,
                  const struct file_set *artifacts, struct report *report, struct err *err)
{
    const struct problem *problem = submission->problem;
    uint64_t start_ns = clock_now_ns();
    struct pattern_set *set = NULL;
    int code;

    if (!submission->measure)
        report->complexity_note = mem_strdup("not asked for");
    else if (problem->complexity == NULL)
        report->complexity_note = mem_strdup("the problem states no expectation");
    else if (report->failure.verdict != VERDICT_AC)
        report->complexity_note = mem_strdup("only an accepted answer is measured");
    if (report->complexity_note != NULL)
        return measure_claims_unmeasured(submission, report, err);
    engine_reach(engine, ENGINE_MEASURING, report);
    code = measure_load_patterns(problem, &set, err);
    if (code == 0) {
        pattern_set_seed(set, submission->seed);
        code = measure(engine, submission, artifacts, set, report, err);
    }
    pattern_set_destroy(set);
    report->timings.measure_ns = clock_now_ns() - start_ns;
    return code != 0 ? err_prefix(err, "measure") : 0;
}
