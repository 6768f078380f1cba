/* "Did you mean …": the known name that a mistyped one is closest to.
 *
 * Who may call: everybody. */
#ifndef JUDGE_BASE_NEAREST_H
#define JUDGE_BASE_NEAREST_H

#include "judge/base/buf.h"

#include <stddef.h>

/* The one of @count @names with the fewest slips of the finger to @word (a letter missing, added,
 * changed, or two swapped; upper and lower case count as the same), or that starts with @word.
 * NULL when none is close enough to be meant. Borrowed from @names. */
const char *nearest_name(const char *word, const char *const *names, size_t count);

/* Appends "; did you mean "NAME"?" when there is such a name. */
void nearest_add(struct buf *out, const char *word, const char *const *names, size_t count);

#endif
