"""`judge box` as a tool: its options, exit statuses and JSON, and its end by signals."""

import json
import os
import resource
import signal
import subprocess
import time

import box_case
import host

PROGRAM = ["/t/end", "exit"]
PROGRAM_FILE = "/bin/sh"  # Any file of the host.


def bound(runner, *more):
    return ["box", "--bind", runner.build + ":/t", *more]


def expect_status(runner, wanted, options, command):
    status, stdout, stderr = runner.call([*bound(runner, *options), *command])
    errors = []
    if status not in wanted:
        errors.append(f"exit status is {status}, not {wanted}: {stderr[-300:]!r}")
    if status in (2, 3) and not stderr.strip():
        errors.append("no message on stderr")
    if status in (2, 3) and "--json" not in options and stdout:
        errors.append(f"stdout has {stdout[:100]!r}")
    return errors


def json_alone(runner):
    """One JSON document on stdout, and the program's own output is not in it."""
    status, stdout, _ = runner.call(bound(runner, "--json", "--", "/t/out_forged"))
    result, errors = box_case.parse_result(stdout)
    if status != 1 or (result and (result["verdict"], result["exit_status"]) != ("RTE", 3)):
        errors.append(f"exit status {status}, {stdout[:300]!r}")
    return errors


def peak_is_true(runner):
    """A short run had one process; without a cgroup that may be unknown, but it is not 0."""
    _, stdout, _ = runner.call(bound(runner, "--json", "--", *PROGRAM))
    peak = json.loads(stdout)["processes_peak"]
    return [] if peak in (None, 1) else [f"processes_peak is {peak}"]


def plain_output(runner):
    """Without --json the program's streams pass through."""
    status, stdout, stderr = runner.call(
        bound(runner, "--", "/bin/sh", "-c", "echo to-stdout; echo to-stderr >&2"))
    if status != 0 or stdout != "to-stdout\n" or "to-stderr" not in stderr:
        return [f"exit status {status}, stdout {stdout!r}, stderr {stderr!r}"]
    return []


def streams_in_files(runner):
    """--stdin, --stdout and --stderr name files of the host."""
    folder = runner.case_folder()
    status, stdout, stderr = runner.call(
        bound(runner, "--stdin", folder + "/input", "--stdout", folder + "/out", "--stderr",
              folder + "/err", "--", "/t/echo"))
    texts = []
    for name in ("/out", "/err"):
        with open(folder + name, encoding="utf-8") as file:
            texts.append(file.read())
    if status != 0 or texts != ["input text", "end\n"] or "input text" in stdout:
        return [f"exit status {status}, files {texts}, stdout {stdout!r}, stderr {stderr!r}"]
    return []


def file_lines(script, path, *more):
    """Options and command of a box that runs @script and is asked for a file of the work folder."""
    return ["box", "--json", *more, "--file-out", path, "--", "/bin/sh", "-c", script]


def files_in_and_out(runner):
    """A file goes in and comes out, with its mode and in a folder; binary, empty and renamed."""
    folder = runner.case_folder()
    for name, content in (("bytes", bytes(range(256)) * 400), ("empty", b"")):
        with open(folder + "/" + name, "wb") as file:
            file.write(content)
        os.chmod(folder + "/" + name, 0o755)
        status, _, stderr = runner.call(
            ["box", "--file-in", f"{folder}/{name}:deep/er/in", "--file-out",
             f"deep/out:{folder}/{name}.out", "--", "/bin/sh", "-c",
             "test -x deep/er/in && cp deep/er/in deep/out"])
        with open(folder + "/" + name + ".out", "rb") as file:
            if status != 0 or file.read() != content:
                return [f"{name}: exit status {status}, {stderr!r}"]
    return []


def large_file_out(runner):
    """The copy counts as memory of the box: it must neither end the keeper nor be cut."""
    out = runner.case_folder() + "/out"
    size = 150 << 20
    stdout = runner.call(file_lines(f"head -c {size} /dev/zero > a", "a:" + out, "--memory", "160M",
                                    "--disk", "155M", "--file-size", "151M"))[1]
    verdict = json.loads(stdout)["verdict"] if stdout else "none"
    got = os.path.getsize(out) if os.path.exists(out) else -1
    return [] if (verdict, got) == ("OK", size) else [f"verdict {verdict}, {got} bytes"]


