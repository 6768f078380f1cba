/* Keeps memory in anonymous files, each below the limit for one file. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/mman.h>

static char block[1 << 20];

int main(void)
{
    for (int i = 0; i < 1000; i++) {
        int fd = memfd_create("hoard", 0);

        if (fd < 0) {
            refused("memfd_create");
            return 1;
        }
        memset(block, i + 1, sizeof(block));
        for (int j = 0; j < 4; j++) {
            if (write(fd, block, sizeof(block)) != (ssize_t)sizeof(block))
                return 1;
        }
        /* The mapping keeps the pages, so that the limit on open files does not count. */
        if (mmap(NULL, 4 << 20, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED)
            return 1;
        close(fd);
    }
    escaped("4 GB of memfd");
    return 0;
}
