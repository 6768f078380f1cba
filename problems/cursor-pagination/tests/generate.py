#!/usr/bin/env python3
"""Writes the test files of cursor-pagination. Same bytes on every run.

The model is a dict of times. For each page it sorts all entries, or, where there are very many,
takes them from a list that is sorted anew after each change. validate.py holds each case
against the constraints of the statement before it is written.
"""
import json
import os
import random
import re
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
CURSOR = re.compile(r"([0-9]{1,13}):([0-9]{1,13})")


class Model:
    def __init__(self):
        self.times = {}
        self.sorted = None

    def add(self, number, time):
        if number in self.times:
            return False
        self.times[number] = time
        self.sorted = None
        return True

    def remove(self, number):
        self.sorted = None
        return self.times.pop(number, None) is not None

    def page(self, cursor, limit):
        parts = CURSOR.fullmatch(cursor)
        if cursor and not parts:
            return []
        if self.sorted is None:
            self.sorted = sorted(((time, number) for number, time in self.times.items()),
                                 reverse=True)
        behind = self.sorted
        if cursor:
            position = (int(parts[1]), int(parts[2]))
            behind = [entry for entry in self.sorted if entry < position]
        page = behind[:limit]
        following = "%d:%d" % page[-1] if len(behind) > len(page) else ""
        return [following] + [str(number) for _, number in page]


