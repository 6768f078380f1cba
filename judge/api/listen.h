/* HOST:PORT to a listening socket. Who may call: judge/api, judge/cli. */
#ifndef JUDGE_API_LISTEN_H
#define JUDGE_API_LISTEN_H

#include "judge/base/err.h"

#include <stdbool.h>

#define LISTEN_TEXT_MAX 80

struct listener {
    int fd;
    bool loopback;                 /* Cannot be reached from other machines. */
    char address[LISTEN_TEXT_MAX]; /* As it is now: a port 0 was replaced by one that was free. */
};

/* "127.0.0.1:8080", "[::1]:8080", "localhost:0"; a name is looked up. ERR_INPUT when it is none, or
 * cannot be listened on. */
int listen_open(const char *text, struct listener *ret_listener, struct err *err)
    __attribute__((warn_unused_result));

/* The socket with which whoever started us listens already (sd_listen_fds(3)): descriptor 3, when
 * $LISTEN_PID is us. *@ret_found false: there is none, and @ret_listener is as it was. Takes the
 * variables out of the environment. ERR_INPUT for what is no listening TCP socket, or several. */
int listen_inherit(struct listener *ret_listener, bool *ret_found, struct err *err)
    __attribute__((warn_unused_result));

#endif
