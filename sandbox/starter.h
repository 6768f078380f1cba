/* A starter: a process that holds what boxes with the same binds and policy can share, and clones
 * the init of each of them.
 *
 *   keeper ---clone(VM, FILES, new mount and cgroup namespace)---> starter
 *                                  builds the root, gives up the ways back, enters the filter
 *     | asks (one word of memory) ------------------> clone(VM, FILES, VFORK, PARENT, new pid and
 *     |                                                mount namespace): init, a child of the
 * keeper |                                starter sleeps in the kernel until init is gone | takes
 * (one word of memory) ------------------------> init: a copy of the descriptors | <---- STARTED or
 * FAILED, by the report socket ------ init
 *
 * So a box inherits its root, its filter with the listener, and most of what can be given up,
 * instead of paying for them: a filter alone costs a third of a process. A starter shares the
 * keeper's memory and descriptors: nothing is copied, nothing sent. It has rights and needs them,
 * so it runs no code but ours, and the filter knows its calls by a key (sys.h).
 *
 * Init may be asked for before there is a run: it is built while nobody waits, and sleeps until it
 * is taken. What it is built by is of the spec: binds, work folder and /proc (by which starters are
 * told apart), limits.disk_bytes and disk_inodes, cpu_set and network_host.
 *
 * A starter and its init die with the keeper. Who may include: sandbox/. */
#ifndef SANDBOX_STARTER_H
#define SANDBOX_STARTER_H

#include "sandbox/init.h"

#include <stdbool.h>

struct starter;

/* Waits until it is built. NULL when it can not be: then the keeper clones init itself. */
struct starter *starter_create(struct init_plan *plan);
/* Ends it, and an init of it that no run has taken. NULL is allowed. */
void starter_destroy(struct starter *starter);

/* Has an init built that waits for its run; there must be none yet. @plan and its spec must stay
 * until a run has ended in it, or it was discarded. Their descriptors are not used. */
void starter_prepare(struct starter *starter, struct init_plan *plan);
/* Waits while such an init is being built. */
void starter_settle(struct starter *starter);
/* There is one. */
bool starter_has_ready(const struct starter *starter);
/* Ends it. */
void starter_discard(struct starter *starter);

/* Starts the run of @plan, which must stay until init has ended, in the init that waits or in a
 * new one. What fails is reported by the plan's socket, like what fails in init. */
void starter_start(struct starter *starter, struct init_plan *plan);
/* The pid of that init and its pidfd, which is then the caller's; 0 before the clone. */
pid_t starter_init(struct starter *starter, int *ret_pidfd);
/* The run is over, its init gone or on its way out; nothing if it was not started. */
void starter_end(struct starter *starter);

bool starter_is_alive(const struct starter *starter);
/* The descriptor on which boxes of this starter ask the keeper. It stays the starter's. */
int starter_listener(const struct starter *starter);

#endif
