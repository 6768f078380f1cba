/* What a round lets in, and lets see. Why it is as it is: docs/decisions/0017-rounds.md.
 *
 * Who may call: judge/api. */
#ifndef JUDGE_API_ADMISSION_H
#define JUDGE_API_ADMISSION_H

#include "judge/api/request.h"

struct admission {
    const char *round; /* "": none. */
    const char *problem;
    const char *candidate; /* For whom. */
    bool staff;            /* Submitted by a grader or an operator. */
};

/* 0, or ERR_INPUT with the reason for the client and *@ret_status, or ERR_FAULT. */
int admission_check(struct store *store, const struct admission *admission, uint64_t now_ms,
                    unsigned *ret_status, struct err *err) __attribute__((warn_unused_result));

/* As store_report; but where the round lets candidates see all, the view of a candidate is the
 * whole report, without what it could foresee the next measurement by. */
int admission_report(struct store *store, const struct store_submission *row, unsigned grading,
                     bool public, char **ret_report, struct err *err)
    __attribute__((warn_unused_result));

#endif
