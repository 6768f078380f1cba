"""Runs the steps of tools/test (lanes.py: some side by side) and adds up what they count.

Every step runs even if an earlier one failed. A step that cannot run is a failure. A test program
tells its counts by a last line `N passed, M failed` or `…, K skipped`; one that dies without it, or
that claims no failure and exits with another status than 0, counts as one failure more.
"""
import argparse
import os
import sys

import test_steps
from lanes import Lanes
from step import ROOT, Counts, Stopped, prepare, stop_on_signals, tree_state


def parse_arguments():
    parser = argparse.ArgumentParser(prog="tools/test")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--step", action="append", default=[])
    parser.add_argument("--list", action="store_true")
    return parser.parse_args()


def chosen_steps(arguments):
    """(step, runs) for every step that is to be counted."""
    names = {step.name for step in test_steps.STEPS}
    for name in arguments.step:
        if name not in names:
            print(f"test: unknown step '{name}' (tools/test --list lists them)", file=sys.stderr)
            sys.exit(2)
    if not arguments.step:
        return [(step, not (arguments.quick and step.slow)) for step in test_steps.STEPS]
    wanted = set(arguments.step)
    for step in reversed(test_steps.STEPS):
        if step.name in wanted:
            wanted.update(step.needs)
    return [(step, True) for step in test_steps.STEPS if step.name in wanted]


def show_start(step):
    print(f"[ {step.name} ] {step.what}", flush=True)


def show_end(step, outcome):
    print(f"{outcome.text}[ {step.name} ] {outcome.counts} in {outcome.seconds:.1f} s "
          f"({outcome.cpu_s:.0f} s of CPU)", flush=True)


def main():
    arguments = parse_arguments()
    if arguments.list:
        for step in test_steps.STEPS:
            print(f"{step.name:<20} {step.what}{' (not with --quick)' if step.slow else ''}")
        return 0
    os.chdir(ROOT)
    prepare()
    chosen = chosen_steps(arguments)
    total, failed_steps = Counts(), []
    for step in [step for step, runs in chosen if not runs]:
        print(f"[ {step.name} ] left out by --quick")
        total += Counts(skipped=1)
    running = Lanes([step for step, runs in chosen if runs], tree_state())
    stop_on_signals()
    try:
        for step, outcome in running.run(show_start):
            show_end(step, outcome)
            total += outcome.counts
            if outcome.counts.failed:
                failed_steps.append(step.name)
    except (KeyboardInterrupt, Stopped):
        running.stop()
        print("test: interrupted", file=sys.stderr)
        return 130
    if failed_steps:
        print(f"failed in: {', '.join(failed_steps)}")
    print(total)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
