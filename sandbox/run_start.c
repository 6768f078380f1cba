/* From a spec to an init in its namespaces. */
#include "sandbox/cpu_list.h"
#include "sandbox/run.h"
#include "sandbox/starter.h"
#include "sandbox/starters.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define OWN_PROCESSES 2u /* Keeper and init. */
#define UNLESS_OFF(layer, flag) (layer_is_off(layer) ? 0u : (unsigned)(flag))
#define NAMESPACES                                                                                 \
    (CLONE_NEWNS | UNLESS_OFF(LAYER_PID_NAMESPACE, CLONE_NEWPID) |                                 \
     UNLESS_OFF(LAYER_NETWORK_NAMESPACE, CLONE_NEWNET) |                                           \
     UNLESS_OFF(LAYER_IPC_NAMESPACE, CLONE_NEWIPC) |                                               \
     UNLESS_OFF(LAYER_UTS_NAMESPACE, CLONE_NEWUTS) |                                               \
     UNLESS_OFF(LAYER_CGROUP_NAMESPACE, CLONE_NEWCGROUP))

/* The compiled policy, from the cache when it was used before. */
static const struct policy *find_policy(struct keeper *keeper, const struct box_spec *spec,
                                        char why[POLICY_WHY_MAX])
{
    /* Index: bit 0 the host's network, bit 1 memory without a cgroup. */
    static const char *const overlays[] = {NULL, "network", "sampled", "network-sampled"};
    unsigned index =
        (spec->network_host ? 1u : 0u) | (keeper->cgroup.have[CGROUP_MEMORY] ? 0u : 2u);
    const char *overlay = overlays[index];
    char name[128];

    snprintf(name, sizeof(name), "%s%s%s", spec->policy, overlay ? "+" : "",
             overlay ? overlay : "");
    for (struct policy *policy = keeper->policies; policy != NULL; policy = policy->next) {
        if (strcmp(policy->name, name) == 0)
            return policy;
    }
    struct policy *policy = policy_load(keeper->policy_folder, spec->policy, overlay, why);
    if (policy == NULL)
        return NULL;
    char *renamed = strdup(name);
    if (renamed == NULL || policy_compile(policy, why) < 0) {
        free(renamed);
        policy_destroy(policy);
        return NULL;
    }
    free(policy->name);
    policy->name = renamed;
    policy->next = keeper->policies;
    keeper->policies = policy;
    return policy;
}

static int check_spec(struct run *run, struct fault *fault)
{
    char missing[64], why[POLICY_WHY_MAX] = "";

    protections_list(run->keeper, run->spec, run->result);
    if (!protections_satisfy(run->result, run->spec->require, missing, sizeof(missing)))
        return protections_fault(run->keeper, missing, fault);
    run->policy = find_policy(run->keeper, run->spec, why);
    if (run->policy == NULL)
        return fault_set(fault, 0, "policy %.200s", why);
    return 0;
}

static int fill_plan(const struct run *run, struct init_plan *plan, struct fault *fault)
{
    const struct keeper *keeper = run->keeper;
    bool trace = run->spec->trace;
    bool leave_network = run->spec->network_host && (keeper->held_namespaces & CLONE_NEWNET) != 0;

    *plan = (struct init_plan){
        .spec = run->spec,
        .filter = trace ? run->policy->trace_filter : run->policy->filter,
        .filter_count = trace ? run->policy->trace_filter_count : run->policy->filter_count,
        .namespaces = CLONE_NEWIPC & ~keeper->held_namespaces,
        .user_namespace = !keeper->privileged,
        .own_names =
            !layer_is_off(LAYER_UTS_NAMESPACE) && (keeper->held_namespaces & CLONE_NEWUTS) == 0,
        .landlock = keeper->landlock,
        .memory_sampled = !keeper->cgroup.have[CGROUP_MEMORY],
        .uid = keeper->uid,
        .gid = keeper->gid,
        .outer_uid = keeper->outer_uid,
        .outer_gid = keeper->outer_gid,
        .hard_limits = keeper->hard_limits,
        .keeper_pidfd = keeper->pidfd,
        .report = keeper->report[1],
        .stdin_fd = run->spec->stdin_fd,
        .stdout_fd = run->far_ends[FAR_OUT],
        .stderr_fd = run->far_ends[FAR_ERR],
        .cpu_fd = keeper->cgroup.files[CGROUP_FILE_CPU],
        .proc_fd = keeper->proc_fd,
        .host_net_fd = leave_network ? keeper->host_net_fd : -1,
    };
    weaken_filter(&plan->filter, &plan->filter_count);
    const char *list = run->spec->cpu_set;
    if (list != NULL && !cpu_list_parse(list, &plan->cpus))
        return fault_set(fault, EINVAL, "pin to the CPUs %.100s", list);
    return 0;
}

/* Without a starter: init has a copy of our memory, and builds all by itself. */
static long clone_init(const struct run *run, struct init_plan *plan, int *ret_pidfd)
{
    static char command_stack[INIT_STACK_BYTES] __attribute__((aligned(64)));
    struct sys_clone how = {
        .flags = (NAMESPACES & ~run->keeper->held_namespaces) | CLONE_PIDFD,
        .exit_signal = SIGCHLD,
        .ret_pidfd = ret_pidfd,
        .run = init_main,
        .argument = plan,
    };
    plan->command_stack = command_stack;
    if (!run->keeper->privileged && !layer_is_off(LAYER_USER_NAMESPACE))
        how.flags |= CLONE_NEWUSER;
    if (run->spec->network_host)
        how.flags &= ~(uint64_t)CLONE_NEWNET;
    return sys_clone(&how);
}

