#include "judge/api/stream.h"

#include "judge/api/access.h"
#include "judge/api/load.h"
#include "judge/api/query.h"
#include "judge/api/routes.h"
#include "judge/api/server.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK_BYTES 4096
#define EVENTS_AT_ONCE 20
#define TICK_MS 10000
#define RETRY_MS 1000 /* After which a browser comes back. */

struct stream {
    struct stream *next, *previous; /* Of the same submission. */
    struct streams *streams;
    struct MHD_Connection *connection;
    char token[TOKEN_ID_LENGTH + 1]; /* With which it was asked for. */
    char id[SUBMISSION_ID_LENGTH + 1];
    uint64_t last;  /* Number of the event that was sent last. */
    struct buf out; /* Not yet taken from @at on. */
    size_t at;
    bool asleep; /* Suspended, until there is something to send. */
    bool tick;   /* Say something, even if there is nothing new. */
};

struct streams {
    struct service *service;
    struct map by_id; /* The first stream of each submission. */
    size_t count;
    bool ending;
    uv_timer_t timer;
    void (*on_closed)(void *data);
    void *closed_data;
};

/* ---- the registry */

static void add(struct streams *streams, struct stream *stream)
{
    stream->next = map_put(&streams->by_id, stream->id, stream);
    if (stream->next != NULL)
        stream->next->previous = stream;
    streams->count++;
}

static void leave(struct stream *stream)
{
    struct streams *streams = stream->streams;

    if (stream->next != NULL)
        stream->next->previous = stream->previous;
    if (stream->previous != NULL)
        stream->previous->next = stream->next;
    else if (stream->next != NULL)
        map_put(&streams->by_id, stream->id, stream->next);
    else
        map_take(&streams->by_id, stream->id);
    streams->count--;
}

static void wake(struct stream *stream)
{
    if (!stream->asleep)
        return;
    stream->asleep = false;
    MHD_resume_connection(stream->connection);
    server_wake(stream->streams->service->server);
}

void streams_notify(struct streams *streams, const char *id)
{
    for (struct stream *stream = map_get(&streams->by_id, id); stream != NULL;
         stream = stream->next)
        wake(stream);
}

static void tick_all(void *data, void *first)
{
    (void)data;
    for (struct stream *stream = first; stream != NULL; stream = stream->next) {
        stream->tick = true;
        wake(stream);
    }
}

static void on_tick(uv_timer_t *timer)
{
    struct streams *streams = timer->data;

    map_each(&streams->by_id, tick_all, NULL);
}

struct streams *streams_create(struct service *service)
{
    struct streams *streams = mem_alloc(sizeof *streams);

    streams->service = service;
    uv_timer_init(&service->loop, &streams->timer);
    streams->timer.data = streams;
    uv_timer_start(&streams->timer, on_tick, TICK_MS, TICK_MS);
    return streams;
}

size_t streams_count(const struct streams *streams)
{
    return streams->count;
}

void streams_end(struct streams *streams)
{
    streams->ending = true;
    map_each(&streams->by_id, tick_all, NULL);
}

static void timer_closed(uv_handle_t *handle)
{
    struct streams *streams = handle->data;
    void (*on_closed)(void *) = streams->on_closed;
    void *data = streams->closed_data;

    map_fini(&streams->by_id);
    free(streams);
    if (on_closed != NULL)
        on_closed(data);
}

void streams_destroy(struct streams *streams, void (*on_closed)(void *data), void *data)
{
    streams->on_closed = on_closed;
    streams->closed_data = data;
    uv_close((uv_handle_t *)&streams->timer, timer_closed);
}

/* ---- one stream */

static void add_event(void *data, const struct store_event *event)
{
    struct stream *stream = data;

    buf_printf(&stream->out, "id: %llu\nevent: %s\ndata: ", (unsigned long long)event->number,
               event->kind);
    request_add_safe(&stream->out, event->data);
    buf_add_text(&stream->out, "\n\n");
    stream->last = event->number;
}

