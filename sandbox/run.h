/* One box while it runs; shared by the files that make up the run. Who may include: sandbox/run*.c
 */
#ifndef SANDBOX_RUN_H
#define SANDBOX_RUN_H

#include "sandbox/init.h"
#include "sandbox/keeper.h"
#include "sandbox/notify.h"
#include "sandbox/sample.h"
#include "sandbox/stream.h"

enum run_phase {
    RUN_SETTING_UP, /* init builds; nothing of the command has run. */
    RUN_RUNNING,    /* STARTED came. */
    RUN_COLLECTING, /* ENDED came: all processes but init are dead. */
    RUN_OVER,       /* init is gone. */
};

/* The box's ends of the output pipes, until init has copies of its own. */
enum far_end { FAR_OUT, FAR_ERR, FAR_COUNT };

struct run {
    struct keeper *keeper;
    const struct box_spec *spec;
    struct box_result *result;
    const struct policy *policy;
    enum run_phase phase;
    bool decided;            /* result->verdict and reason stand: the first cause won. */
    bool judge_gone;         /* The control socket closed. */
    struct starter *starter; /* Which clones init; NULL: the keeper did. */
    pid_t init;              /* 0: not cloned yet. */
    int pidfd;
    int far_ends[FAR_COUNT];
    int work_fd;          /* The work folder's tmpfs, or -1. */
    uint64_t begin_ns;    /* When the set-up began. */
    uint64_t start_ns;    /* When the command started. */
    uint64_t killed_ns;   /* When init was killed; 0: not. */
    uint64_t cpu_base_ns; /* The slot's figure then, and the keeper's own. */
    uint64_t own_base_ns;
    uint64_t own_asleep_ns; /* The keeper's own when it last went to sleep. */
    uint64_t cpu_limit_ns;  /* Of this run's own figure; ARM changes it. */
    uint64_t wall_limit_ns; /* Since start_ns; later for a box that is kept from a processor. */
    uint64_t cpu_given_ns;  /* The same as they were given, for reasons. */
    uint64_t wall_given_ns;
    uint64_t wall_armed_ns;  /* When that was, since start_ns. */
    uint64_t cpu_checked_ns; /* Time of the last look and what it saw. */
    uint64_t cpu_seen_ns;
    uint64_t output_bytes;
    bool disk_full; /* Blocks or inodes were used up when we looked: programs clean up as they fail.
                     */
    bool file_at_limit;
    bool has_ended; /* wait_status is there. */
    bool is_done;   /* Init has said all and leaves: what comes now is not part of the run. */
    int wait_status;
    struct sample sample;
    uint64_t sample_peak_bytes;
    uint64_t sample_tasks_peak;
    uint64_t rss_peak_bytes; /* By rusage, known at the end: with pages of files, so it is only
                                shown, and decides nothing. */
    struct notifier notifier;
    struct stream out;
    struct stream err;
};

uint64_t now_ns(void);
uint64_t own_cpu_ns(void); /* The keeper's own CPU time so far. */

/* run_start.c: nothing is open. Called once, before all else. */
void run_clear(struct run *run);
/* Clones init, or has it cloned. 0, or -1 with a result that says why; either way
 * run.c closes what was opened. */
int run_start(struct run *run) __attribute__((warn_unused_result));
void run_close_far_ends(struct run *run);

/* run_verdict.c */
void run_decide(struct run *run, enum box_verdict verdict, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void run_fail(struct run *run, const struct fault *fault); /* IE with its step. */
void run_measure(struct run *run); /* CPU, memory: refreshes the figures in the result. */
void run_look_at_disk(struct run *run);
void run_check_limits(struct run *run); /* Decides when a limit was passed. */
void run_judge_end(struct run *run);    /* From the wait status, when nothing came first. */

/* Looks whether the starter has cloned init by now, or died. */
void run_look_for_init(struct run *run);

struct box_frame;
/* run_control.c: takes one frame from the judge. */
int run_receive_control(const struct run *run, struct box_frame *ret_frame)
    __attribute__((warn_unused_result));
void run_serve_control(struct run *run);
/* Waits until the machine has room for one more box. No clock of the box has begun. False when it
 * shall not be started any more. */
bool run_await_slot(struct run *run) __attribute__((warn_unused_result));

/* run.c */
void run_kill(struct run *run); /* Kills init and so everything. */

#endif
