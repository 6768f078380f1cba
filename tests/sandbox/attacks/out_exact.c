/* Writes exactly so many bytes to stdout and so many to stderr. */
#include "attack.h"

static void emit(int fd, size_t count)
{
    static char block[4096];

    memset(block, 'x', sizeof(block));
    while (count > 0) {
        ssize_t written = write(fd, block, count < sizeof(block) ? count : sizeof(block));

        if (written <= 0)
            exit(1);
        count -= (size_t)written;
    }
}

int main(int argc, char **argv)
{
    emit(1, argument(argc, argv, 1, 0));
    emit(2, argument(argc, argv, 2, 0));
    return 0;
}
