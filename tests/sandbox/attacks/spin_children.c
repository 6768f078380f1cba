/* Burns CPU time in children that end and are waited for, one after the other, each of them far
 * below the limit. With "ignored" nobody is told of their end, nor of the time they used. */
#include "attack.h"
#include <signal.h>
#include <sys/wait.h>
#include <time.h>

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "ignored") == 0)
        signal(SIGCHLD, SIG_IGN);
    for (;;) {
        if (fork() == 0) {
            while (clock() < CLOCKS_PER_SEC / 25) {
            }
            _exit(0);
        }
        wait(NULL);
    }
}
