"""The host's side of the attack suite: witnesses that must see nothing, and what may be left."""

import ctypes
import fcntl
import glob
import os
import socket
import struct
import threading
import time

PR_SET_CHILD_SUBREAPER = 36
# Folders of other tests of this project, which may be running.
OF_TESTS = tuple(f"/tmp/judge-{name}" for name in (
    "test-", "daemon", "home-", "left-", "start-", "bench-", "chromium-", "smoke-"))
CALLERS = "judge-callers"  # Where judge moves those who are in a cgroup that was given to it.
SIOCSIFFLAGS = 0x8914
IFF_UP = 1


def become_subreaper(really=True):
    """Orphans of a box or of a judge come to this process, where they can be counted."""
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, int(really), 0, 0, 0) != 0:
        raise OSError("prctl(PR_SET_CHILD_SUBREAPER)")


def size_of(path):
    """0 where it is not there."""
    try:
        return os.stat(path).st_size
    except FileNotFoundError:
        return 0


def grows(path, patience_s=10):
    """Does a file become longer than it is now?"""
    size, end_s = size_of(path), time.monotonic() + patience_s
    while time.monotonic() < end_s:
        if size_of(path) > size:
            return True
        time.sleep(0.01)
    return False


def settles(path, quiet_s=0.1, patience_s=10):
    """Does a file stop to grow, because the kernel, which takes a moment, has ended its writer?"""
    end_s = time.monotonic() + patience_s
    while time.monotonic() < end_s:
        size = size_of(path)
        time.sleep(quiet_s)
        if size_of(path) == size:
            return True
    return False


class Listener:
    """Counts the connections that reach a listening socket of the host."""

    def __init__(self, family, address):
        self.count = 0
        self.socket = socket.socket(family, socket.SOCK_STREAM)
        self.socket.bind(address)
        self.socket.listen(8)
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                connection = self.socket.accept()[0]
            except OSError:
                return
            self.count += 1
            connection.close()


def children_of(parent):
    """Pids below parent, with their names; zombies count too."""
    found = {}
    parents = {}
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError:
            continue
        name, _, rest = text.rpartition(")")
        pid, _, name = name.partition(" (")
        parents[int(pid)] = (int(rest.split()[1]), name)
    for pid, (_, name) in parents.items():
        above = pid
        while above in parents and above != parent:
            above = parents[above][0]
        if above == parent and pid != parent:
            found[pid] = name
    return found


