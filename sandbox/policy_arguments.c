/* How wide the kernel takes the arguments of calls to be. It uses the low half of an int and never
 * looks at the rest of the register; a rule that did would be passed by with a bit set there. */
#include "sandbox/policy.h"

#include <seccomp.h>

/* One character an argument: 'i' for 32 bits, 'l' for 64 (long, size, pointer). */
static const struct {
    const char *name;
    const char *widths;
} known[] = {
    {"arch_prctl", "il"},
    {"bpf", "ili"},
    {"clone", "illll"}, /* The flags are a long, of which the kernel takes the low half. */
    {"execve", "lll"},
    {"exit_group", "i"},
    {"fcntl", "iil"},
    {"futex", "lii"},
    {"ioctl", "iil"},
    {"kill", "ii"},
    {"madvise", "lli"},
    {"memfd_create", "li"},
    {"mknod", "lii"},
    {"mknodat", "ilii"},
    {"mmap", "llll"},
    {"mprotect", "lll"},
    {"open", "lii"},
    {"openat", "ilii"},
    {"personality", "i"},
    {"prctl", "illll"},
    {"prlimit64", "iill"},
    {"ptrace", "llll"},
    {"read", "ill"},
    {"rt_sigaction", "illl"},
    {"rt_sigqueueinfo", "iil"},
    {"rt_tgsigqueueinfo", "iiil"},
    {"seccomp", "iil"},
    {"setns", "ii"},
    {"setrlimit", "il"},
    {"socket", "iii"},
    {"socketpair", "iiil"},
    {"tgkill", "iii"},
    {"timer_create", "ill"},
    {"tkill", "ii"},
    {"unshare", "l"},
    {"write", "ill"},
};

unsigned policy_argument_bits(int call, unsigned argument)
{
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        if (seccomp_syscall_resolve_name(known[i].name) != call)
            continue;
        for (const char *width = known[i].widths; *width != '\0'; width++) {
            if (argument-- == 0)
                return *width == 'i' ? 32 : 64;
        }
        return 0;
    }
    return 0;
}
