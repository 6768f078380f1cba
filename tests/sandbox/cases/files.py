"""Files: sizes, a full disk, names, links, and what may outlive a run."""

from box_case import Case, either, held, not_run, succeeds

LIMIT = 1 << 20
SIZED = "--file-size 1M"
# At an end that it sees, init kills what has its uid; that it does not see all is daemon-limit.
KILLED_BY_INIT = held("own-uid", shows="done")
REFUSED = "the kernel refuses the call, or the filter does"


def sized(name, size, way, verdict, **more):
    without = succeeds(shows="^OK.*done") if size > LIMIT else ()
    return Case(name, "a file of %d bytes, %s" % (size, way), "rlimit-fsize" * (size > LIMIT),
                "file_size %d %s" % (size, way), SIZED, verdict,
                **{"without": without, **more})


def gone(what, layer, *without):
    return Case("leftover-" + what, "leaves %s for the next run" % what, layer,
                "leftovers find " + what, first="leftovers leave " + what,
                verdict=("OK", "SV"), why=REFUSED, without=without)


def shared(what):
    return gone(what, "ipc-namespace,seccomp",
                held("seccomp", "SV", what),
                held("ipc-namespace", shows="refused: " + what, layers="seccomp"),
                succeeds("ipc-namespace,seccomp", "ESCAPED: " + what))


