#!/usr/bin/env python3
"""Writes the test files of two-sum. Same bytes on every run.

The model looks at all pairs, and checks on the way that exactly one of them fits.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def pairs(nums, target):
    found = []
    for i, first in enumerate(nums):
        want = target - first
        j = i
        while True:
            try:
                j = nums.index(want, j + 1)
            except ValueError:
                break
            found.append([i, j])
    return found


def case(name, nums, target, expect=None):
    found = pairs(nums, target)
    assert len(found) == 1, (name, found)
    assert expect is None or found[0] == expect, (name, found)
    return {"name": name, "args": [nums, target], "expect": found[0]}


def sample():
    return [
        case("two of four", [4, 9, 1, 7], 8, [2, 3]),
        case("neighbours", [5, 2, 6], 8, [1, 2]),
        case("an element is not its own partner", [3, 2, 4], 6, [1, 2]),
        case("equal elements are partners", [6, 6], 12, [0, 1]),
    ]


def edge():
    big = 10**9
    return [
        case("two elements", [1, 2], 3, [0, 1]),
        case("half the target comes first (kills pairing with itself)", [5, 1, 9], 10, [1, 2]),
        case("half the target comes last (kills pairing with itself)", [1, 9, 5], 10, [0, 1]),
        case("half the target in the middle (kills pairing with itself)",
             [4, 5, 6, 20], 10, [0, 2]),
        case("a single 0 and target 0 (kills pairing with itself)", [0, 7, -7, 3], 0, [1, 2]),
        case("equal elements, apart (kills maps that keep one index)", [3, 1, 8, 3], 6, [0, 3]),
        case("equal elements after others", [1, 10, 4, 4, 30], 8, [2, 3]),
        case("two zeros", [0, 4, 3, 0], 0, [0, 3]),
        case("two equal negatives", [-2, 9, -2, 5], -4, [0, 2]),
        case("equal elements that are not the answer", [7, 7, 7, 1, 2], 3, [3, 4]),
        case("the first element is half of the pair (kills index 0 as missing)", [8, 50, 60, 2], 10,
             [0, 3]),
        case("the first element with its neighbour (kills index 0 as missing)", [8, 2, 60, 50], 10,
             [0, 1]),
        case("the last two (kills loops that end early)", [100, 200, 300, 1, 2], 3, [3, 4]),
        case("first and last, far apart (kills neighbours only)",
             [1, 20, 30, 40, 50, 2], 3, [0, 5]),
        case("not sorted: the larger one first (kills two pointers)",
             [9, 3, 21, 1, 14], 23, [0, 4]),
        case("not sorted: sums go up and down (kills two pointers)", [50, 3, 90, 7, 1], 10, [1, 3]),
        case("sorted and reversed", [90, 70, 40, 20, 10], 60, [2, 3]),
        case("a negative partner (kills skipping numbers above the target)", [5, 30, 11, -25], 5,
             [1, 3]),
        case("both negative", [-1, -20, -3, -70], -23, [1, 2]),
        case("a negative target out of mixed signs", [4, -9, 2, 1], -7, [1, 2]),
        case("target 0 out of opposites", [-3, 4, 3, 90], 0, [0, 2]),
        case("0 as a partner", [0, 4, 3, 9], 4, [0, 1]),
        case("largest and smallest values", [big, -big, 5, 7], 0, [0, 1]),
        case("target at the upper bound", [big, 3, 0, -1], big, [0, 2]),
        case("target at the lower bound", [-big, 3, 0, 1], -big, [0, 2]),
        case("differences near 2 * 10^9", [-big, big - 5, 17, 4, -big + 9], -big + 13, [3, 4]),
        case("sums that wrap in 32 bits do not count", [big, big, big - 8, 5, 3], 8, [3, 4]),
        case("sums that agree in their low bits only (kills masks)", [2**29, 2**29 + 10, 3, 7], 10,
             [2, 3]),
        case("a partner that is the index of another", [2, 0, 5, 1], 6, [2, 3]),
        case("values equal to indices", [0, 1, 2, 3, 4, 5], 9, [4, 5]),
        case("values that differ by the sign only", [4, -4, 6, -6], 2, [1, 2]),
        case("the partner comes before", [2, 90, 91, 6], 8, [0, 3]),
    ]


def unique(rng, count, low, high, equal=False):
    """@count numbers in which one pair only has its sum: odd and even keep the others apart."""
    evens = set()
    while len(evens) < count - 1:
        evens.add(rng.randrange(low // 2, high // 2) * 2)
    nums = sorted(evens)
    rng.shuffle(nums)
    if equal:
        # Twice the same odd number, among evens that never make up for it.
        nums = nums[:count - 2]
        odd = rng.randrange(low // 4, high // 4) * 2 + 1
        first, second = sorted(rng.sample(range(count), 2))
        nums.insert(first, odd)
        nums.insert(second, odd)
        return nums, 2 * odd
    at = rng.randrange(count)
    odd = rng.randrange(low // 2, high // 2) * 2 + 1
    nums.insert(at, odd)
    partner = rng.randrange(count)
    while partner == at or abs(nums[partner] + odd) > 10**9:
        partner = rng.randrange(count)
    return nums, nums[partner] + odd


def random_group():
    rng = random.Random(20240707)
    cases = []
    while len(cases) < 40:
        size = 2 + len(cases) // 2
        nums = [rng.randrange(-30, 31) for _ in range(size)]
        i, j = sorted(rng.sample(range(size), 2))
        if len(pairs(nums, nums[i] + nums[j])) == 1:
            cases.append(case("random small %d" % len(cases), nums, nums[i] + nums[j]))
    for number in range(15):
        size = 30 + 20 * number
        span = 10**9 if number % 2 else 4 * size
        nums, target = unique(rng, size, -span, span)
        cases.append(case("random %d elements within %d" % (size, span), nums, target))
    return cases


def adversarial():
    rng = random.Random(20240808)
    cases = []
    for number in range(6):
        while True:
            nums, target = unique(rng, 60 + number, -10**6, 10**6, equal=True)
            if len(pairs(nums, target)) == 1:
                break
        cases.append(case("equal odd numbers among evens %d" % number, nums, target))
    powers = [2**k for k in range(30)]
    cases.append(case("powers of two", powers, 2**7 + 2**26, [7, 26]))
    cases.append(case("powers of two, reversed", powers[::-1], 2**29 + 1, [0, 29]))
    cases.append(case("negative powers of two", [-p for p in powers], -(2**28 + 2**3), [3, 28]))
    steps = [10 * i for i in range(500)]
    cases.append(case("the pair spans the whole sorted array", [1] + steps[:-1] + [5003], 5004,
                      [0, 500]))
    cases.append(case("the pair is in the middle of a sorted array",
                      steps[:250] + [2493, 2494] + steps[250:], 4987, [250, 251]))
    halves = [100000 + 2 * i for i in range(300)]
    cases.append(case("half the target is there, once, and so are many above it",
                      halves + [3, 199997], 200000, [300, 301]))
    cases.append(case("many copies of a number that fits nothing",
                      [8] * 400 + [1, 5] + [8] * 400, 6,
                      [400, 401]))
    cases.append(case("multiples of a bucket count", [107897 * i for i in range(900)] + [5, 6], 11,
                      [900, 901]))
    cases.append(case("low bits all alike", [i << 20 for i in range(-400, 400)] + [9, 12], 21,
                      [800, 801]))
    return cases


def large():
    rng = random.Random(20240909)
    cases = []
    for name, size in (("1,000 elements", 1000), ("1,500 elements", 1500)):
        nums, target = unique(rng, size, -10**9, 10**9)
        cases.append(case(name, nums, target))
    evens = [rng.randrange(-10**8, 10**8) * 2 for _ in range(1498)]
    while len(set(evens)) < len(evens):
        evens = [rng.randrange(-10**8, 10**8) * 2 for _ in range(1498)]
    cases.append(case("1,500 elements, the last two", evens + [7, 2 * 10**8 + 2], 2 * 10**8 + 9,
                      [1498, 1499]))
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
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
