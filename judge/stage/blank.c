#include "judge/stage/blank.h"

#include "judge/base/mem.h"

#include <stdbool.h>
#include <string.h>

struct scanner {
    const char *source;
    size_t length;
    size_t at;
    char *out;
};

static bool looking_at(const struct scanner *scanner, const char *word)
{
    size_t length = strlen(word);

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

/* The longest string mark comes first in the data, so that """ is found before ". */
static const char *string_mark(const struct scanner *scanner, const json_t *marks)
{
    const char *best = NULL;
    size_t i;
    json_t *mark;

    json_array_foreach(marks, i, mark)
    {
        const char *word = json_string_value(mark);

        if (word != NULL && looking_at(scanner, word) &&
            (best == NULL || strlen(word) > strlen(best)))
            best = word;
    }
    return best;
}

static void skip_string(struct scanner *scanner, const char *mark)
{
    size_t length = strlen(mark);

    copy(scanner, length);
    while (scanner->at < scanner->length && !looking_at(scanner, mark)) {
        /* A string of one mark ends with its line, so that a lone quote hides no code below it. */
        if (length == 1 && mark[0] != '`' && scanner->source[scanner->at] == '\n')
            return;
        blank(scanner, scanner->source[scanner->at] == '\\' ? 2 : 1);
    }
    copy(scanner, length);
}

static bool skip_comment(struct scanner *scanner, const json_t *syntax)
{
    size_t i;
    json_t *item;

    json_array_foreach(json_object_get(syntax, "line"), i, item)
    {
        const char *word = json_string_value(item);

        if (word == NULL || !looking_at(scanner, word))
            continue;
        while (scanner->at < scanner->length && scanner->source[scanner->at] != '\n')
            blank(scanner, 1);
        return true;
    }
    json_array_foreach(json_object_get(syntax, "block"), i, item)
    {
        const char *open = json_string_value(json_array_get(item, 0));
        const char *close = json_string_value(json_array_get(item, 1));

        if (open == NULL || close == NULL || !looking_at(scanner, open))
            continue;
        blank(scanner, strlen(open));
        while (scanner->at < scanner->length && !looking_at(scanner, close))
            blank(scanner, 1);
        blank(scanner, strlen(close));
        return true;
    }
    return false;
}

char *blank_source(const char *source, size_t length, const json_t *syntax)
{
    struct scanner scanner = {
        .source = source, .length = length, .at = 0, .out = mem_alloc(length + 1)};
    const json_t *marks = json_object_get(syntax, "strings");

    while (scanner.at < scanner.length) {
        const char *mark;

        if (skip_comment(&scanner, syntax))
            continue;
        mark = string_mark(&scanner, marks);
        if (mark != NULL)
            skip_string(&scanner, mark);
        else
            copy(&scanner, 1);
    }
    return scanner.out;
}
