#!/usr/bin/python3
"""Runs thousands of boxes through one keeper and counts what they leave behind.

    left_behind.py --bench BUILD/tests/unit/sandbox/box_bench [--runs 10000]

box_bench runs the boxes. The figures are of the keeper while it lives (descriptors, memory) and of
the host before and after (processes, mounts, cgroup folders). It takes a minute or two, so it is no
part of run.py. The exit status is 1 if anything grew.
"""
import argparse
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import host  # noqa: E402

MEMORY_SLACK_BYTES = 256 << 10


def keeper_of(parent):
    for pid, name in host.children_of(parent).items():
        with open(f"/proc/{pid}/status", encoding="utf-8") as file:
            is_init = "NSpid:" in (text := file.read()) and len(
                text.split("NSpid:")[1].split("\n")[0].split()) > 1
        if name == "judge-box" and not is_init:
            return pid
    return None


def look(keeper):
    with open(f"/proc/{keeper}/status", encoding="utf-8") as file:
        memory = next(line for line in file if line.startswith("RssAnon:"))
    return {"descriptors": len(os.listdir(f"/proc/{keeper}/fd")),
            "memory": int(memory.split()[1]) << 10}


def host_state():
    return {"mounts": len(host.mount_points()), "cgroup folders": len(host.cgroup_folders()),
            "IPC objects": len(host.ipc_objects())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--bench", required=True)
    parser.add_argument("--runs", type=int, default=10000)
    args = parser.parse_args()
    build = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(args.bench))))
    root = os.path.dirname(os.path.dirname(HERE))
    host.become_subreaper()
    before = host_state()
    process = subprocess.Popen([args.bench, build + "/sandbox/judge-box",
                                root + "/sandbox/policies", args.bench + "_empty",
                                str(args.runs), "0", "keeper"], stdout=subprocess.DEVNULL)
    first = last = None
    while process.poll() is None:
        time.sleep(0.2)
        try:
            seen = look(keeper_of(process.pid))
        except (OSError, StopIteration):
            continue
        first, last = first or seen, seen
    after = host_state()
    left = [f"process {pid} ({name})" for pid, name in host.children_of(os.getpid()).items()]
    grown = [f"{key}: {before[key]} -> {after[key]}" for key in before if after[key] > before[key]]
    grown += [f"keeper's {key}: {first[key]} -> {last[key]}" for key in first
              if last[key] > first[key] + (MEMORY_SLACK_BYTES if key == "memory" else 16)]
    print(f"{args.runs} runs; keeper {first} -> {last}; host {before} -> {after}")
    for line in left + grown:
        print("LEFT " + line)
    return 1 if left or grown or process.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
