/* The slot's life: how it is made, entered, left and swept. See cgroup.h. */
#include "sandbox/cgroup_place.h"
#include "sandbox/cgroup_tree.h"
#include "sandbox/weaken.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define SLOT_PREFIX "judge-"
#define SWEEP_TRIES_MAX 50

static const char *const controllers_v1[CGROUP_PART_COUNT] = {
    [CGROUP_MEMORY] = "memory",
    [CGROUP_CPU] = "cpuacct",
    [CGROUP_PIDS] = "pids",
};

/* The box of a keeper that was killed is dying while we look: give it a moment, but not to each of
 * many. */
static void remove_slot(int parent, const char *name, unsigned *tries)
{
    const struct timespec moment = {.tv_nsec = 10000000L};

    while (unlinkat(parent, name, AT_REMOVEDIR) != 0 && errno == EBUSY && *tries > 0) {
        (*tries)--;
        nanosleep(&moment, NULL);
    }
}

/* 0 where it can not be known. */
static unsigned long pid_namespace(void)
{
    struct stat status;

    return stat("/proc/self/ns/pid", &status) == 0 ? (unsigned long)status.st_ino : 0;
}

/* judge-<pid>-<pid namespace>-<random> */
static void name_slot(char *ret_name, size_t size)
{
    unsigned number = 0;

    (void)!getrandom(&number, sizeof(number), 0);
    snprintf(ret_name, size, SLOT_PREFIX "%ld-%lx-%08x", (long)getpid(), pid_namespace(), number);
}

/* Is it the slot of a keeper that is dead? Keepers of other pid namespaces can not be told from
 * dead ones: their slots are let alone, or one that was just made and not entered yet would be
 * gone. */
static bool is_dead(const char *name)
{
    char *end;

    if (strncmp(name, SLOT_PREFIX, strlen(SLOT_PREFIX)) != 0)
        return false;
    long pid = strtol(name + strlen(SLOT_PREFIX), &end, 10);
    if (*end != '-' || strtoul(end + 1, &end, 16) != pid_namespace() || *end != '-')
        return false;
    return pid > 1 && kill((pid_t)pid, 0) < 0 && errno == ESRCH;
}

static void sweep_folder(const char *parent, unsigned *tries)
{
    DIR *listing = opendir(parent);
    const struct dirent *entry;

    while (listing != NULL && (entry = readdir(listing)) != NULL) {
        if (is_dead(entry->d_name))
            remove_slot(dirfd(listing), entry->d_name, tries);
    }
    if (listing != NULL)
        closedir(listing);
}

static void sweep_place(const char *controller, unsigned *tries)
{
    struct cgroup_place place;

    if (!cgroup_place_find(controller, &place))
        return;
    sweep_folder(place.own, tries);
    if (strcmp(place.own, place.root) != 0)
        sweep_folder(place.root, tries);
}

void cgroup_sweep(void)
{
    unsigned tries = SWEEP_TRIES_MAX;

    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++)
        sweep_place(controllers_v1[part], &tries);
    sweep_place(NULL, &tries);
}

/* Moves the caller, which has one thread. Where a thread may move alone (v1) it is asked to: for a
 * whole process the kernel holds up all starts and ends of processes first, for about 10 ms. */
static bool move_in(int folder)
{
    return cgroup_write(folder, "tasks", "0") || cgroup_write(folder, "cgroup.procs", "0");
}

bool cgroup_seat_enter(const char *parent, const char *name, struct cgroup_seat *ret_seat)
{
    int above = open(parent, O_PATH | O_DIRECTORY | O_CLOEXEC);
    bool made = above >= 0 && mkdirat(above, name, 0755) == 0;
    int folder = made ? openat(above, name, O_PATH | O_DIRECTORY | O_CLOEXEC) : -1;

    if (folder >= 0 && move_in(folder)) {
        ret_seat->above = above;
        ret_seat->folder = folder;
        return true;
    }
    if (folder >= 0)
        close(folder);
    if (made)
        unlinkat(above, name, AT_REMOVEDIR);
    if (above >= 0)
        close(above);
    return false;
}

static void enter_v1(struct cgroup *cgroup, enum cgroup_part part, const struct cgroup_place *place)
{
    struct cgroup_seat *seat = &cgroup->seats[cgroup->seat_count];

    if (!cgroup_seat_enter(place->own, cgroup->name, seat) &&
        (strcmp(place->own, place->root) == 0 ||
         !cgroup_seat_enter(place->root, cgroup->name, seat)))
        return;
    cgroup->seat_count++;
    cgroup->folder[part] = seat->folder;
    cgroup->version[part] = 1;
}

/* The parts that no v1 hierarchy has share one leaf. */
static void enter_v2(struct cgroup *cgroup, const struct cgroup_place *place, unsigned wanted)
{
    struct cgroup_seat *seat = &cgroup->seats[cgroup->seat_count];
    unsigned have = wanted != 0 ? cgroup_tree_enter(place, cgroup->name, wanted, seat) : 0;

    if (have == 0)
        return;
    cgroup->seat_count++;
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        if ((have & 1u << part) == 0)
            continue;
        cgroup->folder[part] = seat->folder;
        cgroup->version[part] = 2;
    }
}

