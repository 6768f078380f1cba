/* Starters: processes that hold what boxes with the same binds and policy can share, and clone the
 * init of each of them.
 *
 *   keeper ---clone(VM, FILES, new mount and cgroup namespace)---> starter
 *                                  builds the root, gives up the ways back, enters the filter
 *     | asks (one word of memory) ------------------> clone(VM, VFORK, PARENT, new pid and mount
 *     |                                                namespace): init, a child of the keeper
 *     | <---- STARTED or FAILED, by the report socket ------ init
 *     |                                starter sleeps in the kernel until init is gone
 *
 * So a box inherits its root, its filter with the listener, and most of what can be given up,
 * instead of paying for them: a filter alone costs a third of a process. A starter shares the
 * keeper's memory and descriptors: nothing is copied, nothing sent. It has rights and needs them,
 * so it runs no code but ours, and the filter knows its calls by a key (sys.h).
 *
 * A starter dies with the keeper. Who may include: sandbox/. */
#ifndef SANDBOX_STARTER_H
#define SANDBOX_STARTER_H

#include "sandbox/keeper.h"

struct init_plan;

/* A starter for @plan, from those kept or new. NULL when there can be none: then the keeper clones
 * init itself. It looks whether the sources of the binds are still the same files. */
struct starter *starter_find(struct keeper *keeper, struct init_plan *plan,
                             const struct policy *policy);
/* Has init cloned for @plan, which must stay until init has ended. What fails is reported by the
 * plan's socket, like what fails in init. */
void starter_start(struct starter *starter, struct init_plan *plan);
/* The pid of that init and its pidfd, which is then the caller's; 0 before the clone. */
pid_t starter_init(struct starter *starter, int *ret_pidfd);
bool starter_is_alive(const struct starter *starter);
/* The descriptor on which boxes of this starter ask the keeper. It stays the starter's. */
int starter_listener(const struct starter *starter);

unsigned starters_count(const struct keeper *keeper);
void starters_destroy(struct keeper *keeper);

#endif
