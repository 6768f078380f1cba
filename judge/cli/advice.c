#include "judge/cli/advice.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* What an obstacle stands in the way of. */
enum subject {
    SUBJECT_BOX, /* Any box at all. */
    SUBJECT_CGROUP,
    SUBJECT_LANDLOCK,
    SUBJECT_OWN_UID,
};

static bool needs_user_namespace(const struct machine *machine)
{
    return !machine->has_capabilities;
}

static bool clone_is_off(const struct machine *machine)
{
    return needs_user_namespace(machine) && machine->userns_clone == 0;
}

static bool none_may_be_made(const struct machine *machine)
{
    return needs_user_namespace(machine) && machine->userns_max == 0;
}

static bool apparmor_restricts(const struct machine *machine)
{
    return needs_user_namespace(machine) && machine->userns_apparmor > 0 && !machine->is_root;
}

static bool kernel_has_none(const struct machine *machine)
{
    return needs_user_namespace(machine) &&
           (machine->user_namespace_error == EINVAL || machine->user_namespace_error == ENOSYS);
}

static bool container_lacks_rights(const struct machine *machine)
{
    return machine->container != CONTAINER_NONE && machine->is_root && !machine->has_capabilities;
}

/* Docker's filter lets namespaces be made by those with CAP_SYS_ADMIN only. */
static bool container_filters(const struct machine *machine)
{
    return machine->container != CONTAINER_NONE && needs_user_namespace(machine) &&
           machine->has_seccomp_filter && machine->user_namespace_error != 0;
}

static bool apparmor_confines(const struct machine *machine)
{
    return machine->container != CONTAINER_NONE && machine->is_apparmor_confined;
}

static bool selinux_confines(const struct machine *machine)
{
    return machine->container != CONTAINER_NONE && machine->is_selinux_container;
}

/* The kernel lets a user namespace mount only a /proc of which it may see all. */
static bool proc_is_masked(const struct machine *machine)
{
    return needs_user_namespace(machine) && machine->is_proc_masked;
}

static bool has_no_cgroups(const struct machine *machine)
{
    return !machine->has_cgroup_v1 && !machine->has_cgroup_v2;
}

static bool has_no_memory_controller(const struct machine *machine)
{
    return machine->lacks_memory_controller && machine->container == CONTAINER_NONE;
}

static bool cgroup_is_read_only(const struct machine *machine)
{
    return machine->is_cgroup_read_only;
}

static bool may_ask_systemd(const struct machine *machine)
{
    return !machine->is_root && machine->has_cgroup_v2 && machine->has_systemd &&
           machine->container == CONTAINER_NONE;
}

static bool user_has_no_cgroup_v2(const struct machine *machine)
{
    return !machine->is_root && machine->has_cgroup_v2 && !machine->has_cgroup_v1 &&
           !may_ask_systemd(machine) && !machine->is_cgroup_read_only;
}

static bool user_has_no_cgroup_v1(const struct machine *machine)
{
    return !machine->is_root && machine->has_cgroup_v1 && !machine->is_cgroup_read_only;
}

static bool landlock_is_off(const struct machine *machine)
{
    return machine->landlock_error == EOPNOTSUPP;
}

static bool landlock_is_filtered(const struct machine *machine)
{
    return machine->landlock_error != 0 && machine->landlock_error != EOPNOTSUPP &&
           machine->container != CONTAINER_NONE && machine->has_seccomp_filter;
}

static bool landlock_is_not_built(const struct machine *machine)
{
    return machine->landlock_error == ENOSYS && !landlock_is_filtered(machine);
}

static bool is_no_root(const struct machine *machine)
{
    return !machine->is_root;
}

/* @remedies by container; where there is none, the one of CONTAINER_NONE holds. A "%s" in a remedy
 * is the path of judge-box. */
