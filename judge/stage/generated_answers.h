/* What must come back of generated cases: asked of the problem's own solution. Who may call:
 * generated.c. */
#ifndef JUDGE_STAGE_GENERATED_ANSWERS_H
#define JUDGE_STAGE_GENERATED_ANSWERS_H

#include "judge/stage/engine.h"
#include "judge/stage/reference.h"

/* Checks the cases in @written, one a line, and appends them to @out with what @reference answers.
 * ERR_FAULT names the generator's line, or the solution, that is at fault. */
int generated_answer(struct engine *engine, const struct problem *problem,
                     const struct group *group, const struct reference_solution *reference,
                     const struct buf *written, struct buf *out, struct err *err)
    __attribute__((warn_unused_result));

#endif
