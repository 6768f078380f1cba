/* Numbers and characters of the arguments of a call, made simpler. Pure.
 *
 * A number is lighter the nearer it is to 0, and lighter when it is not negative; of characters a
 * is the lightest, then b and so on to z, then all others. Only what makes the sum of all lighter
 * is tried:
 *  - numbers of all arguments together: 0, divided by what they have in common; and as keeps their
 *    order: side by side from 0 on, moved so that the least is 0, the gap between two closed;
 *  - each number by itself, in halving steps towards 0;
 *  - two numbers, less the same, where there are few: sums may have to stay true;
 *  - letters of all texts renamed together, which keeps what is equal, and then one into another.
 *
 * Who may call: shrink_args.c. */
#ifndef JUDGE_STAGE_SHRINK_LEAVES_H
#define JUDGE_STAGE_SHRINK_LEAVES_H

#include "judge/stage/shrink_args.h"

/* As shrink_args. */
bool shrink_leaves(const struct args_shrinker *shrinker, struct value *args);

#endif
