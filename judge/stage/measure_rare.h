/* Calls that are dear but rare: some hundred calls at each size tell what is typical, and a table
 * that is put in order at every thousandth call looks there like one that is put in order once.
 *
 * A pattern that had a batch as dear as its object is large is run for half as many calls as the
 * object has entries. Their mean stays where dear calls get rarer with n (arrays that double, what
 * is put off and done once), and grows where they do not. docs/complexity.md, "rare calls".
 *
 * Who may call: measure.c. */
#ifndef JUDGE_STAGE_MEASURE_RARE_H
#define JUDGE_STAGE_MEASURE_RARE_H

#include "judge/stage/measure_judge.h"

/* Sets @measurement->rare, after all else was counted. Nothing is done by the clock, whose batches
 * are that long, or for what is no class. 0, or an error of the judge. */
int measure_rare(struct measurement *measurement, struct err *err)
    __attribute__((warn_unused_result));

#endif
