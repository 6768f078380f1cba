"""System calls that no answer needs, and other doors into the kernel."""

from box_case import Case

# Each must end the box, with its name in the reason.
FORBIDDEN = """mount umount2 pivot_root chroot open_tree move_mount fsopen fspick mount_setattr
unshare unshare_mount unshare_net setns mknod_device mknodat_block open_by_handle_at
name_to_handle_at quotactl swapon swapoff acct fanotify_init ptrace_attach ptrace_seize
ptrace_traceme process_vm_readv process_vm_writev process_madvise pidfd_getfd kcmp
bpf perf_event_open userfaultfd keyctl add_key
request_key seccomp personality syslog kexec_load init_module finit_module delete_module reboot
memfd_secret clock_settime clock_adjtime settimeofday adjtimex sethostname setdomainname
vhangup modify_ldt iopl ioperm uselib"""

# Runtimes try these and take a refusal.
PROBED = {
    "io_uring_setup": "libuv tries it",
    "io_uring_enter": "of no use where io_uring_setup is refused",
    "io_uring_register": "of no use where io_uring_setup is refused",
    "migrate_pages": "NUMA libraries try it",
    "move_pages": "NUMA libraries try it",
    "capset": "shells drop rights that they do not have",
    "setuid": "shells drop rights that they do not have",
    "setresuid": "shells drop rights that they do not have",
    "setgid": "shells drop rights that they do not have",
    "setgroups": "shells drop rights that they do not have",
}
FLAGS = {"user": 0x10000000, "mount": 0x20000, "pid": 0x20000000, "net": 0x40000000,
         "ipc": 0x8000000, "uts": 0x4000000, "cgroup": 0x2000000}
NEWER = "libraries try newer calls, and take ENOSYS for an answer"


def forbidden(name):
    call = {"mknodat_block": "mknodat", "unshare_mount": "unshare", "unshare_net": "unshare"}
    word = call.get(name, name.split("_")[0] if name.startswith(("ptrace_", "mknod_")) else name)
    return Case("call-" + name.replace("_", "-"), "calls " + word, "seccomp", "forbidden " + name,
                verdict="SV", reason=r"\b" + word + r"\b")


def probed(name, why):
    return Case("call-" + name.replace("_", "-"), "calls " + name, "seccomp, no capabilities",
                "forbidden " + name, verdict=("SV", "OK"), why=why)


# Policies of answers allow threads, and no other process. The reason names the call.
PROCESS_CALLS = {"fork": "fork", "vfork": "vfork", "clone": "clone", "spawn": "clone|vfork",
                 "exec": "execve", "execat": "execveat"}
ANSWERS = ("native", "interpreter", "jit")


def process_of(policy, way, call):
    return Case(f"{policy}-{way}", f"another process by {way}", "seccomp", "new_process " + way,
                "--policy " + policy, "SV", reason=rf"\b({call})\b")


CASES = [forbidden(name) for name in FORBIDDEN.split()]
CASES += [process_of(policy, way, call)
          for policy in ANSWERS for way, call in PROCESS_CALLS.items()]
CASES += [Case(policy + "-thread", "a thread, which is allowed", "", "new_process thread",
               "--policy " + policy) for policy in ANSWERS]
CASES += [probed(name, why) for name, why in PROBED.items()]
CASES += [
    Case("clone-" + name, "a process in a new %s namespace" % name, "seccomp",
         "clone_namespace %d" % flag, verdict="SV", reason="clone")
    for name, flag in FLAGS.items()
]
CASES += [
    Case("clone3-user", "a new user namespace by clone3", "seccomp",
         "clone_namespace %d clone3" % FLAGS["user"], verdict=("OK", "SV"), why=NEWER),
    Case("filter-seccomp", "a filter of its own with a listener", "seccomp", "self_filter",
         verdict="SV", reason="seccomp"),
    Case("filter-prctl", "a filter of its own by prctl", "seccomp", "self_filter prctl",
         verdict="SV", reason="prctl"),
    Case("int80", "the 32-bit gate", "seccomp", "int80", verdict="SV"),
    Case("int80-mount", "mount by the 32-bit gate", "seccomp", "int80_mount", verdict="SV"),
    Case("x32", "the x32 bit", "seccomp", "x32", verdict="SV"),
    Case("x32-execve", "execve by its x32 number", "seccomp", "x32 execve", verdict="SV"),
    Case("call-past-end", "a call that no kernel has", "seccomp", "syscall_numbers 999",
         verdict=("SV", "OK"), why=NEWER),
    Case("call-huge", "a call number near the end of 32 bits", "seccomp",
         "syscall_numbers 0x3fffffff", verdict=("SV", "OK"), why=NEWER),
    Case("call-negative", "call number -1", "seccomp", "syscall_numbers 0xffffffffffffffff",
         verdict=("SV", "OK"), why=NEWER),
    Case("vsyscall", "the old vsyscall page", "", "vsyscall", verdict=("OK", "RTE", "SV"),
         why="kernels answer, or fault, as they are configured"),
]
