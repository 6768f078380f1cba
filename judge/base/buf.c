#include "judge/base/buf.h"

#include "judge/base/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void reserve(struct buf *buf, size_t more)
{
    size_t wanted = buf->length + more + 1;
    size_t capacity = buf->capacity != 0 ? buf->capacity : 64;

    if (wanted <= buf->capacity)
        return;
    while (capacity < wanted)
        capacity *= 2;
    buf->data = mem_grow(buf->data, capacity, 1);
    buf->capacity = capacity;
}

void buf_fini(struct buf *buf)
{
    free(buf->data);
    *buf = (struct buf){0};
}

void buf_clear(struct buf *buf)
{
    buf->length = 0;
    if (buf->data != NULL)
        buf->data[0] = '\0';
}

void buf_add(struct buf *buf, const void *data, size_t length)
{
    reserve(buf, length);
    if (length != 0)
        memcpy(buf->data + buf->length, data, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}

void buf_add_text(struct buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

void buf_add_u8(struct buf *buf, uint8_t value)
{
    buf_add(buf, &value, 1);
}

static void add_little_endian(struct buf *buf, uint64_t value, size_t size)
{
    uint8_t bytes[8];

    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(value >> (8 * i));
    buf_add(buf, bytes, size);
}

void buf_add_u16(struct buf *buf, uint16_t value)
{
    add_little_endian(buf, value, 2);
}

void buf_add_u32(struct buf *buf, uint32_t value)
{
    add_little_endian(buf, value, 4);
}

void buf_add_u64(struct buf *buf, uint64_t value)
{
    add_little_endian(buf, value, 8);
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args, again;
    int length;

    va_start(args, format);
    va_copy(again, args);
    length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length > 0) {
        reserve(buf, (size_t)length);
        vsnprintf(buf->data + buf->length, (size_t)length + 1, format, again);
        buf->length += (size_t)length;
    }
    va_end(again);
}

const char *buf_text(const struct buf *buf)
{
    return buf->data != NULL ? buf->data : "";
}

char *buf_steal(struct buf *buf)
{
    char *data = buf->data != NULL ? buf->data : mem_strdup("");

    *buf = (struct buf){0};
    return data;
}
