"""Files: sizes, a full disk, names, links, and what may outlive a run."""

from box_case import Case

LIMIT = 1 << 20
SIZED = "--file-size 1M"
REFUSED = "the kernel refuses the call, or the filter does"


def sized(name, size, way, verdict, **more):
    return Case(name, "a file of %d bytes, %s" % (size, way), "RLIMIT_FSIZE" * (size > LIMIT),
                "file_size %d %s" % (size, way), SIZED, verdict, **more)


def gone(what, layer):
    return Case("leftover-" + what, "leaves %s for the next run" % what, layer,
                "leftovers find " + what, first="leftovers leave " + what,
                verdict=("OK", "SV"), why=REFUSED)


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
    sized("file-sparse-with-limit", LIMIT + 1, "lower", "RTE"),
    sized("file-allocate-past-limit", LIMIT + 1, "allocate", "OLE"),
    Case("disk-full", "fills the work folder", "tmpfs size", "disk_full", "--disk 4M", "OLE"),
    Case("disk-full-clean", "fills the work folder, empties it and fails", "tmpfs size",
         "disk_full clean", "--disk 4M", ("OLE", "RTE"),
         why="nobody sees afterwards that it was full"),
    Case("inodes-full", "uses up the inodes", "tmpfs inodes", "disk_full inodes",
         "--cpu 5 --wall 10 --memory 512M --disk 8M", "OLE"),
    Case("file-names", "leaves names that are hard to remove", "mount namespace", "file_names"),
    Case("links", "links and FIFOs that point at the host", "mount namespace",
         "links @secret@"),
    Case("read-host", "reads the host's secrets", "mount namespace",
         "read_files @secret@ /work/main /proc/1/root@secret@"),
    Case("write-host", "writes outside the work folder", "read-only binds", "write_files"),
    Case("bind-ro", "writes into a read-only bind", "read-only binds", "write_files /host",
         "--bind @dir@:/host"),
    Case("bind-rw", "writes into a writable bind", "", "/bin/sh /t/write_one.sh",
         "--bind @dir@:/host:rw", stdout="done"),
    Case("bind-secret", "reads a bound file", "", "/bin/cat /in", "--bind @dir@/input:/in",
         stdout="^input text$"),
    Case("proc-self", "turns its own /proc against the judge", "private /proc", "proc_self"),
    Case("devices", "opens devices and terminals", "minimal /dev", "devices"),
    Case("in-flight", "leaves descriptors in flight in a circle", "", "in_flight",
         verdict=("OK", "SV"), why="a policy may forbid to pass descriptors"),
    Case("daemon", "a daemon outlives its parent and writes", "pid namespace",
         "daemon /host/pulse", "--bind @dir@:/host:rw", still="pulse"),
    Case("daemon-limit", "a daemon outlives the wall limit and writes", "pid namespace",
         "daemon /host/pulse stay", "--bind @dir@:/host:rw --wall 1", "TLE", still="pulse"),
    Case("daemon-python", "the same from Python", "pid namespace",
         "processes.py daemon /host/pulse", "--bind @dir@:/host:rw --open-files 64", still="pulse"),
    Case("leftover-files", "leaves files for the next run", "mount namespace",
         "leftovers find files", first="leftovers leave files"),
    gone("shm", "ipc namespace"),
    gone("sem", "ipc namespace"),
    gone("queue", "ipc namespace"),
    gone("socket", "net namespace"),
]
