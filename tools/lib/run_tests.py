"""Runs the steps of tools/test one after the other and adds up what they count.

Every step runs even if an earlier one failed. A step that cannot run is a failure. A test program
tells its counts by a last line `N passed, M failed` or `…, K skipped`; one that dies without it, or
that claims no failure and exits with another status than 0, counts as one failure more.
"""
import argparse
import os
import sys
import time

import test_steps
from step import ROOT, Context, Counts, Stopped


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


def cpu_s():
    """CPU time of all that was started and has ended, in seconds."""
    spent = os.times()
    return spent.children_user + spent.children_system


def run_step(step, context):
    begin = time.monotonic()
    begin_cpu_s = cpu_s()
    print(f"[ {step.name} ] {step.what}", flush=True)
    context.begin(step.name)
    try:
        counts = step.run(context)
    except (OSError, ValueError, KeyError) as error:
        context.note(f"the step itself failed: {error!r}")
        counts = Counts(failed=1)
    if counts.passed + counts.failed + counts.skipped == 0:
        context.note("the step counted nothing, which is a failure")
        counts = Counts(failed=1)
    if counts.failed:
        context.show_tail()
    print(f"[ {step.name} ] {counts} in {time.monotonic() - begin:.1f} s "
          f"({cpu_s() - begin_cpu_s:.0f} s of CPU)", flush=True)
    return counts


def main():
    arguments = parse_arguments()
    if arguments.list:
        for step in test_steps.STEPS:
            print(f"{step.name:<20} {step.what}{' (not with --quick)' if step.slow else ''}")
        return 0
    os.chdir(ROOT)
    total = Counts()
    failed_steps = []
    context = Context()
    try:
        for step, runs in chosen_steps(arguments):
            if not runs:
                print(f"[ {step.name} ] left out by --quick")
            counts = run_step(step, context) if runs else Counts(skipped=1)
            total += counts
            if counts.failed:
                failed_steps.append(step.name)
    except (KeyboardInterrupt, Stopped):
        context.stop()
        print("test: interrupted", file=sys.stderr)
        return 130
    if failed_steps:
        print(f"failed in: {', '.join(failed_steps)}")
    print(total)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
