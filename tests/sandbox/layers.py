"""The layers of the box that can be taken away one at a time (sandbox/weaken.c), and what for.

`pairs` says what is to be seen when more than one layer stops the same thing. A layer that no
attack takes away alone must say why.
"""

import dataclasses
import os
import re


@dataclasses.dataclass(frozen=True)
class Layer:
    stops: str  # In a few words, for the table of docs/security.md.
    untried: str = ""  # Why no attack is run without it.


LAYERS = {
    "user-namespace": Layer("an ordinary user's box from having that user's rights outside"),
    "pid-namespace": Layer("seeing and signalling what is outside; living on after the end"),
    "fresh-root": Layer("seeing the host's files"),
    "network-namespace": Layer("the network, loopback, the host's abstract sockets"),
    "ipc-namespace": Layer("System V memory, semaphores and queues shared with others"),
    "uts-namespace": Layer("learning or changing the host's names"),
    "cgroup-namespace": Layer("learning the judge's place on the host"),
    "read-only": Layer("changing what is bound from the host, and the root"),
    "nosuid": Layer("set-uid programs that come in by a bind or are made"),
    "nodev": Layer("devices that come in by a bind or are made"),
    "private-proc": Layer("what /proc says about the machine and other processes"),
    "disk-size": Layer("filling the work folder"),
    "disk-inodes": Layer("filling the work folder with names"),
    "seccomp": Layer("every system call that no supported runtime needs"),
    "no-new-privs": Layer("gaining rights by executing a file"),
    "no-capabilities": Layer("the parts of root's power"),
    "own-uid": Layer("what files and processes of root and of other boxes allow"),
    "no-groups": Layer("what files allow to the judge's groups"),
    "undumpable-init": Layer("opening the memory and descriptors of the box's first process"),
    "parent-death": Layer("a box that lives on when its keeper is killed"),
    "closed-descriptors": Layer("using what the judge or the keeper has open"),
    "clean-environment": Layer("reading the judge's environment"),
    "own-session": Layer("signals to the judge's process group, and its terminal"),
    "landlock": Layer("changing files outside of the work folder, once more; TCP; signals out"),
    "cpu-limit": Layer("burning CPU time, in whatever process or thread"),
    "wall-limit": Layer("sleeping and waiting"),
    "output-limit": Layer("output without end"),
    "memory-sampled": Layer("using up memory, where there is no cgroup for it"),
    "cgroup-memory": Layer("using up memory, in whatever process or file"),
    "cgroup-cpu": Layer("CPU time that is not counted"),
    "cgroup-pids": Layer("processes and threads without end"),
    "rlimit-core": Layer("core files, and starting the host's crash handler"),
    "rlimit-stack": Layer("a stack without end"),
    "rlimit-nofile": Layer("descriptors without end"),
    "rlimit-fsize": Layer("one huge file"),
    "rlimit-nproc": Layer("processes without end, counted for each user"),
    "rlimit-cpu": Layer("one process that runs on with the keeper asleep",
                        untried="it ends a process 600 s after its limit"),
    "rlimit-memlock": Layer("memory that cannot be swapped"),
    "rlimit-msgqueue": Layer("POSIX message queues"),
    "rlimit-nice": Layer("a better priority than others have"),
    "rlimit-rtprio": Layer("real-time priority"),
    "rlimit-sigpending": Layer("pending signals without end"),
    "rlimit-data": Layer("one process's memory between two samples, without a cgroup"),
}

# What stops an attack and is no layer that could be taken away.
OTHERS = {
    "result-channel": "results do not come over stdout",
    "compiler": "the compiler offers no such thing",
    "kernel": "the kernel refuses it to everybody, or this machine's settings do",
}


def names_in_weaken(root):
    """The names that judge-box-weak knows."""
    with open(os.path.join(root, "sandbox", "weaken.c"), encoding="utf-8") as file:
        return re.findall(r'^ +\[LAYER_.*\] = "([a-z-]+)",$', file.read(), re.M)
