/* The slot's life, limits and figures; see cgroup.h. */
#include "sandbox/cgroup.h"

#include "sandbox/cgroup_place.h"

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
/* Of what judge-box holds in the slot, this much is added to a box's limit at most; the rest is
 * page cache that the kernel gives up by itself. */
#define OWN_MEMORY_MAX ((uint64_t)8 << 20)
#define RELAX_BYTES ((uint64_t)32 << 20)
#define SWEEP_TRIES_MAX 50
#define OWN_PROCESSES 2 /* Keeper and init. */

/* The v2 memory.current and the like by part and version. */
static const struct {
    const char *controller_v1;
    const char *controller_v2;
} parts[CGROUP_PART_COUNT] = {
    [CGROUP_MEMORY] = {"memory", "memory"},
    [CGROUP_CPU] = {"cpuacct", "cpu"},
    [CGROUP_PIDS] = {"pids", "pids"},
};

/* The box of a keeper that was killed is dying while we look: give it a moment. */
static void remove_slot(int parent, const char *name)
{
    const struct timespec moment = {.tv_nsec = 10 * 1000 * 1000};

    for (unsigned i = 0; i < SWEEP_TRIES_MAX; i++) {
        if (unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno != EBUSY)
            return;
        nanosleep(&moment, NULL);
    }
}

/* Slots are named judge-<pid>-<random>: that of a dead keeper can be told and removed. */
static void sweep_folder(const char *parent)
{
    DIR *listing = opendir(parent);
    const struct dirent *entry;

    while (listing != NULL && (entry = readdir(listing)) != NULL) {
        char *end;
        if (strncmp(entry->d_name, SLOT_PREFIX, strlen(SLOT_PREFIX)) != 0)
            continue;
        long pid = strtol(entry->d_name + strlen(SLOT_PREFIX), &end, 10);
        if (*end == '-' && pid > 1 && kill((pid_t)pid, 0) < 0 && errno == ESRCH)
            remove_slot(dirfd(listing), entry->d_name);
    }
    if (listing != NULL)
        closedir(listing);
}

void cgroup_sweep(void)
{
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        struct cgroup_place place;
        cgroup_place_find(parts[part].controller_v1, &place);
        if (place.version == 0)
            continue;
        sweep_folder(place.own);
        sweep_folder(place.root);
    }
}

/* Makes and enters @parent/judge-…; on v2 the parent must hand the controller down. */
static bool enter(struct cgroup *cgroup, enum cgroup_part part, int version, const char *parent)
{
    char text[64];
    int above = open(parent, O_PATH | O_DIRECTORY | O_CLOEXEC);

    if (above < 0)
        return false;
    if (version == 2) {
        snprintf(text, sizeof(text), "+%s", parts[part].controller_v2);
        if (!cgroup_write(above, "cgroup.subtree_control", text) && part != CGROUP_CPU) {
            close(above);
            return false;
        }
    }
    bool made = mkdirat(above, cgroup->name, 0755) == 0;
    int folder = made || errno == EEXIST
                     ? openat(above, cgroup->name, O_PATH | O_DIRECTORY | O_CLOEXEC)
                     : -1;
    if (folder >= 0 && cgroup_write(folder, "cgroup.procs", "0")) {
        snprintf(cgroup->parent[part], sizeof(cgroup->parent[part]), "%s", parent);
        cgroup->folder[part] = folder;
        cgroup->version[part] = version;
        cgroup->have[part] = true;
    } else {
        if (folder >= 0)
            close(folder);
        if (made)
            unlinkat(above, cgroup->name, AT_REMOVEDIR);
    }
    close(above);
    return cgroup->have[part];
}

static void open_part(struct cgroup *cgroup, enum cgroup_part part,
                      const struct cgroup_place *place)
{
    /* v2 has one tree: the later parts share the leaf of the first. */
    if (place->version == 0)
        return;
    if (enter(cgroup, part, place->version, place->own))
        return;
    if (strcmp(place->own, place->root) != 0)
        (void)enter(cgroup, part, place->version, place->root);
}

