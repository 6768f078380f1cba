/* Raises the core limit as far as it goes, asks to be dumpable, and dies by SIGSEGV. */
#include "attack.h"
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit limit;

    getrlimit(RLIMIT_CORE, &limit);
    if (limit.rlim_max != 0)
        escaped("RLIMIT_CORE is not zero");
    limit.rlim_cur = limit.rlim_max = RLIM_INFINITY;
    must_fail("RLIMIT_CORE", setrlimit(RLIMIT_CORE, &limit));
    raise(SIGSEGV);
    return 0;
}
