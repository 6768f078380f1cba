/* Blanks the comments and the contents of strings of a source, byte for byte, so that a pattern
 * finds code only and line numbers stay what they are.
 *
 * @syntax is language.json "comment_syntax": {"line": ["//"], "block": [[OPEN, CLOSE]],
 * "strings": ["\"", "'"]}. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_BLANK_H
#define JUDGE_STAGE_BLANK_H

#include <jansson.h>
#include <stddef.h>

/* A new text of the same length, with a NUL behind it. The caller frees it. */
char *blank_source(const char *source, size_t length, const json_t *syntax);

#endif
