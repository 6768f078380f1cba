"""`judge worker`, as a pool drives it: jobs and events over its standard streams."""

import json
import os
import signal
import subprocess

from judge import LANGUAGES, PROBLEMS, wait_for

ENDS = ("done", "refused", "lost", "cancelled")
# Right in every case, and asleep as soon as it is measured with many numbers: its measuring does
# not end before something is done about it.
STAYS = """import time
class Solution:
    def twoSum(self, nums, target):
        if len(nums) >= 4096 and nums[-1] == 1:
            time.sleep(10000)
        seen = {}
        for i, number in enumerate(nums):
            if target - number in seen:
                return [seen[target - number], i]
            seen[number] = i
"""
SOLUTIONS = os.path.join(PROBLEMS, "two-sum", "solutions")


class Worker:
    """One worker process."""

    def __init__(self, judge, *options):
        self.process = subprocess.Popen([judge.program, "worker", *options], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, **document):
        """One line to it."""
        self.process.stdin.write(json.dumps(document) + "\n")
        self.process.stdin.flush()

    def until(self, *names):
        """The events up to one of these; the last may be None when it hung up."""
        events = []
        for line in self.process.stdout:
            events.append(json.loads(line))
            if events[-1]["event"] in names:
                return events
        return events + [None]

    def grader(self):
        """The pid of its child."""
        pid = self.process.pid
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as children:
            return int(children.read().split()[0])

    def end(self):
        """Its status after the end of its input."""
        self.process.stdin.close()
        status = self.process.wait(timeout=60)
        self.process.stdout.close()
        return status


def source_of(verdict, ending=".py"):
    """The text of a solution of two-sum."""
    folder = os.path.join(SOLUTIONS, verdict)
    name = min(name for name in os.listdir(folder) if name.endswith(ending))
    with open(os.path.join(folder, name), encoding="utf-8") as text:
        return text.read()


def job(name, source, **more):
    """A job without complexity."""
    return {"id": name, "problem": "two-sum", "language": "python", "source": source,
            "complexity": False, **more}


def good_jobs(worker, results):
    """Two jobs in one worker, with all their events in order."""
    for name in ("first", "second"):
        worker.send(**job(name, source_of("AC")))
        events = worker.until(*ENDS)
        names = [event["event"] for event in events if event["event"] != "progress"]
        groups = sum(event == "group" for event in names)
        results.check(f"worker {name} (order)", groups > 1 and names == [
            "compiling", "compiled", "running", *["group"] * groups, "done"], names)
        results.check(f"worker {name} (id)", all(event["id"] == name for event in events), events)
        results.check(f"worker {name} (verdict)", events[-1]["report"]["verdict"] == "AC", events)


def hidden_stays_hidden(worker, results):
    """With "reveal" there are two views of the report, and one of them is a candidate's."""
    worker.send(**job("wrong", source_of("WA"), reveal=True))
    event = worker.until(*ENDS)[-1]
    results.check("worker reveal (report)",
                  event["report"]["failure"]["counterexample"] is not None, event)
    sample = event["report"]["failure"]["group"] == "sample"
    results.check("worker reveal (public)",
                  sample or event["public"]["failure"]["counterexample"] is None, event)


def bad_jobs(worker, results):
    """Each is refused with a message, and the worker goes on."""
    worker.process.stdin.write("this is not JSON\n")
    worker.process.stdin.flush()
    results.check("worker refuses noise", worker.until(*ENDS)[-1]["event"] == "refused")
    rows = [{"id": "key", "sauce": ""}, job("problem", "x", problem="two-sums"),
            job("language", "x", language="cobol"), job("empty", ""), job("binary", "a\0b"),
            job("claim", "x", claims="nonsense("), job("meter", "x", meter="guess"),
            job("file", None, file="/no/such/file.py"),
            job("long", "x" * ((1 << 20) + 1))]
    for row in rows:
        worker.send(**row)
        event = worker.until(*ENDS)[-1]
        results.check(f"worker refuses {row['id']}", event["event"] == "refused"
                      and event.get("id") == row["id"] and len(event["message"]) > 10, event)


def interrupted_jobs(worker, results):
    """A cancelled job and a killed grader end that job alone."""
    worker.send(**job("cancelled", STAYS, complexity=True))
    worker.until("measuring")
    worker.send(cancel="cancelled")
    results.check("worker cancels", worker.until(*ENDS)[-1]["event"] == "cancelled")
    worker.send(cancel="cancelled")  # Has no effect any more.
    worker.send(**job("killed", STAYS, complexity=True))
    worker.until("measuring")
    os.kill(worker.grader(), signal.SIGKILL)
    event = worker.until(*ENDS)[-1]
    results.check("worker loses a grader", event["event"] == "lost" and "SIGKILL" in event["why"],
                  event)
    worker.send(**job("after", source_of("AC")))
    results.check("worker goes on", worker.until(*ENDS)[-1]["event"] == "done")


def end_of_input(judge, results):
    """Whatever it is doing, it ends with its input, and its grader with it."""
    for stage in ("ready", "measuring"):
        worker = Worker(judge)
        grader = None
        if stage != "ready":
            worker.send(**job("left", STAYS, complexity=True))
            worker.until(stage)
            grader = worker.grader()
        results.check(f"worker ends ({stage})", worker.end() == 0)
        results.check(f"grader ends ({stage})", grader is None or wait_for(
            lambda: not os.path.exists(f"/proc/{grader}")))


def killed_supervisor(judge, results):
    """Then its grader ends as well."""
    worker = Worker(judge)
    worker.send(**job("orphan", STAYS, complexity=True))
    worker.until("measuring")
    grader = worker.grader()
    worker.process.kill()
    worker.process.wait()
    results.check("grader of a killed worker ends",
                  wait_for(lambda: not os.path.exists(f"/proc/{grader}")))


def run(judge, results, _pattern):
    """All of it."""
    worker = Worker(judge)
    ready = worker.until("ready")[-1]
    results.check("worker is ready", ready["boxes"] is True and ready["why"] is None
                  and ready["box_start_ns"] > 0
                  and set(LANGUAGES.values()) <= set(ready["languages"]), ready)
    good_jobs(worker, results)
    hidden_stays_hidden(worker, results)
    bad_jobs(worker, results)
    interrupted_jobs(worker, results)
    results.check("worker ends", worker.end() == 0)
    end_of_input(judge, results)
    killed_supervisor(judge, results)
