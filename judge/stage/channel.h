/* Our end of a socket to a program in a box, and the box's end: whichever comes first is seen.
 *
 * Calls return 0, CHANNEL_FAILED when the program closed its end or the box has ended, or a
 * negative error that is the judge's.
 *
 * Who may call: judge/stage/session*.c, checker_process.c. */
#ifndef JUDGE_STAGE_CHANNEL_H
#define JUDGE_STAGE_CHANNEL_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/stage/box_client.h"

#include <stdbool.h>

#define CHANNEL_FAILED 1

struct channel {
    struct keeper *keeper;    /* Borrowed; has the box. */
    int fd;                   /* -1: closed. It does not block. */
    bool running;             /* The keeper has a box that has not ended. */
    struct box_result result; /* When it has. */
    struct buf received;
};

/* Takes the box's result if it has ended within @timeout_ms (-1: waits). 1 with it, 0 without. */
int channel_collect(struct channel *channel, int timeout_ms, struct err *err)
    __attribute__((warn_unused_result));

/* Adds what is there to @received. 1: bytes came; 0: nothing now; -1: the other end is closed. */
int channel_drain(struct channel *channel);

/* Waits for a moment, or until the channel can be read (or written, if @events asks for that), or
 * the box has ended. *@ret_seen is what poll saw of the channel. */
int channel_wait(struct channel *channel, short events, short *ret_seen, struct err *err)
    __attribute__((warn_unused_result));

int channel_send(struct channel *channel, const struct buf *bytes, struct err *err)
    __attribute__((warn_unused_result));

#endif
