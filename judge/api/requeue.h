/* Submissions that are graded again go back into the queue. One goes at once; those of a batch go
 * some at a time, so that a rejudge of many holds nobody up. All of them are queued in the store
 * already: whatever is not done when the daemon ends is done by the next start.
 *
 * Who may call: judge/api; one thread. */
#ifndef JUDGE_API_REQUEUE_H
#define JUDGE_API_REQUEUE_H

#include "judge/store/store.h"

#include <uv.h>

/* The event of one that is graded again. */
#define REQUEUE_EVENT "{\"why\":\"it is graded again\"}"

struct request;
struct service;

struct requeue {
    struct service *service;
    uv_timer_t timer;
    struct requeue_batch *first; /* In work; the others wait. */
};

void requeue_start(struct requeue *requeue, struct service *service);
void requeue_stop(struct requeue *requeue);

/* @row is in the store as queued. */
void requeue_one(struct service *service, struct store_submission *row);
/* So are those of the rejudge @batch. */
void requeue_batch(struct requeue *requeue, const char *batch);

/* While the daemon is being stopped: true, and it was answered. */
bool requeue_refused(struct request *request);

#endif
