/* Sets the x32 bit in the number of a system call: "getpid", or "execve" with its x32 number. */
#define _GNU_SOURCE
#include "attack.h"
#include <sys/syscall.h>

int main(int argc, char **argv)
{
    const long x32_bit = 0x40000000;
    const long execve_x32 = 520;
    char *const arguments[] = {argv[0], NULL};

    if (argc > 1 && strcmp(argv[1], "execve") == 0)
        must_fail("x32 execve", syscall(x32_bit + execve_x32, "/usr/bin/env", arguments, NULL));
    else
        must_fail("x32 getpid", syscall(x32_bit + SYS_getpid));
    return done();
}
