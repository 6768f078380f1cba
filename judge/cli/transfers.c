#include "judge/cli/transfers.h"

#include "judge/base/mem.h"
#include "judge/cli/client_request.h"

#include <stdio.h>
#include <stdlib.h>

struct transfer {
    struct transfer *next, *previous;
    CURL *curl;
    struct curl_slist *headers;
    char *body;
    bool stream;
    struct client_answer answer;
    transfer_done *done;
    void *data;
};

struct transfers {
    uv_loop_t *loop;
    const char *server;
    const char *token;
    CURLM *multi;
    uv_timer_t timer;
    struct transfer *first;
    void (*on_closed)(void *data);
    void *closed_data;
};

/* A socket of libcurl's that the loop watches. */
struct watch {
    uv_poll_t poll;
    struct transfers *transfers;
    curl_socket_t socket;
};

static void release(struct transfers *transfers, struct transfer *transfer)
{
    curl_multi_remove_handle(transfers->multi, transfer->curl);
    curl_easy_cleanup(transfer->curl);
    curl_slist_free_all(transfer->headers);
    client_answer_fini(&transfer->answer);
    free(transfer->body);
    free(transfer);
}

static void destroy(struct transfers *transfers, struct transfer *transfer)
{
    if (transfer->next != NULL)
        transfer->next->previous = transfer->previous;
    if (transfer->previous != NULL)
        transfer->previous->next = transfer->next;
    else
        transfers->first = transfer->next;
    release(transfers, transfer);
}

static void finish(struct transfers *transfers, CURL *curl, CURLcode result)
{
    struct transfer *transfer = NULL;
    curl_off_t retry_s = 0;

    curl_easy_getinfo(curl, CURLINFO_PRIVATE, (char **)&transfer);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &transfer->answer.status);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_s);
    transfer->answer.retry_s = (long)retry_s;
    if (result != CURLE_OK && !transfer->stream) /* A half of an answer is none. */
        transfer->answer.status = 0;
    transfer->done(transfer->data, &transfer->answer);
    destroy(transfers, transfer);
}

/* Tells of all that have ended. */
static void collect(struct transfers *transfers)
{
    int left;

    for (CURLMsg *message; (message = curl_multi_info_read(transfers->multi, &left)) != NULL;)
        if (message->msg == CURLMSG_DONE)
            finish(transfers, message->easy_handle, message->data.result);
}

static void act(struct transfers *transfers, curl_socket_t socket, int flags)
{
    int running;

    curl_multi_socket_action(transfers->multi, socket, flags, &running);
    collect(transfers);
}

/* ---- libcurl asks the loop */

static void on_ready(uv_poll_t *poll, int status, int events)
{
    const struct watch *watch = poll->data;
    int flags = status < 0 ? CURL_CSELECT_ERR : 0;

    if ((events & UV_READABLE) != 0)
        flags |= CURL_CSELECT_IN;
    if ((events & UV_WRITABLE) != 0)
        flags |= CURL_CSELECT_OUT;
    act(watch->transfers, watch->socket, flags);
}

static void free_watch(uv_handle_t *handle)
{
    free(handle->data);
}

static int on_socket(CURL *curl, curl_socket_t socket, int what, void *data, void *socket_data)
{
    struct transfers *transfers = data;
    struct watch *watch = socket_data;
    int events = 0;

    (void)curl;
    if (what == CURL_POLL_REMOVE) {
        if (watch != NULL)
            uv_close((uv_handle_t *)&watch->poll, free_watch);
        curl_multi_assign(transfers->multi, socket, NULL);
        return 0;
    }
    if (watch == NULL) {
        watch = mem_alloc(sizeof *watch);
        watch->transfers = transfers;
        watch->socket = socket;
        watch->poll.data = watch;
        uv_poll_init_socket(transfers->loop, &watch->poll, socket);
        curl_multi_assign(transfers->multi, socket, watch);
    }
    if (what != CURL_POLL_OUT)
        events |= UV_READABLE;
    if (what != CURL_POLL_IN)
        events |= UV_WRITABLE;
    uv_poll_start(&watch->poll, events, on_ready);
    return 0;
}

static void on_time(uv_timer_t *timer)
{
    act(timer->data, CURL_SOCKET_TIMEOUT, 0);
}

