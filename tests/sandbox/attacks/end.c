/* Ends in a given way: "exit N", "signal N" to itself, "child-signal N" in a child only, "segv",
 * "fpe", "abort", "trap". */
#include "attack.h"
#include <signal.h>
#include <sys/wait.h>

static volatile int zero;

int main(int argc, char **argv)
{
    const char *way = argc > 1 ? argv[1] : "exit";
    int number = (int)argument(argc, argv, 2, 0);

    if (strcmp(way, "signal") == 0) {
        kill(getpid(), number);
        pause();
    }
    if (strcmp(way, "child-signal") == 0) {
        if (fork() == 0) {
            kill(getpid(), number);
            pause();
        }
        wait(NULL);
        return done();
    }
    if (strcmp(way, "segv") == 0)
        *(volatile int *)16 = 1;
    if (strcmp(way, "fpe") == 0)
        return 1 / zero;
    if (strcmp(way, "abort") == 0)
        abort();
    if (strcmp(way, "trap") == 0)
        __builtin_trap();
    return number;
}
