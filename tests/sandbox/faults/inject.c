/* Fails one system call of a box's set-up, from outside: the judge runs under ptrace, and the
 * N-th call that processes of one ROLE make in the set-up is not made but answered with an error;
 * or, with ERRNO 0, its process is killed there.
 *
 *   inject ROLE N ERRNO REPORT COMMAND ARG...
 *
 *   ROLE    keeper   from its start to the clone of init, and on to its first wait
 *           starter  prepares what many boxes share, and clones init
 *           init     from the clone to its first message
 *           command  the child of init, until it executes
 *           waiting  an init that is built before there is a run for it, as init
 *           waited   its command
 *
 * REPORT gets "ROLE N CALL", or is empty when there was no N-th call. The exit status is COMMAND's;
 * 125 when this program itself failed. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#define TRACEES_MAX 256

#define WAITING 3 /* Of a starter's inits, the first that may be built to wait. */

enum role {
    ROLE_NONE,
    ROLE_KEEPER,
    ROLE_STARTER,
    ROLE_INIT,
    ROLE_COMMAND,
    ROLE_WAITING,
    ROLE_WAITED,
    ROLE_COUNT
};

static const char *const role_names[ROLE_COUNT] = {"none",    "keeper",  "starter", "init",
                                                   "command", "waiting", "waited"};

struct tracee {
    pid_t pid;
    enum role is;      /* What it is to its end. */
    enum role role;    /* The same while its calls are of the set-up. */
    unsigned children; /* Of a starter. */
    bool known;        /* Its parent has said what it is; until then it stays stopped. */
    bool stopped;      /* It reported its first stop. */
    bool inside;       /* Between entry and exit of a call. */
    bool injected;     /* The call that it is in is to fail. */
    long call;
};

static struct {
    struct tracee tracees[TRACEES_MAX];
    enum role role;
    long number;
    int error;
    const char *report;
    long seen;
} state;

static struct tracee *find(pid_t pid)
{
    struct tracee *free_one = NULL;

    for (size_t i = 0; i < TRACEES_MAX; i++) {
        if (state.tracees[i].pid == pid)
            return &state.tracees[i];
        if (state.tracees[i].pid == 0 && free_one == NULL)
            free_one = &state.tracees[i];
    }
    if (free_one == NULL)
        exit(125);
    *free_one = (struct tracee){.pid = pid};
    return free_one;
}

static void resume(const struct tracee *tracee, int signal_number)
{
    int request = tracee->role == ROLE_NONE ? PTRACE_CONT : PTRACE_SYSCALL;

    (void)ptrace(request, tracee->pid, NULL, (void *)(intptr_t)signal_number);
}

static void note(const struct tracee *tracee)
{
    FILE *file = fopen(state.report, "we");

    if (file == NULL)
        exit(125);
    fprintf(file, "%s %ld call %ld\n", role_names[tracee->role], state.number, tracee->call);
    if (fclose(file) != 0)
        exit(125);
}

static void set_call(pid_t pid, size_t offset, unsigned long value)
{
    if (ptrace(PTRACE_POKEUSER, pid, (void *)offset, (void *)value) < 0)
        exit(125);
}

/* Not those which never fail: a descriptor is closed and a child reaped, whatever the answer. */
static bool can_fail(long call)
{
    return call != SYS_exit && call != SYS_exit_group && call != SYS_close && call != SYS_wait4;
}

static void on_entry(struct tracee *tracee)
{
    tracee->call = ptrace(PTRACE_PEEKUSER, tracee->pid,
                          (void *)offsetof(struct user_regs_struct, orig_rax), NULL);
    if (tracee->role != state.role || !can_fail(tracee->call))
        return;
    if (state.seen++ != state.number)
        return;
    note(tracee);
    if (state.error == 0) {
        (void)kill(tracee->pid, SIGKILL);
        return;
    }
    tracee->injected = true;
    /* Something else is called in its place: it has no arguments, and every filter allows it. */
    set_call(tracee->pid, offsetof(struct user_regs_struct, orig_rax), SYS_getpid);
}

static void on_exit_of_call(struct tracee *tracee)
{
    if (tracee->injected)
        set_call(tracee->pid, offsetof(struct user_regs_struct, rax),
                 (unsigned long)-(long)state.error);
    tracee->injected = false;
    if ((tracee->role == ROLE_STARTER && tracee->call == SYS_clone3) ||
        ((tracee->role == ROLE_INIT || tracee->role == ROLE_WAITING) &&
         tracee->call == SYS_sendmsg) ||
        (tracee->role == ROLE_KEEPER && tracee->call == SYS_ppoll))
        tracee->role = ROLE_NONE;
}

