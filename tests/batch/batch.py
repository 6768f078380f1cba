"""Batches as a user runs them: inputs that are made here, and what came of them."""

import csv
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
                                "integration"))
from judge import PROBLEMS, wait_for  # pylint: disable=wrong-import-position,unused-import

SOLUTIONS = os.path.join(PROBLEMS, "two-sum", "solutions")
# What each answer is, by the first letters of its candidate's name.
KINDS = {"ac": "AC/dict.py", "wa": "WA/first_index.py", "rte": "RTE/value_error.py",
         "ce": "CE/undeclared_variable.c"}
QUICK = ("--samples", "--no-shrink", "--jobs", "2")


def source(kind, number=0):
    """A text of that kind, unlike those of other numbers, and its ending."""
    path = os.path.join(SOLUTIONS, KINDS[kind])
    ending = os.path.splitext(path)[1]
    with open(path, encoding="utf-8") as text:
        return text.read() + f"{'#' if ending == '.py' else '//'} {number}\n", ending


def write(path, text):
    """A file and the folders above it."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def endless():
    """An answer that only ends at its time limit."""
    return "class Solution:\n    def twoSum(self, nums, target):\n        while True: pass\n"


def mixed(folder, count, kinds=tuple(KINDS)):
    """@count answers as candidate/problem; each fourth is a copy of the one before. The verdicts
    by candidate."""
    wanted = {}
    for i in range(count):
        kind = kinds[i // 2 % len(kinds)]
        text, ending = source(kind, i - 1 if i % 4 == 3 and kind == kinds[(i - 1) // 2 % len(kinds)]
                              else i)
        name = f"{kind}{i:04}"
        write(os.path.join(folder, name, f"two-sum{ending}"), text)
        wanted[name] = kind.upper()
    return wanted


def summary(out):
    """The rows of summary.csv."""
    with open(os.path.join(out, "summary.csv"), encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def verdicts(out):
    """By candidate."""
    return {row["candidate"]: row["verdict"] for row in summary(out)}


def lasting(out):
    """What two gradings of the same must agree in."""
    return [{key: row[key] for key in row if key not in ("cpu_ns", "memory_peak_bytes")}
            for row in summary(out)]


def record(out):
    """batch.json."""
    with open(os.path.join(out, "batch.json"), encoding="utf-8") as text:
        return json.load(text)


def lines(out):
    """Whole lines of results.jsonl."""
    try:
        with open(os.path.join(out, "results.jsonl"), encoding="utf-8") as rows:
            return [json.loads(row) for row in rows if row.endswith("\n")]
    except FileNotFoundError:
        return []


def start(judge, *args):
    """A batch in the background."""
    return subprocess.Popen([judge.program, "batch", *args], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL)
