/* From what a driver and its box left behind to a verdict and a reason that a candidate
 * understands. Who may call: session.c, run_stdin.c. */
#ifndef JUDGE_STAGE_SESSION_FAILURE_H
#define JUDGE_STAGE_SESSION_FAILURE_H

#include "judge/stage/session.h"

/* The box has ended. Fills verdict, reason, detail. */
int session_explain(struct session *session, struct failure *failure, struct err *err)
    __attribute__((warn_unused_result));

/* The verdict and reason that the box itself gave; VERDICT_AC when it was OK. */
void failure_of_box(const struct submission *submission, const struct box_result *result,
                    struct failure *failure);

/* What the end of stderr says by the language's table, for a program that died by itself:
 * VERDICT_RTE unless a line of it names a limit that the runtime met. */
enum verdict verdict_of_stderr(const struct language *language, int fd);

#endif
