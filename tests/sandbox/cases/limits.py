"""Limits of time, memory, processes and output: the limit, one past it, and ways around it."""

from box_case import Case, either, held, not_run, outlasts, succeeds

SHORT = "--cpu 0.5 --wall 8"  # CPU ends it; the wall limit is far away even on a busy machine.
IDLE = "--cpu 5 --wall 1"  # Only the wall limit can end it.
WEAK_MEMORY = ("MLE", "RTE", "OK")  # Sampled, or by RLIMIT_AS: the program may see a refusal.
# Linux frees what a refused fork took some time later.
LATE_FREE = "the memory of forks that were refused counts until the kernel frees it"
PROCESSES_BY = "cgroup-pids,rlimit-nproc"
# The time limit would end it, and the host's disk would be full of it: stdout-past-limit is one
# byte over the same limit.
FLOOD = held("cpu-limit", "TLE", "cpu", options="--cpu 0.05 --stdout /dev/null --stderr /dev/null")
BUSY = "each of its processes burns CPU time, and starting them may take longer than the wall limit"
KILLED = "the kernel's memory killer may lose to the CPU clock on a busy machine"
BUFFERS = "the kernel may refuse larger buffers, or charge them as memory"


def waits(way, tries):
    return Case("wait-" + way, tries, "wall-limit", "wait_forever " + way, IDLE, "TLE",
                reason="wall", without=outlasts(options="--wall 0.2"))


def burns(program, tries, **more):
    return Case(program.replace("_", "-").replace(" ", "-"), tries, "cpu-limit", program, SHORT,
                "TLE", reason="cpu",
                without=held("wall-limit", "TLE", "wall", options="--cpu 0.1 --wall 0.4"), **more)


def eats(name, run, tries, **more):
    weak = more.setdefault("weak", WEAK_MEMORY)
    more.setdefault("without", held("memory-sampled", weak))
    return Case(name, tries, "cgroup-memory", run, verdict=more.pop("verdict", "MLE"), **more)


TIME = [
    waits("sleep", "sleeps"),
    waits("deadlock", "locks a mutex twice"),
    waits("fifo", "opens a FIFO that nobody writes to"),
    waits("pipe", "reads a pipe whose writer is itself"),
    waits("stop", "stops itself with SIGSTOP"),
    waits("masked", "sleeps with every signal blocked"),
    Case("wait-stdin", "reads the judge's own open stdin", "wall-limit", "wait_forever stdin",
         IDLE + " --stdin /proc/self/fd/0", "TLE", reason="wall", pipe_stdin=True,
         without=outlasts(options="--wall 0.2")),
    Case("stdin-empty", "reads stdin, which is empty unless given", "", "wait_forever stdin",
         pipe_stdin=True),
    Case("vfork-stuck", "hangs in vfork", "wall-limit", "vfork_stuck", IDLE, "TLE",
         reason="wall", without=outlasts(options="--wall 0.2")),
    Case("nap", "sleeps longer than it may", "wall-limit", "nap 900", "--wall 0.4", "TLE",
         reason="wall", without=succeeds(shows="^OK.*done")),
    burns("spin_blocked", "spins with every signal blocked and ignored"),
    burns("spin_timers", "raises RLIMIT_CPU, handles SIGXCPU, plays with timers"),
    burns("spin_children", "burns CPU time in short children that are waited for"),
    burns("spin_children ignored", "burns CPU time in children that nobody waits for"),
    burns("spin_orphans", "burns CPU time in orphans"),
    burns("spin_threads", "burns CPU time in threads"),
    burns("spin_threads leaderless", "burns CPU time in threads after the main thread's end"),
    burns("spin_renamed", "burns CPU time under a name that confuses readers of /proc"),
    burns("spin_syscalls", "burns CPU time in the kernel"),
    burns("spin_exec", "burns CPU time executing itself again and again"),
    Case("burn", "burns more CPU time than it may", "cpu-limit", "burn 500", "--cpu 0.2", "TLE",
         reason="cpu", without=succeeds(shows="^OK.*done")),
    Case("burn-unmetered", "burns CPU time in children", "cgroup-cpu", "spin_children", SHORT,
         "TLE", reason="cpu", without=(
             held("cpu-limit", "TLE", "cpu"),
             held("wall-limit", "TLE", "wall", "cgroup-cpu,cpu-limit",
                  "--cpu 0.1 --wall 0.4"))),
    Case("late-thread", "main thread ends, another ends the process well", "", "late_thread"),
    Case("raise-priority", "asks for a better priority", "rlimit-nice,seccomp", "raise_priority",
         verdict=("OK", "SV"), why="the kernel refuses it, or the filter does", without=(
             held("seccomp", shows="refused: nice"),
             either("the host's own limit may be 0", shows="refused", layers="rlimit-nice,seccomp",
                    by="no-capabilities"))),
    Case("raise-priority-realtime", "asks for real-time priority", "rlimit-rtprio,seccomp",
         "raise_priority", verdict=("OK", "SV"), why="the kernel refuses it, or the filter does",
         without=(
             held("seccomp", shows="refused: SCHED_FIFO"),
             either("the host's own limit may be 0", shows="refused", by="no-capabilities",
                    layers="rlimit-rtprio,seccomp"))),
]

