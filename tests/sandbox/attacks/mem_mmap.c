/* Maps shared anonymous memory (which is shmem, not heap) and touches it without end. */
#include "attack.h"
#include <sys/mman.h>

int main(void)
{
    const size_t piece_bytes = 4 << 20;

    for (;;) {
        void *piece =
            mmap(NULL, piece_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

        if (piece == MAP_FAILED)
            return 1;
        memset(piece, 1, piece_bytes);
    }
}
