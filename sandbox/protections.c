/* The layers of a box by name: what result.protections says and `require` asks for. */
#include "sandbox/keeper.h"

#include <stdio.h>
#include <string.h>

static void add(struct box_result *result, bool have, const char *name)
{
    if (!have || result->protection_count == BOX_PROTECTIONS_MAX)
        return;
    char *copy = strdup(name);
    if (copy != NULL)
        result->protections[result->protection_count++] = copy;
}

static void add_cgroup(const struct keeper *keeper, struct box_result *result,
                       enum cgroup_part part, const char *name, const char *weaker)
{
    char text[64];

    if (!keeper->cgroup.have[part]) {
        add(result, true, weaker);
        return;
    }
    snprintf(text, sizeof(text), "cgroup-v%d-%s", keeper->cgroup.version[part], name);
    add(result, true, text);
}

void protections_list(const struct keeper *keeper, const struct box_spec *spec,
                      struct box_result *result)
{
    add(result, true, "pid-namespace");
    add(result, true, "mount-namespace");
    add(result, !spec->network_host, "network-namespace");
    add(result, true, "ipc-namespace");
    add(result, true, "uts-namespace");
    add(result, true, "cgroup-namespace");
    add(result, !keeper->privileged, "user-namespace");
    add(result, true, "read-only-root");
    add(result, true, "seccomp");
    add(result, true, "no-new-privs");
    add(result, true, "no-capabilities");
    add(result, keeper->privileged, "own-uid");
    add(result, keeper->landlock, "landlock");
    add(result, true, "rlimits");
    add_cgroup(keeper, result, CGROUP_MEMORY, "memory", "memory-sampled");
    add_cgroup(keeper, result, CGROUP_CPU, "cpu", "cpu-sampled");
    add_cgroup(keeper, result, CGROUP_PIDS, "pids", "processes-rlimit");
    add(result, spec->cpu_set != NULL, "cpu-set");
    add(result, keeper->slots.fd >= 0, "slots");
}

/* "cgroup-memory" asks for either version. */
static bool matches(const char *protection, const char *wanted)
{
    if (strcmp(protection, wanted) == 0)
        return true;
    return strncmp(protection, "cgroup-v", 8) == 0 && strncmp(wanted, "cgroup-", 7) == 0 &&
           strcmp(protection + 10, wanted + 7) == 0;
}

bool protections_satisfy(const struct box_result *result, const char *required, char *ret_missing,
                         size_t size)
{
    while (required != NULL && *required != '\0') {
        size_t length = strcspn(required, ",");
        char wanted[64];
        bool found = length == 0;
        snprintf(wanted, sizeof(wanted), "%.*s", (int)(length < 63 ? length : 63), required);
        for (size_t i = 0; i < result->protection_count && !found; i++)
            found = matches(result->protections[i], wanted);
        if (!found) {
            snprintf(ret_missing, size, "%s", wanted);
            return false;
        }
        required += length;
        required += *required == ',';
    }
    return true;
}

int protections_fault(const struct keeper *keeper, const char *missing, struct fault *fault)
{
    const struct box_layer *layer = box_layer_find(missing);
    const char *remedy = layer == NULL ? "there is no such layer" : layer->remedy;

    if (strcmp(missing, "slots") == 0 && keeper->slots.why[0] != '\0')
        remedy = keeper->slots.why;
    return fault_set(fault, 0, "required layer %s is missing: %s", missing,
                     remedy[0] != '\0' ? remedy : "the list of layers is full");
}
