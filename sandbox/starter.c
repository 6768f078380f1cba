/* See starter.h. */
#include "sandbox/starter.h"

#include "sandbox/sys.h"

#include <linux/seccomp.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#define STACK_COUNT 3
#define GUARD_BYTES ((size_t)64 << 10)
#define PATIENCE_S 30

enum state { STATE_BUILDING, STATE_FAILED, STATE_READY, STATE_ASKED };
enum stack { STACK_STARTER, STACK_INIT, STACK_COMMAND };

/* What keeper, starter and init share. */
struct starter {
    _Atomic uint32_t state;
    char *stacks;
    pid_t pid;
    int listener;
    struct init_plan *plan; /* What it builds by: itself, then init. */
    struct init_wait wait;
    pid_t init; /* Both are written by the kernel, before init begins. */
    int init_pidfd;
};

static void set_state(struct starter *starter, enum state state)
{
    atomic_store(&starter->state, state);
    sys_futex_wake(&starter->state);
}

static char *stack_of(const struct starter *starter, enum stack which)
{
    return starter->stacks + (size_t)which * (INIT_STACK_BYTES + GUARD_BYTES) + GUARD_BYTES;
}

static char *make_stacks(void)
{
    const size_t each = INIT_STACK_BYTES + GUARD_BYTES;
    char *stacks =
        mmap(NULL, STACK_COUNT * each, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);

    if (stacks == MAP_FAILED)
        return NULL;
    for (size_t i = 0; i < STACK_COUNT; i++) {
        if (mprotect(stacks + i * each + GUARD_BYTES, INIT_STACK_BYTES, PROT_READ | PROT_WRITE) <
            0) {
            munmap(stacks, STACK_COUNT * each);
            return NULL;
        }
    }
    return stacks;
}

/* ---- the starter's own life ---------------------------------------------------------------- */

static int enter_filter(struct starter *starter)
{
    struct sock_fprog program = {(unsigned short)starter->plan->filter_count,
                                 (struct sock_filter *)starter->plan->filter};
    const long flags = SECCOMP_FILTER_FLAG_NEW_LISTENER;
    long listener = sys_call(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                             flags | SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, (long)&program, 0, 0);

    if (listener == -EINVAL) /* Before Linux 5.19. */
        listener = sys_call(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, (long)&program, 0, 0);
    starter->listener = (int)listener;
    return listener < 0 ? -1 : 0;
}

static int build(struct starter *starter)
{
    struct init_state state = {.plan = starter->plan, .work_fd = -1, .oom_fd = -1};
    struct fault *fault = &state.fault;

    return tie_to_keeper(starter->plan, fault) < 0 || init_default_signals(fault) < 0 ||
                   init_join_network(starter->plan, fault) < 0 || mounts_build_root(&state) < 0 ||
                   drop_ways_back(starter->plan, fault) < 0 || drop_dumpable(fault) < 0
               ? -1
               : enter_filter(starter);
}

static void run_init(void *argument)
{
    const struct starter *starter = argument;

    init_main(starter->plan);
}

/* Clones init; back here when it is gone, as CLONE_VFORK has it. Then the keeper may well have
 * asked again. */
static void start_one(struct starter *starter)
{
    const struct sys_clone how = {
        .flags = CLONE_VM | CLONE_FILES | CLONE_VFORK | CLONE_PARENT | CLONE_NEWPID | CLONE_NEWNS |
                 CLONE_PIDFD | CLONE_PARENT_SETTID | starter->plan->namespaces,
        .stack = stack_of(starter, STACK_INIT),
        .stack_bytes = INIT_STACK_BYTES,
        .ret_pidfd = &starter->init_pidfd,
        .ret_pid = &starter->init,
        .run = run_init,
        .argument = starter,
    };
    struct init_message message = {.type = INIT_FAILED};
    const struct init_state state = {.report = starter->plan->report}; /* The same for all. */

    atomic_store(&starter->state, STATE_READY);
    long result = sys_clone(&how);
    if (result < 0 && !init_break(&starter->wait)) {
        (void)fault_set(&message.fault, (int)-result, "start the box's init in new namespaces");
        (void)!init_send(&state, &message, NULL, 0);
    }
}

static void starter_main(void *argument)
{
    const struct timespec patience = {.tv_sec = PATIENCE_S};
    struct starter *starter = argument;

    if (build(starter) < 0) {
        set_state(starter, STATE_FAILED);
        sys_exit(1);
    }
    set_state(starter, STATE_READY);
    for (;;) {
        uint32_t seen = atomic_load(&starter->state);
        if (seen == STATE_ASKED)
            start_one(starter);
        else
            sys_futex_wait(&starter->state, seen, &patience);
    }
}

/* ---- the keeper's side --------------------------------------------------------------------- */

/* Of a child that nobody has waited for yet. */
static bool is_alive(pid_t pid)
{
    siginfo_t info = {.si_pid = 0};

    return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;
}

bool starter_is_alive(const struct starter *starter)
{
    return is_alive(starter->pid);
}

/* False when the starter died or hangs. */
static bool await_built(struct starter *starter)
{
    const struct timespec patience = {.tv_sec = 1};

    for (unsigned i = 0; i < PATIENCE_S; i++) {
        if (atomic_load(&starter->state) != STATE_BUILDING)
            break;
        sys_futex_wait(&starter->state, STATE_BUILDING, &patience);
        if (!starter_is_alive(starter))
            break;
    }
    return atomic_load(&starter->state) >= STATE_READY;
}

