/* Reading JSON that people write: every complaint names the file, the place in it, what was
 * expected and what was found, as in
 *
 *   problems/lru-cache/problem.json: limits.cpu_ms: expected a whole number from 1 to 600000, found
 *   "1s"
 *
 * A struct json_at is a value together with how one gets to it. It lives on the stack and borrows
 * all it points to, its parent included, so a child must not outlive its parent. A value that is
 * not there has .json NULL; every json_get_ complains about it, so ask json_at_has first where a
 * value may be left out.
 *
 * Errors: ERR_INPUT. Who may call: everything in judge/. */
#ifndef JUDGE_BASE_JSON_CHECK_H
#define JUDGE_BASE_JSON_CHECK_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json_at {
    const char *file;             /* As shown in messages; may end in ":LINE". */
    const struct json_at *parent; /* NULL for the root. */
    const char *key;              /* NULL for an element of an array. */
    size_t index;                 /* In the array. */
    json_t *json;                 /* NULL: not there. Borrowed. */
};

/* Parses @text, which came from @file: no key twice, errors with line and column. @ret_json is a
 * new reference. */
int json_parse(const char *file, bool one_line, const char *text, size_t length, json_t **ret_json,
               struct err *err) __attribute__((warn_unused_result));

/* The same from a file of at most @length_max bytes; a missing file is ERR_INPUT as well. */
int json_load_path(const char *path, size_t length_max, json_t **ret_json, struct err *err)
    __attribute__((warn_unused_result));

struct json_at json_at_root(const char *file, json_t *json);
struct json_at json_at_key(const struct json_at *object, const char *key);
struct json_at json_at_index(const struct json_at *array, size_t index);
bool json_at_has(const struct json_at *at); /* There, and not null. */

/* Sets "file: path: message" and returns ERR_INPUT. */
int json_fail(const struct json_at *at, struct err *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What stands there, short: "1s", 12, true, an object, a list of 3, nothing. */
void json_describe(const json_t *json, struct buf *out);

/* An object whose keys are all in the NULL-terminated @known; an unknown one is reported with the
 * nearest known one. */
int json_check_object(const struct json_at *at, const char *const *known, struct err *err)
    __attribute__((warn_unused_result));

/* A list of @count_min to @count_max elements. */
int json_check_list(const struct json_at *at, size_t count_min, size_t count_max, struct err *err)
    __attribute__((warn_unused_result));

/* Borrowed from the JSON; not empty, at most @length_max bytes, without NUL. */
int json_get_text(const struct json_at *at, size_t length_max, const char **ret_text,
                  struct err *err) __attribute__((warn_unused_result));

/* One of the NULL-terminated @names; an unknown one is reported with the nearest. */
int json_get_name(const struct json_at *at, const char *const *names, size_t *ret_index,
                  struct err *err) __attribute__((warn_unused_result));

int json_get_whole(const struct json_at *at, int64_t min, int64_t max, int64_t *ret_number,
                   struct err *err) __attribute__((warn_unused_result));
int json_get_number(const struct json_at *at, double min, double max, double *ret_number,
                    struct err *err) __attribute__((warn_unused_result));
int json_get_bool(const struct json_at *at, bool *ret_boolean, struct err *err)
    __attribute__((warn_unused_result));

/* Bytes as a whole number, or as text such as "64K", "256M", "1G". */
int json_get_size(const struct json_at *at, uint64_t min, uint64_t max, uint64_t *ret_bytes,
                  struct err *err) __attribute__((warn_unused_result));

/* A list of texts as a fresh NULL-terminated vector; free with json_texts_free. */
int json_get_texts(const struct json_at *at, size_t count_min, size_t count_max, char ***ret_texts,
                   struct err *err) __attribute__((warn_unused_result));
void json_texts_free(char **texts); /* Accepts NULL. */

#endif
