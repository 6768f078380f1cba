#include "judge/batch/name.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"

#include <ctype.h>
#include <sodium.h>
#include <string.h>

#define ASCII_END 0x80u
#define CUT_HASH_BYTES 8

char *name_to_utf8(const char *bytes, size_t length)
{
    struct buf out = {0};
    size_t at = 0;

    while (at < length) {
        uint32_t code;
        size_t step = printable_next(bytes + at, length - at, &code);

        if (step == 0 || code == 0) {
            buf_printf(&out, "%%%02X", (unsigned char)bytes[at]);
            at++;
        } else {
            buf_add(&out, bytes + at, step);
            at += step;
        }
    }
    return out.data != NULL ? buf_steal(&out) : mem_strdup("");
}

static bool is_kept(uint32_t code, bool at_end)
{
    if (code >= ASCII_END)
        return printable_is(code);
    if (isalnum((int)code) != 0 || code == '-' || code == '_')
        return true;
    return (code == '.' || code == ' ') && !at_end;
}

static void cut(struct buf *name, const char *text)
{
    unsigned char hash[crypto_generichash_BYTES];
    char hex[2 * CUT_HASH_BYTES + 1];
    size_t kept = NAME_FILE_BYTES_MAX - sizeof hex;

    while (kept > 0 && ((unsigned char)name->data[kept] & 0xC0u) == 0x80u)
        kept--;
    crypto_generichash(hash, sizeof hash, (const unsigned char *)text, strlen(text), NULL, 0);
    sodium_bin2hex(hex, sizeof hex, hash, CUT_HASH_BYTES);
    name->length = kept;
    buf_printf(name, "~%s", hex);
}

char *name_to_file(const char *text)
{
    struct buf out = {0};
    size_t length = strlen(text), at = 0;

    while (at < length) {
        uint32_t code;
        size_t step = printable_next(text + at, length - at, &code);

        if (step != 0 && is_kept(code, at == 0 || at + step == length)) {
            buf_add(&out, text + at, step);
            at += step;
        } else {
            buf_printf(&out, "%%%02X", (unsigned char)text[at]);
            at++;
        }
    }
    if (out.length == 0)
        buf_add_text(&out, "%");
    if (out.length > NAME_FILE_BYTES_MAX)
        cut(&out, text);
    return buf_steal(&out);
}

bool name_is_inner(const char *name)
{
    if (name[0] == '\0')
        return false;
    for (const char *at = name;; at++) {
        size_t length = strcspn(at, "/");

        if (length == 0 || (length == 1 && at[0] == '.') ||
            (length == 2 && at[0] == '.' && at[1] == '.'))
            return false;
        at += length;
        if (*at == '\0')
            return true;
    }
}

void name_tidy(char *name)
{
    size_t length = strlen(name);
    size_t skip = 0;

    while (name[skip] == '.' && name[skip + 1] == '/')
        skip += 2;
    memmove(name, name + skip, length - skip + 1);
    length -= skip;
    while (length > 1 && name[length - 1] == '/')
        name[--length] = '\0';
}

bool name_is_hidden(const char *name)
{
    if (strncmp(name, "__MACOSX/", 9) == 0 || strstr(name, "/__MACOSX/") != NULL)
        return true;
    return name[0] == '.' || strstr(name, "/.") != NULL;
}

const char *name_base(const char *name)
{
    const char *slash = strrchr(name, '/');

    return slash != NULL ? slash + 1 : name;
}

char *name_fold(const char *text, size_t length)
{
    struct buf out = {0};

    for (size_t i = 0; i < length; i++)
        if (isalnum((unsigned char)text[i]) != 0 || (unsigned char)text[i] >= ASCII_END)
            buf_add_u8(&out, (uint8_t)tolower((unsigned char)text[i]));
    return out.data != NULL ? buf_steal(&out) : mem_strdup("");
}
