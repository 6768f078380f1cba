/* The daemon's log: one JSON object a line on stderr, written at once and whole.
 *
 * Who may call: judge/api, judge/cli; one thread. Libraries below do not log. */
#ifndef JUDGE_BASE_LOG_H
#define JUDGE_BASE_LOG_H

#include <jansson.h>
#include <stdbool.h>

enum log_level { LOG_ERROR, LOG_WARNING, LOG_INFO, LOG_DEBUG, LOG_LEVEL_COUNT };

/* 0, or -1 when there is no such level. */
int log_level_parse(const char *name, enum log_level *ret_level);
void log_set_level(enum log_level level); /* LOG_INFO until it is called. */
bool log_is_on(enum log_level level);     /* Are lines of it written? */

/* @event is a short name, "listening"; @format and what follows make the other fields, as of
 * json_pack: "{s:s}". NULL: none. */
void log_write(enum log_level level, const char *event, const char *format, ...);

#endif
