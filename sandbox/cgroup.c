/* The slot's limits and figures; see cgroup.h. */
#include "sandbox/cgroup.h"

#include "sandbox/cgroup_place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Of what judge-box holds in the slot, this much is added to a box's limit at most; the rest is
 * page cache that the kernel gives up by itself. */
#define REST_BYTES ((uint64_t)16 << 20)
#define OWN_MEMORY_MAX ((uint64_t)8 << 20)
#define OWN_MEMORY_STEP ((uint64_t)1 << 20)
#define RELAX_BYTES ((uint64_t)32 << 20)
/* How far below its limit a slot may be seen at most when the kernel finds no page within it. */
#define OOM_SLACK_BYTES ((uint64_t)4 << 20)

void cgroup_init(struct cgroup *cgroup)
{
    memset(cgroup, 0, sizeof(*cgroup));
    for (unsigned part = 0; part < CGROUP_PART_COUNT; part++)
        cgroup->folder[part] = -1;
    for (unsigned file = 0; file < CGROUP_FILE_COUNT; file++)
        cgroup->files[file] = -1;
}

/* A counter of the slot's out-of-memory events; false when it can not be read. */
static bool read_events(const struct cgroup *cgroup, const char *key, uint64_t *ret_count)
{
    return cgroup_read_key(cgroup->files[CGROUP_FILE_EVENTS], key, ret_count);
}

/* v1 wants memsw never below limit: raise memsw first, lower it last. Without swap accounting the
 * file is not there, and swap is then not limited by v1. */
static bool set_memory_v1(const struct cgroup *cgroup, uint64_t bytes)
{
    const int limit = cgroup->files[CGROUP_FILE_LIMIT];
    const int with_swap = cgroup->files[CGROUP_FILE_SWAP_LIMIT];

    if (with_swap < 0)
        return cgroup_write_number(limit, bytes);
    (void)!pwrite(with_swap, "-1", 2, 0);
    return cgroup_write_number(limit, bytes) && cgroup_write_number(with_swap, bytes);
}

static bool set_memory_v2(const struct cgroup *cgroup, uint64_t bytes)
{
    const int swap = cgroup->files[CGROUP_FILE_SWAP_LIMIT];

    /* A kernel without swap has no such file. */
    if (swap >= 0 && !cgroup_write_number(swap, 0))
        return false;
    return cgroup_write_number(cgroup->files[CGROUP_FILE_LIMIT], bytes);
}

static bool set_memory(const struct cgroup *cgroup, uint64_t bytes)
{
    return cgroup->version[CGROUP_MEMORY] == 1 ? set_memory_v1(cgroup, bytes)
                                               : set_memory_v2(cgroup, bytes);
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
    uint64_t own = cgroup_read_number(cgroup->files[CGROUP_FILE_MEMORY]);
    uint64_t allowance = (own + OWN_MEMORY_STEP - 1) / OWN_MEMORY_STEP * OWN_MEMORY_STEP;

    if (allowance > OWN_MEMORY_MAX)
        allowance = OWN_MEMORY_MAX;
    if (limit_memory(cgroup, limits->memory_bytes + allowance, fault) < 0)
        return -1;
    cgroup->memory_before = own;
    cgroup->memory_peak_before = cgroup_read_number(cgroup->files[CGROUP_FILE_PEAK]);
    cgroup->memory_peak_sampled = 0;
    if (!read_events(cgroup, "oom_kill", &cgroup->oom_kills_before) ||
        (!first && !read_events(cgroup, "oom", &cgroup->ooms_before)))
        return fault_set(fault, errno, "read the OOM counters of the cgroup");
    cgroup->peak_is_reset = pwrite(cgroup->files[CGROUP_FILE_PEAK], "0", 1, 0) == 1;
    if (first && !cgroup->peak_is_reset)
        return fault_set(fault, errno, "reset the memory peak of the cgroup");
    const int with_swap = cgroup->files[CGROUP_FILE_SWAP_PEAK];
    if (with_swap >= 0 && pwrite(with_swap, "0", 1, 0) != 1)
        return fault_set(fault, errno, "reset the swap peak of the cgroup");
    return 0;
}

