/* Leaves zombies behind until a fork fails, and goes on. */
#include "attack.h"

int main(void)
{
    int count = 0;

    for (pid_t pid = 1; pid > 0 && count < 10000; count++) {
        pid = fork();
        if (pid == 0)
            _exit(0);
    }
    if (count == 10000)
        escaped("10000 zombies");
    return done();
}
