"""judge store: backup, export, vacuum and prune beside a running daemon, and --keep-days."""

import json
import os
import pathlib
import sqlite3
import subprocess
import threading
import time

from daemon import API, Daemon

OLD_MS = 40 * 24 * 3600 * 1000


def store(daemon, *arguments):
    """judge store on the daemon's folder."""
    return subprocess.run([daemon.judge, "store", *arguments, "--data", daemon.data],
                          capture_output=True, text=True, check=False, timeout=120)


def age(daemon, *names):
    """These ended long ago."""
    with sqlite3.connect(os.path.join(daemon.data, "judge.sqlite"), timeout=30) as database:
        database.executemany(
            "UPDATE submissions SET finished_ms = finished_ms - ? WHERE id = ?",
            [(OLD_MS, name) for name in names])
    database.close()


def backup(daemon, results):
    """While it takes submissions: what was acknowledged before is in it, and it can be served."""
    path = os.path.join(daemon.folder, "copy", "judge.sqlite")
    os.mkdir(os.path.dirname(path), 0o700)
    names, stop = [], threading.Event()

    def post():
        while not stop.is_set():
            names.append(daemon.submit(options={"samples": True}).json["id"])
            daemon.ask("POST", f"{API}/submissions/{names[-1]}/cancel")
    poster = threading.Thread(target=post)
    poster.start()
    try:
        while len(names) < 5:
            time.sleep(0.01)
        before = list(names[:-1])
        done = store(daemon, "backup", path)
    finally:
        stop.set()
        poster.join()
    results.check("backup", done.returncode == 0 and not done.stdout, done)
    left = sorted(os.listdir(os.path.dirname(path)))
    results.check("only the copy is there, and ours alone", left == ["judge.sqlite"]
                  and os.stat(path).st_mode & 0o77 == 0, left)
    copy = Daemon(daemon.judge, results, folder=os.path.dirname(path))
    copy.data = copy.folder
    with copy:
        found = [copy.ask("GET", f"{API}/submissions/{name}").status for name in before]
        results.check("all that was acknowledged is in the copy", found == [200] * len(before),
                      found)
        results.check("the copy grades", copy.wait(copy.submit().json["id"])["verdict"] == "WA")
    for target in (os.path.join(daemon.folder, "none", "x"), daemon.folder):
        done = store(daemon, "backup", target)
        results.check(f"backup to {target}", done.returncode == 2
                      and len(done.stderr.splitlines()) == 1, done)
    results.check("nothing is left", not list(pathlib.Path(daemon.data).glob("backup*"))
                  and not list(pathlib.Path(daemon.folder).parent.glob(
                      os.path.basename(daemon.folder) + ".*")))


def export(daemon, results):
    """Everything, one object a line."""
    name = daemon.submit(round="spring").json["id"]
    daemon.wait(name)
    done = store(daemon, "export")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    listed, cursor = set(), ""
    while cursor is not None:
        page = daemon.ask("GET", f"{API}/submissions?limit=200{cursor}").json
        listed |= {entry["id"] for entry in page["submissions"]}
        cursor = page["next"] and f"&cursor={page['next']}"
    results.check("export", done.returncode == 0 and {line["id"] for line in lines} == listed
                  and len(lines) == len(listed), done.stderr)
    done = store(daemon, "export", "--round", "spring", "--problem", "two-sum")
    line = json.loads(done.stdout)
    results.check("export of a round", line["id"] == name and line["source"].startswith("class")
                  and line["reports"][0]["report"]["provenance"]["source"], line)
    done = store(daemon, "export", "--round", "none")
    results.check("export of nothing", done.returncode == 0 and not done.stdout, done)


def pruned(daemon, results):
    """By the command, then by the daemon itself; the unfinished ones stay."""
    old, young, later = (daemon.submit().json["id"] for _ in range(3))
    for name in (old, young, later):
        daemon.wait(name)
    age(daemon, old)
    done = store(daemon, "prune", "--days", "30")
    results.check("prune", done.returncode == 0 and done.stdout == "1 submissions pruned\n", done)
    done = store(daemon, "vacuum")
    results.check("vacuum", done.returncode == 0 and "bytes" in done.stdout, done)
    document = daemon.wait(old)
    patience_s = time.monotonic() + 20
    while document["source"] != "" and time.monotonic() < patience_s:
        time.sleep(0.1)  # Another process did it: the daemon's own copy lives for a second.
        document = daemon.wait(old)
    results.check("the old one", document["source"] == "" and document["report"] is None
                  and document["verdict"] == "WA" and document["removed_ms"] > 0
                  and document["gradings"] == [], document)
    results.check("the young one", daemon.wait(young)["report"]["verdict"] == "WA")
    results.check("no report", daemon.ask("GET", f"{API}/submissions/{old}/report").status == 404)
    results.check("no difference",
                  daemon.ask("GET", f"{API}/submissions/{old}/difference").status == 404)
    results.check("no events", daemon.events(old) == 204)
    answer = daemon.ask("POST", f"{API}/submissions/{old}/rejudge")
    results.check("it is not graded again", answer.status == 409, answer)
    daemon.stop()
    age(daemon, later)
    daemon.options = ("--keep-days", "30")
    daemon.start()
    while not any(line["event"] == "pruned" for line in daemon.lines()):
        time.sleep(0.05)
    results.check("the daemon prunes", daemon.wait(later)["removed_ms"] > 0
                  and daemon.wait(young)["removed_ms"] is None)


def mistakes(judge, folder, results):
    """One line, status 2, and no store where there was none."""
    for arguments in ((), ("burn",), ("backup",), ("vacuum", "x"), ("prune",), ("export", "--days",
                      "1"), ("prune", "--days", "0"), ("export", "--nope"), ("export", "--round"),
                      ("vacuum", "a", "b")):
        done = subprocess.run([judge, "store", *arguments], capture_output=True, text=True,
                              check=False, timeout=30)
        results.check(f"store {arguments}", done.returncode == 2 and not done.stdout
                      and len(done.stderr.splitlines()) == 1, done)
    empty = os.path.join(folder, "empty")
    done = subprocess.run([judge, "store", "export", "--data", empty], capture_output=True,
                          text=True, check=False, timeout=30)
    results.check("no store", done.returncode == 2 and "there is no store" in done.stderr
                  and not os.path.exists(empty), done)


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        backup(daemon, results)
        export(daemon, results)
        pruned(daemon, results)
        mistakes(options.judge, daemon.folder, results)
