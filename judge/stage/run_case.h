/* One case of a class or function problem, in a session. Who may call: run_driven.c. */
#ifndef JUDGE_STAGE_RUN_CASE_H
#define JUDGE_STAGE_RUN_CASE_H

#include "judge/stage/session.h"

/* After session_case. 0: all right; 1: failed, see @failure. With @ahead the program may have got
 * operations behind the wrong one, and may not have answered them: its session is of no further
 * use. */
int run_case(struct session *session, const struct problem *problem, const struct test_case *test,
             bool ahead, struct failure *failure, struct err *err)
    __attribute__((warn_unused_result));

#endif
