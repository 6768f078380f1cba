#!/usr/bin/env python3
"""The daemon as its clients see it: run.py --judge PATH [--only PART] [--kills N] [--jobs N]

Each part starts daemons of its own, so that some (--jobs) may run side by side. --kills: how often
it is killed under load (a soak: 200).
"""
import argparse
import importlib
import os
import sys
import time
import traceback

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, *(os.path.join(os.path.dirname(HERE), part)
                        for part in ("integration", "lib"))]
import judge as judge_module  # pylint: disable=wrong-import-position
from apart import run_all_apart  # pylint: disable=wrong-import-position

# Those that take longest come first, so that they end together.
PARTS = ["start", "watched", "life", "kills", "batches", "rounds", "upkeep", "submit", "examples",
         "streams", "bounds", "browser", "crowds", "versions", "keys", "roles"]


def run_here(name, options, results):
    """One part in this process."""
    start = time.monotonic()
    try:
        importlib.import_module(name).run(options, results)
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        results.check(name, False, "the part broke off")
    print(f"  {name} {time.monotonic() - start:.1f} s", flush=True)


def main():
    """Runs the parts, and ends with the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    options.judge = os.path.abspath(options.judge)
    results = judge_module.Results()
    if options.only is None and options.jobs > 1:
        run_all_apart([__file__, "--judge", options.judge, "--kills", str(options.kills)], PARTS,
                      options.jobs, results)
    else:
        for name in [options.only] if options.only else PARTS:
            run_here(name, options, results)
    print(f"{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
