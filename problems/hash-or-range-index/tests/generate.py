#!/usr/bin/env python3
"""Writes the test files of hash-or-range-index. Same bytes on every run.

The model has no index: it looks at all rows and sorts what fits. Its explain() is the rule of the
statement as a table. validate.py holds each case against the constraints of the statement before it
is written.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
KINDS = ("none", "hash", "sorted", "both")


class Model:
    def __init__(self, price, category):
        self.kinds = {"price": price, "category": category}
        self.rows = {}

    def insert(self, number, price, category):
        fresh = number not in self.rows
        if fresh:
            self.rows[number] = {"price": price, "category": category}
        return fresh

    def update(self, number, price, category):
        if number not in self.rows:
            return False
        self.rows[number] = {"price": price, "category": category}
        return True

    def remove(self, number):
        return self.rows.pop(number, None) is not None

    def lookup(self, column, value, limit):
        return self.range(column, value, value, limit)

    def range(self, column, low, high, limit):
        found = sorted((row[column], number) for number, row in self.rows.items()
                       if low <= row[column] <= high)
        return [number for _, number in found[:limit]]

    def explain(self, column, low, high):
        values = high - low + 1
        if values <= 0:
            return "empty"
        one = {"none": "scan", "hash": "hash", "sorted": "sorted", "both": "hash"}
        probes = "hash" if values < len(self.rows) else "scan"
        several = {"none": "scan", "hash": probes, "sorted": "sorted", "both": "sorted"}
        return (one if values == 1 else several)[self.kinds[column]]


def case(name, kinds, calls, expect=None):
    """A case; @kinds is "price category"; @expect, when given, is what a person worked out, T and F
    for writes."""
    kinds = kinds.split()
    model = Model(*kinds)
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        want = [{"T": True, "F": False}.get(x, x) if isinstance(x, str) else x for x in expect]
        assert results == want, (name, results, want)
    return {
        "name": name,
        "ops": ["ProductTable"] + [call[0] for call in calls],
        "args": [kinds] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def I(number, price, category):
    return ("insert", number, price, category)


def U(number, price, category):
    return ("update", number, price, category)


def D(number):
    return ("remove", number)


def L(column, value, limit=100):
    return ("lookup", {"p": "price", "c": "category"}[column], value, limit)


def R(column, low, high, limit=100):
    return ("range", {"p": "price", "c": "category"}[column], low, high, limit)


def E(column, low, high):
    return ("explain", {"p": "price", "c": "category"}[column], low, high)


def sample():
    return [
        case("points and ranges", "sorted hash",
             [I(1, 30, 7), I(2, 10, 7), I(3, 20, 8), L("c", 7, 10), R("p", 10, 25, 10),
              E("p", 10, 25), E("p", 10, 10), E("c", 7, 7), E("c", 7, 8), E("c", 7, 9)],
             ["T", "T", "T", [1, 2], [2, 3], "sorted", "sorted", "hash", "hash", "scan"]),
        case("an update, and ties", "both none",
             [I(5, 10, 1), I(4, 10, 2), I(5, 99, 9), R("p", 10, 10, 9), U(4, 12, 2), L("p", 10, 9),
              R("p", 0, 100, 1), R("c", 1, 2, 9), E("p", 10, 10), E("p", 10, 12), E("c", 1, 1)],
             ["T", "T", "F", [4, 5], "T", [5], [5], [5, 4], "hash", "sorted", "scan"]),
        case("nothing", "hash hash",
             [I(1, 0, 0), D(1), D(1), U(1, 5, 5), L("p", 0, 5), R("p", 9, 3, 5), E("p", 9, 3),
              E("p", 3, 9)],
             ["T", "T", "F", "F", [], [], "empty", "scan"]),
    ]


def edge_rows(kinds):
    """The same for every pair of kinds: what is found does not depend on the index."""
    rows = [I(9, 5, 1), I(3, 5, 2), I(7, 1, 1), I(1, 8, 1), I(10, 5, 3), I(2, -4, 2)]
    made, price = ["T"] * 6, kinds.split()[0]

    def one(name, calls, expect):
        return case("%s (%s)" % (name, kinds), kinds, rows + calls, made + expect)

    return [
        one("lookups in the order of ids", [L("p", 5), L("c", 1), L("c", 2), L("p", 4), L("c", 0)],
            [[3, 9, 10], [1, 7, 9], [2, 3], [], []]),
        one("ranges by value and then by id",
            [R("p", -9, 9), R("c", 1, 3), R("p", 1, 5), R("p", 2, 4)],
            [[2, 7, 3, 9, 10, 1], [1, 7, 9, 2, 3, 10], [7, 3, 9, 10], []]),
        one("limit takes the first ones of the order",
            [L("p", 5, 1), L("p", 5, 2), R("p", -9, 9, 3), R("c", 1, 9, 4), R("c", 2, 2, 1)],
            [[3], [3, 9], [2, 7, 3], [1, 7, 9, 2], [2]]),
        one("updates move rows",
            [U(9, 1, 2), L("p", 5), L("p", 1), L("c", 1), L("c", 2), R("p", -9, 9), R("c", 0, 9)],
            ["T", [3, 10], [7, 9], [1, 7], [2, 3, 9], [2, 7, 9, 3, 10, 1], [1, 7, 2, 3, 9, 10]]),
        one("an update that changes nothing",
            [U(9, 5, 1), U(9, 5, 1), L("p", 5), R("c", 1, 1), D(9), L("p", 5), R("c", 1, 1)],
            ["T", "T", [3, 9, 10], [1, 7, 9], "T", [3, 10], [1, 7]]),
        one("an update of one column only",
            [U(7, 1, 4), L("c", 4), L("c", 1), L("p", 1), U(7, 2, 4), L("p", 1), L("p", 2),
             R("c", 3, 4)],
            ["T", [7], [1, 9], [7], "T", [], [7], [10, 7]]),
        one("removed from both",
            [D(3), L("p", 5), L("c", 2), R("p", 5, 5), R("c", 2, 2), D(3), I(3, 6, 2), L("p", 5),
             L("p", 6), R("c", 2, 2)],
            ["T", [9, 10], [2], [9, 10], [2], "F", "T", [9, 10], [3], [2, 3]]),
        one("a refused insert changes nothing",
            [I(3, 77, 77), L("p", 77), R("c", 77, 77), L("p", 5)],
            ["F", [], [], [3, 9, 10]]),
        one("a refused update adds nothing",
            [U(4, 77, 77), L("p", 77), R("c", 77, 77), E("p", 1, 5)],
            ["F", [], [],
             {"both": "sorted", "hash": "hash", "sorted": "sorted", "none": "scan"}[price]]),
        one("empty ranges", [R("p", 5, 4), R("c", 9, -9), E("p", 5, 4), E("c", 9, -9)],
            [[], [], "empty", "empty"]),
    ]


def edge_choice():
    cases = []
    for kind in KINDS:
        calls = []
        for number in range(1, 5):
            calls += [E("p", 5, 5), E("p", 5, 6), E("p", 5, 7), E("p", 5, 8), E("p", 6, 5),
                      I(number, 5, 5)]
        calls += [D(1), E("p", 5, 7), E("p", 5, 6), U(2, 9, 9), E("p", 5, 6), E("p", 5, 7),
                  I(2, 1, 1), E("p", 5, 7), E("c", 5, 6)]
        cases.append(case("n is the number of rows now: %s" % kind, kind + " hash", calls))
    return cases + [
        case("each column has its own kind", "hash sorted",
             [I(1, 1, 1), I(2, 1, 1), E("p", 1, 1), E("c", 1, 1), E("p", 1, 2), E("c", 1, 2)],
             ["T", "T", "hash", "sorted", "scan", "sorted"]),
        case("each column has its own kind, the other way round", "sorted hash",
             [I(1, 1, 1), I(2, 1, 1), E("p", 1, 1), E("c", 1, 1), E("p", 1, 2), E("c", 1, 2)],
             ["T", "T", "sorted", "hash", "sorted", "scan"]),
        # Questions alone: who takes w for small would probe for ever.
        case("w is large (kills 32 bits)", "hash hash",
             [I(k, k, -k) for k in range(1, 6)]
             + [E("p", -2 * 10**9, 2 * 10**9), E("p", -1073741824, 1073741823),
                E("p", -2, 2 * 10**9), E("p", -2147483, 2 * 10**9 - 1),
                E("c", 2 * 10**9, -2 * 10**9)],
             ["T"] * 5 + ["scan", "scan", "scan", "scan", "empty"]),
        case("a scan of a large range", "hash hash",
             [I(k, k, -k) for k in range(1, 6)]
             + [R("p", -2 * 10**9, 2 * 10**9, 3), R("c", -2 * 10**9, 2 * 10**9, 3)],
             ["T"] * 5 + [[1, 2, 3], [5, 4, 3]]),
    ]


def edge():
    cases = [
        case("leaves rows that the next case must not see", "both both",
             [I(1, 1, 1), L("p", 1), E("c", 1, 2)],
             ["T", [1], "sorted"]),
        case("a second table is empty", "hash none",
             [L("p", 1), R("c", -9, 9), D(1), U(1, 1, 1), E("p", 1, 2), I(1, 2, 2), L("p", 1)],
             [[], [], "F", "F", "scan", "T", []]),
    ]
    cases += edge_choice()
    for kinds in ("both both", "hash sorted", "sorted hash", "none none"):
        cases += edge_rows(kinds)
    for kinds in ("both both", "sorted hash", "hash none"):
        cases += [
            case("negative values and zero (%s)" % kinds, kinds,
                 [I(1, -5, 0), I(2, 0, -5), I(3, -6, -1), L("p", -5), L("p", 0), L("c", 0),
                  R("p", -6, 0), R("c", -5, -1), R("p", -6, -5)],
                 ["T"] * 3 + [[1], [2], [1], [3, 1, 2], [2, 3], [3, 1]]),
            case("the largest values and ids (%s)" % kinds, kinds,
                 [I(10**9, 2 * 10**9, -2 * 10**9), I(1, 2 * 10**9, 2 * 10**9), L("p", 2 * 10**9),
                  R("p", 2 * 10**9 - 1, 2 * 10**9), R("c", -2 * 10**9, -2 * 10**9),
                  R("c", -2 * 10**9, 2 * 10**9), L("p", -2 * 10**9)],
                 ["T"] * 2 + [[1, 10**9], [1, 10**9], [10**9], [10**9, 1], []]),
            case("ids are numbers: 9 before 10 (%s)" % kinds, kinds,
                 [I(10, 1, 1), I(9, 1, 1), I(100, 1, 1), I(2, 1, 1), L("p", 1), R("c", 1, 1),
                  R("p", 0, 2, 2)],
                 ["T"] * 4 + [[2, 9, 10, 100], [2, 9, 10, 100], [2, 9]]),
        ]
    return cases


def random_calls(rng, count, ids, values):
    calls = []
    for _ in range(count):
        number, column = 1 + rng.randrange(ids), rng.choice("pc")
        price, category = rng.randrange(-values, values + 1), rng.randrange(-3, 4)
        low = rng.randrange(-values, values + 1) if column == "p" else rng.randrange(-3, 4)
        width = rng.choice((0, 1, 2, 3, rng.randrange(-1, 2 * values)))
        kind = rng.randrange(100)
        if kind < 30:
            calls.append(I(number, price, category))
        elif kind < 45:
            calls.append(U(number, price, category))
        elif kind < 57:
            calls.append(D(number))
        elif kind < 70:
            calls.append(L(column, low, 1 + rng.randrange(5)))
        elif kind < 87:
            calls.append(R(column, low, low + width, 1 + rng.randrange(6)))
        else:
            calls.append(E(column, low, low + width))
    return calls


def random_group():
    rng = random.Random(20251201)
    cases, pairs = [], [price + " " + category for price in KINDS for category in KINDS]
    for number in range(32):
        ids, values = 5 + 2 * number, (4, 12, 50)[number % 3]
        cases.append(case("random %d: %s, %d ids" % (number, pairs[number % 16], ids),
                          pairs[number % 16], random_calls(rng, 60 + 6 * number, ids, values)))
    cases.append(case("random: 400 ids", "both both", random_calls(rng, 1200, 400, 200)))
    return cases


def adversarial():
    flips = [I(k, k % 2, k % 3) for k in range(1, 61)]
    for turn in range(6):
        for k in range(1, 61, 3):
            flips.append(U(k, (k + turn) % 2, (k + turn) % 3))
        flips += [L("p", 0, 20), L("c", turn % 3, 20), R("p", 0, 1, 40), R("c", 0, 2, 40)]
    falling = [I(200 - k, 7, 1000 - k) for k in range(200)] + [L("p", 7, 50), R("c", 800, 900, 50)]
    falling += [c for k in range(1, 200, 2) for c in (D(k),)] + [L("p", 7, 50), R("p", 7, 7, 50)]
    shared = [I(k, 1, 1) for k in range(1, 101)]
    for k in range(100, 0, -1):
        shared += [D(k), E("p", 1, 50)] + ([L("p", 1, 3), R("c", 1, 1, 3)] if k % 10 == 0 else [])
    cycle = [I(k, k, k) for k in range(40)[1:]]
    cycle += [c for turn in range(8) for k in range(1,
                                                    40) for c in ((U(k, k + turn,
                                                                     (k * 7 + turn) % 40),))]
    cycle += [R("p", 0, 60, 60), R("c", 0, 60, 60)] + [L("c", v) for v in range(40)]
    return [
        case("rows that change sides", "both both", flips),
        case("rows that change sides, one index each", "hash sorted", flips),
        case("ids in falling order, half of them removed", "both both", falling),
        case("a bucket that empties, with n in sight of w", "hash hash", shared),
        case("every row moves through the values", "sorted both", cycle),
        case("the same value in both columns", "both hash",
             [c for k in range(1, 80) for c in (I(k, k % 5, k % 5), L("p", k % 5, 3),
                                                L("c", k % 4, 3), D(k - 7) if k % 3 == 0 and k > 7
                                                else E("c", 0, k % 9))]),
    ]


def large():
    rng = random.Random(20251212)
    rows = [I(1 + i * 7919 % 6000, rng.randrange(10**6), i % 5) for i in range(6000)]
    asks = []
    for _ in range(900):
        price = rng.randrange(10**6)
        asks += [R("p", price, 10**6, 3), L("c", price % 5, 2),
                 E("p", price, price + rng.randrange(2)),
                 U(1 + rng.randrange(6000), price, price % 5)]
    return [case("6000 rows, five categories", "both both", rows + asks)]


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
