/* Requests to a daemon, through libcurl. One thread, one client. Who may call: judge/cli. */
#ifndef JUDGE_CLI_CLIENT_H
#define JUDGE_CLI_CLIENT_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <stdbool.h>

struct client;

/* @server such as "http://127.0.0.1:8080"; @token may be NULL. Both are borrowed. ERR_INPUT when
 * @server is no address of this kind. */
int client_create(const char *server, const char *token, struct client **ret_client,
                  struct err *err) __attribute__((warn_unused_result));
void client_destroy(struct client *client); /* Accepts NULL. */

struct client_answer {
    long status;
    long retry_s; /* Retry-After; 0: none. */
    struct buf body;
};

void client_answer_fini(struct client_answer *answer);

/* GET, or POST of @body (JSON) with the Idempotency-Key @key. ERR_FAULT when there is no answer:
 * nobody listens, or the connection broke; ERR_INTR after a Ctrl-C. */
int client_call(struct client *client, const char *path, const char *body, const char *key,
                struct client_answer *ret_answer, struct err *err)
    __attribute__((warn_unused_result));

/* GET of an event stream. @take is called with what arrives; false ends it. The status is 0 when
 * there was no answer; how a stream ends is no error. ERR_INTR after a Ctrl-C. */
int client_stream(struct client *client, const char *path, const char *last_id,
                  bool (*take)(void *data, const char *bytes, size_t length), void *data,
                  long *ret_status, struct err *err) __attribute__((warn_unused_result));

#endif
