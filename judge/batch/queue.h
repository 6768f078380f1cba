/* Which grading is next. Equal sources for one problem in one language are one unit, graded once.
 *
 *            give              AC, WA, …                          written
 *   WAITING ------> RUNNING ---------------------------> DONE
 *      ^              |  |  ^
 *      |  lost, IE    |  |  |  alone
 *      '--------------'  |  |
 *                   TLE  v  |
 *                   WAITING_ALONE
 *
 * A program that is stopped at its limit does not tell how much it would have needed, and beside
 * others it may have needed more (caches, memory, the turbo of one core): so a TLE is repeated when
 * nothing else runs, and that verdict counts. One that had no company from its start to its end was
 * alone already: with one job, all are.
 *
 * Pure: no I/O, no clock. Who may call: judge/batch. */
#ifndef JUDGE_BATCH_QUEUE_H
#define JUDGE_BATCH_QUEUE_H

#include "judge/batch/plan.h"
#include "judge/core/verdict.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#define QUEUE_TRIES_MAX 3   /* Of a grading whose worker or judge fails. */
#define QUEUE_REPEAT_MAX 20 /* --repeat */

enum unit_state {
    UNIT_WAITING,
    UNIT_RUNNING,
    UNIT_WAITING_ALONE,
    UNIT_RUNNING_ALONE,
    UNIT_DONE,
};

struct unit_run {
    enum verdict verdict;
    int score;
};

struct unit {
    const size_t *answers; /* Indices in the plan; borrowed from the queue. */
    size_t count;
    enum unit_state state;
    unsigned failures;  /* Lost workers and IE in a row. */
    unsigned run_count; /* Finished ones of the `repeat` that are wanted. */
    struct unit_run runs[QUEUE_REPEAT_MAX];
    bool shared;           /* Another one ran at some time of its run. */
    bool alone;            /* The verdict is that of a run that was repeated alone. */
    enum verdict crowded;  /* Before that; VERDICT_COUNT: none. */
    json_t *report;        /* Of the first run. */
    json_t *public_report; /* Likewise, or NULL. */
    char *message;         /* Why it was refused or lost. */
    bool refused;
    bool lost;
};

struct queue {
    struct unit *units;
    size_t count;
    size_t *answers; /* Grouped by unit. */
    unsigned repeat;
    size_t next; /* No unit before it is WAITING. */
    size_t running;
    struct unit *lone; /* The one that runs and had no company so far; or NULL. */
    size_t done;
    bool alone_running;
};

/* The units of those answers of @plan for which @settled (by answer) is false. */
void queue_init(struct queue *queue, const struct plan *plan, const bool *settled, unsigned repeat);
void queue_fini(struct queue *queue);

/* What to run now, which then is running; NULL: nothing now. */
struct unit *queue_take(struct queue *queue);
bool queue_finished(const struct queue *queue);

/* How a run of @unit ended. True: the unit is done, to be written, and then queue_clear.
 * The reports are borrowed. */
bool queue_graded(struct queue *queue, struct unit *unit, json_t *report, json_t *public_report);
bool queue_refused(struct queue *queue, struct unit *unit, const char *message);
bool queue_lost(struct queue *queue, struct unit *unit, const char *why);

/* Drops what was written, so that memory does not grow with the batch. */
void queue_clear(struct unit *unit);

/* Do verdicts or scores of the repeats differ? */
bool unit_differs(const struct unit *unit);

#endif
