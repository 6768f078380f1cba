"""Part leftovers: runs thousands of boxes through one keeper and counts what they leave behind.

The keeper is looked at while it lives, before and after the boxes (descriptors, memory, children),
and the host before the keeper starts and after it has ended (mounts, cgroup folders, IPC objects,
files in the folders for temporary ones). Where it may, this process first goes into a mount and an
IPC namespace of its own with temporary folders of its own, so that others at work on the machine do
not show. What only the whole machine can tell is printed and not judged.
"""
import ctypes
import os
import subprocess
import sys
import time

import tables

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(HERE)), "sandbox"))

import host  # noqa: E402

WARM_UP_RUNS = 200
# The cgroup is charged in lots of 64 pages for each CPU, and what is freed is given back late.
SLACK_BYTES = {"memory of its own, bytes": 256 << 10, "memory of its cgroup, bytes": 1 << 20}
SETTLE_S = 0.5
PATIENCE_S = 10
TEMPORARY = ("/tmp", "/dev/shm", "/run", "/var/tmp")
OWN_MARKS = ("judge", "box")
CLONE_NEWNS, CLONE_NEWIPC = 0x00020000, 0x08000000
MS_BIND, MS_REC, MS_PRIVATE = 1 << 12, 1 << 14, 1 << 18


def mount(source, target, kind=None, flags=0):
    libc = ctypes.CDLL(None, use_errno=True)
    words = [word.encode() if word is not None else None for word in (source, target, kind)]
    if libc.mount(*words, ctypes.c_ulong(flags), None) != 0:
        raise OSError(ctypes.get_errno(), "mount", target)


def empty_folder(folder, kept):
    """Lays an empty folder over this one, in which the kept folders are seen again."""
    below = {path: os.open(path, os.O_PATH) for path in kept if path.startswith(folder + "/")}
    mount("bench", folder, "tmpfs")
    for path, file in below.items():
        if not os.path.isdir(path):
            os.makedirs(path)
            mount(f"/proc/self/fd/{file}", path, flags=MS_BIND | MS_REC)
        os.close(file)


def go_apart(kept):
    """Returns the temporary folders that are now this process's and its children's alone: all, or
    none without the right to."""
    if ctypes.CDLL(None).unshare(CLONE_NEWNS | CLONE_NEWIPC) != 0:
        return ()
    mount(None, "/", flags=MS_REC | MS_PRIVATE)
    folders = [folder for folder in TEMPORARY if os.path.isdir(folder)]
    for folder in folders:
        empty_folder(folder, kept)
    return folders


def keeper_of(parent):
    """The one process below it, as soon as the keeper is at rest and the last init is reaped."""
    end_s = time.monotonic() + PATIENCE_S
    while len(found := list(host.children_of(parent))) != 1 and time.monotonic() < end_s:
        time.sleep(0.02)
    return min(found)


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


def slot_memory_bytes(pid):
    """What the slot that a keeper made for itself is charged with, kernel memory included. None:
    not to be had, or it has none, and what others do would show."""
    for line in read(f"/proc/{pid}/cgroup").splitlines():
        _, controllers, path = line.split(":", 2)
        if not os.path.basename(path).startswith(OWN_MARKS):
            continue
        if controllers == "memory":
            text = read(f"/sys/fs/cgroup/memory{path}/memory.usage_in_bytes")
        elif controllers == "":
            text = read(f"/sys/fs/cgroup{path}/memory.current")
        else:
            continue
        if text:
            return int(text)
    return None


def slots_of(pid):
    """The names of the cgroup folders that a keeper made for itself."""
    paths = [line.split(":", 2)[2] for line in read(f"/proc/{pid}/cgroup").splitlines()]
    return {name for path in paths
            if (name := os.path.basename(path)).startswith(OWN_MARKS)}


def cgroup_folders(names):
    return {os.path.join(folder, name) for folder, children, _ in os.walk("/sys/fs/cgroup")
            for name in children if name in names}


def settled(look):
    """The least that is seen in a moment, or None."""
    end_s = time.monotonic() + SETTLE_S
    seen = []
    while time.monotonic() < end_s and (value := look()) is not None:
        seen.append(value)
        time.sleep(0.02)
    return min(seen, default=None)


