/* The body of POST /submissions:
 *
 *   {"problem", "language", "source", "claims"?, "round"?, "candidate"?, "class"?,
 *    "options"?: {"complexity", "samples", "meter", "shrink", "seed"}}
 *
 * Pure. Who may call: judge/api. */
#ifndef JUDGE_API_POST_BODY_H
#define JUDGE_API_POST_BODY_H

#include "judge/base/err.h"
#include "judge/core/queue.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/* Texts are borrowed from the document. */
struct post_body {
    json_t *document; /* Owned. */
    const char *problem;
    const char *language;
    const char *source;
    const char *claims;    /* Or NULL. */
    const char *round;     /* "" if there is none. */
    const char *candidate; /* Or NULL: whose the token is. */
    const char *meter;
    bool complexity;
    bool samples;
    bool shrink;
    int64_t seed; /* 0 to INT64_MAX; 0 is what is taken without one. */
    enum queue_class class;
};

/* ERR_INPUT says what is wrong where; the source is checked as `judge run` does. *@ret_status is
 * then the status that tells what kind of mistake it is: 400 no JSON, 413 a source that is too
 * long, 422 anything else. */
int post_body_parse(const char *text, size_t length, struct post_body *ret_body,
                    unsigned *ret_status, struct err *err) __attribute__((warn_unused_result));
void post_body_fini(struct post_body *body);

#endif
