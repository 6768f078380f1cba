/* Writes without end to the descriptor given. With "child", a child does while the parent waits;
 * with "reopen", through a new open of the descriptor. */
#include "attack.h"
#include <fcntl.h>

static char block[65536];

int main(int argc, char **argv)
{
    int fd = (int)argument(argc, argv, 1, 1);
    const char *way = argc > 2 ? argv[2] : "";

    memset(block, 'x', sizeof(block));
    if (strcmp(way, "child") == 0 && fork() > 0)
        pause();
    if (strcmp(way, "reopen") == 0) {
        fd = open("/proc/self/fd/1", O_WRONLY);
        if (fd < 0) {
            refused("open /proc/self/fd/1");
            fd = 1;
        }
    }
    while (write(fd, block, sizeof(block)) > 0) {
    }
    return 1;
}
