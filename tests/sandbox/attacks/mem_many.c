/* Many processes that together pass the limit while none of them does alone. */
#include "attack.h"
#include <sys/wait.h>

enum { CHILDREN = 8 };

int main(int argc, char **argv)
{
    size_t piece_bytes = argument(argc, argv, 1, 16 << 20);

    for (int i = 0; i < CHILDREN; i++) {
        if (fork() == 0) {
            touch_memory(piece_bytes);
            pause();
        }
    }
    while (wait(NULL) > 0) {
    }
    return done();
}
