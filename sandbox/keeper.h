/* What a keeper holds from box to box. Who may include: sandbox/. */
#ifndef SANDBOX_KEEPER_H
#define SANDBOX_KEEPER_H

#include "sandbox/box.h"
#include "sandbox/cgroup.h"
#include "sandbox/fault.h"
#include "sandbox/init.h"
#include "sandbox/policy.h"
#include "sandbox/slots.h"

#define STARTERS_MAX 6

/* A starter, by what it was built from, and what boxes it was used for. */
struct starter_place {
    struct starter *starter; /* NULL: the place is free. */
    char *key;
    struct identity *sources; /* Of each bind, when it was built. */
    size_t source_count;
    uint64_t used;                     /* When it was last used, for choosing the one to give up. */
    struct box_spec shape;             /* Of the last box: what the next is likely to be. */
    unsigned alike;                    /* Boxes in a row for which the same init would do. */
    const struct init_plan *last_plan; /* Of that box. */
    struct init_plan plan;             /* Of the init that waits. */
};

struct keeper {
    int control; /* Socket to the judge. */
    const char *policy_folder;
    struct policy *policies; /* Compiled, by name; a list. */
    struct cgroup cgroup;
    struct slots slots;
    bool privileged;          /* May do without user namespaces. */
    uint64_t held_namespaces; /* CLONE_NEW…: the keeper has left the host's, and boxes inherit its
                                 own, which hold nothing and can hold nothing. */
    bool landlock;
    int pidfd;         /* Of the keeper itself. */
    int report[2];     /* Socket pair: the keeper's end, and that of each init in turn. */
    int host_net_fd;   /* The host's network namespace, when that one is held. */
    int proc_fd;       /* The host's /proc, a folder. */
    bool has_starters; /* It may have them. */
    struct starter_place starters[STARTERS_MAX];
    struct starter_place *last; /* That the last box came from, or NULL. */
    int mounts_fd;         /* Tells when a mount of the host has changed; -1: it can not be told. */
    uint64_t starter_uses; /* Counted, for choosing the one to give up. */
    rlim_t hard_limits[RLIM_NLIMITS]; /* Its own, which no box can pass. */
    uid_t outer_uid;                  /* The keeper's. */
    gid_t outer_gid;
    uid_t uid; /* Of the box, in its own user namespace if it has one. */
    gid_t gid;
    long cpu_count;
    pid_t leaving; /* The init of the last box, not reaped yet; or 0. */
    int leaving_pidfd;
    bool all_said; /* The init of the last box has, and has heard all that was said to it. */
    bool stuck;    /* A box could not be killed: this keeper is of no more use. */
};

#define KEEPER_SLOTS_DEFAULT (-1L)

/* Serves boxes until the control socket closes or a signal asks to end. @slots is how many boxes of
 * all keepers may run at once; 0 is any number. Returns an exit status. */
int keeper_serve(int control, const char *policy_folder, bool cgroups, long slots);

/* Runs one box to its end; STARTED is sent on the way, and the control socket served. Returns 0
 * with the result, or -1 when the judge is gone (the box is dead then as well). */
int run_box(struct keeper *keeper, const struct box_spec *spec, struct box_result *ret_result)
    __attribute__((warn_unused_result));

/* Once after each run_box: closes what it had open, and waits for what it left of the box, an init
 * on its way out with nothing below it. The result need not wait for that; the next box does. */
void run_leave(struct keeper *keeper);

/* Signals that the keeper ignores and init must not hand on. */
extern const int keeper_ignored[];
extern const size_t keeper_ignored_count;

/* A signal asked the keeper to end. */
bool keeper_must_end(void);

/* The layers that a box of @spec gets on this machine; owned strings. */
void protections_list(const struct keeper *keeper, const struct box_spec *spec,
                      struct box_result *result);
/* The first of the comma-separated @required that @result lacks is copied to @ret_missing. */
bool protections_satisfy(const struct box_result *result, const char *required, char *ret_missing,
                         size_t size);
/* Says that @missing is, and what to do. Returns -1. */
int protections_fault(const struct keeper *keeper, const char *missing, struct fault *fault);

#endif
