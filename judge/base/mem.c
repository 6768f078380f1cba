#include "judge/base/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *must(void *pointer)
{
    if (pointer == NULL) {
        fputs("judge: out of memory\n", stderr);
        exit(3);
    }
    return pointer;
}

void *mem_alloc(size_t size)
{
    return must(calloc(1, size != 0 ? size : 1));
}

void *mem_grow(void *old, size_t count, size_t size)
{
    size_t bytes;

    if (__builtin_mul_overflow(count, size, &bytes))
        return must(NULL);
    return must(realloc(old, bytes != 0 ? bytes : 1));
}

char *mem_strdup(const char *text)
{
    return must(strdup(text));
}

char *mem_strndup(const char *text, size_t length)
{
    return must(strndup(text, length));
}

char *mem_printf(const char *format, ...)
{
    char *text = NULL;
    va_list args;
    int length;

    va_start(args, format);
    length = vasprintf(&text, format, args);
    va_end(args);
    return must(length < 0 ? NULL : text);
}
