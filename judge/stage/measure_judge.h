/* A measurement of the operations of one answer, and what comes out of it. Who may call: measure.c.
 */
#ifndef JUDGE_STAGE_MEASURE_JUDGE_H
#define JUDGE_STAGE_MEASURE_JUDGE_H

#include "judge/complexity/fit_operation.h"
#include "judge/complexity/watch.h"
#include "judge/stage/prober.h"

#define WATCH_EVEN (1u << PLAN_EVEN_LOG2_MAX)           /* Small sizes have a cell each, … */
#define WATCH_SIZES (WATCH_EVEN + PATTERN_LOG2_MAX + 1) /* … all others are powers of two. */

struct measurement {
    struct prober prober;
    enum meter_id meter;
    bool whole_runs; /* stdin */
    uint64_t budget_ns;
    struct probe overhead;    /* A batch of nothing, … */
    uint64_t overhead_n;      /* … and at which size that was asked. */
    struct watch_cell *watch; /* Of each object by itself: see measure_watched. */
    struct pattern_set *set;  /* Its draw is that of the last step. */
    struct plan *plan;
    struct plan_curve curves[PLAN_CURVES_MAX];
    size_t curve_count;
    char **notes;              /* For each operation: why its ladder ended early, or NULL. */
    struct growth_stop *stops; /* For each operation: where the program failed. */
    struct plan_step last;     /* The last batch that was kept, … */
    double last_units;         /* … and what it cost. */
    struct fit_curve *rare;    /* Of each curve, see measure_rare.h; count 0: none was asked for. */
    bool rare_failed[PATTERN_OPERATIONS_MAX]; /* The program failed in them. */
    const char *feigned; /* Static: why all figures are void; NULL where they are not. */
};

/* What the fit knows of its meter. */
struct fit_meter measure_meter_of(const struct measurement *measurement);

/* Fills report->time and *@fits, one for each operation. */
void measure_judge(const struct measurement *measurement, struct report *report, struct fit *fits);

/* The WATCH_SIZES cells of a curve on its objects of one draw. */
struct watch_cell *measure_watched(const struct measurement *measurement, unsigned draw,
                                   size_t curve);

/* Which curves leave the class of their operation open: @ret_open has curve_count entries. */
void measure_open_curves(const struct measurement *measurement, bool *ret_open);

/* Writes the file of --points, where one was asked for. */
int measure_keep_points(const struct measurement *measurement, struct err *err)
    __attribute__((warn_unused_result));

#endif
