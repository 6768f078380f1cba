/* Asks one thing of a server over and over, on some connections at once, each as soon as the last
 * answer is whole: http_load PORT CONNECTIONS MS STATUS METHOD PATH [BODY-FILE]
 *
 * One line on stdout: answers with STATUS, other answers, ns. It costs so little that what is
 * measured is the server, also on a machine that both share. Exit status: 0, 2 wrong usage,
 * 3 no server. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define ANSWER_BYTES_MAX (1u << 20)
#define REQUEST_BYTES_MAX (64u << 10)
#define CONNECTIONS_MAX 1000
#define EVENTS_MAX 128

struct connection {
    int fd;
    size_t sent;
    size_t got;
    char *answer; /* ANSWER_BYTES_MAX and a NUL. */
};

static char request[REQUEST_BYTES_MAX];
static size_t request_length;
static int wanted_status;
static uint64_t good, bad;

static void fail(const char *what)
{
    fprintf(stderr, "http_load: %s: %s\n", what, strerror(errno));
    exit(3);
}

static uint64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static void send_rest(struct connection *connection)
{
    ssize_t sent;

    if (connection->sent == request_length)
        return;
    sent = send(connection->fd, request + connection->sent, request_length - connection->sent,
                MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN)
        fail("send");
    if (sent > 0)
        connection->sent += (size_t)sent;
}

/* The length of the whole answer; 0: its headers are not whole yet. */
static size_t answer_length(const struct connection *connection)
{
    const char *end = strstr(connection->answer, "\r\n\r\n");
    const char *length = strcasestr(connection->answer, "\r\ncontent-length:");

    if (end == NULL)
        return 0;
    if (length == NULL || length > end) {
        errno = EPROTO;
        fail("an answer without Content-Length");
    }
    return (size_t)(end + 4 - connection->answer) +
           strtoul(length + strlen("\r\ncontent-length:"), NULL, 10);
}

static void receive(struct connection *connection)
{
    ssize_t got = recv(connection->fd, connection->answer + connection->got,
                       ANSWER_BYTES_MAX - connection->got, 0);
    size_t length;

    if (got < 0 && errno == EAGAIN)
        return;
    if (got <= 0)
        fail("the server closed a connection");
    connection->got += (size_t)got;
    connection->answer[connection->got] = '\0';
    length = answer_length(connection);
    if (length == 0 || connection->got < length)
        return;
    if (strtol(connection->answer + strlen("HTTP/1.1 "), NULL, 10) == wanted_status)
        good++;
    else
        bad++;
    connection->got = connection->sent = 0;
    send_rest(connection);
}

static void open_connection(struct connection *connection, int epoll, uint16_t port)
{
    const struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    const int yes = 1;

    connection->answer = malloc(ANSWER_BYTES_MAX + 1);
    connection->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection->answer == NULL || connection->fd < 0 ||
        connect(connection->fd, (const struct sockaddr *)&address, sizeof address) != 0)
        fail("connect");
    setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, connection->fd, &event) != 0)
        fail("epoll");
    while (connection->sent < request_length)
        send_rest(connection);
}

static void load(struct connection *connections, unsigned count, uint16_t port, uint64_t run_ns)
{
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    uint64_t begin_ns, end_ns;

    for (unsigned i = 0; i < count; i++)
        open_connection(&connections[i], epoll, port);
    begin_ns = now_ns();
    do {
        struct epoll_event events[EVENTS_MAX];
        int ready = epoll_wait(epoll, events, EVENTS_MAX, 100);

        for (int i = 0; i < ready; i++)
            receive(events[i].data.ptr);
        end_ns = now_ns();
    } while (end_ns - begin_ns < run_ns || good + bad == 0);
    printf("%llu\t%llu\t%llu\n", (unsigned long long)good, (unsigned long long)bad,
           (unsigned long long)(end_ns - begin_ns));
    for (unsigned i = 0; i < count; i++) {
        close(connections[i].fd);
        free(connections[i].answer);
    }
    close(epoll);
}

static void make_request(const char *method, const char *path, const char *body_file)
{
    static char body[REQUEST_BYTES_MAX / 2];
    size_t length = 0;
    int head;

    if (body_file != NULL) {
        FILE *file = fopen(body_file, "rbe");

        if (file == NULL)
            fail(body_file);
        length = fread(body, 1, sizeof body, file);
        fclose(file);
    }
    head = snprintf(request, sizeof request,
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    "Content-Length: %zu\r\n\r\n",
                    method, path, length);
    if (head < 0 || (size_t)head + length > sizeof request) {
        errno = EMSGSIZE;
        fail("the request");
    }
    memcpy(request + head, body, length);
    request_length = (size_t)head + length;
}

int main(int argc, char **argv)
{
    static struct connection connections[CONNECTIONS_MAX];
    unsigned long count = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;

    if ((argc != 7 && argc != 8) || count < 1 || count > CONNECTIONS_MAX) {
        fputs("usage: http_load PORT CONNECTIONS MS STATUS METHOD PATH [BODY-FILE]\n", stderr);
        return 2;
    }
    wanted_status = (int)strtol(argv[4], NULL, 10);
    make_request(argv[5], argv[6], argc == 8 ? argv[7] : NULL);
    load(connections, (unsigned)count, (uint16_t)strtoul(argv[1], NULL, 10),
         strtoull(argv[3], NULL, 10) * 1000000u);
    return 0;
}
