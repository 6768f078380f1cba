/* Fills stdout by sendfile and splice, which never pass through the program's memory. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <sys/sendfile.h>

int main(int argc, char **argv)
{
    (void)argc;
    for (;;) {
        int fd = open(argv[0], O_RDONLY);

        if (fd < 0)
            return 1;
        if (sendfile(1, fd, NULL, 1 << 20) <= 0 && splice(fd, NULL, 1, NULL, 1 << 16, 0) <= 0)
            return 1;
        close(fd);
    }
}
