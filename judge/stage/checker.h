/* Where many answers are right, a checker decides: a program of the author's, run in a box, that is
 * given the case and what the candidate's program answered (checker_wire.h).
 *
 * A checker that crashes, hangs, talks nonsense or says that it can not tell is asked once more in
 * a new process, and then the verdict is IE with a reason that names it. It never becomes AC or WA.
 *
 * It is compiled once for each problem and kept in the engine; a process of it serves one
 * submission, so that nothing of one candidate's answers meets another's. Its box has a keeper of
 * its own that takes no slot: the candidate's box waits while it works.
 *
 * Who may call: run_driven.c, run_stdin.c, shrink.c, grade.c, engine.c; judge/author. */
#ifndef JUDGE_STAGE_CHECKER_H
#define JUDGE_STAGE_CHECKER_H

#include "judge/stage/engine.h"

struct checker; /* What the engine keeps. */

/* Judges the answers to the operations of @test. On return 0, @failure has the verdict AC, WA or
 * IE; what the checker said is in detail, for samples and authors, and not in reason. */
int checker_judge_values(struct engine *engine, const struct problem *problem,
                         const struct test_case *test, const struct value *answers,
                         struct failure *failure, struct err *err)
    __attribute__((warn_unused_result));

/* The same for what a stdin program printed. */
int checker_judge_output(struct engine *engine, const struct problem *problem,
                         const struct test_case *test, const char *output, size_t length,
                         struct failure *failure, struct err *err)
    __attribute__((warn_unused_result));

/* Judges a case itself, by the problem's validator: a program of the same kind that is given no
 * answers. WA: the case breaks the problem's rules. For judge/author. */
int checker_validate(struct engine *engine, const struct problem *problem,
                     const struct test_case *test, struct failure *failure, struct err *err)
    __attribute__((warn_unused_result));

/* Ends the process, if there is one: the submission is judged. */
void checker_rest(struct engine *engine);

void checker_destroy(struct checker *checker); /* Accepts NULL. */

#endif
