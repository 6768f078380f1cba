/* One submission in a worker's hands: what the worker says about it becomes moves and events in the
 * store.
 *
 *   pool's call      move in the store            event
 *   compiling        compile                      compiling
 *   compiled         -                            compiled {ok, log}
 *   running          run                          running
 *   group            -                            group {group}
 *   measuring        measure                      measuring
 *   point            -                            points {points}, some at a time
 *   done             finish, or retry when IE     done {verdict, score}, or queued {why}
 *   lost             retry, or finish with IE     queued {why}, or done
 *   refused          refuse                       refused {message}
 *
 * A task lives until its last write is on the disk. Who may call: judge/api/dispatch.c. */
#ifndef JUDGE_API_TASK_H
#define JUDGE_API_TASK_H

#include "judge/api/catalogue.h"
#include "judge/api/metrics.h"
#include "judge/store/store.h"

#include <jansson.h>
#include <uv.h>

struct task;

/* How a task ended, as dispatch.c wants to know it. The task is gone afterwards. */
enum task_end {
    TASK_FINAL, /* Its end is in the store. */
    TASK_AGAIN, /* It is in the store as queued, and its wait is over: queue it. */
    TASK_VOID,  /* Somebody else ended it (cancelled), or the store cannot take it. */
};

struct task_calls {
    void *data;
    void (*on_change)(void *data, const char *id); /* An event is on the disk. */
    void (*on_end)(void *data, struct task *task, enum task_end end);
};

/* All is borrowed, but for @row, of which it takes the texts, and @problem, which it lets go: the
 * version that is graded with. NULL: it is no longer offered, and a worker says so. */
struct task *task_create(uv_loop_t *loop, struct store *store, struct metrics *metrics,
                         const struct task_calls *calls, struct catalogue_problem *problem,
                         struct store_submission *row);

/* What the pool is given: a new reference. */
json_t *task_job(const struct task *task);

const struct store_submission *task_row(const struct task *task);
uint64_t task_age_ms(const struct task *task); /* Since it was taken. */

/* The pool's calls. After one of the last three, on_end comes. */
void task_event(struct task *task, const json_t *event);
void task_done(struct task *task, json_t *report, json_t *public);
void task_lost(struct task *task, const char *why);
void task_refused(struct task *task, const char *message);

/* Ends it without any further call. Writes that are under way go on. */
void task_forget(struct task *task);

#endif
