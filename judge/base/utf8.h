/* UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing past U+10FFFF): checking it, and
 * making foreign text safe to show. Who may call: judge/. */
#ifndef JUDGE_BASE_UTF8_H
#define JUDGE_BASE_UTF8_H

#include "judge/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the character at the front of @text, which goes to *@ret_code; 0 if it is not UTF-8. */
size_t utf8_next(const char *text, size_t length, uint32_t *ret_code);

/* Is all of it UTF-8? On false, *@ret_bad (may be NULL) is the offset of the first wrong byte. */
bool utf8_check(const char *text, size_t length, size_t *ret_bad);

/* May @code stand on a terminal? Not control characters, nor those that turn or hide text. */
bool utf8_printable(uint32_t code);

/* Adds @text to @out with each byte that is not UTF-8 and each unprintable character replaced by
 * '?', cut after at most @length_max bytes at the end of a character. */
void utf8_add_printable(struct buf *out, const char *text, size_t length, size_t length_max);

#endif
