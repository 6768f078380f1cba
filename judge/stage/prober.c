#include "judge/stage/prober.h"
#include "judge/stage/prober_internal.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/compare.h"
#include "judge/stage/run_stdin.h"
#include "judge/stage/stderr_words.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define FILL_PIECE_OPERATIONS 2048
#define OVERHEAD_TRIES 9
#define WALLS 2          /* Wall time of an object, in its CPU time; … */
#define WEIGHED_WALLS 20 /* … of one that is quickly made, on a machine that does much else. */

void prober_init(struct prober *prober, struct engine *engine, const struct submission *submission,
                 const struct file_set *artifacts, const struct pattern_set *set,
                 enum meter_id meter, uint64_t case_cpu_ns)
{
    *prober = (struct prober){
        .engine = engine,
        .submission = submission,
        .artifacts = artifacts,
        .set = set,
        .meter = meter,
        .case_cpu_ns = (uint64_t)((double)case_cpu_ns * submission->language->machine_factor)};
}

void prober_restart(struct prober *prober)
{
    if (!prober->open)
        return;
    session_close(&prober->session);
    box_result_fini(&prober->session.channel.result);
    prober->open = false;
}

void prober_fini(struct prober *prober)
{
    prober_restart(prober);
    free(prober->note);
    prober->note = NULL;
    growth_stop_fini(&prober->failed);
}

/* Does the failure say what the language says when its stack is used up? */
static bool is_recursion(const struct language *language, const struct failure *failure)
{
    const char *words = language->stack_error;

    if (strncmp(failure->reason, STACK_OVERFLOW, strlen(STACK_OVERFLOW)) == 0)
        return true;
    return words != NULL && (strstr(failure->reason, words) != NULL ||
                             (failure->detail != NULL && strstr(failure->detail, words) != NULL));
}

int prober_note_failure(struct prober *prober, uint64_t n, const struct failure *failure)
{
    const char *reason = failure->reason;

    growth_stop_fini(&prober->failed);
    prober->failed = (struct growth_stop){
        .n = n,
        .verdict = failure->verdict,
        .reason = mem_strdup(reason),
        .recursion = is_recursion(prober->submission->language, failure),
    };
    free(prober->note);
    prober->note = mem_printf("at n = %" PRIu64 ": %s", n, reason);
    prober_restart(prober);
    return PROBER_FAILED;
}

/* The session failed: asks it why. */
int prober_explain(struct prober *prober, uint64_t n, struct err *err)
{
    struct failure failure = {0};
    size_t operation;
    int code = session_failure(&prober->session, &failure, &operation, err);

    if (code == 0)
        code = prober_note_failure(prober, n, &failure);
    else
        prober_restart(prober);
    failure_fini(&failure);
    return code;
}

int prober_open(struct prober *prober, uint64_t n, struct err *err)
{
    const struct problem *problem = prober->submission->problem;
    uint64_t memory_bytes = problem->limits.memory_bytes > MEASURE_MEMORY_BYTES
                                ? problem->limits.memory_bytes
                                : MEASURE_MEMORY_BYTES;
    const struct session_options options = {.memory_bytes = memory_bytes,
                                            .output_bytes = MEASURE_OUTPUT_BYTES,
                                            .counted = prober->meter == METER_QEMU,
                                            .watched = true,
                                            .weighed = prober->weighs,
                                            .frugal = prober->frugal};
    int code;

    if (prober->open)
        return 0;
    code = session_open_with(&prober->session, prober->engine, prober->submission,
                             prober->artifacts, &options, err);
    prober->open = true;
    if (code == 0)
        code = prober_note_base(prober, err);
    if (code == SESSION_FAILED)
        return prober_explain(prober, n, err);
    if (code < 0)
        prober_restart(prober);
    return code;
}

/* Are the results right? On a wrong one @ret_what says which (owned by the caller). */
static bool check_results(const struct prober *prober, const struct pattern_call *calls,
                          size_t count, struct value *results, char **ret_what)
{
    bool right = true;

    for (size_t i = 0; i < count; i++) {
        struct failure failure = {0};

        if (right && calls[i].checked &&
            !compare_result(prober->submission->problem, &calls[i].operation, &results[i],
                            &failure)) {
            *ret_what = mem_strdup(failure.reason);
            right = false;
        }
        failure_fini(&failure);
        value_fini(&results[i]);
    }
    return right;
}

void prober_free_calls(struct pattern_call *calls, size_t count)
{
    for (size_t i = 0; i < count; i++)
        pattern_call_fini(&calls[i]);
    free(calls);
}

