/* Names from file systems and archives: bytes that anybody chose.
 *
 * Who may call: judge/batch, judge/author, judge/cli. */
#ifndef JUDGE_BATCH_NAME_H
#define JUDGE_BATCH_NAME_H

#include <stdbool.h>
#include <stddef.h>

#define NAME_BYTES_MAX 4096 /* Of a path within the input. */
#define NAME_FILE_BYTES_MAX 120

/* The bytes as UTF-8: what is not, and NUL, is written as %XX. The caller frees it. */
char *name_to_utf8(const char *bytes, size_t length);

/* The name of a file for @text, whatever is in it: letters of all scripts, digits, '-', '_', ' '
 * and '.' stay (no '.' or ' ' at an end), other bytes become %XX. Different texts have different
 * names: what would be longer than NAME_FILE_BYTES_MAX ends in a hash. The caller frees it. */
char *name_to_file(const char *text);

/* A path as it may stand in an input: relative, without empty parts, "." and "..". A leading "./"
 * and slashes at the end are taken off by name_tidy. */
bool name_is_inner(const char *name);

/* Takes off a leading "./" and the slashes at the end, in place. */
void name_tidy(char *name);

/* Has a part that begins with a dot, or is in the folder that macOS adds to archives. */
bool name_is_hidden(const char *name);

/* Behind the last slash; borrowed from @name. */
const char *name_base(const char *name);

/* Letters and digits of @text in lower case and nothing else, so that "Two Sum", "two_sum" and
 * "TwoSum" are one. The caller frees it. */
char *name_fold(const char *text, size_t length);

#endif
