/* Space: how the memory of the box grows with the size of the object in it. Who may call:
 * measure.c. */
#ifndef JUDGE_STAGE_MEASURE_SPACE_H
#define JUDGE_STAGE_MEASURE_SPACE_H

#include "judge/complexity/fit.h"
#include "judge/complexity/pattern.h"
#include "judge/stage/engine.h"

/* Fills report->space; @ret_fits has room for pattern_space_count(set). */
int measure_space(struct engine *engine, const struct submission *submission,
                  const struct file_set *artifacts, const struct pattern_set *set,
                  struct report *report, struct fit *ret_fits, struct err *err)
    __attribute__((warn_unused_result));

#endif
