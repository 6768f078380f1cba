#include "judge/cli/box_probe.h"

#include "judge/stage/box_try.h"

#include <string.h>

/* Layers that a machine may lack, and what is done instead. */
static const struct {
    const char *layer;
    const char *weaker;
} expected[] = {
    {"own-uid", "a user namespace with one uid of its own"},
    {"landlock", ""},
    {"cgroup-memory", "memory-sampled: looked at every 5 ms"},
    {"cgroup-cpu", "cpu-sampled: summed over the processes that are seen"},
    {"cgroup-pids", "processes-rlimit: counted for each user"},
    {"slots", "boxes start at once, however many there are"},
};

static bool has(const struct box_result *result, const char *layer)
{
    for (size_t i = 0; i < result->protection_count; i++) {
        const char *name = result->protections[i];
        if (strcmp(name, layer) == 0 ||
            (strncmp(layer, "cgroup-", 7) == 0 && strncmp(name, "cgroup-v", 8) == 0 &&
             strcmp(name + 10, layer + 7) == 0))
            return true;
    }
    return false;
}

static void judge_layers(struct box_probe *probe)
{
    for (size_t i = 0; i < sizeof(expected) / sizeof(*expected); i++) {
        struct box_probe_missing *missing = &probe->missing[probe->missing_count];

        if (has(&probe->result, expected[i].layer))
            continue;
        missing->layer = expected[i].layer;
        missing->weaker = expected[i].weaker;
        advice_for_layer(&probe->machine, missing->layer, &missing->remedy);
        probe->missing_count++;
    }
}

int box_probe_run(const char *judge_box, const char *policy_folder, bool cgroups,
                  struct box_probe *ret_probe, struct err *err)
{
    struct box_probe probe = {.works = false};
    uint64_t start_ns;
    int result = box_try(judge_box, policy_folder, cgroups, &probe.result, &start_ns, err);

    if (result < 0)
        return result;
    probe.works = probe.result.verdict == BOX_OK;
    machine_look(judge_box, &probe.machine);
    /* The layers of a box that never was are no finding. */
    if (probe.works)
        judge_layers(&probe);
    else
        advice_for_box(&probe.machine, probe.result.reason, &probe.remedy);
    *ret_probe = probe;
    return 0;
}

void box_probe_fini(struct box_probe *probe)
{
    box_result_fini(&probe->result);
    advice_fini(&probe->remedy);
    for (size_t i = 0; i < probe->missing_count; i++)
        advice_fini(&probe->missing[i].remedy);
}
