/* For judge doctor: from facts about the machine to what stands in the way and what to do about it.
 * No I/O. */
#ifndef JUDGE_CLI_ADVICE_H
#define JUDGE_CLI_ADVICE_H

#include "judge/cli/machine.h"

#define ADVICE_MAX 12

/* Lines, each one thing that stands in the way and its remedy; owned. */
struct advice {
    char *lines[ADVICE_MAX];
    size_t count;
};

/* Why no box can be made here; @reason is what the box said. At least one line. */
void advice_for_box(const struct machine *machine, const char *reason, struct advice *ret_advice);
/* Likewise, but nothing where no fact explains it. */
void advice_obstacles(const struct machine *machine, struct advice *ret_advice);
/* Why @layer is missing though boxes work. At least one line. */
void advice_for_layer(const struct machine *machine, const char *layer, struct advice *ret_advice);
/* All lines in one, for JSON; owned by the caller. */
char *advice_join(const struct advice *advice);
void advice_fini(struct advice *advice);

#endif
