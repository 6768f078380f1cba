/* The body of POST /rounds and PATCH /rounds/{id}:
 *
 *   {"id"?, "title"?, "problems": ["two-sum", …], "candidates"?: ["ann", …],
 *    "opens_ms": 1796115600000 or null, "closes_ms": the same, "reveal"?: "never"}
 *
 * PATCH takes any of them but the id, and leaves the others as they are. Pure. Who may call:
 * judge/api. */
#ifndef JUDGE_API_ROUND_BODY_H
#define JUDGE_API_ROUND_BODY_H

#include "judge/base/err.h"
#include "judge/store/rounds.h"

#include <jansson.h>

struct round_body {
    json_t *document; /* Owned, as what @change points to. */
    struct store_round_change change;
};

/* @change.id is NULL where none was given. ERR_INPUT says what is wrong where; *@ret_status is then
 * 400 (no JSON) or 422. */
int round_body_parse(const char *text, size_t length, bool is_new, struct round_body *ret_body,
                     unsigned *ret_status, struct err *err) __attribute__((warn_unused_result));
void round_body_fini(struct round_body *body);

/* May a round have this name? ERR_INPUT says why not. */
int round_body_check_id(const char *id, struct err *err) __attribute__((warn_unused_result));

/* The NULL-terminated @names must be names, and different ones; @what says what they are. */
int round_body_check_names(const char *what, char *const *names, struct err *err)
    __attribute__((warn_unused_result));

#endif
