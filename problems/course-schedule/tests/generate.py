#!/usr/bin/env python3
"""Writes the test files of course-schedule. Same bytes on every run.

The model follows the words of the statement: at each step it takes the smallest course whose
prerequisites have all been taken. Small cases are checked against all permutations, large ones
against a second model with a heap.
"""
import heapq
import itertools
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def by_words(count, pairs):
    needs = [set() for _ in range(count)]
    for a, b in pairs:
        needs[a].add(b)
    taken, order = set(), []
    while len(order) < count:
        ready = [c for c in range(count) if c not in taken and needs[c] <= taken]
        if not ready:
            return []
        order.append(ready[0])
        taken.add(ready[0])
    return order


def by_permutations(count, pairs):
    for order in itertools.permutations(range(count)):
        place = {course: i for i, course in enumerate(order)}
        if all(place[b] < place[a] for a, b in pairs):
            return list(order)
    return []


def by_heap(count, pairs):
    needs = [set() for _ in range(count)]
    opens = [[] for _ in range(count)]
    for a, b in set(map(tuple, pairs)):
        needs[a].add(b)
        opens[b].append(a)
    ready = [c for c in range(count) if not needs[c]]
    order = []
    while ready:
        course = heapq.heappop(ready)
        order.append(course)
        for other in opens[course]:
            needs[other].remove(course)
            if not needs[other]:
                heapq.heappush(ready, other)
    return order if len(order) == count else []


def case(name, count, pairs, expect=None):
    pairs = [list(pair) for pair in pairs]
    answer = by_heap(count, pairs)
    assert count > 300 or answer == by_words(count, pairs), name
    assert count > 6 or answer == by_permutations(count, pairs), name
    assert expect is None or answer == expect, (name, answer, expect)
    return {"name": name, "args": [count, pairs], "expect": answer}


def sample():
    return [
        case("two wait for the last", 4, [(0, 3), (1, 3)], [2, 3, 0, 1]),
        case("a circle", 3, [(0, 1), (1, 2), (2, 0)], []),
        case("a tree", 4, [(1, 0), (2, 0), (3, 1)], [0, 1, 2, 3]),
        case("no pairs", 3, [], [0, 1, 2]),
    ]


def edge():
    return [
        case("one course", 1, [], [0]),
        case("its own prerequisite", 1, [(0, 0)], []),
        case("its own prerequisite, among others", 3, [(1, 0), (2, 2)], []),
        case("two courses", 2, [(1, 0)], [0, 1]),
        case("two courses, backwards (kills reversed edges)", 2, [(0, 1)], [1, 0]),
        case("two wait for each other", 2, [(0, 1), (1, 0)], []),
        case("fills tables that the next case must not see", 5, [(4, 0), (3, 1), (2, 4)]),
        case("a second call starts anew (kills static state)", 5, [], [0, 1, 2, 3, 4]),
        case("repeated pairs", 3, [(0, 2), (0, 2), (0, 2), (1, 0)], [2, 0, 1]),
        case("repeated pairs apart (kills counts on one side)", 4,
             [(0, 3), (1, 2), (0, 3), (1, 2), (0, 3)], [2, 1, 3, 0]),
        case("a circle behind others (kills parts of an order)", 5,
             [(1, 0), (2, 1), (3, 4), (4, 3)], []),
        case("a circle in front of others", 5, [(0, 1), (1, 0), (2, 0), (3, 2)], []),
        case("a course behind a circle", 4, [(0, 1), (1, 2), (2, 1)], []),
        case("two circles", 6, [(0, 1), (1, 0), (4, 5), (5, 4)], []),
        case("a circle of all", 6, [(i, (i + 1) % 6) for i in range(6)], []),
        case("two ways to one course are no circle", 4, [(1, 0), (2, 0), (3, 1), (3, 2)],
             [0, 1, 2, 3]),
        case("two ways, backwards", 4, [(2, 3), (1, 3), (0, 1), (0, 2)], [3, 1, 2, 0]),
        case("a shortcut is no circle", 3, [(1, 0), (2, 1), (2, 0)], [0, 1, 2]),
        case("a smaller one becomes ready later (kills queues)", 5, [(0, 4), (1, 4), (2, 3)],
             [3, 2, 4, 0, 1]),
        case("a new ready one goes before old ones (kills layers)", 5, [(0, 1), (2, 0)],
             [1, 0, 2, 3, 4]),
        case("a chain of small ones goes before an old large one", 6, [(0, 3), (1, 0), (2, 1)],
             [3, 0, 1, 2, 4, 5]),
        case("a small one behind a large one waits", 4, [(0, 3)], [1, 2, 3, 0]),
        case("the first one waits for all", 5, [(0, i) for i in range(1, 5)], [1, 2, 3, 4, 0]),
        case("all wait for the last one", 5, [(i, 4) for i in range(4)], [4, 0, 1, 2, 3]),
        case("a chain", 6, [(i + 1, i) for i in range(5)], [0, 1, 2, 3, 4, 5]),
        case("a chain backwards", 6, [(i, i + 1) for i in range(5)], [5, 4, 3, 2, 1, 0]),
        case("two chains", 6, [(0, 2), (2, 4), (1, 3), (3, 5)], [4, 2, 0, 5, 3, 1]),
        case("the largest last is another order (kills the reversed way)", 3, [(0, 2)], [1, 2, 0]),
        case("the reversed way differs here too", 5, [(0, 4), (1, 3)], [2, 3, 1, 4, 0]),
        case("numbers of two digits (kills text order)", 12, [(2, 11), (9, 10)],
             [0, 1, 3, 4, 5, 6, 7, 8, 10, 9, 11, 2]),
        case("pairs in no order", 6, [(5, 0), (0, 3), (4, 5), (3, 1)], [1, 2, 3, 0, 5, 4]),
        case("courses in no pair, between others", 7, [(1, 5), (3, 5)], [0, 2, 4, 5, 1, 3, 6]),
    ]


