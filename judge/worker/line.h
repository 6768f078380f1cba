/* Bytes that arrive in pieces, as lines: the wire between a pool and its workers.
 *
 * Pure. Who may call: judge/worker. */
#ifndef JUDGE_WORKER_LINE_H
#define JUDGE_WORKER_LINE_H

#include "judge/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* A source of the largest size, each byte written as \uXXXX, and what is around it; a report with
 * two views and all its points is shorter. */
#define LINE_BYTES_MAX (8u << 20)

struct line_reader {
    struct buf pending; /* Of the line that is not whole yet. */
};

/* Calls @take with each line that @data completes, without its end, NUL-terminated and borrowed.
 * False when a line is too long, or when @take says so: nothing more can be read. */
bool line_feed(struct line_reader *reader, const char *data, size_t length,
               bool (*take)(void *context, const char *line, size_t length), void *context);
void line_reader_fini(struct line_reader *reader);

#endif
