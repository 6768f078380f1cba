"""What may go wrong around a box that is not its program's doing: it hangs in the kernel, or one of
judge-box's processes is killed in the middle. The result is an IE that says so, and nothing stays.
"""

import json
import os
import signal
import subprocess
import termios
import time

import crowd
import host
from stuck_file import StuckFolder

STUCK = "can not be killed: it hangs in the kernel"
KILL_STEPS_MS = range(0, 24, 2)


def stuck_box_is_reported(runner):
    """A box that no signal reaches is an IE, others run meanwhile, and then it is gone."""
    if runner.weak_mode:
        return None  # The same code and ten more seconds.
    folder = runner.case_folder()
    with StuckFolder(folder) as stuck:
        process = runner.start(["box", "--json", "--wall", "0.5", "--bind", folder + ":/stuck",
                                "--", "/bin/cat", "/stuck/file"])
        asked = stuck.wait_until_asked()
        beside = crowd.verdict(crowd.start(runner, 8, [], ["/bin/true"]))
        stdout, stderr = process.communicate(timeout=60)
        after = crowd.verdict(crowd.start(runner, 1, [], ["/bin/true"]))
    result = json.loads(stdout)
    # The folder of its cgroup is removed by the next keeper, once the processes in it are gone.
    end_s = time.monotonic() + 60
    while crowd.lives("cat", "/stuck/file") and time.monotonic() < end_s:
        time.sleep(0.05)
    swept = crowd.verdict(crowd.start(runner, 8, [], ["/bin/true"]))
    errors = []
    if not asked or process.returncode != 3 or STUCK not in result["reason"]:
        errors.append(f"asked {asked}, status {process.returncode}, {result} {stderr[-200:]}")
    if (beside, after, swept) != ("OK", "OK", "OK"):
        errors.append(f"a box beside it {beside}, after it {after}, at the end {swept}")
    return errors


def killed_after(runner, delay_ms):
    """The keeper is killed so long after its judge has started it."""
    folder = runner.case_folder()
    pulse = folder + "/pulse"
    process = runner.start(["box", "--json", "--bind", runner.build + ":/t", "--bind",
                            folder + ":/host:rw", "--stdout", "/dev/null", "--", "/t/daemon",
                            "/host/pulse"])
    keeper = crowd.wait_for_keeper(process)
    time.sleep(delay_ms / 1000)
    try:
        if keeper is not None:
            os.kill(keeper, signal.SIGKILL)
    except ProcessLookupError:
        pass  # It had done its work.
    stdout, stderr = process.communicate(timeout=60)
    if stdout:
        good = process.returncode == 0 and json.loads(stdout)["verdict"] == "OK"
    else:
        good = process.returncode == 3 and b"keeper" in stderr and stderr.count(b"\n") == 1
    if not good:
        return [f"after {delay_ms} ms: status {process.returncode}, {stdout[-300:]} {stderr}"]
    return [] if host.settles(pulse, 0.05) else [f"after {delay_ms} ms: the box lives on"]


def keeper_killed_at_any_time(runner):
    """From its set-up to its end: a clean error, or the result that it had given before."""
    return [error for delay_ms in KILL_STEPS_MS for error in killed_after(runner, delay_ms)]


def init_killed(runner):
    """The box's own init, killed from outside: an IE, not a verdict on the program."""
    process, gate = crowd.start_gated(runner, 8, [], crowd.HOLD)
    held = process.stderr.readline() == b"in\n"
    keeper = crowd.wait_for_keeper(process)
    for pid in crowd.inits_of(keeper):
        os.kill(pid, signal.SIGKILL)
    stdout, _ = process.communicate(timeout=60)
    os.close(gate)
    result = json.loads(stdout)
    if held and process.returncode == 3 and "init" in result["reason"]:
        return []
    return [f"held {held}, status {process.returncode}, {result}"]


def end_by_signal(runner, number, wanted):
    """One signal in the middle of a box: exit status, and what becomes of keeper and box."""
    process, gate = crowd.start_gated(runner, 8, [], crowd.HOLD)
    held = process.stderr.readline() == b"in\n"
    keeper = crowd.wait_for_keeper(process)
    process.send_signal(number)
    try:
        _, stderr = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        os.close(gate)
        return [f"signal {number}: goes on"]
    os.close(gate)
    if held and process.returncode == wanted and crowd.is_gone(keeper) and \
            stderr.count(b"\n") == 1:
        return []
    return [f"signal {number}: held {held}, status {process.returncode}, said {stderr!r}"]


def signals_end_judge(runner):
    errors = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        errors += end_by_signal(runner, number, 128 + number)
    return errors


