/* Text from hostile hands, made safe for a terminal and a report.
 *
 * Who may call: everybody. */
#ifndef JUDGE_BASE_PRINTABLE_H
#define JUDGE_BASE_PRINTABLE_H

#include "judge/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the UTF-8 character that starts at @data, its number in @ret_code; 0 when the bytes are
 * not UTF-8 (overlong forms, surrogates and cut characters included) or @length is 0. */
size_t printable_next(const char *data, size_t length, uint32_t *ret_code);

/* False for control characters and for those that turn the direction of the text around them. */
bool printable_is(uint32_t code);

/* Appends @data with every invalid byte and every unprintable character as '?', and cuts it behind
 * the last character that fits into @length_max bytes. */
void printable_add(struct buf *out, const char *data, size_t length, size_t length_max);

/* The same for text of several lines: line ends and tabs stay. */
void printable_add_lines(struct buf *out, const char *data, size_t length, size_t length_max);

/* Is all of it UTF-8? On false, *@ret_bad is the offset of the first byte that is wrong. */
bool printable_check_utf8(const char *data, size_t length, size_t *ret_bad);

#endif
