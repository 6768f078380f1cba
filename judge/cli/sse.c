#include "judge/cli/sse.h"

#include <string.h>

void sse_fini(struct sse *sse)
{
    buf_fini(&sse->line);
    buf_fini(&sse->id);
    buf_fini(&sse->kind);
    buf_fini(&sse->data);
    *sse = (struct sse){0};
}

/* "name: value", or a comment. */
static void take_field(struct sse *sse, const char *line)
{
    size_t length = strcspn(line, ":");
    const char *value = line[length] == ':' ? line + length + 1 : line + length;

    if (value[0] == ' ')
        value++;
    if (length == 2 && strncmp(line, "id", 2) == 0) {
        buf_clear(&sse->id);
        buf_add_text(&sse->id, value);
    } else if (length == 5 && strncmp(line, "event", 5) == 0) {
        buf_clear(&sse->kind);
        buf_add_text(&sse->kind, value);
    } else if (length == 4 && strncmp(line, "data", 4) == 0) {
        if (sse->data.length > 0)
            buf_add_text(&sse->data, "\n");
        buf_add_text(&sse->data, value);
    }
}

static void end_line(struct sse *sse, void (*each)(void *context, const struct sse_event *event),
                     void *context)
{
    const struct sse_event event = {buf_text(&sse->id), buf_text(&sse->kind), buf_text(&sse->data)};

    if (sse->line.length > 0) {
        take_field(sse, buf_text(&sse->line));
    } else {
        if (sse->data.length > 0)
            each(context, &event);
        buf_clear(&sse->id);
        buf_clear(&sse->kind);
        buf_clear(&sse->data);
    }
    buf_clear(&sse->line);
}

bool sse_feed(struct sse *sse, const char *bytes, size_t length,
              void (*each)(void *context, const struct sse_event *event), void *context)
{
    for (size_t i = 0; i < length && !sse->too_long; i++) {
        if (bytes[i] == '\n')
            end_line(sse, each, context);
        else if (bytes[i] != '\r' && bytes[i] != '\0')
            buf_add(&sse->line, &bytes[i], 1);
        sse->too_long = sse->line.length + sse->data.length > SSE_EVENT_BYTES_MAX;
    }
    return !sse->too_long;
}
