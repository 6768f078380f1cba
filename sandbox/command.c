/* From init to the command: a child that shares init's memory and descriptors until exec.
 *
 *   init                                   child (CLONE_VM | CLONE_FILES)
 *    | clone ------------------------------> setsid, rlimits, Landlock
 *    | waits for handshake.stage             seccomp(NEW_LISTENER): descriptor in the shared table
 *    | <------------------ stage = FILTERED, futex wake
 *    | listener and work folder -> keeper    execve: has its own table and memory from here on
 *    | waits for handshake.tid  <----------- tid = 0, futex wake by the kernel (CLEARTID)
 *    | closes its copies of the command's descriptors
 *
 * Sharing the descriptor table is what gets the listener out: once the filter is in place, the
 * child could not send it, and nobody else can install it. Sharing memory saves a copy of init's,
 * and lets the kernel tell init of the exec. The child makes raw system calls only: no allocation,
 * no lock, no errno that init could see change, since init sleeps in the kernel meanwhile. */
#include "sandbox/init.h"

#include "sandbox/weaken.h"

#include <errno.h>
#include <linux/futex.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef SYS_landlock_restrict_self
#define SYS_landlock_restrict_self 446
#endif
#ifndef SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV
#define SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5)
#endif
#define STACK_BYTES ((size_t)64 << 10)
#define DEFAULT_STACK_BYTES ((uint64_t)64 << 20)
#define RLIMIT_COUNT 16
#define CPU_BACKSTOP_S 600

enum stage {
    STAGE_BEGUN = 0,
    STAGE_FILTERED = 1,
    STAGE_FAILED = 2,
};

struct limit {
    bool set;
    struct rlimit value;
};

/* What child and init share; all prepared before the clone. */
struct handshake {
    _Atomic uint32_t stage;
    _Atomic uint32_t tid; /* Cleared by the kernel when the child has its own memory or is gone. */
    int listener;
    int error;             /* Why it failed, and where. */
    const char *step;      /* Static text. */
    struct timespec start; /* Of the command, and the CPU meter at that time. */
    char cpu_text[64];
    struct limit limits[RLIMIT_COUNT];
    struct sock_fprog program;
    const struct init_state *state;
    char *const *argv;
    char *const *env;
};

static struct handshake handshake; /* init runs one command. */

/* A hard limit can not be raised without CAP_SYS_RESOURCE: the lower one holds. */
static int limit_to(struct init_state *state, unsigned resource, uint64_t value)
{
    struct rlimit now;

    if (getrlimit((int)resource, &now) < 0)
        return fault_set(&state->fault, errno, "read resource limit %u", resource);
    rlim_t wanted = value < now.rlim_max ? (rlim_t)value : now.rlim_max;
    handshake.limits[resource] = (struct limit){true, {wanted, wanted}};
    return 0;
}

uint64_t cpu_backstop_s(const struct box_limits *limits)
{
    /* Far off: ARM gives a box that is at work more time, and a hard limit can not be raised. */
    return limits->cpu_ns / 1000000000 + CPU_BACKSTOP_S;
}

static int choose_limits(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    const struct box_limits *limits = &plan->spec->limits;
    uint64_t files_min = 5 + plan->spec->fd_count; /* Room for the listener before exec. */
    uint64_t files = limits->open_files > files_min ? limits->open_files : files_min;
    uint64_t stack = limits->stack_bytes;

    if (stack == 0)
        stack = plan->memory_sampled ? DEFAULT_STACK_BYTES : limits->memory_bytes;
    const struct {
        unsigned resource;
        uint64_t value;
    } wanted[] = {
        /* No file has room in one byte. Where cores go to a program of the host's, the kernel looks
         * at no limit but this one, which keeps it from starting that program. */
        {RLIMIT_CORE, 1},
        {RLIMIT_STACK, stack},
        {RLIMIT_NOFILE, files},
        {RLIMIT_FSIZE, limits->file_size_bytes},
        {RLIMIT_NPROC, limits->processes + 1},
        /* Backstop: one process alone does not go on for good even with the keeper asleep. */
        {RLIMIT_CPU, cpu_backstop_s(limits)},
        {RLIMIT_MEMLOCK, (uint64_t)8 << 20},
        {RLIMIT_MSGQUEUE, 0},
        {RLIMIT_NICE, 0},
        {RLIMIT_RTPRIO, 0},
        {RLIMIT_SIGPENDING, 256},
        {RLIMIT_DATA, 2 * limits->memory_bytes + ((uint64_t)1 << 30)},
    };
    const size_t count = sizeof(wanted) / sizeof(*wanted) - (plan->memory_sampled ? 0 : 1);
    for (size_t i = 0; i < count; i++) {
        if (!layer_is_off(LAYER_RLIMIT + wanted[i].resource) &&
            limit_to(state, wanted[i].resource, wanted[i].value) < 0)
            return -1;
    }
    return 0;
}

static void futex_wake(_Atomic uint32_t *word)
{
    syscall(SYS_futex, word, FUTEX_WAKE, 1, NULL, NULL, 0);
}

static void child_fail(const char *step, int error) __attribute__((noreturn));
static void child_fail(const char *step, int error)
{
    handshake.step = step;
    handshake.error = error;
    atomic_store(&handshake.stage, STAGE_FAILED);
    futex_wake(&handshake.stage);
    syscall(SYS_exit_group, 127);
    __builtin_unreachable();
}

static long install_filter(void)
{
    unsigned long flags = SECCOMP_FILTER_FLAG_NEW_LISTENER;
    long listener = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                            flags | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, &handshake.program);

    if (listener < 0 && errno == EINVAL) /* Before Linux 5.19. */
        listener = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &handshake.program);
    return listener;
}

