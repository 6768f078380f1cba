/* From the curves of one operation's patterns to one answer. Pure.
 *
 * Who may call: judge/stage. */
#ifndef JUDGE_COMPLEXITY_FIT_OPERATION_H
#define JUDGE_COMPLEXITY_FIT_OPERATION_H

#include "judge/complexity/fit.h"
#include "judge/complexity/pattern.h"
#include "judge/complexity/plan.h"

/* One pattern, as measured. */
struct fit_curve {
    struct cost_point points[FIT_POINTS_MAX];
    size_t count;
    bool unsteady; /* Clock: its long batches may have made the object larger or smaller. */
};

struct fit_rules {
    struct fit_meter meter;
    int log2_min; /* The smallest size that was asked for: points below are a stopgap. */
};

/* The points of @curve that the expected class speaks of. */
void fit_curve_load(const struct plan *plan, size_t curve, enum pattern_figure figure,
                    struct fit_curve *ret_curve);

/* @curves: 1 to PATTERN_PATTERNS_MAX. *@ret_worst is the index of the slowest. */
struct fit fit_operation(const struct fit_curve *curves, size_t count, struct fit_rules rules,
                         size_t *ret_worst);

#endif
