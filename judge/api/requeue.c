#include "judge/api/requeue.h"

#include "judge/api/request.h"
#include "judge/api/stream.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/store/batches.h"

#include <stdlib.h>

#define RETRY_MS 1000 /* When the store cannot be read. */

struct requeue_batch {
    struct requeue_batch *next;
    char *id;
    bool written;  /* A page of it is on the disk that is not in the queue. */
    int64_t after; /* The page is behind this sequence. */
};

void requeue_one(struct service *service, struct store_submission *row)
{
    row->updated_ms = clock_wall_ms();
    dispatch_add(service->dispatch, row);
    streams_notify(service->streams, row->id);
}

static void add(void *data, const struct store_submission *row)
{
    struct requeue *requeue = data;
    struct service *service = requeue->service;

    requeue->first->after = row->sequence;
    documents_forget(&service->documents, row->id);
    dispatch_add(service->dispatch, row);
    streams_notify(service->streams, row->id);
}

static void drop_first(struct requeue *requeue)
{
    struct requeue_batch *batch = requeue->first;

    requeue->first = batch->next;
    free(batch->id);
    free(batch);
}

static void on_timer(uv_timer_t *timer);

static void advanced(void *data, const struct store_outcome *outcome)
{
    struct requeue *requeue = data;

    if (requeue->first == NULL) /* It was stopped meanwhile. */
        return;
    if (outcome->result != STORE_DONE)
        log_write(LOG_ERROR, "requeue_failed", "{s:s, s:s?}", "batch", requeue->first->id, "error",
                  outcome->error);
    requeue->first->written = outcome->last != 0;
    requeue->first->after = outcome->first - 1;
    if (!requeue->first->written)
        drop_first(requeue);
    if (requeue->first != NULL)
        uv_timer_start(&requeue->timer, on_timer, 0, 0);
}

/* False when it has to be tried again. */
static bool queue_page(struct requeue *requeue)
{
    struct requeue_batch *batch = requeue->first;
    struct err err = {0};
    int code = 0;

    if (batch->written)
        code = store_batch_waiting(requeue->service->store, batch->id, batch->after,
                                   STORE_REJUDGE_PAGE, add, requeue, &err);
    if (code != 0)
        log_write(LOG_ERROR, "requeue_failed", "{s:s, s:s}", "batch", batch->id, "error",
                  err.message);
    return code == 0;
}

/* What the last write queued goes into the queue, and the next one begins. */
static void on_timer(uv_timer_t *timer)
{
    struct requeue *requeue = timer->data;

    if (!queue_page(requeue)) {
        uv_timer_start(timer, on_timer, RETRY_MS, 0);
        return;
    }
    requeue->first->written = false;
    store_put(requeue->service->store,
              &(struct store_write){.advance = requeue->first->id,
                                    .event_data = REQUEUE_EVENT,
                                    .now_ms = clock_wall_ms(),
                                    .must = true},
              advanced, requeue);
}

static void go_on(void *data, const char *id)
{
    /* What was queued before is in the queue since the start. */
    requeue_batch(data, id, &(struct store_outcome){.result = STORE_DONE});
}

int requeue_start(struct requeue *requeue, struct service *service, struct err *err)
{
    requeue->service = service;
    uv_timer_init(&service->loop, &requeue->timer);
    requeue->timer.data = requeue;
    return store_batch_coming(service->store, go_on, requeue, err);
}

void requeue_stop(struct requeue *requeue)
{
    uv_timer_stop(&requeue->timer);
    while (requeue->first != NULL)
        drop_first(requeue);
}

void requeue_batch(struct requeue *requeue, const char *batch, const struct store_outcome *outcome)
{
    struct requeue_batch **end = &requeue->first;

    if (requeue->service->draining)
        return;
    while (*end != NULL)
        end = &(*end)->next;
    *end = mem_alloc(sizeof **end);
    (*end)->id = mem_strdup(batch);
    (*end)->written = outcome->last != 0;
    (*end)->after = outcome->first - 1;
    if (requeue->first == *end)
        uv_timer_start(&requeue->timer, on_timer, 0, 0);
}

bool requeue_refused(struct request *request)
{
    if (request->service->draining)
        request_answer_problem(request, 503, 10, "the daemon is being stopped");
    return request->service->draining;
}
