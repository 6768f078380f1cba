#include "judge/stage/channel.h"

#include "judge/base/interrupt.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#define READ_BYTES 65536
#define POLL_SLICE_MS 200 /* How late a Ctrl-C just before a poll can be seen. */

int channel_collect(struct channel *channel, int timeout_ms, struct err *err)
{
    int code;

    if (!channel->running)
        return 1;
    code = keeper_wait(channel->keeper, timeout_ms, &channel->result, err);
    if (code == 1)
        channel->running = false;
    return code;
}

int channel_drain(struct channel *channel)
{
    char bytes[READ_BYTES];
    ssize_t got;

    if (channel->fd < 0)
        return -1;
    got = read(channel->fd, bytes, sizeof bytes);
    if (got > 0) {
        buf_add(&channel->received, bytes, (size_t)got);
        return 1;
    }
    return got < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}

int channel_wait(struct channel *channel, short events, short *ret_seen, struct err *err)
{
    struct pollfd fds[2] = {
        {.fd = channel->fd, .events = events},
        {.fd = keeper_fd(channel->keeper), .events = POLLIN},
    };
    int code = interrupt_check(err);

    *ret_seen = 0;
    if (code != 0)
        return code;
    if (poll(fds, 2, POLL_SLICE_MS) < 0)
        return errno == EINTR ? interrupt_check(err) : err_errno(err, errno, "wait for the box");
    *ret_seen = fds[0].revents;
    if (fds[0].revents == 0 && fds[1].revents != 0)
        code = channel_collect(channel, 0, err);
    return code < 0 ? code : 0;
}

int channel_send(struct channel *channel, const struct buf *bytes, struct err *err)
{
    size_t sent = 0;

    while (sent < bytes->length) {
        ssize_t done = send(channel->fd, bytes->data + sent, bytes->length - sent, MSG_NOSIGNAL);
        short seen;
        int code;

        if (done > 0) {
            sent += (size_t)done;
            continue;
        }
        if (done < 0 && errno != EAGAIN && errno != EINTR)
            return CHANNEL_FAILED;
        code = channel_wait(channel, POLLOUT, &seen, err);
        if (code != 0)
            return code;
        if (!channel->running)
            return CHANNEL_FAILED;
    }
    return 0;
}