def file_at_memory_limit(runner):
    """Files that leave the command no memory are MLE or OLE, and never a fault of ours."""
    folder = runner.case_folder()
    errors = []
    for short in (0, 1, 4096, 1 << 18, 1 << 20, 2 << 20, 4 << 20):
        with open(folder + "/large", "wb") as file:
            file.truncate((512 << 20) - short)
        stdout, stderr = runner.call(
            ["box", "--json", "--memory", "512M", "--disk", "1G", "--file-size", "1G", "--file-in",
             folder + "/large", "--", "/bin/true"])[1:]
        verdict = json.loads(stdout)["verdict"] if stdout else stderr
        if verdict not in (["MLE"] if short < 2 else ["MLE", "OLE", "OK"]):
            errors.append(f"{short} bytes below the limit: {verdict}")
    return errors


def file_out_games(runner):
    """What is not a file that the box made itself stays in the box, and nothing waits for it."""
    games = {"link to the host": "ln -s /etc/passwd a", "link to a file": "echo x > b; ln -s b a",
             "dangling link": "ln -s nowhere a", "FIFO": "mkfifo a", "folder": "mkdir a",
             "nothing": "true", "folder that is a link": "mkdir c; echo x > c/d; ln -s c a"}
    folder = runner.case_folder()
    errors = []
    for name, script in games.items():
        path = "a/d" if "that is" in name else "a"
        out = folder + "/" + name
        status, stdout, stderr = runner.call(file_lines(script, path + ":" + out))
        if status != 0 or "left no file" not in stderr or os.path.lexists(out):
            errors.append(f"{name}: exit status {status}, {stdout!r}, {stderr!r}")
    stdout = runner.call(file_lines("echo x > a; chmod 0 a", "a:" + folder + "/mode"))[1]
    if json.loads(stdout)["verdict"] != "OK" or not os.path.exists(folder + "/mode"):
        errors.append(f"a file of mode 0: {stdout!r}")
    return errors


def file_out_too_large(runner):
    """At the size limit it comes out; a sparse file past it, which no write made, is OLE."""
    out = runner.case_folder() + "/out"
    verdicts = []
    for script in ("head -c 1M /dev/zero > a", "truncate -s 1M a", "exec truncate -s 1048577 a"):
        stdout = runner.call(file_lines(script, "a:" + out, "--file-size", "1M"))[1]
        verdicts.append(json.loads(stdout)["verdict"])
    return [] if verdicts == ["OK", "OK", "OLE"] else [f"verdicts {verdicts}"]


def writable_bind(runner):
    folder = runner.case_folder()
    status, _, stderr = runner.call(
        bound(runner, "--bind", folder + ":/host:rw", "--", "/bin/sh", "/t/write_one.sh"))
    if status != 0 or not os.path.exists(folder + "/written"):
        return [f"exit status {status}, {stderr!r}"]
    return []


def network_host(runner):
    """--network host lets it connect; without it nothing does (see python-connect)."""
    runner.allowed_connections = 1
    status, stdout, stderr = runner.call(
        bound(runner, "--network", "host", "--memory", "128M", "--", "/usr/bin/python3",
              "/t/calls.py", "connect", str(runner.port)))
    if status != 0 or "ESCAPED: connected" not in stdout:
        return [f"exit status {status}, stdout {stdout!r}, stderr {stderr[-300:]!r}"]
    return []


def require_missing(runner):
    return expect_status(runner, (2, 3), ["--require", "no-such-layer"], ["--", *PROGRAM])


def require_present(runner):
    """Each protection that a result names can be required."""
    _, stdout, _ = runner.call(bound(runner, "--json", "--", *PROGRAM))
    layers = json.loads(stdout)["protections"]
    if not layers:
        return ["no protections are named"]
    return expect_status(runner, (0,), ["--require", ",".join(layers)], ["--", *PROGRAM])


def policy_unknown(runner):
    return expect_status(runner, (2,), ["--policy", "no-such-policy"], ["--", *PROGRAM])


def policy_is_no_path(runner):
    return expect_status(runner, (2,), ["--policy", "../../../etc/passwd"], ["--", *PROGRAM])


