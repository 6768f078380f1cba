/* Submissions that are graded again go back into the queue. One goes at once; those of a batch go a
 * page at a time, so that a rejudge of many holds nobody up: a write queues a page in the store,
 * and when that is on the disk the page goes into the daemon's queue. What is left when the daemon
 * ends is gone on with by the next start.
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

/* With what an earlier daemon left. */
int requeue_start(struct requeue *requeue, struct service *service, struct err *err)
    __attribute__((warn_unused_result));
void requeue_stop(struct requeue *requeue);

/* @row is in the store as queued. */
void requeue_one(struct service *service, struct store_submission *row);
/* So is the first page of the rejudge @batch; @outcome is that of the write. */
void requeue_batch(struct requeue *requeue, const char *batch, const struct store_outcome *outcome);

/* While the daemon is being stopped: true, and it was answered. */
bool requeue_refused(struct request *request);

#endif
