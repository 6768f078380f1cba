/* The keeper: prepares what all its boxes share, then serves requests one at a time. */
#include "sandbox/keeper.h"

#include "sandbox/box_wire.h"
#include "sandbox/starters.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#endif
#define BOX_UID_BASE 700000u
#define BOX_UID_IN_NAMESPACE 1000u
#define NOBODY 65534u
#define FILES_MIN 192
#define FILES_WANTED 1024

static volatile sig_atomic_t must_end;

bool keeper_must_end(void)
{
    return must_end != 0;
}

static void on_signal(int number)
{
    (void)number;
    must_end = 1;
}

/* The terminal's Ctrl-C is the judge's business: it closes the socket, or asks for a kill. */
const int keeper_ignored[] = {SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGPIPE, SIGXFSZ};
const size_t keeper_ignored_count = sizeof(keeper_ignored) / sizeof(*keeper_ignored);

static int set_signals(void)
{
    struct sigaction end = {.sa_handler = on_signal};
    sigset_t none;

    /* Whatever the judge ignored is not to reach the boxes. */
    for (int number = 1; number < NSIG; number++) {
        if (number != SIGKILL && number != SIGSTOP && sys_default_signal(number) < 0)
            return -1;
    }
    for (size_t i = 0; i < keeper_ignored_count; i++) {
        if (signal(keeper_ignored[i], SIG_IGN) == SIG_ERR)
            return -1;
    }
    sigemptyset(&none);
    return sigaction(SIGTERM, &end, NULL) < 0 || sigprocmask(SIG_SETMASK, &none, NULL) < 0 ? -1 : 0;
}

static bool has_capability(unsigned capability)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2];

    memset(data, 0, sizeof(data));
    if (syscall(SYS_capget, &header, data) < 0)
        return false;
    return (data[capability / 32].effective >> (capability % 32) & 1) != 0;
}

static bool is_privileged(void)
{
    static const unsigned needed[] = {CAP_SYS_ADMIN, CAP_SETUID, CAP_SETGID, CAP_SETPCAP,
                                      CAP_CHOWN};
    if (geteuid() != 0)
        return false;
    for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++) {
        if (!has_capability(needed[i]))
            return false;
    }
    return true;
}

/* A uid that no other keeper's box has. In a container whose user namespace is too small for it,
 * the one that is nobody's. */
static uid_t choose_uid(bool privileged)
{
    uid_t uid = BOX_UID_BASE + (uid_t)getpid();
    FILE *map = fopen("/proc/self/uid_map", "re");
    bool fits = map == NULL;
    char line[128];

    while (map != NULL && fgets(line, sizeof(line), map) != NULL) {
        char *at = line;
        unsigned long first = strtoul(at, &at, 10);
        (void)strtoul(at, &at, 10); /* What it is outside. */
        unsigned long count = strtoul(at, &at, 10);
        fits |= uid >= first && uid - first < count;
    }
    fits |= map != NULL && ferror(map) != 0;
    if (map != NULL)
        fclose(map);
    if (!privileged)
        return BOX_UID_IN_NAMESPACE;
    return fits ? uid : NOBODY;
}

/* Where each init would have to move it to; if it can not be done, they will. */
static void keep_high(int *fd)
{
    const int high = *fd < 0 ? -1 : fcntl(*fd, F_DUPFD_CLOEXEC, DESCRIPTORS_KEPT);

    if (high >= 0) {
        close(*fd);
        *fd = high;
    }
}

/* What every init gets. */
static int make_handles(struct keeper *keeper)
{
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, keeper->report) < 0)
        return -1;
    keep_high(&keeper->report[1]);
    keeper->pidfd = (int)syscall(SYS_pidfd_open, getpid(), 0);
    return keeper->pidfd;
}

static bool write_file(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool written = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);

    if (fd >= 0)
        close(fd);
    return written;
}

/* With these no object can be made in the keeper's IPC namespace, so that nothing stays there from
 * one box for the next. */
static bool close_ipc(void)
{
    static const struct {
        const char *path;
        const char *value;
    } limits[] = {
        {"/proc/sys/kernel/shmmni", "0"},
        {"/proc/sys/kernel/msgmni", "0"},
        {"/proc/sys/kernel/sem", "0 0 0 0"},
        {"/proc/sys/fs/mqueue/queues_max", "0"},
    };
    for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
        if (!write_file(limits[i].path, limits[i].value) && access(limits[i].path, F_OK) == 0)
            return false;
    }
    return true;
}

