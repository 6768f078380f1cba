/* Burns CPU time in the kernel, by system calls. */
#include "attack.h"
#include <fcntl.h>

int main(void)
{
    static char block[1 << 20];
    int fd = open("/dev/zero", O_RDONLY);

    if (fd < 0)
        return 1;
    for (;;)
        (void)!read(fd, block, sizeof(block));
}
