/* Landlock, the second wall behind the mount namespace: everything in the box's root may be read
 * and executed, only the work folder and writable binds may be changed, TCP is closed, and
 * neither signals nor abstract sockets reach beyond the box. A kernel without it gives no ruleset,
 * and the layer is then missing from the protections.
 *
 * The numbers are the kernel's; its header of the day may know fewer than its ABI has. */
#include "sandbox/init.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#endif

#define VERSION_FLAG 1u
#define RULE_PATH_BENEATH 1

#define FS_EXECUTE (1ull << 0)
#define FS_WRITE_FILE (1ull << 1)
#define FS_READ_FILE (1ull << 2)
#define FS_READ_DIR (1ull << 3)
#define FS_TRUNCATE (1ull << 14)
#define FS_MAKE_DEVICES (1ull << 6 | 1ull << 11) /* Character and block. */
#define FS_IOCTL_DEV (1ull << 15)
#define FS_ON_FILES (FS_EXECUTE | FS_WRITE_FILE | FS_READ_FILE | FS_TRUNCATE | FS_IOCTL_DEV)
#define FS_READ (FS_EXECUTE | FS_READ_FILE | FS_READ_DIR)

struct ruleset {
    uint64_t fs;
    uint64_t net;    /* From ABI 4. */
    uint64_t scoped; /* From ABI 6. */
};

struct path_rule {
    uint64_t access;
    int32_t fd;
} __attribute__((packed));

/* All file rights that an ABI knows: 13, then refer, truncate, ioctl_dev. */
static uint64_t all_rights(long abi)
{
    unsigned count = abi >= 5 ? 16 : abi >= 3 ? 15 : abi >= 2 ? 14 : 13;

    return (1ull << count) - 1;
}

static int allow(int ruleset, const char *path, uint64_t rights, struct fault *fault)
{
    struct path_rule rule = {.access = rights,
                             .fd = (int)sys_openat(AT_FDCWD, path, O_PATH | O_CLOEXEC, 0)};

    if (rule.fd < 0)
        return fault_set(fault, -rule.fd, "open %.200s for Landlock", path);
    struct stat status = {.st_mode = 0};
    if (sys_fstat(rule.fd, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.access &= FS_ON_FILES; /* A file takes only rights that make sense for files. */
    long result = sys_call(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, (long)&rule, 0, 0);
    sys_close(rule.fd);
    return result < 0 ? fault_set(fault, (int)-result, "Landlock rule for %.200s", path) : 0;
}

int landlock_prepare(struct init_state *state)
{
    const struct box_spec *spec = state->plan->spec;
    struct fault *fault = &state->fault;
    long abi = sys_call(SYS_landlock_create_ruleset, 0, 0, VERSION_FLAG, 0, 0);
    uint64_t rights = all_rights(abi);
    struct ruleset ruleset = {.fs = rights, .net = spec->network_host ? 0 : 3, .scoped = 3};
    size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;

    state->ruleset_fd = -1;
    if (layer_is_off(LAYER_LANDLOCK))
        return 0;
    if (abi < 1)
        return state->plan->landlock ? fault_set(fault, (int)-abi, "ask for Landlock's version")
                                     : 0;
    if (spec->network_host)
        ruleset.scoped = 0; /* The host's abstract sockets belong to what was asked for. */
    int fd = (int)sys_call(SYS_landlock_create_ruleset, (long)&ruleset, (long)size, 0, 0, 0);
    if (fd < 0)
        return fault_set(fault, -fd, "make a Landlock ruleset");
    state->ruleset_fd = fd;
    uint64_t change = rights & ~FS_MAKE_DEVICES;
    /* Without the right to ioctl, each opening of a device asks once more in vain, and the filter
     * looks at every ioctl anyhow. */
    uint64_t device =
        FS_READ_FILE | FS_WRITE_FILE | (abi >= 3 ? FS_TRUNCATE : 0) | (abi >= 5 ? FS_IOCTL_DEV : 0);
    if (allow(fd, "/", FS_READ, fault) < 0 || allow(fd, box_work_folder(spec), change, fault) < 0 ||
        allow(fd, "/dev", device, fault) < 0)
        return -1;
    if (spec->proc && allow(fd, "/proc", device | FS_READ_DIR, fault) < 0)
        return -1;
    for (size_t i = 0; i < spec->bind_count; i++) {
        const struct box_bind *bind = &spec->binds[i];
        if (bind->writable && allow(fd, bind->destination, change, fault) < 0)
            return -1;
    }
    state->layers |= INIT_LANDLOCK;
    return 0;
}
