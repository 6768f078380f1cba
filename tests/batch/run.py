#!/usr/bin/env python3
"""judge batch, driven as a user would: run.py --judge PATH [--only NAME] [--answers N] [--kills N]
[--seed N]. The last three are for a soak: how many answers are killed how often."""

import argparse
import importlib
import os
import sys
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import batch  # pylint: disable=wrong-import-position,unused-import
import judge as judge_module  # pylint: disable=wrong-import-position

PARTS = ["inputs", "outputs", "survival", "remote", "browser"]


def main():
    """Runs the parts one after the other, and ends with the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--answers", type=int, default=12)
    parser.add_argument("--kills", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    results = judge_module.Results()
    for name in PARTS:
        if options.only not in (None, name):
            continue
        print(f"  {name}", flush=True)
        try:
            importlib.import_module(name).run(judge_module.Judge(options.judge), results, options)
        except Exception:  # pylint: disable=broad-except
            traceback.print_exc()
            results.check(name, False, "the part broke off")
    print(f"{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
