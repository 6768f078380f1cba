/* Makes pairs of sockets that are of no stream: each may send to any address, such as a socket of
 * the host's in a bind. */
#include "attack.h"
#include <sys/socket.h>

int main(void)
{
    int pair[2];

    must_fail("SOCK_DGRAM", socketpair(AF_UNIX, SOCK_DGRAM, 0, pair));
    must_fail("SOCK_RAW", socketpair(AF_UNIX, SOCK_RAW | SOCK_CLOEXEC, 0, pair));
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) < 0)
        return 1;
    return done();
}
