"""Part leftovers: runs thousands of boxes through one keeper and counts what they leave behind.

The keeper is looked at while it lives, before and after the boxes (descriptors, memory, children),
and the host before the keeper starts and after it has ended (mounts, cgroup folders, IPC objects,
files in the folders for temporary ones). What only the whole machine can tell, and so others on it
change as well, is printed and not judged.
"""
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
    """What the cgroup of a process is charged with, kernel memory included; None: not to be had."""
    for line in read(f"/proc/{pid}/cgroup").splitlines():
        _, controllers, path = line.split(":", 2)
        if controllers == "memory":
            text = read(f"/sys/fs/cgroup/memory{path}/memory.usage_in_bytes")
        elif controllers == "":
            text = read(f"/sys/fs/cgroup{path}/memory.current")
        else:
            continue
        if text:
            return int(text)
    return None


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
            "memory of its own, bytes": int(status["RssAnon"].split()[0]) << 10,
            "memory of its cgroup, bytes": settled(lambda: slot_memory_bytes(pid))}


def temporary_files():
    """Of ours: other programs use these folders too."""
    return {os.path.join(folder, name) for folder in TEMPORARY if os.path.isdir(folder)
            for name in os.listdir(folder) if name.startswith(OWN_MARKS)
            and not name.startswith("judge-test-")}


def look_at_host():
    return {"mounts": host.mount_points(), "cgroup folders": host.cgroup_folders(),
            "IPC objects": host.ipc_objects(), "temporary files": temporary_files()}


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
    """The keeper before and after."""
    with subprocess.Popen([*argv, "loop", str(WARM_UP_RUNS), str(runs)], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as process:
        looks = []
        for word in ("warm", "done"):
            if process.stdout.readline().strip() != word:
                break
            looks.append(look_at_keeper(keeper_of(process.pid)))
            process.stdin.write("\n")
            process.stdin.flush()
    return looks if process.returncode == 0 and len(looks) == 2 else None


def has_grown(what, before, after):
    if before is None or after is None:
        return False
    return after > before + SLACK_BYTES.get(what, 0)


def measure(argv, runs):
    """Prints the table. Returns whether nothing was left, or None when a run failed."""
    host.become_subreaper()
    before, machine_before = look_at_host(), look_at_machine()
    looks = run_boxes(argv, runs)
    if looks is None:
        return None
    after, machine_after = look_at_host(), look_at_machine()
    new = {what: sorted(after[what] - before[what]) for what in before}
    orphans = host.children_of(os.getpid())
    grown = {what: has_grown(what, looks[0][what], looks[1][what]) for what in looks[0]}

    rows = [(f"keeper: {what}", str(looks[0][what]), str(looks[1][what]),
             "MORE" if grown[what] else "none") for what in looks[0]]
    rows += [(f"host: {what}", str(len(before[what])), str(len(after[what])),
              ", ".join(new[what]) or "none") for what in before]
    rows.append(("host: processes", "0", str(len(orphans)), ", ".join(orphans.values()) or "none"))
    rows += [(f"machine: {what}", str(value), str(machine_after.get(what)), "not judged")
             for what, value in machine_before.items()]
    print(f"{runs} boxes through one keeper")
    tables.table(("what", "before", "after", "left"), rows)
    return not (any(new.values()) or orphans or any(grown.values()))
