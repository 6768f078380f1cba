/* How a request to a daemon is made of a handle of libcurl: what client.c (one at a time) and
 * transfers.c (many) share. Who may call: these two. */
#ifndef JUDGE_CLI_CLIENT_REQUEST_H
#define JUDGE_CLI_CLIENT_REQUEST_H

#include "judge/base/buf.h"
#include "judge/base/err.h"

#include <curl/curl.h>
#include <stddef.h>

/* ERR_INPUT when @server is no address of a daemon. */
int client_check_server(const char *server, struct err *err) __attribute__((warn_unused_result));

/* Sets @curl up for @path of @server; the headers so far. @token may be NULL. */
struct curl_slist *client_prepare(CURL *curl, const char *server, const char *token,
                                  const char *path);

/* GET, or POST of @body with the Idempotency-Key @key; the answer goes to @ret_body. Both texts
 * must stay until it is over. */
struct curl_slist *client_set_call(CURL *curl, struct curl_slist *headers, const char *body,
                                   const char *key, struct buf *ret_body);

/* GET of an event stream, which is given up when nothing comes. */
struct curl_slist *client_set_stream(CURL *curl, struct curl_slist *headers, const char *last_id);

#endif
