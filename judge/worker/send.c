#include "judge/worker/send.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

struct message {
    uv_write_t request;
    char *text;
};

static void on_written(uv_write_t *request, int status)
{
    struct message *message = (struct message *)request;

    (void)status;
    free(message->text);
    free(message);
}

void send_line(uv_stream_t *to, char *text)
{
    struct message *message = mem_alloc(sizeof *message);
    size_t length = strlen(text);
    uv_buf_t buffer;

    text[length] = '\n';
    message->text = text;
    buffer = uv_buf_init(text, (unsigned)length + 1);
    if (uv_write(&message->request, to, &buffer, 1, on_written) != 0)
        on_written(&message->request, -1);
}
