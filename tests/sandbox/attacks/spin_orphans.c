/* Burns CPU time in two orphans in sessions of their own while the first process waits. */
#include "attack.h"

int main(void)
{
    for (int i = 0; i < 2; i++) {
        if (fork() == 0) {
            setsid();
            if (fork() > 0)
                _exit(0);
            spin();
        }
    }
    for (;;)
        pause();
}
