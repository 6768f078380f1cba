/* What a pool is made of. Who may include: judge/worker/pool*.c. */
#ifndef JUDGE_WORKER_POOL_INTERNAL_H
#define JUDGE_WORKER_POOL_INTERNAL_H

#include "judge/worker/job.h"
#include "judge/worker/line.h"
#include "judge/worker/pool.h"

enum worker_state {
    WORKER_ABSENT, /* No process. */
    WORKER_STARTING,
    WORKER_FREE,
    WORKER_BUSY,
    WORKER_CANCELLING,
    WORKER_SETTLING, /* Its job has ended, and who gave it is being told. */
    WORKER_LEAVING,  /* Its input is closed, or it hung up; not yet reaped. */
};

struct worker {
    struct pool *pool;
    enum worker_state state;
    uv_process_t process; /* Not with a launcher, where there is only: */
    pid_t pid;
    uv_pipe_t in;
    uv_pipe_t out;
    uv_timer_t timer;
    unsigned open; /* Handles of a process that are not closed yet. */
    bool exited;
    struct line_reader reader;
    char id[JOB_ID_BYTES_MAX + 1];
    uint64_t again_ms;
};

struct pool {
    uv_loop_t *loop;
    const struct pool_calls *calls;
    void *data;
    char *program;
    struct launcher *launcher; /* Or NULL. */
    bool cgroups;
    bool closing;
    void (*on_closed)(void *data);
    unsigned count;
    unsigned timers_open;
    json_t *condition; /* See pool_condition. */
    struct worker workers[];
};

#endif
