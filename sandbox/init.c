/* The life of init: set-up, command, reaping, end. See init.h and main.c. */
#include "sandbox/init.h"

#include "sandbox/keeper.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

int init_send(const struct init_state *state, const struct init_message *message, const int *fds,
              size_t fd_count)
{
    union {
        char bytes[CMSG_SPACE(2 * sizeof(int))];
        struct cmsghdr align;
    } control;
    struct iovec vector = {.iov_base = (void *)message, .iov_len = sizeof(*message)};
    struct msghdr header = {.msg_iov = &vector, .msg_iovlen = 1};
    long sent;

    if (fd_count > 0) {
        memset(&control, 0, sizeof(control));
        header.msg_control = control.bytes;
        header.msg_controllen = CMSG_SPACE(fd_count * sizeof(int));
        struct cmsghdr *item = CMSG_FIRSTHDR(&header);
        item->cmsg_level = SOL_SOCKET;
        item->cmsg_type = SCM_RIGHTS;
        item->cmsg_len = CMSG_LEN(fd_count * sizeof(int));
        memcpy(CMSG_DATA(item), fds, fd_count * sizeof(int));
    }
    do {
        sent = sys_sendmsg(state->report, &header, MSG_NOSIGNAL);
    } while (sent == -EINTR);
    return sent == (long)sizeof(*message) ? 0 : -1;
}

static int write_map(const char *path, const char *text, struct fault *fault)
{
    int fd = (int)sys_openat(AT_FDCWD, path, O_WRONLY | O_CLOEXEC, 0);
    long written = fd < 0 ? fd : sys_write(fd, text, strlen(text));

    if (written < 0)
        return fault_set(fault, (int)-written, "write %s", path);
    sys_close(fd);
    return 0;
}

static int map_user(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    struct fault *fault = &state->fault;
    char text[64];

    if (write_map("/proc/self/setgroups", "deny", fault) < 0)
        return -1;
    snprintf(text, sizeof(text), "%u %u 1", plan->uid, plan->outer_uid);
    if (write_map("/proc/self/uid_map", text, fault) < 0)
        return -1;
    snprintf(text, sizeof(text), "%u %u 1", plan->gid, plan->outer_gid);
    if (write_map("/proc/self/gid_map", text, fault) < 0)
        return -1;
    /* Full rights in the new namespace come with a mapped uid. */
    return 0;
}

static int pin(const struct init_plan *plan, struct fault *fault)
{
    long result = sys_call(SYS_sched_setaffinity, 0, sizeof(plan->cpus), (long)&plan->cpus, 0, 0);

    return result < 0
               ? fault_set(fault, (int)-result, "pin to the CPUs %.100s", plan->spec->cpu_set)
               : 0;
}

int init_set_names(struct fault *fault)
{
    long result = sys_call(SYS_sethostname, (long)"box", 3, 0, 0, 0);

    if (result == 0)
        result = sys_call(SYS_setdomainname, (long)"box", 3, 0, 0, 0);
    return result < 0 ? fault_set(fault, (int)-result, "set the host name") : 0;
}

/* An ignored signal would stay ignored in the command; those with handlers do not survive exec. */
int init_default_signals(struct fault *fault)
{
    long result = sys_default_signal(SIGTERM);

    for (size_t i = 0; result == 0 && i < keeper_ignored_count; i++)
        result = sys_default_signal(keeper_ignored[i]);
    return result < 0 ? fault_set(fault, (int)-result, "reset the signals") : 0;
}

int init_join_network(const struct init_plan *plan, struct fault *fault)
{
    long result =
        plan->host_net_fd < 0 ? 0 : sys_call(SYS_setns, plan->host_net_fd, CLONE_NEWNET, 0, 0, 0);

    return result < 0 ? fault_set(fault, (int)-result, "join the host's network") : 0;
}

/* What a starter has done for all its boxes. */
static int set_up_from_nothing(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    struct fault *fault = &state->fault;

    if (init_default_signals(fault) < 0 || (plan->user_namespace && map_user(state) < 0))
        return -1;
    if (plan->own_names && init_set_names(fault) < 0)
        return -1;
    return init_join_network(plan, fault);
}

/* What does not depend on more of the spec than starter.h lists. */
static int build(struct init_state *state)
{
    const struct box_spec *spec = state->plan->spec;
    struct fault *fault = &state->fault;

    state->oom_fd =
        (int)sys_openat(state->plan->proc_fd, "self/oom_score_adj", O_RDWR | O_CLOEXEC, 0);
    if (state->oom_fd < 0)
        return fault_set(fault, -state->oom_fd, "open /proc/self/oom_score_adj");
    if (!state->plan->prepared && set_up_from_nothing(state) < 0)
        return -1;
    if (spec->cpu_set != NULL && pin(state->plan, fault) < 0)
        return -1;
    if (mounts_build(state) < 0 || drop_rights(state) < 0 || landlock_prepare(state) < 0)
        return -1;
    return descriptors_keep(state);
}