static const struct obstacle {
    enum subject subject;
    bool (*stands)(const struct machine *machine);
    const char *what;
    const char *remedies[CONTAINER_COUNT];
} obstacles[] = {
    {SUBJECT_BOX,
     clone_is_off,
     "kernel.unprivileged_userns_clone is 0, so that only root may make user namespaces",
     {"as root `sysctl -w kernel.unprivileged_userns_clone=1` (to keep it, the same line in "
      "/etc/sysctl.d/60-judge.conf; in a container: on its host), or start judge as root"}},
    {SUBJECT_BOX,
     none_may_be_made,
     "user.max_user_namespaces is 0, so that nobody may make user namespaces",
     {"as root `sysctl -w user.max_user_namespaces=15000` (to keep it, the same line in "
      "/etc/sysctl.d/60-judge.conf; in a container: on its host), or start judge as root"}},
    {SUBJECT_BOX,
     apparmor_restricts,
     "kernel.apparmor_restrict_unprivileged_userns is 1, so that AppArmor takes all rights away in "
     "user namespaces",
     {"allow the one binary: as root `echo 'abi <abi/4.0>, profile judge-box \"%s\" "
      "flags=(unconfined) { userns, }' >/etc/apparmor.d/judge-box && apparmor_parser -r "
      "/etc/apparmor.d/judge-box`; or for all programs `sysctl -w "
      "kernel.apparmor_restrict_unprivileged_userns=0`"}},
    {SUBJECT_BOX,
     kernel_has_none,
     "this kernel has no user namespaces",
     {"use a kernel with CONFIG_USER_NS, or start judge as root"}},
    {SUBJECT_BOX,
     container_lacks_rights,
     "the container's root has not the capability to make namespaces and mounts",
     {"give the container CAP_SYS_ADMIN",
      "docker run --cap-add SYS_ADMIN (or without it, with a weaker box, all that follows)",
      "podman run --cap-add SYS_ADMIN (or without it, with a weaker box, all that follows)",
      "securityContext: {capabilities: {add: [SYS_ADMIN]}} (or without it, with a weaker box, all "
      "that follows)"}},
    {SUBJECT_BOX,
     container_filters,
     "the container's seccomp filter forbids user namespaces",
     {"start the container without its seccomp filter",
      "docker run --security-opt seccomp=unconfined",
      "podman run --security-opt seccomp=unconfined",
      "securityContext: {seccompProfile: {type: Unconfined}}"}},
    {SUBJECT_BOX,
     apparmor_confines,
     "the container's AppArmor profile forbids mounts",
     {"start the container without an AppArmor profile",
      "docker run --security-opt apparmor=unconfined",
      "podman run --security-opt apparmor=unconfined",
      "securityContext: {appArmorProfile: {type: Unconfined}}"}},
    {SUBJECT_BOX,
     selinux_confines,
     "the container's SELinux domain forbids mounts",
     {"start the container without SELinux labels", "docker run --security-opt label=disable",
      "podman run --security-opt label=disable",
      "securityContext: {seLinuxOptions: {type: spc_t}}"}},
    {SUBJECT_BOX,
     proc_is_masked,
     "parts of /proc are hidden, and then a user namespace may not mount a /proc of its own",
     {"show all of /proc (or run with `judge box --no-proc`)",
      "docker run --security-opt systempaths=unconfined", "podman run --security-opt unmask=ALL",
      "securityContext: {procMount: Unmasked}, with hostUsers: false in the pod's spec"}},
    {SUBJECT_CGROUP,
     has_no_cgroups,
     "no cgroups are mounted",
     {"mount -t cgroup2 none /sys/fs/cgroup",
      "docker run --cgroupns=private, on a host with cgroup v2",
      "podman run --cgroupns=private, on a host with cgroup v2",
      "a node whose runtime mounts /sys/fs/cgroup"}},
    {SUBJECT_CGROUP,
     has_no_memory_controller,
     "the kernel's cgroup v2 has no memory controller",
     {"start the kernel without cgroup_disable=memory (on some boards: with "
      "cgroup_enable=memory), and mount no v1 hierarchy with it"}},
    {SUBJECT_CGROUP,
     cgroup_is_read_only,
     "/sys/fs/cgroup is mounted read-only",
     {"mount -o remount,rw /sys/fs/cgroup",
      "docker run --cgroupns=private --security-opt writable-cgroups=true (from Docker 28), or "
      "--privileged",
      "podman run --cgroupns=private --security-opt unmask=/sys/fs/cgroup, or --privileged",
      "securityContext: {privileged: true}, or a node whose runtime has cgroup_writable = true "
      "(containerd from 2.1)"}},
    {SUBJECT_CGROUP,
     may_ask_systemd,
     "an ordinary user's session has no cgroup to arrange",
     {"start judge with `systemd-run --user --scope -p Delegate=yes judge …`; as a service, with "
      "Delegate=yes in its unit"}},
    {SUBJECT_CGROUP,
     user_has_no_cgroup_v2,
     "this user has no cgroup of their own",
     {"as root make one and start judge in it: mkdir /sys/fs/cgroup/judge; chown the folder and "
      "its cgroup.procs, cgroup.subtree_control and cgroup.threads to the user; `echo +memory "
      "+pids >/sys/fs/cgroup/cgroup.subtree_control`; or start judge as root"}},
    {SUBJECT_CGROUP,
     user_has_no_cgroup_v1,
     "with cgroup v1 an ordinary user has no cgroup",
     {"start judge as root; or boot with systemd.unified_cgroup_hierarchy=1 for cgroup v2, whose "
      "cgroups can be delegated"}},
    {SUBJECT_LANDLOCK,
     landlock_is_off,
     "the kernel has Landlock, and it is off",
     {"put landlock into the lsm= list of the kernel's command line (the list of now is in "
      "/sys/kernel/security/lsm)"}},
    {SUBJECT_LANDLOCK,
     landlock_is_filtered,
     "the container's seccomp filter may forbid Landlock",
     {"start the container without its seccomp filter",
      "docker run --security-opt seccomp=unconfined, or a Docker of this year",
      "podman run --security-opt seccomp=unconfined, or a newer containers-common",
      "securityContext: {seccompProfile: {type: Unconfined}}"}},
    {SUBJECT_LANDLOCK,
     landlock_is_not_built,
     "the kernel has no Landlock",
     {"use a kernel from 5.13 with CONFIG_SECURITY_LANDLOCK"}},
    {SUBJECT_OWN_UID,
     is_no_root,
     "only root can give each box a uid that nothing else has",
     {"start judge as root"}},
    {SUBJECT_OWN_UID,
     container_lacks_rights,
     "the container's root lacks capabilities",
     {"give the container CAP_SYS_ADMIN, CAP_SETUID, CAP_SETGID, CAP_SETPCAP and CAP_CHOWN",
      "docker run --cap-add SYS_ADMIN --cap-add SETUID --cap-add SETGID --cap-add SETPCAP "
      "--cap-add CHOWN",
      "podman run --cap-add SYS_ADMIN --cap-add SETUID --cap-add SETGID --cap-add SETPCAP "
      "--cap-add CHOWN",
      "securityContext: {capabilities: {add: [SYS_ADMIN, SETUID, SETGID, SETPCAP, CHOWN]}}"}},
};

