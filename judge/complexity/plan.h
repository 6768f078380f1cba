/* Decides what to measure next, within a budget: a state machine without clock or I/O.
 *
 *   loop: plan_next(plan, &step); do it; plan_record(plan, &step, …); until there is no next
 *
 *            +------------------------------------------------------------+
 *            v                                                            | next size of the pass,
 *   start -> FILL -> warm-up -> repeat … -> (next pattern) -> size done --+ next pass, or finished
 *              ^        |  ^
 *              |        +--+ the batch was too short: a larger one
 *              +- a failed step ends the ladder below its size
 *
 * The driver keeps one object: a FILL makes a fresh one of size n (construct and fill), and the
 * batches after it use that one. Functions and stdin have nothing to fill; their FILL steps are
 * left out. The first pass climbs the ladder as far as the budget allows; later passes go over the
 * same sizes again, so that a slow stretch of the machine does not hit one size alone. Counts
 * repeat: their later passes are those that plan_ask_again asked for. They have a rehearsal at the
 * smallest size instead, after which an interpreter has set up what it sets up when code runs for
 * the first time.
 *
 * Times are ns of wall time; costs are in the meter's unit. A plan owns what it allocates.
 * Who may call: judge/stage. */
#ifndef JUDGE_COMPLEXITY_PLAN_H
#define JUDGE_COMPLEXITY_PLAN_H

#include "judge/complexity/fit.h"
#include "judge/complexity/meter.h"
#include "judge/complexity/samples.h"
#include "judge/core/report.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PLAN_BUDGET_NS 5000000000ull
#define PLAN_SIZES_MAX 24
#define PLAN_CURVES_MAX 128     /* Patterns of all operations. */
#define PLAN_CLOCK_LOG2_MAX 14  /* Beyond, time is about caches, … */
#define PLAN_CLOCK_LOG2_LATE 17 /* … and sizes up to here are for growth that begins late. */
#define PLAN_BATCH_CLOCK_MAX 20000
#define PLAN_BATCH_COUNTS 8
#define PLAN_BATCH_UNITS                                                                           \
    400000.0                   /* Counts of a batch of dear operations, of which it has fewer.     \
                                */
#define PLAN_REFILL_N_MAX 8192 /* Counts: up to here each pattern has an object of its own. */
#define PLAN_LOWER_LOG2 4 /* Counts: so many sizes below the smallest, for the slowest answers. */
#define PLAN_EVEN_LOG2_MAX 5      /* Variables of no more than that: every even number is a size. */
#define PLAN_DEAR_UNITS 8000000.0 /* Counts of one operation, beyond which one batch is enough. */
#define PLAN_VOLUME_MAX (1u << 20) /* Elements in the arguments of one batch. */
#define PLAN_BATCH_NS 2000000ull

/* One pattern of one operation: it becomes one curve. */
struct plan_curve {
    size_t operation;
    size_t pattern;
    int log2_min; /* Of the operation's variable. */
    int log2_max;
    bool sized; /* Arguments grow with n: see PLAN_VOLUME_MAX. */
};

struct plan_config {
    uint64_t budget_ns; /* For everything, fills and encoding included. */
    uint64_t used_ns;   /* Of it, before the first step. */
    enum meter_kind meter;
    double overhead_units; /* What the meter shows for a batch of nothing; taken off each batch. */
    bool fills;            /* A class: there is an object to fill. */
    bool single;           /* stdin: one operation a batch. */
    const struct plan_curve *curves; /* Copied. */
    size_t curve_count;              /* 1 to PLAN_CURVES_MAX. */
};

enum plan_step_kind { PLAN_FILL, PLAN_BATCH };

struct plan_step {
    enum plan_step_kind kind;
    uint64_t n;
    size_t curve; /* Index into the curves of the configuration, as the next two. BATCH only. */
    size_t operation;
    size_t pattern;
    uint64_t k;          /* The number of the first operation of the batch. */
    uint64_t operations; /* How many. */
    bool warm_up;        /* Its cost is not kept. */
    unsigned draw;       /* Which keys the object has: 0, or those of a further object. */
};

struct plan;

struct plan *plan_create(const struct plan_config *config);
void plan_destroy(struct plan *plan); /* Accepts NULL. */

/* True with the next step, false when there is nothing more to measure. */
bool plan_next(struct plan *plan, struct plan_step *ret_step);

/* A batch of nothing costs this from here on: what the meter shows may change with the size. */
void plan_set_overhead(struct plan *plan, double overhead_units);

/* What @step cost (FILL: how many operations it took) and how long it took in all. */
void plan_record(struct plan *plan, const struct plan_step *step, double cost_units,
                 uint64_t operations, uint64_t elapsed_ns);

/* @step could not be done (crash, limit, wrong result): nothing at its size or beyond is measured
 * from here on. The runner starts a new process before the next step. */
void plan_fail(struct plan *plan, const struct plan_step *step);

/* After the last step. Counts: measures the curves of @open (one for each of the configuration's)
 * once more, each on objects of its own with other keys, at the sizes that the budget still allows.
 * False when it allows none, or when there were enough objects. Steps follow as before. */
bool plan_ask_again(struct plan *plan, const bool *open);

/* The points of a curve, cost per operation, rising n; at most FIT_POINTS_MAX. Those measured fewer
 * than three times are left out. Returns their number. */
size_t plan_points(const struct plan *plan, size_t curve, struct cost_point *ret_points);

/* The same for the dearest batch of each size, and for the whole fill divided by its operations. */
size_t plan_worst_points(const struct plan *plan, size_t curve, struct cost_point *ret_points);
size_t plan_fill_points(const struct plan *plan, struct cost_point *ret_points);

uint64_t plan_used_ns(const struct plan *plan);

/* The sizes of the ladder, and what was kept of a curve at one of them (of the fill, where @curve
 * is PLAN_CURVES_MAX): NULL when the point does not count. */
size_t plan_size_count(const struct plan *plan);
uint64_t plan_size(const struct plan *plan, size_t size);
const struct samples *plan_samples(const struct plan *plan, size_t curve, size_t size);

/* Puts such samples into a plan that runs nothing, to look at its points. */
void plan_restore(struct plan *plan, size_t curve, uint64_t n, const struct samples *samples);

#endif
