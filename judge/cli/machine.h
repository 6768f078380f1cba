/* For judge doctor: what this machine, or the container that judge is in, says about itself. Plain
 * facts; advice.h makes sentences of them. */
#ifndef JUDGE_CLI_MACHINE_H
#define JUDGE_CLI_MACHINE_H

#include <stdbool.h>
#include <stddef.h>

enum container {
    CONTAINER_NONE,
    CONTAINER_DOCKER,
    CONTAINER_PODMAN,
    CONTAINER_KUBERNETES,
    CONTAINER_OTHER, /* systemd-nspawn, LXC, … */
    CONTAINER_COUNT,
};

extern const char *const container_names[CONTAINER_COUNT]; /* NULL for none. */

/* Of a setting under /proc/sys: this kernel does not have it. */
#define SETTING_ABSENT (-1L)

struct machine {
    enum container container;
    bool is_root;
    bool has_capabilities;     /* Those with which boxes need no user namespace. */
    int user_namespace_error;  /* errno of making one; 0: it can be made. */
    long userns_clone;         /* kernel.unprivileged_userns_clone (Debian, Ubuntu). */
    long userns_max;           /* user.max_user_namespaces. */
    long userns_apparmor;      /* kernel.apparmor_restrict_unprivileged_userns (Ubuntu). */
    bool has_seccomp_filter;   /* judge itself is under one. */
    bool is_apparmor_confined; /* Likewise, under a profile. */
    bool is_selinux_container; /* Likewise, in a container's domain. */
    bool is_proc_masked;       /* Something is mounted over parts of /proc. */
    bool has_cgroup_v1;        /* A hierarchy with a memory controller. */
    bool has_cgroup_v2;
    bool is_cgroup_read_only;
    bool lacks_memory_controller; /* v2 has none to give. */
    bool has_systemd;             /* As pid 1. */
    int landlock_error;           /* errno of asking for its version; 0: it is there. */
    char judge_box[4096];         /* Path of the one binary to allow. */
};

void machine_look(const char *judge_box, struct machine *ret_machine);

/* The parts that read text, for tests. */
void machine_parse_mounts(const char *mountinfo, struct machine *machine);
void machine_parse_status(const char *status, struct machine *machine);

#endif
