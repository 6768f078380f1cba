/* From the curves of the patterns of all operations to one answer for each operation. Pure.
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
    bool unsteady;  /* Clock: its long batches may have made the object larger or smaller. */
    size_t mean_of; /* A mean of many calls: of this pattern, counted from 1; 0: of the fill. */
};

/* Behind the patterns of an operation may stand means of many calls, in which the dear ones are,
 * however rare: of the whole fill, and of patterns that had a dear batch, or whose calls made the
 * next ones dearer. They make an operation slower, or settle what its patterns leave open; never
 * faster. */
#define FIT_MEANS_MAX (PATTERN_PATTERNS_MAX + 1)
#define FIT_CURVES_MAX (PATTERN_PATTERNS_MAX + FIT_MEANS_MAX) /* Of one operation. */
#define FIT_FILL_NAME "the fill"

struct fit_operation {
    const struct fit_curve *curves; /* Of the patterns, then means. */
    size_t count;                   /* 1 to PATTERN_PATTERNS_MAX patterns. */
    size_t mean_count;              /* Up to FIT_MEANS_MAX. */
    int log2_min;      /* The smallest size that was asked for: points below are a stopgap. */
    const char *doubt; /* Static: why the figures are void; NULL where they are not. */
};

/* The points of @curve that the expected class speaks of. */
void fit_curve_load(const struct plan *plan, size_t curve, enum pattern_figure figure,
                    struct fit_curve *ret_curve);

/* @count operations of one program, at most PATTERN_OPERATIONS_MAX. @ret_worst: of each, the index
 * of the slowest curve, among patterns and means. What is void leaves everything open, and
 * bounds nothing. */
void fit_operations(const struct fit_operation *operations, size_t count, struct fit_meter meter,
                    struct fit *ret_fits, size_t *ret_worst);

/* Which patterns leave the class of their operation open, and may settle it with better points:
 * @ret_open has @count rows. */
void fit_open_patterns(const struct fit_operation *operations, size_t count, struct fit_meter meter,
                       bool (*ret_open)[PATTERN_PATTERNS_MAX]);

#endif
