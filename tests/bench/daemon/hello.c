/* What libmicrohttpd alone can do on the loop that the daemon uses: every request is answered with
 * the same few bytes. hello, until its stdin ends. Prints its port. */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <uv.h>

#define CONNECTIONS_MAX 1064
#define BACKLOG 511

static struct MHD_Daemon *server;
static uv_timer_t timer;

static enum MHD_Result answer(void *data, struct MHD_Connection *connection, const char *path,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **slot)
{
    static char seen;
    static const char text[] = "{\"hello\":\"world\"}";
    struct MHD_Response *response;
    enum MHD_Result result;

    (void)data, (void)path, (void)method, (void)version, (void)upload;
    if (*slot == NULL) { /* The headers; the body, if any, comes next. */
        *slot = &seen;
        return MHD_YES;
    }
    if (*upload_size > 0) {
        *upload_size = 0;
        return MHD_YES;
    }
    *slot = NULL;
    response =
        MHD_create_response_from_buffer(sizeof text - 1, (void *)text, MHD_RESPMEM_PERSISTENT);
    MHD_add_response_header(response, "Content-Type", "application/json");
    result = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return result;
}

static void run(void);

static void on_timer(uv_timer_t *handle)
{
    (void)handle;
    run();
}

static void run(void)
{
    MHD_UNSIGNED_LONG_LONG wait_ms = 0;

    MHD_run(server);
    if (MHD_get_timeout(server, &wait_ms) == MHD_YES)
        uv_timer_start(&timer, on_timer, wait_ms, 0);
    else
        uv_timer_stop(&timer);
}

static void on_poll(uv_poll_t *poll, int status, int events)
{
    (void)poll, (void)status, (void)events;
    run();
}

static void on_stdin(uv_poll_t *poll, int status, int events)
{
    char byte;

    (void)status, (void)events;
    if (read(0, &byte, 1) <= 0)
        uv_stop(poll->loop);
}

static int listen_anywhere(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

    if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof address) != 0 ||
        listen(fd, BACKLOG) != 0 || getsockname(fd, (struct sockaddr *)&address, &length) != 0) {
        perror("hello");
        return -1;
    }
    printf("%u\n", ntohs(address.sin_port));
    fflush(stdout);
    return fd;
}

int main(void)
{
    uv_loop_t *loop = uv_default_loop();
    const union MHD_DaemonInfo *info;
    uv_poll_t poll, input;
    int fd = listen_anywhere();

    if (fd < 0)
        return 3;
    server =
        MHD_start_daemon(MHD_USE_EPOLL, 0, NULL, NULL, answer, NULL, MHD_OPTION_LISTEN_SOCKET, fd,
                         MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MAX, MHD_OPTION_END);
    if (server == NULL)
        return 3;
    info = MHD_get_daemon_info(server, MHD_DAEMON_INFO_EPOLL_FD);
    uv_timer_init(loop, &timer);
    uv_poll_init(loop, &poll, info->epoll_fd);
    uv_poll_start(&poll, UV_READABLE, on_poll);
    uv_poll_init(loop, &input, 0);
    uv_poll_start(&input, UV_READABLE, on_stdin);
    uv_run(loop, UV_RUN_DEFAULT);
    MHD_stop_daemon(server);
    return 0;
}
