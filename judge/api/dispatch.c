#include "judge/api/dispatch.h"

#include "judge/api/task.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/worker/pool.h"

#include <stdlib.h>
#include <string.h>

#define TASK_MS_START 1000 /* What a grading takes, until one was seen. */
#define TASK_MS_SHARE 8    /* How much the newest counts: one part in so many. */

struct dispatch {
    uv_loop_t *loop;
    struct store *store;
    struct catalogue *catalogue;
    struct metrics *metrics;
    const struct dispatch_calls *calls;
    struct task_calls task_calls;
    struct pool *pool;
    struct queue *queue;
    struct map tasks; /* id → struct task: with a worker, being written, or waiting for a try. */
    unsigned workers;
    size_t running; /* With a worker, or their end not yet on the disk. */
    uint64_t task_ms;
    bool draining;
    uv_timer_t drain_timer;
    void (*on_drained)(void *data);
    void *drain_data;
    void (*on_closed)(void *data);
    void *closed_data;
};

static void pump(struct dispatch *dispatch);

/* ---- queue to worker */

static void push(struct dispatch *dispatch, const struct store_submission *row)
{
    queue_push(dispatch->queue, row->id, row->round, row->owner, row->class, row->updated_ms);
}

/* The problem was removed meanwhile. No worker is asked: what it says about a broken folder is not
 * for candidates. */
static void refuse(struct dispatch *dispatch, struct task *task)
{
    map_put(&dispatch->tasks, task_row(task)->id, task);
    dispatch->running++;
    task_refused(task, "its problem was removed, or cannot be read any more");
}

/* False: no worker took it. Takes @row over. */
static bool give(struct dispatch *dispatch, struct store_submission *row)
{
    struct catalogue_problem *problem = catalogue_hold(dispatch->catalogue, row->problem);
    struct task *task = task_create(dispatch->loop, dispatch->store, dispatch->metrics,
                                    &dispatch->task_calls, problem, row);
    struct err err = {0};
    json_t *job;
    int code;

    if (problem == NULL) {
        refuse(dispatch, task);
        return true;
    }
    job = task_job(task);
    code = pool_give(dispatch->pool, job, &err);
    json_decref(job);
    if (code != 0) {
        log_write(LOG_ERROR, "give_failed", "{s:s}", "error", err.message);
        push(dispatch, task_row(task));
        task_forget(task);
        return false;
    }
    map_put(&dispatch->tasks, task_row(task)->id, task);
    dispatch->running++;
    metrics_stage_ms(dispatch->metrics, STAGE_QUEUED,
                     (double)clock_wall_since_ms(task_row(task)->updated_ms));
    log_write(LOG_DEBUG, "taken", "{s:s}", "submission", task_row(task)->id);
    return true;
}

/* False when the next one has to wait. */
static bool take_one(struct dispatch *dispatch)
{
    struct store_submission row = {0};
    struct err err = {0};
    bool found = false;
    char *id = queue_pop(dispatch->queue);
    int code;

    if (id == NULL)
        return false;
    code = store_get(dispatch->store, id, true, &found, &row, &err);
    if (code != 0)
        log_write(LOG_ERROR, "read_failed", "{s:s, s:s}", "submission", id, "error", err.message);
    free(id);
    if (code != 0 || !found)
        return code == 0;
    if (row.state != SUBMISSION_QUEUED) { /* Cancelled, and its callback is on the way. */
        store_submission_fini(&row);
        return true;
    }
    return give(dispatch, &row);
}

static void pump(struct dispatch *dispatch)
{
    while (dispatch->store != NULL && !dispatch->draining && pool_free_count(dispatch->pool) > 0 &&
           take_one(dispatch))
        ;
}

/* ---- the pool's calls */

static void on_event(void *data, const char *id, const json_t *event)
{
    struct task *task = map_get(&((struct dispatch *)data)->tasks, id);

    if (task != NULL)
        task_event(task, event);
}

