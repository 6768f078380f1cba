#!/usr/bin/env python3
"""Writes the test files of chat-history. Same bytes on every run.

The model filters all messages at each question, in the words of the statement.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
TIME_MAX = 2 * 10**12


class Room:
    def __init__(self):
        self.messages = []

    def live(self):
        return [m for m in self.messages if not m["removed"]]

    def find(self, number):
        if 1 <= number <= len(self.messages) and not self.messages[number - 1]["removed"]:
            return self.messages[number - 1]
        return None

    def post(self, user, time, text):
        number = len(self.messages) + 1
        self.messages.append({"id": number, "user": user, "time": time, "text": text,
                              "removed": False})
        return number

    def edit(self, number, text):
        message = self.find(number)
        if message:
            message["text"] = text
        return message is not None

    def remove(self, number):
        message = self.find(number)
        if message:
            message["removed"] = True
        return message is not None

    def text(self, number):
        message = self.find(number)
        return message["text"] if message else ""

    def last(self, fits, limit):
        return [m["id"] for m in self.live() if fits(m)][::-1][:limit]

    def page(self, before, limit):
        return self.last(lambda m: before == 0 or m["id"] < before, limit)

    def byUser(self, user, before, limit):
        return self.last(lambda m: m["user"] == user and (before == 0 or m["id"] < before), limit)

    def between(self, start, end, limit):
        return self.last(lambda m: start <= m["time"] < end, limit)


def case(name, calls, expect=None):
    """@expect: what a person worked out, for all calls but posts."""
    room = Room()
    results = [getattr(room, call[0])(*call[1:]) for call in calls]
    asked = [r for c, r in zip(calls, results) if c[0] != "post"]
    assert expect is None or asked == expect, (name, asked, expect)
    return {"name": name, "ops": ["ChatHistory"] + [c[0] for c in calls],
            "args": [[]] + [list(c[1:]) for c in calls], "expect": [None] + results}


def posts(*rows):
    """("user", time) pairs, with texts made up."""
    return [("post", user, time, "text %d" % (i + 1)) for i, (user, time) in enumerate(rows)]


def few(count=6):
    return posts(*[("ann" if i % 2 == 0 else "bob", 100 * i) for i in range(count)])


def sample():
    return [
        case("three messages", [
            ("post", "ann", 100, "hi"), ("post", "bob", 200, "hello"),
            ("post", "ann", 200, "all well?"), ("page", 0, 2), ("page", 2, 2), ("remove", 2),
            ("page", 0, 2), ("page", 2, 2), ("byUser", "ann", 3, 5), ("between", 100, 200, 5),
            ("between", 200, 201, 5), ("edit", 2, "bye"), ("text", 2)],
             [[3, 2], [1], True, [3, 1], [1], [1], [1], [3], False, ""]),
        case("nothing yet", [("page", 0, 5), ("byUser", "ann", 0, 5), ("between", 0, 1000, 5),
                             ("text", 1), ("remove", 1), ("edit", 1, "x")],
             [[], [], [], "", False, False]),
        case("paging back", few() + [("page", 0, 4), ("page", 3, 4), ("page", 1, 4)],
             [[6, 5, 4, 3], [2, 1], []]),
        case("edits", few(3) + [("edit", 1, "new"), ("text", 1), ("edit", 1, "newer"), ("text", 1),
                                ("text", 2), ("page", 0, 9)],
             [True, "new", True, "newer", "text 2", [3, 2, 1]]),
    ]


def edge():
    epoch = 1700000000000
    return [
        case("fills a room that the next case must not see", few() + [("page", 0, 9)]),
        case("a second room is empty (kills static and class-level state)",
             [("page", 0, 9), ("byUser", "ann", 0, 9), ("text", 1)] + few(1) + [("page", 0, 9)],
             [[], [], "", [1]]),
        case("a third room counts from 1 again", [("post", "cat", 5, "x"), ("page", 0, 9)], [[1]]),
        case("the newest first (kills oldest first)", few(3) + [("page", 0, 3), ("page", 0, 1)],
             [[3, 2, 1], [3]]),
        case("smaller than, not equal", few(4) + [("page", 3, 9), ("byUser", "ann", 3, 9)],
             [[2, 1], [1]]),
        case("the first message as a cursor", few(3) + [("page", 1, 9), ("byUser", "ann", 1, 9)],
             [[], []]),
        case("a cursor beyond the end", few(3) + [("page", 4, 9), ("page", 5, 2),
             ("page", 10**6, 1),
                                                 ("byUser", "bob", 10**6, 3)],
             [[3, 2, 1], [3, 2], [3], [2]]),
        case("a cursor at a removed message",
             few(5) + [("remove", 3), ("page", 3, 9), ("page", 4, 9),
                                                       ("byUser", "ann", 3, 9)],
             [True, [2, 1], [2, 1], [1]]),
        case("a cursor among removed ones", few(8) + [("remove", i) for i in (3, 4, 5, 6)]
             + [("page", i, 2) for i in range(1, 9)],
             [True] * 4 + [[], [1], [2, 1], [2, 1], [2, 1], [2, 1], [2, 1], [7, 2]]),
        case("removed ones do not count", few(6) + [("remove", 6), ("remove", 4), ("page", 0, 3)],
             [True, True, [5, 3, 2]]),
        case("removed once", few(2) + [("remove", 1), ("remove", 1), ("remove", 2), ("remove", 2),
                                       ("page", 0, 5)], [True, False, True, False, []]),
        case("no such message", few(2) + [("remove", 3), ("remove", 0), ("edit", 3, "x"),
                                          ("edit", 0, "x"), ("text", 0), ("text", 3),
                                          ("remove", 10**6), ("page", 0, 5)],
             [False, False, False, False, "", "", False, [2, 1]]),
        case("ids are never used again", few(3) + [("remove", 3), ("post", "ann", 500, "x"),
                                                  ("page", 0, 5), ("text", 3), ("text", 4)],
             [True, [4, 2, 1], "", "x"]),
        case("all removed, then a new one", few(3) + [("remove", i) for i in (1, 2, 3)]
             + [("page", 0, 5), ("post", "bob", 900, "back"), ("page", 0, 5), ("page", 4, 5),
                ("byUser", "bob", 0, 5), ("between", 0, 1000, 5)],
             [True] * 3 + [[], [4], [], [4], [4]]),
        case("removed from the front", few(5) + [("remove", 1), ("page", 0, 9), ("remove", 2),
                                                ("page", 4, 9), ("page", 3, 9)],
             [True, [5, 4, 3, 2], True, [3], []]),
        case("removed backwards", few(5) + [c for i in (5, 4, 3, 2, 1)
                                           for c in (("remove", i), ("page", 0, 2))],
             [True, [4, 3], True, [3, 2], True, [2, 1], True, [1], True, []]),
        case("every second one removed", few(10) + [("remove", i) for i in range(2, 11, 2)]
             + [("page", 0, 3), ("page", 5, 3), ("byUser", "bob", 0, 3), ("byUser", "ann", 0, 3)],
             [True] * 5 + [[9, 7, 5], [3, 1], [], [9, 7, 5]]),
        case("an edit keeps the place", few(3) + [("edit", 1, "z"), ("page", 0, 3),
                                                 ("byUser", "ann", 0, 3), ("between", 0, 1, 3)],
             [True, [3, 2, 1], [3, 1], [1]]),
        case("an edit does not revive", few(2) + [("remove", 1), ("edit", 1, "z"), ("text", 1),
                                                 ("page", 0, 3)], [True, False, "", [2]]),
        case("an edit to the same text", few(1) + [("edit", 1, "text 1"), ("text", 1)],
             [True, "text 1"]),
        case("edited, then removed", few(1) + [("edit", 1, "z"), ("remove", 1), ("text", 1)],
             [True, True, ""]),
        case("half open: the end is not in it", few(4) + [("between", 100, 300, 9),
                                                         ("between", 100, 301, 9),
                                                         ("between", 101, 300, 9)],
             [[3, 2], [4, 3, 2], [3]]),
        case("an empty span", few(4) + [("between", 100, 100, 9), ("between", 300, 100, 9),
                                        ("between", 301, 400, 9), ("between", 150, 190, 9)],
             [[], [], [], []]),
        case("a span over all", few(4) + [("between", 0, TIME_MAX, 50), ("between", 0, 1, 50)],
             [[4, 3, 2, 1], [1]]),
        case("the last of a span", few(9) + [("between", 100, 700, 2)], [[7, 6]]),
        case("equal times", posts(("a", 5), ("b", 7), ("c", 7), ("d", 7), ("e", 9))
             + [("between", 7, 8, 9), ("between", 7, 7, 9), ("between", 6, 9, 2),
             ("between", 5, 7, 9),
                ("remove", 3), ("between", 7, 8, 9)],
             [[4, 3, 2], [], [4, 3], [1], True, [4, 2]]),
        case("time 0", posts(("a", 0), ("b", 0), ("c", 1)) + [("between", 0, 1, 9),
                                                             ("between", 0, 0, 9)], [[2, 1], []]),
        case("times beyond 32 bits", posts(("a", 5), ("b", 2**32 + 4), ("c", 2**32 + 5),
                                           ("d", epoch), ("e", TIME_MAX))
             + [("between", 0, 10, 9), ("between", 2**32, 2**32 + 5, 9),
                ("between", epoch, TIME_MAX, 9), ("between", 6, epoch + 1, 9)],
             [[1], [2], [4], [4, 3, 2]]),
        case("a span whose messages are all removed", few(6) + [("remove", 3), ("remove", 4),
                                                               ("between", 200, 400, 9),
                                                               ("between", 100, 400, 9)],
             [True, True, [], [2]]),
        case("the message at the start of a span is removed", few(6) + [("remove", 2),
                                                                      ("between", 100, 400, 9)],
             [True, [4, 3]]),
        case("one user among others", posts(("ann", 1), ("bob", 2), ("cat", 3), ("bob", 4),
             ("bob", 5))
             + [("byUser", "bob", 0, 2), ("byUser", "bob", 4, 2), ("byUser", "cat", 0, 2),
                ("byUser", "dan", 0, 2), ("byUser", "bob", 3, 2), ("byUser", "ann", 2, 1)],
             [[5, 4], [2], [3], [], [2], [1]]),
        case("all of one user removed", few(6) + [("remove", i) for i in (1, 3, 5)]
             + [("byUser", "ann", 0, 9), ("byUser", "ann", 4, 9), ("byUser", "bob", 0, 9)],
             [True] * 3 + [[], [], [6, 4, 2]]),
        case("a user's cursor is another one's message", few(6) + [("byUser", "ann", 4, 9),
                                                                  ("byUser", "bob", 5, 1)],
             [[3, 1], [4]]),
        case("names that are close", posts(("ann", 1), ("Ann", 2), ("anna", 3), ("an", 4),
             ("ann ", 5),
                                          ("nan", 6))
             + [("byUser", n, 0, 9) for n in ("ann", "Ann", "anna", "an", "ann ", "nan", "a")],
             [[1], [2], [3], [4], [5], [6], []]),
        case("names of properties", posts(("constructor", 1), ("toString", 2), ("-proto-", 3))
             + [("byUser", n, 0, 9) for n in ("constructor", "toString", "valueOf",
                                              "hasOwnProperty")], [[1], [2], [], []]),
        case("texts that are alike", [("post", "a", 1, "x"), ("post", "a", 1, "x"),
                                      ("edit", 1, "y"), ("text", 1), ("text", 2)],
             [True, "y", "x"]),
        case("a text of 100 characters, blanks at the ends",
             [("post", "a", 1, " " + "q" * 98 + " "), ("text", 1)], [" " + "q" * 98 + " "]),
        case("exactly limit", few(4) + [("page", 0, 4), ("page", 0, 5), ("byUser", "ann", 0, 2)],
             [[4, 3, 2, 1], [4, 3, 2, 1], [3, 1]]),
        case("posting while someone scrolls", few(4) + [("page", 0, 2), ("post", "cat", 900, "new"),
                                                       ("post", "cat", 900, "new"), ("page", 3, 2)],
             [[4, 3], [2, 1]]),
        case("removing while someone scrolls", few(6) + [("page", 0, 2), ("remove", 5),
                                                        ("remove", 4), ("page", 5, 2)],
             [[6, 5], True, True, [3, 2]]),
        case("a list that was returned is the caller's", few(3) + [("page", 0, 3), ("remove", 2),
                                                                  ("page", 0, 3), ("page", 0, 3)],
             [[3, 2, 1], True, [3, 1], [3, 1]]),
    ]


def traffic(rng, count, users, weights, time=1000, gap=50, limit=5):
    calls, posted = [], 0
    names = ["user-%d" % i for i in range(users)]
    kinds = ["post", "edit", "remove", "text", "page", "byUser", "between"]
    for _ in range(count):
        kind = rng.choices(kinds, weights)[0] if posted else "post"
        number = rng.randrange(0, posted + 3)
        before = rng.choice((0, number, rng.randrange(0, posted + 3)))
        size = rng.randrange(1, limit + 1)
        if kind == "post":
            time += rng.choice((0, rng.randrange(gap)))
            posted += 1
            calls.append(("post", rng.choice(names), time, "m%d" % posted))
        elif kind == "edit":
            calls.append(("edit", number, "e%d" % len(calls)))
        elif kind in ("remove", "text"):
            calls.append((kind, number))
        elif kind == "page":
            calls.append(("page", before, size))
        elif kind == "byUser":
            calls.append(("byUser", rng.choice(names), before, size))
        else:
            start = 1000 + rng.randrange(max(1, time - 900))
            calls.append(("between", start, start + rng.randrange(4 * gap), size))
    return calls


def random_group():
    rng = random.Random(20260707)
    cases = []
    for number in range(24):
        weights = ((4, 1, 1, 1, 2, 2, 2), (2, 1, 3, 1, 2, 2, 2), (3, 0, 4, 0, 3, 3, 3))[number % 3]
        calls = traffic(rng, 60 + 12 * number, 1 + number % 6, weights,
                        1000 if number % 2 else 1700000000000, 50, (3, 5, 50)[number // 3 % 3])
        if number % 2 == 0:
            calls = [c if c[0] != "between" else ("between", 1700000000000 + c[1] % 2000,
                                                  1700000000000 + c[2] % 4000, c[3]) for c in calls]
        cases.append(case("random %d" % number, calls))
    return cases


def adversarial():
    rng = random.Random(20260808)
    rooms = []
    for name, order in (("rising", range(101, 401)), ("falling", range(400, 100, -1)),
                        ("shuffled", rng.sample(range(101, 401), 300))):
        calls = few(500) + [("remove", i) for i in order]
        calls += [c for i in range(90, 420, 6) for c in (("page", i, 3), ("byUser", "bob", i, 3),
                                                          ("between", 0, 100 * i, 2))]
        rooms.append(case("300 of 500 removed, " + name, calls))
    islands = few(600) + [("remove", i) for i in range(1, 601) if i % 50]
    rooms.append(case("one of 50 is left", islands + [("page", i, 4) for i in range(0, 600, 13)]
                      + [("byUser", "bob", i, 4) for i in range(0, 600, 29)]
                      + [("byUser", "ann", i, 4) for i in range(0, 600, 97)]))
    turns = []
    for i in range(1, 200):
        turns += [("post", "u%d" % (i % 3), 10 * i, "t%d" % i), ("remove", i - 1), ("page", 0, 3),
                  ("byUser", "u%d" % (i % 3), 0, 2)]
    rooms.append(case("each message is removed when the next one comes", turns))
    return rooms


def large():
    rng = random.Random(20260909)
    posted = [("post", "u%d" % (i % 5), 3 * i, "m%d" % i) for i in range(1, 3001)]
    gap = [("remove", i) for i in range(101, 2901)]
    asked = []
    for _ in range(4000):
        kind = rng.randrange(3)
        at = rng.randrange(2300, 2900)
        asked.append((("page", at, 2), ("byUser", "u%d" % rng.randrange(5), at, 1),
                      ("between", 0, 3 * at, 2))[kind])
    falling = [("remove", i) for i in range(2600, 300, -1)]
    return [
        case("a gap of 2,800 removed messages", posted + gap + asked),
        case("a gap that was removed backwards", posted[:2800] + falling
             + [("page", rng.randrange(1600, 2601), 2) for _ in range(1000)]),
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