def parent_of(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        return int(file.read().rpartition(")")[2].split()[1])


def raise_loopback():
    """In a network namespace of our own: so that 127.0.0.1 can be reached."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH22x", b"lo", IFF_UP))


def is_of_another_judge(name):
    """judge-PID-NAMESPACE-…: of a judge that still runs and was not started here."""
    parts = name.split("-")
    if len(parts) > 2 and parts[2] != f"{os.stat('/proc/self/ns/pid').st_ino:x}":
        return True
    pid = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
    return os.path.exists(f"/proc/{pid}/stat") and pid not in children_of(os.getpid())


def cgroup_folders():
    found = set()
    for folder, names, _ in os.walk("/sys/fs/cgroup"):
        found.update(os.path.join(folder, name) for name in names
                     if name.startswith("judge") and name != CALLERS)
    return {path for path in found if not is_of_another_judge(os.path.basename(path))}


def make_cgroup(name, memory_bytes, uid):
    """A memory cgroup with a limit, of either version (v1: below our own); None where there is
    none."""
    paths = {}
    with open("/proc/self/cgroup", encoding="utf-8") as file:
        for line in file:
            _, controllers, path = line.rstrip("\n").split(":", 2)
            paths[controllers] = path
    places = [("/sys/fs/cgroup/memory" + paths.get("memory", ""), "memory.limit_in_bytes"),
              ("/sys/fs/cgroup", "memory.max")]
    for above, limit in places:
        folder = os.path.join(above, name)
        try:
            os.mkdir(folder)
            with open(os.path.join(folder, limit), "w", encoding="utf-8") as file:
                file.write(str(memory_bytes))
            if limit == "memory.max":
                delegate_cgroup(folder, uid)
            return folder
        except OSError:
            remove_cgroup(folder)
    return None


def delegate_cgroup(folder, uid):
    """Gives a v2 cgroup to a user, as systemd's Delegate=yes does."""
    os.setxattr(folder, "trusted.delegate", b"1")
    for name in ("", "/cgroup.procs", "/cgroup.subtree_control", "/cgroup.threads"):
        os.chown(folder + name, uid, uid)


def enter_cgroup(folder):
    with open(folder + "/cgroup.procs", "w", encoding="utf-8") as file:
        file.write("0")


def remove_cgroup(folder, patience_s=5):
    end_s = time.monotonic() + patience_s
    callers = os.path.join(folder, CALLERS)
    if os.path.isdir(callers):
        remove_cgroup(callers)
    while os.path.isdir(folder) and time.monotonic() < end_s:
        try:
            os.rmdir(folder)
        except OSError:
            time.sleep(0.05)


class Delegation:
    """A cgroup (v2) of an ordinary user for all judges of the suite."""

    def __init__(self, uid):
        top = "/sys/fs/cgroup"
        with open(top + "/cgroup.subtree_control", "w", encoding="utf-8") as file:
            file.write("+memory +pids")
        self.folder = f"{top}/suite-delegated-{os.getpid()}"
        os.mkdir(self.folder)
        delegate_cgroup(self.folder, uid)

    def enter(self):
        """As the children of one shell: once that has been moved, they are born in the leaf."""
        try:
            enter_cgroup(self.folder)
        except OSError:
            enter_cgroup(os.path.join(self.folder, CALLERS))

    def remove(self):
        remove_cgroup(self.folder)


def temp_folders():
    found = set()
    for pattern in ("/tmp/judge*", "/tmp/box*", "/run/judge*", "/var/tmp/judge*"):
        found.update(filter(os.path.isdir, glob.glob(pattern)))
    return {path for path in found if not path.startswith(OF_TESTS)}


def lines_of(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return set(file)
    except OSError:
        return set()


def ipc_objects():
    found = set()
    for name in ("shm", "sem", "msg"):
        for line in lines_of("/proc/sysvipc/" + name):
            found.add(name + " " + " ".join(line.split()[:2]))
    return found


def mount_points():
    """Without those that other tests of this project make below their temp folders."""
    points = {line.split()[4] for line in lines_of("/proc/self/mountinfo")}
    return {point for point in points if not point.startswith("/tmp/tmp")}


def reap():
    """An orphan that has ended is no leftover; only one that lives is."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0] > 0:
            pass
    except ChildProcessError:
        pass


class Inventory:
    """What the host has before the tests, and what is there on top of it afterwards."""

    KINDS = {
        "mount": mount_points,
        "cgroup folder": cgroup_folders,
        "folder": temp_folders,
        "IPC object": ipc_objects,
    }

    def __init__(self, own_folder):
        self.own_folder = own_folder
        self.before = {kind: look() for kind, look in self.KINDS.items()}
        self.host_name = os.uname().nodename
        self.offset_ns = time.time_ns() - time.monotonic_ns()

    def leftovers(self, patience_s):
        """What is still there after at most patience_s: others may be at work on this machine."""
        end_s = time.monotonic() + patience_s
        while True:
            found = []
            for kind, look in self.KINDS.items():
                new = look() - self.before[kind] - {self.own_folder}
                found += [f"{kind} {name}" for name in sorted(new)]
            for pid, name in children_of(os.getpid()).items():
                found.append(f"process {pid} ({name})")
            if not found or time.monotonic() > end_s:
                break
            reap()
            time.sleep(0.1)
        if os.uname().nodename != self.host_name:
            found.append("another host name")
        if abs(time.time_ns() - time.monotonic_ns() - self.offset_ns) > 60 * 10**9:
            found.append("another time of day")
        return found
