#include "judge/stage/blank.h"

#include "judge/base/mem.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 32 /* Code in strings in code in strings … */

struct scanner {
    const char *source; /* With its line splices moved out of the way. */
    size_t length;
    size_t at;
    char *out;
    const json_t *syntax;
    int depth;
};

static bool looking_at(const struct scanner *scanner, const char *word)
{
    size_t length = word != NULL ? strlen(word) : 0;

    return length != 0 && scanner->length - scanner->at >= length &&
           memcmp(scanner->source + scanner->at, word, length) == 0;
}

static void copy(struct scanner *scanner, size_t count)
{
    while (count-- > 0 && scanner->at < scanner->length) {
        scanner->out[scanner->at] = scanner->source[scanner->at];
        scanner->at++;
    }
}

static void blank(struct scanner *scanner, size_t count)
{
    while (count-- > 0 && scanner->at < scanner->length) {
        char c = scanner->source[scanner->at];

        scanner->out[scanner->at] = c == '\n' ? c : ' ';
        scanner->at++;
    }
}

static const char *text_at(const json_t *list, size_t index)
{
    return json_string_value(json_array_get(list, index));
}

static bool flag(const struct scanner *scanner, const char *name)
{
    return json_is_true(json_object_get(scanner->syntax, name));
}

static bool skip_comment(struct scanner *scanner)
{
    size_t i;
    json_t *item;

    json_array_foreach(json_object_get(scanner->syntax, "line"), i, item)
    {
        if (!looking_at(scanner, json_string_value(item)))
            continue;
        while (scanner->at < scanner->length && scanner->source[scanner->at] != '\n')
            blank(scanner, 1);
        return true;
    }
    json_array_foreach(json_object_get(scanner->syntax, "block"), i, item)
    {
        const char *close = text_at(item, 1);

        if (close == NULL || !looking_at(scanner, text_at(item, 0)))
            continue;
        blank(scanner, strlen(text_at(item, 0)));
        while (scanner->at < scanner->length && !looking_at(scanner, close))
            blank(scanner, 1);
        blank(scanner, strlen(close));
        return true;
    }
    return false;
}

static bool scan_one(struct scanner *scanner);

/* Code within a string, up to @close of its own level. */
static void keep_code(struct scanner *scanner, const char *open, const char *close)
{
    char brace = open[strlen(open) - 1];
    int level = 0;

    copy(scanner, strlen(open));
    while (scanner->at < scanner->length) {
        char c = scanner->source[scanner->at];

        if (level == 0 && looking_at(scanner, close))
            break;
        level += (c == brace) - (c == close[0]);
        if (!scan_one(scanner))
            copy(scanner, 1);
    }
    copy(scanner, strlen(close));
}

static bool skip_interpolated(struct scanner *scanner)
{
    size_t i;
    json_t *row;

    json_array_foreach(json_object_get(scanner->syntax, "interpolated"), i, row)
    {
        const char *end = text_at(row, 1), *open = text_at(row, 2), *close = text_at(row, 3);

        if (close == NULL || !looking_at(scanner, text_at(row, 0)))
            continue;
        copy(scanner, strlen(text_at(row, 0)));
        while (scanner->at < scanner->length && !looking_at(scanner, end)) {
            if (looking_at(scanner, open))
                keep_code(scanner, open, close);
            else
                blank(scanner, scanner->source[scanner->at] == '\\' ? 2 : 1);
        }
        copy(scanner, strlen(end));
        return true;
    }
    return false;
}

/* R"delimiter( … )delimiter" */
static bool skip_raw(struct scanner *scanner)
{
    const char *start = json_string_value(json_object_get(scanner->syntax, "raw"));
    const char *from = scanner->source + scanner->at;
    const char *open;
    char *close;

    if (!looking_at(scanner, start))
        return false;
    from += strlen(start);
    open = memchr(from, '(', scanner->length - (size_t)(from - scanner->source));
    if (open == NULL || open - from > 16)
        return false;
    close = mem_printf(")%.*s\"", (int)(open - from), from);
    copy(scanner, (size_t)(open - from) + strlen(start) + 1);
    while (scanner->at < scanner->length && !looking_at(scanner, close))
        blank(scanner, 1);
    copy(scanner, strlen(close));
    free(close);
    return true;
}

