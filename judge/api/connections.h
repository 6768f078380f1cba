/* The connections that are open: how many in all and from each address, and which of them were hung
 * up on without a word to us.
 *
 * Who may call: judge/api/server.c. */
#ifndef JUDGE_API_CONNECTIONS_H
#define JUDGE_API_CONNECTIONS_H

#include "judge/base/map.h"

#include <microhttpd.h>
#include <stdbool.h>

struct address;

/* One connection. */
struct client {
    struct client *next, *previous;
    struct address *address;
    int fd;                /* libmicrohttpd's. */
    bool one_too_many;     /* Of all. */
    bool address_too_many; /* Of its address. */
    bool served;           /* It has sent a whole request, whose answer is not whole yet. */
};

/* Zeroed memory has none, and takes none before the bounds are set. */
struct connections {
    unsigned max;
    unsigned max_per_address;
    unsigned count;
    struct map addresses; /* text → struct address */
    struct client *first;
};

/* One beyond a bound is taken all the same: it has to be told. */
struct client *connections_add(struct connections *connections, struct MHD_Connection *connection);
void connections_remove(struct connections *connections, struct client *client);
void connections_fini(struct connections *connections); /* When all are removed. */

/* Now and then: those that were closed by the other side in the middle of a request, or before one.
 * libmicrohttpd does not see it when the end comes together with the last bytes, and would keep
 * them until they time out. One that has asked all it wants may close its side and still be
 * answered. */
void connections_sweep(struct connections *connections);

#endif