CASES = [
    sized("file-at-limit", LIMIT, "signal", "OK"),
    sized("file-past-limit", LIMIT + 1, "signal", "OLE"),
    sized("file-past-limit-ignored", LIMIT + 1, "fail", "OLE"),
    sized("file-past-limit-blocked", LIMIT + 1, "block", "OLE"),
    sized("file-past-limit-wide", LIMIT + 1, "wide", "OLE"),
    sized("file-sparse-at-limit", LIMIT, "sparse", "OK"),
    sized("file-sparse-past-limit", 1 << 33, "sparse", "OLE"),
    sized("file-sparse-past-limit-blocked", 1 << 33, "sparse-block", "OLE", reason="grow past"),
    sized("file-sparse-at-limit-blocked", LIMIT, "sparse-block", "OK"),
    sized("file-sparse-signal-own", 1 << 33, "sparse-send", "RTE"),
    sized("file-truncate-past-limit", LIMIT + 1, "truncate", "OLE"),
    sized("file-sparse-with-limit", LIMIT + 1, "lower", "RTE",
          without=held("kernel", "RTE", "SIGXFSZ")),
    sized("file-allocate-past-limit", LIMIT + 1, "allocate", "OLE"),
    Case("disk-full", "fills the work folder", "disk-size", "disk_full", "--disk 4M", "OLE",
         without=held("cgroup-memory", ("OLE", "MLE"), "memory")),
    Case("disk-full-clean", "fills the work folder, empties it and fails", "disk-size",
         "disk_full clean", "--disk 4M", ("OLE", "RTE"),
         why="nobody sees afterwards that it was full",
         without=held("cgroup-memory", ("OLE", "MLE"), "memory")),
    Case("inodes-full", "uses up the inodes", "disk-inodes", "disk_full inodes",
         "--cpu 5 --wall 10 --memory 512M --disk 8M", "OLE",
         without=held("cgroup-memory cpu-limit", ("TLE", "MLE", "OLE"),
                      options="--cpu 0.5 --memory 32M")),
    Case("deep-folders", "folders in folders without end", "disk-inodes", "deep_folders",
         "--cpu 0.5", ("OLE", "TLE"), why="each step down may cost more than the one before",
         without=held("cpu-limit cgroup-memory", ("TLE", "MLE", "OLE"))),
    Case("file-names", "leaves names that are hard to remove", "fresh-root", "file_names",
         without=not_run("its names are in the work folder, whatever the root is")),
    Case("links", "links and FIFOs that point at the host", "fresh-root", "links /.old@secret@",
         without=succeeds(shows="ESCAPED: /.old")),
    Case("read-host", "reads the host's secrets", "fresh-root",
         "read_files @secret@ /srv/judge /proc/1/root@secret@ /.old@secret@ /.old/etc/shadow",
         without=succeeds(shows="ESCAPED: /.old/tmp.*refused: /.old/etc/shadow")),
    Case("write-host", "writes outside the work folder", "fresh-root,own-uid",
         "write_files /.old /.old/etc @dir@ /.old@dir@",
         without=(held("landlock", shows="refused: /.old.*denied"),
                  succeeds("fresh-root,landlock", "witness: wrote"))),
    Case("bind-ro", "writes into a read-only bind", "read-only,landlock", "write_files /host",
         "--bind @dir@:/host", without=(
             held("landlock own-uid", shows="refused: /host"),
             succeeds("read-only,landlock", "witness: wrote into a read-only bind"))),
    Case("bind-ro-landlock", "the same", "landlock,read-only", "write_files /host",
         "--bind @dir@:/host", without=held("read-only", shows="refused: /host")),
    Case("exe-rewrite", "writes over its own program", "read-only,landlock", "exe_rewrite",
         without=(held("landlock own-uid", shows="refused: its file"),
                  held("own-uid", shows="refused: its mode", layers="read-only,landlock"))),
    Case("bind-rw", "writes into a writable bind", "", "/bin/sh /t/write_one.sh",
         "--bind @dir@:/host:rw", stdout="done"),
    Case("bind-secret", "reads a bound file", "", "/bin/cat /in", "--bind @dir@/input:/in",
         stdout="^input text$"),
    Case("proc-self", "turns its own /proc against the judge", "private-proc,pid-namespace",
         "proc_self", without=held("own-uid pid-namespace", shows="refused: /proc/self/oom")),
    Case("oom-score", "asks the kernel to take the keeper first", "read-only", "oom_score",
         without=succeeds(shows="ESCAPED: has a lower OOM score")),
    Case("proc-machine", "reads what /proc says about the machine", "private-proc",
         "read_files /proc/version /proc/cpuinfo /proc/interrupts /proc/self/../sys/kernel/random",
         without=succeeds(shows="ESCAPED: /proc/cpuinfo")),
    Case("proc-others", "looks for processes of others", "pid-namespace,private-proc", "proc_self",
         without=(held("private-proc", shows="done"),
                  succeeds("pid-namespace,private-proc", "ESCAPED: sees pids of others"))),
    Case("devices", "opens devices and terminals", "fresh-root", "devices",
         without=either("some of the host's devices may be opened by everybody", shows="done",
                        by="landlock")),
    Case("in-flight", "leaves descriptors in flight in a circle", "", "in_flight",
         verdict=("OK", "SV"), why="a policy may forbid to pass descriptors"),
    Case("daemon", "a daemon outlives its parent and writes", "pid-namespace",
         "daemon /host/pulse", "--bind @dir@:/host:rw", still="pulse", without=KILLED_BY_INIT),
    Case("daemon-limit", "a daemon outlives the wall limit and writes", "pid-namespace",
         "daemon /host/pulse stay", "--bind @dir@:/host:rw --wall 1", "TLE", still="pulse",
         without=succeeds(shows="witness: the daemon still", verdict="TLE")),
    Case("daemon-python", "the same from Python", "pid-namespace",
         "processes.py daemon /host/pulse", "--bind @dir@:/host:rw --open-files 64", still="pulse",
         without=KILLED_BY_INIT),
    Case("on-death", "forks at the moment of its parent's death", "pid-namespace",
         "on_death /host/pulse", "--bind @dir@:/host:rw", still="pulse", without=KILLED_BY_INIT),
    Case("leftover-files", "leaves files for the next run", "fresh-root",
         "leftovers find files", first="leftovers leave files",
         without=not_run("the work folder is new for each run, whatever the root is")),
    shared("shm"),
    shared("sem"),
    gone("queue", "rlimit-msgqueue,landlock,ipc-namespace,seccomp",
         held("seccomp", "SV", "mq_"),
         held("landlock", shows="refused: queue", layers="seccomp,rlimit-msgqueue"),
         held("rlimit-msgqueue", shows="refused: queue", layers="seccomp,landlock,ipc-namespace"),
         held("ipc-namespace", shows="refused: queue", layers="seccomp,landlock,rlimit-msgqueue"),
         succeeds("rlimit-msgqueue,landlock,ipc-namespace,seccomp", "ESCAPED: queue")),
    gone("socket", "network-namespace,seccomp",
         held("seccomp", ("OK", "SV"), "socket"),
         held("pid-namespace", shows="refused: socket",
              layers="network-namespace,seccomp,landlock")),
]
