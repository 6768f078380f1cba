/* Raises the core limit as far as it goes, lowers it to 0, at which the kernel starts the host's
 * crash handler all the same, and dies by SIGSEGV. */
#define _GNU_SOURCE
#include "attack.h"
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

static rlim_t hard_limit(void)
{
    struct rlimit limit;

    return getrlimit(RLIMIT_CORE, &limit) < 0 ? RLIM_INFINITY : limit.rlim_max;
}

int main(void)
{
    const struct rlimit most = {RLIM_INFINITY, RLIM_INFINITY}, none = {0, 0};
    const rlim_t before = hard_limit();

    if (before > 1)
        escaped("there may be core files");
    setrlimit(RLIMIT_CORE, &most);
    if (hard_limit() > before)
        escaped("raised the core limit");
    setrlimit(RLIMIT_CORE, &none);
    syscall(SYS_setrlimit, RLIMIT_CORE, &none);
    syscall(SYS_prlimit64, 0, 0x100000000L | RLIMIT_CORE, &none, NULL);
    if (hard_limit() != before)
        escaped("lowered the core limit to what starts a crash handler");
    raise(SIGSEGV);
    return 0;
}
