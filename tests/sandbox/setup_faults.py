"""Fails each system call of a box's set-up in turn, from outside (faults/inject.c).

After each either the box does not run, and a message names the step; or it runs, and its program
(attacks/layers.c) sees all layers that it sees without a fault.
"""

import functools
import glob
import json
import os
import platform

import box_case

ROLES = ("keeper", "starter", "init", "command")
PARTS = 2  # Of each role, to be run side by side.
ERRNO = "1"  # EPERM: no call of the set-up has a second try for it.
CALLS_MAX = 5000
LEAST = {"keeper": 100, "starter": 40, "init": 25, "command": 8}  # Or the injector saw nothing.


def options(runner, require):
    more = ["--require", ",".join(require)] if require else []
    bind = ["--bind", runner.build + ":/t"]
    return ["box", "--json", *bind, "--processes", "8", "--wall", "5", *more]


def program():
    links = [os.readlink(path) for path in sorted(glob.glob("/proc/self/ns/*"))]
    return ["--", "/t/layers", *sorted(set(links))]


def run_box(runner, folder, require, inject=()):
    """Exit status, result or None, what the program printed, and stderr."""
    out = os.path.join(folder, "out")
    for name in ("out", "report"):
        with open(os.path.join(folder, name), "w", encoding="utf-8"):
            pass
        if runner.user:
            os.chmod(os.path.join(folder, name), 0o666)
    status, stdout, stderr = runner.call([*options(runner, require), "--stdout", out, *program()],
                                         under=inject)
    result = box_case.parse_result(stdout)[0] if stdout.strip() else None
    with open(out, encoding="utf-8", errors="replace") as file:
        return status, result, file.read(), stderr


def check(seen, normal):
    """What is wrong with a run in which a call failed."""
    status, result, printed, stderr = seen
    if status is None:
        return "hangs"
    if status == 0:
        missing = sorted(set(normal.split("\n")) ^ set(printed.split("\n")))
        return f"ran with a layer missing: {missing}" if printed != normal else None
    if status not in (2, 3):
        return f"exit status {status}, {json.dumps(result)[:300]}"
    # Init reports the start when the program may be at work already, in a box that is whole.
    if printed and printed != normal:
        return "ran although the set-up failed, with a layer missing"
    message = result["reason"] if result else stderr
    return None if message.strip() else "no message"


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().strip()


def run_part(runner, progress_note, role, part, normal, require):
    folder = runner.case_folder()
    report = os.path.join(folder, "report")
    number = part
    while number < CALLS_MAX:
        inject = [runner.build + "/inject", role, str(number), ERRNO, report]
        seen = run_box(runner, folder, require, inject)
        what = read(report)
        if not what:
            break
        error = check(seen, normal)
        progress_note("fault in " + what, [error] if error else [])
        number += PARTS
    if number < LEAST[role] and not (role == "starter" and runner.user):
        progress_note("faults in " + role, [f"only {number} calls were seen"])


def baseline(runner):
    """The layers of this mode, and what the program prints with all of them."""
    folder = runner.case_folder()
    status, result, printed, stderr = run_box(runner, folder, [])
    if status != 0 or not printed:
        raise RuntimeError(f"no run without a fault: {status} {result} {stderr}")
    return printed, result["protections"]


def parts(runner, progress_note):
    """Functions to be called, each of which notes many tests; none where ptrace is another."""
    if platform.machine() != "x86_64":
        return []
    normal, require = baseline(runner)
    return [functools.partial(run_part, runner, progress_note, role, part, normal, require)
            for role in ROLES for part in range(PARTS)]