/* The last character before here that is not white space, in what was kept; or 0. */
static char last_code(const struct scanner *scanner)
{
    size_t at = scanner->at;

    while (at > 0 && isspace((unsigned char)scanner->out[at - 1]))
        at--;
    return at > 0 ? scanner->out[at - 1] : '\0';
}

/* A slash divides behind an operand and starts a regular expression elsewhere. */
static bool skip_regex(struct scanner *scanner)
{
    char before = last_code(scanner);
    bool in_class = false;

    if (!flag(scanner, "regex") || !looking_at(scanner, "/") || isalnum((unsigned char)before) ||
        (before != '\0' && strchr("_$)]}\"'`", before) != NULL))
        return false;
    copy(scanner, 1);
    while (scanner->at < scanner->length && scanner->source[scanner->at] != '\n') {
        char c = scanner->source[scanner->at];

        if (c == '/' && !in_class)
            break;
        in_class = c == '[' || (in_class && c != ']');
        blank(scanner, c == '\\' ? 2 : 1);
    }
    copy(scanner, 1);
    return true;
}

/* The longest mark counts, so that """ is found before ". */
static const char *string_mark(const struct scanner *scanner)
{
    const char *best = NULL;
    size_t i;
    json_t *mark;

    json_array_foreach(json_object_get(scanner->syntax, "strings"), i, mark)
    {
        const char *word = json_string_value(mark);

        if (looking_at(scanner, word) && (best == NULL || strlen(word) > strlen(best)))
            best = word;
    }
    return best;
}

static bool is_digit_quote(const struct scanner *scanner)
{
    return flag(scanner, "digit_quotes") && looking_at(scanner, "'") && scanner->at > 0 &&
           isxdigit((unsigned char)scanner->source[scanner->at - 1]) &&
           (scanner->at < 2 || scanner->source[scanner->at - 2] != 'u');
}

static bool skip_string(struct scanner *scanner)
{
    const char *mark = string_mark(scanner);
    size_t length;

    if (mark == NULL || is_digit_quote(scanner))
        return false;
    length = strlen(mark);
    copy(scanner, length);
    while (scanner->at < scanner->length && !looking_at(scanner, mark)) {
        /* A string of one mark ends with its line, so that a lone quote hides no code below it. */
        if (length == 1 && mark[0] != '`' && scanner->source[scanner->at] == '\n')
            return true;
        blank(scanner, scanner->source[scanner->at] == '\\' ? 2 : 1);
    }
    copy(scanner, length);
    return true;
}

/* Takes what is not plain code, if that is what stands here. */
static bool scan_one(struct scanner *scanner)
{
    bool taken;

    if (scanner->depth >= DEPTH_MAX)
        return false; /* Nobody writes this; what is left counts as code. */
    scanner->depth++;
    taken = skip_comment(scanner) || skip_interpolated(scanner) || skip_raw(scanner) ||
            skip_regex(scanner) || skip_string(scanner);
    scanner->depth--;
    return taken;
}

/* A copy in which a spliced line stands as one, and its line ends come behind it: names are whole,
 * and the lines below keep their numbers. */
static char *join_lines(const char *source, size_t length)
{
    char *joined = mem_alloc(length + 1);
    size_t owed = 0, to = 0;

    for (size_t i = 0; i < length; i++) {
        if (source[i] == '\\' && i + 1 < length && source[i + 1] == '\n') {
            owed++;
            i++;
            continue;
        }
        joined[to++] = source[i];
        for (; source[i] == '\n' && owed > 0; owed--) {
            joined[to++] = ' ';
            joined[to++] = '\n';
        }
    }
    while (to < length)
        joined[to++] = ' ';
    return joined;
}

char *blank_source(const char *source, size_t length, const json_t *syntax)
{
    struct scanner scanner = {
        .source = source, .length = length, .out = mem_alloc(length + 1), .syntax = syntax};
    char *joined = flag(&scanner, "splice") ? join_lines(source, length) : NULL;

    if (joined != NULL)
        scanner.source = joined;
    while (scanner.at < length) {
        if (!scan_one(&scanner))
            copy(&scanner, 1);
    }
    free(joined);
    return scanner.out;
}
