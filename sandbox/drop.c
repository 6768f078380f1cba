/* Giving up every right, and the arrangement of descriptors. */
#include "sandbox/init.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <linux/capability.h>
#include <linux/securebits.h>
#include <poll.h>
#include <sys/prctl.h>

#define KEPT_FDS_BASE 128 /* init's own descriptors are here and above, the command's below. */
#define SECUREBITS                                                                                 \
    (SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP |                               \
     SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_KEEP_CAPS_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE |       \
     SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED)

int drop_bounding(struct fault *fault)
{
    for (unsigned long capability = 0;; capability++) {
        long result = sys_prctl(PR_CAPBSET_DROP, (long)capability, 0, 0, 0);
        if (result == 0)
            continue;
        if (result == -EINVAL && capability > 0)
            return 0; /* One past the last that this kernel knows. */
        return fault_set(fault, (int)-result, "drop capability %lu", capability);
    }
}

/* The rights that no process of the box gets back; what is left ends with drop_rights. */
int drop_ways_back(const struct init_plan *plan, struct fault *fault)
{
    long result;

    /* Without a user namespace the keeper has done that, once for all its boxes. */
    const bool keep = layer_is_off(LAYER_NO_CAPABILITIES);
    if (plan->user_namespace && !keep && drop_bounding(fault) < 0)
        return -1;
    if ((result =
             sys_prctl(PR_SET_SECUREBITS, keep ? SECBIT_NO_SETUID_FIXUP : SECUREBITS, 0, 0, 0)) < 0)
        return fault_set(fault, (int)-result, "lock the secure bits");
    /* In a user namespace of an ordinary user groups can not be changed; they mean nothing there.
     */
    if (!plan->user_namespace && !layer_is_off(LAYER_NO_GROUPS) &&
        (result = sys_call(SYS_setgroups, 0, 0, 0, 0, 0)) < 0)
        return fault_set(fault, (int)-result, "drop the groups");
    if ((result = sys_prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)) < 0)
        return fault_set(fault, (int)-result, "clear the ambient capabilities");
    if (!layer_is_off(LAYER_NO_NEW_PRIVS) &&
        (result = sys_prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) < 0)
        return fault_set(fault, (int)-result, "set no_new_privs");
    return 0;
}

/* The command has init's uid: it must not be able to look into it. Once the keeper's memory is so,
 * that of all who share it is. */
int drop_dumpable(struct fault *fault)
{
    long result = sys_prctl(PR_SET_DUMPABLE, layer_is_off(LAYER_UNDUMPABLE_INIT), 0, 0, 0);

    return result < 0 ? fault_set(fault, (int)-result, "make init undumpable") : 0;
}

/* Starter and init die with the keeper. Init sets the signal for it only after it has changed its
 * uid, which clears it. Then we look whether the keeper was gone before. setsid takes the lock
 * under which a dying keeper tells its children: it either comes before that, and we get the
 * signal, or after, and we see it. */
int tie_to_keeper(const struct init_plan *plan, struct fault *fault)
{
    const struct timespec at_once = {.tv_sec = 0};
    struct pollfd keeper = {.fd = plan->keeper_pidfd, .events = POLLIN};
    const int number = layer_is_off(LAYER_PARENT_DEATH) ? 0 : SIGKILL;
    long result = sys_prctl(PR_SET_PDEATHSIG, number, 0, 0, 0);

    if (result == 0 && !layer_is_off(LAYER_OWN_SESSION))
        result = sys_call(SYS_setsid, 0, 0, 0, 0, 0);
    if (result >= 0)
        result = sys_call(SYS_ppoll, (long)&keeper, 1, (long)&at_once, 0, 0);
    if (result < 0)
        return fault_set(fault, (int)-result, "tie the process to the keeper");
    if (result > 0)
        sys_exit(1);
    return 0;
}

