/* The first process of a box, and what it says to the keeper.
 *
 * init is a fork of the keeper in new namespaces. It builds the box around itself, gives up every
 * right, starts the command, reaps, and at the end kills what is left, collects files and exits;
 * main.c draws the whole. It speaks over a SOCK_SEQPACKET socket, one struct init_message each:
 *
 *   (set-up) --> STARTED [work folder, listener] --> ENDED --> DONE --> exit
 *       `------> FAILED --> exit
 *
 * Who may include: sandbox/. */
#ifndef SANDBOX_INIT_H
#define SANDBOX_INIT_H

#include "sandbox/box.h"
#include "sandbox/fault.h"

#include <linux/filter.h>

enum init_message_type {
    INIT_FAILED = 1, /* fault */
    INIT_STARTED,    /* layers, start_ns, cpu_text; two descriptors */
    INIT_ENDED,      /* wait_status, cpu_ns, memory_bytes, file_at_limit */
    INIT_DONE,       /* found, too_large */
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

/* Everything that init needs; it has its own copy of the keeper's memory. */
struct init_plan {
    const struct box_spec *spec;
    const struct sock_filter *filter;
    size_t filter_count;
    bool user_namespace;        /* init was cloned with one and maps itself. */
    const uint64_t *launch_key; /* Three words, see policy_set_launch_key. */
    bool landlock;              /* The kernel has it. */
    bool memory_sampled;        /* No cgroup for memory: set a generous RLIMIT_DATA. */
    uid_t uid;
    gid_t gid;
    uid_t outer_uid; /* What uid and gid are mapped to in a user namespace. */
    gid_t outer_gid;
    int report;    /* Socket to the keeper. */
    int stdin_fd;  /* -1: /dev/null of the box. */
    int stdout_fd; /* Pipes. */
    int stderr_fd;
    int proc_fd;        /* The host's /proc. */
    bool root_is_built; /* init was cloned from a kept root (root_cache.h). */
    int cpu_fd;         /* The slot's CPU meter, or -1. */
    int host_net_fd;    /* Network namespace to join, or -1. */
};

/* Work and report descriptors and layers, filled as the set-up goes on. */
struct init_state {
    const struct init_plan *plan;
    struct fault fault;
    int work_fd;    /* The work folder's tmpfs. */
    int oom_fd;     /* /proc/self/oom_score_adj, opened before /proc went out of sight. */
    int ruleset_fd; /* Landlock, or -1. */
    uint32_t layers;
};

/* Runs init to its end in the calling process. */
void init_main(const struct init_plan *plan) __attribute__((noreturn));

/* The steps, each in a file of its own. 0, or -1 with state->fault. */
int mounts_build(struct init_state *state) __attribute__((warn_unused_result));
/* The part that boxes with the same binds can share: all but the work folder and /proc. */
int mounts_build_root(struct init_state *state) __attribute__((warn_unused_result));
int files_lay(struct init_state *state) __attribute__((warn_unused_result));
/* Empties the bounding set of the calling process: what it may gain, not what it has. */
int drop_bounding(struct fault *fault) __attribute__((warn_unused_result));
int drop_rights(struct init_state *state) __attribute__((warn_unused_result));
int landlock_prepare(struct init_state *state) __attribute__((warn_unused_result));
int descriptors_arrange(struct init_state *state) __attribute__((warn_unused_result));
bool files_at_limit(const struct init_state *state);
void files_collect(struct init_state *state, struct init_message *message);

/* Starts the command; returns its pid, or -1 with state->fault. STARTED has been sent by then. */
pid_t command_start(struct init_state *state) __attribute__((warn_unused_result));

/* Sends a message with up to two descriptors. */
int init_send(const struct init_plan *plan, const struct init_message *message, const int *fds,
              size_t fd_count) __attribute__((warn_unused_result));

const char *box_work_folder(const struct box_spec *spec);
/* CPU seconds after which the kernel itself ends a process of the box. */
uint64_t cpu_backstop_s(const struct box_limits *limits);

#endif
