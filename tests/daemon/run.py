#!/usr/bin/env python3
"""The daemon as its clients see it: run.py --judge PATH [--only PART] [--kills N]

Each part starts daemons of its own. --kills: how often it is killed under load (a soak: 200).
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

PARTS = ["life", "keys", "roles", "bounds", "streams", "kills", "submit", "start", "upkeep",
         "versions", "watched", "rounds", "batches", "examples", "browser", "crowds"]


def main():
    """Runs the parts one after the other, and ends with the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--kills", type=int, default=10)
    options = parser.parse_args()
    options.judge = os.path.abspath(options.judge)
    results = judge_module.Results()
    for name in PARTS:
        if options.only not in (None, name):
            continue
        start = time.monotonic()
        try:
            importlib.import_module(name).run(options, results)
        except Exception:  # pylint: disable=broad-except
            traceback.print_exc()
            results.check(name, False, "the part broke off")
        print(f"  {name} {time.monotonic() - start:.1f} s", flush=True)
    print(f"{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
