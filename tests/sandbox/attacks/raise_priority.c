/* Asks for real-time scheduling, a better nice value and other CPUs than its own. */
#define _GNU_SOURCE
#include "attack.h"
#include <sched.h>
#include <sys/resource.h>

int main(void)
{
    struct sched_param param = {.sched_priority = 50};

    must_fail("nice -20", setpriority(PRIO_PROCESS, 0, -20));
    must_fail("SCHED_FIFO", sched_setscheduler(0, SCHED_FIFO, &param));
    return done();
}
