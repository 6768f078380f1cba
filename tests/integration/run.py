#!/usr/bin/env python3
"""The command line driven as a user would:

    run.py --judge PATH [--only NAME] [--filter RE] [--jobs N]

--jobs: so many parts side by side, each in a process of its own."""

import argparse
import concurrent.futures
import importlib
import os
import re
import subprocess
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import judge as judge_module  # pylint: disable=wrong-import-position

# These look at all that runs on the machine, or have limits of time that are as they are for
# candidates, and boxes on all cores by themselves.
ALONE = ["bad_input", "interrupts", "solutions", "verdicts_run", "cheats_run", "stops",
         "complexity", "space", "leaks"]
# Those that take longest come first, so that they end together.
PARTS = ["authors", "checkers", "generated", "reports", "page", "workers", "small_cases",
         "author_tools", "packs", "replay", "scoring"]
CLOSING_LINE = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)


def parse_arguments():
    """The options."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--only", choices=ALONE + PARTS)
    parser.add_argument("--filter", default="")
    parser.add_argument("--jobs", type=int, default=1)
    return parser.parse_args()


def run_here(name, options, results):
    """One part in this process."""
    print(f"  {name}", flush=True)
    begin_s = time.monotonic()
    try:
        importlib.import_module(name).run(judge_module.Judge(options.judge), results,
                                          options.filter)
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        results.check(name, False, "the part broke off")
    print(f"  {name} took {time.monotonic() - begin_s:.0f} s", flush=True)


def run_apart(name, options, results):
    """One part in a process of its own, whose output comes when it has ended."""
    done = subprocess.run([sys.executable, __file__, "--judge", options.judge, "--only", name,
                           "--filter", options.filter], stdin=subprocess.DEVNULL, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace")
    counts = CLOSING_LINE.findall(done.stdout)
    with results.lock:
        print(CLOSING_LINE.sub("", done.stdout).rstrip("\n"), flush=True)
        if counts:
            results.passed += int(counts[-1][0])
            results.failed += int(counts[-1][1])
    if not counts or (done.returncode != 0) != (int(counts[-1][1]) > 0):
        results.check(name, False, f"no counts that fit the exit status {done.returncode}")


def main():
    """Runs the parts, and ends with the counts."""
    options = parse_arguments()
    results = judge_module.Results()
    if options.only or options.jobs == 1:
        for name in [options.only] if options.only else ALONE + PARTS:
            run_here(name, options, results)
    else:
        for name in ALONE:
            run_apart(name, options, results)
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            list(pool.map(lambda name: run_apart(name, options, results), PARTS))
    print(f"{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
