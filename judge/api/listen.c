#include "judge/api/listen.h"

#include "judge/base/mem.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BACKLOG 1024

/* "[::1]:80" to "::1" and "80", in place. */
static bool split(char *text, char **ret_host, char **ret_port)
{
    char *colon = strrchr(text, ':');

    if (colon == NULL || colon == text)
        return false;
    *colon = '\0';
    *ret_port = colon + 1;
    *ret_host = text;
    if (text[0] == '[' && colon[-1] == ']') {
        colon[-1] = '\0';
        *ret_host = text + 1;
    } else if (strchr(text, ':') != NULL) {
        return false;
    }
    return (*ret_port)[0] != '\0' && strspn(*ret_port, "0123456789") == strlen(*ret_port) &&
           strlen(*ret_port) <= 5 && strtol(*ret_port, NULL, 10) <= 65535;
}

static bool is_loopback(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET)
        return ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr) >> 24 == 127;
    return address->sa_family == AF_INET6 &&
           IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)address)->sin6_addr);
}

static void describe(int fd, char ret_text[LISTEN_TEXT_MAX])
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    char host[64] = "?", port[8] = "?";

    if (getsockname(fd, (struct sockaddr *)&address, &length) == 0)
        (void)getnameinfo((struct sockaddr *)&address, length, host, sizeof host, port, sizeof port,
                          NI_NUMERICHOST | NI_NUMERICSERV);
    snprintf(ret_text, LISTEN_TEXT_MAX, strchr(host, ':') != NULL ? "[%s]:%s" : "%s:%s", host,
             port);
}

static int open_socket(const struct addrinfo *info, const char *text, struct listener *ret_listener,
                       struct err *err)
{
    int fd = socket(info->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

    if (fd >= 0)
        (void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    if (fd < 0 || bind(fd, info->ai_addr, info->ai_addrlen) != 0 || listen(fd, BACKLOG) != 0) {
        err_errno(err, errno, "--listen %s", text);
        err->code = ERR_INPUT;
        if (fd >= 0)
            close(fd);
        return ERR_INPUT;
    }
    ret_listener->fd = fd;
    ret_listener->loopback = is_loopback(info->ai_addr);
    describe(fd, ret_listener->address);
    return 0;
}

int listen_open(const char *text, struct listener *ret_listener, struct err *err)
{
    const struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE};
    struct addrinfo *found = NULL;
    char *copy = mem_strdup(text), *host, *port;
    int code;

    if (!split(copy, &host, &port)) {
        code = err_set(err, ERR_INPUT,
                       "--listen: expected HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080, found "
                       "\"%s\"",
                       text);
    } else {
        int status = getaddrinfo(host, port, &hints, &found);

        code = status == 0 ? open_socket(found, text, ret_listener, err)
                           : err_set(err, ERR_INPUT, "--listen %s: %s", text, gai_strerror(status));
    }
    if (found != NULL)
        freeaddrinfo(found);
    free(copy);
    return code;
}

#define INHERITED_FD 3

static bool is_listening(int fd)
{
    int listening = 0, type = 0;
    socklen_t length = sizeof(int);

    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) == 0 && listening != 0 &&
           getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &length) == 0 && type == SOCK_STREAM;
}

static int take_inherited(int fd, struct listener *ret_listener, struct err *err)
{
    struct sockaddr_storage address = {.ss_family = AF_UNSPEC};
    socklen_t length = sizeof address;

    if (getsockname(fd, (struct sockaddr *)&address, &length) != 0 ||
        (address.ss_family != AF_INET && address.ss_family != AF_INET6) || !is_listening(fd))
        return err_set(err, ERR_INPUT,
                       "the descriptor that was handed over is no TCP socket that "
                       "listens: mend ListenStream= of the socket unit");
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) != 0 ||
        fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) != 0)
        return err_errno(err, errno, "the socket that was handed over");
    ret_listener->fd = fd;
    ret_listener->loopback = is_loopback((struct sockaddr *)&address);
    describe(fd, ret_listener->address);
    return 0;
}

int listen_inherit(struct listener *ret_listener, bool *ret_found, struct err *err)
{
    const char *pid = getenv("LISTEN_PID"), *count = getenv("LISTEN_FDS");
    bool several = count != NULL && strcmp(count, "1") != 0;

    *ret_found = pid != NULL && count != NULL && strtol(pid, NULL, 10) == (long)getpid();
    unsetenv("LISTEN_PID");
    unsetenv("LISTEN_FDS");
    unsetenv("LISTEN_FDNAMES");
    if (!*ret_found)
        return 0;
    if (several)
        return err_set(err, ERR_INPUT, "several sockets were handed over: give one ListenStream=");
    return take_inherited(INHERITED_FD, ret_listener, err);
}
