/* Kills its parent, the first process of the box, which reports how the run ended. */
#include "attack.h"
#include <signal.h>

int main(void)
{
    kill(getppid(), SIGKILL);
    usleep(100000);
    return done();
}
