/* Locks every second byte of a file: each lock is memory of the kernel's. */
#include "attack.h"
#include <fcntl.h>

int main(void)
{
    int fd = open("locked", O_RDWR | O_CREAT, 0600);

    for (long i = 0; fd >= 0; i++) {
        struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 2 * i, .l_len = 1};
        if (fcntl(fd, F_SETLK, &lock) < 0)
            break;
    }
    refused("lock");
    return 1;
}