static bool init_is_dead(const struct starter *starter)
{
    const pid_t init = *(volatile pid_t *)&starter->init;

    return init > 0 && !is_alive(init);
}

void starter_settle(struct starter *starter)
{
    const struct timespec patience = {.tv_sec = 1};

    for (unsigned i = 0; i < PATIENCE_S; i++) {
        if (atomic_load(&starter->wait.phase) != INIT_BUILDING || !starter_is_alive(starter) ||
            init_is_dead(starter))
            break;
        sys_futex_wait(&starter->wait.phase, INIT_BUILDING, &patience);
    }
}

/* Closes what init has opened among our descriptors. */
static void forget_init(struct starter *starter)
{
    const struct init_state *built = &starter->wait.built;
    const int fds[] = {built->work_fd, built->oom_fd, built->ruleset_fd};

    for (size_t i = 0; i < sizeof(fds) / sizeof(*fds); i++) {
        if (fds[i] >= 0)
            close(fds[i]);
    }
    atomic_store(&starter->wait.phase, INIT_ABSENT);
}

void starter_end(struct starter *starter)
{
    if (atomic_load(&starter->wait.phase) == INIT_TAKEN)
        forget_init(starter);
}

bool starter_has_ready(const struct starter *starter)
{
    const uint32_t phase = atomic_load(&starter->wait.phase);

    return phase != INIT_ABSENT && phase != INIT_TAKEN;
}

void starter_discard(struct starter *starter)
{
    if (!starter_has_ready(starter))
        return;
    starter_settle(starter);
    const pid_t init = *(volatile pid_t *)&starter->init;
    if (init > 0) {
        kill(init, SIGKILL);
        while (waitpid(init, NULL, 0) < 0 && errno == EINTR) {
        }
        close(*(volatile int *)&starter->init_pidfd);
    }
    forget_init(starter);
}

void starter_destroy(struct starter *starter)
{
    if (starter == NULL)
        return;
    starter_discard(starter);
    if (starter->pid > 0) {
        kill(starter->pid, SIGKILL);
        while (waitpid(starter->pid, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    if (starter->listener >= 0)
        close(starter->listener);
    if (starter->stacks != NULL)
        munmap(starter->stacks, STACK_COUNT * (INIT_STACK_BYTES + GUARD_BYTES));
    free(starter);
}

struct starter *starter_create(struct init_plan *plan)
{
    struct starter *starter = calloc(1, sizeof(*starter));

    if (starter == NULL)
        return NULL;
    starter->listener = starter->init_pidfd = -1;
    starter->plan = plan;
    starter->stacks = make_stacks();
    if (starter->stacks != NULL) {
        const struct sys_clone how = {
            .flags = CLONE_VM | CLONE_FILES | CLONE_NEWNS | CLONE_NEWCGROUP,
            .exit_signal = SIGCHLD,
            .stack = stack_of(starter, STACK_STARTER),
            .stack_bytes = INIT_STACK_BYTES,
            .run = starter_main,
            .argument = starter,
        };
        plan->for_many = true;
        starter->pid = (pid_t)sys_clone(&how);
    }
    const bool built = starter->pid > 0 && await_built(starter);
    plan->for_many = false;
    if (built)
        return starter;
    starter_destroy(starter);
    return NULL;
}

/* Of an init that no run waits for, or that is taken while it is built. */
static void ask(struct starter *starter, struct init_plan *plan, enum init_phase phase)
{
    plan->command_stack = stack_of(starter, STACK_COMMAND);
    plan->wait = &starter->wait;
    starter->plan = plan;
    starter->wait.plan = plan;
    starter->wait.built = (struct init_state){.work_fd = -1, .oom_fd = -1, .ruleset_fd = -1};
    starter->init = 0;
    starter->init_pidfd = -1;
    atomic_store(&starter->wait.phase, phase);
    set_state(starter, STATE_ASKED);
}

void starter_prepare(struct starter *starter, struct init_plan *plan)
{
    ask(starter, plan, INIT_BUILDING);
}

/* Hands the init that waits its run. */
static bool take(struct starter *starter, struct init_plan *plan)
{
    uint32_t ready = INIT_READY;

    if (atomic_load(&starter->wait.phase) != INIT_READY || init_is_dead(starter))
        return false;
    plan->command_stack = stack_of(starter, STACK_COMMAND);
    plan->wait = &starter->wait;
    starter->wait.plan = plan;
    if (!atomic_compare_exchange_strong(&starter->wait.phase, &ready, INIT_TAKEN))
        return false;
    sys_futex_wake(&starter->wait.phase);
    return true;
}

void starter_start(struct starter *starter, struct init_plan *plan)
{
    if (take(starter, plan))
        return;
    starter_discard(starter);
    ask(starter, plan, INIT_TAKEN);
}

pid_t starter_init(struct starter *starter, int *ret_pidfd)
{
    const pid_t init = *(volatile pid_t *)&starter->init;

    if (init != 0)
        *ret_pidfd = *(volatile int *)&starter->init_pidfd;
    else if (atomic_load(&starter->state) == STATE_ASKED)
        sys_futex_wake(&starter->state); /* It should have been awake long ago. */
    return init;
}

int starter_listener(const struct starter *starter)
{
    return starter->listener;
}
