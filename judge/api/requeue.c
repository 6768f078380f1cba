#include "judge/api/requeue.h"

#include "judge/api/request.h"
#include "judge/api/stream.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"
#include "judge/store/batches.h"

#include <stdlib.h>

#define PAGE 200 /* In one turn of the loop. */

struct requeue_batch {
    struct requeue_batch *next;
    char *id;
    int64_t after; /* Sequence of the last one that was queued. */
};

/* One turn. */
struct turn {
    struct requeue *requeue;
    unsigned count;
};

void requeue_one(struct service *service, struct store_submission *row)
{
    row->updated_ms = clock_wall_ms();
    dispatch_add(service->dispatch, row);
    streams_notify(service->streams, row->id);
}

static void add(void *data, const struct store_submission *row)
{
    struct turn *turn = data;
    struct service *service = turn->requeue->service;

    turn->count++;
    turn->requeue->first->after = row->sequence;
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

static void on_timer(uv_timer_t *timer)
{
    struct requeue *requeue = timer->data;
    struct requeue_batch *batch = requeue->first;
    struct turn turn = {.requeue = requeue};
    struct err err = {0};
    int code = store_batch_waiting(requeue->service->store, batch->id, batch->after, PAGE, add,
                                   &turn, &err);

    if (code != 0)
        log_write(LOG_ERROR, "requeue_failed", "{s:s, s:s}", "batch", batch->id, "error",
                  err.message);
    if (code == 0 && turn.count < PAGE)
        drop_first(requeue);
    if (requeue->first != NULL) /* What cannot be read now is read later. */
        uv_timer_start(timer, on_timer, code == 0 ? 0 : 1000, 0);
}

void requeue_start(struct requeue *requeue, struct service *service)
{
    requeue->service = service;
    uv_timer_init(&service->loop, &requeue->timer);
    requeue->timer.data = requeue;
}

void requeue_stop(struct requeue *requeue)
{
    uv_timer_stop(&requeue->timer);
    while (requeue->first != NULL)
        drop_first(requeue);
}

void requeue_batch(struct requeue *requeue, const char *batch)
{
    struct requeue_batch **end = &requeue->first;

    if (requeue->service->draining)
        return;
    while (*end != NULL)
        end = &(*end)->next;
    *end = mem_alloc(sizeof **end);
    (*end)->id = mem_strdup(batch);
    if (requeue->first == *end)
        uv_timer_start(&requeue->timer, on_timer, 0, 0);
}

bool requeue_refused(struct request *request)
{
    if (request->service->draining)
        request_answer_problem(request, 503, 10, "the daemon is being stopped");
    return request->service->draining;
}