static bool can_limit(const struct cgroup *cgroup, enum cgroup_part part)
{
    static const char *const files[CGROUP_PART_COUNT][3] = {
        [CGROUP_MEMORY] = {NULL, "memory.limit_in_bytes", "memory.max"},
        [CGROUP_CPU] = {NULL, "cpuacct.usage", "cpu.stat"},
        [CGROUP_PIDS] = {NULL, "pids.max", "pids.max"},
    };
    return faccessat(cgroup->folder[part], files[part][cgroup->version[part]],
                     part == CGROUP_CPU ? R_OK : W_OK, 0) == 0;
}

void cgroup_open(struct cgroup *cgroup)
{
    struct cgroup_place places[CGROUP_PART_COUNT];
    unsigned number = 0;

    memset(cgroup, 0, sizeof(*cgroup));
    cgroup->cpu_fd = cgroup->memory_fd = -1;
    (void)!getrandom(&number, sizeof(number), 0);
    snprintf(cgroup->name, sizeof(cgroup->name), SLOT_PREFIX "%ld-%08x", (long)getpid(), number);
    cgroup_sweep();
    /* All places are looked up before the first move changes them. */
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        cgroup->folder[part] = -1;
        cgroup_place_find(parts[part].controller_v1, &places[part]);
    }
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        open_part(cgroup, (enum cgroup_part)part, &places[part]);
        if (cgroup->have[part] && !can_limit(cgroup, (enum cgroup_part)part))
            cgroup->have[part] = false;
    }
    if (cgroup->have[CGROUP_CPU])
        cgroup->cpu_fd = openat(cgroup->folder[CGROUP_CPU],
                                cgroup->version[CGROUP_CPU] == 1 ? "cpuacct.usage" : "cpu.stat",
                                O_RDONLY | O_CLOEXEC);
    if (cgroup->have[CGROUP_MEMORY])
        cgroup->memory_fd =
            openat(cgroup->folder[CGROUP_MEMORY],
                   cgroup->version[CGROUP_MEMORY] == 1 ? "memory.usage_in_bytes" : "memory.current",
                   O_RDONLY | O_CLOEXEC);
}

void cgroup_close(struct cgroup *cgroup)
{
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        if (cgroup->folder[part] < 0)
            continue;
        int above = open(cgroup->parent[part], O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (above >= 0) {
            (void)cgroup_write(above, "cgroup.procs", "0");
            unlinkat(above, cgroup->name, AT_REMOVEDIR);
            close(above);
        }
        close(cgroup->folder[part]);
    }
    if (cgroup->cpu_fd >= 0)
        close(cgroup->cpu_fd);
    if (cgroup->memory_fd >= 0)
        close(cgroup->memory_fd);
}

static uint64_t oom_kills(const struct cgroup *cgroup)
{
    int folder = cgroup->folder[CGROUP_MEMORY];

    if (cgroup->version[CGROUP_MEMORY] == 1)
        return cgroup_read_key(folder, "memory.oom_control", "oom_kill");
    return cgroup_read_key(folder, "memory.events", "oom_kill");
}

/* v1 wants memsw never below limit: raise memsw first, lower it last. Without swap accounting the
 * file is not there, and swap is then not limited by v1. */
static bool set_memory_v1(int folder, uint64_t bytes)
{
    (void)cgroup_write(folder, "memory.memsw.limit_in_bytes", "-1");
    if (!cgroup_write_number(folder, "memory.limit_in_bytes", bytes))
        return false;
    return faccessat(folder, "memory.memsw.limit_in_bytes", F_OK, 0) != 0 ||
           cgroup_write_number(folder, "memory.memsw.limit_in_bytes", bytes);
}

static bool set_memory_v2(int folder, uint64_t bytes)
{
    (void)cgroup_write(folder, "memory.swap.max", "0");
    (void)cgroup_write(folder, "memory.oom.group", "0");
    return cgroup_write_number(folder, "memory.max", bytes);
}

static bool set_memory(const struct cgroup *cgroup, uint64_t bytes)
{
    int folder = cgroup->folder[CGROUP_MEMORY];

    return cgroup->version[CGROUP_MEMORY] == 1 ? set_memory_v1(folder, bytes)
                                               : set_memory_v2(folder, bytes);
}

