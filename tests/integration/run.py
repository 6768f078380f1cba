#!/usr/bin/env python3
"""The command line driven as a user would: run.py --judge PATH [--only NAME] [--filter RE]"""

import argparse
import importlib
import os
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import judge as judge_module  # pylint: disable=wrong-import-position

PARTS = ["solutions", "cheats_run", "verdicts_run", "bad_input", "reports", "interrupts",
         "complexity", "space", "stops", "leaks", "page", "workers", "authors",
         "small_cases", "author_tools", "packs", "replay", "checkers", "generated"]


def main():
    """Runs the parts one after the other, and ends with the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--filter", default="")
    options = parser.parse_args()
    results = judge_module.Results()
    for name in PARTS:
        if options.only not in (None, name):
            continue
        print(f"  {name}", flush=True)
        begin_s = time.monotonic()
        try:
            importlib.import_module(name).run(judge_module.Judge(options.judge), results,
                                              options.filter)
        except Exception:  # pylint: disable=broad-except
            traceback.print_exc()
            results.check(name, False, "the part broke off")
        print(f"  {name} took {time.monotonic() - begin_s:.0f} s", flush=True)
    print(f"{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main())
