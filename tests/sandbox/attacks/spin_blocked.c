/* Burns CPU time with every signal blocked and ignored. */
#include "attack.h"
#include <signal.h>

int main(void)
{
    sigset_t all;

    for (int number = 1; number <= 64; number++)
        signal(number, SIG_IGN);
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    spin();
}
