#!/usr/bin/env python3
"""Writes the test files of {{id}}. Same bytes on every run.

The model is a plain answer of its own, which need not be fast.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
CLASS = "{{class.name}}"


class Model:
    """Keeps every key that was counted."""

    def __init__(self, limit):
        self.limit = limit
        self.seen = []

    def add(self, key):
        if self.seen.count(key) >= self.limit:
            return False
        self.seen.append(key)
        return True

    def count(self, key):
        return self.seen.count(key)


def case(name, limit, calls, expect=None):
    """@calls is a list of (method, key)."""
    model = Model(limit)
    answers = [getattr(model, method)(key) for method, key in calls]
    assert expect is None or answers == expect, (name, answers)
    return {"name": name, "ops": [CLASS] + [method for method, _ in calls],
            "args": [[limit]] + [[key] for _, key in calls], "expect": [None] + answers}


def sample():
    return [
        case("up to the limit", 2,
             [("add", 5), ("add", 5), ("add", 5), ("count", 5), ("count", 6)],
             [True, True, False, 2, 0]),
        case("two keys", 1, [("add", 1), ("add", 2), ("add", 1), ("count", 2)],
             [True, True, False, 1]),
        case("nothing was added", 3, [("count", 9)], [0]),
    ]


def edge():
    far = 2**31
    return [
        case("a limit of 0", 0, [("add", 1), ("count", 1)], [False, 0]),
        case("a limit of 1", 1, [("add", 1), ("add", 1), ("count", 1)], [True, False, 1]),
        case("the largest limit", 10**9, [("add", 1), ("add", 1), ("count", 1)], [True, True, 2]),
        case("each key has a limit of its own (kills one count for all)", 2,
             [("add", 1), ("add", 2), ("add", 3), ("add", 1), ("count", 1), ("count", 3)],
             [True, True, True, True, 2, 1]),
        case("asking counts nothing", 2, [("count", 4), ("count", 4), ("add", 4), ("count", 4)],
             [0, 0, True, 1]),
        case("what is refused counts nothing", 1,
             [("add", 4), ("add", 4), ("add", 4), ("count", 4)], [True, False, False, 1]),
        case("keys 0 and -1", 3, [("add", 0), ("add", -1), ("count", 0), ("count", -1)],
             [True, True, 1, 1]),
        case("the smallest and the largest key", 1,
             [("add", -far), ("add", far - 1), ("count", -far), ("count", far - 1)],
             [True, True, 1, 1]),
    ]


def random_group():
    rng = random.Random(20240101)
    cases = []
    for number in range(12):
        calls = [(rng.choice(["add", "add", "count"]), rng.randrange(-number - 1, number + 2))
                 for _ in range(20 + 10 * number)]
        cases.append(case("random %d: %d calls" % (number, len(calls)), 1 + number % 4, calls))
    return cases


def write(name, cases):
    with open(os.path.join(HERE, name + ".jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for item in cases:
            reason = RULES["broken"](item)
            assert reason is None, (item["name"], reason)
            out.write(json.dumps(item, separators=(",", ":")) + "\n")


def main():
    write("sample", sample())
    write("edge", edge())
    write("random", random_group())


if __name__ == "__main__":
    main()
