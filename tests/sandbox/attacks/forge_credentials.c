/* Sends descriptors and credentials over a socket pair: those of root and of the first process. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/socket.h>

static int send_as(int over, pid_t pid, uid_t uid)
{
    union {
        char bytes[CMSG_SPACE(sizeof(struct ucred))];
        struct cmsghdr align;
    } control = {{0}};
    const struct ucred credentials = {.pid = pid, .uid = uid, .gid = uid};
    char byte = 0;
    struct iovec piece = {&byte, 1};
    struct msghdr message = {.msg_iov = &piece,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof(control.bytes)};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);

    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_CREDENTIALS;
    header->cmsg_len = CMSG_LEN(sizeof(credentials));
    memcpy(CMSG_DATA(header), &credentials, sizeof(credentials));
    return (int)sendmsg(over, &message, 0);
}

int main(void)
{
    int pair[2];

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
        return 1;
    must_fail("credentials of root", send_as(pair[0], getpid(), getuid() == 0 ? 1 : 0));
    must_fail("credentials of another process", send_as(pair[0], getppid(), getuid()));
    return done();
}
