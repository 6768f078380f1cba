/* Makes shared memory, fills it and gives up its pages, which are then in no process: anonymous, or
 * with "zero" that of /dev/zero. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <sys/mman.h>

int main(int argc, char **argv)
{
    const size_t piece_bytes = 4 << 20;
    const int zero = argc > 1 && strcmp(argv[1], "zero") == 0 ? open("/dev/zero", O_RDWR) : -1;

    for (;;) {
        void *piece = mmap(NULL, piece_bytes, PROT_READ | PROT_WRITE,
                           zero < 0 ? MAP_SHARED | MAP_ANONYMOUS : MAP_SHARED, zero, 0);
        if (piece == MAP_FAILED)
            return 1;
        memset(piece, 1, piece_bytes);
        madvise(piece, piece_bytes, MADV_DONTNEED);
    }
}
