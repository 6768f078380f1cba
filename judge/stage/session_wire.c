/* The wire side of a session: frames out, frames in, and every way in which they can be wrong. */
#include "judge/stage/session_wire.h"

#include "judge/base/clock.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define TYPE_OFFSET 2 /* In a frame's header, as the next. */
#define LENGTH_OFFSET 4

static uint32_t new_seq(void)
{
    uint32_t seq = 0;

    while (seq == 0) {
        if (getrandom(&seq, sizeof seq, 0) != sizeof seq)
            seq = (uint32_t)clock_now_ns();
    }
    return seq;
}

int session_violate(struct session *session, const char *what)
{
    if (session->violation[0] == '\0')
        snprintf(session->violation, sizeof session->violation, "%s", what);
    return SESSION_FAILED;
}

/* A frame that is too long, and else as it should be, is a limit passed and not damage. */
static bool answer_too_large(const char *received)
{
    uint8_t header[WIRE_HEADER_BYTES];
    struct wire_header ignored;
    uint32_t length;

    memcpy(header, received, sizeof header);
    memcpy(&length, header + LENGTH_OFFSET, sizeof length);
    memset(header + LENGTH_OFFSET, 0, sizeof length);
    return le32toh(length) > WIRE_ANSWER_BYTES_MAX && wire_header_parse(header, &ignored) == 0;
}

/* A whole frame at the front of what was received? Its payload is at WIRE_HEADER_BYTES. */
static int front_frame(struct session *session, struct wire_header *ret_header, bool *ret_whole)
{
    *ret_whole = false;
    if (session->channel.received.length < WIRE_HEADER_BYTES)
        return 0;
    if (answer_too_large(session->channel.received.data)) {
        session->oversized = true;
        return SESSION_FAILED;
    }
    if (wire_header_parse((const uint8_t *)session->channel.received.data, ret_header) != 0)
        return session_violate(session, "a malformed frame");
    *ret_whole = session->channel.received.length - WIRE_HEADER_BYTES >= ret_header->length;
    return 0;
}

void session_drop_front(struct session *session, const struct wire_header *header)
{
    size_t length = WIRE_HEADER_BYTES + header->length;

    session->channel.received.length -= length;
    memmove(session->channel.received.data, session->channel.received.data + length,
            session->channel.received.length);
}

static int take_error(struct session *session, const struct wire_header *header)
{
    const uint8_t *payload = (const uint8_t *)session->channel.received.data + WIRE_HEADER_BYTES;

    if (wire_error_parse(payload, header->length, &session->error) != 0)
        return session_violate(session, "a malformed error report");
    /* Loading is over, so this is the candidate's own frame, and its texts are not for everyone. */
    if (session->greeted &&
        (session->error.kind == WIRE_ERROR_SYNTAX || session->error.kind == WIRE_ERROR_LOAD))
        return session_violate(session, "an error report out of turn");
    session->has_error = true;
    return SESSION_FAILED;
}

/* Nothing may lie behind the answer to the last question but the driver's last words: a thread that
 * crashes is reported at any time. */
static int expect_no_more(struct session *session)
{
    const struct buf *received = &session->channel.received;

    if (received->length == 0 ||
        (received->length > TYPE_OFFSET && (uint8_t)received->data[TYPE_OFFSET] == WIRE_ERROR))
        return 0;
    return session_violate(session, "an answer ahead of its question");
}

/* Waits for a frame of @type; it then stands at the front of session->channel.received. */
int session_expect(struct session *session, enum wire_type type, struct wire_header *ret_header,
                   struct err *err)
{
    for (;;) {
        bool whole;
        short seen;
        int code = front_frame(session, ret_header, &whole);

        if (code != 0)
            return code;
        if (whole && ret_header->type == WIRE_ERROR)
            return take_error(session, ret_header);
        if (whole && ret_header->type != type)
            return session_violate(session, "an answer out of turn");
        if (whole)
            return 0;
        if (!session->channel.running && channel_drain(&session->channel) <= 0)
            return SESSION_FAILED;
        if (!session->channel.running)
            continue;
        code = channel_wait(&session->channel, POLLIN, &seen, err);
        if (code != 0)
            return code;
        if (seen != 0 && channel_drain(&session->channel) < 0) {
            close(session->channel.fd);
            session->channel.fd = -1;
            return SESSION_FAILED;
        }
    }
}

