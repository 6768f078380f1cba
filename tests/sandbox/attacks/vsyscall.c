/* Calls gettimeofday at the fixed address of the old vsyscall page. */
#include "attack.h"
#include <sys/time.h>

int main(void)
{
#ifdef __x86_64__
    struct timeval now;
    int (*call)(struct timeval *, void *) =
        (int (*)(struct timeval *, void *))(unsigned long)0xffffffffff600000;

    call(&now, NULL);
#endif
    return done();
}
