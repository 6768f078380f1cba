#include "judge/base/utf8.h"

/* Length of the sequence that @lead starts, and the range of its second byte. */
static size_t sequence_length(uint8_t lead, uint8_t *ret_low, uint8_t *ret_high)
{
    *ret_low = 0x80;
    *ret_high = 0xbf;
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef) {
        *ret_low = lead == 0xe0 ? 0xa0 : 0x80;
        *ret_high = lead == 0xed ? 0x9f : 0xbf;
        return 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        *ret_low = lead == 0xf0 ? 0x90 : 0x80;
        *ret_high = lead == 0xf4 ? 0x8f : 0xbf;
        return 4;
    }
    return 0;
}

size_t utf8_next(const char *text, size_t length, uint32_t *ret_code)
{
    static const uint8_t lead_bits[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    const uint8_t *bytes = (const uint8_t *)text;
    uint8_t low, high;
    size_t count = length != 0 ? sequence_length(bytes[0], &low, &high) : 0;
    uint32_t code;

    if (count == 0 || count > length)
        return 0;
    code = bytes[0] & lead_bits[count];
    for (size_t i = 1; i < count; i++) {
        if (bytes[i] < (i == 1 ? low : 0x80) || bytes[i] > (i == 1 ? high : 0xbf))
            return 0;
        code = code << 6 | (bytes[i] & 0x3fu);
    }
    *ret_code = code;
    return count;
}

bool utf8_check(const char *text, size_t length, size_t *ret_bad)
{
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t count = utf8_next(text + at, length - at, &code);

        if (count == 0) {
            if (ret_bad != NULL)
                *ret_bad = at;
            return false;
        }
        at += count;
    }
    return true;
}

bool utf8_printable(uint32_t code)
{
    static const struct {
        uint32_t first;
        uint32_t last;
    } hidden[] = {
        {0x00, 0x1f},     {0x7f, 0x9f},     {0xad, 0xad},     {0x200b, 0x200f},
        {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb},
    };

    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++) {
        if (code >= hidden[i].first && code <= hidden[i].last)
            return false;
    }
    return true;
}

void utf8_add_printable(struct buf *out, const char *text, size_t length, size_t length_max)
{
    size_t added = 0;

    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t count = utf8_next(text + at, length - at, &code);
        bool shown = count != 0 && utf8_printable(code);
        size_t size = shown ? count : 1;

        if (added + size > length_max)
            return;
        if (shown)
            buf_add(out, text + at, count);
        else
            buf_add(out, "?", 1);
        added += size;
        at += count != 0 ? count : 1;
    }
}
