/* Keeps memory in files of the work folder, each below the limit for one file. */
#include "attack.h"
#include <fcntl.h>

static char block[1 << 20];

int main(void)
{
    for (int i = 0; i < 1000; i++) {
        char name[32];
        int fd;

        snprintf(name, sizeof(name), "file%d", i);
        fd = open(name, O_WRONLY | O_CREAT, 0666);
        if (fd < 0)
            return 1;
        memset(block, i + 1, sizeof(block));
        for (int j = 0; j < 4; j++) {
            if (write(fd, block, sizeof(block)) != (ssize_t)sizeof(block))
                return 1;
        }
        close(fd);
    }
    escaped("4 GB of files");
    return 0;
}
