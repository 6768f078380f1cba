#!/usr/bin/env python3
"""Writes the test files of lru-cache. Same bytes on every run.

The model is a plain list in order of use, oldest first. It is slow and obvious on purpose: it
shares no idea with the answers that it judges.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def run_model(capacity, calls):
    order = []
    results = []
    for call in calls:
        name, key = call[0], call[1]
        position = next((i for i, entry in enumerate(order) if entry[0] == key), None)
        if name == "get":
            if position is None:
                results.append(-1)
                continue
            entry = order.pop(position)
            order.append(entry)
            results.append(entry[1])
            continue
        if position is not None:
            order.pop(position)
        elif len(order) == capacity:
            order.pop(0)
        order.append((key, call[2]))
        results.append(None)
    return results


def case(name, capacity, calls, expect=None):
    """A case; @expect, when given, is what a person worked out for the calls of get."""
    results = run_model(capacity, calls)
    if expect is not None:
        gets = [r for r, call in zip(results, calls) if call[0] == "get"]
        assert gets == expect, (name, gets, expect)
    return {
        "name": name,
        "ops": ["LRUCache"] + [call[0] for call in calls],
        "args": [[capacity]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def P(key, value):
    return ("put", key, value)


def G(key):
    return ("get", key)


def sample():
    return [
        case("use order decides who leaves", 2,
             [P(1, 1), P(2, 2), G(1), P(3, 3), G(2), P(4, 4), G(1), G(3), G(4)],
             [1, -1, -1, 3, 4]),
        case("an overwrite is a use", 2,
             [P(1, 10), P(2, 20), P(1, 15), P(3, 30), G(1), G(2), G(3)],
             [15, -1, 30]),
        case("capacity 1", 1,
             [G(7), P(7, 0), G(7), P(8, 5), G(7), G(8)],
             [-1, 0, -1, 5]),
        case("the oldest of three leaves", 3,
             [P(1, 100), P(2, 200), P(3, 300), P(4, 400), G(1), G(2), G(3), G(4)],
             [-1, 200, 300, 400]),
    ]


def edge():
    fill3 = [P(1, 11), P(2, 22), P(3, 33)]
    return [
        case("fills keys that the next case must not see", 5,
             [P(k, 500 + k) for k in range(5)] + [G(k) for k in range(5)],
             [500, 501, 502, 503, 504]),
        case("a second cache starts empty (kills static and class-level state)", 5,
             [G(k) for k in range(5)] + [P(1, 1), G(1), G(0)],
             [-1] * 5 + [1, -1]),
        case("get refreshes (kills FIFO)", 3,
             fill3 + [G(1), P(4, 44), G(1), G(2), G(3), G(4)],
             [11, 11, -1, 33, 44]),
        case("put of an existing key refreshes", 3,
             fill3 + [P(1, 12), P(4, 44), G(1), G(2), G(3), G(4)],
             [12, -1, 33, 44]),
        case("put of an existing key replaces the value", 2,
             [P(5, 1), P(5, 2), G(5), P(5, 3), P(6, 4), P(5, 5), G(5), G(6)],
             [2, 5, 4]),
        case("put of the same value again is still a use", 2,
             [P(1, 7), P(2, 8), P(1, 7), P(3, 9), G(1), G(2)],
             [7, -1]),
        case("an overwrite at capacity evicts nothing (kills evict before lookup)", 3,
             fill3 + [P(3, 34), G(1), G(2), G(3), P(2, 23), G(1), G(2), G(3)],
             [11, 22, 34, 11, 23, 34]),
        case("exactly capacity entries fit (kills evicting one early)", 4,
             [P(k, k * 10) for k in range(1, 5)] + [G(k) for k in range(1, 5)],
             [10, 20, 30, 40]),
        case("one more than capacity evicts exactly one (kills off by one)", 4,
             [P(k, k * 10) for k in range(1, 6)] + [G(k) for k in range(1, 6)],
             [-1, 20, 30, 40, 50]),
        case("evicts the oldest, not the newest", 2,
             [P(1, 1), P(2, 2), P(3, 3), G(3), G(2), G(1)],
             [3, 2, -1]),
        case("an evicted key is gone (kills stale map entries)", 2,
             [P(1, 1), P(2, 2), P(3, 3), G(1), P(4, 4), G(2), G(1), G(3), G(4)],
             [-1, -1, -1, 3, 4]),
        case("an evicted key comes back with a new value, as the newest", 2,
             [P(1, 1), P(2, 2), P(3, 3), P(1, 9), G(2), G(1), G(3), P(4, 4), G(1), G(3)],
             [-1, 9, 3, -1, 3]),
        case("value 0 is a value (kills truthiness)", 2,
             [P(1, 0), G(1), P(2, 0), G(2), G(1), P(3, 1), G(2), G(1), G(3)],
             [0, 0, 0, -1, 0, 1]),
        case("value 0 overwrites and is overwritten", 2,
             [P(1, 5), P(1, 0), G(1), P(2, 6), P(1, 3), P(3, 7), G(2), G(1)],
             [0, -1, 3]),
        case("a value of 0 is refreshed by get (kills truthiness)", 2,
             [P(1, 0), P(2, 2), G(1), P(3, 3), G(1), G(2)],
             [0, 0, -1]),
        case("key 0 is a key", 2,
             [G(0), P(0, 4), G(0), P(1, 5), G(0), P(2, 6), G(1), G(0)],
             [-1, 4, 4, -1, 4]),
        case("key 0 is evicted like any other", 2,
             [P(0, 4), P(1, 5), P(2, 6), G(0), G(1), G(2)],
             [-1, 5, 6]),
        case("a get of a missing key adds nothing (kills map[key] that inserts)", 2,
             [P(1, 1), P(2, 2), G(9), G(8), G(7), G(9), G(1), G(2)],
             [-1, -1, -1, -1, 1, 2]),
        case("a get of a missing key takes no room for the next puts", 2,
             [G(1), G(2), G(3), P(1, 1), P(2, 2), G(1), G(2)],
             [-1, -1, -1, 1, 2]),
        case("refreshing the newest, the middle and the oldest keeps the order whole", 3,
             fill3 + [G(3), G(3), G(2), G(1), P(4, 44), G(3), G(2), G(1), P(5, 55), G(4), G(2)],
             [33, 33, 22, 11, -1, 22, 11, -1, 22]),
        case("many uses long ago do not protect (kills LFU)", 2,
             [P(1, 1)] + [G(1)] * 10 + [P(2, 2), P(3, 3), G(1), G(2), G(3)],
             [1] * 10 + [-1, 2, 3]),
        case("few uses but recent ones protect (kills LFU)", 3,
             fill3 + [G(1), G(1), G(2), G(2), G(3), P(4, 4), G(1), G(2), G(3), G(4)],
             [11, 11, 22, 22, 33, -1, 22, 33, 4]),
        case("keys in descending order (kills objects that iterate by number)", 3,
             [P(9, 1), P(5, 2), P(2, 3), P(1, 4), G(9), G(5), G(2), G(1)],
             [-1, 2, 3, 4]),
        case("capacity 1: every new key evicts, an overwrite does not", 1,
             [P(1, 1), G(1), P(1, 2), G(1), P(2, 3), G(1), G(2), P(1, 4), G(2), G(1)],
             [1, 2, -1, 3, -1, 4]),
        case("capacity 1 with key 0 and value 0", 1,
             [P(0, 0), G(0), P(0, 1), G(0), P(0, 0), G(0), P(3, 0), G(0), G(3)],
             [0, 1, 0, -1, 0]),
        case("only gets on an empty cache", 3, [G(0), G(1), G(10**4)], [-1, -1, -1]),
        case("largest key and largest value", 2,
             [P(10**4, 10**5), P(0, 10**5), G(10**4), G(0), P(9999, 0), G(10**4), G(9999)],
             [10**5, 10**5, -1, 0]),
        case("a capacity that is never reached", 3000,
             [P(1, 1), P(2, 2), P(1, 3), G(1), G(2), G(3)],
             [3, 2, -1]),
        case("a smaller cache after a larger one", 2,
             [P(1, 1), P(2, 2), P(3, 3), G(1), G(2), G(3)],
             [-1, 2, 3]),
        case("a value of -1 never comes from a stored entry", 3,
             [P(1, 1), G(1), P(1, 100), G(1), P(2, 1), G(2), G(1)],
             [1, 100, 1, 100]),
    ]


def random_calls(rng, count, keys, put_percent, value_max):
    calls = []
    for _ in range(count):
        key = rng.randrange(keys)
        if rng.randrange(100) < put_percent:
            calls.append(P(key, rng.randrange(value_max + 1)))
        else:
            calls.append(G(key))
    return calls


def random_group():
    rng = random.Random(20240101)
    cases = []
    for number in range(30):
        capacity = 1 + number % 10
        keys = capacity + 1 + rng.randrange(2 * capacity + 2)
        value_max = 3 if number % 3 == 0 else 10**5
        calls = random_calls(rng, 60 + 8 * number, keys, 35 + number % 4 * 10, value_max)
        cases.append(case("random %d: capacity %d, %d keys" % (number, capacity, keys),
                          capacity, calls))
    for capacity, keys in ((50, 80), (100, 10**4), (200, 220)):
        cases.append(case("random: capacity %d, %d keys" % (capacity, keys), capacity,
                          random_calls(rng, 1500, keys, 50, 10**5)))
    return cases


def adversarial():
    rng = random.Random(20240202)
    cases = []
    size = 64
    scan = [P(i % (size + 1), i) for i in range(4 * size)]
    cases.append(case("a cycle of capacity + 1 keys: never a hit", size,
                      [c for p in scan for c in (G(p[1]), p)]))
    cases.append(case("one hot key lives through a long scan", 16,
                      [P(9999, 7)] + [c for i in range(300) for c in (P(i, i), G(9999))]))
    cases.append(case("a key kept alive by overwrites alone", 16,
                      [c for i in range(300) for c in (P(9999, i), P(i, 2 * i))] + [G(9999), G(0)]))
    cases.append(case("reads in the order of age turn the whole order over", size,
                      [P(i, i) for i in range(size)] + [G(i) for i in range(size - 1, -1, -1)]
                      + [P(1000 + i, i) for i in range(size // 2)] + [G(i) for i in range(size)]))
    cases.append(case("overwrites of all entries, over and over, evict nothing", size,
                      [P(i % size, i) for i in range(10 * size)] + [G(i) for i in range(size)]))
    cases.append(case("the two newest swap places many times", 3,
                      [P(1, 1), P(2, 2), P(3, 3)] + [G(2 + i % 2) for i in range(101)]
                      + [P(4, 4), G(1), G(2), G(3), G(4)]))
    cases.append(case("keys that share their low bits", 32,
                      [c for i in range(400) for c in (P(i * 256 % 10001, i),
                                                       G((i - rng.randrange(60)) * 256 % 10001))]))
    cases.append(case("ages far apart: halves are used at different speeds", 40,
                      [c for i in range(900) for c in (P(i % 13, i), G(20 + i % 17),
                                                       P(100 + i % 29, i), G(i % 31))]))
    calls = []
    for i in range(600):
        calls += [P(i % 200, i), G((i * 7) % 200), G((i * 7) % 200)]
    cases.append(case("double reads of the same key", 100, calls))
    return cases


def large():
    rng = random.Random(20240303)
    calls = random_calls(rng, 19999, 1000, 50, 10**5)
    fill = [P(k, k) for k in range(3000)]
    rng.shuffle(fill)
    mixed = random_calls(rng, 2000, 3600, 50, 10**5)
    return [
        case("19,999 calls, capacity 500, half of them hits", 500, calls),
        case("capacity 3000, filled and used", 3000, fill + mixed),
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
