/* Of judge-box-weak only; see weaken.h. */
#include "sandbox/weaken.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef JUDGE_BOX_WEAK
#error "weaken.c is for judge-box-weak alone"
#endif
#define VARIABLE "JUDGE_BOX_WITHOUT" /* Names of layers, with commas between. */
#define FDS_MAX 1024

static const char *const names[LAYER_COUNT] = {
    [LAYER_USER_NAMESPACE] = "user-namespace",
    [LAYER_PID_NAMESPACE] = "pid-namespace",
    [LAYER_FRESH_ROOT] = "fresh-root",
    [LAYER_NETWORK_NAMESPACE] = "network-namespace",
    [LAYER_IPC_NAMESPACE] = "ipc-namespace",
    [LAYER_UTS_NAMESPACE] = "uts-namespace",
    [LAYER_CGROUP_NAMESPACE] = "cgroup-namespace",
    [LAYER_READ_ONLY] = "read-only",
    [LAYER_NOSUID] = "nosuid",
    [LAYER_NODEV] = "nodev",
    [LAYER_PRIVATE_PROC] = "private-proc",
    [LAYER_DISK_SIZE] = "disk-size",
    [LAYER_DISK_INODES] = "disk-inodes",
    [LAYER_SECCOMP] = "seccomp",
    [LAYER_NO_NEW_PRIVS] = "no-new-privs",
    [LAYER_NO_CAPABILITIES] = "no-capabilities",
    [LAYER_OWN_UID] = "own-uid",
    [LAYER_NO_GROUPS] = "no-groups",
    [LAYER_UNDUMPABLE_INIT] = "undumpable-init",
    [LAYER_PARENT_DEATH] = "parent-death",
    [LAYER_CLOSED_DESCRIPTORS] = "closed-descriptors",
    [LAYER_CLEAN_ENVIRONMENT] = "clean-environment",
    [LAYER_OWN_SESSION] = "own-session",
    [LAYER_LANDLOCK] = "landlock",
    [LAYER_CPU_LIMIT] = "cpu-limit",
    [LAYER_WALL_LIMIT] = "wall-limit",
    [LAYER_OUTPUT_LIMIT] = "output-limit",
    [LAYER_MEMORY_SAMPLED] = "memory-sampled",
    [LAYER_CGROUP_MEMORY] = "cgroup-memory",
    [LAYER_CGROUP_CPU] = "cgroup-cpu",
    [LAYER_CGROUP_PIDS] = "cgroup-pids",
    [LAYER_RLIMIT + RLIMIT_CORE] = "rlimit-core",
    [LAYER_RLIMIT + RLIMIT_STACK] = "rlimit-stack",
    [LAYER_RLIMIT + RLIMIT_NOFILE] = "rlimit-nofile",
    [LAYER_RLIMIT + RLIMIT_FSIZE] = "rlimit-fsize",
    [LAYER_RLIMIT + RLIMIT_NPROC] = "rlimit-nproc",
    [LAYER_RLIMIT + RLIMIT_CPU] = "rlimit-cpu",
    [LAYER_RLIMIT + RLIMIT_MEMLOCK] = "rlimit-memlock",
    [LAYER_RLIMIT + RLIMIT_MSGQUEUE] = "rlimit-msgqueue",
    [LAYER_RLIMIT + RLIMIT_NICE] = "rlimit-nice",
    [LAYER_RLIMIT + RLIMIT_RTPRIO] = "rlimit-rtprio",
    [LAYER_RLIMIT + RLIMIT_SIGPENDING] = "rlimit-sigpending",
    [LAYER_RLIMIT + RLIMIT_DATA] = "rlimit-data",
};

static bool off[LAYER_COUNT];

static unsigned find(const char *name, size_t length)
{
    unsigned layer = 0;

    while (layer < LAYER_COUNT && (names[layer] == NULL || strlen(names[layer]) != length ||
                                   strncmp(names[layer], name, length) != 0))
        layer++;
    return layer;
}

/* Before main, so that no file of production has to call it. A name that is not known ends it: a
 * test that takes nothing away would prove nothing. */
__attribute__((constructor)) static void read_names(void)
{
    const char *list = getenv(VARIABLE);

    while (list != NULL && *list != '\0') {
        size_t length = strcspn(list, ",");
        unsigned layer = find(list, length);
        if (layer == LAYER_COUNT) {
            fprintf(stderr, "judge-box-weak: no layer '%.*s'\n", (int)length, list);
            _exit(2);
        }
        off[layer] = true;
        list += length;
        list += *list == ',';
    }
}

bool weaken_any(void)
{
    for (unsigned layer = 0; layer < LAYER_COUNT; layer++) {
        if (off[layer])
            return true;
    }
    return false;
}

bool layer_is_off(unsigned layer)
{
    return off[layer];
}

unsigned weaken_kept_capabilities(void)
{
    return layer_is_off(LAYER_NO_NEW_PRIVS) ? 1u << CAP_SYS_ADMIN : 0;
}

void weaken_filter(const struct sock_filter **filter, size_t *count)
{
    static const struct sock_filter allow = {.code = BPF_RET | BPF_K, .k = SECCOMP_RET_ALLOW};

    if (!layer_is_off(LAYER_SECCOMP))
        return;
    *filter = &allow;
    *count = 1;
}

int weaken_raise_capabilities(void)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2];

    memset(data, 0, sizeof(data));
    if (syscall(SYS_capget, &header, data) < 0)
        return -1;
    for (size_t i = 0; i < 2; i++)
        data[i].inheritable = data[i].effective = data[i].permitted;
    if (syscall(SYS_capset, &header, data) < 0)
        return -1;
    for (unsigned long capability = 0; capability < 64; capability++) {
        if ((data[capability / 32].permitted >> (capability % 32) & 1) != 0 &&
            prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0) < 0)
            return -1;
    }
    return 0;
}

int weaken_keep_descriptors(void)
{
    for (int fd = 3; fd < FDS_MAX; fd++) {
        int flags = fcntl(fd, F_GETFD);
        if (flags >= 0 && fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC) < 0)
            return -1;
    }
    return 0;
}
