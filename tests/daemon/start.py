"""How it starts, or says why not; whose rights it has; what SIGHUP does."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

import home
from daemon import API, Daemon, ROOT


def serve(judge, *arguments, **env):
    """A start that is to fail."""
    return subprocess.run([judge, "serve", *arguments], capture_output=True, text=True,
                          check=False, timeout=300, env=dict(os.environ, **env))


def refused(judge, folder, results):
    """One line, and the status that says whose mistake it is."""
    data = ("--data", os.path.join(folder, "data"), "--user", "root")
    for arguments in (("--listen", "0.0.0.0:0", *data), ("--listen", "nonsense", *data),
                      ("--listen", "127.0.0.1:99999", *data), ("--workers", "0"), ("--nope",),
                      ("--user", "no-such-user", "--listen", "127.0.0.1:0", "--data", data[1]),
                      ("--data", "/proc/none", "--listen", "127.0.0.1:0", "--user", "root"),
                      ("--database", "postgresql://user:secret@host/x"), ("extra",)):
        if os.geteuid() != 0 and "no-such-user" in arguments:
            continue
        done = serve(judge, *arguments)
        lines = [line for line in done.stderr.splitlines() if not line.startswith("{")]
        results.check(f"{arguments}", done.returncode == 2 and len(lines) == 1
                      and "secret" not in done.stderr, done)
    done = serve(judge, "--listen", "0.0.0.0:0", "--database", "sqlite:", *data)
    results.check("says what to do", "judge token create" in done.stderr, done.stderr)


def open_to_others(judge, results):
    """With a token it may be reached from elsewhere, and without one nobody gets in."""
    daemon = Daemon(judge, results)
    token = None
    try:
        token = daemon.token("candidate", "ann")
        daemon.options = ("--listen", "0.0.0.0:0")
        daemon.start()
        results.check("closed", daemon.ask("GET", f"{API}/problems").status == 401)
        answer = daemon.ask("GET", f"{API}/problems", token=token, Host="judge.example")
        results.check("open with a token", answer.status == 200, answer)
        answer = daemon.ask("GET", f"{API}/problems", token=token, Origin="http://evil.example")
        results.check("not from another site", answer.status == 403, answer)
        second = serve(judge, "--listen", "127.0.0.1:0", "--data", daemon.data, "--user", "root")
        results.check("a store has one daemon", second.returncode == 2 and
                      "in use" in second.stderr, second)
    finally:
        daemon.stop()
        shutil.rmtree(daemon.folder)


def rights(judge, results):
    """Root becomes nobody; its workers do not."""
    if os.geteuid() != 0:
        return
    folder = tempfile.mkdtemp(prefix="judge-daemon-")
    os.chmod(folder, 0o755)  # Above what it owns it needs to get through.
    with Daemon(judge, results, "--user", "nobody", folder=folder) as daemon:
        with open(f"/proc/{daemon.process.pid}/status", encoding="utf-8") as status:
            fields = dict(line.rstrip("\n").split(":\t", 1) for line in status if ":\t" in line)
        results.check("nobody", "0" not in fields["Uid"].split() + fields["Gid"].split()
                      and fields["NoNewPrivs"] == "1" and not fields["Groups"].strip()
                      and int(fields["CapEff"], 16) == 0, fields)
        graded = daemon.wait(daemon.submit().json["id"])
        results.check("it grades", graded["verdict"] == "WA", graded)
        daemon.token("candidate", "ann")
        results.check("a token that root makes counts",
                      daemon.ask("GET", f"{API}/problems").status == 401)
        daemon.kill()
        daemon.start()
        while daemon.ask("GET", "/readyz").status != 200:  # Its workers are starting.
            results.check("it starts again", daemon.process.poll() is None)
            time.sleep(0.1)
        second = serve(judge, "--listen", "127.0.0.1:0", "--data", daemon.data, "--user", "root")
        owners = {os.stat(os.path.join(daemon.data, name)).st_uid for name in ("", "judge.sqlite")}
        results.check("a second one takes nothing from it", second.returncode == 2 and
                      "in use" in second.stderr and 0 not in owners, f"{second} {owners}")


def reloads(judge, results):
    """SIGHUP: a new problem is there, a broken one stays as it was."""
    with home.Home() as bank, Daemon(judge, results) as daemon:
        shutil.copytree(bank.problem, bank.bank / "three-sum")
        bank.write("problem.json", "{")
        daemon.process.send_signal(signal.SIGHUP)
        while not any(line["event"] == "reloaded" for line in daemon.lines()):
            time.sleep(0.02)
        broken = [line for line in daemon.lines() if line["event"] == "problem_broken"]
        results.check("the broken one is told", any("two-sum" in line["error"]
                                                    for line in broken), broken)
        ids = [p["id"] for p in daemon.ask("GET", f"{API}/problems").json["problems"]]
        results.check("the last good one stays", "two-sum" in ids, ids)
        results.check("the new one is there or told", "three-sum" in ids or
                      any("three-sum" in line["error"] for line in broken), ids)


def told_at_the_start(judge, results):
    """What it is told before it listens is not forgotten, whatever comes after it."""
    def catches(process, number):
        # Until it has become the program with all commands, a signal ends it as any other.
        if not os.readlink(f"/proc/{process.pid}/exe").endswith("judge-full"):
            return False
        with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
            caught = next(line for line in status if line.startswith("SigCgt:"))
        return int(caught.split()[1], 16) >> (number - 1) & 1

    daemon = Daemon(judge, results)
    with open(daemon.log, "wb") as log, \
            subprocess.Popen(daemon.command(), stdin=subprocess.DEVNULL, stderr=log) as process:
        while not catches(process, signal.SIGQUIT):  # The last of those that it catches.
            time.sleep(0.001)
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGHUP)
        try:
            results.check("ends as it was told at the start", process.wait(120) == 0,
                          f"{process.returncode} {daemon.text()}")
        except subprocess.TimeoutExpired:
            process.kill()
            results.check("ends as it was told at the start", False, daemon.text())
    shutil.rmtree(daemon.folder)


def no_boxes(judge, results):
    """Workers are there, but no box would be: not ready, and it says which it is."""
    with tempfile.TemporaryDirectory(prefix="judge-home-") as home:
        for part in ("harness", "problems"):
            os.symlink(ROOT / part, os.path.join(home, part))
        shutil.copytree(ROOT / "sandbox" / "policies", os.path.join(home, "sandbox", "policies"))
        os.unlink(os.path.join(home, "sandbox", "policies", "general.policy"))
        os.environ["JUDGE_HOME"] = home
        try:
            with Daemon(judge, results) as daemon:
                ready = daemon.ask("GET", "/readyz")
                while not ready.json["workers"]:
                    time.sleep(0.05)
                    ready = daemon.ask("GET", "/readyz")
                results.check("no boxes: not ready", ready.status == 503
                              and ready.json["boxes"] is False and ready.json["store"] is True,
                              ready)
        finally:
            del os.environ["JUDGE_HOME"]


def full_disk(judge, results):
    """No room: 507, alive, and good again without a restart."""
    with Daemon(judge, results) as daemon:
        daemon.wait(daemon.submit().json["id"])
        pid = str(daemon.process.pid)
        subprocess.run(["prlimit", "--pid", pid, "--fsize=1:unlimited"], check=True, timeout=10)
        answer = daemon.submit()
        results.check("no room", answer.status == 507, answer)
        results.check("not ready", daemon.ask("GET", "/readyz").status == 503)
        subprocess.run(["prlimit", "--pid", pid, "--fsize=unlimited:unlimited"], check=True,
                       timeout=10)
        answer = daemon.submit()
        results.check("good again", answer.status == 202 and
                      daemon.wait(answer.json["id"])["verdict"] == "WA", answer)


def held(judge, results):
    """Another program holds the store for longer than is waited for: that is told, and passes."""
    with Daemon(judge, results) as daemon:
        path = os.path.join(daemon.data, "judge.sqlite")
        with contextlib.closing(sqlite3.connect(path, timeout=60)) as other:
            other.execute("BEGIN IMMEDIATE")
            answer = daemon.submit(key="held")
            results.check("held by another program", answer.status == 503 and
                          int(answer.headers["Retry-After"]) > 0 and
                          "another program" in answer.json["detail"], answer)
            other.rollback()
        answer = daemon.submit(key="held")
        results.check("and let go", answer.status == 202 and
                      daemon.wait(answer.json["id"])["verdict"] == "WA", answer)


def left_running(judge, results):
    """What tools/start leaves behind: returns though it runs, is taken again, replaced, ended."""
    folder = tempfile.mkdtemp(prefix="judge-left-")
    program = os.path.join(folder, "judge")
    call = f". {ROOT}/tools/lib/common.sh; . {ROOT}/tools/lib/daemon.sh; " \
           f"judge={program}; daemon={folder}/daemon; "
    home = dict(os.environ, JUDGE_HOME=str(ROOT))

    def shell(command):
        # Reads to the end of its output: a daemon that held it open would hang here.
        return subprocess.run(["bash", "-euo", "pipefail", "-c", call + command], env=home,
                              capture_output=True, text=True, check=False, timeout=120)

    def pid():
        with open(f"{folder}/daemon/pid", encoding="utf-8") as text:
            return int(text.read())

    def install():
        for name in ("", "-full"):
            shutil.copy(judge + name, program + name + ".new")
            os.rename(program + name + ".new", program + name)
    shutil.copy(os.path.join(os.path.dirname(judge), "..", "sandbox", "judge-box"), folder)
    install()
    try:
        done = shell("daemon_start 0; cat $daemon/address")
        results.check("left running", done.returncode == 0 and alive(done.stdout), done)
        first = pid()
        done = shell("daemon_start 0")
        results.check("taken as it is", done.returncode == 0 and pid() == first, done)
        install()
        done = shell("daemon_start 0; cat $daemon/address")
        results.check("an old one is replaced", done.returncode == 0 and pid() != first
                      and alive(done.stdout), done)
        second = pid()
        done = shell("daemon_stop; daemon_stop")
        results.check("ended, twice", done.returncode == 0
                      and not os.path.exists(f"/proc/{second}/exe"), done)
        with open(f"{folder}/daemon/pid", "w", encoding="utf-8") as out:
            out.write(f"{os.getpid()}\n")
        results.check("a foreign process is left alone", shell("daemon_stop").returncode == 0)
    finally:
        shell("daemon_stop")
        with open(f"{folder}/daemon/folder", encoding="utf-8") as text:
            shutil.rmtree(text.read().strip(), ignore_errors=True)
        shutil.rmtree(folder)


def alive(address):
    """Does a daemon answer there?"""
    with urllib.request.urlopen(address.strip() + "/healthz", timeout=30) as answer:
        return answer.status == 200


def run(options, results):
    """The part."""
    folder = tempfile.mkdtemp(prefix="judge-start-")
    try:
        refused(options.judge, folder, results)
    finally:
        shutil.rmtree(folder)
    open_to_others(options.judge, results)
    rights(options.judge, results)
    reloads(options.judge, results)
    told_at_the_start(options.judge, results)
    no_boxes(options.judge, results)
    full_disk(options.judge, results)
    held(options.judge, results)
    left_running(options.judge, results)
