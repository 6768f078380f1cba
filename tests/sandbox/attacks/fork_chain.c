/* A chain in which each child starts the next and ends, so that no pid lives long enough to be
 * killed by one who walks a list of pids. The first process waits. */
#include "attack.h"

int main(void)
{
    if (fork() > 0)
        pause();
    for (;;) {
        if (fork() > 0)
            _exit(0);
    }
}