MEMORY = [
    eats("memory-malloc", "mem_malloc", "heap", weak=("MLE", "RTE")),
    eats("memory-mmap", "mem_mmap", "shared anonymous memory"),
    eats("memory-shared", "mem_shared", "in shared memory that no process has mapped any more",
         weak=("MLE",), without=held("memory-sampled", "MLE")),
    eats("memory-zero", "mem_shared zero", "in that of /dev/zero", weak=("MLE", "RTE"),
         without=held("memory-sampled", ("MLE", "RTE"))),
    eats("memory-child", "mem_child", "in a child while the parent lives on"),
    eats("memory-orphan", "mem_child orphan", "in a grandchild while the first process lives on"),
    eats("memory-threads", "mem_threads", "in many threads, none above the limit"),
    eats("memory-many", "mem_many", "in many processes, none above the limit"),
    eats("memory-files", "mem_files", "in files of the work folder", weak=("MLE", "OLE"),
         verdict=("MLE", "OLE"), why="pages of the work folder count as memory and as disk"),
    eats("memory-memfd", "mem_memfd", "in anonymous files", verdict=("MLE", "SV"),
         why="a policy may forbid memfd_create", weak=("MLE", "SV", "RTE")),
    eats("memory-sysv", "mem_sysv", "in System V shared memory", verdict=("SV", "MLE"),
         why="a policy may allow shmget, then the memory counts", weak=("MLE", "SV", "RTE")),
    eats("memory-pipes", "mem_pipes 100000000", "in pipe buffers", verdict=("OK", "MLE"),
         why=BUFFERS, weak=(), without=either(BUFFERS, ("OK", "MLE"), "kept|memory")),
    eats("memory-sockets", "mem_pipes 100000000 sockets", "in socket buffers",
         verdict=("OK", "MLE", "SV"), why=BUFFERS, weak=(),
         without=either(BUFFERS, ("OK", "MLE"), "kept|memory")),
    eats("memory-locks", "mem_locks", "in locks of files", options=SHORT, verdict=("MLE", "TLE"),
         why="the kernel's list of locks becomes slow before it becomes large",
         weak=("TLE", "MLE"), without=held("cpu-limit", ("TLE", "MLE"))),
    eats("memory-names", "mem_names", "in names that are not there", options=SHORT,
         verdict=("MLE", "TLE"), why="the kernel gives that memory up by itself",
         weak=("TLE", "MLE"), without=held("cpu-limit", "TLE")),
    eats("memory-fork-race", "mem_fork_race", "in processes that fork while they are killed",
         options="--cpu 4 --wall 8", verdict=("MLE", "TLE"), why=KILLED, weak=("MLE", "TLE")),
    Case("memory-mlock", "locks memory", "rlimit-memlock", "mem_mlock",
         verdict=("OK", "SV", "MLE"), why="refused by the limit or by the filter",
         without=either("the host's own limit may be lower", shows="mlock")),
    Case("memory-stack", "recurses without end under a stack limit", "rlimit-stack", "mem_stack",
         "--stack 1M", "RTE", signal=11,
         without=held("kernel", ("RTE", "MLE"), "SIGSEGV|memory")),
    Case("stack-deep", "uses more stack than it may", "rlimit-stack", "stack_deep 3000000",
         "--stack 1M", "RTE", signal=11, without=succeeds(shows="^OK.*done")),
    Case("memory-stack-whole", "recurses without end, the stack as large as memory",
         "cgroup-memory", "mem_stack", verdict=("MLE", "RTE"),
         why="the stack's own limit is first",
         without=held("rlimit-stack memory-sampled", ("MLE", "RTE"))),
    Case("memory-below", "uses three quarters of its memory", "", "mem_touch 50331648",
         memory_least=50331648),
    Case("memory-past", "uses half as much again as its limit", "cgroup-memory,memory-sampled",
         "mem_touch 100663296", verdict="MLE", reason="memory", weak=WEAK_MEMORY[:2], without=(
             held("memory-sampled", "MLE", "memory"),
             succeeds("cgroup-memory,memory-sampled", "^OK.*done"))),
    Case("memory-past-sampled", "the same where memory is sampled", "memory-sampled,cgroup-memory",
         "mem_touch 100663296", verdict="MLE", reason="memory", weak=WEAK_MEMORY[:2],
         without=held("cgroup-memory", "MLE", "memory")),
    Case("memory-between-samples", "has more in one go than its process may", "rlimit-data",
         "mem_malloc", verdict="MLE", weak=("MLE", "RTE"),
         without=held("cgroup-memory", "MLE", "memory")),
    Case("memory-reserve", "reserves 16 GB of address space and uses none", "", "mem_reserve",
         weak=()),
    Case("memory-page-cache", "reads files larger than its memory", "",
         "/bin/cat /usr/bin/node", "--memory 32M --output 256M"),
]