def case(name, calls, expect=None):
    """A case; @expect, when given, is what a person worked out: T and F for add and remove, a page
    as one text with blanks, its cursor first."""
    model = Model()
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        want = [{"T": True, "F": False}[x] if x in ("T", "F") else [] if x is None else x.split(" ")
                for x in expect]
        assert results == want, (name, results, want)
    return {
        "name": name,
        "ops": ["Timeline"] + [call[0] for call in calls],
        "args": [[]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def A(number, time):
    return ("add", number, time)


def D(number):
    return ("remove", number)


def P(cursor, limit):
    return ("page", cursor, limit)


def sample():
    return [
        case("an entry comes while somebody reads",
             [A(1, 100), A(2, 200), A(3, 300), P("", 2), A(4, 400), P("200:2", 2), P("", 10)],
             ["T", "T", "T", "200:2 3 2", "T", " 1", " 4 3 2 1"]),
        case("equal times, and the entry of the cursor goes",
             [A(5, 70), A(9, 70), A(7, 70), P("", 1), D(9), P("70:9", 1), P("70:7", 1),
              P("70:5", 1)],
             ["T", "T", "T", "70:9 9", "T", "70:7 7", " 5", ""]),
        case("an id twice, and cursors that are none",
             [A(1, 50), A(1, 60), P("70", 5), P("70:x", 5), P("70:0", 5), P("50:1", 5), D(1),
              P("", 5)],
             ["T", "F", None, None, " 1", "", "T", ""]),
    ]


def edge_positions():
    five = [A(k, 100 * k) for k in (3, 1, 5, 2, 4)]
    return [
        case("page by page to the end",
             five + [P("", 2), P("400:4", 2), P("200:2", 2)],
             ["T"] * 5 + ["400:4 5 4", "200:2 3 2", " 1"]),
        case("exactly full and nothing behind: no next cursor",
             five + [P("", 5), P("", 4), P("", 6), P("400:4", 3), P("400:4", 2), P("200:2", 1)],
             ["T"] * 5 + [" 5 4 3 2 1", "200:2 5 4 3 2", " 5 4 3 2 1", " 3 2 1", "200:2 3 2",
              " 1"]),
        case("new entries on top do not shift the pages (kills offsets)",
             five + [P("", 2), A(6, 600), A(7, 700), P("400:4", 2), A(8, 800), P("200:2", 2),
                     P("", 3)],
             ["T"] * 5 + ["400:4 5 4", "T", "T", "200:2 3 2", "T", " 1", "600:6 8 7 6"]),
        case("entries that go from above do not shift the pages (kills offsets)",
             five + [P("", 2), D(5), D(4), P("400:4", 2), D(3), P("200:2", 2)],
             ["T"] * 5 + ["400:4 5 4", "T", "T", "200:2 3 2", "T", " 1"]),
        case("an entry that comes below is seen",
             five + [P("", 2), A(6, 350), A(7, 50), P("400:4", 2), P("300:3", 9)],
             ["T"] * 5 + ["400:4 5 4", "T", "T", "300:3 6 3", " 2 1 7"]),
        case("the entry of the cursor is gone",
             five + [P("", 3), D(3), P("300:3", 1), P("300:3", 9), A(3, 10), P("300:3", 9)],
             ["T"] * 5 + ["300:3 5 4 3", "T", "200:2 2", " 2 1", "T", " 2 1 3"]),
        case("the entry of the cursor is gone and others come at its time",
             [A(10, 50), A(20, 50), P("", 1), D(20), A(25, 50), A(15, 50), P("50:20", 9), P("", 9)],
             ["T", "T", "50:20 20", "T", "T", "T", " 15 10", " 25 15 10"]),
        case("cursors that nobody gave out",
             five + [P("250:1", 9), P("300:0", 9), P("300:999", 9), P("0:0", 9), P("9999:1", 1)],
             ["T"] * 5 + [" 2 1", " 2 1", " 3 2 1", "", "500:5 5"]),
        case("an empty timeline", [P("", 1), P("5:5", 1), D(1)], ["", "", "F"]),
        case("all entries go while somebody reads",
             [A(1, 10), A(2, 20), P("", 1), D(1), D(2), P("20:2", 1), P("", 1), A(3, 15),
              P("20:2", 1)],
             ["T", "T", "20:2 2", "T", "T", "", "", "T", " 3"]),
    ]


def edge_order():
    return [
        case("equal times across a border of pages (kills time-only cursors)",
             [A(k, 70) for k in range(1, 8)] + [P("", 3), P("70:5", 3), P("70:2", 3)],
             ["T"] * 7 + ["70:5 7 6 5", "70:2 4 3 2", " 1"]),
        case("ids are numbers (kills ids as text)",
             [A(9, 70), A(10, 70), A(100, 70), A(2, 70), P("", 2), P("70:10", 9)],
             ["T"] * 4 + ["70:10 100 10", " 9 2"]),
        case("times are numbers (kills cursors compared as text)",
             [A(1, 9), A(2, 10), A(3, 100), A(4, 99), P("", 2), P("99:4", 2), P("9:2", 9)],
             ["T"] * 4 + ["99:4 3 4", " 2 1", " 1"]),
        case("the id does not outweigh the time",
             [A(1000, 1), A(1, 1000), A(500, 500), P("", 1), P("1000:1", 1), P("500:500", 1)],
             ["T"] * 3 + ["1000:1 1", "500:500 500", " 1000"]),
        case("an id once added keeps its time",
             [A(1, 50), A(2, 60), A(1, 70), P("", 9), D(1), A(1, 70), P("", 9)],
             ["T", "T", "F", " 2 1", "T", "T", " 1 2"]),
        case("removed twice", [A(1, 5), D(1), D(1), P("", 1)], ["T", "T", "F", ""]),
        case("time 0, id 1, and the end of the list",
             [A(1, 0), A(2, 0), P("", 1), P("0:2", 1), P("0:1", 1), P("0:3", 2)],
             ["T", "T", "0:2 2", " 1", "", " 2 1"]),
        case("late times and large ids (kills 32 bits and doubles of both)",
             [A(10**9, 2 * 10**12), A(10**9 - 1, 2 * 10**12), A(5, 2**32 + 1), A(6, 1), P("", 1),
              P("2000000000000:1000000000", 1), P("4294967297:5", 9), P("4294967298:1", 1),
              P("9999999999999:9999999999999", 1)],
             ["T"] * 4 + ["2000000000000:1000000000 1000000000",
              "2000000000000:999999999 999999999",
                          " 6", "4294967297:5 5", "2000000000000:1000000000 1000000000"]),
        case("leading zeros are digits",
             [A(7, 50), A(8, 50), P("0050:08", 1), P("50:0000000000008", 1)],
             ["T", "T", " 7", " 7"]),
    ]


def edge():
    broken = ["x", ":", "5", "5:", ":5", "5:5:", ":5:5", "5:5:5", "5;5", "5 :5", " 5:5", "5:5 ",
              "-5:5", "5:-5", "+5:5", "5.0:5", "5:x", "x:5", "5e1:5", "0x5:5", "12345678901234:5",
              "5:12345678901234", "5::5", "5:5\"", "null", "undefined:NaN", " ", "5 5", "1_0:5",
              "5:1_0"]
    return [
        case("leaves entries that the next case must not see", [A(k, k) for k in range(1, 6)]
             + [P("", 9)],
             ["T"] * 5 + [" 5 4 3 2 1"]),
        case("a second timeline is empty", [P("", 9), D(3), A(3, 1), P("", 9)],
             ["", "F", "T", " 3"]),
        case("invalid cursors, whatever the timeline holds",
             [P(text, 3) for text in broken] + [A(1, 1), A(50, 50)]
             + [P(text, 3) for text in broken]
             + [P("", 3)],
             [None] * len(broken) + ["T", "T"] + [None] * len(broken) + [" 50 1"]),
    ] + edge_positions() + edge_order()


def reading(rng, count, times, ids, limit_max):
    """Readers that follow their cursors while entries come and go."""
    model, calls, cursors = Model(), [], [""]
    for _ in range(count):
        kind = rng.randrange(100)
        if kind < 45:
            call = A(1 + rng.randrange(ids), rng.randrange(times))
        elif kind < 65:
            call = D(1 + rng.randrange(ids))
        elif kind < 95:
            call = P(rng.choice(cursors[-4:] + [""]), 1 + rng.randrange(limit_max))
        else:
            call = P("%d:%d" % (rng.randrange(times), rng.randrange(ids)), 1
                     + rng.randrange(limit_max))
        calls.append(call)
        result = getattr(model, call[0])(*call[1:])
        if call[0] == "page" and result[0]:
            cursors.append(result[0])
    return calls


def random_group():
    rng = random.Random(20250901)
    cases = []
    for number in range(26):
        times, ids = (3, 12, 200)[number % 3], 6 + 3 * number
        cases.append(case("random %d: %d times, %d ids" % (number, times, ids),
                          reading(rng, 50 + 6 * number, times, ids, 1 + number % 6)))
    cases.append(case("random: late times", reading(rng, 600, 2 * 10**12, 300, 5)))
    cases.append(case("random: many of the same time", reading(rng, 800, 2, 400, 4)))
    return cases


def follow(calls_before, limit, between):
    """Reads from the top to the end; @between gives the calls before each next page."""
    model, calls, cursor, number = Model(), [], "", 0

    def do(call):
        calls.append(call)
        return getattr(model, call[0])(*call[1:])

    for call in calls_before:
        do(call)
    while True:
        cursor = do(P(cursor, limit))[0]
        if not cursor or number > 300:
            return calls
        for call in between(number, cursor):
            do(call)
        number += 1


def adversarial():
    grid = [A(1 + i, i // 10) for i in range(300)]
    return [
        case("reads on while a new entry comes on top before each page",
             follow(grid, 7, lambda i, cursor: [A(1000 + i, 100 + i)])),
        case("reads on while the entry of each cursor is removed",
             follow(grid, 7, lambda i, cursor: [D(int(cursor.split(":")[1]))])),
        case("reads on while all that was read is removed",
             follow(grid, 5, lambda i, cursor: [D(300 - 5 * i - j) for j in range(5)])),
        case("reads on while entries come right before and right behind the cursor",
             follow([A(10 * i, 10 * i) for i in range(1, 60)], 3,
                    lambda i, cursor: [A(2000 + i, int(cursor.split(":")[0]) + 1),
                                       A(3000 + i, int(cursor.split(":")[0]) - 1)])),
        case("one at a time through equal times",
             follow([A(1 + i * 37 % 150, 5) for i in range(150)], 1, lambda i, cursor: [])),
        case("entries move to the top: removed and added anew",
             follow(grid[:150], 4, lambda i,
                    cursor: [D(1 + i * 11 % 150), A(1 + i * 11 % 150, 500 + i)])),
    ]


def large():
    rng = random.Random(20250909)
    calls = [A(1 + i * 7919 % 8000, 1000 + i // 3) for i in range(8000)]
    calls += [P("%d:%d" % (1000 + rng.randrange(2667), rng.randrange(8000)), 1 + rng.randrange(3))
              for _ in range(3500)]
    return [case("8000 entries, 3500 pages from anywhere", calls)]


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