def look_at_keeper(pid):
    status = dict(line.split(":", 1) for line in read(f"/proc/{pid}/status").splitlines())
    return {"descriptors": len(os.listdir(f"/proc/{pid}/fd")),
            "children": len(host.children_of(pid)),
            "cgroup folders": len(cgroup_folders(slots_of(pid))),
            "memory of its own, bytes": int(status["RssAnon"].split()[0]) << 10,
            "memory of its cgroup, bytes": settled(lambda: slot_memory_bytes(pid))}


def temporary_files(own_folders):
    """All of them, or in a folder that others use too those that have our names."""
    return {os.path.join(folder, name) for folder in TEMPORARY if os.path.isdir(folder)
            for name in os.listdir(folder)
            if folder in own_folders or (name.startswith(OWN_MARKS)
                                         and not name.startswith("judge-test-"))}


def look_at_host(own_folders):
    return {"mounts": host.mount_points(), "IPC objects": host.ipc_objects(),
            "temporary files": temporary_files(own_folders)}


def look_at_machine():
    """Figures that everything on the machine changes."""
    slabs = {line.split()[0]: int(line.split()[1])
             for line in read("/proc/slabinfo").splitlines()[2:]}
    found = {name: slabs[name] for name in ("pid_namespace", "mnt_cache", "net_namespace")
             if name in slabs}
    for line in read("/proc/meminfo").splitlines():
        if line.startswith("SUnreclaim:"):
            found["unreclaimable slab, KiB"] = int(line.split()[1])
    for line in read("/proc/cgroups").splitlines():
        if line.startswith("memory"):
            found["memory cgroups, dying ones too"] = int(line.split()[2])
    return found


def run_boxes(argv, runs):
    """The keeper before and after the boxes, and which of its cgroup folders outlived it; None when
    a run failed."""
    with subprocess.Popen([*argv, "loop", str(WARM_UP_RUNS), str(runs)], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as process:
        looks, slots = [], set()
        for word in ("warm", "done"):
            if process.stdout.readline().strip() != word:
                break
            keeper = keeper_of(process.pid)
            looks.append(look_at_keeper(keeper))
            slots |= slots_of(keeper)
            process.stdin.write("\n")
            process.stdin.flush()
    if process.returncode != 0 or len(looks) != 2:
        return None
    return looks, cgroup_folders(slots)


def orphans_left():
    """Processes of the keeper that have come to this one and live on. Those that are ending are
    given the time for it."""
    end_s = time.monotonic() + PATIENCE_S
    while (found := host.children_of(os.getpid())) and time.monotonic() < end_s:
        host.reap()
        time.sleep(0.02)
    return found


def has_grown(what, before, after):
    if before is None or after is None:
        return False
    return after > before + SLACK_BYTES.get(what, 0)


def measure(argv, runs, kept):
    """Prints the table. Returns whether nothing was left, or None when a run failed. Leaves this
    process in namespaces of its own, where of the temporary folders it sees what is kept only."""
    host.become_subreaper()
    own_folders = go_apart(kept)
    before, machine_before = look_at_host(own_folders), look_at_machine()
    found = run_boxes(argv, runs)
    if found is None:
        return None
    looks, slots_left = found
    after, machine_after = look_at_host(own_folders), look_at_machine()
    new = {what: sorted(after[what] - before[what]) for what in before}
    orphans = orphans_left()
    grown = {what: has_grown(what, looks[0][what], looks[1][what]) for what in looks[0]}

    rows = [(f"keeper: {what}", str(looks[0][what]), str(looks[1][what]),
             "MORE" if grown[what] else "none") for what in looks[0]]
    rows += [(f"host: {what}", str(len(before[what])), str(len(after[what])),
              ", ".join(new[what]) or "none") for what in before]
    rows.append(("host: cgroup folders", "0", str(len(slots_left)),
                 ", ".join(sorted(slots_left)) or "none"))
    rows.append(("host: processes", "0", str(len(orphans)), ", ".join(orphans.values()) or "none"))
    rows += [(f"machine: {what}", str(value), str(machine_after.get(what)), "not judged")
             for what, value in machine_before.items()]
    print(f"{runs} boxes through one keeper")
    tables.table(("what", "before", "after", "left"), rows)
    return not (any(new.values()) or slots_left or orphans or any(grown.values()))
