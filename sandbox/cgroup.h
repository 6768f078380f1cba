/* The slot: a cgroup that the keeper lives in and whose limits hold for its box.
 *
 * The keeper moves itself there once and boxes are born inside, because moving a process costs
 * about 10 ms when none has moved lately. So the keeper is charged to the slot as well, and what it
 * used is subtracted. Limits are set for each run and usage is read as a difference.
 *
 * v1: one folder in each of the memory, cpuacct and pids hierarchies. v2: one leaf
 * (cgroup_tree.h). What can not be had is missing in `have`, and the run says so in its
 * protections.
 *
 * Who may include: sandbox/. */
#ifndef SANDBOX_CGROUP_H
#define SANDBOX_CGROUP_H

#include "sandbox/box.h"
#include "sandbox/fault.h"

#define CGROUP_CPU_BYTES 64 /* Enough of CGROUP_FILE_CPU. */

enum cgroup_part {
    CGROUP_MEMORY,
    CGROUP_CPU,
    CGROUP_PIDS,
    CGROUP_PART_COUNT,
};

/* Those that are read or written for each run. They stay open, and were read once: to open a file,
 * or to read it for the first time, takes memory of the kernel's that counts as the slot's, and the
 * slot may be full. */
enum cgroup_file {
    CGROUP_FILE_CPU,
    CGROUP_FILE_MEMORY,    /* Usage. */
    CGROUP_FILE_PEAK,      /* The most; on v2 the reset is of the descriptor that asks for it. */
    CGROUP_FILE_SWAP_PEAK, /* v1: the most of memory and swap together. */
    CGROUP_FILE_EVENTS,    /* Counters of out-of-memory events. */
    CGROUP_FILE_LIMIT,
    CGROUP_FILE_SWAP_LIMIT, /* v1: of memory and swap together. */
    CGROUP_FILE_PIDS,       /* Processes now, the most, and their limit. */
    CGROUP_FILE_PIDS_PEAK,
    CGROUP_FILE_PIDS_LIMIT,
    CGROUP_FILE_COUNT,
};

enum cgroup_oom {
    CGROUP_OOM_NONE,
    CGROUP_OOM_OWN,   /* The slot was at its limit. */
    CGROUP_OOM_OTHER, /* It was not. */
};

/* The slot's folder in one hierarchy. */
struct cgroup_seat {
    int folder;
    int above; /* The folder that it is in. */
};

struct cgroup {
    bool have[CGROUP_PART_COUNT];
    int version[CGROUP_PART_COUNT]; /* 1 or 2. */
    int folder[CGROUP_PART_COUNT];  /* Borrowed from a seat, or -1. */
    struct cgroup_seat seats[CGROUP_PART_COUNT];
    unsigned seat_count;
    char name[64];
    int files[CGROUP_FILE_COUNT]; /* -1: there is none, which reads as nothing. */
    uint64_t limit_bytes;         /* As it is set; 0: it is not. */
    uint64_t processes_max;       /* Likewise. */
    unsigned own_processes;       /* Of judge-box, which the limit lets be. */
    uint64_t ooms_before;         /* v2: times that the slot's own limit left no way out. */
    uint64_t oom_kills_before;    /* Processes of the slot that the kernel killed for memory. */
    uint64_t memory_before;
    uint64_t memory_peak_before;
    uint64_t memory_peak_sampled;
    bool peak_is_reset; /* The kernel's peak is of this run alone. */
    uint64_t pids_peak_before;
    uint64_t pids_peak_sampled;
};

void cgroup_init(struct cgroup *cgroup); /* No slot. */
/* Makes the slot and moves the caller in. What is not possible is left out; never fails. */
void cgroup_open(struct cgroup *cgroup);
/* Moves the caller back out and removes the slot. */
void cgroup_close(struct cgroup *cgroup);
/* Removes the slots of keepers that no longer live. Called by cgroup_open; also for --sweep. */
void cgroup_sweep(void);
/* For cgroup*.c: makes @parent/@name and moves the caller in. */
bool cgroup_seat_enter(const char *parent, const char *name, struct cgroup_seat *ret_seat);

/* Sets limits and remembers the state before a run. @own_processes: judge-box's own in the slot. */
int cgroup_begin(struct cgroup *cgroup, const struct box_limits *limits, unsigned own_processes,
                 struct fault *fault) __attribute__((warn_unused_result));

uint64_t cgroup_cpu_ns(const struct cgroup *cgroup); /* The whole slot, the keeper included. */
/* The same from bytes of CGROUP_FILE_CPU that somebody else has read. */
uint64_t cgroup_cpu_parse_ns(const char *text);
uint64_t cgroup_memory_bytes(const struct cgroup *cgroup); /* Now, without what was before. */
uint64_t cgroup_memory_peak_bytes(struct cgroup *cgroup);  /* Likewise, the most. */
/* Did the kernel kill for memory in this run? When a cgroup above or the whole machine is short,
 * boxes are the first to go: that is not their fault. */
enum cgroup_oom cgroup_oom(const struct cgroup *cgroup);
/* Between two boxes: room for the next request, where the last box had little. */
void cgroup_rest(struct cgroup *cgroup);
/* Room for judge-box itself, and @bytes more, when the box has filled its memory. */
void cgroup_relax(struct cgroup *cgroup, uint64_t bytes);
void cgroup_sample_pids(struct cgroup *cgroup);
int64_t cgroup_pids_peak(struct cgroup *cgroup); /* Without judge-box's own; -1: not known. */

#endif
