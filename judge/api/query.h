/* Values that strangers put into a request, read strictly: numbers, cursors, event ids, names.
 *
 * Pure; ERR_INPUT says what was expected. Who may call: judge/api. */
#ifndef JUDGE_API_QUERY_H
#define JUDGE_API_QUERY_H

#include "judge/base/err.h"

#include <stdbool.h>
#include <stdint.h>

#define QUERY_NAME_BYTES_MAX 100 /* Of rounds, candidates and the like. */
#define QUERY_KEY_BYTES_MAX 200  /* Of an idempotency key. */
#define QUERY_LIMIT_MAX 200      /* Entries of one page of a list. */
#define SUBMISSION_ID_LENGTH 20
#define CURSOR_TEXT_MAX 24

/* Decimal digits only, @min to @max. @name is for the message. */
int query_whole(const char *name, const char *text, uint64_t min, uint64_t max,
                uint64_t *ret_number, struct err *err) __attribute__((warn_unused_result));

/* A list's place: opaque to clients, so that it may change. */
void query_cursor_format(int64_t sequence, char ret_text[CURSOR_TEXT_MAX]);
int query_cursor_parse(const char *text, int64_t *ret_sequence, struct err *err)
    __attribute__((warn_unused_result));

/* Last-Event-ID: the number of an event, from 0 on. */
int query_event_id(const char *text, uint64_t *ret_number, struct err *err)
    __attribute__((warn_unused_result));

/* Letters, digits and "-_.:@", at least one, as a name of something outside. */
bool query_is_name(const char *text);

bool query_is_submission_id(const char *text); /* 20 hex digits. */

/* Printable ASCII, 1 to QUERY_KEY_BYTES_MAX bytes. */
bool query_is_key(const char *text);

#endif
