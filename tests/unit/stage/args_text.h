/* Arguments of a call as text, for tests of what makes them smaller. */
#ifndef TESTS_UNIT_STAGE_ARGS_TEXT_H
#define TESTS_UNIT_STAGE_ARGS_TEXT_H

#include "judge/stage/shrink_args.h"

#define ARGS_MAX 4

struct args_text {
    struct param params[ARGS_MAX];
    struct value args[ARGS_MAX];
    size_t count;
    /* Of the shrinker below: is it still true, how often has it been asked, and how often may it
     * be? */
    bool (*holds)(const struct value *args);
    size_t asked, asked_max;
    struct args_shrinker shrinker;
};

/* @types, by blanks, and @args, a JSON array. */
void args_text_init(struct args_text *text, const char *types, const char *args);
void args_text_fini(struct args_text *text);

/* Fails the test unless the arguments are @expected. */
void args_text_is(const struct args_text *text, const char *expected);

/* All of it: calls @shrink until it finds nothing more, and looks at what is left. */
void args_text_shrinks(bool (*shrink)(const struct args_shrinker *shrinker, struct value *args),
                       const char *types, const char *args, bool (*holds)(const struct value *args),
                       const char *expected);

#endif