/* What an empty namespace costs is paid once: a network namespace costs more than a process. */
static void hold_namespaces(struct keeper *keeper)
{
    struct fault fault = {.error = 0};

    if (!layer_is_off(LAYER_NETWORK_NAMESPACE) && keeper->host_net_fd >= 0 &&
        unshare(CLONE_NEWNET) == 0)
        keeper->held_namespaces |= CLONE_NEWNET;
    if (!layer_is_off(LAYER_UTS_NAMESPACE) && unshare(CLONE_NEWUTS) == 0 &&
        init_set_names(&fault) == 0)
        keeper->held_namespaces |= CLONE_NEWUTS;
    if (!layer_is_off(LAYER_IPC_NAMESPACE) && unshare(CLONE_NEWIPC) == 0 && close_ipc())
        keeper->held_namespaces |= CLONE_NEWIPC;
}

/* Limits that are the same for all boxes, which inherit them. No file has room in one byte: where
 * cores go to a program of the host's, the kernel looks at no limit but this one, which keeps it
 * from starting that program. */
static int limit_all(struct keeper *keeper)
{
    static const struct {
        unsigned resource;
        rlim_t value;
    } limits[] = {
        {RLIMIT_CORE, 1},     {RLIMIT_MEMLOCK, (rlim_t)8 << 20},
        {RLIMIT_MSGQUEUE, 0}, {RLIMIT_NICE, 0},
        {RLIMIT_RTPRIO, 0},   {RLIMIT_SIGPENDING, 256},
    };
    struct rlimit now;

    for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
        const unsigned resource = limits[i].resource;
        if (layer_is_off(LAYER_RLIMIT + resource))
            continue;
        if (getrlimit(resource, &now) < 0)
            return -1;
        now.rlim_cur = now.rlim_max =
            limits[i].value < now.rlim_max ? limits[i].value : now.rlim_max;
        if (setrlimit(resource, &now) < 0)
            return -1;
    }
    for (unsigned resource = 0; resource < RLIM_NLIMITS; resource++) {
        if (getrlimit(resource, &now) < 0)
            return -1;
        keeper->hard_limits[resource] = now.rlim_max;
    }
    return 0;
}

/* Room for the descriptors of a keeper and of its inits, which move theirs up (drop.c). */
static bool allow_files(rlim_t *ret_max)
{
    struct rlimit limit = {0, 0};

    if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
        return false;
    *ret_max = limit.rlim_max;
    if (limit.rlim_cur >= FILES_WANTED)
        return true;
    limit.rlim_cur = limit.rlim_max < FILES_WANTED ? limit.rlim_max : FILES_WANTED;
    return limit.rlim_max >= FILES_MIN && setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

static void prepare(struct keeper *keeper, bool cgroups, long slots)
{
    /* As little attractive to the OOM killer as we may be; without the right, as we are. */
    (void)write_file("/proc/self/oom_score_adj", "-1000");
    keeper->cpu_count = sysconf(_SC_NPROCESSORS_ONLN);
    if (keeper->cpu_count < 1)
        keeper->cpu_count = 1;
    slots_open(&keeper->slots,
               slots == KEEPER_SLOTS_DEFAULT ? slots_default(keeper->cpu_count) : (unsigned)slots);
    bool has_key = getrandom(&sys_key, sizeof(sys_key), 0) == (ssize_t)sizeof(sys_key);
    if (has_key)
        policy_set_launch_key(sys_key);
    keeper->uid = choose_uid(keeper->privileged);
    keeper->gid = keeper->uid;
    keeper->outer_uid = geteuid();
    keeper->outer_gid = getegid();
    keeper->landlock = syscall(SYS_landlock_create_ruleset, NULL, 0, 1u) > 0;
    cgroup_init(&keeper->cgroup);
    if (cgroups)
        cgroup_open(&keeper->cgroup);
    keep_high(&keeper->cgroup.files[CGROUP_FILE_CPU]);
    keeper->proc_fd = open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC);
    keeper->host_net_fd = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    keeper->mounts_fd = open("/proc/self/mounts", O_RDONLY | O_CLOEXEC);
    if (keeper->privileged)
        hold_namespaces(keeper);
    keeper->has_starters = SYS_HAS_STARTERS && has_key && !weaken_any() &&
                           (keeper->held_namespaces & CLONE_NEWNET) != 0 &&
                           (keeper->held_namespaces & CLONE_NEWUTS) != 0 && keeper->mounts_fd >= 0;
}

