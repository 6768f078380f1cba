/* From the queue to the workers and back into the store: what is done with a submission from its
 * row on. Each step is a write of the store first (a lease is nothing but being in the memory of
 * the one daemon that holds the store); after a crash all that is not final is queued again.
 *
 * Who may call: judge/api; one thread. */
#ifndef JUDGE_API_DISPATCH_H
#define JUDGE_API_DISPATCH_H

#include "judge/api/catalogue.h"
#include "judge/api/metrics.h"
#include "judge/store/store.h"

#include <stdbool.h>
#include <uv.h>

struct dispatch;

struct dispatch_options {
    struct launcher *launcher;
    const char *program; /* The judge; borrowed for the call. */
    struct catalogue *catalogue;
    bool cgroups;
    unsigned workers;
};

struct dispatch_calls {
    void *data;
    /* An event of a submission is on the disk. */
    void (*on_change)(void *data, const char *id);
};

/* Starts the workers; nothing is taken before dispatch_begin. @metrics and @calls are borrowed. */
int dispatch_create(uv_loop_t *loop, const struct dispatch_options *options,
                    struct metrics *metrics, const struct dispatch_calls *calls,
                    struct dispatch **ret_dispatch, struct err *err)
    __attribute__((warn_unused_result));

/* Queues what a former daemon left, and begins. */
int dispatch_begin(struct dispatch *dispatch, struct store *store, struct err *err)
    __attribute__((warn_unused_result));

/* It is in the store as queued: a new one, or one to be graded again. */
void dispatch_add(struct dispatch *dispatch, const struct store_submission *submission);

/* It is in the store as cancelled. */
void dispatch_cancelled(struct dispatch *dispatch, const char *id);

struct dispatch_place {
    size_t position;      /* How many will be taken before it. */
    uint64_t estimate_ms; /* Until it is graded. */
};
bool dispatch_place(const struct dispatch *dispatch, const char *id,
                    struct dispatch_place *ret_place);

size_t dispatch_queued(const struct dispatch *dispatch);
size_t dispatch_running(const struct dispatch *dispatch);
uint64_t dispatch_oldest_ms(const struct dispatch *dispatch); /* Age; 0: nothing waits. */
unsigned dispatch_workers(const struct dispatch *dispatch);   /* That are alive. */
/* What the newest of them found on this machine, as pool_condition has it. */
const json_t *dispatch_condition(const struct dispatch *dispatch);

/* Nothing more is taken; @on_drained when nothing is running, or what still does after @wait_ms
 * has been given back. */
void dispatch_drain(struct dispatch *dispatch, uint64_t wait_ms, void (*on_drained)(void *data),
                    void *data);

/* Ends the workers; what they were grading stays in the store as it is. */
void dispatch_destroy(struct dispatch *dispatch, void (*on_closed)(void *data), void *data);

#endif
