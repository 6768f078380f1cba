#!/usr/bin/env python3
"""Writes the test files of merge-intervals. Same bytes on every run.

The model joins what overlaps by walking over all ends in order with a count of what is open. Small
cases are checked against a second one, which merges pairs until nothing changes.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
FAR = 10**9


def by_events(intervals):
    """At equal numbers starts (-1) come first: touching is overlapping."""
    events = sorted([(start, -1) for start, _ in intervals] + [(end, 1) for _, end in intervals])
    result, count, begun = [], 0, None
    for number, change in events:
        if count == 0:
            begun = number
        count -= change
        if count == 0:
            result.append([begun, number])
    return result


def by_pairs(intervals):
    rest, changed = [list(i) for i in intervals], True
    while changed:
        changed = False
        for a in range(len(rest)):
            for b in range(a + 1, len(rest)):
                if max(rest[a][0], rest[b][0]) <= min(rest[a][1], rest[b][1]):
                    rest[a] = [min(rest[a][0], rest[b][0]), max(rest[a][1], rest[b][1])]
                    del rest[b]
                    changed = True
                    break
            if changed:
                break
    return sorted(rest)


def case(name, intervals, expect=None):
    intervals = [list(interval) for interval in intervals]
    answer = by_events(intervals)
    assert len(intervals) > 120 or answer == by_pairs(intervals), name
    assert expect is None or answer == expect, (name, answer, expect)
    return {"name": name, "args": [intervals], "expect": answer}


def sample():
    return [
        case("not sorted", [(6, 9), (1, 4), (3, 5)], [[1, 5], [6, 9]]),
        case("touching", [(1, 4), (4, 6)], [[1, 6]]),
        case("one inside of another", [(1, 10), (2, 3), (5, 6)], [[1, 10]]),
        case("neighbours in whole numbers", [(1, 2), (3, 4)], [[1, 2], [3, 4]]),
    ]


def edge():
    return [
        case("one interval", [(3, 8)], [[3, 8]]),
        case("one number", [(5, 5)], [[5, 5]]),
        case("zero", [(0, 0)], [[0, 0]]),
        case("fills results that the next case must not see", [(1, 100), (200, 300)],
             [[1, 100], [200, 300]]),
        case("a second call starts anew (kills static state)", [(50, 60)], [[50, 60]]),
        case("equal intervals", [(2, 5)] * 4, [[2, 5]]),
        case("equal numbers", [(2, 2)] * 3, [[2, 2]]),
        case("all apart", [(10, 12), (1, 3), (5, 7)], [[1, 3], [5, 7], [10, 12]]),
        case("backwards (kills unsorted)", [(9, 11), (7, 9), (4, 6), (1, 4)], [[1, 6], [7, 11]]),
        case("touching, backwards (kills < for <=)", [(4, 6), (1, 4)], [[1, 6]]),
        case("a chain of touching ones", [(i, i + 1) for i in range(10)], [[0, 10]]),
        case("touching at one number", [(1, 3), (3, 3), (3, 5)], [[1, 5]]),
        case("a number at the start", [(1, 1), (1, 4)], [[1, 4]]),
        case("a number at the end", [(4, 4), (1, 4)], [[1, 4]]),
        case("a number inside", [(1, 4), (2, 2)], [[1, 4]]),
        case("a number beside", [(1, 4), (5, 5), (0, 0)], [[0, 0], [1, 4], [5, 5]]),
        case("neighbours in whole numbers (kills end + 1)", [(1, 2), (3, 4), (5, 5), (6, 9)],
             [[1, 2], [3, 4], [5, 5], [6, 9]]),
        case("one inside of another (kills the later end)", [(1, 9), (2, 4)], [[1, 9]]),
        case("nested four deep", [(4, 5), (3, 6), (2, 7), (1, 8)], [[1, 8]]),
        case("the same start, the longer one first", [(1, 7), (1, 3)], [[1, 7]]),
        case("the same start, the shorter one first", [(1, 3), (1, 7), (8, 9)], [[1, 7], [8, 9]]),
        case("the same end", [(3, 9), (1, 9), (5, 9), (10, 11)], [[1, 9], [10, 11]]),
        case("a long one over many (kills merging with the previous input)",
             [(0, 100), (1, 2), (5, 6), (50, 60), (99, 101)], [[0, 101]]),
        case("a long one over many, then a gap", [(0, 50), (1, 2), (10, 20), (60, 70)],
             [[0, 50], [60, 70]]),
        case("an early start with a late end (kills sorting by end)",
             [(5, 6), (8, 9), (1, 20), (30, 31)], [[1, 20], [30, 31]]),
        case("sorted by end this is no order", [(1, 2), (4, 5), (3, 10), (0, 11)], [[0, 11]]),
        case("a bridge between two", [(1, 3), (6, 8), (3, 6)], [[1, 8]]),
        case("negative only (kills -1 and 0 as nothing)", [(-5, -3), (-9, -7), (-4, -1)],
             [[-9, -7], [-5, -1]]),
        case("around zero", [(-1, 0), (0, 1), (2, 3), (-3, -2)], [[-3, -2], [-1, 1], [2, 3]]),
        case("from below zero to above", [(-10, 10), (-20, -15), (9, 12)], [[-20, -15], [-10, 12]]),
        case("text order is another one", [(9, 11), (10, 12), (100, 101), (2, 3)],
             [[2, 3], [9, 12], [100, 101]]),
        case("text order of negative numbers", [(-10, -9), (-2, -1), (-9, -8), (-100, -99)],
             [[-100, -99], [-10, -8], [-2, -1]]),
        case("the whole range (kills differences of ints)",
             [(FAR - 1, FAR), (-FAR, -FAR + 1), (-5, 5), (-FAR + 1, -FAR + 2)],
             [[-FAR, -FAR + 2], [-5, 5], [FAR - 1, FAR]]),
        case("the ends of the range touch nothing", [(FAR, FAR), (-FAR, -FAR)],
             [[-FAR, -FAR], [FAR, FAR]]),
        case("one over the whole range", [(5, 6), (-FAR, FAR), (7, 8)], [[-FAR, FAR]]),
        case("the last one alone", [(1, 5), (2, 6), (8, 10)], [[1, 6], [8, 10]]),
        case("the first one alone", [(1, 2), (4, 8), (5, 9)], [[1, 2], [4, 9]]),
    ]


def random_group():
    rng = random.Random(20250707)
    cases = []
    for number in range(40):
        count = 2 + 2 * number
        span = (10, 40, 200, 10**6, FAR)[number % 5]
        length = max(1, span // (1, 4, 20, 100)[number // 5 % 4])
        low = -span if number % 2 else 0
        intervals = []
        for _ in range(count):
            start = rng.randint(low, span)
            intervals.append((start, min(span, start + rng.randrange(length))))
        cases.append(case("random %d: %d intervals up to %d" % (number, count, span), intervals))
    return cases


def adversarial():
    rng = random.Random(20250808)
    stairs = [(10 * i, 10 * i + 10) for i in range(300)]
    gaps = [(10 * i, 10 * i + 9) for i in range(300)]
    nest = [(i, 1000 - i) for i in range(400)]
    bridges = [(4 * i, 4 * i + 1) for i in range(100)] + [(4 * i + 1, 4 * i + 4)
                                                          for i in range(98, -1, -1)]
    comb = [(0, 999)] + [(2 * i, 2 * i) for i in range(500)]
    for rows in (stairs, gaps, nest, comb):
        rng.shuffle(rows)
    points = [(i, i) for i in range(-200, 200)]
    rng.shuffle(points)
    return [
        case("300 stairs touch", stairs, [[0, 3000]]),
        case("300 with gaps of one", gaps),
        case("nested 400 deep", nest, [[0, 1000]]),
        case("bridges that come last, the last ones first", bridges, [[0, 397]]),
        case("numbers under a long one", comb, [[0, 999]]),
        case("400 numbers", points),
        case("two clusters, far apart", [(-FAR + rng.randrange(500), -FAR + 500 + rng.randrange(9))
                                         for _ in range(200)]
             + [(FAR - 600 + rng.randrange(50), FAR - rng.randrange(500)) for _ in range(200)]),
    ]


def large():
    rng = random.Random(20250909)
    starts = rng.sample(range(-10**6, 10**6), 10000)
    mixed = [(start, start + rng.randrange(100)) for start in starts]
    apart = [(9 * i, 9 * i + rng.randrange(8)) for i in range(5000)]
    rng.shuffle(apart)
    return [
        case("10,000 intervals, some overlap", mixed),
        case("5,000 intervals apart", apart),
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
