#include "judge/core/wire.h"

#include "judge/base/printable.h"

#include <assert.h>
#include <stdlib.h>

size_t wire_begin(struct buf *out, enum wire_type type)
{
    size_t begin = out->length;

    buf_add_u8(out, WIRE_MAGIC);
    buf_add_u8(out, WIRE_VERSION);
    buf_add_u8(out, (uint8_t)type);
    buf_add_u8(out, 0);
    buf_add_u32(out, 0);
    return begin;
}

void wire_end(struct buf *out, size_t begin)
{
    size_t length = out->length - begin - WIRE_HEADER_BYTES;

    assert(out->length >= begin + WIRE_HEADER_BYTES);
    assert(length <= WIRE_FRAME_BYTES_MAX);
    for (size_t i = 0; i < 4; i++)
        out->data[begin + 4 + i] = (char)(uint8_t)(length >> (8 * i));
}

void wire_u32(struct buf *out, enum wire_type type, uint32_t value)
{
    size_t begin = wire_begin(out, type);

    buf_add_u32(out, value);
    wire_end(out, begin);
}

static uint32_t u32_at(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
           (uint32_t)bytes[3] << 24;
}

int wire_header_parse(const uint8_t bytes[WIRE_HEADER_BYTES], struct wire_header *ret_header)
{
    uint32_t length = u32_at(bytes + 4);

    if (bytes[0] != WIRE_MAGIC || bytes[1] != WIRE_VERSION || bytes[3] != 0)
        return -1;
    if (bytes[2] < WIRE_HELLO || bytes[2] > WIRE_ERROR || length > WIRE_ANSWER_BYTES_MAX)
        return -1;
    *ret_header = (struct wire_header){.type = bytes[2], .length = length};
    return 0;
}

/* Reads a u32 at *@offset and moves it on. */
static int take_u32(const uint8_t *payload, size_t length, size_t *offset, uint32_t *ret_value)
{
    if (length - *offset < 4)
        return -1;
    *ret_value = u32_at(payload + *offset);
    *offset += 4;
    return 0;
}

static int take_text(const uint8_t *payload, size_t length, size_t *offset, char **ret_text)
{
    struct buf text = {0};
    uint32_t size;

    if (take_u32(payload, length, offset, &size) != 0 || size > length - *offset)
        return -1;
    printable_add(&text, (const char *)payload + *offset, size, WIRE_ERROR_TEXT_BYTES_MAX);
    *offset += size;
    *ret_text = buf_steal(&text);
    return 0;
}

int wire_error_parse(const uint8_t *payload, size_t length, struct wire_error *ret_error)
{
    struct wire_error error = {0};
    size_t offset = 0;
    bool good = take_u32(payload, length, &offset, &error.seq) == 0 &&
                take_u32(payload, length, &offset, &error.operation) == 0 && offset < length;

    if (good) {
        uint8_t kind = payload[offset++];

        error.kind = (enum wire_error_kind)kind;
        good = kind >= WIRE_ERROR_SYNTAX && kind <= WIRE_ERROR_ANSWER;
    }
    good = good && take_u32(payload, length, &offset, &error.line) == 0 &&
           take_text(payload, length, &offset, &error.type) == 0 &&
           take_text(payload, length, &offset, &error.message) == 0 &&
           take_text(payload, length, &offset, &error.function) == 0 && offset == length;
    if (!good) {
        wire_error_fini(&error);
        return -1;
    }
    *ret_error = error;
    return 0;
}

void wire_error_fini(struct wire_error *error)
{
    free(error->type);
    free(error->message);
    free(error->function);
    *error = (struct wire_error){0};
}

int wire_results_parse(const uint8_t *payload, size_t length, uint32_t seq, size_t count,
                       struct value *ret_values)
{
    uint32_t answered_seq, answered_count;
    size_t offset = 0, done = 0;

    if (take_u32(payload, length, &offset, &answered_seq) != 0 || answered_seq != seq)
        return -1;
    if (take_u32(payload, length, &offset, &answered_count) != 0 || answered_count != count)
        return -1;
    while (done < count && value_decode(payload, length, &offset, &ret_values[done]) == 0)
        done++;
    if (done == count && offset == length)
        return 0;
    while (done > 0)
        value_fini(&ret_values[--done]);
    return -1;
}
