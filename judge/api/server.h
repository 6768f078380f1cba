/* libmicrohttpd on the libuv loop: its epoll descriptor is polled, its timeout is a timer; it has
 * no thread. Bounds on connections and bodies are kept here.
 *
 * Who may call: judge/api. */
#ifndef JUDGE_API_SERVER_H
#define JUDGE_API_SERVER_H

#include "judge/api/service.h"

/* Takes @fd over, also when it fails. */
int server_start(struct service *service, int fd, struct server **ret_server, struct err *err)
    __attribute__((warn_unused_result));

/* A connection was resumed: libmicrohttpd looks at it only when it is run. */
void server_wake(struct server *server);

/* Nothing may be held by then: neither requests nor streams. */
void server_stop(struct server *server, void (*on_closed)(void *data), void *data);

#endif
