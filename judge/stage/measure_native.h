/* Do the counts hold without the emulator? A program can tell that it is counted (the processor's
 * name, a variable, the time), and be faster then than it is in the tests. So a few batches of each
 * pattern are run once more natively, at a large size: their CPU time must be what the counted
 * instructions can take, and their results right.
 *
 * Who may call: measure.c; measure_leak.c for the size of its object. */
#ifndef JUDGE_STAGE_MEASURE_NATIVE_H
#define JUDGE_STAGE_MEASURE_NATIVE_H

#include "judge/stage/measure_judge.h"

/* Sets @measurement->feigned where they do not. Nothing is done by the clock, or for whole programs
 * (prober_check_alone). 0, or an error of the judge. */
int measure_check_native(struct measurement *measurement, struct err *err)
    __attribute__((warn_unused_result));

/* A size between half of @n and @n that is hardly a power of two. All sizes that are counted are,
 * and a program may have only these in mind; this one hangs on its text, so that it cannot well
 * have it in mind too. 0: @n is too small to tell anything. */
uint64_t measure_between(const struct submission *submission, uint64_t n);

#endif
