/* See stream.h. */
#include "sandbox/stream.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

void stream_init(struct stream *stream, int from, int to)
{
    struct stat status;

    stream->from = from;
    stream->to = to;
    stream->regular = to >= 0 && fstat(to, &status) == 0 && S_ISREG(status.st_mode);
    stream->error = 0;
    stream->begin = stream->end = 0;
}

void stream_fini(struct stream *stream)
{
    if (stream->from >= 0)
        close(stream->from);
    stream->from = -1;
}

bool stream_waits(const struct stream *stream)
{
    return stream->begin < stream->end;
}

/* Writes what is buffered. A pipe that polls writable takes PIPE_BUF bytes without blocking; the
 * caller's descriptor may be shared with others, so its flags are not ours to change. */
static void flush(struct stream *stream)
{
    while (stream_waits(stream) && stream->to >= 0) {
        size_t length = stream->end - stream->begin;
        struct pollfd ready = {.fd = stream->to, .events = POLLOUT};
        if (!stream->regular && length > PIPE_BUF)
            length = PIPE_BUF;
        if (!stream->regular && poll(&ready, 1, 0) == 0)
            return;
        ssize_t written = write(stream->to, stream->buffer + stream->begin, length);
        if (written < 0 && (errno == EINTR || errno == EAGAIN))
            return;
        if (written <= 0) { /* Go on counting. */
            stream->error = written < 0 && errno != EPIPE && errno != ECONNRESET ? errno : 0;
            stream->to = -1;
        } else
            stream->begin += (size_t)written;
    }
    stream->begin = stream->end = 0;
}

bool stream_pump(struct stream *stream, uint64_t *total, uint64_t bytes_max)
{
    if (stream_waits(stream))
        flush(stream);
    while (stream->from >= 0 && !stream_waits(stream)) {
        ssize_t got = read(stream->from, stream->buffer, sizeof(stream->buffer));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            break;
        if (got <= 0) {
            stream_fini(stream);
            break;
        }
        uint64_t left = bytes_max > *total ? bytes_max - *total : 0;
        *total += (uint64_t)got;
        stream->end = (uint64_t)got < left ? (size_t)got : (size_t)left;
        flush(stream);
        if (*total > bytes_max)
            return false;
    }
    return true;
}
