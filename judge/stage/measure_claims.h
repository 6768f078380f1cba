/* What the candidate claimed, held against what was measured.
 * Who may call: judge/stage, judge/cli, judge/author. */
#ifndef JUDGE_STAGE_MEASURE_CLAIMS_H
#define JUDGE_STAGE_MEASURE_CLAIMS_H

#include "judge/complexity/fit.h"
#include "judge/complexity/pattern.h"
#include "judge/stage/engine.h"

/* Fills report->claims. @fits are the operations' in their order, then those of report->space. */
int measure_claims(const struct submission *submission, const struct pattern_set *set,
                   struct report *report, const struct fit *fits, struct err *err)
    __attribute__((warn_unused_result));

/* The same when nothing was measured: every claim is unverified. */
int measure_claims_unmeasured(const struct submission *submission, struct report *report,
                              struct err *err) __attribute__((warn_unused_result));

/* ERR_INPUT when the submission claims something that is no claim, before anything is run. */
int measure_check_claims(const struct submission *submission, struct err *err)
    __attribute__((warn_unused_result));

/* The patterns of the problem's complexity section. */
int measure_load_patterns(const struct problem *problem, struct pattern_set **ret_set,
                          struct err *err) __attribute__((warn_unused_result));

/* Is that section as it must be? */
int measure_check_patterns(const struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

#endif
