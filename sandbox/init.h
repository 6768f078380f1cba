/* The first process of a box, and what it says to the keeper.
 *
 * init is cloned by a starter, whose and the keeper's memory it shares (starter.h), or else by the
 * keeper, with a copy of its memory. It builds the box around itself, gives up every right, starts
 * the command, reaps, and at the end kills what is left, collects files and exits; main.c draws the
 * whole. Since the keeper goes on meanwhile, init makes its system calls by sys.h, allocates
 * nothing and changes nothing of the plan. One of a starter's may be built before there is a run
 * for it (struct init_wait). It speaks over a SOCK_SEQPACKET socket, one struct
 * init_message each. ENDED is left out when there is nothing to collect; after it init waits for a
 * byte of the keeper's:
 *
 *   (set-up) --> STARTED [work folder, listener] --> (ENDED -->) DONE --> exit
 *       `------> FAILED --> exit
 *
 * Who may include: sandbox/. */
#ifndef SANDBOX_INIT_H
#define SANDBOX_INIT_H

#include "sandbox/box.h"
#include "sandbox/fault.h"

#include <linux/filter.h>
#include <sched.h>
#include <stdint.h>
#include <sys/resource.h>

enum init_message_type {
    INIT_FAILED = 1, /* fault */
    INIT_STARTED,    /* layers, start_ns, cpu_text; one or two descriptors */
    INIT_ENDED,      /* wait_status, cpu_ns, memory_bytes, file_at_limit */
    INIT_DONE,       /* the same, and found, too_large */
};

enum init_layer {
    INIT_LANDLOCK = 1,
    INIT_PROC_HIDDEN = 2,
};

struct init_message {
    enum init_message_type type;
    struct fault fault;
    uint32_t layers;       /* Bits of enum init_layer. */
    uint64_t start_ns;     /* Monotonic time just before the command's filter and exec. */
    char cpu_text[64];     /* What the slot's CPU meter said then; "" without one. */
    int wait_status;       /* Of the command. */
    uint64_t cpu_ns;       /* Of all reaped processes, by rusage. */
    uint64_t memory_bytes; /* The largest resident set of one process. */
    bool file_at_limit;    /* A file has reached the size limit. */
    uint32_t found;        /* files_out that were there and were copied. */
    uint32_t too_large;    /* files_out that passed bytes_max. */
};

/* What judge-box keeps for itself in init is from here on, what is the command's below. */
#define DESCRIPTORS_KEPT 128
#define INIT_STACK_BYTES ((size_t)256 << 10)

/* Everything that init needs; it only reads. */
struct init_plan {
    const struct box_spec *spec;
    const struct sock_filter *filter; /* NULL: it is inherited from a starter. */
    size_t filter_count;
    uint64_t namespaces; /* CLONE_NEW… that a starter's inits get beside pid and mount. */
    cpu_set_t cpus;      /* With spec.cpu_set: what it names. */
    bool for_many;       /* A starter builds: without work folder and /proc. */
    bool prepared;       /* By a starter: root, signals, network, all that drop_ways_back does. */
    bool user_namespace; /* init was cloned with one and maps itself. */
    bool own_names;      /* init was cloned with a UTS namespace. */
    bool landlock;       /* The kernel has it. */
    bool memory_sampled; /* No cgroup for memory: set a generous RLIMIT_DATA. */
    const rlim_t *hard_limits; /* The keeper's own, by resource. */
    unsigned waiting;          /* Inits of other boxes to come, which have the same uid. */
    uid_t uid;
    gid_t gid;
    uid_t outer_uid; /* What uid and gid are mapped to in a user namespace. */
    gid_t outer_gid;
    int keeper_pidfd;
    int report;    /* Socket to the keeper. */
    int stdin_fd;  /* -1: /dev/null of the box. */
    int stdout_fd; /* Pipes. */
    int stderr_fd;
    int proc_fd;            /* The host's /proc. */
    int cpu_fd;             /* The slot's CPU meter, or -1. */
    int host_net_fd;        /* Network namespace to join, or -1. */
    void *command_stack;    /* INIT_STACK_BYTES for the command's process until it executes. */
    struct init_wait *wait; /* Of a starter's init; NULL: it is built for the run at hand. */
};

