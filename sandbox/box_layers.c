/* The layers of a box by name, and what a person does about a missing one. */
#include "sandbox/box.h"

#include <string.h>

#define CGROUP_REMEDY                                                                              \
    "start judge as root or under `systemd-run --user --scope -p Delegate=yes`, without "          \
    "--no-cgroup"
#define INSTEAD_OF_CGROUP "cgroups do that here, and better: ask for "

const struct box_layer box_layers[] = {
    {"pid-namespace", ""},
    {"mount-namespace", ""},
    {"network-namespace", "do without --network host"},
    {"ipc-namespace", ""},
    {"uts-namespace", ""},
    {"cgroup-namespace", ""},
    {"user-namespace", "start judge as an ordinary user; root's boxes have own-uid instead"},
    {"read-only-root", ""},
    {"seccomp", ""},
    {"no-new-privs", ""},
    {"no-capabilities", ""},
    {"own-uid", "start judge as root; other users' boxes have user-namespace instead"},
    {"landlock", "use a kernel from 5.13 with landlock in the lsm= list of its command line"},
    {"rlimits", ""},
    {"cgroup-memory", CGROUP_REMEDY},
    {"cgroup-cpu", CGROUP_REMEDY},
    {"cgroup-pids", CGROUP_REMEDY},
    {"cgroup-v1-memory", "ask for cgroup-memory, which is either version"},
    {"cgroup-v1-cpu", "ask for cgroup-cpu, which is either version"},
    {"cgroup-v1-pids", "ask for cgroup-pids, which is either version"},
    {"cgroup-v2-memory", "ask for cgroup-memory, which is either version"},
    {"cgroup-v2-cpu", "ask for cgroup-cpu, which is either version"},
    {"cgroup-v2-pids", "ask for cgroup-pids, which is either version"},
    {"memory-sampled", INSTEAD_OF_CGROUP "cgroup-memory"},
    {"cpu-sampled", INSTEAD_OF_CGROUP "cgroup-cpu"},
    {"processes-rlimit", INSTEAD_OF_CGROUP "cgroup-pids"},
    {"cpu-set", "name the CPUs with --cpu-set"},
    {"slots", "set JUDGE_SLOTS to another number than 0"},
};
const size_t box_layer_count = sizeof(box_layers) / sizeof(*box_layers);

const struct box_layer *box_layer_find(const char *name)
{
    for (size_t i = 0; i < box_layer_count; i++) {
        if (strcmp(box_layers[i].name, name) == 0)
            return &box_layers[i];
    }
    return NULL;
}
