#include "judge/cli/machine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#endif
#define LANDLOCK_VERSION_FLAG 1u
#define TEXT_BYTES_MAX 65536

const char *const container_names[CONTAINER_COUNT] = {
    [CONTAINER_DOCKER] = "Docker",
    [CONTAINER_PODMAN] = "Podman",
    [CONTAINER_KUBERNETES] = "Kubernetes",
    [CONTAINER_OTHER] = "another",
};

/* A small file as text; "" when it is not there. Static: good until the next call. */
static const char *read_small(const char *path)
{
    static char text[TEXT_BYTES_MAX];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t length = 0;
    ssize_t got;

    while (fd >= 0 && length < sizeof(text) - 1 &&
           (got = read(fd, text + length, sizeof(text) - 1 - length)) > 0)
        length += (size_t)got;
    if (fd >= 0)
        close(fd);
    text[length] = '\0';
    return text;
}

static long read_setting(const char *path)
{
    const char *text = read_small(path);

    return *text == '\0' ? SETTING_ABSENT : strtol(text, NULL, 10);
}

static enum container look_for_container(void)
{
    const char *says = getenv("container");

    if (getenv("KUBERNETES_SERVICE_HOST") != NULL)
        return CONTAINER_KUBERNETES;
    if (access("/run/.containerenv", F_OK) == 0 || (says != NULL && strcmp(says, "podman") == 0))
        return CONTAINER_PODMAN;
    if (access("/.dockerenv", F_OK) == 0)
        return CONTAINER_DOCKER;
    return says != NULL || access("/run/systemd/container", F_OK) == 0 ? CONTAINER_OTHER
                                                                       : CONTAINER_NONE;
}

static int try_user_namespace(void)
{
    pid_t child = fork();
    int status;

    if (child == 0)
        _exit(unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 ? 0 : errno);
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return EAGAIN;
    return WEXITSTATUS(status);
}

void machine_parse_status(const char *status, struct machine *machine)
{
    static const unsigned needed[] = {CAP_SYS_ADMIN, CAP_SETUID, CAP_SETGID, CAP_SETPCAP,
                                      CAP_CHOWN};
    const char *capabilities = strstr(status, "\nCapEff:");
    const char *seccomp = strstr(status, "\nSeccomp:");
    unsigned long long have = 0;

    if (capabilities != NULL)
        have = strtoull(capabilities + strlen("\nCapEff:"), NULL, 16);
    machine->has_capabilities = machine->is_root;
    for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
        machine->has_capabilities &= (have >> needed[i] & 1) != 0;
    machine->has_seccomp_filter =
        seccomp != NULL && strtol(seccomp + strlen("\nSeccomp:"), NULL, 10) == 2;
}

static bool has_option(const char *list, const char *option)
{
    size_t length = strlen(option);

    for (const char *at = list; *at != '\0'; at += strcspn(at, ",")) {
        at += *at == ',';
        if (strcspn(at, ",") == length && strncmp(at, option, length) == 0)
            return true;
    }
    return false;
}

static void parse_mount(char *line, struct machine *machine)
{
    char point[1024], options[512], type[64], more[1024];
    const char *tail = strstr(line, " - ");

    if (tail == NULL || sscanf(line, "%*s %*s %*s %*s %1023s %511s", point, options) != 2 ||
        sscanf(tail, " - %63s %*s %1023s", type, more) != 2)
        return;
    bool first = strcmp(type, "cgroup") == 0 && has_option(more, "memory");
    bool second = strcmp(type, "cgroup2") == 0;
    machine->has_cgroup_v1 |= first;
    machine->has_cgroup_v2 |= second;
    machine->is_cgroup_read_only |= (first || second) && has_option(options, "ro");
    /* systemd's own automount there hides nothing. */
    machine->is_proc_masked |= strncmp(point, "/proc/", 6) == 0 && strcmp(type, "autofs") != 0 &&
                               strcmp(type, "binfmt_misc") != 0;
}

void machine_parse_mounts(const char *mountinfo, struct machine *machine)
{
    char line[8192];

    while (*mountinfo != '\0') {
        size_t length = strcspn(mountinfo, "\n");

        snprintf(line, sizeof(line), "%.*s", (int)length, mountinfo);
        parse_mount(line, machine);
        mountinfo += length;
        mountinfo += *mountinfo == '\n';
    }
}

static void look_at_security_modules(struct machine *machine)
{
    char label[256];

    snprintf(label, sizeof(label), "%.255s", read_small("/proc/self/attr/current"));
    machine->is_selinux_container = strstr(label, ":container_t:") != NULL;
    /* "profile (mode)" is AppArmor's; SELinux has colons, and other kernels say nothing. */
    machine->is_apparmor_confined = strstr(label, " (enforce)") != NULL;
    if (syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_VERSION_FLAG) < 0)
        machine->landlock_error = errno;
}

void machine_look(const char *judge_box, struct machine *ret_machine)
{
    struct machine machine = {.is_root = geteuid() == 0};

    snprintf(machine.judge_box, sizeof(machine.judge_box), "%s", judge_box);
    machine.container = look_for_container();
    machine.user_namespace_error = try_user_namespace();
    machine.userns_clone = read_setting("/proc/sys/kernel/unprivileged_userns_clone");
    machine.userns_max = read_setting("/proc/sys/user/max_user_namespaces");
    machine.userns_apparmor =
        read_setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");
    machine_parse_status(read_small("/proc/self/status"), &machine);
    machine_parse_mounts(read_small("/proc/self/mountinfo"), &machine);
    look_at_security_modules(&machine);
    machine.has_systemd = access("/run/systemd/system", F_OK) == 0;
    machine.lacks_memory_controller =
        machine.has_cgroup_v2 && !machine.has_cgroup_v1 &&
        strstr(read_small("/sys/fs/cgroup/cgroup.controllers"), "memory") == NULL;
    *ret_machine = machine;
}
