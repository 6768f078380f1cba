/* For judge doctor: runs a box that does nothing and says which layers it had, which are missing on
 * this machine, and what to do about it. */
#ifndef JUDGE_CLI_BOX_PROBE_H
#define JUDGE_CLI_BOX_PROBE_H

#include "judge/base/err.h"
#include "judge/cli/advice.h"
#include "sandbox/box.h"

#include <stdbool.h>
#include <stddef.h>

#define BOX_PROBE_MISSING_MAX 16

struct box_probe_missing {
    const char *layer;  /* Static: "cgroup-memory". */
    const char *weaker; /* Static: what is done instead; "" for nothing. */
    struct advice remedy;
};

struct box_probe {
    bool works;               /* A box could be run at all. */
    struct box_result result; /* Owned. Its protections are the layers that hold; its reason says
                                 why a box that does not work failed. */
    struct box_probe_missing missing[BOX_PROBE_MISSING_MAX];
    size_t missing_count;
    struct advice remedy; /* When it does not work: what to try. */
    struct machine machine;
};

/* Fails only when judge-box itself can not be started. */
int box_probe_run(const char *judge_box, const char *policy_folder, bool cgroups,
                  struct box_probe *ret_probe, struct err *err) __attribute__((warn_unused_result));
void box_probe_fini(struct box_probe *probe);

#endif