/* Runs @calls as one piece; @cost NULL runs them without phases. */
int prober_run_calls(struct prober *prober, const struct pattern_call *calls, size_t count,
                     uint64_t n, struct box_meter *cost, struct err *err)
{
    struct operation *operations = mem_alloc(count * sizeof *operations);
    struct value *results = mem_alloc(count * sizeof *results);
    char *what = NULL;
    int code;

    for (size_t i = 0; i < count; i++)
        operations[i] = calls[i].operation; /* Borrowed for the call. */
    code = cost != NULL ? session_measure(&prober->session, operations, count, results, cost, err)
                        : session_calls(&prober->session, operations, count, results, err);
    if (code == SESSION_FAILED)
        code = prober_explain(prober, n, err);
    else if (code < 0)
        prober_restart(prober);
    else if (!check_results(prober, calls, count, results, &what))
        code = prober_note_failure(prober, n,
                                   &(struct failure){.verdict = VERDICT_WA, .reason = what});
    free(what);
    free(operations);
    free(results);
    return code;
}

static int make_fill_call(const struct prober *prober, uint64_t n, uint64_t i,
                          struct pattern_call *ret_call, struct err *err)
{
    /* Call 0 is the constructor. */
    return i == 0 ? pattern_construct(prober->set, (int64_t)n, ret_call, err)
                  : pattern_fill(prober->set, (int64_t)n, i - 1, ret_call, err);
}

static int fill_piece(struct prober *prober, uint64_t n, uint64_t first, size_t count,
                      struct err *err)
{
    struct pattern_call *calls = mem_alloc(count * sizeof *calls);
    size_t made = 0;
    int code = 0;

    while (made < count && code == 0) {
        code = make_fill_call(prober, n, first + made, &calls[made], err);
        made += code == 0;
    }
    if (code == 0)
        code = prober_run_calls(prober, calls, count, n, NULL, err);
    prober_free_calls(calls, made);
    return code;
}

int prober_begin_case(struct prober *prober, uint64_t n, struct err *err)
{
    int code = session_case(&prober->session, 0, prober->case_cpu_ns,
                            (prober->weighs ? WEIGHED_WALLS : WALLS) * prober->case_cpu_ns, err);

    if (code == SESSION_FAILED)
        return prober_explain(prober, n, err);
    if (code < 0)
        prober_restart(prober);
    return code;
}

int prober_read_meter(struct prober *prober, uint64_t n, struct box_meter *ret_meter,
                      struct err *err)
{
    int code = session_meter(&prober->session, ret_meter, err);

    if (code == SESSION_FAILED)
        return prober_explain(prober, n, err);
    if (code < 0)
        prober_restart(prober);
    return code;
}

/* The object before is gone, and so is what that took. */
static int settle(struct prober *prober, uint64_t n, struct err *err)
{
    return prober->meter == METER_QEMU ? prober_run_calls(prober, NULL, 0, n, NULL, err) : 0;
}

int prober_fill(struct prober *prober, uint64_t n, struct probe *ret_probe, struct err *err)
{
    struct box_meter before = {0}, after = {0};
    uint64_t count, counts_before;
    int code = prober_open(prober, n, err);

    if (code == 0)
        code = pattern_fill_count(prober->set, (int64_t)n, &count, err);
    if (code == 0)
        code = prober_begin_case(prober, n, err);
    if (code == 0)
        code = settle(prober, n, err);
    if (code == 0)
        code = prober_read_meter(prober, n, &before, err);
    counts_before = session_counts(&prober->session);
    for (uint64_t first = 0; code == 0 && first < count + 1; first += FILL_PIECE_OPERATIONS) {
        uint64_t left = count + 1 - first;

        code = fill_piece(prober, n, first,
                          left < FILL_PIECE_OPERATIONS ? left : FILL_PIECE_OPERATIONS, err);
    }
    if (code == 0)
        code = prober_read_meter(prober, n, &after, err);
    if (code == 0)
        *ret_probe = (struct probe){
            .cost_units = prober->meter == METER_QEMU
                              ? (double)(session_counts(&prober->session) - counts_before)
                              : (double)(after.cpu_ns - before.cpu_ns),
            .operations = count,
        };
    return code;
}

