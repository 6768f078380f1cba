/* Fills the work folder with files, or with empty files ("inodes"), and fails when it is full;
 * with "clean" it removes them first, as libraries do with temporary files. */
#include "attack.h"
#include <fcntl.h>

static char block[65536];

static void remove_file(int number)
{
    char name[32];

    snprintf(name, sizeof(name), "f%d", number);
    unlink(name);
}

int main(int argc, char **argv)
{
    int clean = argc > 1 && strcmp(argv[1], "clean") == 0;
    int inodes = argc > 1 && strcmp(argv[1], "inodes") == 0;

    for (int i = 0; i < 4000000; i++) {
        char name[32];
        int fd;

        snprintf(name, sizeof(name), "f%d", i);
        fd = open(name, O_WRONLY | O_CREAT, 0666);
        if (fd < 0 || (!inodes && write(fd, block, sizeof(block)) <= 0)) {
            fprintf(stderr, "file %d: %s\n", i, strerror(errno));
            while (clean && i >= 0)
                remove_file(i--);
            return 1;
        }
        close(fd);
    }
    escaped("the disk has no end");
    return 0;
}
