/* The box's file system: an empty read-only root, read-only binds, a size-limited work folder.
 *
 *   /              tmpfs, read-only once built
 *   /usr, /lib …   binds of the spec: read-only, nosuid, nodev
 *   /dev           null, zero, full, random, urandom
 *   /work          a tmpfs, whose size and inodes are the disk limits; /tmp is a link to it
 *   /proc          only if asked for: the box's own processes and nothing else of it
 *   /etc           passwd and group with the one user that there is
 *
 * The new root is entered first, with the old one at /.old, so that no path of the box is ever
 * resolved through the host's tree. Sources are opened before anything is covered. */
#include "sandbox/init.h"
#include "sandbox/sys.h"
#include "sandbox/weaken.h"

#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#ifndef MOUNT_ATTR_RDONLY
#define MOUNT_ATTR_RDONLY 0x1
#define MOUNT_ATTR_NOSUID 0x2
#define MOUNT_ATTR_NODEV 0x4
#endif
#ifndef MOUNT_ATTR_NOEXEC
#define MOUNT_ATTR_NOEXEC 0x8
#endif
#define RECURSIVE 0x8000 /* AT_RECURSIVE */
#define OLD_ROOT "/.old"
#define PATH_BYTES 4096

struct attributes { /* struct mount_attr, which older headers lack. */
    uint64_t set;
    uint64_t clear;
    uint64_t propagation;
    uint64_t userns_fd;
};

const char *box_work_folder(const struct box_spec *spec)
{
    return spec->work_folder ? spec->work_folder : "/work";
}

/* mkdir -p. The last part is made as well when @whole. */
static int make_folders(const char *path, bool whole)
{
    char part[PATH_BYTES];

    for (size_t i = 1; path[i - 1] != '\0'; i++) {
        if ((path[i] != '/' && path[i] != '\0') || (path[i] == '\0' && !whole))
            continue;
        if (i >= sizeof(part)) {
            errno = ENAMETOOLONG;
            return -1;
        }
        memcpy(part, path, i);
        part[i] = '\0';
        if (mkdir(part, 0755) < 0 && errno != EEXIST &&
            !(errno == EROFS && access(part, F_OK) == 0))
            return -1;
    }
    return 0;
}

static int make_target(const char *path, bool folder)
{
    if (make_folders(path, folder) < 0)
        return -1;
    if (folder || access(path, F_OK) == 0)
        return 0;
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (fd < 0)
        return -1;
    close(fd);
    return 0;
}

/* The flags of mounts and those of mount_setattr are the same numbers here. */
static uint64_t unless_off(uint64_t flags)
{
    uint64_t off = (layer_is_off(LAYER_READ_ONLY) ? MOUNT_ATTR_RDONLY : 0) |
                   (layer_is_off(LAYER_NOSUID) ? MOUNT_ATTR_NOSUID : 0) |
                   (layer_is_off(LAYER_NODEV) ? MOUNT_ATTR_NODEV : 0);

    return flags & ~off;
}

/* Adds flags to a mount and all below it. Flags of a mount that a more powerful user locked are
 * kept: flags are only added. Before Linux 5.12 there is only the one mount itself. */
static int restrict_mount(const char *path, uint64_t flags)
{
    struct attributes attributes = {.set = unless_off(flags)};
    struct statfs status;

    if (syscall(SYS_mount_setattr, AT_FDCWD, path, RECURSIVE, &attributes, sizeof(attributes)) == 0)
        return 0;
    if (errno != ENOSYS || statfs(path, &status) < 0)
        return -1;
    unsigned long old = (unsigned long)status.f_flags &
                        (MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME | MS_RELATIME);
    unsigned long add =
        (flags & MOUNT_ATTR_RDONLY ? MS_RDONLY : 0) | (flags & MOUNT_ATTR_NOSUID ? MS_NOSUID : 0) |
        (flags & MOUNT_ATTR_NODEV ? MS_NODEV : 0) | (flags & MOUNT_ATTR_NOEXEC ? MS_NOEXEC : 0);
    return mount(NULL, path, NULL, MS_REMOUNT | MS_BIND | old | add, NULL);
}

struct source {
    int fd;
    bool folder;
    char link[256]; /* Not empty: the box gets this symbolic link instead. */
};

