/* One submission on its way through a daemon, from POST to the report, whatever happens to the
 * daemon or the network meanwhile.
 *
 *   POST ---202---> EVENTS ---end---> LOOK ---final---> VIEW ---> told
 *   ^  | busy         ^                 |                 (what a candidate would see of a failure)
 *   '--'              '---- not yet ----'
 *
 * Each step is repeated while there is no answer, or one that says "later". A repeated POST has the
 * same Idempotency-Key, so that it makes nothing twice. What a stream says is not read: its end is
 * what is waited for.
 *
 * Who may call: judge/cli/remote_grader.c. */
#ifndef JUDGE_CLI_REMOTE_FLIGHT_H
#define JUDGE_CLI_REMOTE_FLIGHT_H

#include "judge/cli/transfers.h"

#include <jansson.h>
#include <stdbool.h>

struct flight;

/* What becomes of it. The flight is free again by then; all is borrowed. */
struct flight_calls {
    void (*on_done)(void *data, size_t number, json_t *report, json_t *public_report);
    void (*on_refused)(void *data, size_t number, const char *message);
    void (*on_lost)(void *data, size_t number, const char *why); /* May be tried again. */
    /* No submission can succeed: a token that is not good, and the like. */
    void (*on_broken)(void *data, const struct err *why);
};

/* @transfers, @calls and @data must outlive it. */
struct flight *flight_create(uv_loop_t *loop, struct transfers *transfers,
                             const struct flight_calls *calls, void *data);
/* After transfers_destroy; without any further call but @on_closed. */
void flight_close(struct flight *flight, void (*on_closed)(void *data));

bool flight_is_free(const struct flight *flight);
bool flight_is_answered(const struct flight *flight); /* False: the last try had no answer. */

/* Takes both texts over. */
void flight_start(struct flight *flight, size_t number, char *body, char *key);

#endif