static int send_result(struct keeper *keeper, struct box_result *result)
{
    struct box_bytes bytes = {.length = 0};
    int sent = -1;

    if (box_wire_encode_result(result, &bytes) == 0)
        sent = box_wire_send(keeper->control, BOX_WIRE_RESULT, bytes.data, bytes.length, NULL, 0);
    box_bytes_fini(&bytes);
    return sent;
}

/* After a box that came near its memory limit the kernel may not have taken all back yet, and what
 * is built then could be killed for memory, and we with it. */
static bool leaves_room(const struct box_result *result, const struct box_spec *spec)
{
    return result->verdict != BOX_IE && result->verdict != BOX_MLE &&
           result->memory_peak_bytes < spec->limits.memory_bytes / 2;
}

/* Returns false when the judge is gone. */
static bool serve_run(struct keeper *keeper, struct box_frame *frame)
{
    struct box_spec spec;
    struct box_result result;
    const char *why;
    bool alive;

    if (box_wire_decode_spec(frame->payload, frame->length, frame->fds, frame->fd_count, &spec,
                             &why) < 0) {
        memset(&result, 0, sizeof(result));
        result.verdict = BOX_IE;
        result.exit_status = -1;
        result.processes_peak = -1;
        snprintf(result.reason, sizeof(result.reason), "request: %s", why);
        snprintf(result.step, sizeof(result.step), "request");
        return send_result(keeper, &result) == 0;
    }
    keeper->last = NULL;
    alive = run_box(keeper, &spec, &result) == 0;
    if (alive)
        alive = send_result(keeper, &result) == 0;
    run_leave(keeper);
    cgroup_rest(&keeper->cgroup);
    slots_give(&keeper->slots);
    if (alive && !keeper->stuck && leaves_room(&result, &spec))
        starters_prepare(keeper, &spec);
    box_result_fini(&result);
    box_spec_fini(&spec);
    return alive && !keeper->stuck;
}

static void serve(struct keeper *keeper)
{
    struct box_frame frame;
    bool alive = true;

    while (alive && !keeper_must_end()) {
        struct pollfd ready = {.fd = keeper->control, .events = POLLIN};
        if (poll(&ready, 1, -1) < 0)
            continue;
        if (box_wire_receive(keeper->control, &frame) < 0)
            break;
        /* Anything else is about a box that has ended: its result has crossed the request. */
        if (frame.type == BOX_WIRE_RUN)
            alive = serve_run(keeper, &frame);
        box_frame_fini(&frame);
    }
}

int keeper_serve(int control, const char *policy_folder, bool cgroups, long slots)
{
    static struct keeper keeper; /* Zeroed, and there is one. */
    struct fault fault = {.error = 0};
    rlim_t files_max = 0;

    keeper.control = control;
    keeper.policy_folder = policy_folder;
    if (fcntl(control, F_SETFD, FD_CLOEXEC) < 0) {
        fprintf(stderr, "judge-box: --control %d: %s\n", control, strerror(errno));
        return 2;
    }
    if (!layer_is_off(LAYER_OWN_SESSION))
        (void)setsid(); /* Away from the terminal. Fails only where it is so already. */
    if (set_signals() < 0) {
        fprintf(stderr, "judge-box: set the signals: %s\n", strerror(errno));
        return 3;
    }
    keeper.privileged = is_privileged();
    if (keeper.privileged && !layer_is_off(LAYER_NO_CAPABILITIES) && drop_bounding(&fault) < 0) {
        fprintf(stderr, "judge-box: %s: %s\n", fault.step, strerror(fault.error));
        return 3;
    }
    if (!allow_files(&files_max)) {
        char why[128];
        const int length = snprintf(why, sizeof(why),
                                    "the limit on open files (ulimit -n) is %llu: at least %d are "
                                    "needed",
                                    (unsigned long long)files_max, FILES_MIN);
        (void)!box_wire_send(control, BOX_WIRE_READY, why, (size_t)length, NULL, 0);
        return 3;
    }
    if (limit_all(&keeper) < 0 || make_handles(&keeper) < 0) {
        fprintf(stderr, "judge-box: prepare: %s\n", strerror(errno));
        return 3;
    }
    prepare(&keeper, cgroups, slots);
    if (box_wire_send(control, BOX_WIRE_READY, NULL, 0, NULL, 0) == 0)
        serve(&keeper);
    starters_destroy(&keeper);
    if (cgroups)
        cgroup_close(&keeper.cgroup);
    slots_close(&keeper.slots);
    while (keeper.policies != NULL) {
        struct policy *next = keeper.policies->next;
        policy_destroy(keeper.policies);
        keeper.policies = next;
    }
    return 0;
}
