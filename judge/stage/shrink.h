/* A small failing case, for graders and authors: of all cases the smallest that the program still
 * fails, and of its operations the fewest, with whole numbers as small as they get.
 *
 * What is taken out is decided by delta debugging (Zeller and Hildebrandt, "Simplifying and
 * isolating failure-inducing input", 2002): chunks of operations, halved until they are single
 * ones. What a shortened case must give is asked of the problem's own solution, in a box too; one
 * that fails there breaks a rule of the problem, and is not used. Whole numbers keep their order
 * and their meaning: all values of the parameters of one name are moved together, name by name,
 * onto neighbours from the least that the problem's cases have for that name, or from 0.
 *
 * Where the problem has a validator, which says whether a case keeps to its rules, it is asked of
 * each shortened case, and the arguments of all calls are made smaller together (shrink_args.h);
 * those of a function only then. Where the validator is at fault, the note of the small case says
 * so.
 *
 * Where a checker decides, it must accept the answers of that solution to the shortened case too; a
 * case whose arguments are answers keeps all its operations.
 *
 * Who may call: grade.c. */
#ifndef JUDGE_STAGE_SHRINK_H
#define JUDGE_STAGE_SHRINK_H

#include "judge/stage/engine.h"

/* Fills report->failure.small when the failure is a wrong answer or a runtime error in a case of a
 * class or function problem, and a smaller case shows it again. The only error is ERR_INTR. */
int shrink_failure(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, struct report *report, struct err *err)
    __attribute__((warn_unused_result));

#endif
