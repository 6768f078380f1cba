#!/usr/bin/env python3
"""Writes the test files of slow-query-log. Same bytes on every run.

The model keeps all records for ever and looks at the window anew for each question.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Log:
    def __init__(self, window):
        self.window = window
        self.records = []
        self.first = 0

    def lately(self, now):
        while self.first < len(self.records) and now - self.records[self.first][0] >= self.window:
            self.first += 1
        return self.records[self.first:]

    def record(self, now, query, duration):
        self.records.append((now, query, duration))

    def slowest(self, now, k):
        ordered = sorted(self.lately(now), key=lambda record: -record[2])  # Stable.
        return [query for _, query, _ in ordered[:k]]

    def percentile(self, now, p):
        durations = sorted(duration for _, _, duration in self.lately(now))
        return durations[-(-p * len(durations) // 100) - 1] if durations else -1


def case(name, window, calls, expect=None):
    """@expect: what a person worked out, for all calls but records."""
    log = Log(window)
    results = [getattr(log, call[0])(*call[1:]) for call in calls]
    asked = [r for c, r in zip(calls, results) if c[0] != "record"]
    assert expect is None or asked == expect, (name, asked, expect)
    return {"name": name, "ops": ["SlowQueryLog"] + [c[0] for c in calls],
            "args": [[window]] + [list(c[1:]) for c in calls], "expect": [None] + results}


def at(now, *durations):
    """Records at one time; the text is the duration."""
    return [("record", now, "q%d" % d, d) for d in durations]


def ask(now, *percentiles):
    return [("percentile", now, p) for p in percentiles]


def sample():
    return [
        case("four records", 1000, [
            ("percentile", 0, 50), ("record", 0, "a", 30), ("record", 100, "b", 10),
            ("record", 100, "c", 30), ("record", 200, "d", 20), ("slowest", 200, 3),
            ("percentile", 200, 50), ("percentile", 200, 51), ("slowest", 1000, 2),
            ("percentile", 1100, 100)],
             [-1, ["a", "c", "d"], 20, 30, ["c", "d"], 20]),
        case("one record", 10, at(5, 7) + ask(5, 1, 50, 100) + [("slowest", 5, 5)],
             [7, 7, 7, ["q7"]]),
        case("the window moves on", 10, at(0, 5) + at(4, 9) + at(8, 1)
             + [("slowest", 9, 3), ("slowest", 10, 3), ("slowest", 14, 3), ("slowest", 18, 3)],
             [["q9", "q5", "q1"], ["q9", "q1"], ["q1"], []]),
        case("the same text twice", 100, [("record", 1, "select 1", 5),
             ("record", 2, "select 1", 8),
                                          ("slowest", 3, 5)], [["select 1", "select 1"]]),
    ]


def edge():
    epoch = 1700000000000
    return [
        case("fills a log that the next case must not see", 1000, at(0, 3, 5, 900) + ask(0, 100)),
        case("a second log is empty (kills static and class-level state)", 1000,
             ask(0, 100) + [("slowest", 0, 5)] + at(0, 4) + ask(0, 1, 100), [-1, [], 4, 4]),
        case("a third log has a window of its own", 2, at(0, 4) + ask(1, 50) + ask(2, 50), [4, -1]),
        case("nothing was recorded", 5, ask(0, 1, 50, 100) + [("slowest", 0, 1),
             ("slowest", 9, 20)],
             [-1, -1, -1, [], []]),
        case("the edge of the window (kills <=)", 1000, at(0, 8) + ask(999, 50) + ask(1000, 50),
             [8, -1]),
        case("the edge of the window for the list", 1000, at(500, 8) + [("slowest", 1499, 1),
                                                                      ("slowest", 1500, 1)],
             [["q8"], []]),
        case("a window of one millisecond", 1, at(7, 3, 9) + ask(7, 100) + ask(8, 100) + at(8, 2)
             + ask(8, 100), [9, -1, 2]),
        case("the longest window", 10**9, at(0, 3) + ask(10**9 - 1, 50) + ask(10**9, 50), [3, -1]),
        case("old records leave without a new one", 10, at(0, 9) + at(5, 1) + ask(9, 100)
             + ask(10, 100) + ask(15, 100), [9, 1, -1]),
        case("many leave at once (kills one at a time)", 10, at(0, *range(20)) + at(5, 3)
             + [("percentile", 12, 100), ("slowest", 12, 20)], [3, ["q3"]]),
        case("many leave at once, at a record", 10, at(0, *range(20)) + at(50, 3) + ask(50, 1, 100),
             [3, 3]),
        case("a gap of days", 1000, at(0, 7) + at(10**9, 5) + ask(10**9, 1, 100), [5, 5]),
        case("nearest rank of five", 100, at(0, 15, 20, 35, 40, 50)
             + ask(0, 5, 20, 21, 30, 40, 41, 50, 60, 61, 80, 81, 99, 100),
             [15, 15, 20, 20, 20, 35, 35, 35, 40, 40, 50, 50, 50]),
        case("an even count (kills interpolation)", 100, at(0, 10, 20) + ask(0, 50, 51), [10, 20]),
        case("nearest rank of ten", 100, at(0, *range(10, 101, 10))
             + ask(0, 1, 10, 11, 50, 90, 91, 95, 99, 100),
             [10, 10, 20, 50, 90, 100, 100, 100, 100]),
        case("nearest rank of a hundred", 100, at(0, *range(1, 101)) + ask(0, 1, 2, 50, 99, 100),
             [1, 2, 50, 99, 100]),
        case("nearest rank of 101", 100, at(0, *range(1, 102)) + ask(0, 1, 50, 99, 100),
             [2, 51, 100, 101]),
        case("ranks that doubles miss (kills ceil of p / 100 * m)", 100, at(0, *range(1, 101))
             + ask(0, 7, 14, 28, 29, 55, 56, 57, 58), [7, 14, 28, 29, 55, 56, 57, 58]),
        case("ranks that doubles miss, of 300", 100, at(0, *range(1, 301))
             + ask(0, 7, 14, 28, 29, 55, 57, 58), [21, 42, 84, 87, 165, 171, 174]),
        case("duration 0", 100, at(0, 0) + ask(0, 50) + [("slowest", 0, 1)], [0, ["q0"]]),
        case("durations 0 and 60000", 100, at(0, 60000, 0) + ask(0, 50, 51, 100)
             + [("slowest", 0, 2)],
             [0, 60000, 60000, ["q60000", "q0"]]),
        case("all equal", 100, at(0, *[5] * 9) + ask(0, 1, 50, 100), [5, 5, 5]),
        case("equal durations: the first recorded first", 100,
             [("record", 0, "x", 5), ("record", 0, "y", 5), ("record", 1, "z", 5),
              ("record", 1, "w", 6), ("slowest", 1, 4), ("slowest", 1, 2)],
             [["w", "x", "y", "z"], ["w", "x"]]),
        case("equal durations leave in order", 10,
             [("record", 0, "x", 5), ("record", 3, "y", 5), ("record", 6, "z", 5),
              ("slowest", 9, 5), ("slowest", 10, 5), ("slowest", 13, 5), ("slowest", 16, 5)],
             [["x", "y", "z"], ["y", "z"], ["z"], []]),
        case("equal durations around another", 10,
             [("record", 0, "x", 5), ("record", 1, "n", 9), ("record", 2, "y", 5),
              ("slowest", 9, 2), ("slowest", 10, 2), ("slowest", 11, 2)],
             [["n", "x"], ["n", "y"], ["y"]]),
        case("the texts are not the order (kills ties by text)", 100,
             [("record", 0, "b", 1), ("record", 0, "a", 1), ("record", 0, "c", 1),
              ("slowest", 0, 3)], [["b", "a", "c"]]),
        case("every record counts (kills texts put together)", 100,
             [("record", 0, "a", 4), ("record", 0, "a", 9), ("record", 0, "b", 7),
              ("record", 0, "a", 4), ("slowest", 0, 5), ("percentile", 0, 50)],
             [["a", "b", "a", "a"], 4]),
        case("the same text leaves by its own time", 10,
             [("record", 0, "a", 9), ("record", 5, "a", 2), ("slowest", 9, 3), ("slowest", 10, 3),
              ("percentile", 10, 100)], [["a", "a"], ["a"], 2]),
        case("k larger than the window", 100, at(0, 2, 1) + [("slowest", 0, 20)], [["q2", "q1"]]),
        case("k of 20 among 30", 100, at(0, *range(30)) + [("slowest", 0, 20)],
             [["q%d" % d for d in range(29, 9, -1)]]),
        case("k of 1", 100, at(0, 3, 8, 5) + [("slowest", 0, 1)], [["q8"]]),
        case("asking changes nothing", 100, at(0, 3, 8, 5)
             + [("slowest", 0, 2), ("slowest", 0, 2), ("percentile", 0, 50), ("percentile", 0, 50),
                ("slowest", 0, 3)],
             [["q8", "q5"], ["q8", "q5"], 5, 5, ["q8", "q5", "q3"]]),
        case("numbers of many lengths (kills text order)", 100,
             at(0, 9, 10, 100, 2) + ask(0, 50, 75)
             + [("slowest", 0, 2)], [9, 10, ["q100", "q10"]]),
        case("rising", 5, [c for i in range(12) for c in at(i, i) + ask(i, 50)],
             [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
        case("falling", 5, [c for i in range(8) for c in at(i, 50 - i) + [("slowest", i, 1)]],
             [["q50"]] * 5 + [["q49"], ["q48"], ["q47"]]),
        case("times beyond 32 bits", 1000, at(epoch, 5) + ask(epoch + 999, 50)
             + ask(epoch + 1000, 50)
             + at(epoch + 2**32, 6) + ask(epoch + 2**32 + 5, 50), [5, -1, 6]),
        case("times 2^32 apart are not near", 1000, at(5, 9) + ask(5 + 2**32, 50), [-1]),
        case("the last time", 10**9, at(2 * 10**12 - 5, 4) + ask(2 * 10**12, 50), [4]),
        case("the window empties and fills again", 3, at(0, 4) + ask(3, 50) + at(3, 6) + ask(4, 50)
             + ask(6, 50) + at(6, 1, 2) + [("slowest", 8, 2), ("slowest", 9, 2)],
             [-1, 6, -1, ["q2", "q1"], []]),
        case("a text of 40 characters, with signs", 10,
             [("record", 0, "select * from t where a = b-c and d = e", 4), ("slowest", 0, 1)],
             [["select * from t where a = b-c and d = e"]]),
    ]


def traffic(rng, count, window, start, gap, spread, weights=(5, 2, 3)):
    calls, now = [], start
    for number in range(count):
        now += rng.randrange(gap)
        kind = rng.choices(("record", "slowest", "percentile"), weights)[0]
        if kind == "record":
            calls.append(("record", now, "q%d" % (number % 97), min(60000, rng.randrange(spread))))
        elif kind == "slowest":
            calls.append(("slowest", now, rng.randrange(1, 8)))
        else:
            calls.append(("percentile", now, rng.choice((1, 10, 25, 50, 75, 90, 95, 99, 100))))
    return window, calls


def random_group():
    rng = random.Random(20261010)
    cases = []
    for number in range(24):
        window = (10, 50, 400, 3000)[number % 4]
        start = 1700000000000 if number % 3 == 0 else 0
        window, calls = traffic(rng, 40 + 8 * number, window, start, (2, 6, 30)[number % 3],
                                (3, 50, 60001)[number // 4 % 3])
        cases.append(case("random %d: a window of %d" % (number, window), window, calls))
    return cases


def adversarial():
    rng = random.Random(20261111)
    saw = [c for i in range(300) for c in at(i, 1000 * (i % 50)) + ask(i, 99)]
    bursts = []
    for burst in range(12):
        bursts += at(1000 * burst, *[rng.randrange(60001) for _ in range(60)])
        bursts += ask(1000 * burst + 999, 1, 50, 100) + ask(1000 * burst + 1000 - 1, 99)
    equal = [c for i in range(300)
             for c in [("record", i, "e%d" % i, 7), ("slowest", i, 2), ("percentile", i, 50)]]
    extremes = [c for i in range(300) for c in at(i, 60000 * (i % 2)) + ask(i, 50)]
    return [
        case("a saw", 40, saw),
        case("bursts that leave at once", 1000, bursts),
        case("300 equal ones, the first leaves each time", 20, equal),
        case("smallest and largest in turn", 31, extremes),
        case("slow ones leave one by one", 150,
             [c for i in range(300) for c in at(i, 60000 - 100 * i) + [("slowest", i, 3)]]),
        case("fast ones leave one by one", 150,
             [c for i in range(300) for c in at(i, 100 * i) + ask(i, 1, 100)]),
    ]


def large():
    rng = random.Random(20261212)
    calls = []
    for i in range(6000):
        calls.append(("record", i, "q%d" % (i % 50), rng.randrange(60001)))
        if i >= 1200:
            calls.append(("percentile", i, rng.choice((50, 90, 95, 99))))
    few = [c for i in range(700) for c in [("record", i, "q%d" % (i % 9), rng.randrange(9)),
                                            ("slowest", i, 1 + i % 4)]]
    return [
        case("6,000 records, most of the window is full", 4500, calls),
        case("few durations", 500, few),
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
