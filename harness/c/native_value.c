/* Values of the wire: reading arguments, writing results. */
#include "native_internal.h"

enum tag {
    TAG_NULL,
    TAG_FALSE,
    TAG_TRUE,
    TAG_INT,
    TAG_DOUBLE,
    TAG_STRING,
    TAG_LIST,
    TAG_BIGINT,
    TAG_FOREIGN
};

/* A frame that does not fit the interface can only come from a candidate who writes to the
 * driver's own descriptor: there is nobody to tell. */
static void need(const struct judge_reader *reader, size_t length)
{
    if ((size_t)(reader->end - reader->at) < length)
        judge_exit(1);
}

static uint8_t read_tag(struct judge_reader *reader)
{
    need(reader, 1);
    return *reader->at++;
}

static void read_into(struct judge_reader *reader, void *to, size_t length)
{
    need(reader, length);
    judge_copy(to, reader->at, length);
    reader->at += length;
}

bool judge_read_null(struct judge_reader *reader)
{
    need(reader, 1);
    if (*reader->at != TAG_NULL)
        return false;
    reader->at++;
    return true;
}

bool judge_read_bool(struct judge_reader *reader)
{
    uint8_t tag = read_tag(reader);
    if (tag != TAG_FALSE && tag != TAG_TRUE)
        judge_exit(1);
    return tag == TAG_TRUE;
}

int64_t judge_read_int(struct judge_reader *reader)
{
    if (read_tag(reader) != TAG_INT)
        judge_exit(1);
    int64_t value;
    read_into(reader, &value, sizeof(value));
    return value;
}

double judge_read_double(struct judge_reader *reader)
{
    need(reader, 1);
    if (*reader->at == TAG_INT)
        return (double)judge_read_int(reader);
    if (read_tag(reader) != TAG_DOUBLE)
        judge_exit(1);
    double value;
    read_into(reader, &value, sizeof(value));
    return value;
}

static uint32_t read_u32(struct judge_reader *reader)
{
    uint32_t value;
    read_into(reader, &value, sizeof(value));
    return value;
}

uint32_t judge_read_list(struct judge_reader *reader)
{
    if (read_tag(reader) != TAG_LIST)
        judge_exit(1);
    uint32_t count = read_u32(reader);
    need(reader, count); /* Every value has at least one byte. */
    return count;
}

const char *judge_read_text(struct judge_reader *reader, size_t *ret_length)
{
    if (read_tag(reader) != TAG_STRING)
        judge_exit(1);
    uint32_t length = read_u32(reader);
    need(reader, length);
    const char *text = (const char *)reader->at;
    reader->at += length;
    *ret_length = length;
    return text;
}

void judge_write_null(void)
{
    judge_put_u8(TAG_NULL);
}

void judge_write_bool(bool value)
{
    judge_put_u8(value ? TAG_TRUE : TAG_FALSE);
}

void judge_write_int(int64_t value)
{
    judge_put_u8(TAG_INT);
    judge_put_bytes(&value, sizeof(value));
}

void judge_write_double(double value)
{
    judge_put_u8(TAG_DOUBLE);
    judge_put_bytes(&value, sizeof(value));
}

void judge_write_list(size_t count)
{
    judge_put_u8(TAG_LIST);
    judge_put_u32((uint32_t)count);
}

/* Length of the UTF-8 sequence at @text, or 0 when there is none (RFC 3629: no surrogates, nothing
 * over-long, nothing beyond U+10FFFF). */
static size_t sequence_length(const uint8_t *text, size_t left)
{
    uint8_t lead = text[0];
    if (lead < 0x80)
        return 1;
    size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || left < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((text[i] & 0xc0) != 0x80)
            return 0;
    if ((lead == 0xe0 && text[1] < 0xa0) || (lead == 0xed && text[1] > 0x9f) ||
        (lead == 0xf0 && text[1] < 0x90) || (lead == 0xf4 && text[1] > 0x8f))
        return 0;
    return length;
}

static bool is_utf8(const uint8_t *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t step = sequence_length(text + at, length - at);
        if (step == 0)
            return false;
        at += step;
    }
    return true;
}

static void write_tagged(enum tag tag, const char *text, size_t length)
{
    judge_put_u8((uint8_t)tag);
    judge_put_u32((uint32_t)length);
    judge_put_bytes(text, length);
}

void judge_write_text(const char *text, size_t length)
{
    if (is_utf8((const uint8_t *)text, length))
        write_tagged(TAG_STRING, text, length);
    else
        judge_write_foreign("string that is not UTF-8");
}

void judge_write_foreign(const char *name)
{
    size_t length = 0;
    while (name[length])
        length++;
    write_tagged(TAG_FOREIGN, name, length);
}

char judge_read_char(struct judge_reader *reader)
{
    size_t length;
    const char *text = judge_read_text(reader, &length);
    if (length != 1)
        judge_exit(1);
    return *text;
}

void judge_write_char(char value)
{
    if (value != '\0' && (uint8_t)value < 0x80)
        write_tagged(TAG_STRING, &value, 1);
    else
        judge_write_foreign("char that is not ASCII");
}