PROCESSES = [
    Case("fork-bomb", "forks without end", PROCESSES_BY, "fork_bomb", SHORT, ("TLE", "MLE"),
         why=LATE_FREE, peak=(12, 16), without=held("rlimit-nproc", ("TLE", "MLE"))),
    Case("fork-bomb-counted", "forks without end", "rlimit-nproc,cgroup-pids", "fork_bomb", SHORT,
         ("TLE", "MLE"), why=LATE_FREE, peak=(12, 16),
         without=held("cgroup-pids", ("TLE", "MLE"))),
    Case("fork-chain", "a chain of processes, each gone at once", "pid-namespace", "fork_chain",
         SHORT, "TLE", without=not_run("nobody could end it but by the outer box")),
    Case("thread-bomb", "starts threads without end", PROCESSES_BY, "thread_bomb", SHORT, "TLE",
         peak=(16, 16), without=held("rlimit-nproc", "TLE")),
    Case("zombie-bomb", "leaves zombies", PROCESSES_BY, "zombie_bomb",
         peak=(12, 16), without=held("rlimit-nproc", shows="done")),
    Case("processes-at-limit", "as many processes as allowed", "", "processes 16",
         stdout="count 16\n", peak=(16, 16)),
    Case("processes-past-limit", "one process more than allowed", PROCESSES_BY, "processes 17",
         stdout="count 16\n", peak=(16, 16), without=(
             held("rlimit-nproc", shows="count 16\n"),
             succeeds(PROCESSES_BY, "count 17\n"))),
    Case("threads-at-limit", "as many threads as allowed", "", "processes 16 threads",
         stdout="count 16\n", peak=(16, 16)),
    Case("threads-past-limit", "one thread more than allowed", PROCESSES_BY,
         "processes 17 threads", stdout="count 16\n", peak=(16, 16), without=(
             held("rlimit-nproc", shows="count 16\n"),
             succeeds(PROCESSES_BY, "count 17\n"))),
    Case("processes-one", "one process, no more", "", "processes 2", "--processes 1",
         stdout="count 1\n", peak=(1, 1)),
    Case("open-files-at-limit", "opens files to the limit", "rlimit-nofile", "open_files",
         "--open-files 20", stdout="descriptors 20\n",
         without=succeeds(shows=r"descriptors \d{3,}\n")),
    Case("rlimit-raise", "raises its resource limits", "no-capabilities", "rlimit_raise",
         verdict=("OK", "SV"), why="the kernel refuses it, or the filter does",
         without=either("root may lack this right itself", shows="resource")),
    Case("rlimit-init", "sets the limits of the box's first process", "seccomp,no-capabilities",
         "rlimit_raise init", verdict=("OK", "SV"), why="the kernel refuses it, or the filter",
         without=either("the kernel lets processes of one user do so", shows="resource",
                        by="no-capabilities")),
    Case("signal-queue", "keeps signals pending", "rlimit-sigpending", "signal_queue",
         stdout="pending 256\n", without=succeeds(shows="pending 1000\n")),
]