/* What a kernel lacks is not opened. v2 before Linux 6.12 has no reset of the peak. */
static void open_files(struct cgroup *cgroup)
{
    static const struct {
        enum cgroup_part part;
        const char *names[2]; /* v1, v2. */
        int flags;
    } files[CGROUP_FILE_COUNT] = {
        [CGROUP_FILE_CPU] = {CGROUP_CPU, {"cpuacct.usage", "cpu.stat"}, O_RDONLY},
        [CGROUP_FILE_MEMORY] = {CGROUP_MEMORY,
                                {"memory.usage_in_bytes", "memory.current"},
                                O_RDONLY},
        [CGROUP_FILE_PEAK] = {CGROUP_MEMORY, {"memory.max_usage_in_bytes", "memory.peak"}, O_RDWR},
        [CGROUP_FILE_SWAP_PEAK] = {CGROUP_MEMORY,
                                   {"memory.memsw.max_usage_in_bytes", NULL},
                                   O_RDWR},
        [CGROUP_FILE_EVENTS] = {CGROUP_MEMORY, {"memory.oom_control", "memory.events"}, O_RDONLY},
        [CGROUP_FILE_LIMIT] = {CGROUP_MEMORY, {"memory.limit_in_bytes", "memory.max"}, O_WRONLY},
        [CGROUP_FILE_SWAP_LIMIT] = {CGROUP_MEMORY,
                                    {"memory.memsw.limit_in_bytes", "memory.swap.max"},
                                    O_WRONLY},
        [CGROUP_FILE_PIDS] = {CGROUP_PIDS, {"pids.current", "pids.current"}, O_RDONLY},
        [CGROUP_FILE_PIDS_PEAK] = {CGROUP_PIDS, {"pids.peak", "pids.peak"}, O_RDONLY},
        [CGROUP_FILE_PIDS_LIMIT] = {CGROUP_PIDS, {"pids.max", "pids.max"}, O_WRONLY},
    };
    char byte;

    for (unsigned i = 0; i < CGROUP_FILE_COUNT; i++) {
        const int folder = cgroup->folder[files[i].part];
        const char *name =
            folder < 0 ? NULL : files[i].names[cgroup->version[files[i].part] == 1 ? 0 : 1];
        if (name == NULL)
            continue;
        cgroup->files[i] = openat(folder, name, files[i].flags | O_CLOEXEC);
        if (cgroup->files[i] < 0 && files[i].flags == O_RDWR)
            cgroup->files[i] = openat(folder, name, O_RDONLY | O_CLOEXEC);
        (void)!pread(cgroup->files[i], &byte, 1, 0); /* See cgroup.h. */
    }
}

void cgroup_open(struct cgroup *cgroup)
{
    struct cgroup_place places[CGROUP_PART_COUNT], tree;
    unsigned in_tree = 0;

    cgroup_init(cgroup);
    name_slot(cgroup->name, sizeof(cgroup->name));
    cgroup_sweep();
    /* All places are looked up before the first move changes them. */
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        if (!cgroup_place_find(controllers_v1[part], &places[part]))
            in_tree |= 1u << part;
        if (layer_is_off(LAYER_CGROUP_MEMORY + part)) {
            places[part].version = 0;
            in_tree &= ~(1u << part);
        }
    }
    if (!cgroup_place_find(NULL, &tree))
        in_tree = 0;
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        if (places[part].version == 1)
            enter_v1(cgroup, (enum cgroup_part)part, &places[part]);
    }
    enter_v2(cgroup, &tree, in_tree);
    open_files(cgroup);
    cgroup->have[CGROUP_MEMORY] = cgroup->files[CGROUP_FILE_LIMIT] >= 0;
    cgroup->have[CGROUP_CPU] = cgroup->files[CGROUP_FILE_CPU] >= 0;
    cgroup->have[CGROUP_PIDS] = cgroup->files[CGROUP_FILE_PIDS_LIMIT] >= 0;
}

/* On v2 a cgroup with controllers below it takes no process, but the leaf of the callers does. */
static void leave(const struct cgroup_seat *seat, const char *name)
{
    int callers = openat(seat->above, CGROUP_CALLERS, O_PATH | O_DIRECTORY | O_CLOEXEC);

    if (callers < 0 || !move_in(callers))
        (void)move_in(seat->above);
    if (callers >= 0)
        close(callers);
    unlinkat(seat->above, name, AT_REMOVEDIR);
    close(seat->folder);
    close(seat->above);
}

void cgroup_close(struct cgroup *cgroup)
{
    for (unsigned i = 0; i < cgroup->seat_count; i++)
        leave(&cgroup->seats[i], cgroup->name);
    for (unsigned i = 0; i < CGROUP_FILE_COUNT; i++) {
        if (cgroup->files[i] >= 0)
            close(cgroup->files[i]);
    }
}