static const struct {
    const char *layer;
    enum subject subject;
} layers[] = {
    {"cgroup-memory", SUBJECT_CGROUP}, {"cgroup-cpu", SUBJECT_CGROUP},
    {"cgroup-pids", SUBJECT_CGROUP},   {"landlock", SUBJECT_LANDLOCK},
    {"own-uid", SUBJECT_OWN_UID},
};

/* Where no fact explains it: by the step that failed. */
static const struct {
    const char *step; /* How the reason begins. */
    const char *remedy;
} steps[] = {
    {"start the box's init", "allow namespaces to be made by this user"},
    {"write /proc/self/", "allow user namespaces for judge-box"},
    {"mount /proc", "show all of /proc, or run with judge box --no-proc"},
    {"mount ", "allow mounts in a namespace (AppArmor or SELinux may forbid them)"},
    {"make the mounts private", "allow mounts (AppArmor or SELinux may forbid them)"},
    {"install the seccomp filter", "use a kernel from 5.5 with CONFIG_SECCOMP_FILTER"},
};

static void add_line(struct advice *advice, char *line)
{
    if (advice->count < ADVICE_MAX)
        advice->lines[advice->count++] = line;
    else
        free(line);
}

static void add_obstacle(const struct machine *machine, const struct obstacle *obstacle,
                         struct advice *advice)
{
    const char *remedy = obstacle->remedies[machine->container];
    const char *path;

    if (remedy == NULL)
        remedy = obstacle->remedies[CONTAINER_NONE];
    path = strstr(remedy, "%s");
    if (path == NULL)
        add_line(advice, mem_printf("%s: %s", obstacle->what, remedy));
    else
        add_line(advice, mem_printf("%s: %.*s%s%s", obstacle->what, (int)(path - remedy), remedy,
                                    machine->judge_box, path + 2));
}

static void add_obstacles(const struct machine *machine, enum subject subject,
                          struct advice *advice)
{
    for (size_t i = 0; i < sizeof(obstacles) / sizeof(*obstacles); i++) {
        if (obstacles[i].subject == subject && obstacles[i].stands(machine))
            add_obstacle(machine, &obstacles[i], advice);
    }
}

void advice_obstacles(const struct machine *machine, struct advice *ret_advice)
{
    *ret_advice = (struct advice){.count = 0};
    add_obstacles(machine, SUBJECT_BOX, ret_advice);
}

void advice_for_box(const struct machine *machine, const char *reason, struct advice *ret_advice)
{
    advice_obstacles(machine, ret_advice);
    for (size_t i = 0; i < sizeof(steps) / sizeof(*steps) && ret_advice->count == 0; i++) {
        if (strncmp(reason, steps[i].step, strlen(steps[i].step)) == 0)
            add_line(ret_advice, mem_strdup(steps[i].remedy));
    }
    if (ret_advice->count == 0)
        add_line(ret_advice, mem_strdup("see the reason"));
}

void advice_for_layer(const struct machine *machine, const char *layer, struct advice *ret_advice)
{
    *ret_advice = (struct advice){.count = 0};
    for (size_t i = 0; i < sizeof(layers) / sizeof(*layers); i++) {
        if (strcmp(layers[i].layer, layer) == 0)
            add_obstacles(machine, layers[i].subject, ret_advice);
    }
    if (ret_advice->count == 0)
        add_line(ret_advice, mem_strdup("nothing that doctor knows of stands in the way; see "
                                        "docs/operators.md"));
}

char *advice_join(const struct advice *advice)
{
    struct buf all = {0};
    char *joined;

    for (size_t i = 0; i < advice->count; i++)
        buf_printf(&all, "%s%s", i > 0 ? "; and " : "", advice->lines[i]);
    joined = mem_strdup(buf_text(&all));
    buf_fini(&all);
    return joined;
}

void advice_fini(struct advice *advice)
{
    for (size_t i = 0; i < advice->count; i++)
        free(advice->lines[i]);
}
