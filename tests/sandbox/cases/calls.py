"""System calls that no answer needs, and other doors into the kernel."""

import ctypes
import dataclasses
import mmap
import os
import platform

from box_case import Case, either, held, succeeds

# Without the filter: the kernel asks for a capability, or looks at who init is; it answers, or that
# depends on how the kernel was built and is set.
BY_CAPABILITY = held("no-capabilities", shows="refused")
BY_INIT = held("undumpable-init landlock", shows="refused.*not permitted")
ANSWERS_IT = succeeds()
NO_SUCH_CALL = held("kernel", shows="refused")
BY_MACHINE = either("kernels are built and set in more than one way", shows="refused|ESCAPED")


def has_gate():
    """Does the kernel have the 32-bit gate at all? Without it, a process that tries dies of it."""
    if platform.machine() != "x86_64":
        return True
    child = os.fork()
    if child == 0:
        code = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # getpid by int 0x80, and back.
        ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


HAS_GATE = has_gate()


def by_gate(without, **wanted):
    """What a case of the gate expects."""
    if HAS_GATE:
        return {"verdict": "SV", "without": without, **wanted}
    return {"verdict": "RTE", "reason": "SIGSEGV",
            "without": dataclasses.replace(without, verdict=("RTE",), shows="")}


# Each must end the box, with its name in the reason.
FORBIDDEN = {
    "mount": BY_CAPABILITY, "umount2": BY_CAPABILITY, "pivot_root": BY_CAPABILITY,
    "chroot": BY_CAPABILITY, "open_tree": BY_CAPABILITY, "move_mount": BY_CAPABILITY,
    "fsopen": BY_CAPABILITY, "fspick": BY_CAPABILITY, "mount_setattr": BY_CAPABILITY,
    "unshare": BY_MACHINE, "unshare_mount": BY_CAPABILITY, "unshare_net": BY_MACHINE,
    "setns": BY_CAPABILITY, "open_by_handle_at": BY_CAPABILITY, "name_to_handle_at": ANSWERS_IT,
    "mknod_device": (held("landlock", shows="refused.*denied"),
                     held("no-capabilities", shows="refused.*not permitted",
                          layers="seccomp,landlock")),
    "mknodat_block": (held("landlock", shows="refused.*denied"),
                      held("no-capabilities", shows="refused.*not permitted",
                           layers="seccomp,landlock")),
    "quotactl": BY_MACHINE, "swapon": BY_CAPABILITY, "swapoff": BY_CAPABILITY,
    "acct": BY_CAPABILITY, "fanotify_init": BY_MACHINE,
    "ptrace_attach": BY_INIT, "ptrace_seize": BY_INIT, "ptrace_traceme": ANSWERS_IT,
    "process_vm_readv": BY_INIT, "process_vm_writev": BY_INIT, "process_madvise": BY_MACHINE,
    "pidfd_getfd": BY_INIT, "kcmp": BY_INIT,
    "bpf": BY_MACHINE, "perf_event_open": BY_MACHINE, "userfaultfd": BY_MACHINE,
    "keyctl": BY_MACHINE, "add_key": BY_MACHINE, "request_key": BY_MACHINE,
    "seccomp": held("kernel", shows="refused"), "personality": ANSWERS_IT,
    "syslog": BY_MACHINE, "kexec_load": BY_MACHINE, "init_module": BY_MACHINE,
    "finit_module": BY_MACHINE, "delete_module": BY_MACHINE, "reboot": BY_CAPABILITY,
    "memfd_secret": BY_MACHINE, "clock_settime": held("kernel", shows="refused"),
    "clock_adjtime": ANSWERS_IT, "settimeofday": BY_CAPABILITY, "adjtimex": ANSWERS_IT,
    "sethostname": BY_CAPABILITY, "setdomainname": BY_CAPABILITY, "vhangup": BY_CAPABILITY,
    "modify_ldt": BY_MACHINE, "iopl": BY_MACHINE, "ioperm": BY_MACHINE, "uselib": BY_MACHINE,
}

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


# What these meet without the filter; the others ask for a capability.
PROBED_BY = {"io_uring_setup": BY_MACHINE, "io_uring_enter": BY_MACHINE,
             "io_uring_register": BY_MACHINE}


