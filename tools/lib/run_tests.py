"""Runs the steps of tools/test (lanes.py: some side by side) and adds up what they count.

Every step runs even if an earlier one failed. A step that cannot run is a failure. A test program
tells its counts by a last line `N passed, M failed` or `…, K skipped`; one that dies without it, or
that claims no failure and exits with another status than 0, counts as one failure more.
"""
import argparse
import os
import sys
import time

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


def busy_s():
    """How long the cores of this machine have been at work since it started, all together."""
    with open("/proc/stat", encoding="ascii") as stat:
        ticks = [int(word) for word in stat.readline().split()[1:]]
    idle = ticks[3] + ticks[4]  # With nothing to do, and waiting for a disk.
    return (sum(ticks[:8]) - idle) / os.sysconf("SC_CLK_TCK")


def show_times(outcomes, seconds, busy):
    """What took how long. CPU is of what a step started and waited for itself, which leaves out
    boxes of daemons; the last line counts all that the machine did."""
    print(f"{'step':<20} {'wall s':>8} {'CPU s':>8}")
    for name, outcome in sorted(outcomes, key=lambda row: -row[1].seconds):
        print(f"{name:<20} {outcome.seconds:8.1f} {outcome.cpu_s:8.1f}")
    cores = os.cpu_count()
    print(f"{'all':<20} {seconds:8.1f} {busy:8.1f}  "
          f"({cores} cores, at work {100 * busy / (cores * seconds):.0f} % of the time)")


def main():
    arguments = parse_arguments()
    if arguments.list:
        for step in test_steps.STEPS:
            print(f"{step.name:<20} {step.what}{' (not with --quick)' if step.slow else ''}")
        return 0
    os.chdir(ROOT)
    prepare()
    chosen = chosen_steps(arguments)
    total, failed_steps, outcomes = Counts(), [], []
    for step in [step for step, runs in chosen if not runs]:
        print(f"[ {step.name} ] left out by --quick")
        total += Counts(skipped=1)
    running = Lanes([step for step, runs in chosen if runs], tree_state())
    stop_on_signals()
    begin, busy_before = time.monotonic(), busy_s()
    try:
        for step, outcome in running.run(show_start):
            show_end(step, outcome)
            total += outcome.counts
            outcomes.append((step.name, outcome))
            if outcome.counts.failed:
                failed_steps.append(step.name)
    except (KeyboardInterrupt, Stopped):
        running.stop()
        print("test: interrupted", file=sys.stderr)
        return 130
    show_times(outcomes, time.monotonic() - begin, busy_s() - busy_before)
    if failed_steps:
        print(f"failed in: {', '.join(failed_steps)}")
    print(total)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
