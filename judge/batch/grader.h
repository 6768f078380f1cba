/* Who grades the units of a batch: workers here (grader_pool.c), or a daemon
 * (judge/cli/remote_grader.c). The runner gives units and is told what came of them.
 *
 * All calls are on the loop's thread; a callback may call any function of the grader.
 * Who may call: judge/batch/runner.c; judge/cli makes one. */
#ifndef JUDGE_BATCH_GRADER_H
#define JUDGE_BATCH_GRADER_H

#include "judge/batch/batch.h"
#include "judge/batch/queue.h"

#include <uv.h>

/* What a grader tells. @number is that of the unit; what is given is borrowed. */
struct grader_calls {
    void (*on_done)(void *data, size_t number, json_t *report, json_t *public_report);
    /* It can not be graded at all, whoever tries. */
    void (*on_refused)(void *data, size_t number, const char *message);
    /* It was not graded, and may be given again. */
    void (*on_lost)(void *data, size_t number, const char *why);
    void (*on_free)(void *data); /* There is room for a unit. */
    /* Nothing more can be graded, and why. */
    void (*on_broken)(void *data, const struct err *why);
};

struct grader_options {
    uv_loop_t *loop;
    const struct batch *batch;
    size_t unit_count;
    const struct grader_calls *calls;
    void *data; /* For the calls. */
};

struct grader; /* Known to its kind alone. */

struct grader_kind {
    /* When it fails, nothing is left to be stopped. @options are copied; what they point to must
     * outlive the grader. */
    int (*start)(struct grader *grader, const struct grader_options *options, struct err *err);
    unsigned (*free_count)(const struct grader *grader);
    bool (*is_alive)(const struct grader *grader); /* Could it grade now? */
    /* How long it may be without life, and what is then said. */
    uint64_t patience_ns;
    const char *dead;
    /* Is a problem what it was when the batch began? Asked before a unit is given, and with the
     * @report (or NULL) when it is done. */
    int (*check)(struct grader *grader, size_t problem, const json_t *report, struct err *err);
    int (*give)(struct grader *grader, const struct unit *unit, size_t number, struct err *err);
    /* Ends all, without any further call but @on_stopped. Does not wait. */
    void (*stop)(struct grader *grader, void (*on_stopped)(void *data));
};

/* Workers of this machine. @program, the judge itself, is borrowed until the batch is over. */
struct grader *grader_pool_create(const char *program, bool cgroups, unsigned jobs);
void grader_pool_destroy(struct grader *grader); /* Accepts NULL. */
extern const struct grader_kind grader_pool;

#endif
