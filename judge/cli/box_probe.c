#include "judge/cli/box_probe.h"

#include "judge/stage/box_client.h"

#include <string.h>
#include <unistd.h>

/* Layers that a machine may lack. The text of a remedy starts with the exact thing to do. */
static const struct {
    const char *layer;
    struct box_probe_missing missing;
} expected[] = {
    {"own-uid",
     {"own-uid", "a user namespace with one uid of its own",
      "start judge as root: only root can give each box a uid that nothing else has"}},
    {"landlock",
     {"landlock", "",
      "use a kernel from 5.13 with CONFIG_SECURITY_LANDLOCK and \"landlock\" in the lsm= list of "
      "its "
      "command line"}},
    {"cgroup-memory",
     {"cgroup-memory", "memory-sampled: looked at every 5 ms",
      "start judge as root, or under `systemd-run --user --scope -p Delegate=yes`; in a container "
      "mount /sys/fs/cgroup writable (docker run --cgroupns=private -v "
      "/sys/fs/cgroup:/sys/fs/cgroup:rw)"}},
    {"cgroup-cpu",
     {"cgroup-cpu", "cpu-sampled: summed over the processes that are seen",
      "the same as for cgroup-memory"}},
    {"cgroup-pids",
     {"cgroup-pids", "processes-rlimit: counted for each user", "the same as for cgroup-memory"}},
    {"slots",
     {"slots", "boxes start at once, however many there are",
      "unset JUDGE_SLOTS or give it a number above 0; make /run (root) or /tmp writable, and "
      "remove "
      "a /run/judge-box or /tmp/judge-box-UID that another user owns or may write to"}},
};

static const struct {
    const char *step; /* How the failed step begins. */
    const char *remedy;
} remedies[] = {
    {"start the box's init",
     "allow user namespaces: sysctl kernel.unprivileged_userns_clone=1 (Debian), user.max_user_"
     "namespaces above 0, on Ubuntu an AppArmor profile with `userns,` for judge-box; in a "
     "container "
     "--security-opt seccomp=unconfined or --cap-add SYS_ADMIN"},
    {"write /proc/self/",
     "allow user namespaces for judge-box: on Ubuntu an AppArmor profile with `userns,`, or sysctl "
     "kernel.apparmor_restrict_unprivileged_userns=0"},
    {"mount /proc",
     "in a container /proc must not be masked: --security-opt systempaths=unconfined (or judge box "
     "--no-proc)"},
    {"mount ",
     "in a container allow mounts: --cap-add SYS_ADMIN --security-opt apparmor=unconfined"},
    {"make the mounts private",
     "in a container allow mounts: --cap-add SYS_ADMIN --security-opt apparmor=unconfined"},
    {"install the seccomp filter", "use a kernel from 5.5 with CONFIG_SECCOMP_FILTER"},
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
        if (!has(&probe->result, expected[i].layer))
            probe->missing[probe->missing_count++] = expected[i].missing;
    }
}

static const char *find_remedy(const char *reason)
{
    for (size_t i = 0; i < sizeof(remedies) / sizeof(*remedies); i++) {
        if (strncmp(reason, remedies[i].step, strlen(remedies[i].step)) == 0)
            return remedies[i].remedy;
    }
    return "see the reason";
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
    int result = keeper_start(judge_box, policy_folder, cgroups, &keeper, err);
    if (result < 0)
        return result;
    result = keeper_run(keeper, &spec, err);
    if (result == 0)
        result = keeper_wait(keeper, -1, &probe.result, err);
    keeper_stop(keeper);
    if (result < 0)
        return result;
    probe.works = probe.result.verdict == BOX_OK;
    if (!probe.works)
        probe.remedy = find_remedy(probe.result.reason);
    judge_layers(&probe);
    *ret_probe = probe;
    return 0;
}

void box_probe_fini(struct box_probe *probe)
{
    box_result_fini(&probe->result);
}