/* /bin, /lib and the like of a merged-/usr system stay the links that they are: @ret_link, or "".
 */
static int find_merged_usr_link(const struct box_bind *bind, char *ret_link, size_t size)
{
    ret_link[0] = '\0';
    if (strcmp(bind->source, bind->destination) != 0 || strchr(bind->source + 1, '/') != NULL)
        return 0;
    ssize_t length = readlink(bind->source, ret_link, size - 1);
    ret_link[length > 0 ? length : 0] = '\0';
    if (strncmp(ret_link, "usr/", 4) != 0)
        ret_link[0] = '\0';
    return length < 0 && errno != EINVAL ? -1 : 0; /* EINVAL: it is no link. */
}

static int open_source(const struct box_bind *bind, struct source *source, struct fault *fault)
{
    struct stat status;

    source->fd = -1;
    source->folder = false;
    source->link[0] = '\0';
    if (bind->source[0] != '/' || bind->destination[0] != '/' || bind->destination[1] == '\0')
        return fault_set(fault, EINVAL, "bind %.100s to %.100s", bind->source, bind->destination);
    if (strstr(bind->destination, "/..") != NULL || strlen(bind->destination) >= PATH_BYTES)
        return fault_set(fault, EINVAL, "bind to %.200s", bind->destination);
    if (find_merged_usr_link(bind, source->link, sizeof(source->link)) < 0)
        return fault_set(fault, errno, "bind %.200s", bind->source);
    if (source->link[0] != '\0')
        return 0;
    source->fd = open(bind->source, O_PATH | O_CLOEXEC);
    if (source->fd < 0 || fstat(source->fd, &status) < 0)
        return fault_set(fault, errno, "bind %.200s", bind->source);
    source->folder = S_ISDIR(status.st_mode);
    return 0;
}

static int enter_root(struct fault *fault)
{
    /* Any existing folder can carry the new root; the sources are open already. */
    const char *base = access("/tmp", F_OK) == 0 ? "/tmp" : "/proc";

    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
        return fault_set(fault, errno, "make the mounts private");
    if (mount("box", base, "tmpfs", MS_NOSUID, "mode=755,size=4m,nr_inodes=1024") < 0)
        return fault_set(fault, errno, "mount tmpfs as the root");
    if (chdir(base) < 0 || mkdir("." OLD_ROOT, 0700) < 0 ||
        syscall(SYS_pivot_root, ".", "." OLD_ROOT) < 0 || chdir("/") < 0)
        return fault_set(fault, errno, "enter the new root");
    return 0;
}

static int leave_old_root(struct fault *fault, bool nodev)
{
    uint64_t flags = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | (nodev ? MOUNT_ATTR_NODEV : 0);
    struct attributes attributes = {.set = unless_off(flags)};

    if (!layer_is_off(LAYER_FRESH_ROOT) &&
        (umount2(OLD_ROOT, MNT_DETACH) < 0 || rmdir(OLD_ROOT) < 0))
        return fault_set(fault, errno, "leave the old root");
    if (syscall(SYS_mount_setattr, AT_FDCWD, "/", 0, &attributes, sizeof(attributes)) < 0 &&
        (errno != ENOSYS ||
         mount(NULL, "/", NULL,
               MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | (nodev ? MS_NODEV : 0), NULL) < 0))
        return fault_set(fault, errno, "make the root read-only");
    return 0;
}

/* Where the work folder will be, and /tmp, which leads to it; a starter has made them. */
static int make_work_folders(struct init_state *state)
{
    const char *work = box_work_folder(state->plan->spec);

    if (work[0] != '/' || work[1] == '\0' || strstr(work, "/..") != NULL ||
        strncmp(work, "/tmp/", 5) == 0)
        return fault_set(&state->fault, EINVAL, "work folder %.200s", work);
    if (make_folders(work, true) < 0 || (strcmp(work, "/tmp") != 0 && symlink(work, "/tmp") < 0))
        return fault_set(&state->fault, errno, "make the work folder");
    return 0;
}

