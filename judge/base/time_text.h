/* Moments as people write them, RFC 3339: "2026-12-01T09:00:00Z", "2026-12-01 10:00+01:00". Seconds
 * may be left out; the distance to UTC may not, so that nobody has to guess whose clock is meant.
 *
 * Pure. Who may call: everything in judge/. */
#ifndef JUDGE_BASE_TIME_TEXT_H
#define JUDGE_BASE_TIME_TEXT_H

#include "judge/base/err.h"

#include <stdint.h>

#define TIME_TEXT_MAX 32
#define TIME_MS_MAX 253402300799999ull /* The end of the year 9999. */

/* From 1970 to 9999, in milliseconds since 1970. ERR_INPUT: "NAME: expected …". */
int time_text_parse(const char *name, const char *text, uint64_t *ret_ms, struct err *err)
    __attribute__((warn_unused_result));

/* In UTC; with milliseconds when there are some. @ms is at most TIME_MS_MAX. */
void time_text_format(uint64_t ms, char ret_text[TIME_TEXT_MAX]);

#endif
