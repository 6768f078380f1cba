#!/usr/bin/env python3
"""Writes the test files of merge-k-lists. Same bytes on every run.

The model counts values and knows nothing of lists that are sorted.
"""
import collections
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
NODES_MAX = 10**4
VALUE_MAX = 2**31 - 1


def model(lists):
    count = collections.Counter()
    for values in lists:
        count.update(values)
    return [value for value in sorted(count) for _ in range(count[value])]


def case(name, lists, expect=None):
    merged = model(lists)
    assert expect is None or merged == expect, (name, merged)
    return {"name": name, "args": [lists], "expect": merged}


def sample():
    return [
        case("three lists", [[2, 5, 9], [1, 5], [3]], [1, 2, 3, 5, 5, 9]),
        case("equal values and an empty list", [[4, 4], [], [4]], [4, 4, 4]),
        case("no lists", [], []),
        case("nothing but empty lists", [[], []], []),
    ]


def edge():
    big = VALUE_MAX
    return [
        case("one list", [[1, 2, 3]], [1, 2, 3]),
        case("one node", [[0]], [0]),
        case("one empty list", [[]], []),
        case("two lists", [[1, 3], [2, 4]], [1, 2, 3, 4]),
        case("the first list is empty", [[], [1, 2]], [1, 2]),
        case("the last list is empty", [[1, 2], []], [1, 2]),
        case("an odd number of lists (kills pairs that forget the last)",
             [[5], [3], [1], [4], [2]], [1, 2, 3, 4, 5]),
        case("seven lists", [[7], [6], [5], [4], [3], [2], [1]], [1, 2, 3, 4, 5, 6, 7]),
        case("the last node is not the last of its list (kills results that go on)",
             [[1, 2, 3], [0, 9]], [0, 1, 2, 3, 9]),
        case("one list lies before all others", [[10, 11], [1, 2], [20]], [1, 2, 10, 11, 20]),
        case("a long rest", [[5], [1, 2, 3, 4, 6, 7, 8, 9]], [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        case("all values are equal", [[7] * 3, [7] * 2, [7]], [7] * 6),
        case("equal values in one list", [[1, 1, 2], [1]], [1, 1, 1, 2]),
        case("zeros (kills values as truth)", [[0, 0], [0], [-1, 0]], [-1, 0, 0, 0, 0]),
        case("negative values", [[-5, -3], [-4]], [-5, -4, -3]),
        case("order of numbers, not of digits", [[9, 10], [8, 100]], [8, 9, 10, 100]),
        case("largest and smallest values", [[-big, big], [0], [big]], [-big, 0, big, big]),
        case("differences beyond 32 bits", [[big], [-big], [-big + 1, big - 1]],
             [-big, -big + 1, big - 1, big]),
        case("lists in descending order of their heads", [[9], [7, 8], [5, 6], [1, 2]],
             [1, 2, 5, 6, 7, 8, 9]),
    ]


def random_lists(rng, count, longest, span):
    return [sorted(rng.randrange(-span, span + 1) for _ in range(rng.randrange(longest + 1)))
            for _ in range(count)]


def random_group():
    rng = random.Random(20241214)
    cases = [case("small %d" % number, random_lists(rng, rng.randrange(1, 9), 6, 9))
             for number in range(40)]
    for number in range(12):
        count = 5 + 5 * number
        cases.append(case("%d lists" % count,
                          random_lists(rng, count, 20, 10**9 if number % 2 else 50)))
    return cases


def adversarial():
    rng = random.Random(20250115)
    lists = [[] for _ in range(200)]
    lists[137] = [3, 4]
    lists[11] = [-2, 9]
    return [
        case("two lists among many empty ones", lists),
        case("one long list among short ones",
             [[i] for i in range(0, 300, 30)] + [list(range(500))]),
        case("lists that follow each other", [list(range(10 * i, 10 * i + 10)) for i in range(40)]),
        case("lists that follow each other, last one first",
             [list(range(10 * i, 10 * i + 10)) for i in range(40, 0, -1)]),
        case("values in turns", [list(range(i, 400, 20)) for i in range(20)]),
        case("values that agree in their low bits",
             [sorted(i << 16 for i in rng.sample(range(-500, 500), 30)) for _ in range(10)]),
        case("as many lists as a power of two, and one", [[i % 7, 7] for i in range(65)]),
    ]


def large():
    rng = random.Random(20250216)
    singles = [[rng.randrange(-999, 1000)] for _ in range(NODES_MAX)]
    pairs = [sorted(rng.randrange(-99, 100) for _ in range(2)) for _ in range(NODES_MAX // 2)]
    return [
        case("10,000 lists of one", singles),
        case("5,000 lists of two", pairs),
        case("two lists of 5,000", [sorted(rng.randrange(10**4) for _ in range(5000))
                                    for _ in range(2)]),
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
