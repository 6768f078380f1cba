"""The runtimes of the languages: that they work, and that attacks in them do not."""

from box_case import Case, either, held, outlasts, succeeds

PYTHON = "--memory 128M"
NODE = "--memory 512M --cpu 5 --wall 15"
SHORT = " --cpu 0.5 --wall 8"
IDLE = " --cpu 5 --wall 1"
TRACEBACK = "an uncaught exception where the call is refused with an error"


def python(name, run, verdict, tries, layer, options=PYTHON, **more):
    return Case("python-" + name, tries, layer, run, options, verdict,
                **{"without": USUAL.get(layer, ()), **more})


def node(name, verdict, tries, layer, options=NODE, args="", **more):
    return Case("node-" + name, tries, layer, "attack.js " + name + args, options, verdict,
                **{"without": USUAL.get(layer, ()), **more})


# What is seen without a layer, where the case does not say otherwise.
USUAL = {
    "cgroup-memory": held("memory-sampled", ("MLE", "RTE", "OK")),
    "cgroup-pids": held("rlimit-nproc", ("TLE", "OK")),
    "cpu-limit": held("wall-limit", "TLE", "wall", options="--cpu 0.1 --wall 0.6"),
    "wall-limit": outlasts(options="--wall 0.4"),
    "rlimit-stack": held("kernel", ("RTE", "MLE")),
    "seccomp": held("no-capabilities", shows="refused"),
    "fresh-root": held("own-uid", "RTE", "/.old/etc/shadow"),
}

