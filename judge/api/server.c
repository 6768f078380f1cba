#include "judge/api/server.h"

#include "judge/api/access.h"
#include "judge/api/connections.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/base/clock.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BODY_BYTES_MAX (4u << 20)      /* A source in JSON, escaped. */
#define BODY_DISCARDED_MAX (16u << 20) /* Beyond this the connection is cut. */
#define BODY_SMALL_BYTES (32u << 10)   /* There is room for as many as there are connections. */
#define BODIES_BYTES_MAX (64u << 20)   /* For larger ones, all together. */
#define CONNECTION_MEMORY_BYTES (32u << 10) /* Headers; beyond, libmicrohttpd answers 431. */
#define CONNECTION_IDLE_S 30
#define SWEEP_MS 1000        /* For connections that were dropped. */
#define CONNECTIONS_SPARE 64 /* Which are told that there are too many. */

struct server {
    struct service *service;
    struct MHD_Daemon *daemon;
    uv_poll_t poll;
    uv_timer_t timer;
    uv_timer_t sweep_timer;
    struct connections connections;
    size_t large_bytes; /* Of bodies that are not small. */
    uint64_t next_id;   /* Of a request; from anywhere, so that two daemons' differ. */
    bool woken;         /* Run it again at once. */
    unsigned handles;
    void (*on_closed)(void *data);
    void *closed_data;
};

/* ---- requests */

static struct request *request_create(struct server *server, struct MHD_Connection *connection,
                                      const char *method, const char *path)
{
    struct request *request = mem_alloc(sizeof *request);
    char *methods;

    sodium_bin2hex(request->id, sizeof request->id, (const unsigned char *)&server->next_id,
                   sizeof server->next_id);
    server->next_id++;
    request->service = server->service;
    request->connection = connection;
    request->method = method;
    request->path = mem_strndup(path, REQUEST_PATH_MAX);
    request->start_ns = clock_now_ns();
    request->route = route_find(method, request->path, &request->argument, &methods);
    free(methods);
    return request;
}

static void drop_body(struct request *request)
{
    request->service->server->large_bytes -= request->large_bytes;
    request->large_bytes = 0;
    buf_fini(&request->body);
}

static void request_destroy(struct request *request)
{
    if (log_is_on(LOG_DEBUG))
        log_write(LOG_DEBUG, "request", "{s:s, s:s, s:s%, s:i, s:f}", "request", request->id,
                  "method", request->method, "path", request->path, strcspn(request->path, "?"),
                  "status", (int)request->status, "ms",
                  (double)(clock_now_ns() - request->start_ns) / 1e6);
    if (request->early != NULL)
        MHD_destroy_response(request->early);
    drop_body(request);
    request->service->large_answers_bytes -= request->answer_bytes;
    free(request->identity.name);
    free(request->argument);
    free(request->path);
    free(request);
}

/* False: it was answered. */
static bool check_route(struct request *request)
{
    char *argument, *methods;

    if (request->route != NULL)
        return true;
    (void)route_find(request->method, request->path, &argument, &methods);
    if (methods != NULL)
        request_answer_methods(request, methods);
    else
        request_answer_problem(request, 404, 0, "there is no such path");
    free(methods);
    return false;
}

static struct client *client_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    return info != NULL ? info->socket_context : NULL;
}

static bool check_bounds(struct request *request)
{
    const struct client *client = client_of(request->connection);
    const char *length = request_header(request, "Content-Length");
    const char *repeated = request_repeated(request);
    uint64_t bytes = 0;
    struct err err;

    if (client != NULL && client->one_too_many) {
        request_answer_problem(request, 503, 5, "too many connections are open");
        return false;
    }
    if (client != NULL && client->address_too_many) {
        request_answer_problem(request, 429, 5, "too many connections are open from this address");
        return false;
    }
    if (repeated != NULL) {
        request_answer_problem(request, 400, 0, "%s is there twice", repeated);
        return false;
    }
    if (length != NULL &&
        query_whole("Content-Length", length, 0, BODY_BYTES_MAX, &bytes, &err) != 0) {
        request_answer_problem(request, 413, 0, "a body has at most %u bytes", BODY_BYTES_MAX);
        return false;
    }
    return true;
}

