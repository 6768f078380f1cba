/* From a spec to an init in its namespaces. */
#include "sandbox/root_cache.h"
#include "sandbox/run.h"
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
#include <sys/syscall.h>
#include <unistd.h>

#define UNLESS_OFF(layer, flag) (layer_is_off(layer) ? 0u : (flag))
#define NAMESPACES                                                                                 \
    (CLONE_NEWNS | UNLESS_OFF(LAYER_PID_NAMESPACE, CLONE_NEWPID) |                                 \
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
        return fault_set(fault, 0, "required layer %s is missing on this machine", missing);
    run->policy = find_policy(run->keeper, run->spec, why);
    if (run->policy == NULL)
        return fault_set(fault, 0, "policy %.200s", why);
    return 0;
}

static void fill_plan(const struct run *run, struct init_plan *plan)
{
    const struct keeper *keeper = run->keeper;
    bool trace = run->spec->trace;

    *plan = (struct init_plan){
        .spec = run->spec,
        .filter = trace ? run->policy->trace_filter : run->policy->filter,
        .filter_count = trace ? run->policy->trace_filter_count : run->policy->filter_count,
        .user_namespace = !keeper->privileged,
        .launch_key = keeper->launch_key,
        .landlock = keeper->landlock,
        .memory_sampled = !keeper->cgroup.have[CGROUP_MEMORY],
        .uid = keeper->uid,
        .gid = keeper->gid,
        .outer_uid = geteuid(),
        .outer_gid = getegid(),
        .stdin_fd = run->spec->stdin_fd,
        .cpu_fd = keeper->cgroup.cpu_fd,
        .proc_fd = keeper->proc_fd,
        .host_net_fd = run->spec->network_host && keeper->own_network ? keeper->host_net_fd : -1,
    };
    weaken_filter(&plan->filter, &plan->filter_count);
}

static pid_t clone_init(const struct run *run, int *ret_pidfd)
{
    struct clone_args arguments = {
        .flags = NAMESPACES | CLONE_PIDFD,
        .pidfd = (uint64_t)(uintptr_t)ret_pidfd,
        .exit_signal = SIGCHLD,
    };
    if (!run->keeper->privileged && !layer_is_off(LAYER_USER_NAMESPACE))
        arguments.flags |= CLONE_NEWUSER;
    if (!run->spec->network_host && !run->keeper->own_network)
        arguments.flags |= CLONE_NEWNET;
    return (pid_t)syscall(SYS_clone3, &arguments, sizeof(arguments));
}

struct ends {
    int report[2];
    int out[2];
    int err[2];
};

static void close_ends(struct ends *ends)
{
    int *const all[] = {ends->report, ends->out, ends->err};

    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < 2; k++) {
            if (all[i][k] >= 0)
                close(all[i][k]);
            all[i][k] = -1;
        }
    }
}

static int make_ends(struct ends *ends, struct fault *fault)
{
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends->report) < 0)
        return fault_set(fault, errno, "make the report socket");
    if (pipe2(ends->out, O_CLOEXEC) < 0 || pipe2(ends->err, O_CLOEXEC) < 0)
        return fault_set(fault, errno, "make the output pipes");
    /* Only our own end: the flag is of the open file, and a pipe has two. */
    if (fcntl(ends->out[0], F_SETFL, O_NONBLOCK) < 0 ||
        fcntl(ends->err[0], F_SETFL, O_NONBLOCK) < 0)
        return fault_set(fault, errno, "set the output pipes non-blocking");
    return 0;
}

int run_start(struct run *run)
{
    struct ends ends = {{-1, -1}, {-1, -1}, {-1, -1}};
    struct fault fault = {.error = 0};
    struct init_plan plan;

    if (check_spec(run, &fault) < 0 || make_ends(&ends, &fault) < 0 ||
        cgroup_begin(&run->keeper->cgroup, &run->spec->limits, &fault) < 0) {
        close_ends(&ends);
        run_fail(run, &fault);
        return -1;
    }
    notifier_init(&run->notifier, run->policy, run->spec->trace);
    fill_plan(run, &plan);
    plan.report = ends.report[1];
    plan.stdout_fd = ends.out[1];
    plan.stderr_fd = ends.err[1];
    run->begin_ns = now_ns();
    plan.root_is_built = root_cache_enter(run->keeper, run->spec, &plan);
    run->init = clone_init(run, &run->pidfd);
    if (run->init == 0)
        init_main(&plan);
    int clone_error = errno;
    if (plan.root_is_built && !root_cache_leave(run->keeper))
        run->keeper->stuck = true; /* It serves this box, whose paths are open, and then ends. */
    if (run->init < 0) {
        (void)fault_set(&fault, clone_error, "start the box's init in new namespaces");
        close_ends(&ends);
        run_fail(run, &fault);
        return -1;
    }
    run->report = ends.report[0];
    stream_init(&run->out, ends.out[0], run->spec->stdout_fd);
    stream_init(&run->err, ends.err[0], run->spec->stderr_fd);
    close(ends.report[1]);
    close(ends.out[1]);
    close(ends.err[1]);
    return 0;
}
