/* Keeps signals pending, each of which is memory of the kernel's. */
#define _GNU_SOURCE
#include "attack.h"
#include <signal.h>

int main(void)
{
    const union sigval value = {.sival_int = 1};
    sigset_t set;
    int count = 0;

    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN + 1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    while (count < 1000 && sigqueue(getpid(), SIGRTMIN + 1, value) == 0)
        count++;
    printf("pending %d\n", count);
    if (count == 1000)
        escaped("1000 signals are pending");
    return done();
}
