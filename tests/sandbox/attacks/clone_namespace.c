/* Makes a process in new namespaces: by clone with the flag given, or clone3 with "clone3". */
#define _GNU_SOURCE
#include "attack.h"
#include <linux/sched.h>
#include <signal.h>
#include <sys/syscall.h>

int main(int argc, char **argv)
{
    unsigned long flags = argument(argc, argv, 1, 0x10000000);
    struct clone_args args = {.flags = flags, .exit_signal = SIGCHLD};
    long pid;

    if (argc > 2 && strcmp(argv[2], "clone3") == 0)
        pid = syscall(SYS_clone3, &args, sizeof(args));
    else
        pid = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
    if (pid == 0)
        _exit(0);
    must_fail("clone", pid);
    return done();
}
