/* Giving up every right, and the arrangement of descriptors. */
#include "sandbox/init.h"

#include "sandbox/weaken.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define KEPT_FDS_BASE 128 /* init's own descriptors are here and above, the command's below. */
#define SECUREBITS                                                                                 \
    (SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP |                               \
     SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_KEEP_CAPS_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE |       \
     SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED)

int drop_bounding(struct fault *fault)
{
    for (unsigned long capability = 0;; capability++) {
        if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0)
            continue;
        if (errno == EINVAL && capability > 0)
            return 0; /* One past the last that this kernel knows. */
        return fault_set(fault, errno, "drop capability %lu", capability);
    }
}

static int drop_capabilities(struct fault *fault)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[2];

    if (layer_is_off(LAYER_NO_CAPABILITIES))
        return weaken_raise_capabilities();
    memset(none, 0, sizeof(none));
    none[0].permitted = none[0].effective = weaken_kept_capabilities();
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) < 0)
        return fault_set(fault, errno, "clear the ambient capabilities");
    if (syscall(SYS_capset, &header, none) < 0)
        return fault_set(fault, errno, "drop the capabilities");
    return 0;
}

static int become_user(const struct init_plan *plan, struct fault *fault)
{
    if (syscall(SYS_setresgid, plan->gid, plan->gid, plan->gid) < 0)
        return fault_set(fault, errno, "become group %u", plan->gid);
    if (syscall(SYS_setresuid, plan->uid, plan->uid, plan->uid) < 0)
        return fault_set(fault, errno, "become user %u", plan->uid);
    return 0;
}

int drop_rights(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    struct fault *fault = &state->fault;

    /* Without a user namespace the keeper has done that, once for all its boxes. */
    const bool keep = layer_is_off(LAYER_NO_CAPABILITIES);
    if (plan->user_namespace && !keep && drop_bounding(fault) < 0)
        return -1;
    if (prctl(PR_SET_SECUREBITS, keep ? SECBIT_NO_SETUID_FIXUP : SECUREBITS, 0, 0, 0) < 0)
        return fault_set(fault, errno, "lock the secure bits");
    /* In a user namespace of an ordinary user groups can not be changed; they mean nothing there.
     */
    if (!plan->user_namespace && !layer_is_off(LAYER_NO_GROUPS) &&
        syscall(SYS_setgroups, 0, NULL) < 0)
        return fault_set(fault, errno, "drop the groups");
    if (!layer_is_off(LAYER_OWN_UID) && become_user(plan, fault) < 0)
        return -1;
    if (drop_capabilities(fault) < 0)
        return -1;
    if (!layer_is_off(LAYER_NO_NEW_PRIVS) && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
        return fault_set(fault, errno, "set no_new_privs");
    /* The command has init's uid: it must not be able to look into it. */
    if (prctl(PR_SET_DUMPABLE, layer_is_off(LAYER_UNDUMPABLE_INIT), 0, 0, 0) < 0)
        return fault_set(fault, errno, "make init undumpable");
    /* Changing the uid cleared the parent-death signal: set it only now, then look whether the
     * keeper was gone before. The test is its socket: in a pid namespace it has no number. */
    char byte;
    if (!layer_is_off(LAYER_PARENT_DEATH) && prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) < 0)
        return fault_set(fault, errno, "tie init to the keeper");
    if (recv(plan->report, &byte, 1, MSG_DONTWAIT | MSG_PEEK) == 0)
        _exit(1);
    return 0;
}

static int keep(int *fd, struct fault *fault)
{
    if (*fd < 0 || *fd >= KEPT_FDS_BASE)
        return 0;
    int moved = fcntl(*fd, F_DUPFD_CLOEXEC, KEPT_FDS_BASE);
    if (moved < 0)
        return fault_set(fault, errno, "move a descriptor");
    *fd = moved;
    return 0;
}

static int place(int fd, int as, struct fault *fault)
{
    return dup2(fd, as) < 0 ? fault_set(fault, errno, "place descriptor %d", as) : 0;
}

/* Moves everything that init keeps up, closes the rest, and lays 0, 1, 2 and the spec's own. The
 * plan and spec are init's own copies, so their numbers are changed in place. */
int descriptors_arrange(struct init_state *state)
{
    struct init_plan *plan = (struct init_plan *)state->plan;
    struct box_spec *spec = (struct box_spec *)plan->spec;
    struct fault *fault = &state->fault;

    if (plan->stdin_fd < 0 && (plan->stdin_fd = open("/dev/null", O_RDONLY | O_CLOEXEC)) < 0)
        return fault_set(fault, errno, "open /dev/null");
    int *const kept[] = {&plan->report, &plan->stdin_fd, &plan->stdout_fd, &plan->stderr_fd,
                         &plan->cpu_fd, &state->work_fd, &state->oom_fd,   &state->ruleset_fd};
    for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++) {
        if (keep(kept[i], fault) < 0)
            return -1;
    }
    for (size_t i = 0; i < spec->file_out_count; i++) {
        if (keep(&spec->files_out[i].fd, fault) < 0)
            return -1;
    }
    for (size_t i = 0; i < spec->fd_count; i++) {
        if (keep(&spec->fds[i].fd, fault) < 0)
            return -1;
    }
    if (layer_is_off(LAYER_CLOSED_DESCRIPTORS))
        (void)weaken_keep_descriptors();
    else if (syscall(SYS_close_range, 0, KEPT_FDS_BASE - 1, 0) < 0) {
        for (int fd = 0; fd < KEPT_FDS_BASE; fd++)
            close(fd);
    }
    if (place(plan->stdin_fd, 0, fault) < 0 || place(plan->stdout_fd, 1, fault) < 0 ||
        place(plan->stderr_fd, 2, fault) < 0)
        return -1;
    for (size_t i = 0; i < spec->fd_count; i++) {
        if (place(spec->fds[i].fd, spec->fds[i].as, fault) < 0)
            return -1;
        close(spec->fds[i].fd);
    }
    close(plan->stdin_fd);
    close(plan->stdout_fd);
    close(plan->stderr_fd);
    return 0;
}
