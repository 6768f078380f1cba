/* How much more time answers get on this machine than where the limits of the problems were set:
 * the environment's JUDGE_TIME_FACTOR, from 0.1 to 100; 1 without it. It multiplies the limits of
 * CPU and wall time of runs, starts and checkers, in every language alike; those of compilers are
 * generous anyhow.
 *
 * Who may call: judge/catalog. */
#ifndef JUDGE_CATALOG_MACHINE_TIME_H
#define JUDGE_CATALOG_MACHINE_TIME_H

#include "judge/base/err.h"

#define MACHINE_TIME_VARIABLE "JUDGE_TIME_FACTOR"

/* ERR_INPUT when it is no such number. */
int machine_time_factor(double *ret_factor, struct err *err) __attribute__((warn_unused_result));

#endif