static void on_syscall(struct tracee *tracee)
{
    tracee->inside = !tracee->inside;
    if (tracee->inside)
        on_entry(tracee);
    else
        on_exit_of_call(tracee);
    resume(tracee, 0);
}

/* The keeper clones a starter into its own memory, or an init with a copy of it. */
static bool shares_memory(pid_t parent)
{
    long arguments =
        ptrace(PTRACE_PEEKUSER, parent, (void *)offsetof(struct user_regs_struct, rdi), NULL);
    long flags = ptrace(PTRACE_PEEKDATA, parent, (void *)arguments, NULL);

    return (flags & CLONE_VM) != 0;
}

static enum role role_of_child(struct tracee *parent)
{
    switch (parent->is) {
    case ROLE_KEEPER:
        return shares_memory(parent->pid) ? ROLE_STARTER : ROLE_INIT;
    case ROLE_STARTER:
        parent->children++;
        return parent->children == 1         ? ROLE_INIT
               : parent->children == WAITING ? ROLE_WAITING
                                             : ROLE_NONE;
    case ROLE_INIT:
        return ROLE_COMMAND;
    case ROLE_WAITING:
        return ROLE_WAITED;
    default:
        return ROLE_NONE;
    }
}

static void on_child(struct tracee *parent)
{
    unsigned long pid = 0;
    struct tracee *child;

    if (ptrace(PTRACE_GETEVENTMSG, parent->pid, NULL, &pid) < 0)
        return;
    child = find((pid_t)pid);
    child->known = true;
    child->is = child->role = role_of_child(parent);
    if (child->stopped)
        resume(child, 0);
}

static void on_exec(struct tracee *tracee)
{
    char path[64], name[32] = "";

    snprintf(path, sizeof(path), "/proc/%d/comm", (int)tracee->pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        (void)!read(fd, name, sizeof(name) - 1);
        close(fd);
    }
    bool keeper = tracee->role == ROLE_NONE && strcmp(name, "judge-box\n") == 0;
    tracee->is = tracee->role = keeper ? ROLE_KEEPER : ROLE_NONE;
    tracee->inside = keeper; /* The exit of execve comes next. */
    tracee->call = SYS_execve;
}

static void on_stop(struct tracee *tracee, int status)
{
    int number = WSTOPSIG(status);

    if (number == (SIGTRAP | 0x80)) {
        on_syscall(tracee);
        return;
    }
    if (!tracee->stopped) {
        tracee->stopped = true;
        if (tracee->known)
            resume(tracee, 0);
        return;
    }
    if (number == SIGTRAP && status >> 16 != 0) {
        if (status >> 16 == PTRACE_EVENT_EXEC)
            on_exec(tracee);
        else
            on_child(tracee);
        number = 0;
    }
    resume(tracee, number);
}

/* A process that was cloned just before its parent died: nobody is left to say what it is. */
static void release_orphans(void)
{
    for (size_t i = 0; i < TRACEES_MAX; i++) {
        struct tracee *tracee = &state.tracees[i];
        if (tracee->pid != 0 && tracee->stopped && !tracee->known) {
            tracee->known = true;
            resume(tracee, 0);
        }
    }
}

static int trace(pid_t first)
{
    int status, result = 125;

    for (;;) {
        pid_t pid = waitpid(-1, &status, __WALL);
        if (pid < 0 && errno == EINTR)
            continue;
        if (pid < 0)
            return result;
        struct tracee *tracee = find(pid);
        if (WIFSTOPPED(status)) {
            on_stop(tracee, status);
            continue;
        }
        tracee->pid = 0;
        if (tracee->is == ROLE_KEEPER || tracee->is == ROLE_STARTER)
            release_orphans();
        if (pid == first)
            result = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
}

int main(int argc, char **argv)
{
    const long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                         PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
    int status;

    if (argc < 6)
        return 125;
    for (int role = ROLE_KEEPER; role < ROLE_COUNT; role++) {
        if (strcmp(argv[1], role_names[role]) == 0)
            state.role = (enum role)role;
    }
    state.number = strtol(argv[2], NULL, 10);
    state.error = (int)strtol(argv[3], NULL, 10);
    state.report = argv[4];
    pid_t pid = fork();
    if (pid == 0) {
        if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) < 0 || raise(SIGSTOP) != 0)
            _exit(125);
        execv(argv[5], argv + 5);
        _exit(125);
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status) ||
        ptrace(PTRACE_SETOPTIONS, pid, NULL, (void *)options) < 0)
        return 125;
    *find(pid) = (struct tracee){.pid = pid, .known = true, .stopped = true};
    (void)ptrace(PTRACE_CONT, pid, NULL, NULL);
    return trace(pid);
}
