#!/usr/bin/env python3
"""Writes the test files of peak-sessions. Same bytes on every run.

Small cases are solved by counting, for each start, the sessions open then. Large ones are built
backwards from a known answer or counted in buckets of time, which is checked against the first way
on small ones.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def by_counting(sessions):
    best = (0, 0)
    for time in sorted({start for start, end in sessions if start < end}):
        count = sum(1 for start, end in sessions if start <= time < end)
        if count > best[0]:
            best = (count, time)
    return best


def by_buckets(sessions):
    """One counter for each unit of time; for times up to a million."""
    change = [0] * (max([end for _, end in sessions], default=0) + 1)
    for start, end in sessions:
        change[start] += 1
        change[end] -= 1
    best, count = (0, 0), 0
    for time, value in enumerate(change):
        count += value
        if count > best[0]:
            best = (count, time)
    return best


def case(name, sessions, expect=None, solve=by_counting):
    answer = solve(sessions)
    assert expect is None or answer == expect, (name, answer, expect)
    lines = ["%d" % len(sessions)] + ["%d %d" % session for session in sessions]
    return {"name": name, "stdin": "\n".join(lines) + "\n", "stdout": "%d %d\n" % answer}


def sample():
    return [
        case("two overlap", [(10, 40), (20, 50), (60, 70)], (2, 20)),
        case("an end is not an overlap", [(5, 10), (10, 15), (0, 5)], (1, 0)),
        case("the earlier of two peaks", [(30, 60), (1, 9), (2, 8), (40, 50)], (2, 2)),
        case("never open", [(7, 7), (9, 9)], (0, 0)),
    ]


def edge():
    far = 10**12
    return [
        case("no sessions", [], (0, 0)),
        case("one session", [(3, 8)], (1, 3)),
        case("one session at time 0", [(0, 1)], (1, 0)),
        case("one empty session", [(5, 5)], (0, 0)),
        case("a chain of ends and starts (kills starts before ends)",
             [(0, 10), (10, 20), (20, 30), (30, 40)], (1, 0)),
        case("many end and many start at the same time (kills starts before ends)",
             [(0, 10), (1, 10), (2, 10), (10, 20), (10, 21), (10, 22)], (3, 2)),
        case("a larger group takes over at one time",
             [(0, 10), (1, 10), (10, 20), (10, 21), (10, 22)],
             (3, 10)),
        case("two equal peaks: the first one counts (kills >=)",
             [(0, 5), (1, 5), (10, 15), (11, 15), (20, 25), (21, 25)], (2, 1)),
        case("the peak comes late", [(0, 5), (1, 5), (10, 15), (11, 15), (12, 15)], (3, 12)),
        case("the peak is in the middle",
             [(0, 3), (10, 20), (11, 20), (12, 20), (30, 40), (31, 40)],
             (3, 12)),
        case("a peak that is reached, left and reached again",
             [(0, 100), (10, 20), (20, 30), (30, 40)],
             (2, 10)),
        case("equal sessions", [(4, 9)] * 5, (5, 4)),
        case("equal sessions among others", [(4, 9), (0, 4), (4, 9), (9, 12), (4, 9)], (3, 4)),
        case("one long session over many short ones (kills counting those that meet)",
             [(0, 100), (1, 2), (3, 4), (5, 6), (7, 8)], (2, 1)),
        case("all short ones meet the long one only",
             [(50, 60), (0, 1000), (70, 80), (10, 20)], (2, 10)),
        case("the overlap is not with the neighbour (kills neighbours only)",
             [(0, 100), (1, 5), (50, 60), (55, 58)], (3, 55)),
        case("a chain of overlaps is not one group (kills merging)",
             [(0, 10), (5, 15), (12, 22), (18, 28), (25, 35)], (2, 5)),
        case("not sorted", [(80, 90), (5, 25), (60, 85), (20, 30), (0, 22)], (3, 20)),
        case("sorted by end and not by start", [(8, 10), (1, 11), (9, 12), (0, 13)], (4, 9)),
        case("sorted by start, backwards", [(9, 20), (6, 8), (3, 7), (0, 4)], (2, 3)),
        case("9 comes before 10 (kills text order)",
             [(9, 11), (10, 12), (100, 101), (2, 3)], (2, 10)),
        case("numbers of many lengths (kills text order)",
             [(5, 1000), (40, 900), (300, 8000), (2000, 7000), (1000, 3000)], (3, 300)),
        case("an empty session inside an open one does not count", [(0, 10), (5, 5)], (1, 0)),
        case("an empty session at the peak does not count",
             [(0, 10), (3, 10), (5, 5), (3, 3)], (2, 3)),
        case("empty sessions at a start and at an end",
             [(4, 4), (4, 8), (8, 8), (8, 9), (4, 4), (9, 9)], (1, 4)),
        case("an empty session before all others", [(0, 0), (7, 9)], (1, 7)),
        case("many empty ones at one time", [(6, 6)] * 9 + [(6, 7)], (1, 6)),
        case("nested", [(0, 100), (10, 90), (20, 80), (30, 70)], (4, 30)),
        case("nested with common ends", [(0, 50), (10, 50), (20, 50), (30, 50)], (4, 30)),
        case("common starts", [(7, 8), (7, 9), (7, 10), (8, 11)], (3, 7)),
        case("times beyond 32 bits", [(3 * 10**9, 9 * 10**9), (5 * 10**9, 6 * 10**9), (1, 2)],
             (2, 5 * 10**9)),
        case("times that are equal in their low 32 bits", [(7, 8), (7 + 2**32, 9 + 2**32)], (1, 7)),
        case("starts whose low 32 bits are in another order",
             [(2**32, 2**33), (2**32 - 1, 2**32 + 5), (2**31, 2**31 + 1)], (2, 2**32)),
        case("the whole range", [(0, far), (far - 1, far), (0, 1)], (2, 0)),
        case("epoch milliseconds below 10^12", [(999990000000, 999990005000),
                                                (999990004999, 999990009000)], (2, 999990004999)),
        case("a session at the very end", [(far, far), (far - 2, far - 1)], (1, far - 2)),
    ]


def random_group():
    rng = random.Random(20241010)
    cases = []
    for number in range(40):
        size = 2 + number
        span = (10, 30, 1000, 10**12)[number % 4]
        length = max(2, span // (2 + number % 5))
        sessions = []
        for _ in range(size):
            start = rng.randrange(span)
            sessions.append((start, min(10**12, start + rng.randrange(length))))
        assert span > 10**6 or by_counting(sessions) == by_buckets(sessions)
        cases.append(case("random %d: %d sessions within %d" % (number, size, span), sessions))
    for number in range(4):
        sessions = []
        for _ in range(500):
            start = rng.randrange(10**9)
            sessions.append((start, start + rng.randrange(10**7 * 4**number)))
        cases.append(case("random %d: 500 sessions" % (40 + number), sessions))
    return cases


def adversarial():
    rng = random.Random(20241111)
    stairs = [(i, i + 50) for i in range(400)]
    rng.shuffle(stairs)
    nest = [(i, 2000 - i) for i in range(700)]
    rng.shuffle(nest)
    chain = [(10 * i, 10 * i + 10) for i in range(800)]
    rng.shuffle(chain)
    waves = [(1000 * w + i, 1000 * w + 900 - i) for w in range(8) for i in range(100)]
    rng.shuffle(waves)
    touching = [(20 * (i % 40), 20 * (i % 40) + 20) for i in range(800)]
    rng.shuffle(touching)
    empties = [(t, t) for t in range(300)] + [(0, 300)]
    rng.shuffle(empties)
    return [
        case("stairs: each step reaches the same peak", stairs, (50, 49)),
        case("nested 700 deep", nest, (700, 699)),
        case("a chain of 800", chain, (1, 0)),
        case("eight equal waves", waves, (100, 99)),
        case("40 groups of 20 that touch", touching, (20, 0)),
        case("an empty session at each time", empties, (1, 0)),
        case("two halves, the second larger by one",
             [(0, 10**6)] * 300 + [(10**6, 2 * 10**6)] * 301, (301, 10**6)),
    ]


def large():
    rng = random.Random(20241212)
    scattered = []
    for _ in range(30000):
        start = rng.randrange(90000)
        scattered.append((start, start + rng.randrange(9000)))
    starts = list(range(0, 70000))
    rng.shuffle(starts)
    all_open = [(start, 70001 + (start * 7919) % 9001) for start in starts]
    return [
        case("30,000 scattered sessions", scattered, solve=by_buckets),
        case("70,000 sessions, all open at once", all_open, (70000, 69999), solve=by_buckets),
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
