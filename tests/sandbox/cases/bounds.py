"""Limits that have no figure in the result: as much as allowed, and one past it."""

from box_case import Case, held, succeeds

MEGABYTE = 1 << 20
INODES = 16384  # What `judge box` gives.
LOCKED = 8 * MEGABYTE  # RLIMIT_MEMLOCK in sandbox/command.c.
FRAMES = 16 * 4096  # What main, libc and the arguments need of the stack.


def reaches(what, amount, options="", **more):
    return Case(f"{what}-at-limit", f"{what}: as much as allowed", "",
                f"bounds {what} {amount}", options, stdout=f"^{what} {amount} - all of it", **more)


def stops(what, amount, layer, verdict, stdout, options="", **more):
    more.setdefault("without", succeeds(shows=f"{what} {amount} - all of it"))
    return Case(f"{what}-past-limit", f"{what}: past what is allowed", layer,
                f"bounds {what} {amount}", options, verdict, stdout=stdout, **more)


CASES = [
    reaches("mlock", LOCKED),
    stops("mlock", LOCKED + 4096, "rlimit-memlock", "RTE", "^mlock 0 (ENOMEM|EPERM|EAGAIN)",
          without=held("kernel", "RTE", "mlock 0 E")),  # The host's own limit.
    reaches("disk", 4 * MEGABYTE, "--disk 4M"),
    stops("disk", 4 * MEGABYTE + 1, "disk-size", "OLE", f"^disk {4 * MEGABYTE} ENOSPC",
          "--disk 4M", reason="full"),
    reaches("inodes", INODES, "--cpu 5 --wall 15"),
    stops("inodes", INODES + 1, "disk-inodes", "OLE", f"^inodes {INODES} ENOSPC",
          "--cpu 5 --wall 15", reason="full"),
    reaches("stack", MEGABYTE - FRAMES, "--stack 1M"),
    stops("stack", MEGABYTE, "rlimit-stack", "RTE", "", "--stack 1M", signal=11),
    stops("queue", 1, "seccomp", "SV", "", reason="mq_open",
          without=held("rlimit-msgqueue ipc-namespace", "RTE", "queue 0 E")),
    stops("keys", 1, "seccomp", "SV", "", reason="add_key"),
    # Linux lets users without rights have a megabyte in one pipe; all of a box's count as memory.
    reaches("pipe", MEGABYTE),
    stops("pipe", 2 * MEGABYTE, "no-capabilities", "RTE", r"^pipe \d{1,7} EAGAIN",
          without=held("kernel", "RTE", r"pipe \d{1,7} EAGAIN")),
    reaches("socket", 65536),
    stops("socket", 128 * MEGABYTE, "no-capabilities", "RTE", r"^socket \d{1,8} EAGAIN",
          "--memory 256M"),
]