CASES = [
    python("honest", "honest.py", "OK", "threads, children, asyncio", ""),
    python("bytes", "memory.py bytes", "MLE", "fills bytearrays", "cgroup-memory",
           weak=("MLE", "RTE")),
    python("map", "memory.py map", "MLE", "fills anonymous maps", "cgroup-memory",
           weak=("MLE", "RTE")),
    python("thread", "memory.py thread", "MLE", "fills memory in a thread", "cgroup-memory",
           weak=("MLE", "RTE", "OK")),
    python("list", "memory.py list", "MLE", "fills lists", "cgroup-memory", weak=("MLE", "RTE"),
           options="--memory 64M --cpu 8 --wall 16"),
    python("bomb", "processes.py bomb", "TLE", "forks without end", "cgroup-pids", PYTHON + SHORT),
    python("shell", "processes.py shell", "TLE", "a shell starts shells without end",
           "cgroup-pids", PYTHON + SHORT),
    python("threads", "processes.py threads", "OK", "starts 200 threads", "cgroup-pids",
           without=held("rlimit-nproc", shows="refused.*done"), stdout="refused.*done",
           peak=(16, 16)),
    python("spin", "time_limit.py spin", "TLE", "catches everything and spins", "cpu-limit",
           PYTHON + SHORT, reason="cpu"),
    python("sleep", "time_limit.py sleep", "TLE", "sleeps with signals ignored", "wall-limit",
           PYTHON + IDLE, reason="wall"),
    python("deadlock", "time_limit.py deadlock", "TLE", "locks twice", "wall-limit",
           PYTHON + IDLE, reason="wall"),
    python("regex", "time_limit.py regex", "TLE", "a regular expression of 2^64 steps",
           "cpu-limit", PYTHON + SHORT, reason="cpu"),
    python("number", "time_limit.py number", ("TLE", "MLE"), "a number of 10^9 digits",
           "cpu-limit", PYTHON + SHORT, why="memory may end first"),
    python("recursion", "recursion.py", ("RTE", "MLE"), "uses up the C stack", "rlimit-stack",
           PYTHON + " --stack 8M --cpu 5 --wall 10", why="Python may run out of memory first"),
    python("mount", "calls.py mount", "SV", "mount by ctypes", "seccomp", reason="mount"),
    python("ptrace", "calls.py ptrace", "SV", "ptrace by ctypes", "seccomp", reason="ptrace",
           without=held("undumpable-init landlock", shows="refused")),
    python("unshare", "calls.py unshare", "SV", "unshare by ctypes", "seccomp", reason="unshare",
           without=either("user namespaces may be allowed to all", shows="refused|ESCAPED")),
    python("connect", "calls.py connect @port@", "SV", "connects to the host",
           "seccomp,network-namespace,landlock", reason="socket", without=(
               held("landlock network-namespace", "RTE", "PermissionError|Error"),
               held("network-namespace", "RTE", "refused|unreachable", "seccomp,landlock"),
               held("landlock", "RTE", "PermissionError", "seccomp,network-namespace"),
               succeeds("seccomp,network-namespace,landlock", "ESCAPED: connected"))),
    python("connect-open", "calls.py connect @port@", "SV", "the same", "network-namespace",
           reason="socket", without=held("seccomp", "SV", "socket")),
    python("chroot", "calls.py chroot", "SV", "os.chroot", "seccomp", reason="chroot",
           without=held("no-capabilities", "RTE", "PermissionError")),
    python("setuid", "calls.py setuid", ("SV", "RTE"), "os.setuid(0)", "no-capabilities,seccomp",
           why=TRACEBACK, without=(
               held("seccomp", ("SV", "RTE"), "PermissionError|setuid"),
               succeeds("no-capabilities,seccomp", "ESCAPED: uid 0"))),
    python("kill", "calls.py kill", ("OK", "SV", "RTE"), "os.kill(-1)", "pid-namespace",
           why="all that it can reach is the box",
           without=held("own-uid landlock", ("OK", "RTE"))),
    python("shadow", "calls.py shadow /.old/etc/shadow", "RTE", "reads /etc/shadow", "fresh-root",
           exit_status=1, stderr="FileNotFoundError|PermissionError"),
    python("init-memory", "host.py init_memory", "OK", "opens the first process's memory",
           "undumpable-init,landlock", without=(
               held("landlock", shows="refused"),
               succeeds("undumpable-init,landlock", "ESCAPED: /proc/1/mem"))),
    python("names", "host.py names", "OK", "reads the host's names", "uts-namespace",
           without=succeeds()),
    python("descriptors", "host.py descriptors", "OK", "writes into descriptors that are open",
           "closed-descriptors", without=succeeds(shows="ESCAPED: descriptor")),
    python("rewrite", "host.py rewrite", "OK", "writes into its own runtime",
           "read-only,own-uid,landlock", without=held("landlock own-uid", shows="refused")),
    Case("node-honest", "files, children, workers", "", "honest.js", NODE),
    node("memory", "MLE", "fills buffers", "cgroup-memory", weak=("MLE", "RTE"),
         options="--memory 256M --cpu 5 --wall 15"),
    node("heap", ("MLE", "RTE"), "fills the heap", "cgroup-memory",
         options="--memory 256M --cpu 8 --wall 20", why="V8 may give up before the kernel does"),
    node("workers", ("MLE", "RTE"), "fills buffers in workers", "cgroup-memory",
         options="--memory 256M --cpu 8 --wall 20", why="V8 may give up before the kernel does"),
    node("spin", "TLE", "spins", "cpu-limit", "--memory 512M" + SHORT, reason="cpu"),
    node("sleep", "TLE", "waits for a timer", "wall-limit", "--memory 512M --cpu 5 --wall 1.5",
         reason="wall"),
    node("deadlock", "TLE", "waits for itself", "wall-limit",
         "--memory 512M --cpu 5 --wall 1.5", reason="wall"),
    node("regex", "TLE", "a regular expression of 2^64 steps", "cpu-limit",
         "--memory 512M" + SHORT, reason="cpu"),
    node("bomb", "TLE", "starts shells without end", "cgroup-pids",
         "--memory 512M --cpu 1 --wall 8"),
    node("connect", "SV", "connects to the host", "seccomp", args=" @port@", reason="socket",
         without=held("landlock network-namespace", "RTE", "EACCES|ECONNREFUSED|ENETUNREACH")),
    node("shadow", "RTE", "reads /etc/shadow", "fresh-root", exit_status=1,
         args=" /.old/etc/shadow", stderr="ENOENT|EACCES"),
    node("output", "OLE", "writes without end", "output-limit", NODE + " --output 1M",
         without=held("cpu-limit", "TLE", "cpu", options="--cpu 0.3 --stdout /dev/null")),
    node("init_memory", "OK", "opens the first process's memory", "undumpable-init,landlock",
         without=(held("landlock", shows="refused"),
                  succeeds("undumpable-init,landlock", "ESCAPED: /proc/1/mem"))),
    node("names", "OK", "reads the host's names", "uts-namespace", without=succeeds()),
    node("inspector", "SV", "opens a debugger's port", "seccomp", reason="socket",
         without=either("it is a port of a network with nothing in it", ("OK", "RTE"),
                        by="network-namespace")),
    node("wasm", ("MLE", "RTE"), "fills the memory of WebAssembly", "cgroup-memory",
         options="--memory 256M --cpu 5 --wall 15", why="V8 may give up before the kernel does",
         weak=("MLE", "RTE")),
    node("disk", "OLE", "fills the work folder", "disk-size", NODE + " --disk 4M",
         without=held("cgroup-memory", ("OLE", "MLE"), "memory")),
    node("throw", "RTE", "throws", "", exit_status=1, stderr="on purpose"),
    node("exit", "RTE", "exits with 7", "", exit_status=7),
    node("binding", ("RTE", "SV"), "kill(-1) and setuid(0)", "pid-namespace",
         why="setuid is refused with an error, or by the filter",
         without=held("own-uid landlock no-capabilities", "RTE", "EPERM")),
]
