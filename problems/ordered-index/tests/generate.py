#!/usr/bin/env python3
"""Writes the test files of ordered-index. Same bytes on every run.

The model is a dict, and a sorted list of its keys that is kept by bisect. validate.py holds each
case against the constraints of the statement before it is written.
"""
import bisect
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Model:
    def __init__(self):
        self.values = {}
        self.keys = []

    def put(self, key, value):
        new = key not in self.values
        if new:
            bisect.insort(self.keys, key)
        self.values[key] = value
        return new

    def remove(self, key):
        if key not in self.values:
            return False
        del self.values[key]
        del self.keys[bisect.bisect_left(self.keys, key)]
        return True

    def next(self, key):
        at = bisect.bisect_right(self.keys, key)
        return [self.keys[at], self.values[self.keys[at]]] if at < len(self.keys) else []

    def range(self, low, high, limit):
        first = bisect.bisect_left(self.keys, low)
        last = bisect.bisect_right(self.keys, high)
        return [[key, self.values[key]] for key in self.keys[first:last][:limit]]


def case(name, calls, expect=None):
    """A case; @expect, when given, is what a person worked out, T and F for put and remove."""
    model = Model()
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        want = [{"T": True, "F": False}.get(x, x) if isinstance(x, str) else x for x in expect]
        assert results == want, (name, results, want)
    return {
        "name": name,
        "ops": ["OrderedIndex"] + [call[0] for call in calls],
        "args": [[]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def P(key, value):
    return ("put", key, value)


def D(key):
    return ("remove", key)


def N(key):
    return ("next", key)


def R(low, high, limit=100):
    return ("range", low, high, limit)


def sample():
    return [
        case("put, next, range, remove",
             [P(20, 1), P(10, 2), P(30, 3), N(10), N(-5), N(30), P(20, 9), R(10, 25, 10), D(20),
              N(10)],
             ["T", "T", "T", [20, 1], [10, 2], [], "F", [[10, 2], [20, 9]], "T", [30, 3]]),
        case("ranges",
             [P(5, 50), P(1, 10), P(3, 30), R(1, 5, 2), R(4, 4, 9), R(5, 1, 9)],
             ["T", "T", "T", [[1, 10], [3, 30]], [], []]),
        case("negative keys and zeros",
             [D(7), P(7, 0), P(-7, 0), R(-10, 10, 10), D(-7), D(-7), N(-8)],
             ["F", "T", "T", [[-7, 0], [7, 0]], "T", "F", [7, 0]]),
    ]


def removals():
    """Each removal order of small indexes of several shapes."""
    cases = []
    shapes = {"balanced": [4, 2, 6, 1, 3, 5, 7], "rising": [1, 2, 3, 4, 5, 6, 7],
              "falling": [7, 6, 5, 4, 3, 2, 1], "zigzag": [1, 7, 2, 6, 3, 5, 4]}
    for shape, keys in shapes.items():
        calls = []
        for first in keys:
            calls += [P(key, 10 * key) for key in keys] + [D(first), R(1, 7), N(first - 1),
                                                           N(first)]
            second = keys[(keys.index(first) + 3) % 7]
            calls += [D(second), R(1, 7), D(first), P(first, -first), R(1, 7)]
        cases.append(case("every shape of removal: %s" % shape, calls))
    return cases


def edge():
    ten = [P(k, k * k) for k in (50, 20, 70, 10, 30, 60, 80, 40, 90, 100)]
    return [
        case("leaves keys that the next case must not see", [P(k, k) for k in range(5)] + [R(0, 9)],
             ["T"] * 5 + [[[k, k] for k in range(5)]]),
        case("a second index is empty", [R(-10**9, 10**9), N(-10**9), D(3), P(3, 1), R(0, 9)],
             [[], [], "F", "T", [[3, 1]]]),
        case("next is strictly greater", [P(1, 10), P(2, 20), N(0), N(1), N(2), N(1)],
             ["T", "T", [1, 10], [2, 20], [], [2, 20]]),
        case("next of what is not there", ten + [N(55), N(9), N(99), N(100), N(101), N(-10**9)],
             ["T"] * 10 + [[60, 3600], [10, 100], [100, 10000], [], [], [10, 100]]),
        case("both ends belong to the range", ten + [R(30, 60), R(31, 59), R(30, 30), R(29, 61)],
             ["T"] * 10 + [[[30, 900], [40, 1600], [50, 2500], [60, 3600]],
              [[40, 1600], [50, 2500]], [[30, 900]],
                           [[30, 900], [40, 1600], [50, 2500], [60, 3600]]]),
        case("limit cuts at exactly that many", ten + [R(0, 100, 1), R(0, 100, 3), R(90, 100, 2),
                                                       R(90, 100, 3)],
             ["T"] * 10 + [[[10, 100]], [[10, 100], [20, 400], [30, 900]],
              [[90, 8100], [100, 10000]], [[90, 8100], [100, 10000]]]),
        case("ranges that hold nothing",
             ten + [R(11, 19), R(101, 200), R(-5, 9), R(60, 50), R(100, 10)],
             ["T"] * 10 + [[]] * 5),
        case("overwrite: one entry, the new value",
             [P(1, 5), P(1, 6), R(0, 9), N(0), D(1), D(1), R(0, 9)],
             ["T", "F", [[1, 6]], [1, 6], "T", "F", []]),
        case("an overwrite with the same value is none the less no new key",
             [P(1, 5), P(1, 5), R(1, 1)],
             ["T", "F", [[1, 5]]]),
        case("a key that comes back is new", [P(1, 5), D(1), P(1, 6), N(0)],
             ["T", "T", "T", [1, 6]]),
        case("9 before 10 (kills keys as text)",
             [P(10, 1), P(9, 2), P(100, 3), P(-1, 4), R(-5, 100), N(9), N(10)],
             ["T"] * 4 + [[[-1, 4], [9, 2], [10, 1], [100, 3]], [10, 1], [100, 3]]),
        case("negative keys", [P(-3, 1), P(-1, 2), P(-2, 3), R(-3, -1), N(-3), N(-1), D(-2), N(-3)],
             ["T"] * 3 + [[[-3, 1], [-2, 3], [-1, 2]], [-2, 3], [], "T", [-1, 2]]),
        case("key 0 and value 0", [P(0, 0), N(-1), R(0, 0), P(0, 0), P(1, 0), D(0), N(-1)],
             ["T", [0, 0], [[0, 0]], "F", "T", "T", [1, 0]]),
        case("smallest and largest keys and values",
             [P(10**9, -10**9), P(-10**9, 10**9), N(-10**9), N(10**9), R(-10**9, 10**9), D(10**9),
              N(-10**9)],
             ["T", "T", [10**9, -10**9], [], [[-10**9, 10**9], [10**9, -10**9]], "T", []]),
        case("keys in falling order", [P(k, 0) for k in range(9, 0, -1)] + [R(2, 4)],
             ["T"] * 9 + [[[2, 0], [3, 0], [4, 0]]]),
        case("empty again, and used again",
             [P(1, 1), P(2, 2), D(1), D(2), N(0), R(0, 9), P(2, 3), N(0), D(1)],
             ["T", "T", "T", "T", [], [], "T", [2, 3], "F"]),
    ] + removals()


def random_calls(rng, count, keys, put_percent, base=0, spacing=1):
    calls = []
    for _ in range(count):
        key = base + spacing * rng.randrange(keys)
        kind = rng.randrange(100)
        if kind < put_percent:
            calls.append(P(key, rng.randrange(-99, 100)))
        elif kind < put_percent + 25:
            calls.append(D(key))
        elif kind < put_percent + 40:
            calls.append(N(key + rng.randrange(-1, 2)))
        else:
            calls.append(R(key, key + rng.randrange(-1, 6 * spacing), 1 + rng.randrange(4)))
    return calls


def random_group():
    rng = random.Random(20250801)
    cases = []
    for number in range(25):
        keys = 3 + 3 * number
        cases.append(case("random %d: %d keys" % (number, keys),
                          random_calls(rng, 50 + 8 * number, keys, 25 + number % 3 * 15,
                                       -keys if number % 2 else 0)))
    cases.append(case("random: 400 keys", random_calls(rng, 1500, 400, 35)))
    cases.append(case("random: keys far apart", random_calls(rng, 900, 300, 35, -10**9, 6000000)))
    return cases


def adversarial():
    rng = random.Random(20250808)
    order = list(range(200))
    rng.shuffle(order)
    drain = [c for i in range(199, -1, -1) for c in ((D(i), N(i - 1), R(i - 2, i + 2)) if i % 5 == 0
                                                     else (D(i),))]
    return [
        case("rising, then drained from below",
             [P(i, i) for i in range(300)] + [c for i in range(300) for c in (N(-1), D(i))]),
        case("falling, then drained from above",
             [P(-i, i) for i in range(200)] + [c for i in range(200) for c in (D(-i + 1), N(-i))]),
        case("shuffled, then drained", [P(i, i) for i in order] + drain),
        case("walks through all by next",
             [P(3 * i, i) for i in order] + [N(k) for k in range(-1, 600, 2)]),
        case("every second one goes", [P(i, i) for i in range(256)]
             + [D(i) for i in range(0, 256, 2)]
             + [R(i, i + 9, 5) for i in range(0, 256, 8)] + [N(i) for i in range(0, 256, 5)]),
        case("a window moves up: the smallest goes, a larger one comes",
             [P(i, i) for i in range(64)] + [c for i in range(300)
                                             for c in (D(i), P(64 + i, i), N(i - 1))]),
        case("ends meet in the middle",
             [c for i in range(150) for c in (P(i, i), P(1000 - i, i), R(i - 1, 1000 - i + 1, 3))]),
    ]


def large():
    rng = random.Random(20250809)
    rising = [P(3 * i, i) for i in range(11500)]
    mixed = []
    for _ in range(900):
        key = 3 * rng.randrange(11500)
        mixed += [N(key), R(key, key + 9, 3), D(key), P(key + 1, 5)]
    return [
        case("11,500 rising keys, then some of everything", rising + mixed),
    ]


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
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
