/* See notify.h. */
#include "sandbox/notify.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRACE_LINES_BYTES_MAX ((size_t)64 << 10)

/* Newer kernels may use more bytes than the structures that we know. */
union request {
    struct seccomp_notif notif;
    char bytes[512];
};

union response {
    struct seccomp_notif_resp resp;
    char bytes[512];
};

void notifier_init(struct notifier *notifier, const struct policy *policy, bool trace)
{
    /* The tables are large: only what is used of them is cleared. */
    memset(notifier, 0, offsetof(struct notifier, first_counts));
    memset(notifier->first_counts, 0, policy->rule_count * sizeof(*notifier->first_counts));
    if (trace)
        memset(notifier->call_counts, 0, sizeof(notifier->call_counts));
    notifier->fd = -1;
    notifier->policy = policy;
    notifier->trace = trace;
    /* The start of the command passes by its key and is not seen here, but it counts. */
    for (size_t i = 0; policy_has_launch_key() && i < policy->rule_count; i++) {
        if (policy->rules[i].action == POLICY_FIRST && policy->rules[i].call == SYS_execve)
            notifier->first_counts[i] = 1;
    }
}

static void drop_listener(struct notifier *notifier)
{
    if (notifier->fd >= 0 && !notifier->borrowed)
        close(notifier->fd);
    notifier->fd = -1;
}

void notifier_fini(struct notifier *notifier)
{
    drop_listener(notifier);
    free(notifier->stopped);
    notifier->stopped = NULL;
}

/* Takes note of the signals that a call sends, or that it makes come without a limit passed: by a
 * timer (which one is in memory, where another thread could change it), by the end of a child, or
 * by the kernel for a limit that the program has lowered. */
static void note_signals(struct notifier *notifier, int call, const uint64_t arguments[6])
{
    enum what { SENDS, ARRANGES_ANY, LIMITS };
    static const struct {
        const char *name;
        enum what what;
        unsigned argument; /* The signal's number, or the resource. */
    } known[] = {
        {"kill", SENDS, 1},
        {"tkill", SENDS, 1},
        {"tgkill", SENDS, 2},
        {"rt_sigqueueinfo", SENDS, 1},
        {"rt_tgsigqueueinfo", SENDS, 2},
        {"pidfd_send_signal", SENDS, 1},
        {"clone", SENDS, 0},
        {"timer_create", ARRANGES_ANY, 0},
        {"setrlimit", LIMITS, 0},
        {"prlimit64", LIMITS, 1},
    };
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        if (seccomp_syscall_resolve_name(known[i].name) != call)
            continue;
        uint32_t value = (uint32_t)arguments[known[i].argument];
        if (known[i].what == SENDS)
            notifier->signals_sent |= 1ull << (value & 63);
        else if (known[i].what == ARRANGES_ANY)
            notifier->signals_doubted = UINT64_MAX;
        else if (value == RLIMIT_FSIZE)
            notifier->signals_doubted |= 1ull << SIGXFSZ;
        else if (value == RLIMIT_CPU)
            notifier->signals_doubted |= 1ull << SIGXCPU | 1ull << SIGKILL;
    }
}

/* Adds up, as nobody sees when such memory is free again. */
static void note_shared(struct notifier *notifier, uint64_t bytes)
{
    uint64_t left = UINT64_MAX - notifier->shared_bytes;

    notifier->shared_bytes += bytes < left ? bytes : left;
}

/* Looks at a process that is about to end. */
static void note_exit(struct notifier *notifier, pid_t pid)
{
    static const char *const fields[] = {"SigPnd:", "ShdPnd:"};
    char path[32], text[4096];

    snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);
    if (fd >= 0)
        close(fd);
    text[got > 0 ? got : 0] = '\0';
    for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
        const char *at = strstr(text, fields[i]);
        uint64_t pending = at == NULL ? 0 : strtoull(at + strlen(fields[i]), NULL, 16);
        notifier->file_refused |= (pending >> (SIGXFSZ - 1) & 1) != 0;
    }
}

static void note_stopped(struct notifier *notifier, const struct seccomp_notif *notif,
                         const struct policy_rule *rule)
{
    char call[BOX_REASON_MAX], line[2 * BOX_REASON_MAX];
    uint64_t arguments[6];

    for (size_t i = 0; i < 6; i++)
        arguments[i] = notif->data.args[i];
    call_describe(notif->data.nr, arguments, (pid_t)notif->pid, call, sizeof(call));
    if (rule != NULL)
        snprintf(line, sizeof(line), "stopped %s by %s:%u\n", call,
                 notifier->policy->files[rule->file], rule->line);
    else
        snprintf(line, sizeof(line), "stopped %s by no rule of policy %s\n", call,
                 notifier->policy->name);
    size_t length = strlen(line);
    if (notifier->stopped_length + length > TRACE_LINES_BYTES_MAX)
        return;
    char *grown = realloc(notifier->stopped, notifier->stopped_length + length + 1);
    if (grown == NULL)
        return;
    memcpy(grown + notifier->stopped_length, line, length + 1);
    notifier->stopped = grown;
    notifier->stopped_length += length;
}

