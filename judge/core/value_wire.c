/* The wire form of values; wire.h draws it. */
#include "judge/core/value.h"

#include <assert.h>
#include <string.h>

enum tag {
    TAG_NULL,
    TAG_FALSE,
    TAG_TRUE,
    TAG_INT,
    TAG_DOUBLE,
    TAG_STRING,
    TAG_LIST,
    TAG_BIGINT,
    TAG_FOREIGN,
};

static void encode_text(enum tag tag, const struct value *value, struct buf *out)
{
    assert(value->as.text.length <= UINT32_MAX);
    buf_add_u8(out, (uint8_t)tag);
    buf_add_u32(out, (uint32_t)value->as.text.length);
    buf_add(out, value->as.text.data, value->as.text.length);
}

void value_encode(const struct value *value, struct buf *out)
{
    uint64_t bits;

    switch (value->kind) {
    case VALUE_NULL:
    case VALUE_KIND_COUNT:
        buf_add_u8(out, TAG_NULL);
        break;
    case VALUE_BOOL:
        buf_add_u8(out, value->as.boolean ? TAG_TRUE : TAG_FALSE);
        break;
    case VALUE_INT:
        buf_add_u8(out, TAG_INT);
        buf_add_u64(out, (uint64_t)value->as.integer);
        break;
    case VALUE_DOUBLE:
        memcpy(&bits, &value->as.number, sizeof bits);
        buf_add_u8(out, TAG_DOUBLE);
        buf_add_u64(out, bits);
        break;
    case VALUE_STRING:
        encode_text(TAG_STRING, value, out);
        break;
    case VALUE_BIGINT:
        encode_text(TAG_BIGINT, value, out);
        break;
    case VALUE_FOREIGN:
        encode_text(TAG_FOREIGN, value, out);
        break;
    case VALUE_LIST:
        assert(value->as.list.count <= UINT32_MAX);
        buf_add_u8(out, TAG_LIST);
        buf_add_u32(out, (uint32_t)value->as.list.count);
        for (size_t i = 0; i < value->as.list.count; i++)
            value_encode(&value->as.list.items[i], out);
        break;
    }
}

struct reader {
    const uint8_t *data;
    size_t length;
    size_t offset;
    size_t promised; /* Bytes that items still to come need at least: one each. */
    int depth;
};

static int read_number(struct reader *reader, size_t size, uint64_t *ret_number)
{
    uint64_t number = 0;

    if (reader->length - reader->offset < size)
        return -1;
    for (size_t i = 0; i < size; i++)
        number |= (uint64_t)reader->data[reader->offset + i] << (8 * i);
    reader->offset += size;
    *ret_number = number;
    return 0;
}

static bool is_decimal(const char *data, size_t length)
{
    size_t at = length > 0 && data[0] == '-' ? 1 : 0;

    if (at == length || data[at] == '0')
        return false;
    for (; at < length; at++) {
        if (data[at] < '0' || data[at] > '9')
            return false;
    }
    return true;
}

static int read_text(struct reader *reader, enum value_kind kind, struct value *ret_value)
{
    const char *data;
    uint64_t length;

    if (read_number(reader, 4, &length) != 0 || length > reader->length - reader->offset)
        return -1;
    data = (const char *)reader->data + reader->offset;
    if (kind == VALUE_BIGINT && !is_decimal(data, (size_t)length))
        return -1;
    *ret_value = value_string(data, (size_t)length);
    ret_value->kind = kind;
    reader->offset += (size_t)length;
    return 0;
}

static int read_value(struct reader *reader, struct value *ret_value);

/* Every item takes at least one byte. A count is believed only if that many bytes are left beyond
 * what the lists around it were promised, so all lists together never have more items than the
 * message has bytes. */
static int read_list(struct reader *reader, struct value *ret_value)
{
    struct value list;
    uint64_t count;
    size_t left;

    if (reader->depth == VALUE_DEPTH_MAX || read_number(reader, 4, &count) != 0)
        return -1;
    left = reader->length - reader->offset;
    if (left < reader->promised || count > left - reader->promised)
        return -1;
    list = value_list((size_t)count);
    reader->promised += (size_t)count;
    reader->depth++;
    for (size_t i = 0; i < count; i++) {
        reader->promised--;
        if (read_value(reader, &list.as.list.items[i]) != 0) {
            value_fini(&list);
            return -1;
        }
    }
    reader->depth--;
    *ret_value = list;
    return 0;
}

static int read_value(struct reader *reader, struct value *ret_value)
{
    uint64_t number;
    double real;

    if (read_number(reader, 1, &number) != 0)
        return -1;
    switch (number) {
    case TAG_NULL:
        *ret_value = (struct value){.kind = VALUE_NULL};
        return 0;
    case TAG_FALSE:
    case TAG_TRUE:
        *ret_value = value_bool(number == TAG_TRUE);
        return 0;
    case TAG_INT:
        if (read_number(reader, 8, &number) != 0)
            return -1;
        *ret_value = value_int((int64_t)number);
        return 0;
    case TAG_DOUBLE:
        if (read_number(reader, 8, &number) != 0)
            return -1;
        memcpy(&real, &number, sizeof real);
        *ret_value = value_double(real);
        return 0;
    case TAG_STRING:
        return read_text(reader, VALUE_STRING, ret_value);
    case TAG_BIGINT:
        return read_text(reader, VALUE_BIGINT, ret_value);
    case TAG_FOREIGN:
        return read_text(reader, VALUE_FOREIGN, ret_value);
    case TAG_LIST:
        return read_list(reader, ret_value);
    default:
        return -1;
    }
}

int value_decode(const uint8_t *data, size_t length, size_t *offset, struct value *ret_value)
{
    struct reader reader = {.data = data, .length = length, .offset = *offset};
    struct value value;

    if (*offset > length || read_value(&reader, &value) != 0)
        return -1;
    *offset = reader.offset;
    *ret_value = value;
    return 0;
}
