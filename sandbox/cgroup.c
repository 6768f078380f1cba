/* The slot's life, limits and figures; see cgroup.h. */
#include "sandbox/cgroup.h"

#include "sandbox/cgroup_place.h"
#include "sandbox/weaken.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Of what judge-box holds in the slot, this much is added to a box's limit at most; the rest is
 * page cache that the kernel gives up by itself. */
#define OWN_MEMORY_MAX ((uint64_t)8 << 20)
#define OWN_MEMORY_STEP ((uint64_t)1 << 20)
#define RELAX_BYTES ((uint64_t)32 << 20)
/* How far below its limit a slot may be seen at most when the kernel finds no page within it. */
#define OOM_SLACK_BYTES ((uint64_t)4 << 20)
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
    const struct timespec moment = {.tv_nsec = 10000000L};

    for (unsigned i = 0; i < SWEEP_TRIES_MAX; i++) {
        if (unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno != EBUSY)
            return;
        nanosleep(&moment, NULL);
    }
}

static void sweep_folder(const char *parent)
{
    DIR *listing = opendir(parent);
    const struct dirent *entry;

    while (listing != NULL && (entry = readdir(listing)) != NULL) {
        if (cgroup_slot_is_dead(entry->d_name))
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

/* The files that each run reads stay open. What a kernel lacks is -1 and reads as nothing. */
static void open_files(struct cgroup *cgroup)
{
    const bool first = cgroup->version[CGROUP_MEMORY] == 1;
    const int memory = cgroup->have[CGROUP_MEMORY] ? cgroup->folder[CGROUP_MEMORY] : -1;
    const int pids = cgroup->have[CGROUP_PIDS] ? cgroup->folder[CGROUP_PIDS] : -1;
    const char *peak = first ? "memory.max_usage_in_bytes" : "memory.peak";

    if (cgroup->have[CGROUP_CPU])
        cgroup->cpu_fd = openat(cgroup->folder[CGROUP_CPU],
                                cgroup->version[CGROUP_CPU] == 1 ? "cpuacct.usage" : "cpu.stat",
                                O_RDONLY | O_CLOEXEC);
    if (memory >= 0) {
        cgroup->memory_fd = openat(memory, first ? "memory.usage_in_bytes" : "memory.current",
                                   O_RDONLY | O_CLOEXEC);
        cgroup->events_fd =
            openat(memory, first ? "memory.oom_control" : "memory.events", O_RDONLY | O_CLOEXEC);
        cgroup->peak_fd = openat(memory, peak, O_RDWR | O_CLOEXEC);
        if (cgroup->peak_fd < 0) /* v2 before Linux 6.12 has no reset. */
            cgroup->peak_fd = openat(memory, peak, O_RDONLY | O_CLOEXEC);
        cgroup->swap_peak_fd =
            openat(memory, "memory.memsw.max_usage_in_bytes", O_RDWR | O_CLOEXEC);
    }
    if (pids >= 0) {
        cgroup->pids_fd = openat(pids, "pids.current", O_RDONLY | O_CLOEXEC);
        cgroup->pids_peak_fd = openat(pids, "pids.peak", O_RDONLY | O_CLOEXEC);
    }
}

void cgroup_init(struct cgroup *cgroup)
{
    memset(cgroup, 0, sizeof(*cgroup));
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++)
        cgroup->folder[part] = -1;
    cgroup->cpu_fd = cgroup->memory_fd = cgroup->peak_fd = cgroup->swap_peak_fd = -1;
    cgroup->events_fd = cgroup->pids_fd = cgroup->pids_peak_fd = -1;
}

void cgroup_open(struct cgroup *cgroup)
{
    struct cgroup_place places[CGROUP_PART_COUNT];

    cgroup_init(cgroup);
    cgroup_slot_name(cgroup->name, sizeof(cgroup->name));
    cgroup_sweep();
    /* All places are looked up before the first move changes them. */
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        cgroup_place_find(parts[part].controller_v1, &places[part]);
    }
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++) {
        if (layer_is_off(LAYER_CGROUP_MEMORY + part))
            continue;
        open_part(cgroup, (enum cgroup_part)part, &places[part]);
        if (cgroup->have[part] && !can_limit(cgroup, (enum cgroup_part)part))
            cgroup->have[part] = false;
    }
    open_files(cgroup);
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
    const int fds[] = {cgroup->cpu_fd,       cgroup->memory_fd, cgroup->peak_fd,
                       cgroup->swap_peak_fd, cgroup->events_fd, cgroup->pids_fd,
                       cgroup->pids_peak_fd};
    for (size_t i = 0; i < sizeof(fds) / sizeof(*fds); i++) {
        if (fds[i] >= 0)
            close(fds[i]);
    }
}

