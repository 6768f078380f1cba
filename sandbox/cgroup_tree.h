/* cgroup v2: the one tree, in which controllers are handed down folder by folder.
 *
 *   given/                  a delegated cgroup: controllers on in cgroup.subtree_control
 *     judge-callers/        who was in it before: the judge, its shell
 *     judge-<pid>-<random>/ the slot of a keeper
 *
 * A cgroup that hands memory or pids down may hold no process itself, but for the root of all. So
 * where the cgroup that we are in was given to us, all that is in it moves into a leaf beside the
 * slots, once. A cgroup that was not given to us is never rearranged.
 *
 * Who may include: cgroup*.c. */
#ifndef SANDBOX_CGROUP_TREE_H
#define SANDBOX_CGROUP_TREE_H

#include "sandbox/cgroup.h"
#include "sandbox/cgroup_place.h"

/* Makes the slot @name with as many parts of @wanted (bits by enum cgroup_part) as can be had, and
 * moves the caller in. Returns the parts; 0 where no slot can be made, and then *ret_seat is as it
 * was. */
unsigned cgroup_tree_enter(const struct cgroup_place *place, const char *name, unsigned wanted,
                           struct cgroup_seat *ret_seat);

#endif
