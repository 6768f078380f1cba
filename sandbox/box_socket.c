/* Frames and their descriptors over a stream socket. */
#include "sandbox/box_wire.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

union control_space {
    char bytes[CMSG_SPACE(BOX_WIRE_FDS_MAX * sizeof(int))];
    struct cmsghdr align;
};

void box_frame_fini(struct box_frame *frame)
{
    free(frame->payload);
    for (size_t i = 0; i < frame->fd_count; i++) {
        if (frame->fds[i] >= 0)
            close(frame->fds[i]);
    }
    memset(frame, 0, sizeof(*frame));
}

static int send_rest(int socket, const uint8_t *data, size_t length)
{
    while (length > 0) {
        ssize_t sent = send(socket, data, length, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return -1;
        data += sent;
        length -= (size_t)sent;
    }
    return 0;
}

static void attach_fds(struct msghdr *message, union control_space *control, const int *fds,
                       size_t fd_count)
{
    memset(control, 0, sizeof(*control));
    message->msg_control = control->bytes;
    message->msg_controllen = CMSG_SPACE(fd_count * sizeof(int));
    struct cmsghdr *item = CMSG_FIRSTHDR(message);
    item->cmsg_level = SOL_SOCKET;
    item->cmsg_type = SCM_RIGHTS;
    item->cmsg_len = CMSG_LEN(fd_count * sizeof(int));
    memcpy(CMSG_DATA(item), fds, fd_count * sizeof(int));
}

/* Header and payload go in one call: the receiver is woken once. */
int box_wire_send(int socket, enum box_wire_type type, const void *payload, size_t length,
                  const int *fds, size_t fd_count)
{
    uint8_t header[BOX_WIRE_HEADER_BYTES] = {'B', 'X', BOX_WIRE_VERSION, (uint8_t)type};
    union control_space control;
    struct iovec parts[2] = {{.iov_base = header, .iov_len = sizeof(header)},
                             {.iov_base = (void *)(uintptr_t)payload, .iov_len = length}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = length > 0 ? 2 : 1};
    ssize_t sent;

    if (length > BOX_WIRE_PAYLOAD_MAX || fd_count > BOX_WIRE_FDS_MAX) {
        errno = EMSGSIZE;
        return -1;
    }
    for (size_t i = 0; i < 4; i++)
        header[4 + i] = (uint8_t)(length >> (8 * i));
    header[8] = (uint8_t)fd_count;
    if (fd_count > 0)
        attach_fds(&message, &control, fds, fd_count);
    do {
        sent = sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    if (sent < 0)
        return -1;
    const size_t in_header = (size_t)sent < sizeof(header) ? (size_t)sent : sizeof(header);
    const size_t in_payload = (size_t)sent - in_header;
    if (send_rest(socket, header + in_header, sizeof(header) - in_header) < 0)
        return -1;
    return length == 0
               ? 0
               : send_rest(socket, (const uint8_t *)payload + in_payload, length - in_payload);
}

static int receive_rest(int socket, uint8_t *data, size_t length)
{
    while (length > 0) {
        ssize_t got = recv(socket, data, length, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            errno = ECONNRESET;
        if (got <= 0)
            return -1;
        data += got;
        length -= (size_t)got;
    }
    return 0;
}

static void take_fds(struct msghdr *message, struct box_frame *frame)
{
    for (struct cmsghdr *item = CMSG_FIRSTHDR(message); item != NULL;
         item = CMSG_NXTHDR(message, item)) {
        if (item->cmsg_level != SOL_SOCKET || item->cmsg_type != SCM_RIGHTS)
            continue;
        size_t count = (item->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; i++) {
            int fd;
            memcpy(&fd, CMSG_DATA(item) + i * sizeof(int), sizeof(int));
            if (frame->fd_count < BOX_WIRE_FDS_MAX)
                frame->fds[frame->fd_count++] = fd;
            else
                close(fd);
        }
    }
}

static int check_header(const uint8_t *header, const struct box_frame *frame, bool truncated,
                        size_t length_max)
{
    if (header[0] != 'B' || header[1] != 'X' || header[2] != BOX_WIRE_VERSION || header[9] != 0 ||
        header[10] != 0 || header[11] != 0 || header[8] != frame->fd_count || truncated ||
        frame->length > length_max) {
        errno = EPROTO;
        return -1;
    }
    return 0;
}

int box_wire_receive(int socket, struct box_frame *ret_frame)
{
    return box_wire_receive_short(socket, BOX_WIRE_PAYLOAD_MAX, ret_frame);
}

int box_wire_receive_short(int socket, size_t length_max, struct box_frame *ret_frame)
{
    struct box_frame frame = {.type = 0};
    uint8_t header[BOX_WIRE_HEADER_BYTES];
    union control_space control;
    struct iovec vector = {.iov_base = header, .iov_len = sizeof(header)};
    struct msghdr message = {.msg_iov = &vector,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof(control)};
    ssize_t got;

    do {
        got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got == 0)
        errno = ECONNRESET;
    if (got <= 0)
        return -1;
    take_fds(&message, &frame);
    if (receive_rest(socket, header + got, sizeof(header) - (size_t)got) < 0)
        goto fail;
    frame.type = header[3];
    for (size_t i = 0; i < 4; i++)
        frame.length |= (size_t)header[4 + i] << (8 * i);
    if (check_header(header, &frame, (message.msg_flags & MSG_CTRUNC) != 0, length_max) < 0)
        goto fail;
    frame.payload = malloc(frame.length + 1);
    if (frame.payload == NULL || receive_rest(socket, frame.payload, frame.length) < 0)
        goto fail;
    frame.payload[frame.length] = '\0'; /* So that a text payload is a string. */
    *ret_frame = frame;
    return 0;

fail:;
    int saved = errno;
    box_frame_fini(&frame);
    errno = saved;
    return -1;
}
