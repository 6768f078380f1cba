#!/usr/bin/env python3
"""Writes the test files of median-of-stream. Same bytes on every run.

The model keeps a sorted list. Sums and halves are made of whole numbers: a median is stored as
twice its value until it is written, and every half of a 33-bit number is exact in a double.
"""
import bisect
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
LOW, HIGH = -2**31, 2**31 - 1
ASK = "?"


def case(name, steps, expect=None):
    """@steps: a number is added, ASK asks. @expect: what a person worked out."""
    seen, results = [], []
    for step in steps:
        if step == ASK:
            twice = seen[(len(seen) - 1) // 2] + seen[len(seen) // 2]
            results.append(twice / 2)
        else:
            bisect.insort(seen, step)
            results.append(None)
    asked = [r for r in results if r is not None]
    assert expect is None or asked == expect, (name, asked, expect)
    return {
        "name": name,
        "ops": ["MedianStream"] + ["median" if s == ASK else "add" for s in steps],
        "args": [[]] + [[] if s == ASK else [s] for s in steps],
        "expect": [None] + results,
    }


def asked_each(numbers):
    return [step for number in numbers for step in (number, ASK)]


def sample():
    return [
        case("three numbers", [5, ASK, 2, ASK, 9, ASK], [5.0, 3.5, 5.0]),
        case("halves below zero", [-1, -2, ASK, -3, ASK], [-1.5, -2.0]),
        case("equal numbers", [7, 7, 7, 1, ASK], [7.0]),
        case("asked after each number", asked_each([4, 1, 3, 10, 2]), [4.0, 2.5, 3.0, 3.5, 3.0]),
    ]


def edge():
    return [
        case("fills a stream that the next case must not see", [100, 200, 300, ASK], [200.0]),
        case("a second stream starts empty (kills static and class-level state)", [1, ASK], [1.0]),
        case("a third one too", [-8, ASK, -6, ASK], [-8.0, -7.0]),
        case("one number", [42, ASK], [42.0]),
        case("one number of zero", [0, ASK], [0.0]),
        case("zeros (kills 0 as nothing)", [0, 0, ASK, 5, ASK, 0, ASK, 0, ASK],
             [0.0, 0.0, 0.0, 0.0]),
        case("zero in the middle", [0, 5, -5, ASK, 6, ASK, -6, ASK], [0.0, 2.5, 0.0]),
        case("a half above zero", [1, 2, ASK], [1.5]),
        case("a half between 0 and 1", [0, 1, ASK], [0.5]),
        case("halves below zero (kills floor and truncation)",
             [-1, 0, ASK, -4, -7, ASK, -3, ASK], [-0.5, -2.5, -3.0]),
        case("a half of -1 and 2", [-1, 2, ASK], [0.5]),
        case("whole means", [2, 4, ASK, -10, 20, ASK], [3.0, 3.0]),
        case("the two largest numbers (kills sums of 32 bits)", [HIGH, HIGH, ASK, HIGH - 1, ASK],
             [float(HIGH), float(HIGH)]),
        case("the mean of the largest and its neighbour", [HIGH, HIGH - 1, ASK], [HIGH - 0.5]),
        case("the two smallest numbers (kills sums of 32 bits)", [LOW, LOW + 1, ASK, LOW, ASK],
             [LOW + 0.5, float(LOW)]),
        case("smallest and largest", [LOW, HIGH, ASK, LOW, ASK, HIGH, ASK],
             [-0.5, float(LOW), -0.5]),
        case("the smallest number alone (kills negation in 32 bits)", [LOW, ASK, 0, ASK],
             [float(LOW), LOW / 2]),
        case("smallest numbers and small ones (kills negation in 32 bits)",
             [3, LOW, LOW, 4, 5, ASK, LOW, ASK, LOW, ASK], [3.0, (LOW + 3) / 2, float(LOW)]),
        case("neighbours beyond 2^24 (kills 32-bit floats)",
             [16777217, ASK, 16777219, ASK, 2000000001, ASK], [16777217.0, 16777218.0, 16777219.0]),
        case("rising", asked_each(range(1, 12)), [(i + 1) / 2 for i in range(1, 12)]),
        case("falling (kills sides that are never compared)", asked_each(range(11, 0, -1)),
             [(11 + i) / 2 for i in range(11, 0, -1)]),
        case("rising without a question in between", list(range(100)) + [ASK], [49.5]),
        case("falling without a question in between", list(range(100, -1, -1)) + [ASK], [50.0]),
        case("in turn from both ends", asked_each([0, 100, 1, 99, 2, 98, 3]),
             [0.0, 50.0, 1.0, 50.0, 2.0, 50.0, 3.0]),
        case("outwards from the middle", asked_each([50, 51, 49, 52, 48, 53, 47]),
             [50.0, 50.5, 50.0, 50.5, 50.0, 50.5, 50.0]),
        case("equal numbers count (kills sets)", [5, 5, 5, 1, 2, ASK, 1, 1, ASK, 1, ASK],
             [5.0, 2.0, 1.5]),
        case("many equal numbers", asked_each([3] * 20), [3.0] * 20),
        case("two values in turn", asked_each([1, 2] * 6), [1.0, 1.5] * 6),
        case("two values, one after the other", [1] * 5 + [2] * 5 + [ASK, 2, ASK], [1.5, 2.0]),
        case("a number equal to the median", [1, 3, 2, 2, ASK, 2, ASK, 9, ASK], [2.0, 2.0, 2.0]),
        case("a number between the two middles", [1, 9, ASK, 5, ASK], [5.0, 5.0]),
        case("a number just above the upper middle", [1, 5, 6, ASK, 7, ASK], [5.0, 5.5]),
        case("a number just below the lower middle", [5, 9, 4, ASK, 3, ASK], [5.0, 4.5]),
        case("asking changes nothing", [4, 1, 8, 2] + [ASK] * 6 + [3, ASK, ASK],
             [3.0] * 6 + [3.0] * 2),
        case("asking changes nothing with an odd count", [4, 1, 8] + [ASK] * 6 + [9] + [ASK] * 3,
             [4.0] * 6 + [6.0] * 3),
        case("text order is another one (kills sorting as text)", [9, 10, 100, 2, ASK, -5, ASK],
             [9.5, 9.0]),
        case("negative numbers only", asked_each([-5, -9, -1, -7]), [-5.0, -7.0, -5.0, -6.0]),
        case("the median crosses zero", asked_each([-3, -2, -1, 1, 2, 3, 4]),
             [-3.0, -2.5, -2.0, -1.5, -1.0, 0.0, 1.0]),
        case("one outlier moves nothing", [10, 11, 12, HIGH, ASK, LOW, ASK], [11.5, 11.0]),
    ]


def random_group():
    rng = random.Random(20250101)
    cases = []
    for number in range(30):
        low, high = ((0, 9), (-50, 50), (-10**6, 10**6), (LOW, HIGH), (-2, 2))[number % 5]
        chance = (100, 50, 10)[number % 3]
        steps = []
        for _ in range(60 + 5 * number):
            steps.append(rng.randint(low, high))
            while rng.randrange(100) < chance:
                steps.append(ASK)
                chance_again = rng.randrange(4) == 0
                if not chance_again:
                    break
        steps.append(ASK)
        cases.append(case("random %d: numbers from %d to %d" % (number, low, high), steps))
    return cases


def adversarial():
    rng = random.Random(20250202)
    waves = [(i % 50) * (1 if i // 50 % 2 else -1) for i in range(600)]
    drift = [i + rng.randrange(-20, 20) for i in range(600)]
    fall = [HIGH - 1000000 * i - rng.randrange(1000) for i in range(600)]
    far = [rng.choice((LOW, LOW + 1, HIGH, HIGH - 1)) for _ in range(400)]
    half = [5] * 300 + [6] * 299
    return [
        case("waves", asked_each(waves)),
        case("a slow drift upwards", asked_each(drift)),
        case("a fall over the whole range", asked_each(fall)),
        case("extremes only", asked_each(far)),
        case("one short of half", half + [ASK, 6, ASK, 6, ASK], [5.0, 5.5, 6.0]),
        case("long pauses between questions",
             [s for i in range(6) for s in [rng.randrange(1000) for _ in range(150)] + [ASK]]),
        case("lower half first, then the upper one", asked_each([-i for i in range(200)]
                                                                + list(range(300)))),
    ]


def large():
    rng = random.Random(20250303)
    return [
        case("8,000 numbers, each with a question",
             asked_each([rng.randrange(-10**4, 10**4) for _ in range(8000)])),
        case("1,500 numbers out of few, each with a question",
             asked_each([rng.randrange(100) for _ in range(1500)])),
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