/* A frame with nothing but the number of the question. */
int session_expect_seq(struct session *session, enum wire_type type, struct err *err)
{
    struct wire_header header;
    int code = session_expect(session, type, &header, err);
    uint32_t seq = 0;

    if (code != 0)
        return code;
    if (header.length == sizeof seq)
        memcpy(&seq, session->channel.received.data + WIRE_HEADER_BYTES, sizeof seq);
    session_drop_front(session, &header);
    if (le32toh(seq) != session->seq)
        return session_violate(session, "an answer to a question that was not asked");
    return expect_no_more(session);
}

int session_send_u32(struct session *session, enum wire_type type, uint32_t value, struct err *err)
{
    buf_clear(&session->frame);
    wire_u32(&session->frame, type, value);
    return channel_send(&session->channel, &session->frame, err);
}

static void encode_call(const struct operation *operation, struct buf *frame)
{
    buf_add_u16(frame, (uint16_t)operation->method);
    buf_add_u8(frame, (uint8_t)operation->arg_count);
    for (size_t i = 0; i < operation->arg_count; i++)
        value_encode(&operation->args[i], frame);
}

size_t session_encode_piece(struct session *session, const struct operation *operations,
                            size_t count, size_t bytes_max, uint8_t flags)
{
    struct buf *frame = &session->calls;
    size_t count_at, calls_at, encoded = 0;

    buf_clear(frame);
    session->calls_begin = wire_begin(frame, WIRE_CALLS);
    session->calls_seq = new_seq();
    buf_add_u32(frame, session->calls_seq);
    buf_add_u8(frame, flags);
    count_at = frame->length;
    buf_add_u32(frame, 0);
    calls_at = frame->length;
    while (encoded < count) {
        size_t before = frame->length;

        encode_call(&operations[encoded], frame);
        if (encoded > 0 && frame->length - calls_at > bytes_max) {
            frame->length = before;
            break;
        }
        encoded++;
    }
    session->calls_bytes = frame->length - calls_at;
    memcpy(frame->data + count_at, &(uint32_t){htole32((uint32_t)encoded)}, sizeof(uint32_t));
    return encoded;
}

int session_send_piece(struct session *session, struct err *err)
{
    if (session->calls.length > WIRE_FRAME_BYTES_MAX)
        return err_set(err, ERR_INPUT, "the arguments of one piece take %zu bytes; the limit is %u",
                       session->calls.length, WIRE_FRAME_BYTES_MAX);
    wire_end(&session->calls, session->calls_begin);
    session->seq = session->calls_seq;
    __atomic_store_n(session->progress, 0, __ATOMIC_RELAXED);
    session->in_piece = true;
    return channel_send(&session->channel, &session->calls, err);
}

int session_begin_piece(struct session *session, const struct operation *operations, size_t count,
                        uint8_t flags, struct err *err)
{
    (void)session_encode_piece(session, operations, count, SIZE_MAX, flags);
    return session_send_piece(session, err);
}

int session_receive_results(struct session *session, size_t count, struct value *results,
                            struct err *err)
{
    struct wire_header header;
    int code = session_expect(session, WIRE_RESULTS, &header, err);

    if (code != 0)
        return code;
    if (wire_results_parse((const uint8_t *)session->channel.received.data + WIRE_HEADER_BYTES,
                           header.length, session->seq, count, results) != 0)
        return session_violate(session, "an answer that does not fit its question");
    session->answer_bytes = header.length;
    session_drop_front(session, &header);
    session->in_piece = false;
    code = expect_no_more(session);
    for (size_t i = 0; code != 0 && i < count; i++)
        value_fini(&results[i]);
    return code;
}
