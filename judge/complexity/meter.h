/* What a source of cost figures is to the plan and the fit: plain data and one way to read it.
 *
 * The reading is done by the measuring stage, which knows the box; here a meter is only described.
 * A meter borrows its @context. Who may call: judge/complexity, judge/stage, judge/cli. */
#ifndef JUDGE_COMPLEXITY_METER_H
#define JUDGE_COMPLEXITY_METER_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum meter_kind {
    METER_CLOCK,  /* CPU time: caches and predictors are in it. */
    METER_COUNTS, /* Executed instructions, pmu or qemu. */
    METER_KIND_COUNT,
};

struct meter {
    const char *name; /* "clock", "qemu", "pmu": as in the report. */
    const char *unit; /* "ns", "instructions" */
    enum meter_kind kind;
    double noise;            /* Relative, of one point; 0.015 for counts. */
    uint64_t overhead_units; /* What a batch costs that runs nothing. */
    /* Does it work on this machine? @err says what is missing and how to get it. */
    bool (*available)(void *context, struct err *err);
    /* The units counted so far for the running box, while its driver is blocked. */
    int (*read)(void *context, uint64_t *ret_units, struct err *err);
    void *context;
};

#define METER_CLOCK_NOISE 0.04
#define METER_COUNTS_NOISE 0.015

#endif