static int on_timeout(CURLM *multi, long timeout_ms, void *data)
{
    struct transfers *transfers = data;

    (void)multi;
    if (uv_is_closing((uv_handle_t *)&transfers->timer))
        return 0;
    if (timeout_ms < 0)
        uv_timer_stop(&transfers->timer);
    else
        uv_timer_start(&transfers->timer, on_time, (uint64_t)timeout_ms, 0);
    return 0;
}

/* ---- for others */

int transfers_create(uv_loop_t *loop, const char *server, const char *token, unsigned connections,
                     struct transfers **ret_transfers, struct err *err)
{
    struct transfers *transfers;
    int code = client_check_server(server, err);

    if (code != 0)
        return code;
    transfers = mem_alloc(sizeof *transfers);
    transfers->loop = loop;
    transfers->server = server;
    transfers->token = token;
    transfers->multi = curl_multi_init();
    if (transfers->multi == NULL) {
        free(transfers);
        return err_set(err, ERR_FAULT, "libcurl cannot be used");
    }
    uv_timer_init(loop, &transfers->timer);
    transfers->timer.data = transfers;
    curl_multi_setopt(transfers->multi, CURLMOPT_MAXCONNECTS, (long)connections);
    curl_multi_setopt(transfers->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, (long)connections);
    curl_multi_setopt(transfers->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
    curl_multi_setopt(transfers->multi, CURLMOPT_SOCKETDATA, transfers);
    curl_multi_setopt(transfers->multi, CURLMOPT_TIMERFUNCTION, on_timeout);
    curl_multi_setopt(transfers->multi, CURLMOPT_TIMERDATA, transfers);
    *ret_transfers = transfers;
    return 0;
}

static void on_timer_closed(uv_handle_t *handle)
{
    struct transfers *transfers = handle->data;
    void (*on_closed)(void *data) = transfers->on_closed;
    void *data = transfers->closed_data;

    free(transfers);
    on_closed(data);
}

void transfers_destroy(struct transfers *transfers, void (*on_closed)(void *data), void *data)
{
    transfers->on_closed = on_closed;
    transfers->closed_data = data;
    for (struct transfer *transfer = transfers->first, *next; transfer != NULL; transfer = next) {
        next = transfer->next;
        release(transfers, transfer);
    }
    curl_multi_cleanup(transfers->multi);
    uv_close((uv_handle_t *)&transfers->timer, on_timer_closed);
}

static struct transfer *add(struct transfers *transfers, const char *path, transfer_done *done,
                            void *data)
{
    struct transfer *transfer = mem_alloc(sizeof *transfer);

    transfer->done = done;
    transfer->data = data;
    transfer->next = transfers->first;
    if (transfer->next != NULL)
        transfer->next->previous = transfer;
    transfers->first = transfer;
    transfer->curl = curl_easy_init();
    transfer->headers = client_prepare(transfer->curl, transfers->server, transfers->token, path);
    curl_easy_setopt(transfer->curl, CURLOPT_PRIVATE, transfer);
    return transfer;
}

static void begin(struct transfers *transfers, struct transfer *transfer)
{
    curl_easy_setopt(transfer->curl, CURLOPT_HTTPHEADER, transfer->headers);
    curl_multi_add_handle(transfers->multi, transfer->curl);
}

void transfers_call(struct transfers *transfers, const char *path, const char *body,
                    const char *key, transfer_done *done, void *data)
{
    struct transfer *transfer = add(transfers, path, done, data);

    transfer->body = body != NULL ? mem_strdup(body) : NULL;
    transfer->headers = client_set_call(transfer->curl, transfer->headers, transfer->body, key,
                                        &transfer->answer.body);
    begin(transfers, transfer);
}

static size_t drop(char *bytes, size_t size, size_t count, void *data)
{
    (void)bytes;
    (void)data;
    return size * count;
}

void transfers_wait_stream(struct transfers *transfers, const char *path, transfer_done *done,
                           void *data)
{
    struct transfer *transfer = add(transfers, path, done, data);

    transfer->stream = true;
    transfer->headers = client_set_stream(transfer->curl, transfer->headers, "");
    curl_easy_setopt(transfer->curl, CURLOPT_WRITEFUNCTION, drop);
    begin(transfers, transfer);
}
