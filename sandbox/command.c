/* From init to the command: a child that shares init's memory and descriptors until exec.
 *
 *   init                                   child (CLONE_VM | CLONE_VFORK | CLONE_FILES)
 *    | clone ------------------------------> setsid, rlimits, Landlock
 *    | sleeps in the kernel                  the filter, unless it inherits a starter's
 *    |                                       (NEW_LISTENER: descriptor in the shared table)
 *    | <------------------------------------ execve: has its own table and memory from here on
 *    | listener and work folder -> keeper
 *    | closes its copies of most of the command's descriptors
 *
 * Sharing the descriptor table is what gets the listener out: once the filter is in place, the
 * child could not send it. Until the keeper has it, calls that ask the keeper wait. CLONE_VFORK
 * tells init of the exec without a word, and lets init have an OOM score of its own. */
#include "sandbox/init.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <linux/seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#ifndef SYS_landlock_restrict_self
#define SYS_landlock_restrict_self 446
#endif
#ifndef SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV
#define SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5)
#endif
#define DEFAULT_STACK_BYTES ((uint64_t)64 << 20)
#define CPU_BACKSTOP_S 600

struct limit {
    bool set;
    struct rlimit value;
};

/* What child and init share; all prepared before the clone. */
struct handshake {
    int listener;          /* -1: the filter is inherited. */
    int error;             /* Why it failed, and where. */
    const char *step;      /* Static text. */
    struct timespec start; /* Of the command, and the CPU meter at that time. */
    char cpu_text[64];
    struct limit limits[RLIM_NLIMITS];
    struct sock_fprog program;
    const struct init_state *state;
};

static struct handshake handshake; /* A keeper has one box at a time. */

uint64_t cpu_backstop_s(const struct box_limits *limits)
{
    /* Far off: ARM gives a box that is at work more time, and a hard limit can not be raised. */
    return limits->cpu_ns / 1000000000 + CPU_BACKSTOP_S;
}

/* Those that depend on the run; the others are the keeper's (keeper.c). A hard limit can not be
 * raised without CAP_SYS_RESOURCE: the lower one holds. */
static void choose_limits(const struct init_plan *plan)
{
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
        {RLIMIT_STACK, stack},
        {RLIMIT_NOFILE, files},
        {RLIMIT_FSIZE, limits->file_size_bytes},
        {RLIMIT_NPROC, limits->processes + 1 + plan->waiting},
        /* Backstop: one process alone does not go on for good even with the keeper asleep. */
        {RLIMIT_CPU, cpu_backstop_s(limits)},
        {RLIMIT_DATA, 2 * limits->memory_bytes + ((uint64_t)1 << 30)},
    };
    const size_t count = sizeof(wanted) / sizeof(*wanted) - (plan->memory_sampled ? 0 : 1);
    for (size_t i = 0; i < count; i++) {
        const unsigned resource = wanted[i].resource;
        const rlim_t most = plan->hard_limits[resource];
        const rlim_t value = wanted[i].value < most ? (rlim_t)wanted[i].value : most;
        if (!layer_is_off(LAYER_RLIMIT + resource))
            handshake.limits[resource] = (struct limit){true, {value, value}};
    }
}

static void child_fail(const char *step, long result)
{
    handshake.step = step;
    handshake.error = (int)-result;
    sys_exit(127);
}

static long install_filter(void)
{
    const long program = (long)&handshake.program, flags = SECCOMP_FILTER_FLAG_NEW_LISTENER;
    long listener = sys_call(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                             flags | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, program, 0, 0);

    if (listener == -EINVAL) /* Before Linux 5.19. */
        listener = sys_call(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, program, 0, 0);
    return listener;
}

static void child_limit(void)
{
    long result;

    for (unsigned i = 0; i < RLIM_NLIMITS; i++) {
        if (handshake.limits[i].set && (result = sys_setrlimit(i, &handshake.limits[i].value)) < 0)
            child_fail("set a resource limit", result);
    }
}

