/* One forbidden system call, by name. The arguments do no harm even where the call is allowed:
 * what counts is that it is not answered. */
#define _GNU_SOURCE
#include "attack.h"
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <sys/uio.h>

#define P(pointer) ((long)(pointer))

/* Arguments that must be opened first. */
enum { NAMESPACE = -1001, OWN_PIDFD, PARENT_PIDFD };

static char room[4096] __attribute__((aligned(4096)));
static struct iovec here = {room, sizeof(room)};
static struct {
    unsigned bytes;
    int type;
    char handle[128];
} handle = {8, 1, ""}, no_handle = {128, 0, ""};
static const unsigned map_of_one[32] = {2, 4, 4, 1};
static struct __user_cap_header_struct all_of_us = {_LINUX_CAPABILITY_VERSION_3, 0};
static const unsigned all_rights[6] = {~0u, ~0u, 0, ~0u, ~0u, 0};

static const struct {
    const char *name;
    long number;
    long args[6];
} calls[] = {
    /* File systems and namespaces. */
    {"mount", SYS_mount, {P("none"), P("/work"), P("tmpfs"), 0, 0}},
    {"umount2", SYS_umount2, {P("/work"), MNT_DETACH}},
    {"pivot_root", SYS_pivot_root, {P("/work"), P("/work")}},
    {"chroot", SYS_chroot, {P("/work")}},
    {"open_tree", SYS_open_tree, {AT_FDCWD, P("/"), 1}},
    {"move_mount", SYS_move_mount, {-1, P(""), AT_FDCWD, P("/work"), 4}},
    {"fsopen", SYS_fsopen, {P("tmpfs"), 0}},
    {"fspick", SYS_fspick, {AT_FDCWD, P("/"), 0}},
    {"mount_setattr", SYS_mount_setattr, {AT_FDCWD, P("/"), 0, P(room), 32}},
    {"unshare", SYS_unshare, {CLONE_NEWUSER}},
    {"unshare_mount", SYS_unshare, {CLONE_NEWNS}},
    {"unshare_net", SYS_unshare, {CLONE_NEWUSER | CLONE_NEWNET}},
    {"setns", SYS_setns, {NAMESPACE, 0}},
    {"mknod_device", SYS_mknod, {P("device"), S_IFCHR | 0666, 0x101}},
    {"mknodat_block", SYS_mknodat, {AT_FDCWD, P("disk"), S_IFBLK | 0666, 0x800}},
    {"open_by_handle_at", SYS_open_by_handle_at, {AT_FDCWD, P(&handle), O_RDONLY}},
    {"name_to_handle_at", SYS_name_to_handle_at, {AT_FDCWD, P("/"), P(&no_handle), P(room), 0}},
    {"quotactl", SYS_quotactl, {0x800001 << 8, P("/dev/vda"), 0, P(room)}},
    {"swapon", SYS_swapon, {P("/nowhere"), 0}},
    {"swapoff", SYS_swapoff, {P("/nowhere")}},
    {"acct", SYS_acct, {P("/work/acct")}},
    {"fanotify_init", SYS_fanotify_init, {0, 0}},
    /* Other processes. */
    {"ptrace_attach", SYS_ptrace, {PTRACE_ATTACH, 1, 0, 0}},
    {"ptrace_seize", SYS_ptrace, {PTRACE_SEIZE, 1, 0, 0}},
    {"ptrace_traceme", SYS_ptrace, {PTRACE_TRACEME, 0, 0, 0}},
    {"process_vm_readv", SYS_process_vm_readv, {1, P(&here), 1, P(&here), 1, 0}},
    {"process_vm_writev", SYS_process_vm_writev, {1, P(&here), 1, P(&here), 1, 0}},
    {"process_madvise", SYS_process_madvise, {OWN_PIDFD, P(&here), 1, MADV_COLD, 0}},
    {"pidfd_getfd", SYS_pidfd_getfd, {PARENT_PIDFD, 0, 0}},
    {"kcmp", SYS_kcmp, {1, 1, 0, 0, 0}},
    {"migrate_pages", SYS_migrate_pages, {1, 0, 0, 0}},
    {"move_pages", SYS_move_pages, {1, 0, 0, 0, 0, 0}},
    /* The kernel's larger machines. */
    {"io_uring_setup", SYS_io_uring_setup, {8, P(room)}},
    {"io_uring_enter", SYS_io_uring_enter, {-1, 0, 0, 0, 0, 0}},
    {"io_uring_register", SYS_io_uring_register, {-1, 0, 0, 0}},
    {"bpf", SYS_bpf, {0, P(map_of_one), 128}},
    {"perf_event_open", SYS_perf_event_open, {P(room), 0, -1, -1, 0}},
    {"userfaultfd", SYS_userfaultfd, {O_CLOEXEC | 1}},
    {"keyctl", SYS_keyctl, {0, -3, 1}},
    {"add_key", SYS_add_key, {P("user"), P("attack"), P("x"), 1, -3}},
    {"request_key", SYS_request_key, {P("user"), P("attack"), 0, -3}},
    {"seccomp", SYS_seccomp, {0, 0, 0}},
    {"personality", SYS_personality, {0x0040000}},
    {"syslog", SYS_syslog, {3, P(room), 512}},
    {"kexec_load", SYS_kexec_load, {0, -1, P(room), 0}},
    {"init_module", SYS_init_module, {P(room), 16, P("")}},
    {"finit_module", SYS_finit_module, {-1, P(""), 0}},
    {"delete_module", SYS_delete_module, {P("nothing"), O_NONBLOCK}},
    {"reboot", SYS_reboot, {0, 0, 0, 0}},
    {"memfd_secret", 447, {0}},
    /* Clocks, names, identities. */
    {"clock_settime", SYS_clock_settime, {0, 0}},
    {"clock_adjtime", SYS_clock_adjtime, {0, P(room)}},
    {"settimeofday", SYS_settimeofday, {0, P(room)}},
    {"adjtimex", SYS_adjtimex, {P(room)}},
    {"sethostname", SYS_sethostname, {P("attack"), 6}},
    {"setdomainname", SYS_setdomainname, {P("attack"), 6}},
    {"setuid", SYS_setuid, {0}},
    {"setresuid", SYS_setresuid, {0, 0, 0}},
    {"setgid", SYS_setgid, {0}},
    {"setgroups", SYS_setgroups, {0, 0}},
    {"capset", SYS_capset, {P(&all_of_us), P(all_rights)}},
    {"vhangup", SYS_vhangup, {0}},
#ifdef __x86_64__
    {"modify_ldt", SYS_modify_ldt, {1, P(room), 16}},
    {"iopl", SYS_iopl, {3}},
    {"ioperm", SYS_ioperm, {0x80, 1, 1}},
    {"uselib", SYS_uselib, {P("/work/x")}},
#endif
};

static long opened(long argument)
{
    switch (argument) {
    case NAMESPACE:
        return open("/proc/self/ns/uts", O_RDONLY);
    case OWN_PIDFD:
        return syscall(SYS_pidfd_open, getpid(), 0);
    case PARENT_PIDFD:
        return syscall(SYS_pidfd_open, getppid(), 0);
    default:
        return argument;
    }
}

int main(int argc, char **argv)
{
    for (size_t i = 0; argc > 1 && i < sizeof(calls) / sizeof(calls[0]); i++) {
        const long *a = calls[i].args;

        if (strcmp(calls[i].name, argv[1]) != 0)
            continue;
        must_fail(argv[1], syscall(calls[i].number, opened(a[0]), a[1], a[2], a[3], a[4], a[5]));
        return done();
    }
    fprintf(stderr, "no such call in the table\n");
    return 2;
}
