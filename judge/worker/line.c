#include "judge/worker/line.h"

#include <string.h>

bool line_feed(struct line_reader *reader, const char *data, size_t length,
               bool (*take)(void *context, const char *line, size_t length), void *context)
{
    while (length > 0) {
        const char *end = memchr(data, '\n', length);
        size_t part = end != NULL ? (size_t)(end - data) : length;

        if (reader->pending.length + part > LINE_BYTES_MAX)
            return false;
        buf_add(&reader->pending, data, part);
        if (end == NULL)
            return true;
        bool good = take(context, buf_text(&reader->pending), reader->pending.length);
        buf_clear(&reader->pending);
        if (!good)
            return false;
        data += part + 1;
        length -= part + 1;
    }
    return true;
}

void line_reader_fini(struct line_reader *reader)
{
    buf_fini(&reader->pending);
}
