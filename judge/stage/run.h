/* What the kinds of run and the measuring share. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_RUN_H
#define JUDGE_STAGE_RUN_H

#include "judge/catalog/language.h"

#include <stdint.h>

/* A time limit of a problem in the time of @language. */
uint64_t run_scale(const struct language *language, uint64_t limit_ns);

/* The wall limit of one case in @language. */
uint64_t run_wall(const struct language *language, const struct problem_limits *limits);

#endif
