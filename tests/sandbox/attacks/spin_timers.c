/* Burns CPU time, and plays with every clock that could be the judge's: RLIMIT_CPU raised,
 * SIGXCPU and SIGPROF handled, interval timers and alarms set and cleared all the time. */
#include "attack.h"
#include <signal.h>
#include <sys/resource.h>
#include <sys/time.h>

static void go_on(int number)
{
    (void)number;
}

int main(void)
{
    struct rlimit limit;
    struct itimerval timer = {{0, 1000}, {0, 1000}};

    signal(SIGXCPU, go_on);
    signal(SIGPROF, go_on);
    signal(SIGVTALRM, go_on);
    signal(SIGALRM, go_on);
    for (;;) {
        if (getrlimit(RLIMIT_CPU, &limit) == 0) {
            limit.rlim_cur = limit.rlim_max;
            setrlimit(RLIMIT_CPU, &limit);
        }
        setitimer(ITIMER_PROF, &timer, NULL);
        setitimer(ITIMER_VIRTUAL, &timer, NULL);
        alarm(1);
        alarm(0);
    }
}