/* A client that is still sending does not read: most would lose an answer that comes before the end
 * of the body. It waits, unless the client waits too, or sends more than can be borne. */
static bool answers_at_once(const struct request *request)
{
    const char *length = request_header(request, "Content-Length");
    uint64_t bytes = 0;
    struct err err;

    return request_header(request, "Expect") != NULL ||
           (length != NULL &&
            query_whole("Content-Length", length, 0, BODY_DISCARDED_MAX, &bytes, &err) != 0);
}

static void send_early(struct request *request)
{
    struct MHD_Response *response = request->early;

    request->early = NULL;
    if (response == NULL)
        return;
    MHD_queue_response(request->connection, request->status, response);
    MHD_destroy_response(response);
}

/* Everything that can be said without the body. */
static void begin(struct request *request)
{
    if (check_bounds(request) && access_check(request))
        (void)check_route(request);
    if (request->early != NULL && answers_at_once(request))
        send_early(request);
}

/* So many connections with a large body each would be more memory than there is. */
static bool has_room(struct request *request, size_t more)
{
    struct server *server = request->service->server;
    size_t length = request->body.length + more;

    if (length <= BODY_SMALL_BYTES)
        return true;
    if (server->large_bytes - request->large_bytes + length > BODIES_BYTES_MAX)
        return false;
    server->large_bytes += length - request->large_bytes;
    request->large_bytes = length;
    return true;
}

static enum MHD_Result take_body(struct request *request, const char *data, size_t *size)
{
    request->body_seen += *size;
    if (request->body_seen <= BODY_BYTES_MAX && request->status == 0) {
        if (has_room(request, *size)) {
            buf_add(&request->body, data, *size);
        } else {
            drop_body(request);
            request_answer_problem(request, 503, 2, "too many large bodies are on their way");
        }
    }
    *size = 0;
    return request->body_seen <= BODY_DISCARDED_MAX ? MHD_YES : MHD_NO;
}

static void finish(struct request *request)
{
    struct client *client = client_of(request->connection);

    request->received = true;
    if (client != NULL)
        client->served = true;
    if (request->status != 0)
        send_early(request);
    else if (request->body_seen > BODY_BYTES_MAX)
        request_answer_problem(request, 413, 0, "a body has at most %u bytes", BODY_BYTES_MAX);
    else
        request->route->handle(request);
}

static enum MHD_Result on_request(void *data, struct MHD_Connection *connection, const char *path,
                                  const char *method, const char *version, const char *upload,
                                  size_t *upload_size, void **slot)
{
    struct server *server = data;
    struct request *request = *slot;

    (void)version;
    if (request == NULL) {
        *slot = request = request_create(server, connection, method, path);
        begin(request);
        return MHD_YES;
    }
    if (*upload_size > 0)
        return take_body(request, upload, upload_size);
    if (!request->received)
        finish(request);
    return MHD_YES;
}

static void on_completed(void *data, struct MHD_Connection *connection, void **slot,
                         enum MHD_RequestTerminationCode how)
{
    struct client *client = client_of(connection);

    (void)data;
    (void)how;
    if (client != NULL)
        client->served = false;
    if (*slot != NULL)
        request_destroy(*slot);
    *slot = NULL;
}

/* ---- connections */

static void on_connection(void *data, struct MHD_Connection *connection, void **slot,
                          enum MHD_ConnectionNotificationCode what)
{
    struct server *server = data;

    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
        const struct client *client = *slot = connections_add(&server->connections, connection);

        if (client->one_too_many || client->address_too_many)
            server->service->metrics.connections_refused++;
    } else if (*slot != NULL) {
        connections_remove(&server->connections, *slot);
        *slot = NULL;
    }
}

/* ---- the loop */