struct probe prober_probe_of(const struct prober *prober, const struct box_meter *cost,
                             size_t operations)
{
    const struct session_piece *piece = &prober->session.piece;
    bool counted = prober->meter == METER_QEMU;

    return (struct probe){
        .cost_units = counted ? (double)piece->inside_counts : (double)cost->cpu_ns,
        .outside_units = counted ? (double)piece->outside_counts : (double)piece->outside_cpu_ns,
        .encoding_units = counted ? (double)piece->encoding_counts : 0,
        .answer_bytes = piece->answer_bytes,
        .cpu_ns = cost->cpu_ns,
        .operations = operations,
    };
}

static int batch_of_calls(struct prober *prober, const struct plan_step *step,
                          struct probe *ret_probe, struct err *err)
{
    size_t count = step->operations;
    struct pattern_call *calls = mem_alloc(count * sizeof *calls);
    struct box_meter cost = {0};
    size_t made = 0;
    bool fresh = !prober->open;
    int code = prober_open(prober, step->n, err);

    /* A function has no object to fill, but limits of its own all the same. */
    if (code == 0 && (fresh || prober->submission->problem->kind == PROBLEM_FUNCTION))
        code = prober_begin_case(prober, step->n, err);
    while (made < count && code == 0) {
        code = pattern_call(prober->set, step->operation, step->pattern, (int64_t)step->n,
                            (int64_t)(step->k + made), &calls[made], err);
        made += code == 0;
    }
    if (code == 0)
        code = prober_run_calls(prober, calls, count, step->n, &cost, err);
    prober_free_calls(calls, made);
    if (code == 0)
        *ret_probe = prober_probe_of(prober, &cost, count);
    return code;
}

/* One run of a stdin program, its start included: a batch of nothing is the same with n = 1. */
static int run_once(struct prober *prober, const struct plan_step *step, struct probe *ret_probe,
                    struct err *err)
{
    bool counted = prober->meter == METER_QEMU;
    struct buf input = {0}, output = {0};
    struct box_meter cost = {0};
    struct failure failure = {0};
    struct counter counter = {0};
    bool checked;
    int code = counted ? counter_init(&counter, err) : 0;

    if (code == 0)
        code = pattern_stdin(prober->set, step->operation, step->pattern, (int64_t)step->n,
                             (int64_t)step->k, &input, &output, &checked, err);
    if (code == 0) {
        const struct test_case test = {.input = (char *)buf_text(&input),
                                       .input_length = input.length,
                                       .output = (char *)buf_text(&output),
                                       .output_length = output.length};

        const struct stdin_run run = {.judge = checked ? STDIN_COMPARED : STDIN_ANY,
                                      .cpu_ns = prober->case_cpu_ns,
                                      .wall_ns = 2 * prober->case_cpu_ns,
                                      .counter = counted ? &counter : NULL};

        code = run_stdin_once(prober->engine, prober->submission, prober->artifacts, &test, &run,
                              &failure, &cost, err);
    }
    if (code == 0 && failure.verdict != VERDICT_AC)
        code = prober_note_failure(prober, step->n, &failure);
    if (code == 0)
        *ret_probe = (struct probe){.cost_units = counted ? (double)counter_now(&counter)
                                                          : (double)cost.cpu_ns,
                                    .cpu_ns = cost.cpu_ns,
                                    .operations = 1};
    counter_fini(&counter);
    failure_fini(&failure);
    buf_fini(&input);
    buf_fini(&output);
    return code;
}

int prober_batch(struct prober *prober, const struct plan_step *step, struct probe *ret_probe,
                 struct err *err)
{
    if (prober_runs_again(prober))
        return prober_run_again(prober, step, ret_probe, err);
    if (prober->submission->problem->kind == PROBLEM_STDIN)
        return run_once(prober, step, ret_probe, err);
    return batch_of_calls(prober, step, ret_probe, err);
}

static int compare_probes(const void *a, const void *b)
{
    double left = ((const struct probe *)a)->cost_units;
    double right = ((const struct probe *)b)->cost_units;

    return (left > right) - (left < right);
}

int prober_overhead(struct prober *prober, struct probe *ret_probe, struct err *err)
{
    struct plan_step nothing = {.kind = PLAN_BATCH, .n = 1, .operations = 0};
    bool starts = prober->submission->problem->kind == PROBLEM_STDIN && !prober_runs_again(prober);
    size_t tries = starts && prober->meter == METER_QEMU ? 1 : OVERHEAD_TRIES;
    struct probe probes[OVERHEAD_TRIES];

    for (size_t i = 0; i < tries; i++) {
        int code = prober_batch(prober, &nothing, &probes[i], err);

        if (code != 0)
            return code;
    }
    qsort(probes, tries, sizeof probes[0], compare_probes);
    *ret_probe = probes[tries / 2];
    return 0;
}