static void add_place(struct stream *stream)
{
    struct dispatch_place place;

    if (dispatch_place(stream->streams->service->dispatch, stream->id, &place))
        buf_printf(&stream->out,
                   "event: position\ndata: {\"position\":%zu,\"estimate_ms\":%llu}\n\n",
                   place.position, (unsigned long long)place.estimate_ms);
    else
        buf_add_text(&stream->out, ": still here\n\n");
}

static bool is_final(struct stream *stream)
{
    struct store_submission row;
    struct err err = {0};
    bool found = false, final;

    if (store_get(stream->streams->service->store, stream->id, false, &found, &row, &err) != 0 ||
        !found)
        return true;
    final = submission_state_is_final(row.state);
    store_submission_fini(&row);
    return final;
}

/* Fills the buffer with what there is. False: nothing more will come. */
static bool fill(struct stream *stream)
{
    struct err err = {0};

    buf_clear(&stream->out);
    stream->at = 0;
    if (stream->streams->ending || !access_holds(stream->streams->service->store, stream->token))
        return false;
    if (store_events(stream->streams->service->store, stream->id, stream->last, EVENTS_AT_ONCE,
                     add_event, stream, &err) != 0) {
        log_write(LOG_ERROR, "stream_failed", "{s:s, s:s}", "submission", stream->id, "error",
                  err.message);
        return false;
    }
    if (stream->out.length > 0)
        return true;
    if (is_final(stream))
        return false;
    if (stream->tick) {
        stream->tick = false;
        add_place(stream);
    }
    return true;
}

static ssize_t read_stream(void *data, uint64_t position, char *bytes, size_t max)
{
    struct stream *stream = data;
    size_t length;

    (void)position;
    if (stream->at == stream->out.length && !fill(stream))
        return MHD_CONTENT_READER_END_OF_STREAM;
    length = stream->out.length - stream->at;
    if (length == 0) {
        stream->asleep = true;
        MHD_suspend_connection(stream->connection);
        return 0;
    }
    if (length > max)
        length = max;
    memcpy(bytes, stream->out.data + stream->at, length);
    stream->at += length;
    return (ssize_t)length;
}

static void free_stream(void *data)
{
    struct stream *stream = data;

    leave(stream);
    buf_fini(&stream->out);
    free(stream);
}

static void open_stream(struct request *request, const struct store_submission *row, uint64_t after)
{
    struct streams *streams = request->service->streams;
    struct stream *stream = mem_alloc(sizeof *stream);
    struct MHD_Response *response;

    stream->streams = streams;
    stream->connection = request->connection;
    memcpy(stream->id, row->id, sizeof stream->id);
    memcpy(stream->token, request->identity.token, sizeof stream->token);
    stream->last = after;
    stream->tick = true; /* The place in the queue is told at once. */
    buf_printf(&stream->out, "retry: %d\n\n", RETRY_MS);
    add(streams, stream);
    response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, BLOCK_BYTES, read_stream, stream,
                                                 free_stream);
    MHD_add_response_header(response, "Content-Type", "text/event-stream");
    MHD_add_response_header(response, "X-Accel-Buffering", "no");
    request_answer_response(request, 200, response);
}

static void note_event(void *data, const struct store_event *event)
{
    *(uint64_t *)data = event->number;
}

void handle_events(struct request *request)
{
    const char *header = request_header(request, "Last-Event-ID");
    struct service *service = request->service;
    struct store_submission row;
    struct err err = {0};
    uint64_t after = 0, next = 0;

    if (header != NULL && query_event_id(header, &after, &err) != 0) {
        request_answer_problem(request, 400, 0, "%s", err.message);
        return;
    }
    if (service->draining) {
        request_answer_problem(request, 503, 10, "the daemon is being stopped");
        return;
    }
    if (service->streams->count >= service->options->streams_max) {
        request_answer_problem(request, 503, 5, "too many streams are open");
        return;
    }
    if (!load_submission(request, false, &row))
        return;
    if (store_events(service->store, row.id, after, 1, note_event, &next, &err) != 0)
        load_failed(request, &err);
    else if (next == 0 && submission_state_is_final(row.state))
        request_answer_empty(request, 204); /* Which tells a browser not to come back. */
    else
        open_stream(request, &row, after);
    store_submission_fini(&row);
}
