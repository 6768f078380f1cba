/* The arguments of a call, made as small as they get while something stays true of them. Pure.
 *
 * In turns, until nothing more is found:
 *  - chunks of each list and text are taken out, halved until they are single elements (delta
 *    debugging, as in shrink.h), and nodes of trees with or without what is below them;
 *  - the same place of all texts at once, or of all lists side by side, whose lengths may have to
 *    be equal;
 *  - numbers and characters get simpler (shrink_leaves.h).
 * Each change makes the arguments shorter, or lighter at the same length, so that it ends.
 *
 * Who may call: shrink.c. */
#ifndef JUDGE_STAGE_SHRINK_ARGS_H
#define JUDGE_STAGE_SHRINK_ARGS_H

#include "judge/catalog/problem.h"

struct args_shrinker {
    const struct param *params;
    size_t count;
    bool (*is_taken)(void *data, struct value *args); /* Is it still true of @args? */
    bool (*is_over)(void *data);                      /* Nothing more is to be tried. */
    void *data;
};

/* Replaces what is in @args, @shrinker->count of them, which are the caller's own. True: they are
 * smaller now. */
bool shrink_args(const struct args_shrinker *shrinker, struct value *args);

/* For parts of it: a copy of @args, and what becomes of it. args_settle frees @changed, or has it
 * take the place of @args, which is what true says. */
struct value *args_copy(const struct args_shrinker *shrinker, const struct value *args);
bool args_settle(const struct args_shrinker *shrinker, struct value *args, struct value *changed,
                 bool taken);

#endif