static void arm(struct server *server);

static void run(struct server *server)
{
    server->woken = false;
    MHD_run(server->daemon);
    arm(server);
}

static void on_timer(uv_timer_t *timer)
{
    run(timer->data);
}

/* Before the loop waits, libmicrohttpd says how long it may. */
static void arm(struct server *server)
{
    MHD_UNSIGNED_LONG_LONG wait_ms = 0;

    if (server->woken || MHD_get_timeout(server->daemon, &wait_ms) == MHD_YES)
        uv_timer_start(&server->timer, on_timer, wait_ms, 0);
    else
        uv_timer_stop(&server->timer);
}

void server_wake(struct server *server)
{
    server->woken = true;
    uv_timer_start(&server->timer, on_timer, 0, 0);
}

static void on_sweep(uv_timer_t *timer)
{
    struct server *server = timer->data;

    connections_sweep(&server->connections);
}

static void on_poll(uv_poll_t *poll, int status, int events)
{
    (void)status;
    (void)events;
    run(poll->data);
}

static void say(void *data, const char *format, va_list args)
{
    char text[400];

    (void)data;
    vsnprintf(text, sizeof text, format, args);
    text[strcspn(text, "\n")] = '\0';
    log_write(LOG_DEBUG, "http", "{s:s}", "message", text);
}

static struct MHD_Daemon *start_daemon(struct server *server, int fd)
{
    unsigned connections = server->service->options->connections_max + CONNECTIONS_SPARE;

    return MHD_start_daemon(MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG, 0, NULL,
                            NULL, on_request, server, MHD_OPTION_EXTERNAL_LOGGER, say, server,
                            MHD_OPTION_LISTEN_SOCKET, fd, MHD_OPTION_CONNECTION_LIMIT, connections,
                            MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)CONNECTION_IDLE_S,
                            MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_MEMORY_BYTES,
                            MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_NOTIFY_COMPLETED,
                            on_completed, server, MHD_OPTION_NOTIFY_CONNECTION, on_connection,
                            server, MHD_OPTION_END);
}

int server_start(struct service *service, int fd, struct server **ret_server, struct err *err)
{
    struct server *server = mem_alloc(sizeof *server);
    const union MHD_DaemonInfo *info;

    server->service = service;
    randombytes_buf(&server->next_id, sizeof server->next_id);
    server->connections.max = service->options->connections_max;
    server->connections.max_per_address = service->options->connections_per_address_max;
    server->daemon = start_daemon(server, fd);
    info = server->daemon != NULL ? MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD)
                                  : NULL;
    if (info == NULL) {
        close(fd);
        free(server);
        return err_set(err, ERR_FAULT, "the HTTP server cannot be started");
    }
    server->handles = 3;
    server->poll.data = server->timer.data = server->sweep_timer.data = server;
    uv_timer_init(&service->loop, &server->timer);
    uv_timer_init(&service->loop, &server->sweep_timer);
    uv_timer_start(&server->sweep_timer, on_sweep, SWEEP_MS, SWEEP_MS);
    uv_poll_init(&service->loop, &server->poll, info->epoll_fd);
    uv_poll_start(&server->poll, UV_READABLE, on_poll);
    arm(server);
    *ret_server = server;
    return 0;
}

static void handle_closed(uv_handle_t *handle)
{
    struct server *server = handle->data;
    void (*on_closed)(void *) = server->on_closed;
    void *data = server->closed_data;

    if (--server->handles > 0)
        return;
    MHD_stop_daemon(server->daemon);
    connections_fini(&server->connections);
    free(server);
    if (on_closed != NULL)
        on_closed(data);
}

void server_stop(struct server *server, void (*on_closed)(void *data), void *data)
{
    server->on_closed = on_closed;
    server->closed_data = data;
    uv_close((uv_handle_t *)&server->timer, handle_closed);
    uv_close((uv_handle_t *)&server->sweep_timer, handle_closed);
    uv_close((uv_handle_t *)&server->poll, handle_closed);
}