int cgroup_begin(struct cgroup *cgroup, const struct box_limits *limits, unsigned own_processes,
                 struct fault *fault)
{
    uint64_t processes = limits->processes + own_processes;

    cgroup->own_processes = own_processes;
    if (cgroup->have[CGROUP_MEMORY] && begin_memory(cgroup, limits, fault) < 0)
        return -1;
    if (!cgroup->have[CGROUP_PIDS])
        return 0;
    cgroup->pids_peak_before = cgroup_read_number(cgroup->files[CGROUP_FILE_PIDS_PEAK]);
    cgroup->pids_peak_sampled = 0;
    if (processes != cgroup->processes_max &&
        !cgroup_write_number(cgroup->files[CGROUP_FILE_PIDS_LIMIT], processes))
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
    ssize_t got = pread(cgroup->files[CGROUP_FILE_CPU], text, sizeof(text) - 1, 0);

    text[got > 0 ? got : 0] = '\0';
    return cgroup_cpu_parse_ns(text);
}

static uint64_t without_own(const struct cgroup *cgroup, uint64_t bytes)
{
    return bytes > cgroup->memory_before ? bytes - cgroup->memory_before : 0;
}

uint64_t cgroup_memory_bytes(const struct cgroup *cgroup)
{
    return without_own(cgroup, cgroup_read_number(cgroup->files[CGROUP_FILE_MEMORY]));
}

uint64_t cgroup_memory_peak_bytes(struct cgroup *cgroup)
{
    uint64_t peak = cgroup_read_number(cgroup->files[CGROUP_FILE_PEAK]);

    /* Without a reset the kernel's peak is this run's only if this run raised it. */
    if (cgroup->peak_is_reset || peak > cgroup->memory_peak_before)
        return without_own(cgroup, peak);
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
    peak = cgroup_read_number(cgroup->files[CGROUP_FILE_PEAK]);
    with_swap = cgroup_read_number(cgroup->files[CGROUP_FILE_SWAP_PEAK]);
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

void cgroup_rest(struct cgroup *cgroup)
{
    struct fault fault = {.error = 0};

    if (cgroup->have[CGROUP_MEMORY] && cgroup->limit_bytes < REST_BYTES)
        (void)limit_memory(cgroup, REST_BYTES, &fault);
}

void cgroup_relax(struct cgroup *cgroup, uint64_t bytes)
{
    uint64_t used = cgroup_read_number(cgroup->files[CGROUP_FILE_MEMORY]);
    uint64_t base = used > cgroup->limit_bytes ? used : cgroup->limit_bytes;

    cgroup->limit_bytes = 0;
    if (cgroup->have[CGROUP_MEMORY])
        (void)set_memory(cgroup, base + bytes + RELAX_BYTES);
}

void cgroup_sample_pids(struct cgroup *cgroup)
{
    if (!cgroup->have[CGROUP_PIDS])
        return;
    uint64_t now = cgroup_read_number(cgroup->files[CGROUP_FILE_PIDS]);
    if (now > cgroup->pids_peak_sampled)
        cgroup->pids_peak_sampled = now;
}

int64_t cgroup_pids_peak(struct cgroup *cgroup)
{
    if (!cgroup->have[CGROUP_PIDS])
        return -1;
    /* The kernel's own peak can not be reset: it is this run's only if this run raised it. */
    uint64_t peak = cgroup_read_number(cgroup->files[CGROUP_FILE_PIDS_PEAK]);
    if (peak <= cgroup->pids_peak_before)
        peak = cgroup->pids_peak_sampled;
    /* A run too short to be sampled had at least its command. */
    return peak > cgroup->own_processes ? (int64_t)(peak - cgroup->own_processes) : 1;
}