OUTPUT = [
    Case("stdout-flood", "writes to stdout without end", "output-limit", "out_flood 1",
         "--output 1M", "OLE", reason="output", without=FLOOD),
    Case("stderr-flood", "writes to stderr without end", "output-limit", "out_flood 2",
         "--output 1M", "OLE", reason="output", without=FLOOD),
    Case("child-flood", "a child writes while the parent waits", "output-limit",
         "out_flood 1 child", "--output 1M", "OLE", reason="output", without=FLOOD),
    Case("reopen-flood", "writes to stdout through /proc", "output-limit", "out_flood 1 reopen",
         "--output 1M", "OLE", reason="output", without=FLOOD),
    Case("sendfile-flood", "fills stdout by sendfile and splice", "output-limit", "out_sendfile",
         "--output 1M", ("OLE", "SV"), why="a policy may forbid these calls", without=FLOOD),
    Case("output-at-limit", "writes as much as allowed", "", "out_exact 100000 31072",
         "--output 131072", stdout="^x{100000}$"),
    Case("stdout-past-limit", "one byte more", "output-limit", "out_exact 131073 0",
         "--output 131072", "OLE", reason="output", without=succeeds(shows="x{131073}")),
    Case("stderr-past-limit", "one byte more on both together", "output-limit",
         "out_exact 100000 31073", "--output 131072", "OLE", reason="output",
         without=succeeds(shows="x{131073}")),
    Case("output-closed", "closes its standard descriptors", "", "out_closed", stdout=""),
    Case("output-held", "leaves a child that holds stdout", "pid-namespace", "out_held",
         without=either("init kills its own children as well", shows="done", by="own-uid")),
    Case("output-forged", "prints a result and fails", "result-channel", "out_forged",
         verdict="RTE", exit_status=3, reason="3",
         without=not_run("that stdout is not the result is no layer, and cannot be taken away")),
    Case("output-terminal", "prints what terminals obey", "", "terminal"),
]


def ends(name, run, number, verdict="RTE", **more):
    return Case(name, "ends by signal %d" % number, "", run, verdict=verdict, signal=number,
                exit_status=None, **more)


ENDS = [
    ends("self-sigkill", "end signal 9", 9, reason="SIGKILL|signal 9"),
    ends("self-sigterm", "end signal 15", 15, reason="SIGTERM|signal 15"),
    ends("self-sigxcpu", "end signal 24", 24, reason="SIGXCPU|signal 24"),
    ends("self-sigxfsz", "end signal 25", 25, reason="SIGXFSZ|signal 25"),
    ends("self-sigsys", "end signal 31", 31, ("RTE", "SV"),
         why="SIGSYS is also how a filter kills"),
    ends("raise-sigxcpu", "end raise 24", 24),
    ends("queue-sigxcpu", "end queue 24", 24),
    ends("timer-sigxcpu", "end timer 24", 24),
    ends("wide-sigxcpu", "end wide 24", 24),
    ends("raise-sigxfsz", "end raise 25", 25),
    ends("queue-sigxfsz", "end queue 25", 25),
    ends("timer-sigxfsz", "end timer 25", 25),
    ends("wide-sigxfsz", "end wide 25", 25),
    ends("timer-sigkill", "end timer 9", 9),
    ends("child-end-sigxfsz", "end child-end 25", 25),
    Case("orphan-sigxfsz", "fails, as does an orphan with SIGXFSZ pending", "", "orphan_signal",
         verdict="RTE", exit_status=3),
    ends("timer-sigsys", "end timer 31", 31),
    ends("self-realtime", "end signal 40", 40),
    ends("segv", "end segv", 11, reason="SIGSEGV"),
    ends("fpe", "end fpe", 8, reason="SIGFPE"),
    ends("abort", "end abort", 6, reason="SIGABRT"),
    ends("trap", "end trap", 4, reason="SIGILL"),
    Case("exit-0", "exits with 0", "", "end exit 0", exit_status=0,
         stdout=""),
    Case("exit-7", "exits with 7", "", "end exit 7", verdict="RTE", exit_status=7, signal=None),
    Case("exit-255", "exits with 255", "", "end exit 255", verdict="RTE", exit_status=255),
    Case("exit-137", "exits with what a shell makes of SIGKILL", "", "end exit 137",
         verdict="RTE", exit_status=137, signal=None),
    Case("child-sigkill", "a child kills itself, the parent ends well", "", "end child-signal 9"),
    Case("child-sigxfsz", "a child ends by SIGXFSZ that it sent itself", "",
         "end child-signal 25"),
]

CASES = TIME + MEMORY + PROCESSES + OUTPUT + ENDS
