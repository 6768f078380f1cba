/* Does one step of a measuring plan: fills an object, runs a batch, reads the meter. What comes
 * back is compared like any other answer; a wrong one voids the step.
 *
 * Calls return 0, PROBER_FAILED when the candidate's program failed (prober->note says how and at
 * which size, and the next step starts a new process), or a negative error.
 *
 * Who may call: measure.c, measure_space.c. */
#ifndef JUDGE_STAGE_PROBER_H
#define JUDGE_STAGE_PROBER_H

#include "judge/complexity/memory.h"
#include "judge/complexity/meter.h"
#include "judge/complexity/pattern.h"
#include "judge/complexity/plan.h"
#include "judge/stage/session.h"

#define PROBER_FAILED 1

struct prober {
    struct engine *engine;
    const struct submission *submission;
    const struct file_set *artifacts;
    const struct pattern_set *set;
    enum meter_id meter;
    bool weighs; /* prober_use is asked. This one and the next: set before the first step. */
    bool frugal; /* Objects of many sizes are weighed. */
    uint64_t case_cpu_ns; /* What one object may cost, filling and batches together. */
    struct session session;
    bool open;
    uint64_t base_bytes;       /* Memory before the first object, … */
    uint64_t base_pages_bytes; /* … page by page, … */
    uint64_t base_told_bytes;  /* … and as the driver tells. */
    uint64_t base_printed_bytes;
    uint64_t base_cpu_ns;      /* CPU time until then. */
    char *note;                /* Owned: the last failure, or NULL. */
    struct growth_stop failed; /* The same in its parts. */
};

struct probe {
    double cost_units;     /* Of the meter. FILL: decoding and encoding are in it. */
    double outside_units;  /* BATCH: spent for it, but not while the operations ran. */
    double encoding_units; /* BATCH: of these, after the operations. */
    uint64_t answer_bytes; /* BATCH: what was encoded then. */
    uint64_t cpu_ns;       /* BATCH: of the kernel, whatever the meter. */
    uint64_t operations;   /* How many there were. */
};

void prober_init(struct prober *prober, struct engine *engine, const struct submission *submission,
                 const struct file_set *artifacts, const struct pattern_set *set,
                 enum meter_id meter, uint64_t case_cpu_ns);
void prober_fini(struct prober *prober);

/* The next step starts a new process. */
void prober_restart(struct prober *prober);

/* A fresh object (class problems) of size @n. */
int prober_fill(struct prober *prober, uint64_t n, struct probe *ret_probe, struct err *err)
    __attribute__((warn_unused_result));

/* The batch of @step on the object that is there. */
int prober_batch(struct prober *prober, const struct plan_step *step, struct probe *ret_probe,
                 struct err *err) __attribute__((warn_unused_result));

/* A batch of nothing: the median of a few. Of a program that is run as a whole it is its start. */
int prober_overhead(struct prober *prober, struct probe *ret_probe, struct err *err)
    __attribute__((warn_unused_result));

/* What the box has taken since its program was loaded. */
struct prober_use {
    uint64_t memory_bytes;  /* Now, once its garbage is collected: of all kinds, counted in bulk. */
    uint64_t pages_bytes;   /* The pages of its processes, exactly; or BOX_PAGES_UNKNOWN, … */
    uint64_t told_bytes;    /* … as what the driver says of it. */
    uint64_t printed_bytes; /* Of memory_bytes, what is in files of the judge. */
    uint64_t cpu_ns;
};

/* After a fill. */
int prober_use(struct prober *prober, uint64_t n, struct prober_use *ret_use, struct err *err)
    __attribute__((warn_unused_result));

/* The same as a point of a ladder. */
struct memory_point prober_weight(uint64_t n, const struct prober_use *use);

/* Calls @first to @first + @count - 1 of those that leave the object of size @n as it is. */
int prober_steady(struct prober *prober, uint64_t n, uint64_t first, size_t count, struct err *err)
    __attribute__((warn_unused_result));

#endif
