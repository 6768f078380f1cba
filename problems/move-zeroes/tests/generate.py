#!/usr/bin/env python3
"""Writes the test files of move-zeroes. Same bytes on every run.

The model makes a new list.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
LENGTH_MAX = 2 * 10**4
LEAST, MOST = -2**31, 2**31 - 1


def case(name, nums, expect=None):
    moved = [value for value in nums if value != 0]
    moved += [0] * (len(nums) - len(moved))
    assert expect is None or moved == expect, (name, moved)
    return {"name": name, "args": [nums], "expect": moved}


def sample():
    return [
        case("two of five", [4, 0, 7, 0, 1], [4, 7, 1, 0, 0]),
        case("zeroes side by side", [0, 0, 3], [3, 0, 0]),
        case("no zeroes", [5, 2], [5, 2]),
        case("one zero", [0], [0]),
    ]


def edge():
    return [
        case("one element", [7], [7]),
        case("two elements", [0, 1], [1, 0]),
        case("already at the end", [1, 0], [1, 0]),
        case("only zeroes", [0] * 5, [0] * 5),
        case("one zero in the middle", [1, 2, 0, 3, 4], [1, 2, 3, 4, 0]),
        case("one zero in front", [0, 1, 2, 3], [1, 2, 3, 0]),
        case("one element in front", [9, 0, 0, 0], [9, 0, 0, 0]),
        case("one element at the end", [0, 0, 0, 9], [9, 0, 0, 0]),
        case("not sorted (kills sorting)", [3, 1, 0, 2], [3, 1, 2, 0]),
        case("sorted and reversed", [3, 2, 1, 0], [3, 2, 1, 0]),
        case("negative numbers", [-1, 0, -3, 2, 0, -2], [-1, -3, 2, -2, 0, 0]),
        case("equal elements", [1, 0, 1, 0, 1], [1, 1, 1, 0, 0]),
        case("largest and smallest values", [0, MOST, LEAST, 0, MOST], [MOST, LEAST, MOST, 0, 0]),
        case("multiples of a power of two (kills low bits)", [0, 1 << 16, 0, -(1 << 30), 256],
             [1 << 16, -(1 << 30), 256, 0, 0]),
        case("zeroes on both sides", [0, 0, 5, 6, 0, 0], [5, 6, 0, 0, 0, 0]),
        case("runs of zeroes", [0, 1, 0, 0, 2, 0, 0, 0, 3], [1, 2, 3, 0, 0, 0, 0, 0, 0]),
    ]


def random_group():
    rng = random.Random(20250317)
    cases = []
    for number in range(40):
        cases.append(case("small %d" % number,
                          [rng.choice([0, rng.randrange(-9, 10)]) for _ in range(2 + number // 2)]))
    for number in range(15):
        size = 60 + 40 * number
        share = rng.random()
        cases.append(case("%d elements" % size, [0 if rng.random() < share
                                                 else rng.randrange(LEAST, MOST + 1)
                                                 for _ in range(size)]))
    return cases


def adversarial():
    return [
        case("in turns, zero first", [i % 2 * i for i in range(500)]),
        case("in turns, zero last", [(i + 1) % 2 * (i + 1) for i in range(500)]),
        case("all zeroes first", [0] * 300 + list(range(1, 301))),
        case("all zeroes last", list(range(300, 0, -1)) + [0] * 300),
        case("growing gaps", [value for i in range(1, 40) for value in [i] + [0] * i]),
        case("ones and zeroes", [1 if i % 7 == 0 else 0 for i in range(400)]),
        case("minus ones and zeroes", [-1 if i % 3 == 0 else 0 for i in range(400)]),
    ]


def large():
    rng = random.Random(20250418)
    half = LENGTH_MAX // 2
    return [
        case("20,000 in turns", [i % 2 * (i % 1000) for i in range(LENGTH_MAX)]),
        case("10,000 zeroes, then 10,000 others",
             [0] * half + [rng.randrange(1, 1000) for _ in range(half)]),
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
