/* A pool of workers (worker.h), driven by a libuv loop: one job at a time in each; one that dies
 * gives its job back and is replaced. A pool that has fewer rights than its workers need gets them
 * from a launcher (launcher.h).
 *
 * All calls and callbacks are on the loop's thread; a callback may call any function of the pool.
 * Who may call: judge/batch, judge/api, judge/cli. */
#ifndef JUDGE_WORKER_POOL_H
#define JUDGE_WORKER_POOL_H

#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <uv.h>

#define POOL_WORKERS_MAX 256

struct pool;
struct launcher;

/* What is given is borrowed. on_event may be NULL. */
struct pool_calls {
    /* Something happened to a job that goes on; @event is a line of the wire, "id" included. */
    void (*on_event)(void *data, const char *id, const json_t *event);
    /* The job is over. @public is the view of a candidate; NULL unless the job said "reveal". */
    void (*on_done)(void *data, const char *id, json_t *report, json_t *public);
    /* It can not be graded at all, whoever tries. */
    void (*on_refused)(void *data, const char *id, const char *message);
    /* Its grader or worker died: it was not graded, and may be given again. */
    void (*on_lost)(void *data, const char *id, const char *why);
    /* There is a free worker: after each end of a job, and for each new worker. */
    void (*on_free)(void *data);
};

struct pool_options {
    struct launcher *launcher; /* NULL: the pool starts workers itself, with the rights it has. */
    const char *program; /* The judge, which has the command `worker`. Borrowed for the call. */
    bool cgroups;
    unsigned count; /* 1 to POOL_WORKERS_MAX. */
};

/* @loop and @calls must outlive the pool. Workers are free when on_free says so. */
int pool_create(uv_loop_t *loop, const struct pool_options *options, const struct pool_calls *calls,
                void *data, struct pool **ret_pool, struct err *err)
    __attribute__((warn_unused_result));

unsigned pool_free_count(const struct pool *pool);
unsigned pool_alive_count(const struct pool *pool); /* Workers that are ready, free or not. */
/* What the worker that was ready last found on this machine (condition.h); NULL: none was, yet.
 * Borrowed until the loop runs again. */
const json_t *pool_condition(const struct pool *pool);

/* Hands @job, a document as worker.h describes it, to a free worker. ERR_FAULT when none is. */
int pool_give(struct pool *pool, const json_t *job, struct err *err)
    __attribute__((warn_unused_result));

/* Ends a job, without any further call for it. False when there is no such job. */
bool pool_cancel(struct pool *pool, const char *id);

/* Ends all jobs and workers, without any further call but @on_closed (or NULL), when all are gone
 * and the memory is freed. Does not wait. */
void pool_destroy(struct pool *pool, void (*on_closed)(void *data));

#endif
