"""Fails each system call of a box's set-up in turn, from outside (faults/inject.c).

After each either the box does not run, and a message names the step; or it runs, and its program
(attacks/layers.c) sees all layers that it sees without a fault. Each call fails with EPERM, which
no caller tries again; some once more with an error that this call may really meet, and at some the
process that makes it is killed. Inits that are built before there is a run for them are met in
several boxes of one keeper (faults/repeat.c).
"""

import errno
import functools
import glob
import json
import os
import platform

import box_case

ROLES = ("keeper", "starter", "init", "command")
WAITING_ROLES = ("waiting", "waited")
BOXES = 4  # In a row; the third has the first init that waited.
PARTS = 4  # Of each role, to be run side by side.
KILL = 0  # What inject takes for it.
CALLS_MAX = 5000
STRIDE = 3  # Every so many calls have a second turn, and as many others their process killed.
# By number (x86-64), the errors that a call may meet on a machine that is full, busy, interrupted.
FULL = (errno.ENOMEM, errno.ENOSPC)
FILES = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)
WRITTEN = (errno.ENOSPC, errno.EINTR, errno.EAGAIN)
BEGUN = (errno.EAGAIN, errno.ENOMEM)
WAITED = (errno.EINTR, errno.EAGAIN)
OTHERS = {
    0: WAITED, 1: WRITTEN, 2: FILES, 7: WAITED, 9: FULL, 10: FULL, 12: FULL, 17: WAITED,
    18: WRITTEN, 32: FILES, 33: (errno.EINTR, errno.EMFILE), 40: WRITTEN, 41: FILES, 46: WAITED,
    47: WAITED, 53: FILES, 56: BEGUN, 57: BEGUN, 72: (errno.EMFILE, errno.EINTR, errno.EAGAIN),
    83: FULL, 117: BEGUN, 155: FULL, 165: FULL, 202: WAITED, 257: FILES, 258: FULL, 259: FULL,
    266: FULL, 271: WAITED, 272: FULL, 293: FILES, 302: WAITED, 308: FULL, 317: FULL, 319: FILES,
    428: FILES, 429: FULL, 430: FILES, 432: FILES, 435: BEGUN, 442: FULL, 444: FILES, 445: FULL,
    446: FULL,
}
# Or the injector saw nothing.
LEAST = {"keeper": 100, "starter": 40, "init": 25, "command": 8, "waiting": 30, "waited": 8}


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
    with open(out, "w", encoding="utf-8"):
        pass
    if runner.user:
        os.chmod(out, 0o666)
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
    # A command that was killed just before it executed looks like one killed just after.
    killed = result is not None and result["signal"] == 9 and not printed
    if status not in (2, 3) and not killed:
        return f"exit status {status}, {json.dumps(result)[:300]}"
    # Init reports the start when the program may be at work already, in a box that is whole.
    if printed and printed != normal:
        return "ran although the set-up failed, with a layer missing"
    message = result["reason"] if result else stderr
    return None if message.strip() else "no message"


def run_boxes(runner, folder, require, inject=()):
    """Exit status, of each box what `repeat` says and what its program printed, and stderr."""
    build = os.path.dirname(os.path.dirname(os.path.realpath(runner.args.judge)))
    policies = os.path.join(os.path.dirname(box_case.__file__), "../../sandbox/policies")
    out = os.path.join(folder, "out")
    status, stdout, stderr = runner.call(
        [build + "/sandbox/judge-box", os.path.realpath(policies), ",".join(require), out,
         str(BOXES), runner.build, *program()[1:]],
        under=inject, program=build + "/tests/unit/sandbox/box_repeat")
    printed = []
    for number, _ in enumerate(stdout.splitlines(), 1):
        with open(f"{out}.{number}", encoding="utf-8", errors="replace") as file:
            printed.append(file.read())
    return status, list(zip(stdout.splitlines(), printed)), stderr


def check_boxes(seen, normal):
    """What is wrong with boxes of one keeper in whose set-up a call failed."""
    status, boxes, stderr = seen
    if status == 3 and stderr.strip():
        return None  # The keeper did not live to its end, and that was said.
    if status != 0 or len(boxes) != BOXES:
        return f"exit status {status}, {len(boxes)} boxes, stderr {stderr[-300:]!r}"
    for line, printed in boxes:
        verdict, signal, reason = (line + " ").split(" ", 2)
        if verdict == "OK" and printed != normal:
            missing = sorted(set(normal.split("\n")) ^ set(printed.split("\n")))
            return f"ran with a layer missing: {missing}"
        if printed not in ("", normal):
            return f"{line}: ran with a layer missing"
        if verdict not in ("OK", "IE") and (signal != "9" or printed):
            return line
        if verdict != "OK" and not reason.strip():
            return f"{line}: no reason"
    return None


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().strip()


def chosen(runner, number, last_report):
    """The errors for this call: EPERM, which says what call it is, and at times one more (where all
    layers are; the code that meets it is the same in every mode)."""
    yield errno.EPERM
    if runner.weak_mode:
        return
    if number % STRIDE == 1:
        yield KILL
    elif number % STRIDE == 2:
        others = OTHERS.get(int((last_report().split() or ["-1"])[-1]), ())
        if others:
            yield others[number // STRIDE % len(others)]


def run_part(runner, progress_note, role, part, normal, require):
    run, judged = (run_boxes, check_boxes) if role in WAITING_ROLES else (run_box, check)
    folder = runner.case_folder()
    report = os.path.join(folder, "report")
    number = part
    while number < CALLS_MAX:
        what = None
        for error in chosen(runner, number, functools.partial(read, report)):
            inject = [runner.build + "/inject", role, str(number), str(error), report]
            with open(report, "w", encoding="utf-8"):
                pass
            if runner.user:
                os.chmod(report, 0o666)
            seen = run(runner, folder, require, inject)
            what = read(report)
            if not what:
                break
            wrong = judged(seen, normal)
            name = errno.errorcode.get(error, "killed")
            progress_note(f"fault in {what} {name}", [wrong] if wrong else [])
        if not what:
            break
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


def baseline_of_boxes(runner, require):
    """What the program prints in each of several boxes."""
    status, boxes, stderr = run_boxes(runner, runner.case_folder(), require)
    if status != 0 or len(boxes) != BOXES or len(set(boxes)) != 1:
        raise RuntimeError(f"boxes without a fault differ: {status} {boxes} {stderr}")
    return boxes[0][1]


def parts(runner, progress_note):
    """Functions to be called, each of which notes many tests; none where ptrace is another."""
    if platform.machine() != "x86_64":
        return []
    normal, require = baseline(runner)
    found = [functools.partial(run_part, runner, progress_note, role, part, normal, require)
             for role in ROLES for part in range(PARTS)]
    if runner.user:
        return found  # A user's keeper has no starters.
    normal = baseline_of_boxes(runner, require)
    return found + [functools.partial(run_part, runner, progress_note, role, part, normal, require)
                    for role in WAITING_ROLES for part in range(PARTS)]
