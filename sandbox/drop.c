/* Giving up every right, and the arrangement of descriptors. */
#include "sandbox/init.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <linux/capability.h>
#include <linux/securebits.h>
#include <poll.h>
#include <sys/prctl.h>

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
    if (fd < 0 || fd >= DESCRIPTORS_KEPT)
        return 0;
    *ret = (int)sys_fcntl(fd, F_DUPFD_CLOEXEC, DESCRIPTORS_KEPT);
    return *ret < 0 ? fault_set(fault, -*ret, "move a descriptor") : 0;
}

int descriptors_keep(struct init_state *state)
{
    int *const own[] = {&state->work_fd, &state->oom_fd, &state->ruleset_fd};

    for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++) {
        const int low = *own[i];
        int high;
        if (keep(low, &high, &state->fault) < 0)
            return -1;
        *own[i] = high;
        if (low != high)
            sys_close(low);
    }
    return 0;
}

static int keep_own(struct init_state *state)
{
    const struct box_spec *spec = state->plan->spec;

    if (keep(state->report, &state->report, &state->fault) < 0 ||
        keep(state->cpu_fd, &state->cpu_fd, &state->fault) < 0)
        return -1;
    for (size_t i = 0; i < spec->file_out_count; i++) {
        if (keep(spec->files_out[i].fd, &state->files_out[i], &state->fault) < 0)
            return -1;
    }
    return 0;
}

/* Descriptors of the command, and what they are there. */
struct placing {
    struct box_fd fds[3 + BOX_FDS_MAX];
    size_t count;
    int highest; /* Of what they are there. */
};

static int list_command(const struct init_plan *plan, struct placing *placing, struct fault *fault)
{
    const struct box_spec *spec = plan->spec;
    int input = plan->stdin_fd;

    *placing = (struct placing){.count = 3, .highest = 2};
    if (input < 0)
        input = (int)sys_openat(AT_FDCWD, "/dev/null", O_RDONLY | O_CLOEXEC, 0);
    if (input < 0)
        return fault_set(fault, -input, "open /dev/null");
    placing->fds[0] = (struct box_fd){.fd = input, .as = 0};
    placing->fds[1] = (struct box_fd){.fd = plan->stdout_fd, .as = 1};
    placing->fds[2] = (struct box_fd){.fd = plan->stderr_fd, .as = 2};
    for (size_t i = 0; i < spec->fd_count; i++) {
        placing->fds[placing->count++] = spec->fds[i];
        if (spec->fds[i].as > placing->highest)
            placing->highest = spec->fds[i].as;
    }
    /* One that lies where another is to go. */
    for (size_t i = 0; i < placing->count; i++) {
        struct box_fd *fd = &placing->fds[i];
        if (fd->fd <= placing->highest && keep(fd->fd, &fd->fd, fault) < 0)
            return -1;
    }
    return 0;
}

static bool is_placed(const struct placing *placing, int fd)
{
    for (size_t i = 0; i < placing->count; i++) {
        if (placing->fds[i].as == fd)
            return true;
    }
    return false;
}

/* All that is neither init's nor where the command has one. */
static void close_others(const struct placing *placing)
{
    if (layer_is_off(LAYER_CLOSED_DESCRIPTORS)) {
        (void)weaken_keep_descriptors();
        return;
    }
    for (int fd = 3; fd < placing->highest; fd++) {
        if (!is_placed(placing, fd))
            sys_close(fd);
    }
    if (sys_close_range((unsigned)placing->highest + 1, DESCRIPTORS_KEPT - 1) < 0) {
        for (int fd = placing->highest + 1; fd < DESCRIPTORS_KEPT; fd++)
            sys_close(fd);
    }
}

int descriptors_arrange(struct init_state *state)
{
    struct placing placing;

    if (keep_own(state) < 0 || list_command(state->plan, &placing, &state->fault) < 0)
        return -1;
    for (size_t i = 0; i < placing.count; i++) {
        const struct box_fd *fd = &placing.fds[i];
        long result = sys_dup3(fd->fd, fd->as, 0);
        if (result < 0)
            return fault_set(&state->fault, (int)-result, "place descriptor %d", fd->as);
        if (fd->fd >= DESCRIPTORS_KEPT)
            sys_close(fd->fd);
    }
    close_others(&placing);
    return 0;
}