__attribute__((no_sanitize("address", "undefined"))) static int child_main(void *unused)
{
    const struct init_state *state = handshake.state;
    const struct init_plan *plan = state->plan;
    sigset_t none;
    long listener;

    (void)unused;
    /* Dies with init by the pid namespace; the signal mask is the only other thing inherited. */
    sigemptyset(&none);
    if (syscall(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, 8) < 0)
        child_fail("clear the signal mask", errno);
    if (!layer_is_off(LAYER_OWN_SESSION) && syscall(SYS_setsid) < 0)
        child_fail("start a session", errno);
    if (syscall(SYS_personality, plan->spec->no_aslr ? 0x0040000 : 0) < 0)
        child_fail("set the personality", errno);
    for (unsigned i = 0; i < RLIMIT_COUNT; i++) {
        if (handshake.limits[i].set &&
            syscall(SYS_prlimit64, 0, i, &handshake.limits[i].value, NULL) < 0)
            child_fail("set a resource limit", errno);
    }
    if (state->ruleset_fd >= 0 && syscall(SYS_landlock_restrict_self, state->ruleset_fd, 0) < 0)
        child_fail("enter the Landlock ruleset", errno);
    /* The zero of the box's meters: read here and not by the keeper, which may well be told only
     * when a short command has ended. */
    clock_gettime(CLOCK_MONOTONIC, &handshake.start);
    if (plan->cpu_fd >= 0)
        (void)!syscall(SYS_pread64, plan->cpu_fd, handshake.cpu_text,
                       sizeof(handshake.cpu_text) - 1, 0);
    listener = install_filter();
    if (listener < 0)
        child_fail("install the seccomp filter", errno);
    handshake.listener = (int)listener;
    atomic_store(&handshake.stage, STAGE_FILTERED);
    futex_wake(&handshake.stage);
    syscall(SYS_execve, handshake.argv[0], handshake.argv, handshake.env, plan->launch_key[0],
            plan->launch_key[1], plan->launch_key[2]);
    child_fail("execute", errno);
}

/* Waits until *@word is no longer @value, or the child is gone. */
static void await_change(_Atomic uint32_t *word, uint32_t value, pid_t child)
{
    const struct timespec patience = {.tv_nsec = 50000000L};

    while (atomic_load(word) == value) {
        siginfo_t info = {.si_pid = 0};
        syscall(SYS_futex, word, FUTEX_WAIT, value, &patience, NULL, 0);
        if (atomic_load(word) != value)
            return;
        if (waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0)
            return;
    }
}

static void close_command_fds(const struct box_spec *spec)
{
    for (int fd = 0; fd <= 2; fd++)
        close(fd);
    for (size_t i = 0; i < spec->fd_count; i++)
        close(spec->fds[i].as);
}

/* The command is the first to go when memory is short, init the next, the keeper the last. */
static int prefer_for_oom(struct init_state *state, const char *text)
{
    if (pwrite(state->oom_fd, text, strlen(text), 0) < 0)
        return fault_set(&state->fault, errno, "set the OOM score");
    return 0;
}

static pid_t clone_child(struct init_state *state)
{
    char *stack = mmap(NULL, STACK_BYTES, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);

    if (stack == MAP_FAILED) {
        (void)fault_set(&state->fault, errno, "make a stack");
        return -1;
    }
    atomic_store(&handshake.tid, 1);
    pid_t child = clone(child_main, stack + STACK_BYTES,
                        CLONE_VM | CLONE_FILES | CLONE_CHILD_CLEARTID | SIGCHLD, NULL, NULL, NULL,
                        &handshake.tid);
    if (child < 0)
        (void)fault_set(&state->fault, errno, "start the command's process");
    return child;
}

static int child_fault(struct init_state *state)
{
    if (handshake.step == NULL)
        return fault_set(&state->fault, 0, "the command's process died during its set-up");
    if (strcmp(handshake.step, "execute") == 0)
        return fault_set(&state->fault, handshake.error, "execute %.200s", handshake.argv[0]);
    return fault_set(&state->fault, handshake.error, "%s", handshake.step);
}

pid_t command_start(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    struct init_message started = {.type = INIT_STARTED};

    handshake.state = state;
    handshake.program.len = (unsigned short)plan->filter_count;
    handshake.program.filter = (struct sock_filter *)plan->filter;
    handshake.argv = plan->spec->argv;
    handshake.env = layer_is_off(LAYER_CLEAN_ENVIRONMENT) ? environ : plan->spec->env;
    if (choose_limits(state) < 0 || prefer_for_oom(state, "1000") < 0)
        return -1;
    pid_t child = clone_child(state);
    if (child < 0)
        return -1;
    await_change(&handshake.stage, STAGE_BEGUN, child);
    if (atomic_load(&handshake.stage) == STAGE_BEGUN ||
        (handshake.step != NULL && strcmp(handshake.step, "execute") != 0)) {
        (void)child_fault(state);
        return -1;
    }
    started.layers = state->layers;
    started.start_ns =
        1000000000ull * (uint64_t)handshake.start.tv_sec + (uint64_t)handshake.start.tv_nsec;
    memcpy(started.cpu_text, handshake.cpu_text, sizeof(started.cpu_text));
    int fds[2] = {state->work_fd, handshake.listener};
    if (init_send(plan, &started, fds, 2) < 0)
        _exit(1);
    close(handshake.listener);
    await_change(&handshake.tid, 1, child);
    if (handshake.step != NULL) {
        (void)child_fault(state);
        return -1;
    }
    close_command_fds(plan->spec);
    return prefer_for_oom(state, "500") < 0 ? -1 : child;
}
