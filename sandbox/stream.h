/* One of the command's output streams: a pipe that the keeper copies to the caller's descriptor.
 *
 * The command never holds the caller's descriptor, so it can neither read from it, nor change its
 * flags, nor write to it after its end; and every byte is counted. Who may include: sandbox/. */
#ifndef SANDBOX_STREAM_H
#define SANDBOX_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define STREAM_BUFFER_BYTES ((size_t)64 << 10)

struct stream {
    int from;     /* Read end of the pipe, non-blocking; -1 when it has ended. Owned. */
    int to;       /* Borrowed; -1: discarded. */
    bool regular; /* Writing to @to never waits for a reader. */
    int error;    /* Why @to did not take what was written; 0: it did, or nobody reads any more. */
    size_t begin; /* What is buffered: begin to end. */
    size_t end;
    uint8_t buffer[STREAM_BUFFER_BYTES];
};

void stream_init(struct stream *stream, int from, int to);
void stream_fini(struct stream *stream);
/* True when bytes wait for the caller to take them. */
bool stream_waits(const struct stream *stream);
/* Moves what can be moved without waiting. Adds what was read to @total; beyond @bytes_max nothing
 * is passed on. Returns false once @total is larger than @bytes_max. */
bool stream_pump(struct stream *stream, uint64_t *total, uint64_t bytes_max);

#endif
