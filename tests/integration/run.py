#!/usr/bin/env python3
"""The command line driven as a user would:

    run.py --judge PATH [--only NAME]… [--filter RE] [--jobs N]

--jobs: so many parts side by side, each in a process of its own; those that are to be alone are."""

import argparse
import importlib
import os
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import judge as judge_module  # pylint: disable=wrong-import-position
from apart import run_all_apart  # pylint: disable=wrong-import-position

# These have limits of time that are as they are for candidates, and boxes on all cores by
# themselves, or measure growth.
ALONE = ["solutions", "verdicts_run", "cheats_run", "complexity", "space", "leaks"]
# Of these each has one box at a time: they are as good as alone two by two.
IN_PAIRS = ["stops", "bad_input", "interrupts"]
# Those that take longest come first, so that they end together.
PARTS = ["authors", "checkers", "generated", "author_mistakes", "reports", "page", "workers",
         "small_cases", "author_tools", "compilers", "packs", "replay", "scoring"]


def parse_arguments():
    """The options."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--only", choices=ALONE + IN_PAIRS + PARTS, action="append", default=[])
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


def main():
    """Runs the parts, and ends with the counts."""
    options = parse_arguments()
    results = judge_module.Results()
    if len(options.only) == 1 or options.jobs == 1:
        for name in options.only or ALONE + IN_PAIRS + PARTS:
            run_here(name, options, results)
    else:
        command = [__file__, "--judge", options.judge, "--filter", options.filter]
        for names, jobs in ((ALONE, 1), (IN_PAIRS, min(2, options.jobs)), (PARTS, options.jobs)):
            run_all_apart(command, [name for name in names if name in (options.only or names)],
                          jobs, results)
    print(f"{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