/* What to do with a call. POLICY_FORBID stops; the rule is for the trace. */
static enum policy_action decide(struct notifier *notifier, const struct seccomp_notif *notif,
                                 const struct policy_rule **ret_rule)
{
    uint64_t arguments[6];

    for (size_t i = 0; i < 6; i++)
        arguments[i] = notif->data.args[i];
    const struct policy_rule *rule = policy_decide(notifier->policy, notif->data.nr, arguments);
    *ret_rule = rule;
    if (rule == NULL)
        return POLICY_FORBID;
    if (rule->action == POLICY_FIRST)
        return notifier->first_counts[rule - notifier->policy->rules]++ < rule->number
                   ? POLICY_ALLOW
                   : POLICY_FORBID;
    if (rule->action == POLICY_NOTE) {
        if (notif->data.nr == SYS_exit_group)
            note_exit(notifier, (pid_t)notif->pid);
        else if (notif->data.nr == SYS_mmap)
            note_shared(notifier, arguments[1]);
        else
            note_signals(notifier, notif->data.nr, arguments);
        return POLICY_ALLOW;
    }
    return rule->action;
}

/* Answers one call. Continuing is safe although the caller's memory can change meanwhile: rules
 * look at registers only, and those the kernel keeps. */
static bool answer(struct notifier *notifier, const struct seccomp_notif *notif)
{
    union response response;
    const struct policy_rule *rule;
    enum policy_action action = decide(notifier, notif, &rule);

    memset(&response, 0, sizeof(response));
    response.resp.id = notif->id;
    if (notifier->trace && notif->data.nr >= 0 && notif->data.nr < NOTIFY_CALLS_MAX)
        notifier->call_counts[notif->data.nr]++;
    if (action == POLICY_FORBID && !notifier->trace) {
        uint64_t arguments[6];
        char call[BOX_REASON_MAX - 32];
        for (size_t i = 0; i < 6; i++)
            arguments[i] = notif->data.args[i];
        call_describe(notif->data.nr, arguments, (pid_t)notif->pid, call, sizeof(call));
        snprintf(notifier->forbidden, sizeof(notifier->forbidden), "forbidden system call %s",
                 call);
        return false;
    }
    if (action == POLICY_FORBID) {
        /* A trace goes on, but not by letting through what no policy lets through. */
        note_stopped(notifier, notif, rule);
        response.resp.error = -EPERM;
    } else if (action == POLICY_ERRNO) {
        response.resp.error = -(int)rule->number;
    } else {
        response.resp.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
    }
    /* Fails when the caller was killed meanwhile: nothing is left to answer. */
    (void)ioctl(notifier->fd, SECCOMP_IOCTL_NOTIF_SEND, &response);
    return true;
}

bool notifier_serve(struct notifier *notifier)
{
    struct pollfd ready = {.fd = notifier->fd, .events = POLLIN};
    union request request;

    /* Receiving blocks when nothing waits, so ask before each. */
    for (unsigned i = 0; i < 64 && poll(&ready, 1, 0) > 0; i++) {
        if ((ready.revents & POLLIN) == 0) {
            /* The last process with this filter is gone. */
            drop_listener(notifier);
            return true;
        }
        memset(&request, 0, sizeof(request));
        if (ioctl(notifier->fd, SECCOMP_IOCTL_NOTIF_RECV, &request) < 0)
            return true; /* Its caller was killed before we looked. */
        if (!answer(notifier, &request.notif))
            return false;
    }
    return true;
}

char *notifier_trace(const struct notifier *notifier)
{
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    if (stream == NULL)
        return NULL;
    fputs(notifier->stopped ? notifier->stopped : "", stream);
    for (int call = 0; call < NOTIFY_CALLS_MAX; call++) {
        if (notifier->call_counts[call] == 0)
            continue;
        char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, call);
        fprintf(stream, "made %s %u times\n", name ? name : "?", notifier->call_counts[call]);
        free(name);
    }
    if (fclose(stream) != 0) {
        free(text);
        return NULL;
    }
    return text;
}
