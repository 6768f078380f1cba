#include "judge/stage/redact.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <string.h>

#define NAME_BYTES_MAX 80
#define PLAIN_BYTES_MAX 32
#define NUMBER_BYTES_MAX 4 /* A longer one is a pointer, or a message. */

static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
static const char digits[] = "0123456789";

static bool is_one_of(const char *set, char c)
{
    return c != '\0' && strchr(set, c) != NULL;
}

static bool is_letter(char c)
{
    return is_one_of(letters, c) || (unsigned char)c >= 0x80;
}

static bool in_source(const struct submission *submission, const char *text, size_t length)
{
    return memmem(submission->source, submission->source_length, text, length) != NULL;
}

/* Letters and digits at the start of @text. */
static size_t word_length(const char *text)
{
    size_t length = 0;

    while (is_letter(text[length]) || is_one_of(digits, text[length]))
        length++;
    return length;
}

bool redact_is_plain(const char *name, size_t length)
{
    if (length == 0 || length > PLAIN_BYTES_MAX)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (!is_one_of(letters, name[i]) && !is_one_of(":.<> ", name[i]))
            return false;
    }
    return true;
}

bool redact_is_own(const struct submission *submission, const char *name)
{
    if (name[0] == '\0' || strlen(name) > NAME_BYTES_MAX)
        return false;
    for (const char *at = name; *at != '\0';) {
        size_t length = word_length(at);

        if (length != 0 && !in_source(submission, at, length))
            return false;
        at += length != 0 ? length : 1;
    }
    return true;
}

const char *redact_type(const struct submission *submission, const char *type,
                        const char *otherwise)
{
    return redact_is_plain(type, strlen(type)) || redact_is_own(submission, type) ? type
                                                                                  : otherwise;
}

static bool has_line(const struct submission *submission, uint32_t line)
{
    const char *at = submission->source, *end = at + submission->source_length;
    uint32_t lines = 1;

    while (lines < line && at < end) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (at == NULL)
            return false;
        at++;
        lines++;
    }
    return lines == line;
}

char *redact_place(const struct submission *submission, uint32_t line, const char *function)
{
    /* "<lambda>" and its kin are of the language. */
    bool named = redact_is_own(submission, function) ||
                 (function[0] == '<' && redact_is_plain(function, strlen(function)));

    if (!has_line(submission, line))
        return mem_strdup("");
    return named ? mem_printf(" (line %u, in %s)", line, function) : mem_printf(" (line %u)", line);
}

/* The length of what stands at the start of @text and is shown or not as a whole. */
static size_t piece_length(const char *text, bool *ret_suspect)
{
    size_t length = 1;

    *ret_suspect = false;
    if (text[0] == '"') {
        const char *end = strchr(text + 1, '"');

        *ret_suspect = true;
        return end != NULL ? (size_t)(end - text) + 1 : strlen(text);
    }
    if (is_one_of(digits, text[0])) {
        length = word_length(text);
        *ret_suspect = length > NUMBER_BYTES_MAX;
    } else if (is_letter(text[0])) {
        length = word_length(text);
    }
    return length;
}

/* A quoted text without its quotes, a number as it is. */
static bool is_known(const struct submission *submission, const char *piece, size_t length)
{
    size_t quote = piece[0] == '"' ? 1 : 0;

    if (length <= 2 * quote)
        return true;
    return in_source(submission, piece + quote, length - 2 * quote);
}

char *redact_reason(const struct submission *submission, const char *reason)
{
    struct buf text = {0};

    for (const char *at = reason; *at != '\0';) {
        bool suspect;
        size_t length = piece_length(at, &suspect);

        if (suspect && !is_known(submission, at, length))
            buf_add_text(&text, "…");
        else
            buf_add(&text, at, length);
        at += length;
    }
    return buf_steal(&text);
}
