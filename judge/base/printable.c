#include "judge/base/printable.h"

#define CODE_MAX 0x10ffffu

static const struct {
    uint8_t mask; /* Bits of the first byte that tell the length … */
    uint8_t lead; /* … and their value. */
    size_t length;
    uint32_t code_min; /* Less is an overlong form. */
} forms[] = {
    {0x80, 0x00, 1, 0x00},
    {0xe0, 0xc0, 2, 0x80},
    {0xf0, 0xe0, 3, 0x800},
    {0xf8, 0xf0, 4, 0x10000},
};

static const struct {
    uint32_t first, last;
} unprintable[] = {
    {0x00, 0x1f},     {0x7f, 0x9f},     {0x61c, 0x61c},   {0x200e, 0x200f},
    {0x2028, 0x202e}, {0x2066, 0x2069}, {0xfeff, 0xfeff},
};

size_t printable_next(const char *data, size_t length, uint32_t *ret_code)
{
    uint8_t first;

    if (length == 0)
        return 0;
    first = (uint8_t)data[0];
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        uint32_t code;

        if ((first & forms[i].mask) != forms[i].lead)
            continue;
        if (forms[i].length > length)
            return 0;
        code = first & (uint8_t)~forms[i].mask;
        for (size_t k = 1; k < forms[i].length; k++) {
            uint8_t byte = (uint8_t)data[k];

            if ((byte & 0xc0) != 0x80)
                return 0;
            code = code << 6 | (byte & 0x3f);
        }
        if (code < forms[i].code_min || code > CODE_MAX || (code >= 0xd800 && code <= 0xdfff))
            return 0;
        *ret_code = code;
        return forms[i].length;
    }
    return 0;
}

bool printable_is(uint32_t code)
{
    for (size_t i = 0; i < sizeof unprintable / sizeof *unprintable; i++) {
        if (code >= unprintable[i].first && code <= unprintable[i].last)
            return false;
    }
    return true;
}

void printable_add(struct buf *out, const char *data, size_t length, size_t length_max)
{
    size_t at = 0, added = 0;

    while (at < length && added < length_max) {
        uint32_t code;
        size_t used = printable_next(data + at, length - at, &code);

        if (used != 0 && printable_is(code)) {
            if (used > length_max - added)
                return;
            buf_add(out, data + at, used);
            added += used;
        } else {
            buf_add(out, "?", 1);
            added++;
        }
        at += used != 0 ? used : 1;
    }
}

void printable_add_lines(struct buf *out, const char *data, size_t length, size_t length_max)
{
    size_t start = out->length;

    for (size_t at = 0; at < length && out->length - start < length_max;) {
        size_t left = length_max - (out->length - start), plain = 0;

        while (at + plain < length && data[at + plain] != '\n' && data[at + plain] != '\t')
            plain++;
        printable_add(out, data + at, plain, left);
        at += plain;
        if (plain >= left) /* It may have been cut. */
            return;
        if (at < length)
            buf_add(out, data + at++, 1);
    }
}

bool printable_check_utf8(const char *data, size_t length, size_t *ret_bad)
{
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t size = printable_next(data + at, length - at, &code);

        if (size == 0) {
            *ret_bad = at;
            return false;
        }
        at += size;
    }
    return true;
}
