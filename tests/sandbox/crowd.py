"""Many judges on one machine: boxes queue for its slots, and judges do not disturb each other."""

import json
import os
import re
import signal
import subprocess
import time

BOXES = 100
SLOTS = 4
OTHER_USER = 65533
SQUATTED_USER = 65532
BREATHE = "echo b >>/host/log; sleep 0.05; echo e >>/host/log"
HOLD = ["/bin/sh", "-c", "echo in; read line"]
SHELL = ["/bin/sh", "-c"]


def box(options, command):
    return ["box", "--json", "--cpu", "5", "--wall", "20", "--memory", "64M", *options, "--",
            *command]


def start(runner, slots, options, command, **more):
    return runner.start(box(options, command), variables={"JUDGE_SLOTS": str(slots)}, **more)


def start_gated(runner, slots, options, command):
    """A box whose stdin is a pipe, and the end to be closed."""
    read_end, gate = os.pipe()
    if runner.user:
        os.fchown(read_end, 65534, 65534)
    process = start(runner, slots, [*options, "--stdin", "/proc/self/fd/0"], command,
                    stdin=read_end)
    os.close(read_end)
    return process, gate


def verdict(process, patience_s=300):
    """The verdict, or what came instead of a result."""
    stdout, stderr = process.communicate(timeout=patience_s)
    try:
        return json.loads(stdout)["verdict"]
    except (ValueError, KeyError):
        return f"status {process.returncode}, {stderr.decode(errors='replace')[-300:]!r}"


def shared_log(runner):
    """A folder with a file that boxes of every uid may append to."""
    folder = runner.case_folder()
    with open(folder + "/log", "w", encoding="utf-8"):
        pass
    os.chmod(folder + "/log", 0o666)
    return folder


def depth(path):
    """How many were between b and e at most, and how many came and went."""
    with open(path, encoding="utf-8") as file:
        steps = file.read().split()
    now = most = 0
    for step in steps:
        now += 1 if step == "b" else -1
        most = max(most, now)
    return most, steps.count("b"), steps.count("e")


def crowd_queues(runner):
    """A hundred at once: all are well, and never more run together than there are slots."""
    folder = shared_log(runner)
    bind = ["--bind", folder + ":/host:rw"]
    crowd = [start(runner, SLOTS, bind, [*SHELL, BREATHE]) for _ in range(BOXES)]
    wrong = [word for word in map(verdict, crowd) if word != "OK"]
    most, begun, ended = depth(folder + "/log")
    errors = [f"{len(wrong)} boxes failed: {wrong[:3]}"] if wrong else []
    if most > SLOTS or (begun, ended) != (BOXES, BOXES):
        errors.append(f"{begun} began, {ended} ended, {most} at once")
    return errors


def crowd_unqueued_is_crowded(runner):
    """Without a limit on boxes they do run together, or the test above says nothing."""
    folder = shared_log(runner)
    bind = ["--bind", folder + ":/host:rw"]
    command = [*SHELL, "echo b >>/host/log; read line; echo e >>/host/log"]
    crowd = []
    gates = []
    for _ in range(SLOTS + 2):
        process, gate = start_gated(runner, 0, bind, command)
        crowd.append(process)
        gates.append(gate)
    until(lambda: depth(folder + "/log")[0] >= SLOTS + 2)
    for gate in gates:
        os.close(gate)
    words = [verdict(process) for process in crowd]
    most = depth(folder + "/log")[0]
    return [] if most == SLOTS + 2 else [f"{most} at once: {words}"]


def hold_slot(runner):
    """A box that has the only slot until its gate is closed, the gate, and whether it runs."""
    blocker, gate = start_gated(runner, 1, [], HOLD)
    return blocker, gate, blocker.stderr.readline() == b"in\n"


def judge_children_of(pid):
    """Processes of judge-box that @pid is the parent of."""
    found = []
    for child in read_text(f"/proc/{pid}/task/{pid}/children").split():
        if read_text(f"/proc/{child}/comm").strip() == "judge-box":
            found.append(int(child))
    return found


def inits_of(keeper):
    """The inits of its boxes: in pid namespaces of their own, unlike its starters."""
    def namespace(pid):
        try:
            return os.readlink(f"/proc/{pid}/ns/pid")
        except OSError:
            return ""
    return [pid for pid in judge_children_of(keeper) if namespace(pid) != namespace(keeper)]


def read_text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def judge_children(process):
    return judge_children_of(process.pid)


def lives(*words):
    """Is there a process with this command line?"""
    listed = subprocess.run(["ps", "-eo", "args="], capture_output=True, text=True,
                            check=False).stdout
    return any(line.split() == list(words) for line in listed.splitlines())


def until(condition, patience_s=60):
    """Waits for it; in vain, it is left to what is checked next."""
    end_s = time.monotonic() + patience_s
    while not condition() and time.monotonic() < end_s:
        time.sleep(0.02)


def catches(pid, number):
    """Has this process a handler for the signal?"""
    found = re.search(r"^SigCgt:\t(\w+)$", read_text(f"/proc/{pid}/status"), re.MULTILINE)
    return found is not None and int(found[1], 16) >> (number - 1) & 1 == 1


def wait_for_keeper(process, patience_s=60):
    """The one child of a judge, as soon as it is judge-box; None when the judge ended before."""
    end_s = time.monotonic() + patience_s
    while time.monotonic() < end_s and process.poll() is None:
        children = judge_children(process)
        if children:
            return children[0]
        time.sleep(0.001)
    return None