/* Sleeps until there is a run, and takes its plan and a copy of the descriptors of now. */
static int await_run(struct init_state *state)
{
    const struct timespec patience = {.tv_sec = 30};
    struct init_wait *wait = state->plan->wait;
    uint32_t phase = INIT_BUILDING;

    if (atomic_compare_exchange_strong(&wait->phase, &phase, INIT_READY))
        sys_futex_wake(&wait->phase);
    while (atomic_load(&wait->phase) == INIT_READY)
        sys_futex_wait(&wait->phase, INIT_READY, &patience);
    state->plan = wait->plan;
    state->cpu_fd = wait->plan->cpu_fd;
    state->report = wait->plan->report;
    long result = sys_call(SYS_unshare, CLONE_FILES, 0, 0, 0, 0);
    return result < 0 ? fault_set(&state->fault, (int)-result, "unshare the descriptors") : 0;
}

/* What is of one run alone. */
static int furnish(struct init_state *state)
{
    const struct box_spec *spec = state->plan->spec;
    struct fault *fault = &state->fault;

    if (files_lay(state) < 0 || descriptors_arrange(state) < 0)
        return -1;
    const char *directory = spec->directory ? spec->directory : box_work_folder(spec);
    long result = sys_chdir(directory);
    return result < 0 ? fault_set(fault, (int)-result, "enter the folder %.200s", directory) : 0;
}

bool init_break(struct init_wait *wait)
{
    uint32_t phase = INIT_BUILDING;
    const bool broken = atomic_compare_exchange_strong(&wait->phase, &phase, INIT_BROKEN);

    if (broken)
        sys_futex_wake(&wait->phase);
    return broken;
}

/* Fills @ret_state, which is init's own from then on. */
static int set_up(const struct init_plan *plan, struct init_state *ret_state)
{
    struct init_state *built = plan->wait != NULL ? &plan->wait->built : ret_state;

    *built = (struct init_state){.plan = plan,
                                 .report = plan->report,
                                 .cpu_fd = plan->cpu_fd,
                                 .work_fd = -1,
                                 .oom_fd = -1,
                                 .ruleset_fd = -1};
    int result = build(built);
    if (result < 0 && plan->wait != NULL && init_break(plan->wait))
        sys_exit(1); /* There is nobody to be told. */
    *ret_state = *built;
    if (result < 0 || (plan->wait != NULL && await_run(ret_state) < 0))
        return -1;
    return furnish(ret_state);
}

/* Reaps until the command ends; returns its wait status. */
static int await_command(pid_t command)
{
    int status = 0;

    for (;;) {
        long pid = sys_wait(&status, 0);
        if (pid == command)
            return status;
        if (pid < 0 && pid != -EINTR)
            return status;
    }
}

/* Every orphan of the box is a child of init: when there is none left, nothing is. Asking first
 * saves the kernel a walk through all processes of the machine. */
static void kill_rest(void)
{
    long left = layer_is_off(LAYER_PID_NAMESPACE) ? 0 : sys_wait(NULL, WNOHANG);

    while (left != -ECHILD) {
        /* A fork that was under way when the first signal came is caught by the next. */
        sys_kill(-1, SIGKILL);
        while ((left = sys_wait(NULL, WNOHANG)) > 0) {
        }
        if (left == 0)
            left = sys_wait(NULL, 0);
    }
}

static void note_end(const struct init_state *state, int status, struct init_message *message)
{
    struct rusage usage = {.ru_maxrss = 0};

    message->wait_status = status;
    if (sys_getrusage(RUSAGE_CHILDREN, &usage) == 0) {
        message->cpu_ns =
            1000000000ull * (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
            1000ull * (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
        message->memory_bytes = 1024ull * (uint64_t)usage.ru_maxrss;
    }
    /* A child that died of a file too large shows in the failure of its parent only. */
    if (status != 0)
        message->file_at_limit = files_at_limit(state);
}

/* Until the keeper has made room for the copies. If it is gone, so are we. */
static void await_word(const struct init_state *state)
{
    char word;

    while (sys_read(state->report, &word, sizeof(word)) == -EINTR) {
    }
}

void init_main(void *argument)
{
    struct init_state state;
    struct init_message message = {.type = INIT_FAILED};
    pid_t command = set_up(argument, &state) < 0 ? -1 : command_start(&state);

    if (command < 0) {
        message.fault = state.fault;
        sys_exit(init_send(&state, &message, NULL, 0) < 0);
    }
    int status = await_command(command);
    kill_rest();
    note_end(&state, status, &message);
    /* Collecting may take long, and is not part of the run. */
    message.type = INIT_ENDED;
    if (state.plan->spec->file_out_count > 0 && init_send(&state, &message, NULL, 0) == 0)
        await_word(&state);
    message.type = INIT_DONE;
    files_collect(&state, &message);
    sys_exit(init_send(&state, &message, NULL, 0) < 0);
}
