#!/usr/bin/env python3
"""Writes the test files of lfu-cache. Same bytes on every run.

The model is a dict of [value, count, last use] and a search for the smallest pair of count and last
use: slow and obvious on purpose. Where it would take too long, a heap stands in for the search, and
the heap is held against the search in all other cases. validate.py holds each case against the
constraints of the statement before it is written.
"""
import heapq
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def search_victim(entries):
    return min(entries, key=lambda k: entries[k][1:])


class HeapVictims:
    """The same as search_victim(), by a heap that also holds what is no longer true."""

    def __init__(self):
        self.heap = []

    def note(self, key, entry):
        heapq.heappush(self.heap, (entry[1], entry[2], key))

    def __call__(self, entries):
        while True:
            count, used, key = heapq.heappop(self.heap)
            if key in entries and entries[key][1:] == [count, used]:
                return key


def run_with(capacity, calls, victim_of, note):
    entries = {}
    results = []
    for now, call in enumerate(calls):
        name, key = call[0], call[1]
        entry = entries.get(key)
        if entry is not None:
            entry[1] += 1
            entry[2] = now
        if name == "get":
            results.append(-1 if entry is None else entry[0])
        else:
            if entry is None and len(entries) == capacity:
                del entries[victim_of(entries)]
            entries[key] = entry = [call[2], 1 if entry is None else entry[1], now]
            results.append(None)
        if entry is not None:
            note(key, entry)
    return results


def run_model(capacity, calls):
    heap = HeapVictims()
    results = run_with(capacity, calls, heap, heap.note)
    if capacity * len(calls) <= 500000:
        assert results == run_with(capacity, calls, search_victim, lambda key, entry: None)
    return results


