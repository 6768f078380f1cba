/* Connects to an abstract socket of the host's. */
#include "attack.h"
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

int main(int argc, char **argv)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    socklen_t size;

    if (argc < 2)
        return 1;
    if (fd < 0) {
        refused("socket");
        return done();
    }
    snprintf(address.sun_path + 1, sizeof(address.sun_path) - 1, "%s", argv[1]);
    size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(argv[1]));
    must_fail("connect", connect(fd, (struct sockaddr *)&address, size));
    return done();
}