def acyclic(rng, count, pair_count, mix):
    """Pairs along a hidden order, which is a shuffled one in part."""
    hidden = list(range(count))
    for _ in range(int(count * mix)):
        a, b = rng.randrange(count), rng.randrange(count)
        hidden[a], hidden[b] = hidden[b], hidden[a]
    pairs = []
    for _ in range(pair_count if count > 1 else 0):
        a, b = sorted(rng.sample(range(count), 2))
        pairs.append((hidden[b], hidden[a]))
    return pairs


def random_group():
    rng = random.Random(20260101)
    cases = []
    for number in range(36):
        count = 3 + number * 2
        pairs = acyclic(rng, count, count * (1, 2, 3)[number % 3] // 2,
                        (0.1, 0.5, 2)[number // 3 % 3])
        if number % 6 == 5:
            a, b = rng.choice(pairs)
            pairs.insert(rng.randrange(len(pairs)), (b, a))
        cases.append(case("random %d: %d courses, %d pairs" % (number, count, len(pairs)), count,
                          pairs))
    for number in range(30):
        count = 4 + number % 3
        pairs = acyclic(rng, count, count, 1)
        cases.append(case("random %d: %d courses" % (36 + number, count), count, pairs))
    return cases


def adversarial():
    rng = random.Random(20260202)
    chain = [(i, i + 1) for i in range(1499)]
    rng.shuffle(chain)
    late = [(i + 1, i) for i in range(800)] + [(799, 800)]
    star = [(0, i) for i in range(1, 500)] + [(i, 0) for i in range(500, 900)]
    layers = [(40 * layer + rng.randrange(40), 40 * (layer + 1) + rng.randrange(40))
              for layer in range(9) for _ in range(120)]
    zigzag = [(i, 400 - i) for i in range(200)]
    dense = [(a, b) for b in range(45) for a in range(b)]
    rng.shuffle(dense)
    return [
        case("a chain of 1,500, backwards, shuffled", 1500, chain, list(range(1499, -1, -1))),
        case("a circle that the last pair closes", 801, late, []),
        case("one in the middle", 900, star),
        case("layers of 40, backwards", 400, layers),
        case("the largest ones open the smallest", 401, zigzag),
        case("all pairs of 45", 45, dense, list(range(44, -1, -1))),
        case("the largest last is another order", 300, acyclic(rng, 300, 200, 3)),
        case("few pairs among many", 1000, acyclic(rng, 1000, 60, 5)),
        case("the same pair 500 times", 20, [(3, 15)] * 500 + [(15, 17)] * 500),
    ]


def large():
    rng = random.Random(20260303)
    deep = [(i, i + 1) for i in range(9999)]
    return [
        case("a chain of 10,000", 10000, deep, list(range(9999, -1, -1))),
        case("10,000 courses, 9,000 pairs", 10000, acyclic(rng, 10000, 9000, 3)),
        case("all wait for the last one", 6000, [(i, 5999) for i in range(5999)]),
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
