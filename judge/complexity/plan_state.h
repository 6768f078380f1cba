/* The inside of a struct plan. Who may call: judge/complexity/plan*.c. */
#ifndef JUDGE_COMPLEXITY_PLAN_STATE_H
#define JUDGE_COMPLEXITY_PLAN_STATE_H

#include "judge/complexity/plan.h"

struct plan_size {
    uint64_t n;
    uint64_t elapsed_ns; /* The longest that a pass took over it. */
    uint64_t fill_ns;    /* The last fill, … */
    uint64_t batches_ns; /* … and all batches of the first pass. */
    struct samples fill;
};

struct plan {
    struct plan_config config;
    struct plan_curve curves[PLAN_CURVES_MAX];
    int log2_asked[PLAN_CURVES_MAX];     /* The smallest size that was asked for. */
    uint64_t batches[PLAN_CURVES_MAX];   /* Operations of a curve's next batch. */
    double batch_units[PLAN_CURVES_MAX]; /* What a full batch would cost. */
    uint64_t k[PLAN_CURVES_MAX];
    struct plan_size sizes[PLAN_SIZES_MAX];
    size_t size_count;           /* Sinks when the budget or a failure ends the ladder. */
    struct samples *cells;       /* [curve * PLAN_SIZES_MAX + size] */
    bool asked[PLAN_CURVES_MAX]; /* Counts, after the first pass: curves that are measured again. */
    uint64_t used_ns;
    uint64_t fill_ns; /* The last fill. */
    uint64_t batch_elapsed_max_ns;
    bool finished;
    bool rehearsed; /* Counts: the smallest size was gone through once, and nothing was kept. */
    size_t passes_asked; /* Counts: the first one, and what plan_ask_again added. */
    /* Where the plan is: */
    size_t pass;
    size_t size;
    size_t curve;
    bool filled;
    int warm_ups;     /* Done for this curve at this size. */
    bool warm;        /* The batch is as large as it should be. */
    int repeats;      /* Done. */
    bool begun;       /* Some of them were kept. */
    uint64_t size_ns; /* Spent on this size in this pass. */
};

/* plan_batch.c */
bool plan_is_exact_run(const struct plan *plan); /* Whole runs, counted: nothing to repeat. */
bool plan_is_dear(const struct plan *plan, size_t curve); /* One batch is enough. */
bool plan_begins_warm(const struct plan *plan);    /* Is the next batch to be kept at once? */
bool plan_is_refilled(const struct plan *plan);    /* Has each pattern an object of its own? */
bool plan_stays_refilled(const struct plan *plan); /* And will it at the next size? */
uint64_t plan_pair(const struct plan *plan);       /* A batch is a multiple of this. */
uint64_t plan_batch_limit(const struct plan *plan, size_t curve);
int plan_repeats_wanted(const struct plan *plan);

struct samples *plan_cell_of(const struct plan *plan, size_t curve, size_t size);

/* The first size that counts. Those below the ones asked for stand in only where the ladder could
 * not be climbed far enough without them. */
size_t plan_first_size(const struct plan *plan, size_t curve);

#endif
