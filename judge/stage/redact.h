/* What a hostile program says about itself can quote the hidden inputs that it was given: names of
 * types and functions, line numbers, arguments of a system call. Here is decided how much of that a
 * reason may show to everyone. The rest belongs into failure->detail, which only samples and
 * authors show.
 *
 * A word is shown when it stands in the candidate's own source, which says nothing new, or is so
 * short and plain that little can be hidden in it. Pure. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_REDACT_H
#define JUDGE_STAGE_REDACT_H

#include "judge/stage/engine.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* "KeyError", "std::out_of_range", "<lambda>": letters and little else, and not many of them. */
bool redact_is_plain(const char *name, size_t length);

/* Does each word of @name stand in the source? */
bool redact_is_own(const struct submission *submission, const char *name);

/* The name of an exception, or @otherwise. Borrowed from one of them. */
const char *redact_type(const struct submission *submission, const char *type,
                        const char *otherwise);

/* " (line 7, in twoSum)", or what of it is in the source, or "". The caller frees it. */
char *redact_place(const struct submission *submission, uint32_t line, const char *function);

/* @reason with "…" for each quoted text and each long number that is not in the source. The caller
 * frees it. */
char *redact_reason(const struct submission *submission, const char *reason);

#endif