def forbidden(name, without):
    call = {"mknodat_block": "mknodat", "unshare_mount": "unshare", "unshare_net": "unshare"}
    word = call.get(name, name.split("_")[0] if name.startswith(("ptrace_", "mknod_")) else name)
    return Case("call-" + name.replace("_", "-"), "calls " + word, "seccomp", "forbidden " + name,
                verdict="SV", reason=r"\b" + word + r"\b", without=without)


def probed(name, why):
    return Case("call-" + name.replace("_", "-"), "calls " + name, "seccomp,no-capabilities",
                "forbidden " + name, verdict=("SV", "OK"), why=why,
                without=PROBED_BY.get(name, BY_CAPABILITY))


# Policies of answers allow threads, and no other process. The reason names the call.
PROCESS_CALLS = {"fork": "fork", "vfork": "vfork", "clone": "clone", "spawn": "clone|vfork",
                 "exec": "execve", "execat": "execveat"}
ANSWERS = ("native", "interpreter", "jit", "jvm")
# vfork by a bare system call leaves its parent a stack that the child has used.
PROCESS_MADE = {"vfork": succeeds(shows="RTE", verdict="RTE"), "exec": succeeds(shows="done"),
                "execat": succeeds(shows="done")}


def process_of(policy, way, call):
    return Case(f"{policy}-{way}", f"another process by {way}", "seccomp", "new_process " + way,
                "--policy " + policy, "SV", reason=rf"\b({call})\b",
                without=PROCESS_MADE.get(way, succeeds(verdict="RTE")))


CASES = [forbidden(name, without) for name, without in FORBIDDEN.items()]
CASES += [process_of(policy, way, call)
          for policy in ANSWERS for way, call in PROCESS_CALLS.items()]
CASES += [Case(policy + "-thread", "a thread, which is allowed", "", "new_process thread",
               "--policy " + policy) for policy in ANSWERS]
CASES += [probed(name, why) for name, why in PROBED.items()]
CASES += [
    Case("clone-" + name, "a process in a new %s namespace" % name, "seccomp",
         "clone_namespace %d" % flag, verdict="SV", reason="clone",
         without=BY_MACHINE if name == "user" else BY_CAPABILITY)
    for name, flag in FLAGS.items()
]
CASES += [
    Case("clone3-user", "a new user namespace by clone3", "seccomp",
         "clone_namespace %d clone3" % FLAGS["user"], verdict=("OK", "SV"), why=NEWER,
         without=BY_MACHINE),
    Case("filter-seccomp", "a filter of its own with a listener", "seccomp", "self_filter",
         verdict="SV", reason="seccomp", without=held("kernel", shows="refused.*busy")),
    Case("filter-prctl", "a filter of its own by prctl", "seccomp", "self_filter prctl",
         verdict="SV", reason="prctl", without=ANSWERS_IT),
    Case("int80", "the 32-bit gate", "seccomp", "int80", **by_gate(BY_MACHINE)),
    Case("int80-mount", "mount by the 32-bit gate", "seccomp", "int80_mount",
         **by_gate(BY_CAPABILITY)),
    Case("far-jump", "the 32-bit gate from 32-bit code", "seccomp", "far_jump",
         **by_gate(BY_MACHINE, reason="32-bit")),
    Case("high-bits", "chroot with a number of 64 bits", "seccomp", "high_bits", verdict="SV",
         reason="chroot", without=BY_CAPABILITY),
    Case("x32", "the x32 bit", "seccomp", "x32", verdict="SV", without=BY_MACHINE),
    Case("x32-execve", "execve by its x32 number", "seccomp", "x32 execve", verdict="SV",
         without=BY_MACHINE),
    Case("call-past-end", "a call that no kernel has", "seccomp", "syscall_numbers 999",
         verdict=("SV", "OK"), why=NEWER, without=NO_SUCH_CALL),
    Case("call-huge", "a call number near the end of 32 bits", "seccomp",
         "syscall_numbers 0x3fffffff", verdict=("SV", "OK"), why=NEWER, without=NO_SUCH_CALL),
    Case("call-negative", "call number -1", "seccomp", "syscall_numbers 0xffffffffffffffff",
         verdict=("SV", "OK"), why=NEWER, without=NO_SUCH_CALL),
    Case("vsyscall", "the old vsyscall page", "", "vsyscall", verdict=("OK", "RTE", "SV"),
         why="kernels answer, or fault, as they are configured"),
]
