/* Blanks the comments and the contents of strings of a source, byte for byte, so that a pattern
 * finds code only and line numbers stay what they are.
 *
 * @syntax is language.json "comment_syntax":
 *   "line": ["//"]                 comments to the end of the line
 *   "block": [[OPEN, CLOSE]]       comments between marks
 *   "strings": ["\"", "'"]         strings; a mark of one letter (but `) ends with its line
 *   "interpolated": [[START, END, OPEN, CLOSE]]   strings with code in them, which stays
 *   "raw": "R\""                   a string up to )DELIMITER" (C++)
 *   "regex": true                  /…/ where no operand can have ended (JavaScript)
 *   "digit_quotes": true           ' between digits is no string (C++)
 *   "splice": true                 a line that ends with \ goes on (C)
 * It is a lexer for source rules, not for security: a program can always reach a name by other
 * ways.
 *
 * Who may call: judge/stage. */
#ifndef JUDGE_STAGE_BLANK_H
#define JUDGE_STAGE_BLANK_H

#include <jansson.h>
#include <stddef.h>

/* A new text of the same length, with a NUL behind it. The caller frees it. */
char *blank_source(const char *source, size_t length, const json_t *syntax);

#endif