static int begin_memory(struct cgroup *cgroup, const struct box_limits *limits, struct fault *fault)
{
    int folder = cgroup->folder[CGROUP_MEMORY];
    uint64_t own = cgroup_read_number(cgroup->memory_fd);
    uint64_t allowance = own < OWN_MEMORY_MAX ? own : OWN_MEMORY_MAX;

    if (!set_memory(cgroup, limits->memory_bytes + allowance))
        return fault_set(fault, errno, "set the memory limit of the cgroup");
    cgroup->memory_before = own;
    cgroup->oom_kills_before = oom_kills(cgroup);
    if (cgroup->version[CGROUP_MEMORY] == 1)
        (void)cgroup_write(folder, "memory.max_usage_in_bytes", "0");
    else
        (void)cgroup_write(folder, "memory.peak", "0");
    return 0;
}

int cgroup_begin(struct cgroup *cgroup, const struct box_limits *limits, struct fault *fault)
{
    if (cgroup->have[CGROUP_MEMORY] && begin_memory(cgroup, limits, fault) < 0)
        return -1;
    if (cgroup->have[CGROUP_PIDS]) {
        int folder = cgroup->folder[CGROUP_PIDS];
        cgroup->pids_peak_before = cgroup_read_file(folder, "pids.peak");
        cgroup->pids_peak_sampled = 0;
        if (!cgroup_write_number(folder, "pids.max", limits->processes + OWN_PROCESSES))
            return fault_set(fault, errno, "set the process limit of the cgroup");
    }
    return 0;
}

/* v1: one number. v2: lines, of which the first is "usage_usec N". */
uint64_t cgroup_cpu_parse_ns(const char *text)
{
    static const char key[] = "usage_usec ";

    if (strncmp(text, key, strlen(key)) == 0)
        return 1000 * strtoull(text + strlen(key), NULL, 10);
    return strtoull(text, NULL, 10);
}

uint64_t cgroup_cpu_ns(const struct cgroup *cgroup)
{
    char text[CGROUP_CPU_BYTES];
    ssize_t got = pread(cgroup->cpu_fd, text, sizeof(text) - 1, 0);

    text[got > 0 ? got : 0] = '\0';
    return cgroup_cpu_parse_ns(text);
}

static uint64_t without_own(const struct cgroup *cgroup, uint64_t bytes)
{
    return bytes > cgroup->memory_before ? bytes - cgroup->memory_before : 0;
}

uint64_t cgroup_memory_bytes(const struct cgroup *cgroup)
{
    return without_own(cgroup, cgroup_read_number(cgroup->memory_fd));
}

uint64_t cgroup_memory_peak_bytes(const struct cgroup *cgroup)
{
    return without_own(
        cgroup, cgroup_read_file(cgroup->folder[CGROUP_MEMORY], cgroup->version[CGROUP_MEMORY] == 1
                                                                    ? "memory.max_usage_in_bytes"
                                                                    : "memory.peak"));
}

bool cgroup_oom(const struct cgroup *cgroup)
{
    return cgroup->have[CGROUP_MEMORY] && oom_kills(cgroup) > cgroup->oom_kills_before;
}

void cgroup_relax(const struct cgroup *cgroup)
{
    if (cgroup->have[CGROUP_MEMORY])
        (void)set_memory(cgroup, cgroup_read_number(cgroup->memory_fd) + RELAX_BYTES);
}

void cgroup_sample_pids(struct cgroup *cgroup)
{
    if (!cgroup->have[CGROUP_PIDS])
        return;
    uint64_t now = cgroup_read_file(cgroup->folder[CGROUP_PIDS], "pids.current");
    if (now > cgroup->pids_peak_sampled)
        cgroup->pids_peak_sampled = now;
}

int64_t cgroup_pids_peak(struct cgroup *cgroup)
{
    if (!cgroup->have[CGROUP_PIDS])
        return -1;
    /* The kernel's own peak can not be reset: it is this run's only if this run raised it. */
    uint64_t peak = cgroup_read_file(cgroup->folder[CGROUP_PIDS], "pids.peak");
    if (peak <= cgroup->pids_peak_before)
        peak = cgroup->pids_peak_sampled;
    /* A run too short to be sampled had at least its command. */
    return peak > OWN_PROCESSES ? (int64_t)(peak - OWN_PROCESSES) : 1;
}
