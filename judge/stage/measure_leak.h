/* Leaks: how the memory of the box grows with operations that leave the contents as they were. Who
 * may call: measure.c. */
#ifndef JUDGE_STAGE_MEASURE_LEAK_H
#define JUDGE_STAGE_MEASURE_LEAK_H

#include "judge/complexity/pattern.h"
#include "judge/stage/engine.h"

/* Fills report->leak, where the problem speaks of memory and has calls that can be made for ever. A
 * program that fails meanwhile has the reason in its note, and no other figure changes. */
int measure_leak(struct engine *engine, const struct submission *submission,
                 const struct file_set *artifacts, const struct pattern_set *set,
                 struct report *report, struct err *err) __attribute__((warn_unused_result));

#endif
