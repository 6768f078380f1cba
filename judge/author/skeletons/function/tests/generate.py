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


def case(name, nums, expect=None):
    answer = sum(nums)
    assert expect is None or answer == expect, (name, answer)
    return {"name": name, "args": [nums], "expect": answer}


def sample():
    return [
        case("three numbers", [3, 4, 5], 12),
        case("opposites", [-2, 2], 0),
        case("one number", [7], 7),
    ]


def edge():
    big = 10**9
    return [
        case("no numbers", [], 0),
        case("a zero", [0], 0),
        case("negative numbers only", [-5, -6], -11),
        case("negative numbers between others", [10, -1, 10, -1], 18),
        case("equal numbers", [4, 4, 4, 4], 16),
        case("beyond 32 bits (kills sums of 32 bits)", [big, big, big, big, big], 5 * big),
        case("beyond 32 bits, below 0 (kills sums of 32 bits)", [-big] * 5, -5 * big),
        case("beyond 32 bits and back", [big, big, big, -big, -big, -big], 0),
    ]


def random_group():
    rng = random.Random(20240101)
    cases = []
    for number in range(12):
        size = 2 + 10 * number
        nums = [rng.randrange(-10**9, 10**9 + 1) for _ in range(size)]
        cases.append(case("random %d: %d numbers" % (number, size), nums))
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
