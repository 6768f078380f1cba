/* How a step fails without the emulator. Under it a program that uses up its stack may die in its
 * crash handler too, and all that is seen is a signal.
 *
 * Who may call: measure.c. */
#ifndef JUDGE_STAGE_PROBER_NATIVE_H
#define JUDGE_STAGE_PROBER_NATIVE_H

#include "judge/stage/prober.h"

/* @prober has just failed at @step. When it was by a signal while counting, the step is done once
 * more in a process of its own, and if that tells of a stack that is used up, so does @prober. */
int prober_ask_native(struct prober *prober, const struct plan_step *step, struct err *err)
    __attribute__((warn_unused_result));

#endif
