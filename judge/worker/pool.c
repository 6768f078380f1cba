#include "judge/worker/pool.h"
#include "judge/base/json_text.h"

#include "judge/base/mem.h"
#include "judge/worker/launcher.h"
#include "judge/worker/pool_internal.h"
#include "judge/worker/send.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AGAIN_MS_MIN 100 /* Before a worker that was never ready is tried again; doubled … */
#define AGAIN_MS_MAX 10000
#define END_MS_MAX 20000 /* A worker that is asked to end and does not is killed. */

static void start(struct worker *worker);

static void free_pool_if_closed(struct pool *pool)
{
    void (*on_closed)(void *data) = pool->on_closed;
    void *data = pool->data;

    if (!pool->closing || pool->timers_open > 0)
        return;
    json_decref(pool->condition);
    free(pool->program);
    free(pool);
    if (on_closed != NULL)
        on_closed(data);
}

static void on_timer_closed(uv_handle_t *handle)
{
    struct worker *worker = handle->data;

    worker->pool->timers_open--;
    free_pool_if_closed(worker->pool);
}

static void on_again(uv_timer_t *timer)
{
    start(timer->data);
}

static void on_overdue(uv_timer_t *timer)
{
    struct worker *worker = timer->data;

    if (worker->pool->launcher != NULL)
        launcher_kill(worker->pool->launcher, worker->pid);
    else
        (void)uv_process_kill(&worker->process, SIGKILL);
}

/* Nothing of the old process is left. */
static void on_handle_closed(uv_handle_t *handle)
{
    struct worker *worker = handle->data;

    if (--worker->open > 0)
        return;
    worker->state = WORKER_ABSENT;
    line_reader_fini(&worker->reader);
    uv_timer_stop(&worker->timer);
    if (worker->pool->closing)
        uv_close((uv_handle_t *)&worker->timer, on_timer_closed);
    else
        uv_timer_start(&worker->timer, on_again, worker->again_ms, 0);
}

/* When it is reaped and nothing more is read from it. What it said last may be read after its exit.
 */
static void close_if_gone(struct worker *worker)
{
    if (!worker->exited || worker->state != WORKER_LEAVING ||
        uv_is_closing((uv_handle_t *)&worker->out) != 0)
        return;
    uv_close((uv_handle_t *)&worker->out, on_handle_closed);
    if (worker->pool->launcher == NULL)
        uv_close((uv_handle_t *)&worker->process, on_handle_closed);
}

static void on_exited(uv_process_t *process, int64_t status, int number)
{
    struct worker *worker = process->data;

    (void)status;
    (void)number;
    worker->exited = true;
    close_if_gone(worker);
}

/* The worker is of no more use: it is asked to end, and its job is given back. */
static void leave(struct worker *worker, const char *why)
{
    enum worker_state before = worker->state;
    struct pool *pool = worker->pool;

    if (before == WORKER_LEAVING || before == WORKER_ABSENT)
        return;
    worker->state = WORKER_LEAVING;
    if (before == WORKER_STARTING)
        worker->again_ms =
            worker->again_ms * 2 < AGAIN_MS_MAX ? worker->again_ms * 2 : AGAIN_MS_MAX;
    if (pool->launcher == NULL) /* Else the end of its output is all that tells of its end. */
        uv_read_stop((uv_stream_t *)&worker->out);
    uv_close((uv_handle_t *)&worker->in, on_handle_closed);
    uv_timer_start(&worker->timer, on_overdue, END_MS_MAX, 0);
    close_if_gone(worker);
    if (before == WORKER_BUSY && !pool->closing)
        pool->calls->on_lost(pool->data, worker->id, why);
}

static void become_free(struct worker *worker)
{
    worker->state = WORKER_FREE;
    worker->again_ms = AGAIN_MS_MIN;
    worker->pool->calls->on_free(worker->pool->data);
}

/* False when it does not end the job. */
static bool end_job(struct worker *worker, const char *name, const json_t *event)
{
    const struct pool_calls *calls = worker->pool->calls;
    void *data = worker->pool->data;
    char id[sizeof worker->id];
    bool cancelled = worker->state == WORKER_CANCELLING;

    memcpy(id, worker->id, sizeof id);
    if (strcmp(name, "done") != 0 && strcmp(name, "refused") != 0 && strcmp(name, "lost") != 0 &&
        strcmp(name, "cancelled") != 0)
        return false;
    worker->state = WORKER_SETTLING;
    if (cancelled)
        return true;
    if (strcmp(name, "done") == 0)
        calls->on_done(data, id, json_object_get(event, "report"),
                       json_object_get(event, "public"));
    else if (strcmp(name, "refused") == 0)
        calls->on_refused(data, id, json_text(event, "message"));
    else
        calls->on_lost(data, id, json_text(event, "why"));
    return true;
}

static bool take_event(struct worker *worker, const json_t *event)
{
    const char *name = json_string_value(json_object_get(event, "event"));
    const char *id = job_id(event);
    const struct pool *pool = worker->pool;

    if (name == NULL)
        return false;
    if (worker->state == WORKER_STARTING && strcmp(name, "ready") == 0) {
        json_decref(worker->pool->condition);
        worker->pool->condition = json_deep_copy(event);
        become_free(worker);
        return true;
    }
    if ((worker->state != WORKER_BUSY && worker->state != WORKER_CANCELLING) || id == NULL ||
        strcmp(id, worker->id) != 0)
        return false;
    if (end_job(worker, name, event)) {
        if (worker->state == WORKER_SETTLING)
            become_free(worker);
    } else if (worker->state == WORKER_BUSY && pool->calls->on_event != NULL) {
        pool->calls->on_event(pool->data, id, event);
    }
    return true;
}