static int start_init(struct run *run, struct init_plan *plan, struct fault *fault)
{
    if (run->starter != NULL) {
        plan->filter = NULL;
        plan->prepared = true;
        run->notifier.fd = starter_listener(run->starter);
        run->notifier.borrowed = true;
        starter_start(run->starter, plan);
        return 0;
    }
    long init = clone_init(run, plan, &run->pidfd);
    if (init < 0)
        return fault_set(fault, (int)-init, "start the box's init in new namespaces");
    run->init = (pid_t)init;
    return 0;
}

void run_close_far_ends(struct run *run)
{
    for (size_t i = 0; i < FAR_COUNT; i++) {
        if (run->far_ends[i] >= 0)
            close(run->far_ends[i]);
        run->far_ends[i] = -1;
    }
}

void run_look_for_init(struct run *run)
{
    if (run->init != 0 || run->phase == RUN_OVER)
        return;
    run->init = starter_init(run->starter, &run->pidfd);
    if (run->init == 0) {
        const bool alive = starter_is_alive(run->starter);
        run->init = starter_init(run->starter, &run->pidfd);
        if (run->init == 0 && alive)
            return;
    }
    if (run->init == 0) {
        run->notifier.fd = -1;
        starters_destroy(run->keeper);
        run->starter = NULL;
        run_decide(run, BOX_IE, "the starter of the box died");
        run->phase = RUN_OVER;
    } else if (run->killed_ns != 0) {
        kill(run->init, SIGKILL);
    }
}

/* What an earlier box, or a starter that died, said too late, and what an init did not live to
 * hear. */
static void drop_late_reports(const struct keeper *keeper)
{
    struct init_message message;

    for (size_t i = 0; i < 2 && !keeper->all_said; i++) {
        while (recv(keeper->report[i], &message, sizeof(message), MSG_DONTWAIT) > 0) {
        }
    }
}

/* Laying files takes memory when there is no command yet that the kernel could choose to kill: it
 * would take init, and us with it. What they take is whole pages, and the kernel's index of them.
 */
static int check_files(struct run *run)
{
    const uint64_t page_bytes = 4096;
    uint64_t bytes = 0;
    struct stat status;

    for (size_t i = 0; i < run->spec->file_in_count; i++) {
        if (fstat(run->spec->files_in[i].fd, &status) == 0)
            bytes += (uint64_t)status.st_size + page_bytes;
    }
    bytes += bytes / 256;
    if (bytes < run->spec->limits.memory_bytes)
        return 0;
    run_decide(run, BOX_MLE, "the files for the box (%llu bytes) do not fit into its memory",
               (unsigned long long)bytes);
    return -1;
}

/* The output pipes. */
static int make_ends(struct run *run, struct fault *fault)
{
    int out[2], err[2];

    if (pipe2(out, O_CLOEXEC) < 0)
        return fault_set(fault, errno, "make the output pipes");
    stream_init(&run->out, out[0], run->spec->stdout_fd);
    run->far_ends[FAR_OUT] = out[1];
    if (pipe2(err, O_CLOEXEC) < 0)
        return fault_set(fault, errno, "make the output pipes");
    stream_init(&run->err, err[0], run->spec->stderr_fd);
    run->far_ends[FAR_ERR] = err[1];
    /* Only our own end: the flag is of the open file, and a pipe has two. */
    if (fcntl(out[0], F_SETFL, O_NONBLOCK) < 0 || fcntl(err[0], F_SETFL, O_NONBLOCK) < 0)
        return fault_set(fault, errno, "set the output pipes non-blocking");
    return 0;
}

static int try_start(struct run *run, struct fault *fault)
{
    static struct init_plan plan; /* Init reads it to its end. */

    if (check_spec(run, fault) < 0 || check_files(run) < 0 || make_ends(run, fault) < 0)
        return -1;
    drop_late_reports(run->keeper);
    notifier_init(&run->notifier, run->policy, run->spec->trace);
    if (fill_plan(run, &plan, fault) < 0)
        return -1;
    run->starter = starters_find(run->keeper, &plan, run->policy);
    starters_settle(run->keeper, run->starter, run->spec);
    plan.waiting = starters_waiting(run->keeper, run->starter);
    const unsigned own = OWN_PROCESSES + starters_count(run->keeper) + plan.waiting;
    if (cgroup_begin(&run->keeper->cgroup, &run->spec->limits, own, fault) < 0)
        return -1;
    run->begin_ns = now_ns();
    if (start_init(run, &plan, fault) < 0)
        return -1;
    if (run->starter == NULL)
        run_close_far_ends(run);
    return 0;
}

void run_clear(struct run *run)
{
    run->pidfd = run->work_fd = -1;
    run->out.from = run->err.from = run->notifier.fd = -1;
    for (size_t i = 0; i < FAR_COUNT; i++)
        run->far_ends[i] = -1;
}

int run_start(struct run *run)
{
    struct fault fault = {.error = 0};

    if (try_start(run, &fault) == 0)
        return 0;
    if (!run->decided)
        run_fail(run, &fault);
    return -1;
}
