/* See starter.h. */
#include "sandbox/starter.h"

#include "sandbox/init.h"
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

struct identity {
    dev_t device;
    ino_t inode;
};

/* What keeper, starter and init share. */
struct starter {
    _Atomic uint32_t state;
    char *key;                /* What it was built from. */
    struct identity *sources; /* Of each bind, when it was built. */
    size_t source_count;
    char *stacks;
    pid_t pid;
    int listener;
    uint64_t used; /* When it was last used, for choosing the one to give up. */
    struct init_plan *plan;
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
        .flags = CLONE_VM | CLONE_VFORK | CLONE_PARENT | CLONE_NEWPID | CLONE_NEWNS | CLONE_PIDFD |
                 CLONE_PARENT_SETTID | starter->plan->namespaces,
        .stack = stack_of(starter, STACK_INIT),
        .stack_bytes = INIT_STACK_BYTES,
        .ret_pidfd = &starter->init_pidfd,
        .ret_pid = &starter->init,
        .run = run_init,
        .argument = starter,
    };
    struct init_message message = {.type = INIT_FAILED};
    const struct init_state state = {.report = starter->plan->report};

    atomic_store(&starter->state, STATE_READY);
    long result = sys_clone(&how);
    if (result < 0) {
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

bool starter_is_alive(const struct starter *starter)
{
    siginfo_t info = {.si_pid = 0};

    return waitid(P_PID, (id_t)starter->pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == 0;
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

static void starter_destroy(struct starter *starter)
{
    if (starter == NULL)
        return;
    if (starter->pid > 0) {
        kill(starter->pid, SIGKILL);
        while (waitpid(starter->pid, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    if (starter->listener >= 0)
        close(starter->listener);
    if (starter->stacks != NULL)
        munmap(starter->stacks, STACK_COUNT * (INIT_STACK_BYTES + GUARD_BYTES));
    free(starter->key);
    free(starter->sources);
    free(starter);
}

static char *make_key(const struct init_plan *plan, const struct policy *policy)
{
    const struct box_spec *spec = plan->spec;
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    if (stream == NULL)
        return NULL;
    fprintf(stream, "%s\n%d %d %d\n%s\n", policy->name, spec->trace, spec->proc, plan->host_net_fd,
            box_work_folder(spec));
    for (size_t i = 0; i < spec->bind_count; i++)
        fprintf(stream, "%zu:%s:%zu:%s:%d\n", strlen(spec->binds[i].source), spec->binds[i].source,
                strlen(spec->binds[i].destination), spec->binds[i].destination,
                spec->binds[i].writable);
    if (fclose(stream) != 0) {
        free(text);
        return NULL;
    }
    return text;
}

static struct identity *identify(const struct box_spec *spec)
{
    struct identity *sources = calloc(spec->bind_count + 1, sizeof(*sources));

    for (size_t i = 0; sources != NULL && i < spec->bind_count; i++) {
        struct stat status;
        if (stat(spec->binds[i].source, &status) < 0) {
            free(sources);
            return NULL;
        }
        sources[i] = (struct identity){status.st_dev, status.st_ino};
    }
    return sources;
}

/* Is @path the folder @folder, or below it? */
static bool is_within(const char *path, const char *folder)
{
    size_t length = strlen(folder);

    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* Binds below the folders that are mounted last would be covered by them, and one above would have
 * them mounted in it. */
static bool can_share(const struct box_spec *spec)
{
    const char *const covered[] = {box_work_folder(spec), "/tmp", "/proc"};

    for (size_t i = 0; i < spec->bind_count; i++) {
        const char *path = spec->binds[i].destination;
        for (size_t k = 0; k < sizeof(covered) / sizeof(*covered); k++) {
            if (is_within(path, covered[k]) || is_within(covered[k], path))
                return false;
        }
    }
    return true;
}

/* Takes over @key and @sources. */
static struct starter *starter_create(struct init_plan *plan, char *key, struct identity *sources)
{
    struct starter *starter = calloc(1, sizeof(*starter));

    if (starter == NULL) {
        free(key);
        free(sources);
        return NULL;
    }
    starter->listener = starter->init_pidfd = -1;
    starter->key = key;
    starter->sources = sources;
    starter->source_count = plan->spec->bind_count;
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

/* Alive, and with the files at its binds that are there now. */
static bool is_good(const struct starter *starter, const struct identity *sources)
{
    for (size_t i = 0; i < starter->source_count; i++) {
        if (starter->sources[i].device != sources[i].device ||
            starter->sources[i].inode != sources[i].inode)
            return false;
    }
    return starter_is_alive(starter);
}

/* The place of the starter with @key, or that of the one to give up for it. */
static struct starter **find_place(struct keeper *keeper, const char *key)
{
    struct starter **place = &keeper->starters[0];

    for (size_t i = 0; i < STARTERS_MAX; i++) {
        struct starter **at = &keeper->starters[i];
        if (*at != NULL && strcmp((*at)->key, key) == 0)
            return at;
        if (*place != NULL && (*at == NULL || (*at)->used < (*place)->used))
            place = at;
    }
    return place;
}

/* Mounted, unmounted or remounted since we last asked: that may be below a bind, and the roots that
 * were built show what was there before. */
static bool mounts_have_changed(const struct keeper *keeper)
{
    struct pollfd changed = {.fd = keeper->mounts_fd, .events = POLLPRI};

    return poll(&changed, 1, 0) != 0;
}

struct starter *starter_find(struct keeper *keeper, struct init_plan *plan,
                             const struct policy *policy)
{
    if (!keeper->has_starters || !can_share(plan->spec))
        return NULL;
    if (mounts_have_changed(keeper))
        starters_destroy(keeper);
    char *key = make_key(plan, policy);
    struct identity *sources = identify(plan->spec);
    if (key == NULL || sources == NULL) {
        free(key);
        free(sources);
        return NULL;
    }
    struct starter **place = find_place(keeper, key);
    if (*place != NULL && strcmp((*place)->key, key) == 0 && is_good(*place, sources)) {
        free(key);
        free(sources);
    } else {
        /* None, or a source was replaced: its root would show the old one. */
        struct starter *starter = starter_create(plan, key, sources);
        if (starter == NULL)
            return NULL;
        starter_destroy(*place);
        *place = starter;
    }
    if (*place != NULL)
        (*place)->used = ++keeper->starter_uses;
    return *place;
}

void starter_start(struct starter *starter, struct init_plan *plan)
{
    plan->command_stack = stack_of(starter, STACK_COMMAND);
    starter->plan = plan;
    starter->init = 0;
    starter->init_pidfd = -1;
    set_state(starter, STATE_ASKED);
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

unsigned starters_count(const struct keeper *keeper)
{
    unsigned count = 0;

    for (size_t i = 0; i < STARTERS_MAX; i++)
        count += keeper->starters[i] != NULL;
    return count;
}

void starters_destroy(struct keeper *keeper)
{
    for (size_t i = 0; i < STARTERS_MAX; i++) {
        starter_destroy(keeper->starters[i]);
        keeper->starters[i] = NULL;
    }
}
