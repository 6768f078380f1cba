/* Roots that are kept from box to box: mount namespaces in which everything is built but the work
 * folder and /proc.
 *
 * Building a root costs about half of a short run's price. A helper process builds it once in a
 * mount namespace of its own and goes; the keeper keeps the namespace by a descriptor, enters it,
 * and clones init from there, whose own namespace is then a copy of a few mounts instead of the
 * host's many. Nothing in a kept root can be changed by a box: it is read-only, and a box has no
 * right over it. A root is used again only while every bind's source is still the same file.
 *
 * Only with privileges; everybody else builds each root afresh. Who may include: sandbox/. */
#ifndef SANDBOX_ROOT_CACHE_H
#define SANDBOX_ROOT_CACHE_H

#include "sandbox/init.h"
#include "sandbox/keeper.h"

struct root_cache;

struct root_cache *root_cache_create(void); /* NULL where it can not work. */
void root_cache_destroy(struct root_cache *cache);

/* Moves the keeper into a root for @spec, building it when there is none. False: nothing has
 * changed, and init has to build the root itself, and to report what stands in the way. */
bool root_cache_enter(struct keeper *keeper, const struct box_spec *spec,
                      const struct init_plan *plan);
/* Back to the host's mounts. */
bool root_cache_leave(struct keeper *keeper) __attribute__((warn_unused_result));

#endif
