"""Runs attacks without the layer that should stop them, to see that they then succeed, or which
other layer holds.

Everything here happens inside an outer box of namespaces (enter_outer_box), so that whatever gets
out of an inner one meets the test's own processes, names, sockets and queues, and not the host's;
all of it dies with the test. The layers are taken away by judge-box-weak, which only test builds
have. `judge` starts the program judge-box beside itself: here that is a script which names the
layers and starts the weak one.
"""

import contextlib
import functools
import os
import re
import shutil
import signal
import subprocess
import threading
import time

import box_case
import host
import layer_table
from layers import LAYERS, names_in_weaken

VARIABLE = "JUDGE_BOX_WITHOUT"
OUTLASTS_S = 1.5  # A box with a limit of a few tenths of that is still there.
BOX_UIDS = range(700000, 700000 + (1 << 22))  # Each is that of a keeper's pid more.
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# It reaps what outlives a box, ends it in the end, and removes the cgroups that it was in.
FIRST_PROCESS = """
"$0" "$@" --inside
status=$?
[ $$ = 1 ] && kill -9 -1 2>/dev/null
sleep 0.1
"$SWEEP" --sweep
exit $status
"""
SCRIPT = "#!/bin/sh\nexport {}='{}'\nexec '{}' \"$@\"\n"


def box_program(judge, name):
    return os.path.join(os.path.dirname(os.path.dirname(judge)), "sandbox", name)


def enter_outer_box(judge, argv):
    """Runs the same command once more, in namespaces of its own. Returns the exit status."""
    namespaces = ["--pid", "--fork", "--kill-child", "--mount-proc", "--mount", "--ipc", "--uts",
                  "--net"]
    return subprocess.run(["unshare", *namespaces, "sh", "-c", FIRST_PROCESS, "/usr/bin/python3",
                           *argv], check=False,
                          env={**os.environ, "SWEEP": box_program(judge, "judge-box")}).returncode


class Weak:
    """Copies of `judge`, one for each choice of layers to do without."""

    def __init__(self, runner):
        self.folder = os.path.join(runner.folder, "weak")
        self.box = box_program(runner.args.judge, "judge-box-weak")
        self.lock = threading.Lock()
        if not os.access(self.box, os.X_OK):
            raise RuntimeError(f"{self.box} is missing: configure with -Dtests=enabled")
        os.mkdir(self.folder)
        shutil.copy(runner.args.judge, self.folder + "/judge")

    def judge(self, layers, box=None):
        folder = os.path.join(self.folder, (layers or "none") + ("-whole" if box else ""))
        with self.lock:
            if not os.path.isdir(folder):
                os.mkdir(folder)
                os.link(self.folder + "/judge", folder + "/judge")
                with open(folder + "/judge-box", "w", encoding="utf-8") as file:
                    file.write(SCRIPT.format(VARIABLE, layers, box or self.box))
                os.chmod(folder + "/judge-box", 0o755)
        return folder + "/judge"


outliving = threading.Lock()  # Held by a test that looks at them, which others must not end.


def end_outliving():
    """Kills what has a box's uid and no keeper any more."""
    with outliving:
        kill_outliving()


def kill_outliving():
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/status", encoding="utf-8") as file:
                uid = int(re.search(r"^Uid:\t(\d+)", file.read(), re.M).group(1))
            if uid in BOX_UIDS and not os.path.exists(f"/proc/{uid - BOX_UIDS.start}"):
                os.kill(int(name), signal.SIGKILL)
        except OSError:
            continue


def run_off(runner, weak, case, off, run_once, check_witnesses, read_text):
    """One run of a case without layers; the list of what is wrong."""
    folder = runner.case_folder()
    more = {"program": weak.judge(off.layers or case.layer.split(",")[0]),
            "more_options": off.options}
    if off.outcome == "outlasts":
        more["patience_s"] = OUTLASTS_S
    if case.first:
        run_once(runner, case, case.first, folder, **more)
    # Another test's end_outliving would end the daemon between its box's end and the look at it.
    with outliving if case.still else contextlib.nullcontext():
        status, stdout, stderr = run_once(runner, case, case.run, folder, **more)
        witnessed = check_witnesses(runner, case, folder, off.outcome == "succeeds")
    text = read_text(folder + "/stdout") + read_text(folder + "/stderr")
    result = None
    if status is not None:
        result, errors = box_case.parse_result(stdout)
        if result is None and off.verdict == ("none",):
            result = {"verdict": "none", "reason": stderr}
        if result is None:
            return errors + [f"exit status {status}, stderr {stderr[-400:]!r}, {text[-200:]!r}"]
        text = f"{result['verdict']} {result['reason']}\n{text}"
    text += "".join(f"witness: {what}\n" for what in witnessed)
    errors = box_case.check_off(off, result, text, witnessed)
    shutil.rmtree(folder, ignore_errors=True)
    end_outliving()
    return errors


# ---- of the layers and the programs

