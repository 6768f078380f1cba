/* One request, from its headers to its answer. A handler answers at once, or holds the request and
 * answers later from a callback on the loop's thread.
 *
 * Who may call: judge/api. */
#ifndef JUDGE_API_REQUEST_H
#define JUDGE_API_REQUEST_H

#include "judge/api/service.h"
#include "judge/api/token.h"
#include "judge/base/buf.h"

#include <jansson.h>
#include <stdbool.h>
#include <sys/types.h>

#include <microhttpd.h>

#define REQUEST_PATH_MAX 512

struct route;

struct identity {
    bool known;
    enum store_role role;
    char *name;                      /* Candidate of what it submits. */
    char token[TOKEN_ID_LENGTH + 1]; /* "" where there are no tokens. */
};

struct request {
    struct service *service;
    struct MHD_Connection *connection;
    const struct route *route; /* NULL: none was found. */
    const char *method;        /* Borrowed from the connection. */
    char *path;
    char *argument; /* What stands for {id} in the route; or NULL. */
    struct identity identity;
    struct buf body;
    size_t body_seen;
    size_t large_bytes;  /* Counted for the body, where it is large. */
    size_t answer_bytes; /* The same for the answer. */
    uint64_t start_ns;
    char id[17];
    unsigned status;            /* Answered with; 0: not yet. */
    bool received;              /* With all of its body. */
    struct MHD_Response *early; /* The answer, which waits for the body to be over. */
    bool held;                  /* Suspended until it is answered. */
};

/* ---- what was asked. Borrowed; NULL: not there. */

const char *request_header(const struct request *request, const char *name);
const char *request_query(const struct request *request, const char *name);

/* A header that may stand there once and stands there twice; NULL: none. */
const char *request_repeated(const struct request *request);

/* Was it sent as JSON? False: it was answered (415). */
bool request_is_json(struct request *request);

/* ---- answers: each is the only one of its request. */

/* Takes @json over. */
void request_answer_json(struct request *request, unsigned status, json_t *json);
void request_answer_text(struct request *request, unsigned status, const char *type,
                         const char *text, size_t length);
/* Takes what is in @buf over. */
void request_answer_buf(struct request *request, unsigned status, const char *type,
                        struct buf *buf);
void request_answer_empty(struct request *request, unsigned status);

/* JSON text with no "<" in it, whatever a browser is told that it is. */
void request_add_safe(struct buf *buf, const char *text);

/* An RFC 9457 problem document. @retry_s: the header Retry-After; 0: none. */
void request_answer_problem(struct request *request, unsigned status, unsigned retry_s,
                            const char *format, ...) __attribute__((format(printf, 4, 5)));

/* 405: the path takes @methods. */
void request_answer_methods(struct request *request, const char *methods);

/* For a reader of MHD, as a stream is; takes @response over. */
void request_answer_response(struct request *request, unsigned status,
                             struct MHD_Response *response);

/* The answer will come later, from somebody else's callback. */
void request_hold(struct request *request);

/* ---- rights */

bool request_is_staff(const struct request *request); /* A grader or an operator. */
/* May it see what belongs to @owner? */
bool request_may_see(const struct request *request, const char *owner);
/* May it see hidden cases? */
bool request_sees_all(const struct request *request);

#endif