/* Init's own descriptors, which move, and layers, filled as the set-up goes on. */
struct init_state {
    const struct init_plan *plan;
    struct fault fault;
    int report;
    int cpu_fd;
    int work_fd;    /* The work folder's tmpfs. */
    int oom_fd;     /* /proc/self/oom_score_adj, opened before /proc went out of sight. */
    int ruleset_fd; /* Landlock, or -1. */
    int files_out[BOX_FILES_MAX];
    uint32_t layers;
};

enum init_phase {
    INIT_ABSENT,
    INIT_BUILDING, /* Nobody has a run for it yet. */
    INIT_READY,    /* It is built, and sleeps until it is taken. */
    INIT_TAKEN,    /* For the run of @plan: at once, or as soon as it is built. */
    INIT_BROKEN,   /* It failed before it was taken. */
};

/* Where keeper and init meet. Until it is taken init shares the keeper's descriptors, and what it
 * opens there is the keeper's to close when the run is over. */
struct init_wait {
    _Atomic uint32_t phase;
    const struct init_plan *plan; /* Of the run, which takes the place of what it was built by. */
    struct init_state built;
};

/* It failed: false when it is taken, so that somebody is to be told. */
bool init_break(struct init_wait *wait);

/* Runs init to its end in the calling process; @argument is a struct init_plan. Does not return. */
void init_main(void *argument);

/* The steps, each in a file of its own. 0, or -1 with state->fault. */
int mounts_build(struct init_state *state) __attribute__((warn_unused_result));
/* The root: of one box, or what boxes with the same binds can share. May use libc: there is a copy
 * of the memory, or the keeper waits. */
int mounts_build_root(struct init_state *state) __attribute__((warn_unused_result));
int files_lay(struct init_state *state) __attribute__((warn_unused_result));
/* Empties the bounding set of the calling process: what it may gain, not what it has. */
int drop_bounding(struct fault *fault) __attribute__((warn_unused_result));
int drop_ways_back(const struct init_plan *plan, struct fault *fault)
    __attribute__((warn_unused_result));
int drop_dumpable(struct fault *fault) __attribute__((warn_unused_result));
int tie_to_keeper(const struct init_plan *plan, struct fault *fault)
    __attribute__((warn_unused_result));
int drop_rights(struct init_state *state) __attribute__((warn_unused_result));
int landlock_prepare(struct init_state *state) __attribute__((warn_unused_result));
/* Moves what init opened while it was built out of the command's range. */
int descriptors_keep(struct init_state *state) __attribute__((warn_unused_result));
/* Lays 0, 1, 2 and the spec's own, and closes all else that is not init's. */
int descriptors_arrange(struct init_state *state) __attribute__((warn_unused_result));
bool files_at_limit(const struct init_state *state);
void files_collect(struct init_state *state, struct init_message *message);

int init_default_signals(struct fault *fault) __attribute__((warn_unused_result));
int init_set_names(struct fault *fault) __attribute__((warn_unused_result));
int init_join_network(const struct init_plan *plan, struct fault *fault)
    __attribute__((warn_unused_result));

/* Starts the command; returns its pid, or -1 with state->fault. STARTED has been sent by then. */
pid_t command_start(struct init_state *state) __attribute__((warn_unused_result));

/* Sends a message with up to two descriptors. */
int init_send(const struct init_state *state, const struct init_message *message, const int *fds,
              size_t fd_count) __attribute__((warn_unused_result));

const char *box_work_folder(const struct box_spec *spec);
/* CPU seconds after which the kernel itself ends a process of the box. */
uint64_t cpu_backstop_s(const struct box_limits *limits);

#endif
