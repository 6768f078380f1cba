/* A small function problem, f(int32) -> int32, in a language that has nothing but a run step. */
#ifndef TESTS_UNIT_STAGE_FAKE_SUBMISSION_H
#define TESTS_UNIT_STAGE_FAKE_SUBMISSION_H

#include "judge/stage/engine.h"

#define FAKE_SOURCE "def f(x):\n    return helper(x)\n"

extern struct problem fake_problem;
extern const struct submission fake_submission;

/* The operation f(argument), which must return @expected. Free with fake_operation_fini. */
struct operation fake_operation(struct value argument, int64_t expected);
void fake_operation_fini(struct operation *operation);

#endif