static int become_user(const struct init_plan *plan, struct fault *fault)
{
    const long uid = (long)plan->uid, gid = (long)plan->gid;
    long result;

    if ((result = sys_call(SYS_setresgid, gid, gid, gid, 0, 0)) < 0)
        return fault_set(fault, (int)-result, "become group %u", plan->gid);
    if ((result = sys_call(SYS_setresuid, uid, uid, uid, 0, 0)) < 0)
        return fault_set(fault, (int)-result, "become user %u", plan->uid);
    return 0;
}

static int drop_capabilities(struct fault *fault)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    const unsigned kept = weaken_kept_capabilities();
    const struct __user_cap_data_struct none[2] = {{.permitted = kept, .effective = kept}};

    if (layer_is_off(LAYER_NO_CAPABILITIES))
        return weaken_raise_capabilities();
    long result = sys_call(SYS_capset, (long)&header, (long)none, 0, 0, 0);
    return result < 0 ? fault_set(fault, (int)-result, "drop the capabilities") : 0;
}

int drop_rights(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    struct fault *fault = &state->fault;

    if (!plan->prepared && drop_ways_back(plan, fault) < 0)
        return -1;
    if (!layer_is_off(LAYER_OWN_UID) && become_user(plan, fault) < 0)
        return -1;
    if (drop_capabilities(fault) < 0)
        return -1;
    /* Becoming another user has set it to what the machine's fs.suid_dumpable says. */
    if (drop_dumpable(fault) < 0)
        return -1;
    return tie_to_keeper(plan, fault);
}

/* Moves a descriptor out of the command's range, into @ret. */
static int keep(int fd, int *ret, struct fault *fault)
{
    *ret = fd;
    if (fd < 0 || fd >= KEPT_FDS_BASE)
        return 0;
    *ret = (int)sys_fcntl(fd, F_DUPFD_CLOEXEC, KEPT_FDS_BASE);
    return *ret < 0 ? fault_set(fault, -*ret, "move a descriptor") : 0;
}

static int place(int fd, int as, struct fault *fault)
{
    long result = sys_dup3(fd, as, 0);

    if (result < 0)
        return fault_set(fault, (int)-result, "place descriptor %d", as);
    sys_close(fd);
    return 0;
}

/* Moves everything that init keeps up, closes the rest, and lays 0, 1, 2 and the spec's own. */
int descriptors_arrange(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    const struct box_spec *spec = plan->spec;
    struct fault *fault = &state->fault;
    int standard[3] = {plan->stdin_fd, plan->stdout_fd, plan->stderr_fd}, extra[BOX_FDS_MAX];

    if (standard[0] < 0 &&
        (standard[0] = (int)sys_openat(AT_FDCWD, "/dev/null", O_RDONLY | O_CLOEXEC, 0)) < 0)
        return fault_set(fault, -standard[0], "open /dev/null");
    int *const own[] = {&state->report,     &state->cpu_fd, &state->work_fd, &state->oom_fd,
                        &state->ruleset_fd, &standard[0],   &standard[1],    &standard[2]};
    for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++) {
        if (keep(*own[i], own[i], fault) < 0)
            return -1;
    }
    for (size_t i = 0; i < spec->file_out_count; i++) {
        if (keep(spec->files_out[i].fd, &state->files_out[i], fault) < 0)
            return -1;
    }
    for (size_t i = 0; i < spec->fd_count; i++) {
        if (keep(spec->fds[i].fd, &extra[i], fault) < 0)
            return -1;
    }
    if (layer_is_off(LAYER_CLOSED_DESCRIPTORS)) {
        (void)weaken_keep_descriptors();
    } else if (sys_close_range(0, KEPT_FDS_BASE - 1) < 0) {
        for (int fd = 0; fd < KEPT_FDS_BASE; fd++)
            sys_close(fd);
    }
    for (int i = 0; i < 3; i++) {
        if (place(standard[i], i, fault) < 0)
            return -1;
    }
    for (size_t i = 0; i < spec->fd_count; i++) {
        if (place(extra[i], spec->fds[i].as, fault) < 0)
            return -1;
    }
    return 0;
}
