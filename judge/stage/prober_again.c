/* Whole programs by counts, where starting an interpreter under the emulator takes longer than most
 * runs: a driver of the language runs the program again and again in one process. It is a function
 * from what is read to what is printed, over the same wire and in the same phases. */
#include "judge/base/mem.h"
#include "judge/stage/compare.h"
#include "judge/stage/prober.h"
#include "judge/stage/prober_internal.h"

/* An interpreter without its compilers executes an instruction in well under a nanosecond; caches
 * and a busy machine add to that, and the start of a runtime comes on top. */
#define ALONE_NS_PER_INSTRUCTION 5.0
#define ALONE_SLACK_NS 500e6

bool prober_runs_again(const struct prober *prober)
{
    return prober->submission->problem->kind == PROBLEM_STDIN && prober->meter == METER_QEMU &&
           prober->submission->language->counted.again != NULL;
}

static int check(struct prober *prober, uint64_t n, const struct buf *expected,
                 const struct value *printed)
{
    const struct problem *problem = prober->submission->problem;
    struct failure failure = {0};
    int code = 0;

    if (printed->kind != VALUE_STRING)
        return prober_note_failure(
            prober, n,
            &(struct failure){.verdict = VERDICT_WA, .reason = "the output is not a text"});
    if (expected != NULL)
        compare_output(problem->compare, problem->tolerance, buf_text(expected), expected->length,
                       printed->as.text.data, printed->as.text.length, &failure);
    if (failure.verdict != VERDICT_AC)
        code = prober_note_failure(prober, n, &failure);
    failure_fini(&failure);
    return code;
}

static int run(struct prober *prober, uint64_t n, const struct buf *input, struct value *ret_result,
               struct box_meter *ret_cost, struct err *err)
{
    struct value text = value_string(buf_text(input), input->length);
    const struct operation operation = {.args = &text, .arg_count = 1};
    int code = prober_open(prober, n, err);

    if (code == 0)
        code = prober_begin_case(prober, n, err);
    if (code == 0) {
        code = session_measure(&prober->session, &operation, 1, ret_result, ret_cost, err);
        if (code == SESSION_FAILED)
            code = prober_explain(prober, n, err);
        else if (code < 0)
            prober_restart(prober);
    }
    value_fini(&text);
    return code;
}

int prober_run_again(struct prober *prober, const struct plan_step *step, struct probe *ret_probe,
                     struct err *err)
{
    struct buf input = {0}, output = {0};
    struct value printed = {0};
    struct box_meter cost = {0};
    bool checked;
    int code = pattern_stdin(prober->set, step->operation, step->pattern, (int64_t)step->n,
                             (int64_t)step->k, &input, &output, &checked, err);

    if (code == 0)
        code = run(prober, step->n, &input, &printed, &cost, err);
    if (code == 0)
        *ret_probe = prober_probe_of(prober, &cost, 1);
    if (code == 0)
        code = check(prober, step->n, checked ? &output : NULL, &printed);
    value_fini(&printed);
    buf_fini(&input);
    buf_fini(&output);
    return code;
}

int prober_check_alone(struct prober *prober, const struct plan_step *step, double counted,
                       bool *ret_feigned, struct err *err)
{
    struct prober alone;
    struct probe probe = {0};
    int code;

    prober_restart(prober); /* A keeper has one box at a time. */
    prober_init(&alone, prober->engine, prober->submission, prober->artifacts, prober->set,
                METER_CPU_CLOCK, prober->case_cpu_ns);
    code = prober_batch(&alone, step, &probe, err);
    *ret_feigned = code == PROBER_FAILED ||
                   (double)probe.cpu_ns > ALONE_SLACK_NS + ALONE_NS_PER_INSTRUCTION * counted;
    prober_fini(&alone);
    return code < 0 ? code : 0;
}
