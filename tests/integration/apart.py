"""Parts of a suite side by side, each in a process of its own: their output comes when they have
ended, and their counts are added up. Used by the run.py of several suites."""

import concurrent.futures
import re
import subprocess
import sys

CLOSING_LINE = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)


def run_apart(command, name, results):
    """One part, by a command that ends with the closing line."""
    done = subprocess.run([sys.executable, *command, "--only", name], stdin=subprocess.DEVNULL,
                          check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace")
    counts = CLOSING_LINE.findall(done.stdout)
    with results.lock:
        print(CLOSING_LINE.sub("", done.stdout).rstrip("\n"), flush=True)
        if counts:
            results.passed += int(counts[-1][0])
            results.failed += int(counts[-1][1])
    if not counts or (done.returncode != 0) != (int(counts[-1][1]) > 0):
        results.check(name, False, f"no counts that fit the exit status {done.returncode}")


def run_all_apart(command, names, jobs, results):
    """So many at a time, in the order of @names."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(lambda name: run_apart(command, name, results), names))
