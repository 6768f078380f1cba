/* Starts workers for a process that has given up the rights that they need.
 *
 *   pool's process                        launcher, forked before the rights are dropped
 *     START + input, output  ── seqpacket ──▶  fork, exec `judge worker`
 *     ◀── pid, or -errno
 *     KILL pid               ────────────────▶  SIGKILL, if it is one of its own
 *     (end of the socket)    ────────────────▶  ends, when its workers have ended
 *
 * All it will ever start is that one command, so whoever takes over the process with the network
 * gains no more than jobs to give. Who may call: judge/worker/pool.c, judge/api. */
#ifndef JUDGE_WORKER_LAUNCHER_H
#define JUDGE_WORKER_LAUNCHER_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <sys/types.h>

struct launcher;

/* Forks it, so before there are threads, or anything that it should not hold. @program is the
 * judge. */
int launcher_start(const char *program, bool cgroups, struct launcher **ret_launcher,
                   struct err *err) __attribute__((warn_unused_result));

struct launched {
    pid_t pid;
    int in;  /* The caller's ends of its input and output; the caller closes them. */
    int out; /* Ends when nobody of it is left. */
};

/* A new worker. Blocks for a fork, also when the descriptor does not. ERR_FAULT. */
int launcher_worker(struct launcher *launcher, struct launched *ret_launched, struct err *err)
    __attribute__((warn_unused_result));
/* One that is gone already is left alone, whoever has its number now. */
void launcher_kill(struct launcher *launcher, pid_t pid);

/* Readable when the launcher is gone, which it never is by itself; and while an answer is on its
 * way, which is waited for where it was asked for. */
int launcher_descriptor(const struct launcher *launcher);
bool launcher_is_gone(const struct launcher *launcher);

void launcher_stop(struct launcher *launcher); /* Does not wait. Accepts NULL. */

#endif
