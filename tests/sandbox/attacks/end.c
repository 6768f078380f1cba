/* Ends in a given way: "exit N", "signal N" to itself by kill ("raise", "queue", "timer"
 * and "wide" by other calls, the last with bits above the number), "child-end" makes the
 * end of a child send it, "child-signal N" in a child only, "segv", "fpe", "abort", "trap". */
#define _GNU_SOURCE
#include "attack.h"
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

static volatile int seven = 7, zero;

/* Each sends the signal to this process, and returns if that is refused. */
static void send_signal(const char *way, int number)
{
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = number};
    struct itimerspec soon = {.it_value = {0, 1000000}};
    const union sigval nothing = {0};
    timer_t timer;

    if (strcmp(way, "signal") == 0)
        kill(getpid(), number);
    else if (strcmp(way, "raise") == 0)
        raise(number);
    else if (strcmp(way, "queue") == 0)
        sigqueue(getpid(), number, nothing);
    else if (strcmp(way, "wide") == 0)
        syscall(SYS_kill, getpid(), 0x100000000L | number);
    else if (strcmp(way, "child-end") == 0) {
        if (syscall(SYS_clone, number, NULL, NULL, NULL, NULL) == 0)
            _exit(0);
    } else if (strcmp(way, "timer") != 0)
        return;
    else if (timer_create(CLOCK_MONOTONIC, &event, &timer) == 0)
        timer_settime(timer, 0, &soon, NULL);
    pause();
}

int main(int argc, char **argv)
{
    const char *way = argc > 1 ? argv[1] : "exit";
    int number = (int)argument(argc, argv, 2, 0);

    send_signal(way, number);
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
        return seven / zero;
    if (strcmp(way, "abort") == 0)
        abort();
    if (strcmp(way, "trap") == 0)
        __builtin_trap();
    return number;
}
