"""The runtimes of the languages: that they work, and that attacks in them do not."""

from box_case import Case

PYTHON = "--memory 128M"
NODE = "--memory 512M --cpu 5 --wall 15"
SHORT = " --cpu 0.5 --wall 8"
IDLE = " --cpu 5 --wall 1"
TRACEBACK = "an uncaught exception where the call is refused with an error"


def python(name, run, verdict, tries, layer, options=PYTHON, **more):
    return Case("python-" + name, tries, layer, run, options, verdict, **more)


def node(name, verdict, tries, layer, options=NODE, args="", **more):
    return Case("node-" + name, tries, layer, "attack.js " + name + args, options, verdict, **more)


CASES = [
    python("honest", "honest.py", "OK", "threads, children, asyncio", ""),
    python("bytes", "memory.py bytes", "MLE", "fills bytearrays", "cgroup memory",
           weak=("MLE", "RTE")),
    python("map", "memory.py map", "MLE", "fills anonymous maps", "cgroup memory",
           weak=("MLE", "RTE")),
    python("thread", "memory.py thread", "MLE", "fills memory in a thread", "cgroup memory",
           weak=("MLE", "RTE", "OK")),
    python("list", "memory.py list", "MLE", "fills lists", "cgroup memory", weak=("MLE", "RTE"),
           options="--memory 64M --cpu 8 --wall 16"),
    python("bomb", "processes.py bomb", "TLE", "forks without end", "cgroup pids", PYTHON + SHORT),
    python("shell", "processes.py shell", "TLE", "a shell starts shells without end",
           "cgroup pids", PYTHON + SHORT),
    python("threads", "processes.py threads", "OK", "starts 200 threads", "cgroup pids",
           stdout="refused.*done", peak=(16, 16)),
    python("spin", "time_limit.py spin", "TLE", "catches everything and spins", "CPU limit",
           PYTHON + SHORT, reason="cpu"),
    python("sleep", "time_limit.py sleep", "TLE", "sleeps with signals ignored", "wall limit",
           PYTHON + IDLE, reason="wall"),
    python("deadlock", "time_limit.py deadlock", "TLE", "locks twice", "wall limit",
           PYTHON + IDLE, reason="wall"),
    python("regex", "time_limit.py regex", "TLE", "a regular expression of 2^64 steps",
           "CPU limit", PYTHON + SHORT, reason="cpu"),
    python("number", "time_limit.py number", ("TLE", "MLE"), "a number of 10^9 digits",
           "CPU limit", PYTHON + SHORT, why="memory may end first"),
    python("recursion", "recursion.py", ("RTE", "MLE"), "uses up the C stack", "stack limit",
           PYTHON + " --stack 8M --cpu 5 --wall 10", why="Python may run out of memory first"),
    python("mount", "calls.py mount", "SV", "mount by ctypes", "seccomp", reason="mount"),
    python("ptrace", "calls.py ptrace", "SV", "ptrace by ctypes", "seccomp", reason="ptrace"),
    python("unshare", "calls.py unshare", "SV", "unshare by ctypes", "seccomp", reason="unshare"),
    python("connect", "calls.py connect @port@", "SV", "connects to the host", "seccomp",
           reason="socket"),
    python("chroot", "calls.py chroot", "SV", "os.chroot", "seccomp", reason="chroot"),
    python("setuid", "calls.py setuid", ("SV", "RTE"), "os.setuid(0)", "no capabilities",
           why=TRACEBACK),
    python("kill", "calls.py kill", ("OK", "SV", "RTE"), "os.kill(-1)", "pid namespace",
           why="all that it can reach is the box"),
    python("shadow", "calls.py shadow", "RTE", "reads /etc/shadow", "mount namespace",
           exit_status=1, stderr="FileNotFoundError|PermissionError"),
    Case("node-honest", "files, children, workers", "", "honest.js", NODE),
    node("memory", "MLE", "fills buffers", "cgroup memory", weak=("MLE", "RTE"),
         options="--memory 256M --cpu 5 --wall 15"),
    node("heap", ("MLE", "RTE"), "fills the heap", "cgroup memory",
         options="--memory 256M --cpu 8 --wall 20", why="V8 may give up before the kernel does"),
    node("workers", ("MLE", "RTE"), "fills buffers in workers", "cgroup memory",
         options="--memory 256M --cpu 8 --wall 20", why="V8 may give up before the kernel does"),
    node("spin", "TLE", "spins", "CPU limit", "--memory 512M" + SHORT, reason="cpu"),
    node("sleep", "TLE", "waits for a timer", "wall limit", "--memory 512M --cpu 5 --wall 1.5",
         reason="wall"),
    node("deadlock", "TLE", "waits for itself", "wall limit",
         "--memory 512M --cpu 5 --wall 1.5", reason="wall"),
    node("regex", "TLE", "a regular expression of 2^64 steps", "CPU limit",
         "--memory 512M" + SHORT, reason="cpu"),
    node("bomb", "TLE", "starts shells without end", "cgroup pids",
         "--memory 512M --cpu 1 --wall 8"),
    node("connect", "SV", "connects to the host", "seccomp", args=" @port@", reason="socket"),
    node("shadow", "RTE", "reads /etc/shadow", "mount namespace", exit_status=1,
         stderr="ENOENT|EACCES"),
    node("output", "OLE", "writes without end", "output limit", NODE + " --output 1M"),
    node("throw", "RTE", "throws", "", exit_status=1, stderr="on purpose"),
    node("exit", "RTE", "exits with 7", "", exit_status=7),
    node("binding", ("RTE", "SV"), "kill(-1) and setuid(0)", "pid namespace",
         why="setuid is refused with an error, or by the filter"),
]