def case(name, capacity, calls, expect=None):
    """A case; @expect, when given, is what a person worked out for the calls of get."""
    results = run_model(capacity, calls)
    if expect is not None:
        gets = [r for r, call in zip(results, calls) if call[0] == "get"]
        assert gets == expect, (name, gets, expect)
    return {
        "name": name,
        "ops": ["LFUCache"] + [call[0] for call in calls],
        "args": [[capacity]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def P(key, value):
    return ("put", key, value)


def G(key):
    return ("get", key)


def sample():
    return [
        case("counts decide, and then the last use", 2,
             [P(1, 10), P(2, 20), G(1), P(3, 30), G(2), G(3), P(4, 40), G(1), G(3), G(4)],
             [10, -1, 30, -1, 30, 40]),
        case("an overwrite is a use", 2,
             [P(1, 1), P(1, 2), P(2, 3), P(3, 4), G(1), G(2), G(3)],
             [2, -1, 4]),
        case("capacity 1", 1,
             [P(5, 0), G(5), G(5), P(6, 1), G(5), G(6)],
             [0, 0, -1, 1]),
        case("a key that was pushed out starts again", 2,
             [P(1, 1), G(1), P(2, 2), G(2), G(2), P(3, 3), P(1, 4), G(3), G(2), G(1)],
             [1, 2, 2, -1, 2, 4]),
    ]


def edge_counts(fill3):
    return [
        case("ties: the last use decides, not the age (kills FIFO among equals)", 3,
             fill3 + [G(1), G(3), G(2), G(1), G(3), G(2), P(4, 4), G(1), G(2), G(3)],
             [11, 33, 22, 11, 33, 22, -1, 22, 33]),
        case("ties: the last use decides at count 2", 2,
             [P(1, 1), P(2, 2), G(2), G(1), P(3, 3), G(1), G(2), G(3)],
             [2, 1, 1, -1, 3]),
        case("ties: the older of two untouched entries leaves", 2,
             [P(1, 1), P(2, 2), P(3, 3), G(1), G(2), G(3)],
             [-1, 2, 3]),
        case("an overwrite is a use for ties as well", 2,
             [P(1, 1), P(2, 2), P(2, 3), P(1, 4), P(3, 5), G(1), G(2), G(3)],
             [4, -1, 5]),
        case("an overwrite keeps the count (kills delete and insert)", 2,
             [P(1, 1), G(1), G(1), P(2, 2), G(2), P(1, 9), P(3, 3), G(1), G(2), G(3)],
             [1, 1, 2, 9, -1, 3]),
        case("an overwrite with the same value is a use", 2,
             [P(1, 7), P(2, 8), P(1, 7), P(3, 9), G(1), G(2)],
             [7, -1]),
        case("an overwrite at capacity evicts nothing (kills evict before lookup)", 3,
             fill3 + [P(3, 34), G(1), G(2), G(3), P(2, 23), G(1), G(2), G(3)],
             [11, 22, 34, 11, 23, 34]),
        case("an overwrite replaces the value", 2,
             [P(5, 1), P(5, 2), G(5), P(5, 3), P(6, 4), P(5, 5), G(5), G(6)],
             [2, 5, 4]),
        case("the new entry is not the victim (kills insert before evict)", 2,
             [P(1, 1), G(1), P(2, 2), G(2), P(3, 3), G(3), G(1), G(2)],
             [1, 2, 3, -1, 2]),
        case("a new entry is the least used again (kills a minimum that only grows)", 2,
             [P(1, 1), P(2, 2), G(1), G(2), G(1), G(2), P(3, 3), P(4, 4), G(1), G(2), G(3), G(4)],
             [1, 2, 1, 2, -1, 2, -1, 4]),
        case("the lowest count moves up with its last entry", 3,
             fill3 + [G(1), G(2), G(3), G(3), P(4, 4), G(1), G(2), G(3), G(4)],
             [11, 22, 33, 33, -1, 22, 33, 4]),
        case("the lowest count does not move while others have it", 3,
             fill3 + [G(1), G(1), P(4, 4), G(1), G(2), G(3), G(4)],
             [11, 11, 11, -1, 33, 4]),
        case("the lowest count moves by many steps, one at a time", 2,
             [P(1, 1)] + [G(1)] * 9 + [P(2, 2)] + [G(2)] * 8 + [P(3, 3), G(1), G(2), G(3)],
             [1] * 9 + [2] * 8 + [1, -1, 3]),
        case("a gap between counts", 3,
             [P(1, 1)] + [G(1)] * 7 + [P(2, 2), P(3, 3), G(2), G(3), P(4, 4), G(4), G(4), P(5, 5),
              G(1), G(2), G(3), G(4), G(5)],
             [1] * 7 + [2, 3, 4, 4, 1, -1, -1, 4, 5]),
        case("a key that comes back starts at one (kills counts that outlive the entry)", 2,
             [P(1, 1)] + [G(1)] * 4 + [P(2, 2)] + [G(2)] * 6 + [P(3, 3), P(1, 9)]
             + [P(4, 4), G(1), G(2), G(3), G(4)],
             [1] * 4 + [2] * 6 + [-1, 2, -1, 4]),
        case("a get of a missing key counts for nothing", 2,
             [G(3), G(3), G(3), P(1, 1), P(2, 2), G(1), G(2), P(3, 3), P(4, 4), G(3), G(4), G(2)],
             [-1, -1, -1, 1, 2, -1, 4, 2]),
        case("uses outweigh recency (kills LRU)", 2,
             [P(1, 1), G(1), G(1), P(2, 2), P(3, 3), G(1), G(2), G(3)],
             [1, 1, 1, -1, 3]),
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
    ] + edge_counts(fill3) + [
        case("exactly capacity entries fit", 4,
             [P(k, k * 10) for k in range(1, 5)] + [G(k) for k in range(1, 5)],
             [10, 20, 30, 40]),
        case("one more than capacity evicts exactly one", 4,
             [P(k, k * 10) for k in range(1, 6)] + [G(k) for k in range(1, 6)],
             [-1, 20, 30, 40, 50]),
        case("an evicted key is gone from everywhere", 2,
             [P(1, 1), P(2, 2), P(3, 3), G(1), P(4, 4), G(2), G(1), G(3), G(4)],
             [-1, -1, -1, 3, 4]),
        case("value 0 is a value", 2,
             [P(1, 0), G(1), P(2, 0), P(3, 1), G(2), G(1), G(3)],
             [0, -1, 0, 1]),
        case("key 0 is a key", 2,
             [G(0), P(0, 4), G(0), P(1, 5), P(2, 6), G(1), G(0), G(2)],
             [-1, 4, -1, 4, 6]),
        case("key 0 is evicted like any other", 2,
             [P(0, 4), P(1, 5), P(2, 6), G(0), G(1), G(2)],
             [-1, 5, 6]),
        case("capacity 1: every new key evicts, an overwrite does not", 1,
             [P(1, 1), G(1), P(1, 2), G(1), P(2, 3), G(1), G(2), P(1, 4), G(2), G(1)],
             [1, 2, -1, 3, -1, 4]),
        case("only gets on an empty cache", 3, [G(0), G(1), G(10**5)], [-1, -1, -1]),
        case("largest key and largest value", 2,
             [P(10**5, 10**9), P(0, 10**9), G(10**5), P(9999, 0), G(10**5), G(9999), G(0)],
             [10**9, 10**9, 0, -1]),
        case("a capacity that is never reached", 3000,
             [P(1, 1), P(2, 2), P(1, 3), G(1), G(2), G(3)],
             [3, 2, -1]),
    ]


def random_calls(rng, count, keys, put_percent, value_max):
    calls = []
    for _ in range(count):
        # The smaller of two draws is asked for more often, so that counts differ.
        key = min(rng.randrange(keys), rng.randrange(keys))
        if rng.randrange(100) < put_percent:
            calls.append(P(key, rng.randrange(value_max + 1)))
        else:
            calls.append(G(key))
    return calls


def random_group():
    rng = random.Random(20250101)
    cases = []
    for number in range(30):
        capacity = 1 + number % 10
        keys = capacity + 1 + rng.randrange(2 * capacity + 2)
        value_max = 3 if number % 3 == 0 else 10**9
        calls = random_calls(rng, 60 + 8 * number, keys, 35 + number % 4 * 10, value_max)
        cases.append(case("random %d: capacity %d, %d keys" % (number, capacity, keys),
                          capacity, calls))
    for capacity, keys in ((50, 80), (100, 10**4), (200, 260)):
        cases.append(case("random: capacity %d, %d keys" % (capacity, keys), capacity,
                          random_calls(rng, 1200, keys, 50, 10**5)))
    return cases


def adversarial():
    size = 64
    steps = [c for i in range(size) for c in [P(i, i)] + [G(i)] * (i % 7)]
    return [
        case("a cycle of capacity + 1 keys: never a hit", size,
             [c for i in range(4 * size) for c in (G(i % (size + 1)), P(i % (size + 1), i))]),
        case("one hot key lives through a long scan", 16,
             [P(9999, 7)] + [G(9999)] * 3 + [P(i, i) for i in range(300)] + [G(9999)]),
        case("once popular entries fill the cache: newcomers push each other out", 16,
             [P(i, i) for i in range(16)] + [G(i) for i in range(16)]
             + [c for i in range(100, 300) for c in (P(i, i), G(i - 1))]
             + [G(i) for i in range(16)]),
        case("counts like stairs, then evictions from the lowest step up", size,
             steps + [c for i in range(100, 200) for c in (P(i, i), G(i), G(i), G(i - 50))]
             + [G(i) for i in range(size)]),
        case("all entries rise together, step by step", 20,
             [P(i, i) for i in range(20)]
             + [c for turn in range(15) for c in [G((turn * 7 + i) % 20) for i in range(20)]
                + [P(100 + turn, turn), G(turn)]]),
        case("two entries overtake each other", 2,
             [P(1, 1), P(2, 2)] + [G(1 + i // 3 % 2) for i in range(120)]
             + [P(3, 3), G(1), G(2), G(3), G(3), P(4, 4), G(2), G(3), G(4)]),
        case("keys that share their low bits", 32,
             [c for i in range(400) for c in (P(i * 256 % 99991, i), G(i * 7 % 40 * 256 % 99991))]),
        case("kept alive by overwrites alone", 8,
             [c for i in range(200) for c in (P(77, i), P(1000 + i, i))]
             + [G(77), G(1199), G(1000)]),
        case("comes back again and again, each time forgotten", 3,
             [c for i in range(150) for c in (P(i % 4, i), G(i % 4), G((i + 1) % 4))]),
    ]


def large():
    rng = random.Random(20250303)
    fill = [P(k, k) for k in range(3000)]
    rng.shuffle(fill)
    scan = [P(3000 + k, k) for k in range(4000)]
    return [
        case("12,000 calls, capacity 500", 500, random_calls(rng, 12000, 1100, 50, 10**5)),
        case("capacity 3000: filled, then 4,000 evictions", 3000, fill + scan),
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
