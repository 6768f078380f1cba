/* Characters of all texts of the arguments of a call, made simpler together. Pure.
 * Who may call: shrink_leaves.c. */
#ifndef JUDGE_STAGE_SHRINK_LETTERS_H
#define JUDGE_STAGE_SHRINK_LETTERS_H

#include "judge/stage/shrink_args.h"

/* As shrink_args. */
bool shrink_letters(const struct args_shrinker *shrinker, struct value *args);

#endif
