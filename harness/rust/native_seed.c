/* The library's own getrandom, in whose place this one stands: std takes the keys of its hash
 * tables from it. While instructions are counted they are the same in each process, so that the
 * same answer has the same counts. An answer may bring one of its own. */
#include "native_internal.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/syscall.h>

__attribute__((weak)) ssize_t getrandom(void *to, size_t length, unsigned flags)
{
    if (getenv("JUDGE_COUNTED")) {
        for (size_t i = 0; i < length; i++)
            ((uint8_t *)to)[i] = (uint8_t)(i * 37 + 11);
        return (ssize_t)length;
    }
    long got = judge_syscall(SYS_getrandom, (long)to, (long)length, (long)flags, 0, 0, 0);
    if (got < 0)
        errno = (int)-got;
    return got < 0 ? -1 : (ssize_t)got;
}
