"""Other sandboxes, as they are started for the part start: those that are installed and work.

Nothing is installed for them and nothing of them is kept here. Each gets the namespaces that it can
make, an unprivileged user, a read-only root with /usr and the program, and a filter where it can
take one. Each way is tried once before it is measured: a version that takes other options, or a
machine that it does not work on, is a line of the report and no failed benchmark.
"""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

PROBE_S = 20
# The word that box_bench replaces by the descriptor of our own policy's filter.
FILTER = "@filter"
# What an empty static program calls, for filters that are lists of names.
CALLS = ("execve", "brk", "arch_prctl", "set_tid_address", "set_robust_list", "rseq", "prlimit64",
         "readlink", "readlinkat", "getrandom", "mprotect", "newfstatat", "read", "write", "close",
         "rt_sigreturn", "exit", "exit_group")
DENIED = "ptrace, mount, umount2, unshare, setns, bpf, keyctl, add_key, kexec_load, swapon"


class Absent(Exception):
    """Why a way cannot be measured, in a few words."""


def find(name):
    path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if path is None:
        raise Absent("not installed")
    return path


def bubblewrap(folder, program, _stack):
    return [find("bwrap"), "--unshare-all", "--unshare-user", "--die-with-parent", "--new-session",
            "--cap-drop", "ALL", "--clearenv", "--ro-bind", "/usr", "/usr",
            "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
            "--symlink", "usr/bin", "/bin", "--ro-bind", folder, "/bench", "--dev", "/dev",
            "--tmpfs", "/work", "--chdir", "/work", "--uid", "1000", "--gid", "1000",
            "--seccomp", FILTER, f"/bench/{program}"]


def isolate(folder, program, stack, *options):
    """Its box is made once; what is timed is a run in it, as a contest system would use it."""
    box = [find("isolate"), *options, "--box-id=0"]
    try_once([*box, "--init"])
    stack.callback(subprocess.run, [*box, "--cleanup"], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    return [*box, "--silent", f"--dir=/bench={folder}", "--run", "--", f"/bench/{program}"]


def isolate_cg(folder, program, stack):
    return isolate(folder, program, stack, "--cg")


def nsjail(folder, program, _stack):
    return [find("nsjail"), "--mode", "o", "--really_quiet", "--user", "99999", "--group", "99999",
            "--bindmount_ro", "/usr", "--bindmount_ro", f"{folder}:/bench", "--tmpfsmount", "/work",
            "--cwd", "/work", "--seccomp_string",
            f"POLICY bench {{ KILL {{ {DENIED} }} }} USE bench DEFAULT ALLOW",
            "--", f"/bench/{program}"]


def minijail(folder, program, stack):
    place = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
    (place / "root").mkdir()
    policy = place / "policy"
    policy.write_text("".join(f"{call}: 1\n" for call in CALLS), encoding="utf-8")
    return [find("minijail0"), "-v", "-p", "-l", "-e", "-N", "--uts", "-n", "-c", "0",
            "-u", "nobody", "-P", str(place / "root"), "-b", "/usr", "-b", f"{folder},/bench",
            "-S", str(policy), "--", f"/bench/{program}"]


WAYS = {
    "bubblewrap": bubblewrap,
    "isolate": isolate,
    "isolate --cg": isolate_cg,
    "nsjail": nsjail,
    "minijail": minijail,
}


def try_once(argv):
    """Runs a command without looking at its time."""
    # Its own filter comes from the measuring program, which is not there yet.
    if FILTER in argv:
        at = argv.index(FILTER)
        argv = argv[:at - 1] + argv[at + 1:]
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace",
                              timeout=PROBE_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Absent(f"does not work here: {error}") from error
    if done.returncode != 0:
        said = (done.stdout.strip().splitlines() or ["it said nothing"])[-1]
        raise Absent(f"does not work here: exit status {done.returncode}, {said[:200]}")


@contextlib.contextmanager
def prepared(folder, program):
    """({way: argv} of those that work, {way: why not} of the rest). What they need lives until the
    end of the block."""
    usable, absent = {}, {}
    with contextlib.ExitStack() as stack:
        for name, way in WAYS.items():
            try:
                argv = way(str(folder), program, stack)
                try_once(argv)
                usable[name] = argv
            except Absent as why:
                absent[name] = str(why)
        yield usable, absent
