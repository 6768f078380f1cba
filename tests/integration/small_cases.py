"""The small failing case of a wrong answer: it fails, and the right answer is right in it."""

import json
import os
import re
import tempfile

import small_arguments
from judge import PATIENT, PROBLEMS

PROBLEM = "lru-cache"
OPERATIONS_MAX = 10
SHARED = """class LRUCache:
    entries = {}
    def __init__(self, capacity):
        self.capacity = capacity
    def get(self, key):
        value = self.entries.pop(key, -1)
        if value != -1:
            self.entries[key] = value
        return value
    def put(self, key, value):
        self.entries.pop(key, None)
        if len(self.entries) == self.capacity:
            del self.entries[next(iter(self.entries))]
        self.entries[key] = value
"""

# Mistakes that need so many operations and no fewer, and a case of which nothing can go.
LEAST = [
    ("median-of-stream",
     "import bisect\nclass MedianStream:\n    def __init__(self):\n        self.all = []\n"
     "    def add(self, num):\n        bisect.insort(self.all, num)\n"
     "    def median(self):\n        n = len(self.all)\n"
     "        if n > 6:\n            return float(self.all[n // 2])\n"
     "        return (self.all[n // 2] + self.all[(n - 1) // 2]) / 2\n", 10),
    ("lru-cache",  # Forgets to refresh after three evictions.
     "class LRUCache:\n    def __init__(self, capacity):\n"
     "        self.capacity, self.entries, self.evicted = capacity, OrderedDict(), 0\n"
     "    def get(self, key):\n        if key in self.entries and self.evicted < 3:\n"
     "            self.entries.move_to_end(key)\n        return self.entries.get(key, -1)\n"
     "    def put(self, key, value):\n        self.entries[key] = value\n"
     "        self.entries.move_to_end(key)\n        if len(self.entries) > self.capacity:\n"
     "            self.entries.popitem(last=False)\n            self.evicted += 1\n", 9),
]

# What is left of wrong answers of the bank whose problem has a validator: texts and numbers are
# simple where they may be.
SIMPLE = [
    ("url-shortener", "visits_go_on.py",
     'UrlShortener(), claim("a", "a", 0, 1), visit("a", 0), claim("a", "a", 1, 0), visits("a")'),
    ("chat-history", "cursor_included.py", 'ChatHistory(), post("a", 0, "a"), page(1, 1)'),
    ("lru-cache", "put_does_not_refresh.cpp",
     "LRUCache(2), put(0, 0), put(1, 0), put(0, 0), put(2, 0), get(0)"),
    ("slow-query-log", "edge_included.py",
     'SlowQueryLog(1), record(0, "a", 0), percentile(1, 1)'),
]


def play(path, calls):
    """The result of the last of @calls, as a program of the bank answers it, without a judge."""
    names = {}
    with open(path, encoding="utf-8") as source:
        exec("from typing import *\nfrom collections import *\n" + source.read(), names)
    target = None
    result = None
    for name, args in re.findall(r"(\w+)\(([^)]*)\)", calls):
        values = json.loads(f"[{args}]")
        if target is None:
            target = names[name](*values)
        else:
            result = getattr(target, name)(*values)
    return result


def solution(verdict, name):
    """Its path."""
    return os.path.join(PROBLEMS, PROBLEM, "solutions", verdict, name)


def true_cases(judge, results):
    """Each wrong answer in Python whose mistake does not outlive its object."""
    folder = os.path.dirname(solution("WA", ""))
    right = solution("AC", "ordered_dict.py")
    seen = 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".py"):
            continue
        report, done = judge.grade(PROBLEM, os.path.join(folder, name), "--no-complexity",
                                   "--reveal", env=PATIENT)
        failure = report["failure"] if report else None
        if not results.check(f"small {name} (failure)", failure is not None, done.stderr):
            continue
        small = failure["small"]
        results.check(f"small {name} (or alone)", (small is None) == failure["right_alone"],
                      failure)
        if small is None:
            continue
        seen += 1
        results.check(f"small {name} (length)", small["operations"] <= OPERATIONS_MAX
                      and small["operations"] <= small["operations_before"], small)
        results.check(f"small {name} (right)",
                      json.dumps(play(right, small["calls"])) == small["expected"], small)
        got = play(os.path.join(folder, name), small["calls"])
        results.check(f"small {name} (wrong)", got != json.loads(small["expected"])
                      or type(got) is not int, (got, small))
    results.check("small cases", seen >= 3, seen)


def nothing_left_over(judge, results, folder):
    """No operation that could go, and no number that is larger than there are different ones."""
    path = os.path.join(folder, "least.py")
    for problem, text, operations in LEAST:
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        report, done = judge.grade(problem, path, "--no-complexity", "--reveal", env=PATIENT)
        small = report["failure"]["small"] if report else {}
        results.check(f"least of {problem}", small.get("operations") == operations,
                      small or done.stderr)
        numbers = [int(text) for text in re.findall(r"-?\d+", small.get("calls", ""))]
        results.check(f"least of {problem} (numbers)", numbers
                      and set(numbers) <= set(range(operations)), small)


def simple_arguments(judge, results):
    """Of the calls of a class."""
    for problem, name, calls in SIMPLE:
        path = os.path.join(PROBLEMS, problem, "solutions", "WA", name)
        report, done = judge.grade(problem, path, "--no-complexity", "--reveal", env=PATIENT)
        small = report["failure"]["small"] if report else {}
        results.check(f"simple arguments of {problem}", small.get("calls") == calls,
                      small or done.stderr)


def state_that_stays(judge, results, folder):
    """Then no case fails by itself, and that is what is said."""
    path = os.path.join(folder, "shared.py")
    with open(path, "w", encoding="utf-8") as out:
        out.write(SHARED)
    report, done = judge.grade(PROBLEM, path, "--no-complexity", "--reveal", env=PATIENT)
    failure = report["failure"] if report else {}
    results.check("small (state that stays)", failure.get("right_alone") is True
                  and failure.get("small") is None, failure or done.stderr)
    told = judge.call("run", PROBLEM, path, "--no-complexity", "--reveal", env=PATIENT)
    results.check("small (state that stays, said)", "outlives its" in told.stdout, told.stdout)


def only_when_asked(judge, results):
    """A candidate is not shown it; the other kinds have none."""
    path = solution("WA", "evicts_the_newest.py")
    report, _ = judge.grade(PROBLEM, path, "--no-complexity")
    results.check("small (candidate)", report["failure"]["small"] is None
                  and report["failure"]["right_alone"] is False, report["failure"])
    told = judge.call("run", PROBLEM, path, "--no-complexity", "--reveal", env=PATIENT)
    results.check("small (said)", "smallest  LRUCache(" in told.stdout, told.stdout)
    folder = os.path.join(PROBLEMS, "peak-sessions", "solutions", "WA")
    name = min(name for name in os.listdir(folder) if name.endswith(".py"))
    report, _ = judge.grade("peak-sessions", os.path.join(folder, name), "--no-complexity",
                            "--reveal", env=PATIENT)
    results.check("small (stdin)", report["verdict"] == "WA"
                  and report["failure"]["small"] is None, report["failure"])


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        true_cases(judge, results)
        nothing_left_over(judge, results, folder)
        simple_arguments(judge, results)
        state_that_stays(judge, results, folder)
        only_when_asked(judge, results)
        small_arguments.run(judge, results, folder)