static void on_done(void *data, const char *id, json_t *report, json_t *public)
{
    struct task *task = map_get(&((struct dispatch *)data)->tasks, id);

    if (task != NULL && public != NULL)
        task_done(task, report, public);
    else if (task != NULL)
        task_lost(task, "its worker told no view for candidates");
}

static void on_refused(void *data, const char *id, const char *message)
{
    struct task *task = map_get(&((struct dispatch *)data)->tasks, id);

    if (task != NULL)
        task_refused(task, message);
}

static void on_lost(void *data, const char *id, const char *why)
{
    struct task *task = map_get(&((struct dispatch *)data)->tasks, id);

    if (task != NULL)
        task_lost(task, why);
}

static void on_free(void *data)
{
    pump(data);
}

static const struct pool_calls pool_calls = {on_event, on_done, on_refused, on_lost, on_free};

/* ---- a task's calls */

static void on_change(void *data, const char *id)
{
    struct dispatch *dispatch = data;

    dispatch->calls->on_change(dispatch->calls->data, id);
}

static void check_drained(struct dispatch *dispatch)
{
    void (*on_drained)(void *) = dispatch->on_drained;

    if (!dispatch->draining || dispatch->running > 0 || on_drained == NULL)
        return;
    dispatch->on_drained = NULL;
    uv_timer_stop(&dispatch->drain_timer);
    on_drained(dispatch->drain_data);
}

static void on_end(void *data, struct task *task, enum task_end how)
{
    struct dispatch *dispatch = data;
    const struct store_submission *row = task_row(task);

    map_take(&dispatch->tasks, row->id);
    dispatch->running--;
    if (how == TASK_FINAL) {
        /* An average that forgets. */
        dispatch->task_ms -= dispatch->task_ms / TASK_MS_SHARE;
        dispatch->task_ms += task_age_ms(task) / TASK_MS_SHARE;
    } else if (how == TASK_AGAIN) {
        push(dispatch, row);
    }
    check_drained(dispatch);
    pump(dispatch);
}

/* ---- for others */

int dispatch_create(uv_loop_t *loop, const struct dispatch_options *options,
                    struct metrics *metrics, const struct dispatch_calls *calls,
                    struct dispatch **ret_dispatch, struct err *err)
{
    struct dispatch *dispatch = mem_alloc(sizeof *dispatch);
    const struct pool_options pool_options = {
        .launcher = options->launcher,
        .program = options->program,
        .cgroups = options->cgroups,
        .count = options->workers,
    };
    int code;

    dispatch->loop = loop;
    dispatch->catalogue = options->catalogue;
    dispatch->metrics = metrics;
    dispatch->calls = calls;
    dispatch->workers = options->workers;
    dispatch->task_ms = TASK_MS_START;
    dispatch->queue = queue_create();
    dispatch->task_calls = (struct task_calls){dispatch, on_change, on_end};
    uv_timer_init(loop, &dispatch->drain_timer);
    dispatch->drain_timer.data = dispatch;
    code = pool_create(loop, &pool_options, &pool_calls, dispatch, &dispatch->pool, err);
    if (code != 0) {
        queue_destroy(dispatch->queue);
        free(dispatch);
        return code;
    }
    *ret_dispatch = dispatch;
    return 0;
}

/* What a worker had when the last daemon ended. The write is put before anything of this daemon's.
 */
static void give_back(struct store *store, const struct store_submission *row)
{
    store_put(store,
              &(struct store_write){.id = row->id,
                                    .move = MOVE_RESTART,
                                    .grading = row->grading,
                                    .faults = row->faults,
                                    .event = "queued",
                                    .event_data = "{\"why\":\"the daemon was started again\"}",
                                    .now_ms = clock_wall_ms(),
                                    .must = true},
              NULL, NULL);
}

struct recovery {
    struct dispatch *dispatch;
    struct store *store;
    size_t count;
};

static void recover(void *data, const struct store_submission *row)
{
    struct recovery *recovery = data;

    recovery->count++;
    if (row->state != SUBMISSION_QUEUED)
        give_back(recovery->store, row);
    push(recovery->dispatch, row);
}