def production_cannot_be_weakened(runner, weak):
    """It does not know the variable, and is as strong when that is set."""
    whole = box_program(runner.args.judge, "judge-box")
    errors = []
    for path, wanted in ((whole, False), (weak.box, True)):
        with open(path, "rb") as file:
            if (VARIABLE.encode() in file.read()) != wanted:
                errors.append(f"{path} {'lacks' if wanted else 'has'} {VARIABLE}")
    for program, verdict in ((weak.judge("seccomp", whole), "SV"), (weak.judge("seccomp"), "OK")):
        folder = runner.case_folder()
        _, stdout, stderr = runner.box([], ["/t/forbidden", "ptrace_traceme"], folder,
                                       program=program)
        result = box_case.parse_result(stdout)[0]
        if result is None or result["verdict"] != verdict:
            errors.append(f"not {verdict}: {stdout[:200]} {stderr[:200]}")
    return errors


def weak_is_not_installed(runner, weak):
    build = os.path.dirname(os.path.dirname(weak.box))
    done = subprocess.run(["meson", "introspect", "--installed", build], capture_output=True,
                          text=True, check=False)
    if done.returncode != 0 or "/judge-box" not in done.stdout:
        return [f"no list of what is installed: {done.stdout[:200]} {done.stderr[:200]}"]
    return ["judge-box-weak would be installed"] if "judge-box-weak" in done.stdout else []


def weak_with_all_layers(runner, weak):
    """Without a layer named it is as strong as the other."""
    folder = runner.case_folder()
    _, stdout, stderr = runner.box([], ["/t/forbidden", "mount"], folder, program=weak.judge(""))
    return [] if '"SV"' in stdout else [stdout[:300] + stderr[:300]]


def unknown_layer_is_refused(runner, weak):
    folder = runner.case_folder()
    status, stdout, _ = runner.box([], ["/t/end", "exit"], folder, program=weak.judge("no-such"))
    return [] if status == 3 else [f"exit status {status}, {stdout[:300]}"]


def layers_are_all_there(_runner, _weak):
    """The table, the program and the cases know the same layers."""
    errors = [f"{name} is not in both tables" for name in
              sorted(set(names_in_weaken(ROOT)) ^ set(LAYERS))]
    alone = layer_table.taken_away_alone()
    for name, layer in LAYERS.items():
        if bool(layer.untried) == (name in alone):
            errors.append(f"no attack is run without {name} alone, or there is one after all")
    return errors


def documented(_runner, _weak):
    """The table in docs/security.md is that of the cases."""
    return layer_table.check(ROOT)


# ---- what is no attack of a program's

def without_user_namespace(runner, weak):
    """An ordinary user can make no box without one: nothing runs."""
    folder = runner.case_folder()
    os.chown(folder, 65534, 65534)
    user = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    box = [weak.judge("user-namespace"), "box", "--json", "--", "/bin/ls"]
    process = subprocess.run([*user, *box], capture_output=True, text=True, check=False)
    if process.returncode != 3 or "start the box's init in new namespaces" not in process.stdout:
        return [f"exit status {process.returncode}: {process.stdout[:300]} {process.stderr[:300]}"]
    return []


def kill_keeper(runner, program, look):
    """Does the box's program run, and what does @look say of what it writes when its keeper was
    killed?"""
    with outliving:
        return kill_keeper_alone(runner, program, look)


def kill_keeper_alone(runner, program, look):
    folder = runner.case_folder()
    process = runner.start(["box", "--bind", runner.build + ":/t", "--bind", folder + ":/host:rw",
                            "--", "/t/daemon", "/host/pulse", "stay"], program=program)
    pulse = folder + "/pulse"
    end_s = time.monotonic() + 60
    while not host.size_of(pulse) and time.monotonic() < end_s:
        time.sleep(0.01)
    for pid, name in host.children_of(process.pid).items():
        if name.startswith("judge-box") and host.parent_of(pid) == process.pid:
            os.kill(pid, signal.SIGKILL)
    process.communicate()
    began, seen = host.size_of(pulse) > 0, look(pulse)
    kill_outliving()
    return began, seen


def without_parent_death(runner, weak):
    """A box whose keeper is killed dies with it, by this layer."""
    errors = []
    for layers, look, otherwise in (("", lambda path: host.settles(path, 0.3), "lives"),
                                    ("parent-death", host.grows, "dies")):
        if kill_keeper(runner, weak.judge(layers), look) != (True, True):
            errors.append(f"without '{layers}' the program {otherwise}, or never began")
    return errors


FUNCTIONS = [production_cannot_be_weakened, weak_is_not_installed, weak_with_all_layers,
             unknown_layer_is_refused, layers_are_all_there, documented, without_user_namespace,
             without_parent_death]


def tests(runner, cases, run_once, check_witnesses, read_text):
    """(name, function) of each test; a function returns what is wrong."""
    host.raise_loopback()
    weak = Weak(runner)
    found = [(function.__name__.replace("_", "-"), functools.partial(function, runner, weak))
             for function in FUNCTIONS]
    for case in cases:
        for off in case.without:
            if off.outcome == "not run":
                continue
            name = f"{case.name} without {off.layers or case.layer.split(',')[0]}"
            found.append((name, functools.partial(run_off, runner, weak, case, off, run_once,
                                                  check_witnesses, read_text)))
    return found
