#include "tests/unit/stage/fake_driver.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void fake_send_bytes(int wire, const void *data, size_t length)
{
    const char *at = data;

    while (length > 0) {
        ssize_t sent = send(wire, at, length, MSG_NOSIGNAL);

        if (sent <= 0)
            return;
        at += sent;
        length -= (size_t)sent;
    }
}

static void receive(int wire, void *data, size_t length)
{
    char *at = data;

    while (length > 0) {
        ssize_t got = read(wire, at, length);

        if (got <= 0)
            _exit(1);
        at += got;
        length -= (size_t)got;
    }
}

static void send_frame(int wire, struct buf *frame, size_t begin)
{
    wire_end(frame, begin);
    fake_send_bytes(wire, frame->data, frame->length);
    buf_fini(frame);
}

void fake_greet(int wire)
{
    struct buf frame = {0};
    size_t begin = wire_begin(&frame, WIRE_HELLO);

    buf_add_u8(&frame, WIRE_VERSION);
    send_frame(wire, &frame, begin);
}

uint32_t fake_take(int wire, enum wire_type type)
{
    uint8_t header[WIRE_HEADER_BYTES];
    uint32_t length, number = 0;
    char *payload;

    receive(wire, header, sizeof header);
    memcpy(&length, header + 4, sizeof length);
    length = le32toh(length);
    payload = malloc(length + 1);
    if (payload == NULL || header[2] != type)
        _exit(1);
    receive(wire, payload, length);
    if (length >= sizeof number)
        memcpy(&number, payload, sizeof number);
    free(payload);
    return le32toh(number);
}

void fake_send_u32(int wire, enum wire_type type, uint32_t number)
{
    struct buf frame = {0};
    size_t begin = wire_begin(&frame, type);

    buf_add_u32(&frame, number);
    send_frame(wire, &frame, begin);
}

void fake_send_results(int wire, uint32_t seq, uint32_t count, int64_t value)
{
    struct value result = value_int(value);
    struct buf frame = {0};
    size_t begin = wire_begin(&frame, WIRE_RESULTS);

    buf_add_u32(&frame, seq);
    buf_add_u32(&frame, count);
    for (uint32_t i = 0; i < count; i++)
        value_encode(&result, &frame);
    send_frame(wire, &frame, begin);
}

void fake_send_error(int wire, uint32_t seq, enum wire_error_kind kind, uint32_t line,
                     const char *type, const char *message, const char *function)
{
    const char *const texts[] = {type, message, function};
    struct buf frame = {0};
    size_t begin = wire_begin(&frame, WIRE_ERROR);

    buf_add_u32(&frame, seq);
    buf_add_u32(&frame, 0);
    buf_add_u8(&frame, (uint8_t)kind);
    buf_add_u32(&frame, line);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        buf_add_u32(&frame, (uint32_t)strlen(texts[i]));
        buf_add_text(&frame, texts[i]);
    }
    send_frame(wire, &frame, begin);
}

void fake_answer(int wire, size_t pieces, uint32_t count, int64_t value)
{
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    for (size_t i = 0; i < pieces; i++)
        fake_send_results(wire, fake_take(wire, WIRE_CALLS), count, value);
}