int dispatch_begin(struct dispatch *dispatch, struct store *store, struct err *err)
{
    struct recovery recovery = {.dispatch = dispatch, .store = store};
    int code = store_unfinished(store, recover, &recovery, err);

    if (code != 0)
        return code;
    while (store_pending(store) > 0) /* Each is queued on the disk before one is taken. */
        uv_run(dispatch->loop, UV_RUN_ONCE);
    dispatch->store = store;
    log_write(LOG_INFO, "queue_restored", "{s:I}", "submissions", (json_int_t)recovery.count);
    pump(dispatch);
    return 0;
}

void dispatch_add(struct dispatch *dispatch, const struct store_submission *submission)
{
    push(dispatch, submission);
    pump(dispatch);
}

void dispatch_cancelled(struct dispatch *dispatch, const char *id)
{
    struct task *task;

    if (queue_remove(dispatch->queue, id))
        return;
    task = map_take(&dispatch->tasks, id);
    if (task == NULL)
        return;
    pool_cancel(dispatch->pool, id);
    dispatch->running--;
    task_forget(task);
    check_drained(dispatch);
    pump(dispatch);
}

bool dispatch_place(const struct dispatch *dispatch, const char *id,
                    struct dispatch_place *ret_place)
{
    size_t position;

    if (!queue_position(dispatch->queue, id, &position))
        return false;
    ret_place->position = position;
    ret_place->estimate_ms =
        queue_estimate_ms(position + dispatch->running, dispatch->task_ms, dispatch->workers);
    return true;
}

size_t dispatch_queued(const struct dispatch *dispatch)
{
    return queue_length(dispatch->queue);
}

size_t dispatch_running(const struct dispatch *dispatch)
{
    return dispatch->running;
}

uint64_t dispatch_oldest_ms(const struct dispatch *dispatch)
{
    uint64_t since_ms;

    return queue_oldest(dispatch->queue, &since_ms) ? clock_wall_since_ms(since_ms) : 0;
}

const json_t *dispatch_condition(const struct dispatch *dispatch)
{
    return pool_condition(dispatch->pool);
}

unsigned dispatch_workers(const struct dispatch *dispatch)
{
    return pool_alive_count(dispatch->pool);
}

static void drained_late(uv_timer_t *timer)
{
    struct dispatch *dispatch = timer->data;

    log_write(LOG_WARNING, "given_back", "{s:I}", "submissions", (json_int_t)dispatch->running);
    dispatch->running = 0;
    check_drained(dispatch);
}

void dispatch_drain(struct dispatch *dispatch, uint64_t wait_ms, void (*on_drained)(void *data),
                    void *data)
{
    dispatch->draining = true;
    dispatch->on_drained = on_drained;
    dispatch->drain_data = data;
    uv_timer_start(&dispatch->drain_timer, drained_late, wait_ms, 0);
    check_drained(dispatch);
}

static void forget_visited(void *data, void *task)
{
    (void)data;
    task_forget(task);
}

static void timer_closed(uv_handle_t *handle)
{
    struct dispatch *dispatch = handle->data;
    void (*on_closed)(void *) = dispatch->on_closed;
    void *data = dispatch->closed_data;

    queue_destroy(dispatch->queue);
    free(dispatch);
    if (on_closed != NULL)
        on_closed(data);
}

static void pool_closed(void *data)
{
    struct dispatch *dispatch = data;

    map_each(&dispatch->tasks, forget_visited, NULL);
    map_fini(&dispatch->tasks);
    uv_close((uv_handle_t *)&dispatch->drain_timer, timer_closed);
}

void dispatch_destroy(struct dispatch *dispatch, void (*on_closed)(void *data), void *data)
{
    dispatch->draining = true;
    dispatch->on_closed = on_closed;
    dispatch->closed_data = data;
    pool_destroy(dispatch->pool, pool_closed);
}
