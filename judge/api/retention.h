/* Old submissions lose their source and reports (store_prune), some at a time, so that others'
 * writes come in between. Who may call: judge/api/service.c; one thread. */
#ifndef JUDGE_API_RETENTION_H
#define JUDGE_API_RETENTION_H

#include "judge/store/store.h"

#include <stdbool.h>
#include <uv.h>

struct retention {
    struct store *store; /* Borrowed. */
    uv_timer_t timer;
    uint64_t age_ms;
    size_t removed; /* Of this round. */
    bool busy;
    bool stopped;
};

/* @days 0: everything is kept. */
void retention_start(struct retention *retention, uv_loop_t *loop, struct store *store,
                     unsigned days);
/* Nothing more is put into the store. */
void retention_stop(struct retention *retention);

#endif