/* A counter of the slot's out-of-memory events; false when it can not be read. */
static bool read_events(const struct cgroup *cgroup, const char *key, uint64_t *ret_count)
{
    return cgroup_read_key(cgroup->events_fd, key, ret_count);
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

/* The limit is written only when it is another: each write costs as much as a small system call. */
static int limit_memory(struct cgroup *cgroup, uint64_t bytes, struct fault *fault)
{
    if (bytes == cgroup->limit_bytes)
        return 0;
    cgroup->limit_bytes = 0;
    if (!set_memory(cgroup, bytes))
        return fault_set(fault, errno, "set the memory limit of the cgroup");
    cgroup->limit_bytes = bytes;
    return 0;
}

static int begin_memory(struct cgroup *cgroup, const struct box_limits *limits, struct fault *fault)
{
    bool first = cgroup->version[CGROUP_MEMORY] == 1;
    uint64_t own = cgroup_read_number(cgroup->memory_fd);
    uint64_t allowance = (own + OWN_MEMORY_STEP - 1) / OWN_MEMORY_STEP * OWN_MEMORY_STEP;

    if (allowance > OWN_MEMORY_MAX)
        allowance = OWN_MEMORY_MAX;
    if (limit_memory(cgroup, limits->memory_bytes + allowance, fault) < 0)
        return -1;
    cgroup->memory_before = own;
    cgroup->memory_peak_sampled = 0;
    if (!read_events(cgroup, "oom_kill", &cgroup->oom_kills_before) ||
        (!first && !read_events(cgroup, "oom", &cgroup->ooms_before)))
        return fault_set(fault, errno, "read the OOM counters of the cgroup");
    cgroup->peak_is_reset = pwrite(cgroup->peak_fd, "0", 1, 0) == 1;
    if (first && !cgroup->peak_is_reset)
        return fault_set(fault, errno, "reset the memory peak of the cgroup");
    if (cgroup->swap_peak_fd >= 0 && pwrite(cgroup->swap_peak_fd, "0", 1, 0) != 1)
        return fault_set(fault, errno, "reset the swap peak of the cgroup");
    return 0;
}

int cgroup_begin(struct cgroup *cgroup, const struct box_limits *limits, struct fault *fault)
{
    uint64_t processes = limits->processes + OWN_PROCESSES;

    if (cgroup->have[CGROUP_MEMORY] && begin_memory(cgroup, limits, fault) < 0)
        return -1;
    if (!cgroup->have[CGROUP_PIDS])
        return 0;
    cgroup->pids_peak_before = cgroup_read_number(cgroup->pids_peak_fd);
    cgroup->pids_peak_sampled = 0;
    if (processes != cgroup->processes_max &&
        !cgroup_write_number(cgroup->folder[CGROUP_PIDS], "pids.max", processes))
        return fault_set(fault, errno, "set the process limit of the cgroup");
    cgroup->processes_max = processes;
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

uint64_t cgroup_memory_peak_bytes(struct cgroup *cgroup)
{
    if (cgroup->peak_is_reset)
        return without_own(cgroup, cgroup_read_number(cgroup->peak_fd));
    /* Else the kernel's peak may be that of an earlier run. */
    uint64_t now = cgroup_memory_bytes(cgroup);
    if (now > cgroup->memory_peak_sampled)
        cgroup->memory_peak_sampled = now;
    return cgroup->memory_peak_sampled;
}

/* v1 counts kills only, whoever was short of memory; the peak then tells. */
static bool was_at_limit(const struct cgroup *cgroup)
{
    uint64_t ooms, peak, with_swap;

    if (cgroup->version[CGROUP_MEMORY] == 2)
        return read_events(cgroup, "oom", &ooms) && ooms > cgroup->ooms_before;
    peak = cgroup_read_number(cgroup->peak_fd);
    with_swap = cgroup_read_number(cgroup->swap_peak_fd);
    return (peak > with_swap ? peak : with_swap) + OOM_SLACK_BYTES >= cgroup->limit_bytes;
}

enum cgroup_oom cgroup_oom(const struct cgroup *cgroup)
{
    uint64_t kills;

    if (!cgroup->have[CGROUP_MEMORY] || !read_events(cgroup, "oom_kill", &kills) ||
        kills <= cgroup->oom_kills_before)
        return CGROUP_OOM_NONE;
    return was_at_limit(cgroup) ? CGROUP_OOM_OWN : CGROUP_OOM_OTHER;
}

void cgroup_relax(struct cgroup *cgroup)
{
    cgroup->limit_bytes = 0;
    if (cgroup->have[CGROUP_MEMORY])
        (void)set_memory(cgroup, cgroup_read_number(cgroup->memory_fd) + RELAX_BYTES);
}

void cgroup_sample_pids(struct cgroup *cgroup)
{
    if (!cgroup->have[CGROUP_PIDS])
        return;
    uint64_t now = cgroup_read_number(cgroup->pids_fd);
    if (now > cgroup->pids_peak_sampled)
        cgroup->pids_peak_sampled = now;
}

int64_t cgroup_pids_peak(struct cgroup *cgroup)
{
    if (!cgroup->have[CGROUP_PIDS])
        return -1;
    /* The kernel's own peak can not be reset: it is this run's only if this run raised it. */
    uint64_t peak = cgroup_read_number(cgroup->pids_peak_fd);
    if (peak <= cgroup->pids_peak_before)
        peak = cgroup->pids_peak_sampled;
    /* A run too short to be sampled had at least its command. */
    return peak > OWN_PROCESSES ? (int64_t)(peak - OWN_PROCESSES) : 1;
}
