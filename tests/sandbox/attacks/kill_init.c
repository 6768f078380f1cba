/* Sends every signal to the first process of the box. */
#include "attack.h"
#include <signal.h>

int main(void)
{
    if (getpid() == 1)
        return done();
    for (int number = 1; number <= 64; number++) {
        if (number != SIGCONT && kill(1, number) < 0 && errno != EPERM && errno != EINVAL)
            refused("kill(1)");
    }
    usleep(50000);
    return done();
}
