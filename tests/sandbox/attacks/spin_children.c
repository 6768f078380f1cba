/* Burns CPU time in children that end and are waited for, one after the other, each of them far
 * below the limit. */
#include "attack.h"
#include <sys/wait.h>
#include <time.h>

int main(void)
{
    for (;;) {
        if (fork() == 0) {
            while (clock() < CLOCKS_PER_SEC / 25) {
            }
            _exit(0);
        }
        wait(NULL);
    }
}
