/* Adds a filter of its own that answers calls by user notification, to stand in for the judge. */
#define _GNU_SOURCE
#include "attack.h"
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

int main(int argc, char **argv)
{
    struct sock_filter code[] = {BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    struct sock_fprog program = {1, code};
    long result;

    if (argc > 1 && strcmp(argv[1], "prctl") == 0)
        result = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
    else
        result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER,
                         &program);
    must_fail("seccomp", result);
    return done();
}