def is_gone(pid, patience_s=60):
    end_s = time.monotonic() + patience_s
    while time.monotonic() < end_s:
        if read_text(f"/proc/{pid}/stat").rpartition(")")[2].split()[:1] in ([], ["Z"]):
            return True
        time.sleep(0.02)
    return False


def waiting_is_not_counted(runner):
    """A box whose turn comes long after its wall limit would have passed is well."""
    blocker, gate, held = hold_slot(runner)
    waiter = start(runner, 1, ["--wall", "2"], ["/bin/true"])
    time.sleep(2.2)
    early = waiter.poll() is not None
    os.close(gate)
    words = [verdict(blocker), verdict(waiter)]
    if not held or early or words[1] != "OK":
        return [f"held {held}, ended early {early}, verdicts {words}"]
    return []


def ended_while_waiting(runner):
    """Ctrl-C, and the death of the judge, reach a box that has not begun."""
    errors = []
    blocker, gate, held = hold_slot(runner)
    for number, wanted in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)):
        waiter = start(runner, 1, [], ["/bin/true"])
        keeper = wait_for_keeper(waiter)
        until(lambda: catches(waiter.pid, signal.SIGINT))
        waiter.send_signal(number)
        waiter.communicate(timeout=60)
        if keeper is None or not held or waiter.returncode != wanted or not is_gone(keeper):
            errors.append(f"signal {number}: status {waiter.returncode}, keeper {keeper}")
    os.close(gate)
    word = verdict(blocker)
    return errors + ([] if word in ("OK", "RTE") else [f"the box that ran: {word}"])


def killed_keeper_leaves_its_slot(runner):
    """The slot of a keeper that was killed is free: the kernel gives it back."""
    blocker, gate, held = hold_slot(runner)
    keeper = wait_for_keeper(blocker)
    if keeper is None or not held:
        return ["the first box does not run"]
    os.kill(keeper, signal.SIGKILL)
    blocker.communicate(timeout=60)
    os.close(gate)
    word = verdict(start(runner, 1, [], ["/bin/true"]))
    return [] if (word, blocker.returncode) == ("OK", 3) else [f"{word}, {blocker.returncode}"]


def as_other_user(runner, uid, options, command):
    """A box of a judge that a third user started."""
    ids = ["--reuid", str(uid), "--regid", str(uid), "--clear-groups"]
    return subprocess.Popen(["setpriv", *ids, runner.args.judge, *box(options, command)],
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env={"PATH": "/usr/bin:/bin"}, cwd="/")


def two_users_at_once(runner):
    """Judges of two users at once: each has a queue of its own, and no box sees another."""
    count = 8
    crowd = [make(runner) for _ in range(count) for make in (
        lambda runner: start(runner, SLOTS, [], ["/bin/sleep", "0.05"]),
        lambda runner: as_other_user(runner, OTHER_USER, [], ["/bin/sleep", "0.05"]))]
    wrong = [word for word in map(verdict, crowd) if word != "OK"]
    return [f"{len(wrong)} failed: {wrong[:3]}"] if wrong else []


def squatted_folder(runner):
    """A folder that another user planted is not used: boxes run, and say that they do not queue."""
    folder = f"/tmp/judge-box-{SQUATTED_USER}"
    if os.path.exists(f"/run/user/{SQUATTED_USER}"):
        return [f"user {SQUATTED_USER} is logged in: the test needs one who is not"]
    os.mkdir(folder)
    os.chmod(folder, 0o777)
    try:
        stdout, _ = as_other_user(runner, SQUATTED_USER, [], ["/bin/true"]).communicate(timeout=60)
        result = json.loads(stdout)
        refused = as_other_user(runner, SQUATTED_USER, ["--require", "slots"], ["/bin/true"])
        stdout, _ = refused.communicate(timeout=60)
        reason = json.loads(stdout)["reason"]
        left = os.listdir(folder)
    finally:
        os.rmdir(folder)
    errors = []
    if result["verdict"] != "OK" or "slots" in result["protections"] or left:
        errors.append(f"{result}, {left}")
    if refused.returncode != 3 or "slots" not in reason or folder not in reason:
        errors.append(f"with --require: status {refused.returncode}, {reason}")
    return errors


def slots_are_a_layer(runner):
    stdout = start(runner, SLOTS, [], ["/bin/true"]).communicate(timeout=30)[0]
    without = start(runner, 0, [], ["/bin/true"]).communicate(timeout=30)[0]
    if "slots" in json.loads(stdout)["protections"] and \
            "slots" not in json.loads(without)["protections"]:
        return []
    return [f"{stdout[-300:]} {without[-300:]}"]


def wrong_number_of_slots(runner):
    errors = []
    for text in ("", "x", "-1", "1e3", "100000"):
        process = start(runner, text, [], ["/bin/true"])
        _, stderr = process.communicate(timeout=60)
        if process.returncode != 2 or b"JUDGE_SLOTS" not in stderr:
            errors.append(f"{text!r}: {process.returncode} {stderr!r}")
    return errors


TESTS = [
    crowd_queues, crowd_unqueued_is_crowded, waiting_is_not_counted, ended_while_waiting,
    killed_keeper_leaves_its_slot, two_users_at_once, squatted_folder, slots_are_a_layer,
    wrong_number_of_slots,
]
