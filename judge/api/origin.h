/* Who a request says it was meant for, and from where. A web page that a browser shows must not be
 * able to drive a daemon on the same machine: it may send requests to 127.0.0.1, by that name or by
 * a name of its own that resolves to it, but it cannot forge Host and Origin.
 *
 * Pure. Who may call: judge/api. */
#ifndef JUDGE_API_ORIGIN_H
#define JUDGE_API_ORIGIN_H

#include <stdbool.h>

/* Does @host (of the header; NULL: none) name this machine's loopback? With any port: a forwarded
 * port is the user's own doing. */
bool origin_host_is_loopback(const char *host);

/* Is @origin (of the header; NULL: none, which is fine) the site @host itself? */
bool origin_is_own(const char *origin, const char *host);

#endif
