/* What a program whose end no driver reported said of it on stderr, by the language's pattern. */
#ifndef JUDGE_STAGE_STDERR_WORDS_H
#define JUDGE_STAGE_STDERR_WORDS_H

#include "judge/stage/engine.h"

/* How a reason begins that means that the stack is used up. */
#define STACK_OVERFLOW "stack overflow"

/* "uncaught KeyError (line 6, in solve)", with nothing in it that the source does not hold (see
 * redact.h); NULL when the pattern finds nothing. Addresses are looked up in @artifacts, in a box
 * of
 * @engine. The caller frees it. */
char *stderr_words(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, int fd);

#endif
