/* The life of init: set-up, command, reaping, end. See init.h and main.c. */
#include "sandbox/init.h"

#include "sandbox/keeper.h"
#include "sandbox/weaken.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int init_send(const struct init_plan *plan, const struct init_message *message, const int *fds,
              size_t fd_count)
{
    union {
        char bytes[CMSG_SPACE(2 * sizeof(int))];
        struct cmsghdr align;
    } control;
    struct iovec vector = {.iov_base = (void *)message, .iov_len = sizeof(*message)};
    struct msghdr header = {.msg_iov = &vector, .msg_iovlen = 1};
    ssize_t sent;

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
        sent = sendmsg(plan->report, &header, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == (ssize_t)sizeof(*message) ? 0 : -1;
}

static int write_map(const char *path, const char *text, struct fault *fault)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    ssize_t written = fd < 0 ? -1 : write(fd, text, strlen(text));

    if (written < 0)
        return fault_set(fault, errno, "write %s", path);
    close(fd);
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

/* "0", "0-1,3" as a set of CPUs. */
static int pin(const char *list, struct fault *fault)
{
    cpu_set_t set;

    CPU_ZERO(&set);
    for (const char *at = list; *at != '\0';) {
        char *end;
        unsigned long first = strtoul(at, &end, 10), last = first;
        if (end != at && *end == '-') {
            at = end + 1;
            last = strtoul(at, &end, 10);
        }
        if (end == at || (*end != ',' && *end != '\0') || last < first || last >= CPU_SETSIZE)
            return fault_set(fault, EINVAL, "pin to the CPUs %.100s", list);
        for (; first <= last; first++)
            CPU_SET(first, &set);
        at = *end == ',' ? end + 1 : end;
    }
    if (sched_setaffinity(0, sizeof(set), &set) < 0)
        return fault_set(fault, errno, "pin to the CPUs %.100s", list);
    return 0;
}

static int set_names(struct fault *fault)
{
    if (sethostname("box", 3) < 0 || setdomainname("box", 3) < 0)
        return fault_set(fault, errno, "set the host name");
    return 0;
}

/* An ignored signal would stay ignored in the command; those with handlers do not survive exec. */
static int default_signals(struct fault *fault)
{
    for (size_t i = 0; i < keeper_ignored_count; i++) {
        if (signal(keeper_ignored[i], SIG_DFL) == SIG_ERR)
            return fault_set(fault, errno, "reset signal %d", keeper_ignored[i]);
    }
    if (signal(SIGTERM, SIG_DFL) == SIG_ERR)
        return fault_set(fault, errno, "reset signal %d", SIGTERM);
    return 0;
}

static int set_up(struct init_state *state)
{
    const struct box_spec *spec = state->plan->spec;
    struct fault *fault = &state->fault;

    if (default_signals(fault) < 0)
        return -1;
    state->oom_fd = openat(state->plan->proc_fd, "self/oom_score_adj", O_RDWR | O_CLOEXEC);
    if (state->oom_fd < 0)
        return fault_set(fault, errno, "open /proc/self/oom_score_adj");
    if (state->plan->user_namespace && map_user(state) < 0)
        return -1;
    if (!layer_is_off(LAYER_UTS_NAMESPACE) && set_names(fault) < 0)
        return -1;
    if (spec->cpu_set != NULL && pin(spec->cpu_set, fault) < 0)
        return -1;
    if (state->plan->host_net_fd >= 0 && setns(state->plan->host_net_fd, CLONE_NEWNET) < 0)
        return fault_set(fault, errno, "join the host's network");
    if (mounts_build(state) < 0 || files_lay(state) < 0 || drop_rights(state) < 0 ||
        landlock_prepare(state) < 0 || descriptors_arrange(state) < 0)
        return -1;
    const char *directory = spec->directory ? spec->directory : box_work_folder(spec);
    if (chdir(directory) < 0)
        return fault_set(fault, errno, "enter the folder %.200s", directory);
    return 0;
}

/* Reaps until the command ends; returns its wait status. */
static int await_command(pid_t command)
{
    int status = 0;

    for (;;) {
        pid_t pid = wait4(-1, &status, 0, NULL);
        if (pid == command)
            return status;
        if (pid < 0 && errno != EINTR)
            return status;
    }
}

static void kill_rest(void)
{
    /* A fork that was under way when the first signal came is caught by the next. */
    do {
        kill(-1, SIGKILL);
        while (wait4(-1, NULL, WNOHANG, NULL) > 0) {
        }
    } while (wait4(-1, NULL, 0, NULL) > 0 || errno == EINTR);
}

static void report_end(const struct init_state *state, int status)
{
    struct init_message ended = {.type = INIT_ENDED, .wait_status = status};
    struct rusage usage;

    if (getrusage(RUSAGE_CHILDREN, &usage) == 0) {
        ended.cpu_ns = 1000000000ull * (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                       1000ull * (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
        ended.memory_bytes = 1024ull * (uint64_t)usage.ru_maxrss;
    }
    /* A child that died of a file too large shows in the failure of its parent only. */
    if (status != 0)
        ended.file_at_limit = files_at_limit(state);
    (void)!init_send(state->plan, &ended, NULL, 0);
}

void init_main(const struct init_plan *plan)
{
    struct init_state state = {.plan = plan, .work_fd = -1, .oom_fd = -1, .ruleset_fd = -1};
    struct init_message message = {.type = INIT_FAILED};
    pid_t command = set_up(&state) < 0 ? -1 : command_start(&state);

    if (command < 0) {
        message.fault = state.fault;
        _exit(init_send(plan, &message, NULL, 0) < 0);
    }
    int status = await_command(command);
    kill_rest();
    report_end(&state, status);
    message.type = INIT_DONE;
    files_collect(&state, &message);
    _exit(init_send(plan, &message, NULL, 0) < 0);
}