static bool take_line(void *context, const char *line, size_t length)
{
    struct worker *worker = context;
    json_t *event = json_loadb(line, length, 0, NULL);
    bool good = event != NULL && take_event(worker, event);

    json_decref(event);
    return good && worker->state != WORKER_LEAVING;
}

static void on_alloc(uv_handle_t *handle, size_t wanted, uv_buf_t *ret_buffer)
{
    static char bytes[64u << 10]; /* Read from at once, on the loop's thread. */

    (void)handle;
    (void)wanted;
    *ret_buffer = uv_buf_init(bytes, sizeof bytes);
}

static void on_read(uv_stream_t *stream, ssize_t got, const uv_buf_t *buffer)
{
    struct worker *worker = stream->data;

    if (got < 0) {
        worker->exited = worker->exited || worker->pool->launcher != NULL;
        leave(worker, "the worker died");
        close_if_gone(worker);
    } else if (worker->state == WORKER_LEAVING) {
        return; /* What it still says. */
    } else if (!line_feed(&worker->reader, buffer->base, (size_t)got, take_line, worker)) {
        leave(worker, "the worker broke the protocol");
    }
}

/* 0, or an error. */
static int spawn(struct worker *worker)
{
    struct pool *pool = worker->pool;
    char *arguments[] = {pool->program, "worker", pool->cgroups ? NULL : "--no-cgroup", NULL};
    uv_stdio_container_t stdio[] = {
        {.flags = UV_CREATE_PIPE | UV_READABLE_PIPE, .data.stream = (uv_stream_t *)&worker->in},
        {.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE, .data.stream = (uv_stream_t *)&worker->out},
        {.flags = UV_INHERIT_FD, .data.fd = 2},
    };
    uv_process_options_t options = {
        .exit_cb = on_exited,
        .file = pool->program,
        .args = arguments,
        .stdio_count = 3,
        .stdio = stdio,
    };

    worker->process.data = worker;
    worker->open = 3;
    return uv_spawn(pool->loop, &worker->process, &options);
}

static int launch(struct worker *worker)
{
    struct launched launched;
    struct err ignored;
    int code;

    worker->open = 2;
    if (launcher_worker(worker->pool->launcher, &launched, &ignored) != 0)
        return -1;
    worker->pid = launched.pid;
    code = uv_pipe_open(&worker->in, launched.in);
    return code != 0 ? code : uv_pipe_open(&worker->out, launched.out);
}

static void start(struct worker *worker)
{
    struct pool *pool = worker->pool;

    uv_pipe_init(pool->loop, &worker->in, 0);
    uv_pipe_init(pool->loop, &worker->out, 0);
    worker->in.data = worker->out.data = worker;
    worker->exited = false;
    worker->state = WORKER_STARTING;
    if ((pool->launcher != NULL ? launch(worker) : spawn(worker)) == 0) {
        uv_read_start((uv_stream_t *)&worker->out, on_alloc, on_read);
        return;
    }
    worker->exited = true;
    leave(worker, "");
}

int pool_create(uv_loop_t *loop, const struct pool_options *options, const struct pool_calls *calls,
                void *data, struct pool **ret_pool, struct err *err)
{
    struct pool *pool;

    if (options->count < 1 || options->count > POOL_WORKERS_MAX)
        return err_set(err, ERR_INPUT, "%u workers: from 1 to %d are possible", options->count,
                       POOL_WORKERS_MAX);
    pool = mem_alloc(sizeof *pool + options->count * sizeof pool->workers[0]);
    pool->loop = loop;
    pool->calls = calls;
    pool->data = data;
    pool->program = mem_strdup(options->program);
    pool->launcher = options->launcher;
    pool->cgroups = options->cgroups;
    pool->count = options->count;
    for (unsigned i = 0; i < pool->count; i++) {
        struct worker *worker = &pool->workers[i];

        worker->pool = pool;
        worker->again_ms = AGAIN_MS_MIN;
        uv_timer_init(loop, &worker->timer);
        worker->timer.data = worker;
        pool->timers_open++;
        start(worker);
    }
    *ret_pool = pool;
    return 0;
}

int pool_give(struct pool *pool, const json_t *job, struct err *err)
{
    const char *id = job_id(job);
    char *text = id != NULL ? json_dumps(job, JSON_COMPACT) : NULL;

    if (text == NULL)
        return err_set(err, ERR_FAULT, "a job without an id, or none that can be written");
    for (unsigned i = 0; i < pool->count; i++) {
        struct worker *worker = &pool->workers[i];

        if (worker->state != WORKER_FREE)
            continue;
        snprintf(worker->id, sizeof worker->id, "%s", id);
        worker->state = WORKER_BUSY;
        send_line((uv_stream_t *)&worker->in, text);
        return 0;
    }
    free(text);
    return err_set(err, ERR_FAULT, "no worker is free");
}

bool pool_cancel(struct pool *pool, const char *id)
{
    for (unsigned i = 0; i < pool->count; i++) {
        struct worker *worker = &pool->workers[i];
        json_t *line;

        if (worker->state != WORKER_BUSY || strcmp(worker->id, id) != 0)
            continue;
        worker->state = WORKER_CANCELLING;
        line = json_pack("{s:s}", "cancel", id);
        send_line((uv_stream_t *)&worker->in, json_dumps(line, JSON_COMPACT));
        json_decref(line);
        return true;
    }
    return false;
}

void pool_destroy(struct pool *pool, void (*on_closed)(void *data))
{
    pool->closing = true;
    pool->on_closed = on_closed;
    for (unsigned i = 0; i < pool->count; i++) {
        struct worker *worker = &pool->workers[i];

        if (worker->state == WORKER_ABSENT)
            uv_close((uv_handle_t *)&worker->timer, on_timer_closed);
        else
            leave(worker, "");
    }
}
