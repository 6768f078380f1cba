/* Cases that a program of the author's writes, a group at a time, and what must come back, which is
 * what the problem's own solution answers: the first of solutions/AC, by name, whose language is on
 * this machine. Where a checker decides, nothing is expected.
 *
 *   stdin of the generator: "SEED COUNT\n"   stdout: COUNT lines, each a case without what must
 * come back (JSON Lines, as in a file of cases)
 *
 * Both run in boxes, once per machine; the cases lie in the cache folder under a hash of all that
 * they are made of:
 *
 *   cache/cases-<hash>/cases.jsonl
 *
 * Who may call: run.c, shrink.c, judge/author. */
#ifndef JUDGE_STAGE_GENERATED_H
#define JUDGE_STAGE_GENERATED_H

#include "judge/stage/engine.h"

/* Makes what is not there yet. No box of the engine's may be running. ERR_FAULT names the program
 * that is at fault: the author's, never the candidate's. */
int generated_prepare(struct engine *engine, const struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* Runs each generator twice: ERR_FAULT, as above, where it does not write the same both times. */
int generated_repeat(struct engine *engine, const struct problem *problem, struct err *err)
    __attribute__((warn_unused_result));

/* The cases of any group: from its file, or what generated_prepare has made. */
int generated_load(const struct engine *engine, const struct problem *problem,
                   const struct group *group, struct case_list *ret_cases, struct err *err)
    __attribute__((warn_unused_result));

#endif
