"""Programs that fail from some size on: the report says at which and why, and the verdict on
correctness stays."""

import json
import os
import shutil
import tempfile

from judge import PATIENT, PROBLEMS, ROOT

FOLDER = os.path.join(ROOT, "tests", "integration", "stops")
BREAKS_AT = 512  # All of them. The cases that are left of the problem have smaller capacities.
PYTHON = """import os
class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.entries = capacity, {}
    def get(self, key):
        if len(self.entries) >= %d:
            %s
        if key not in self.entries:
            return -1
        self.entries[key] = self.entries.pop(key)
        return self.entries[key]
    def put(self, key, value):
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            self.entries.pop(next(iter(self.entries)))
        self.entries[key] = value
"""
# name: (statement, verdict it would have in a test, words of the reason)
FAILURES = {
    "exception": ("raise ValueError(key)", "RTE", "uncaught ValueError"),
    "exit": ("os._exit(3)", "RTE", "exit status 3"),
    "signal": ("os.kill(os.getpid(), 11)", "RTE", "SIGSEGV"),
    "memory": ("return [i for i in range(10 ** 9)]", "MLE", "memory"),
    "wrong": ("return -7", "WA", "get returned a wrong value"),
    "prints": ("while True: print('x' * 100000)", "OLE", "output"),
    "spins": ("while True: pass", "TLE", "CPU"),
}


def small_problem(folder, log2_max=17):
    """lru-cache with its small cases alone, and one pattern of each operation up to 2^log2_max."""
    copied = os.path.join(folder, "lru-cache")
    shutil.copytree(os.path.join(PROBLEMS, "lru-cache"), copied)
    path = os.path.join(copied, "problem.json")
    with open(path, encoding="utf-8") as text:
        problem = json.load(text)
    problem["groups"] = [group for group in problem["groups"]
                         if group["name"] in ("sample", "edge")]
    problem["groups"][-1]["points"] = 100
    complexity = problem["complexity"]
    complexity["variables"]["capacity"]["log2_max"] = log2_max
    for operation in complexity["operations"].values():
        first = next(iter(operation["patterns"]))
        operation["patterns"] = {first: operation["patterns"][first]}
    with open(path, "w", encoding="utf-8") as out:
        json.dump(problem, out)
    return copied


def measured(judge, results, problem, path, env=PATIENT):
    """The report's complexity; None when the answer was not accepted. Interpreters are measured by
    the clock, with which a busy machine reaches the size in time."""
    counted = path.endswith((".c", ".cpp", ".go", ".rs"))
    report, done = judge.grade(problem, path, "--meter", "auto" if counted else "clock",
                               timeout=900, env=env)
    name = os.path.basename(path)
    good = report is not None and report["verdict"] == "AC" and report["failure"] is None
    if not results.check(f"{name} (accepted)", good, done.stderr or report["failure"]):
        return None
    results.check(f"{name} (score)", report["score"] == 100 and done.returncode == 0,
                  f"{report['score']}, status {done.returncode}")
    return report["complexity"]


def stopped(results, name, complexity):
    """Where get failed, after the checks that are the same for all."""
    row = complexity["time"]["get"]
    found = row["stopped"] or {}
    results.check(f"{name} (size)", found.get("n") == BREAKS_AT, row)
    results.check(f"{name} (no points there)",
                  all(point["n"] < BREAKS_AT for point in row["points"]), row["points"])
    results.check(f"{name} (note)", f"at n = {BREAKS_AT}: " in (row["note"] or ""), row["note"])
    other = complexity["time"]["put"]["stopped"] or {}
    results.check(f"{name} (the other operation)", "get failed" in other.get("reason", ""), other)
    return found


def recursion(judge, results, problem):
    """The stack is what breaks, in every language."""
    for name in sorted(os.listdir(FOLDER)):
        complexity = measured(judge, results, problem, os.path.join(FOLDER, name))
        if complexity is None:
            continue
        found = stopped(results, name, complexity)
        results.check(f"{name} (recursion)", found.get("recursion") is True
                      and found.get("verdict") == "RTE", found)
        results.check(f"{name} (said)", "recursion" in complexity["time"]["get"]["note"],
                      complexity["time"]["get"]["note"])


def failures(judge, results, problem, folder):
    """Everything else that can end a program."""
    for name, (statement, verdict, words) in FAILURES.items():
        path = os.path.join(folder, f"{name}.py")
        with open(path, "w", encoding="utf-8") as out:
            out.write(PYTHON % (BREAKS_AT, statement))
        complexity = measured(judge, results, problem, path, None if verdict == "TLE" else PATIENT)
        if complexity is None:
            continue
        found = stopped(results, name, complexity)
        results.check(f"{name} (why)", found.get("verdict") == verdict
                      and words in found.get("reason", "") and not found.get("recursion"), found)


def run(judge, results, _pattern):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        problem = small_problem(folder, log2_max=10)  # Well beyond BREAKS_AT.
        recursion(judge, results, problem)
        failures(judge, results, problem, folder)