static int mount_work(struct init_state *state)
{
    const struct init_plan *plan = state->plan;
    const struct box_limits *limits = &plan->spec->limits;
    const char *work = box_work_folder(plan->spec);
    struct fault *fault = &state->fault;
    char options[128];

    /* One inode goes to the folder itself. */
    uint64_t bytes = limits->disk_bytes ? limits->disk_bytes : 4096;
    uint64_t inodes = limits->disk_inodes + 1;
    snprintf(options, sizeof(options), "mode=755,uid=%u,gid=%u,size=%llu,nr_inodes=%llu", plan->uid,
             plan->gid, (unsigned long long)(layer_is_off(LAYER_DISK_SIZE) ? 0 : bytes),
             (unsigned long long)(layer_is_off(LAYER_DISK_INODES) ? 0 : inodes));
    long result = sys_mount("work", work, "tmpfs", unless_off(MS_NOSUID | MS_NODEV), options);
    if (result < 0)
        return fault_set(fault, (int)-result, "mount tmpfs on %.200s", work);
    state->work_fd = (int)sys_openat(AT_FDCWD, work, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    return state->work_fd < 0 ? fault_set(fault, -state->work_fd, "open the work folder") : 0;
}

static int mount_bind(const struct box_bind *bind, const struct source *source, struct fault *fault)
{
    char path[64];
    uint64_t flags = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;

    if (source->link[0] != '\0') {
        if (symlink(source->link, bind->destination) < 0 && errno != EEXIST)
            return fault_set(fault, errno, "link %.200s", bind->destination);
        return 0;
    }
    if (make_target(bind->destination, source->folder) < 0)
        return fault_set(fault, errno, "make %.200s", bind->destination);
    snprintf(path, sizeof(path), OLD_ROOT "/proc/self/fd/%d", source->fd);
    if (mount(path, bind->destination, NULL, MS_BIND | MS_REC, NULL) < 0)
        return fault_set(fault, errno, "bind %.200s", bind->source);
    if (!bind->writable)
        flags |= MOUNT_ATTR_RDONLY;
    if (restrict_mount(bind->destination, flags) < 0)
        return fault_set(fault, errno, "make the bind of %.200s read-only", bind->source);
    return 0;
}

/* Device nodes where that is possible, binds of the host's otherwise. @ret_nodes: nodes were made.
 * /dev/zero mapped makes memory that only a cgroup counts: /dev/full reads the same. */
static int make_devices(struct init_state *state, bool *ret_nodes)
{
    const unsigned full = 7, zero = state->plan->memory_sampled ? full : 5;
    const struct {
        const char *path;
        unsigned minor;
    } devices[] = {
        {"/dev/null", 3},   {"/dev/zero", zero}, {"/dev/full", full},
        {"/dev/random", 8}, {"/dev/urandom", 9},
    };
    struct fault *fault = &state->fault;
    mode_t mask = umask(0);
    int result = mkdir("/dev", 0755) < 0 ? fault_set(fault, errno, "make /dev") : 0;

    *ret_nodes = false;
    for (size_t i = 0; result == 0 && i < sizeof(devices) / sizeof(*devices); i++) {
        char host[64];
        if (mknod(devices[i].path, S_IFCHR | 0666, makedev(1, devices[i].minor)) == 0) {
            /* In a user namespace a node can be made on some kernels but not opened. */
            int fd = open(devices[i].path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
            if (fd >= 0) {
                close(fd);
                *ret_nodes = true;
                continue;
            }
            unlink(devices[i].path);
        }
        snprintf(host, sizeof(host), OLD_ROOT "%s",
                 devices[i].minor == full ? "/dev/full" : devices[i].path);
        if (make_target(devices[i].path, false) < 0 ||
            mount(host, devices[i].path, NULL, MS_BIND, NULL) < 0 ||
            restrict_mount(devices[i].path, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC) < 0)
            result = fault_set(fault, errno, "bind %s", devices[i].path);
    }
    umask(mask);
    return result;
}

static int prepare_proc(struct fault *fault)
{
    if (mkdir("/proc", 0755) < 0)
        return fault_set(fault, errno, "make /proc");
    /* Links that programs expect; they lead nowhere else than /proc/self. */
    if (symlink("/proc/self/fd", "/dev/fd") < 0 || symlink("/proc/self/fd/0", "/dev/stdin") < 0 ||
        symlink("/proc/self/fd/1", "/dev/stdout") < 0 ||
        symlink("/proc/self/fd/2", "/dev/stderr") < 0)
        return fault_set(fault, errno, "make the links in /dev");
    return 0;
}

static int mount_proc(struct init_state *state)
{
    /* Read-only: a process may make itself less attractive to the OOM killer than the keeper is. */
    const unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC | unless_off(MS_RDONLY);
    long result = layer_is_off(LAYER_PRIVATE_PROC)
                      ? -EINVAL
                      : sys_mount("proc", "/proc", "proc", flags, "hidepid=2,subset=pid");

    if (result == 0)
        state->layers |= INIT_PROC_HIDDEN;
    else
        result = sys_mount("proc", "/proc", "proc", flags, NULL);
    return result < 0 ? fault_set(&state->fault, (int)-result, "mount /proc") : 0;
}

static int write_text(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644);
    ssize_t written = fd < 0 ? -1 : write(fd, text, strlen(text));

    if (fd >= 0)
        close(fd);
    return written < 0 && errno != EEXIST && errno != EROFS ? -1 : 0;
}

/* The names of the one user that there is, for programs that look themselves up. */
static int make_users(const struct init_plan *plan, struct fault *fault)
{
    char text[512];

    if (make_folders("/etc", true) < 0)
        return fault_set(fault, errno, "make /etc");
    snprintf(text, sizeof(text), "box:x:%u:%u::%.200s:/bin/sh\n", plan->uid, plan->gid,
             box_work_folder(plan->spec));
    if (write_text("/etc/passwd", text) < 0)
        return fault_set(fault, errno, "write /etc/passwd");
    snprintf(text, sizeof(text), "box:x:%u:\n", plan->gid);
    if (write_text("/etc/group", text) < 0)
        return fault_set(fault, errno, "write /etc/group");
    return 0;
}

static void close_sources(const struct box_spec *spec, struct source *sources)
{
    for (size_t i = 0; i < spec->bind_count; i++) {
        if (sources[i].fd >= 0)
            close(sources[i].fd);
        sources[i].fd = -1;
    }
}

static int open_sources(const struct box_spec *spec, struct source *sources, struct fault *fault)
{
    umask(022);
    for (size_t i = 0; i < spec->bind_count; i++)
        sources[i].fd = -1;
    for (size_t i = 0; i < spec->bind_count; i++) {
        if (open_source(&spec->binds[i], &sources[i], fault) < 0)
            return -1;
    }
    return 0;
}

static int mount_binds(const struct box_spec *spec, const struct source *sources,
                       struct fault *fault)
{
    for (size_t i = 0; i < spec->bind_count; i++) {
        if (mount_bind(&spec->binds[i], &sources[i], fault) < 0)
            return -1;
    }
    return 0;
}

static int build_root(struct init_state *state, struct source *sources)
{
    const struct box_spec *spec = state->plan->spec;
    struct fault *fault = &state->fault;
    bool nodes;

    if (open_sources(spec, sources, fault) < 0 || enter_root(fault) < 0 ||
        make_work_folders(state) < 0)
        return -1;
    /* The work folder before the binds: one of these may lie in it. A starter has none. */
    if (!state->plan->for_many && mount_work(state) < 0)
        return -1;
    if (make_devices(state, &nodes) < 0 || mount_binds(spec, sources, fault) < 0 ||
        (spec->proc && prepare_proc(fault) < 0))
        return -1;
    if (spec->proc && !state->plan->for_many && mount_proc(state) < 0)
        return -1;
    if (make_users(state->plan, fault) < 0)
        return -1;
    return leave_old_root(fault, !nodes);
}

int mounts_build_root(struct init_state *state)
{
    struct source sources[BOX_BINDS_MAX] = {{.fd = -1}};
    int result = build_root(state, sources);

    /* A starter shares the keeper's descriptors: none may stay open. */
    close_sources(state->plan->spec, sources);
    return result;
}

int mounts_build(struct init_state *state)
{
    if (!state->plan->prepared)
        return mounts_build_root(state);
    return mount_work(state) < 0 || (state->plan->spec->proc && mount_proc(state) < 0) ? -1 : 0;
}
