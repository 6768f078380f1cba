/* The sources of cost figures, as the plan, the fit and the report know them. Reading one is the
 * measuring stage's work, which knows the box (judge/stage/meter.h).
 *
 * Plain data. Who may call: judge/complexity, judge/stage, judge/cli. */
#ifndef JUDGE_COMPLEXITY_METER_H
#define JUDGE_COMPLEXITY_METER_H

enum meter_kind {
    METER_CLOCK,  /* CPU time: caches and predictors are in it. */
    METER_COUNTS, /* Executed instructions, pmu or qemu. */
    METER_KIND_COUNT,
};

/* From the best to the one that always works. */
enum meter_id {
    METER_PMU,  /* The processor's counter of instructions. */
    METER_QEMU, /* Instructions counted by an emulator. */
    METER_CPU_CLOCK,
    METER_ID_COUNT,
};

struct meter_info {
    const char *name; /* As in the report: "pmu", "qemu", "clock". */
    const char *unit; /* "instructions", "ns" */
    enum meter_kind kind;
};

/* Static; indexed by enum meter_id. */
extern const struct meter_info meter_infos[METER_ID_COUNT];

#define METER_CLOCK_NOISE 0.04
#define METER_COUNTS_NOISE 0.015

#endif
