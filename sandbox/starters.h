/* The starters of a keeper (starter.h), found by what they were built from, and which of them have
 * an init ready for the next box. Who may include: sandbox/. */
#ifndef SANDBOX_STARTERS_H
#define SANDBOX_STARTERS_H

#include "sandbox/keeper.h"

struct init_plan;

/* A starter for @plan, from those kept or new. NULL when there can be none: then the keeper clones
 * init itself. It looks whether the sources of the binds are still the same files. */
struct starter *starters_find(struct keeper *keeper, struct init_plan *plan,
                              const struct policy *policy);
/* Waits until nothing is being built for boxes to come, which would show in the figures of this
 * one, and ends an init of @starter that is not right for @spec. */
void starters_settle(struct keeper *keeper, const struct starter *starter,
                     const struct box_spec *spec);
/* After a box of the starter that was found last: has an init built for the next, when the last two
 * were alike. Takes over what @spec holds. */
void starters_prepare(struct keeper *keeper, struct box_spec *spec);

unsigned starters_count(const struct keeper *keeper);
/* Inits that wait, but for that of @starter. */
unsigned starters_waiting(const struct keeper *keeper, const struct starter *starter);
void starters_destroy(struct keeper *keeper);

#endif
