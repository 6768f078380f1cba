/* Many requests to one daemon at a time, through libcurl's multi interface on a libuv loop.
 *
 * All calls and callbacks are on the loop's thread. A callback may start a transfer, but not
 * destroy the transfers. Who may call: judge/cli. */
#ifndef JUDGE_CLI_TRANSFERS_H
#define JUDGE_CLI_TRANSFERS_H

#include "judge/cli/client.h"

#include <uv.h>

struct transfers;

/* @server and @token (may be NULL) are borrowed for as long as it lives. At most @connections are
 * kept open. ERR_INPUT when @server is no address of this kind. */
int transfers_create(uv_loop_t *loop, const char *server, const char *token, unsigned connections,
                     struct transfers **ret_transfers, struct err *err)
    __attribute__((warn_unused_result));

/* Breaks all off without any further call but @on_closed. Does not wait. */
void transfers_destroy(struct transfers *transfers, void (*on_closed)(void *data), void *data);

/* How a transfer ended: an answer, whose status is 0 when there was none (nobody listens, or the
 * connection broke). Borrowed. */
typedef void transfer_done(void *data, const struct client_answer *answer);

/* GET, or POST of @body with the Idempotency-Key @key. Both are copied. */
void transfers_call(struct transfers *transfers, const char *path, const char *body,
                    const char *key, transfer_done *done, void *data);

/* GET of an event stream up to its end, however it ends. What it says is not kept. */
void transfers_wait_stream(struct transfers *transfers, const char *path, transfer_done *done,
                           void *data);

#endif
