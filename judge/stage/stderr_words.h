/* What a program whose end no driver reported said of it on stderr, by the language's pattern. */
#ifndef JUDGE_STAGE_STDERR_WORDS_H
#define JUDGE_STAGE_STDERR_WORDS_H

#include "judge/stage/engine.h"

/* In front of an exception that means that the stack is used up. */
#define STACK_OVERFLOW_WORDS "stack overflow: "

/* "uncaught KeyError (line 6, in solve)", with nothing in it that the source does not hold (see
 * redact.h); NULL when the pattern finds nothing. The caller frees it. */
char *stderr_words(const struct submission *submission, int fd);

#endif
