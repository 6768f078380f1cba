/* What was measured, all of it, as JSON: for the benchmark of the fit, which then needs no
 * measuring to try another rule (tests/bench/complexity). No part of the report.
 *
 * Who may call: measure.c. */
#ifndef JUDGE_STAGE_MEASURE_POINTS_H
#define JUDGE_STAGE_MEASURE_POINTS_H

#include "judge/complexity/fit_operation.h"

struct measured_points {
    const struct pattern_set *set;
    const struct plan *plan;
    const struct plan_curve *curves;
    size_t curve_count;
    struct fit_meter meter;
    bool classes; /* The problem is of kind class. */
    const char *meter_name;
    const char **doubts; /* Of each operation: why its figures are void, or NULL. */
};

int measure_write_points(const char *path, const struct measured_points *measured, struct err *err)
    __attribute__((warn_unused_result));

#endif