def signals_that_pass(runner):
    """SIGPIPE and SIGWINCH are nothing; a judge that was stopped goes on where it was."""
    process, gate = crowd.start_gated(runner, 8, [], crowd.HOLD)
    held = process.stderr.readline() == b"in\n"
    for number in (signal.SIGPIPE, signal.SIGWINCH, signal.SIGSTOP):
        process.send_signal(number)
    os.close(gate)
    time.sleep(0.2)
    early = process.poll()
    process.send_signal(signal.SIGCONT)
    stdout, _ = process.communicate(timeout=60)
    # `read` at the end of its input fails: the status of the box's shell is 1.
    verdict = json.loads(stdout)["verdict"] if stdout else None
    if held and early is None and (process.returncode, verdict) == (1, "RTE"):
        return []
    return [f"held {held}, early {early}, status {process.returncode}, {verdict}"]


def stopped_judge_keeps_limits(runner):
    """Ctrl-Z on the judge does not stop the clocks of its box."""
    folder = runner.case_folder()
    pulse = folder + "/pulse"
    process = runner.start(["box", "--json", "--wall", "1", "--bind", runner.build + ":/t",
                            "--bind", folder + ":/host:rw", "--", "/t/daemon", "/host/pulse",
                            "stay"])
    keeper = crowd.wait_for_keeper(process)
    end_s = time.monotonic() + 60
    while not os.path.exists(pulse) and time.monotonic() < end_s:
        time.sleep(0.02)
    process.send_signal(signal.SIGSTOP)
    while crowd.inits_of(keeper) and time.monotonic() < end_s:
        time.sleep(0.05)
    lives = crowd.inits_of(keeper)
    process.send_signal(signal.SIGCONT)
    stdout, _ = process.communicate(timeout=60)
    verdict = json.loads(stdout)["verdict"]
    return [] if not lives and verdict == "TLE" else [f"box {lives}, verdict {verdict}"]


def control_terminal():
    """In the child: its terminal is the one on stderr."""
    os.setsid()
    with open("/dev/stderr", "rb", buffering=0) as terminal:
        import fcntl  # pylint: disable=import-outside-toplevel
        fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


def ctrl_c_on_a_terminal(runner):
    """Ctrl-C typed by a person: status 130, and the terminal is as it was."""
    ours, theirs = os.openpty()
    if runner.user:
        os.fchown(theirs, 65534, 65534)
    before = termios.tcgetattr(theirs)
    process = subprocess.Popen(runner.judge(["box", "--wall", "20", "--", *crowd.HOLD[:2],
                                             "echo in; sleep 20"]),
                               stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, cwd="/",
                               env={"PATH": "/usr/bin:/bin"}, preexec_fn=control_terminal)
    held = process.stdout.readline() == b"in\n"
    os.write(ours, b"\x03")
    try:
        process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    same = termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)
    if held and process.returncode == 130 and same:
        return []
    return [f"held {held}, status {process.returncode}, terminal as it was: {same}"]


def require_each_layer(runner):
    """Each layer that doctor or a result names can be required; one that is missing is named with
    what to do about it, and nothing runs."""
    bind = ["--bind", runner.build + ":/t"]
    stdout = runner.call(["box", "--json", *bind, "--", "/t/end", "exit", "0"])[1]
    have = json.loads(stdout)["protections"]
    missing = [name for name in ("user-namespace", "own-uid", "cgroup-memory", "cpu-sampled",
                                 "cpu-set")
               if name not in have and name.replace("cgroup-", "cgroup-v1-") not in have and
               name.replace("cgroup-", "cgroup-v2-") not in have]
    errors = [] if len(missing) >= 2 else [f"this machine lacks too little: {missing}"]
    for name in have:
        status = runner.call(["box", *bind, "--require", name, "--", "/t/end", "exit", "0"])[0]
        errors += [] if status == 0 else [f"{name}: status {status}"]
    for name in missing:
        status, _, stderr = runner.call(["box", *bind, "--require", name, "--", "/bin/echo", "ran"])
        if status != 3 or f"layer {name} is missing: " not in stderr:
            errors.append(f"{name}: status {status}, {stderr!r}")
    return errors


def require_unknown(runner):
    status, _, stderr = runner.call(["box", "--require", "seccomp,land-lock", "--", "/bin/true"])
    if status == 2 and 'there is no layer "land-lock"; did you mean "landlock"?' in stderr:
        return []
    return [f"status {status}, {stderr!r}"]


TESTS = [
    stuck_box_is_reported, keeper_killed_at_any_time, init_killed, signals_end_judge,
    signals_that_pass, stopped_judge_keeps_limits, ctrl_c_on_a_terminal, require_each_layer,
    require_unknown,
]