static void child_main(void *unused)
{
    const struct init_state *state = handshake.state;
    const struct init_plan *plan = state->plan;
    const uint64_t none = 0;
    long result;

    (void)unused;
    /* Dies with init by the pid namespace; the signal mask is the only other thing inherited. */
    if ((result = sys_call(SYS_rt_sigprocmask, SIG_SETMASK, (long)&none, 0, sizeof(none), 0)) < 0)
        child_fail("clear the signal mask", result);
    if (!layer_is_off(LAYER_OWN_SESSION) && (result = sys_call(SYS_setsid, 0, 0, 0, 0, 0)) < 0)
        child_fail("start a session", result);
    const long personality = plan->spec->no_aslr ? ADDR_NO_RANDOMIZE : 0;
    if ((result = sys_call(SYS_personality, personality, 0, 0, 0, 0)) < 0)
        child_fail("set the personality", result);
    /* Of the memory that it shares with us, and so said each time. Without it figures are rougher.
     */
    (void)sys_prctl(PR_SET_THP_DISABLE, plan->spec->small_pages, 0, 0, 0);
    child_limit();
    if (state->ruleset_fd >= 0 &&
        (result = sys_call(SYS_landlock_restrict_self, state->ruleset_fd, 0, 0, 0, 0)) < 0)
        child_fail("enter the Landlock ruleset", result);
    /* The zero of the box's meters: read here and not by the keeper, which may well be told only
     * when a short command has ended. */
    (void)sys_clock_gettime(CLOCK_MONOTONIC, &handshake.start);
    if (state->cpu_fd >= 0)
        (void)sys_pread(state->cpu_fd, handshake.cpu_text, sizeof(handshake.cpu_text) - 1);
    if (handshake.program.len > 0) {
        if ((result = install_filter()) < 0)
            child_fail("install the seccomp filter", result);
        handshake.listener = (int)result;
    }
    char *const *env = layer_is_off(LAYER_CLEAN_ENVIRONMENT) ? environ : plan->spec->env;
    child_fail("execute", sys_execve(plan->spec->argv[0], plan->spec->argv, env));
}

/* But for the ends of the output pipes: the keeper need not wake when the command closes them. */
static void close_command_fds(const struct box_spec *spec)
{
    sys_close(0);
    for (size_t i = 0; i < spec->fd_count; i++)
        sys_close(spec->fds[i].as);
}

/* The command is the first to go when memory is short, init the next, the keeper the last. */
static int prefer_for_oom(struct init_state *state, const char *text)
{
    long result = sys_write(state->oom_fd, text, strlen(text));

    return result < 0 ? fault_set(&state->fault, (int)-result, "set the OOM score") : 0;
}

static int child_fault(struct init_state *state)
{
    if (strcmp(handshake.step, "execute") == 0)
        return fault_set(&state->fault, handshake.error, "execute %.200s",
                         state->plan->spec->argv[0]);
    return fault_set(&state->fault, handshake.error, "%s", handshake.step);
}

static pid_t clone_child(struct init_state *state)
{
    const struct sys_clone how = {
        .flags = CLONE_VM | CLONE_VFORK | CLONE_FILES,
        .exit_signal = SIGCHLD,
        .stack = state->plan->command_stack,
        .stack_bytes = INIT_STACK_BYTES,
        .run = child_main,
    };
    handshake = (struct handshake){.listener = -1, .state = state};
    if (state->plan->filter != NULL)
        handshake.program = (struct sock_fprog){(unsigned short)state->plan->filter_count,
                                                (struct sock_filter *)state->plan->filter};
    choose_limits(state->plan);
    long child = sys_clone(&how);
    if (child < 0)
        return fault_set(&state->fault, (int)-child, "start the command's process");
    if (handshake.step == NULL && handshake.start.tv_sec == 0 && handshake.start.tv_nsec == 0)
        handshake.step = "the command's process died during its set-up";
    return handshake.step != NULL ? child_fault(state) : (pid_t)child;
}

pid_t command_start(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    struct init_message started = {.type = INIT_STARTED};
    pid_t child = prefer_for_oom(state, "1000") < 0 ? -1 : clone_child(state);

    if (child < 0)
        return -1;
    started.layers = state->layers;
    started.start_ns =
        1000000000ull * (uint64_t)handshake.start.tv_sec + (uint64_t)handshake.start.tv_nsec;
    memcpy(started.cpu_text, handshake.cpu_text, sizeof(started.cpu_text));
    int fds[2] = {state->work_fd, handshake.listener};
    if (init_send(state, &started, fds, handshake.listener < 0 ? 1 : 2) < 0)
        sys_exit(1);
    if (handshake.listener >= 0)
        sys_close(handshake.listener);
    close_command_fds(plan->spec);
    /* As long as it shares the memory of its parent, the kernel does not choose init anyhow. */
    return !plan->prepared && prefer_for_oom(state, "500") < 0 ? -1 : child;
}
