/* Server-sent events of submissions. Every event that has an id is on the disk before it is sent,
 * so a client that comes back with the last id it saw misses none and sees none twice, whatever was
 * restarted between. While a submission waits, its place in the queue is told now and then, without
 * an id; where there is nothing to tell, a comment keeps the connection open.
 *
 * A stream that nobody reads holds one buffer and its place in the store, no more.
 *
 * Who may call: judge/api; one thread. */
#ifndef JUDGE_API_STREAM_H
#define JUDGE_API_STREAM_H

#include "judge/api/service.h"

#include <stddef.h>

struct streams *streams_create(struct service *service);

/* Something new is on the disk. */
void streams_notify(struct streams *streams, const char *id);

size_t streams_count(const struct streams *streams);

/* All are ended as soon as the server runs again; no new ones are opened. */
void streams_end(struct streams *streams);

/* When all are gone. */
void streams_destroy(struct streams *streams, void (*on_closed)(void *data), void *data);

#endif
