#include "judge/cli/confine.h"

#include "sandbox/policy.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#define NAME "daemon"

static int install(const struct policy *policy, struct err *err)
{
    const struct sock_fprog program = {.len = (unsigned short)policy->filter_count,
                                       .filter = policy->filter};
    long result =
        syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);

    if (result == 0)
        return 0;
    return err_errno(err, result > 0 ? ESRCH : errno,
                     "the daemon's list of system calls (--no-seccomp starts without)");
}

int confine(const char *policies, struct err *err)
{
    char why[POLICY_WHY_MAX];
    struct policy *policy = policy_load(policies, NAME, NULL, why);
    int code;

    if (policy == NULL || policy_compile_alone(policy, why) != 0)
        code = err_set(err, ERR_FAULT, "%s", why);
    else
        code = install(policy, err);
    policy_destroy(policy);
    return code;
}
