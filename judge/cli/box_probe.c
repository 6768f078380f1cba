#include "judge/cli/box_probe.h"

#include "judge/stage/box_client.h"

#include <string.h>
#include <unistd.h>

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
    static char *const paths[] = {"/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache"};
    struct box_bind binds[sizeof(paths) / sizeof(*paths)];
    char *argv[] = {"/usr/bin/true", NULL};
    char *env[] = {NULL};
    struct box_spec spec = {
        .argv = argv,
        .env = env,
        .policy = "general",
        .proc = true,
        .binds = binds,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .stderr_fd = -1,
        .limits = {.cpu_ns = 5000000000ull,
                   .wall_ns = 10000000000ull,
                   .memory_bytes = 64 << 20,
                   .processes = 4,
                   .open_files = 16,
                   .output_bytes = 4096,
                   .file_size_bytes = 1 << 20,
                   .disk_bytes = 1 << 20,
                   .disk_inodes = 64},
    };
    struct box_probe probe = {.works = false};
    struct keeper *keeper;

    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
        if (access(paths[i], F_OK) == 0)
            binds[spec.bind_count++] = (struct box_bind){paths[i], paths[i], false};
    }
    int result = keeper_start(judge_box, policy_folder, cgroups, true, &keeper, err);
    if (result < 0)
        return result;
    result = keeper_run(keeper, &spec, err);
    if (result == 0)
        result = keeper_wait(keeper, -1, &probe.result, err);
    keeper_stop(keeper);
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