def wrong_usage(runner):
    """Each is refused with one message and exit status 2, and nothing runs."""
    wrong = [["--cpu", "abc"], ["--cpu", "-1"], ["--cpu", "nan"], ["--wall", ""],
             ["--memory", "12Q"], ["--memory", "-5"], ["--memory", "99999999999999999999G"],
             ["--processes", "x"], ["--network", "sometimes"], ["--env", "NOVALUE"],
             ["--bind", "/no/such/folder"], ["--bind", "/usr:relative"], ["--no-such-option"],
             ["--stdin", "/no/such/file"], ["--cpu-set", "a-b"], ["--file-in", "/no/such/file"],
             ["--file-in", "/"], ["--file-in", ""], ["--file-in", PROGRAM_FILE + ":/abs"],
             ["--file-in", PROGRAM_FILE + ":../up"], ["--file-in", PROGRAM_FILE + ":a//b"],
             ["--file-out", "a/.."], ["--file-out", "a:/no/such/folder/a"], ["--file-out", "a:/"]]
    errors = []
    for options in wrong:
        errors += [" ".join(options) + ": " + error
                   for error in expect_status(runner, (2,), options, ["--", *PROGRAM])]
    return errors + expect_status(runner, (2,), [], [])


def command_missing(runner):
    """A command that is not there is bad input, and an answer of one kind or another."""
    return expect_status(runner, (1, 2), [], ["--", "/no/such/program"])


def help_text(runner):
    status, stdout, _ = runner.call(["box", "--help"])
    missing = [name for name in ("--cpu", "--wall", "--memory", "--stack", "--processes", "--bind",
                                 "--open-files", "--output", "--file-size", "--disk", "--stdin",
                                 "--stdout", "--stderr", "--workdir", "--env", "--network",
                                 "--policy", "--json", "--require", "--trace", "--cpu-set",
                                 "--file-in", "--file-out")
               if name not in stdout]
    return [f"exit status {status}, not named: {missing}"] if status or missing else []


def trace_names_calls(runner):
    """--trace goes on past a forbidden call, and names it."""
    _, stdout, stderr = runner.call(bound(runner, "--trace", "--", "/t/forbidden", "sethostname"))
    return [] if "sethostname" in stdout + stderr else [f"not named: {stderr[-300:]!r}"]


def parent_out_of_memory(runner):
    """When a cgroup above is short, the kernel takes the box first: that is no MLE of its."""
    if runner.weak_mode:
        return None
    parent = host.make_cgroup("suite-" + str(os.getpid()), 96 << 20,
                              box_case.NOBODY if runner.user else 0)
    if parent is None:
        return ["no memory cgroup can be made"]
    try:
        _, stdout, stderr = runner.call(
            bound(runner, "--json", "--memory", "256M", "--", "/t/mem_touch", "167772160"),
            preexec_fn=lambda: host.enter_cgroup(parent))
        verdict = json.loads(stdout)["verdict"] if stdout else stderr
        return [] if verdict == "IE" else [f"verdict {verdict}"]
    finally:
        host.remove_cgroup(parent)


def cpu_set_pins(runner):
    """With one CPU, the program sees one."""
    status, stdout, stderr = runner.call(bound(runner, "--cpu-set", "0", "--", "/usr/bin/nproc"))
    return [] if (status, stdout) == (0, "1\n") else [f"{status} {stdout!r} {stderr!r}"]


def starved_is_not_slow(runner):
    """One that the machine gives no processor to is not one that waits; the latter still ends."""
    cpu = min(os.sched_getaffinity(0))
    crowd = [subprocess.Popen(["/bin/sh", "-c", "while :; do :; done"], start_new_session=True,
                              preexec_fn=lambda: os.sched_setaffinity(0, [cpu]))
             for _ in range(8)]
    verdicts = []
    try:
        for program in (["/t/burn", "500"], ["/bin/sleep", "1000"]):
            _, stdout, stderr = runner.call(
                bound(runner, "--json", "--cpu-set", str(cpu), "--cpu", "5", "--wall", "2", "--",
                      *program))
            verdicts.append(json.loads(stdout)["verdict"] if stdout else stderr)
    finally:
        for process in crowd:
            process.kill()
            process.wait()
    return [] if verdicts == ["OK", "TLE"] else [f"verdicts {verdicts}"]


