"""Ctrl-C in the middle, a killed keeper, a killed judge: boxes are gone, the answer is right."""

import os
import signal
import subprocess
import tempfile
import time

from bad_input import good_python
from judge import leftovers, one_line, orphans, wait_for

SLEEPER = "class Solution:\n    def twoSum(self, nums, target):\n        while True: pass\n"


def box_children(pid):
    """Processes of judge-box below @pid."""
    listed = subprocess.run(["ps", "-e", "-o", "pid=,ppid=,comm="], capture_output=True, text=True,
                            check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    below, grown = {str(pid)}, True
    while grown:
        more = {row[0] for row in rows if row[1] in below} - below
        grown = bool(more)
        below |= more
    return [int(row[0]) for row in rows
            if row[0] in below and row[1] == str(pid) and row[2] == "judge-box"]


def start(judge, path, *options):
    """A judge that grades in the background."""
    return subprocess.Popen([judge.program, "run", "two-sum", path, "--no-complexity", *options],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def interrupted(judge, results, path, number):
    """A signal while a box runs."""
    process = start(judge, path)
    results.check("a keeper runs", wait_for(lambda: box_children(process.pid)), "none seen")
    time.sleep(0.2)
    process.send_signal(number)
    try:
        _, said = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        _, said = process.communicate()
    results.check(f"signal {number}", process.returncode == 128 + number and one_line(said),
                  f"{process.returncode}: {said.strip()[:300]}")
    results.check(f"signal {number} (left)", wait_for(lambda: not leftovers()), leftovers())


def keeper_killed_once(judge, results, path):
    """The judge starts another keeper and grades on."""
    process = start(judge, path, "--json")
    results.check("a keeper runs", wait_for(lambda: box_children(process.pid)), "none seen")
    time.sleep(0.1)
    for pid in box_children(process.pid):
        os.kill(pid, signal.SIGKILL)
    out, said = process.communicate(timeout=600)
    results.check("keeper killed", process.returncode == 1 and '"verdict": "TLE"' in out,
                  f"{process.returncode}: {said.strip()[:300]} {out[:200]}")


def judge_killed(judge, results, path):
    """kill -9 of the judge takes its boxes along."""
    process = start(judge, path)
    results.check("a keeper runs", wait_for(lambda: box_children(process.pid)), "none seen")
    time.sleep(0.2)
    process.kill()
    process.communicate()
    results.check("judge killed (left)", wait_for(lambda: not leftovers()), leftovers())


def run(judge, results, _pattern):
    """One after the other, since they look at all that was started here."""
    with tempfile.TemporaryDirectory() as folder, orphans():
        path = os.path.join(folder, "slow.py")
        with open(path, "w", encoding="utf-8") as out:
            out.write(SLEEPER)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            interrupted(judge, results, path, number)
        keeper_killed_once(judge, results, path)
        judge_killed(judge, results, path)
        report, done = judge.grade("two-sum", good_python(), "--no-complexity")
        results.check("and it still works", done.returncode == 0 and report["verdict"] == "AC",
                      done.stderr)
