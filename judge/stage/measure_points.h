/* Points as they are measured, for who listens; and all of them, as JSON: for the benchmark of the
 * fit, which then needs no measuring to try another rule (tests/bench/complexity). No part of the
 * report.
 *
 * Who may call: measure.c. */
#ifndef JUDGE_STAGE_MEASURE_POINTS_H
#define JUDGE_STAGE_MEASURE_POINTS_H

#include "judge/complexity/fit_operation.h"
#include "judge/complexity/meter.h"
#include "judge/stage/engine.h"

struct measured_points {
    const struct pattern_set *set;
    const struct plan *plan;
    const struct plan_curve *curves;
    size_t curve_count;
    struct fit_meter meter;
    bool classes; /* The problem is of kind class. */
    const char *meter_name;
    const struct fit_curve *rare; /* Of each curve, or NULL. */
    const char **doubts;          /* Of each operation: why its figures are void, or NULL. */
};

int measure_write_points(const char *path, const struct measured_points *measured, struct err *err)
    __attribute__((warn_unused_result));

/* Tells whoever listens what one batch cost. */
void measure_tell_point(const struct engine *engine, const struct pattern_set *set,
                        enum meter_id meter, const struct plan_step *step, double cost_units,
                        uint64_t operations);

#endif