def end_judge(runner, number, whole_group=False):
    """Starts a box with a daemon that writes, signals the judge, and looks whether all ends."""
    folder = runner.case_folder()
    pulse = folder + "/pulse"
    process = runner.start(
        bound(runner, "--bind", folder + ":/host:rw", "--wall", "30", "--", "/t/daemon",
              "/host/pulse", "stay"), start_new_session=True)
    end_s = time.monotonic() + 60 * runner.slow
    while time.monotonic() < end_s and not host.size_of(pulse):
        time.sleep(0.02)
    if whole_group:
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    try:
        process.communicate(timeout=60 * runner.slow)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None, ["judge did not end"]
    # The kernel ends the box when its keeper is gone; that may take a moment, but not longer.
    if host.settles(pulse, 0.1 * runner.slow):
        return process.returncode, []
    return process.returncode, ["the box lives on without the judge"]


def ended_by_sigint(runner):
    status, errors = end_judge(runner, signal.SIGINT)
    return errors or ([] if status in (130, -2) else [f"exit status is {status}, not 130"])


def ended_by_sigterm(runner):
    return end_judge(runner, signal.SIGTERM)[1]


def ended_by_ctrl_c(runner):
    """A terminal sends SIGINT to judge and keeper alike."""
    status, errors = end_judge(runner, signal.SIGINT, whole_group=True)
    return errors or ([] if status in (130, -2) else [f"exit status is {status}, not 130"])


def ended_by_sigkill(runner):
    return end_judge(runner, signal.SIGKILL)[1]


def prepared(runner, prepare, wanted, says, *options):
    """judge box in a process that is prepared so: its exit status, and what it says."""
    process = runner.start(["box", *options, "--", "/bin/sh", "-c", "echo done"],
                           preexec_fn=prepare)
    stdout, stderr = process.communicate(timeout=60 * runner.slow)
    if process.returncode == wanted and says.encode() in stdout + stderr:
        return []
    return [f"exit status {process.returncode}, stdout {stdout!r}, stderr {stderr!r}"]


def output_not_taken(runner):
    """A full disk is no success."""
    return prepared(runner, None, 3, "No space left", "--stdout", "/dev/full")


def few_descriptors(runner):
    """The soft limit is raised; a hard one that is too low is named."""
    def limit(soft, hard):
        return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    return (prepared(runner, limit(16, 192), 0, "done") +
            prepared(runner, limit(16, 191), 3, "ulimit -n) is 191: at least 192"))


def ignored_stays_ignored(runner):
    """nohup: the signal of a terminal that is closed ends nothing."""
    def ignore():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.kill(os.getpid(), signal.SIGHUP)

    folder = runner.case_folder()
    process = runner.start(
        bound(runner, "--bind", folder + ":/host:rw", "--", "/bin/sh", "-c",
              "echo x > /host/begun; while [ ! -e /host/go ]; do sleep 0.05; done; echo done"),
        preexec_fn=ignore)
    end_s = time.monotonic() + 30 * runner.slow
    while time.monotonic() < end_s and not os.path.exists(folder + "/begun"):
        time.sleep(0.02)
    process.send_signal(signal.SIGHUP)
    with open(folder + "/go", "w", encoding="utf-8"):
        pass
    stdout, stderr = process.communicate(timeout=60 * runner.slow)
    if process.returncode == 0 and stdout == b"done\n":
        return []
    return [f"exit status {process.returncode}, stdout {stdout!r}, stderr {stderr!r}"]


TESTS = [
    output_not_taken, few_descriptors, ignored_stays_ignored, json_alone, peak_is_true,
    plain_output, streams_in_files, files_in_and_out, large_file_out, file_at_memory_limit,
    file_out_games, file_out_too_large, writable_bind, network_host, require_missing,
    require_present, policy_unknown, policy_is_no_path, wrong_usage, parent_out_of_memory,
    command_missing, help_text, trace_names_calls, cpu_set_pins, starved_is_not_slow,
    ended_by_sigint, ended_by_sigterm, ended_by_ctrl_c, ended_by_sigkill,
]
