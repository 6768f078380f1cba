"""Versions of a problem: what is being graded stays on its own, whatever becomes of the bank."""

import os
import pathlib
import signal
import time

import home
from daemon import API, Daemon

SLOW = """import time
class Solution:
    def twoSum(self, nums, target):
        time.sleep(0.03)
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""
RIGHT = SLOW.replace("        time.sleep(0.03)\n", "")
# A version in which no right answer is accepted.
OTHER = '{"name":"mended","args":[[1,2],3],"expect":[1,1]}\n'


def reload(daemon):
    """SIGHUP; what was said about it."""
    start = os.path.getsize(daemon.log)
    daemon.process.send_signal(signal.SIGHUP)
    while not any(line["event"] == "reloaded" for line in daemon.lines(start)):
        time.sleep(0.02)
    return [line for line in daemon.lines(start) if line["event"] == "problem_broken"]


def grade(daemon, **fields):
    """The document of a submission that is over."""
    return daemon.wait(daemon.submit(**fields).json["id"])


def version(document):
    """The hash of the problem that it was graded with."""
    return document["report"]["provenance"]["problem"]


def pins(daemon):
    """Versions that are kept on the disk."""
    return sorted(path.name for path in pathlib.Path(daemon.data).glob("problems-*/*"))


def edited(daemon, bank, results):
    """Edited while it is graded with: the running one ends on the old version, new ones do not."""
    old = grade(daemon, source=RIGHT)
    running = daemon.submit(source=SLOW).json["id"]
    daemon.events(running, stop=lambda event: event[1] == "running")
    bank.write("tests/large.jsonl", OTHER)
    results.check("not before it is told", grade(daemon, source=RIGHT)["verdict"] == "AC")
    results.check("nothing is broken", reload(daemon) == [])
    new = grade(daemon, source=RIGHT)
    results.check("a new one", old["verdict"] == "AC" and new["verdict"] == "WA"
                  and version(new) != version(old), new["report"])
    document = daemon.wait(running)
    results.check("the running one", document["verdict"] == "AC"
                  and version(document) == version(old), document["report"])
    kept = pins(daemon)
    results.check("only the new version is kept", kept == [f"two-sum-{version(new)}"], kept)
    return old["id"], new


def broken(daemon, bank, new, results):
    """A folder that is broken, in every way, is told; the last good version is graded with."""
    problem = bank.read("problem.json")
    for name, text in (("problem.json", "{"), ("tests/edge.jsonl", '{"args":[[1,2],3],"expect":'),
                       ("tests/edge.jsonl", '{"args":["x"],"expect":[0,1]}\n')):
        before = bank.read(name)
        bank.write(name, text)
        told = reload(daemon)
        results.check(f"broken {name} is told", len(told) == 1 and told[0]["problem"] == "two-sum",
                      told)
        document = grade(daemon, source=RIGHT)
        results.check(f"broken {name}: the last good version", document["state"] == "done"
                      and version(document) == version(new), document)
        bank.write(name, before)
    bank.write("problem.json", problem.replace("Two Sum", "Two Sums"))
    results.check("mended", reload(daemon) == [])
    results.check("the newest is offered", daemon.ask(
        "GET", f"{API}/problems/two-sum").json["title"] == "Two Sums")
    bank.write("problem.json", problem)
    reload(daemon)
    document = grade(daemon, source=RIGHT)
    results.check("and back", version(document) == version(new) and len(pins(daemon)) == 1,
                  pins(daemon))


def broken_at_start(daemon, bank, new, results):
    """What was acknowledged is graded, though it is broken when the daemon comes back."""
    for name, text in (("problem.json", "{"),
                       ("tests/edge.jsonl", '{"args":["x"],"expect":[0,1]}\n')):
        before = bank.read(name)
        waiting = [daemon.submit(source=SLOW).json["id"] for _ in range(4)]
        bank.write(name, text)
        daemon.kill()
        start = os.path.getsize(daemon.log)
        daemon.start()
        told = [line for line in daemon.lines(start) if line["event"] == "problem_broken"]
        results.check(f"broken {name} is told at the start", told, told)
        for document in [*map(daemon.wait, waiting), grade(daemon, source=RIGHT)]:
            results.check(f"broken {name} at the start: the last good version",
                          document["state"] == "done" and version(document) == version(new),
                          document)
        bank.write(name, before)
        reload(daemon)
        results.check(f"{name} is mended", version(grade(daemon, source=RIGHT)) == version(new)
                      and len(pins(daemon)) == 1, pins(daemon))


def graded_again(daemon, name, results):
    """On the other version: the difference says so."""
    daemon.ask("POST", f"{API}/submissions/{name}/rejudge")
    while daemon.wait(name)["grading"] != 2:
        time.sleep(0.02)
    answer = daemon.ask("GET", f"{API}/submissions/{name}/difference")
    whats = [item["what"] for item in answer.json["differences"]]
    results.check("what differs", answer.json["differs"] and whats[0] == "problem"
                  and {"verdict", "score", "group", "failure"} <= set(whats), answer)
    results.check("from and to", answer.json["before"]["verdict"] == "AC"
                  and answer.json["after"] == {"grading": 2, "verdict": "WA", "score": 90}, answer)


def comes_back(daemon, bank, results):
    """A version that is offered again while it is still graded with is not taken away."""
    text = bank.read("tests/large.jsonl")
    running = daemon.submit(source=SLOW).json["id"]
    daemon.events(running, stop=lambda event: event[1] == "running")
    bank.write("tests/large.jsonl", text.replace("mended", "renamed"))
    reload(daemon)
    bank.write("tests/large.jsonl", text)
    reload(daemon)
    first = daemon.wait(running)
    second = grade(daemon, source=RIGHT)
    results.check("it came back", version(first) == version(second) and
                  second["verdict"] == "WA" and len(pins(daemon)) == 1, pins(daemon))


def run(options, results):
    """The part."""
    with home.Home() as bank, Daemon(options.judge, results) as daemon:
        name, new = edited(daemon, bank, results)
        broken(daemon, bank, new, results)
        broken_at_start(daemon, bank, new, results)
        graded_again(daemon, name, results)
        comes_back(daemon, bank, results)
        daemon.kill()
        stray = pathlib.Path(daemon.data, f"problems-{os.geteuid()}", "two-sum-stray")
        stray.mkdir()
        daemon.start()
        results.check("what an earlier daemon left is gone", len(pins(daemon)) == 1
                      and grade(daemon, source=RIGHT)["verdict"] == "WA", pins(daemon))
