/* Names that policies may use for numbers; also the other way round, for reasons. */
#include "sandbox/policy.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>

#define NAMED(name)                                                                                \
    {                                                                                              \
#name, (uint64_t)(name)                                                                    \
    }

static const struct {
    const char *name;
    uint64_t value;
} constants[] = {
    NAMED(AF_UNSPEC),
    NAMED(AF_UNIX),
    NAMED(AF_INET),
    NAMED(AF_INET6),
    NAMED(AF_NETLINK),
    NAMED(AF_PACKET),
    NAMED(AF_VSOCK),
    NAMED(AF_ALG),
    NAMED(AF_BLUETOOTH),
    NAMED(AF_CAN),
    NAMED(AF_TIPC),
    NAMED(AF_XDP),
    NAMED(SOCK_STREAM),
    NAMED(SOCK_DGRAM),
    NAMED(SOCK_RAW),
    NAMED(SOCK_SEQPACKET),
    NAMED(SIGKILL),
    NAMED(SIGSTOP),
    NAMED(SIGCHLD),
    NAMED(SIGXCPU),
    NAMED(SIGXFSZ),
    NAMED(SIGSYS),
    NAMED(CLONE_NEWNS),
    NAMED(CLONE_NEWCGROUP),
    NAMED(CLONE_NEWUTS),
    NAMED(CLONE_NEWIPC),
    NAMED(CLONE_NEWUSER),
    NAMED(CLONE_NEWPID),
    NAMED(CLONE_NEWNET),
    {"CLONE_NEWTIME", 0x80},
    NAMED(CLONE_THREAD),
    NAMED(CLONE_PTRACE),
    NAMED(CLONE_IO),
    NAMED(PR_SET_PDEATHSIG),
    NAMED(PR_GET_PDEATHSIG),
    NAMED(PR_GET_DUMPABLE),
    NAMED(PR_SET_DUMPABLE),
    NAMED(PR_SET_NAME),
    NAMED(PR_GET_NAME),
    NAMED(PR_GET_TIMERSLACK),
    NAMED(PR_SET_TIMERSLACK),
    NAMED(PR_GET_NO_NEW_PRIVS),
    NAMED(PR_SET_NO_NEW_PRIVS),
    NAMED(PR_GET_SECCOMP),
    NAMED(PR_SET_SECCOMP),
    NAMED(PR_CAPBSET_READ),
    NAMED(PR_GET_KEEPCAPS),
    NAMED(PR_SET_THP_DISABLE),
    NAMED(PR_GET_THP_DISABLE),
    {"PR_SET_VMA", 0x53564d41},
    {"PR_GET_AUXV", 0x41555856},
    NAMED(F_SETOWN),
    NAMED(F_SETSIG),
    NAMED(F_SETLEASE),
    NAMED(F_NOTIFY),
    NAMED(F_SETPIPE_SZ),
    NAMED(F_DUPFD_CLOEXEC),
    {"TCGETS", 0x5401},
    {"TIOCGWINSZ", 0x5413},
    {"TIOCGPGRP", 0x540f},
    {"TIOCSTI", 0x5412},
    {"TIOCSCTTY", 0x540e},
    {"FIONREAD", 0x541b},
    {"FIONBIO", 0x5421},
    {"FIOCLEX", 0x5451},
    {"FIONCLEX", 0x5450},
    {"FICLONE", 0x40049409},
    NAMED(PTRACE_TRACEME),
    {"PTRACE_ATTACH", PTRACE_ATTACH},
    {"PTRACE_SEIZE", 0x4206},
    NAMED(EPERM),
    NAMED(EACCES),
    NAMED(ENOSYS),
    NAMED(EINVAL),
    NAMED(ENOENT),
    NAMED(EAGAIN),
    NAMED(ENOTTY),
    NAMED(EOPNOTSUPP),
    NAMED(EAFNOSUPPORT),
    NAMED(ENOTSOCK),
    NAMED(EBADF),
    NAMED(ENOMEM),
};

#define CONSTANT_COUNT (sizeof(constants) / sizeof(*constants))

bool policy_constant(const char *name, uint64_t *ret_value)
{
    for (size_t i = 0; i < CONSTANT_COUNT; i++) {
        if (strcmp(constants[i].name, name) == 0) {
            *ret_value = constants[i].value;
            return true;
        }
    }
    return false;
}

const char *policy_constant_name(const char *prefix, uint64_t value)
{
    for (size_t i = 0; i < CONSTANT_COUNT; i++) {
        if (constants[i].value == value && strncmp(constants[i].name, prefix, strlen(prefix)) == 0)
            return constants[i].name;
    }
    return NULL;
}
