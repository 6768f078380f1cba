/* Which nodes an answer in C or C++ defines itself. The large sites have the definition above the
 * empty answer, as a comment, and many files that circulate have it as code, to be compiled at
 * home. The driver then leaves its own out. */
#ifndef JUDGE_OWN_NODES_H
#define JUDGE_OWN_NODES_H

#include <ctype.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* The file, which stays mapped; NULL for one that is empty or can not be read. */
static const char *map_source(const char *path, size_t *ret_length)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    void *text;

    if (file < 0 || fstat(file, &status) != 0 || status.st_size == 0)
        return NULL;
    text = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    *ret_length = (size_t)status.st_size;
    return text != MAP_FAILED ? text : NULL;
}

/* Behind the comment, string or character that begins at @at, or @at. */
static const char *skip_quoted(const char *at, const char *end)
{
    const char *from = at;
    char quote = *at;

    if (quote == '/' && end - at > 1 && at[1] == '/') {
        at = memchr(at, '\n', (size_t)(end - at));
        return at != NULL ? at : end;
    }
    if (quote == '/' && end - at > 1 && at[1] == '*') {
        at = memmem(at + 2, (size_t)(end - at - 2), "*/", 2);
        return at != NULL ? at + 2 : end;
    }
    if (quote != '"' && quote != '\'')
        return from;
    for (at++; at < end && *at != quote && *at != '\n'; at++)
        at += *at == '\\' && at + 1 < end;
    return at < end ? at + 1 : end;
}

static bool is_word(const char *at, const char *end, const char *word)
{
    return (size_t)(end - at) == strlen(word) && memcmp(at, word, strlen(word)) == 0;
}

/* Is there a `struct NAME {`, outside of comments? */
static bool defines_node(const char *text, size_t length, const char *name)
{
    const char *end = text + length, *at = text;
    int words = 0; /* Of the two in front of the brace. */

    if (memmem(text, length, name, strlen(name)) == NULL)
        return false;
    while (at < end) {
        const char *from = at, *behind = skip_quoted(at, end);

        if (behind != at) {
            words = *at == '/' ? words : 0;
            at = behind;
        } else if (isalnum((unsigned char)*at) || *at == '_') {
            while (at < end && (isalnum((unsigned char)*at) || *at == '_'))
                at++;
            if (is_word(from, at, "struct") || is_word(from, at, "class"))
                words = 1;
            else
                words = words == 1 && is_word(from, at, name) ? 2 : 0;
        } else if (words == 2 && *at == '{') {
            return true;
        } else {
            words = isspace((unsigned char)*at) ? words : 0;
            at++;
        }
    }
    return false;
}

#endif
