/* Server-sent events out of bytes as they arrive. Pure. Who may call: judge/cli. */
#ifndef JUDGE_CLI_SSE_H
#define JUDGE_CLI_SSE_H

#include "judge/base/buf.h"

#include <stdbool.h>

#define SSE_EVENT_BYTES_MAX (4u << 20)

struct sse_event {
    const char *id; /* "" if it has none, as the next two. */
    const char *kind;
    const char *data;
};

/* Zeroed memory is a parser at its start. */
struct sse {
    struct buf line, id, kind, data;
    bool too_long;
};

/* Calls @each for every whole event. False: an event is too long, and nothing more is read. */
bool sse_feed(struct sse *sse, const char *bytes, size_t length,
              void (*each)(void *context, const struct sse_event *event), void *context);
void sse_fini(struct sse *sse);

#endif
