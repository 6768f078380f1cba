/* The verdict on an operation: what the problem expects against what the points allow.
 *
 * The expected class is verified first, the name is second: all that is as fast as expected or
 * faster is met, whether or not the class itself is settled. Who may call: judge/stage. */
#ifndef JUDGE_COMPLEXITY_DECIDE_H
#define JUDGE_COMPLEXITY_DECIDE_H

#include "judge/complexity/fit.h"
#include "judge/core/report.h"

/* COMPLEXITY_MET, _EXCEEDED or _INCONCLUSIVE. *@ret_confidence is of this verdict, 0 to 1. */
enum complexity_verdict decide(enum complexity_class expected, const struct fit *fit,
                               double *ret_confidence);

#endif
