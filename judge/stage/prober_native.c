#include "judge/stage/prober_native.h"

#include <stdlib.h>

static void take_over(struct prober *prober, struct prober *native)
{
    struct growth_stop failed = prober->failed;
    char *note = prober->note;

    prober->failed = native->failed;
    prober->note = native->note;
    native->failed = failed;
    native->note = note;
}

int prober_ask_native(struct prober *prober, const struct plan_step *step, struct err *err)
{
    struct prober native;
    struct probe probe;
    int code = 0;

    if (prober->meter != METER_QEMU || prober->failed.verdict != VERDICT_RTE ||
        prober->failed.recursion)
        return 0;
    prober_init(&native, prober->engine, prober->submission, prober->artifacts, prober->set,
                METER_CPU_CLOCK, prober->case_cpu_ns);
    if (prober->submission->problem->kind == PROBLEM_CLASS)
        code = prober_fill(&native, step->n, &probe, err);
    if (code == 0 && step->kind == PLAN_BATCH)
        code = prober_batch(&native, step, &probe, err);
    if (code == PROBER_FAILED && native.failed.recursion)
        take_over(prober, &native);
    prober_fini(&native);
    return code < 0 ? code : 0;
}
