/* Layers that the tests take away one at a time, to see that an attack then succeeds, or what else
 * holds it. Production has no way to be weakened: there layer_is_off is a constant false, and all
 * that depends on it is not in the program. Only judge-box-weak, which is never installed, is
 * compiled with JUDGE_BOX_WEAK and reads the names from its environment (weaken.c).
 *
 * Who may include: sandbox/. */
#ifndef SANDBOX_WEAKEN_H
#define SANDBOX_WEAKEN_H

#include <linux/filter.h>
#include <stdbool.h>
#include <stddef.h>

enum layer {
    LAYER_USER_NAMESPACE,
    LAYER_PID_NAMESPACE,
    LAYER_FRESH_ROOT, /* The mount namespace stays: the host's tree is left below /.old. */
    LAYER_NETWORK_NAMESPACE,
    LAYER_IPC_NAMESPACE,
    LAYER_UTS_NAMESPACE,
    LAYER_CGROUP_NAMESPACE,
    LAYER_READ_ONLY,
    LAYER_NOSUID,
    LAYER_NODEV,
    LAYER_PRIVATE_PROC,
    LAYER_DISK_SIZE,
    LAYER_DISK_INODES,
    LAYER_SECCOMP,
    LAYER_NO_NEW_PRIVS,
    LAYER_NO_CAPABILITIES,
    LAYER_OWN_UID,
    LAYER_NO_GROUPS,
    LAYER_UNDUMPABLE_INIT,
    LAYER_PARENT_DEATH,
    LAYER_CLOSED_DESCRIPTORS,
    LAYER_CLEAN_ENVIRONMENT,
    LAYER_OWN_SESSION,
    LAYER_LANDLOCK,
    LAYER_CPU_LIMIT,
    LAYER_WALL_LIMIT,
    LAYER_OUTPUT_LIMIT,
    LAYER_MEMORY_SAMPLED,
    LAYER_CGROUP_MEMORY, /* In the order of enum cgroup_part. */
    LAYER_CGROUP_CPU,
    LAYER_CGROUP_PIDS,
    LAYER_RLIMIT, /* Plus the number of the resource. */
    LAYER_COUNT = LAYER_RLIMIT + 16,
};

#ifdef JUDGE_BOX_WEAK
bool layer_is_off(unsigned layer);
/* Is any? Then each box makes all by itself, and inherits nothing from a starter. */
bool weaken_any(void);
/* Without no_new_privs only CAP_SYS_ADMIN may install a filter: the bits to keep until exec, which
 * takes them. */
unsigned weaken_kept_capabilities(void);
void weaken_filter(const struct sock_filter **filter, size_t *count); /* Allows everything. */
/* Capabilities that survive exec. */
int weaken_raise_capabilities(void);
/* All descriptors stay open in the command. */
int weaken_keep_descriptors(void);
#else
static inline bool layer_is_off(unsigned layer)
{
    (void)layer;
    return false;
}
static inline bool weaken_any(void)
{
    return false;
}
static inline unsigned weaken_kept_capabilities(void)
{
    return 0;
}
static inline void weaken_filter(const struct sock_filter **filter, size_t *count)
{
    (void)filter;
    (void)count;
}
static inline int weaken_raise_capabilities(void)
{
    return 0;
}
static inline int weaken_keep_descriptors(void)
{
    return 0;
}
#endif

#endif
