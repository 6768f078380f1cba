/* Keeps memory in System V shared memory that no process has attached. */
#include "attack.h"
#include <sys/shm.h>

int main(void)
{
    const size_t piece_bytes = 4 << 20;

    for (int i = 0; i < 1000; i++) {
        int id = shmget(IPC_PRIVATE, piece_bytes, 0600);
        char *piece;

        if (id < 0) {
            refused("shmget");
            return 1;
        }
        piece = shmat(id, NULL, 0);
        memset(piece, 1, piece_bytes);
        shmdt(piece);
    }
    escaped("4 GB of shared memory");
    return 0;
}
