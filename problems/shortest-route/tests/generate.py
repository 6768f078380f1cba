#!/usr/bin/env python3
"""Writes the test files of shortest-route. Same bytes on every run.

The model compares whole routes: it relaxes (minutes, cities, route) until nothing changes. It is
used for all but the large cases; these are solved by a search from the end, which is checked
against the model on all others.
"""
import heapq
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
FAR = 10**9


def by_routes(cities, roads, start, end):
    best = {start: (0, 1, [start])}
    todo = [start]
    near = {}
    for a, b, w in roads:
        near.setdefault(a, []).append((b, w))
        near.setdefault(b, []).append((a, w))
    while todo:
        city = todo.pop(0)
        minutes, count, route = best[city]
        for other, w in near.get(city, []):
            offer = (minutes + w, count + 1, route + [other])
            if other not in best or offer < best[other]:
                best[other] = offer
                todo.append(other)
    return (best[end][0], best[end][2]) if end in best else None


def by_search(cities, roads, start, end):
    near = [[] for _ in range(cities + 1)]
    for a, b, w in roads:
        near[a].append((b, w))
        near[b].append((a, w))
    best, heap = {}, [(0, 0, end)]
    while heap:
        minutes, count, city = heapq.heappop(heap)
        if city in best:
            continue
        best[city] = (minutes, count)
        for other, w in near[city]:
            if other not in best:
                heapq.heappush(heap, (minutes + w, count + 1, other))
    if start not in best:
        return None
    route = [start]
    while route[-1] != end:
        minutes, count = best[route[-1]]
        route.append(min(other for other, w in near[route[-1]]
                         if best[other] == (minutes - w, count - 1)))
    return best[start][0], route


def case(name, cities, start, end, roads, expect=None):
    """@expect: minutes and route as a person worked them out."""
    answer = by_search(cities, roads, start, end)
    assert cities > 600 or answer == by_routes(cities, roads, start, end), name
    text = "-1\n" if answer is None else "%d\n%s\n" % (answer[0], " ".join(map(str, answer[1])))
    assert expect is None or text.split() == expect.split(), (name, text)
    lines = ["%d %d %d %d" % (cities, len(roads), start, end)] + ["%d %d %d" % r for r in roads]
    return {"name": name, "stdin": "\n".join(lines) + "\n", "stdout": text}


def sample():
    return [
        case("a way around is shorter", 4, 1, 4,
             [(1, 2, 5), (1, 3, 2), (3, 2, 2), (2, 4, 1), (3, 4, 9)], "5 1 3 2 4"),
        case("the fewest cities", 5, 1, 5,
             [(1, 2, 1), (2, 3, 1), (3, 5, 1), (1, 4, 2), (4, 5, 1), (1, 5, 3)], "3 1 5"),
        case("no route", 3, 1, 3, [(1, 2, 4)], "-1"),
        case("the smallest second city", 4, 1, 4, [(1, 3, 1), (3, 4, 1), (1, 2, 1), (2, 4, 1)],
             "2 1 2 4"),
    ]


def edge():
    chain = [(i, i + 1, 1) for i in range(1, 12)]
    return [
        case("one city", 1, 1, 1, [], "0 1"),
        case("from a city to itself", 3, 2, 2, [(1, 2, 5), (2, 3, 5)], "0 2"),
        case("from a city to itself, with a loop", 2, 2, 2, [(2, 2, 5)], "0 2"),
        case("two cities, no road", 2, 1, 2, [], "-1"),
        case("two cities, one road", 2, 1, 2, [(1, 2, 7)], "7 1 2"),
        case("against the direction (kills one-way roads)", 3, 3, 1, [(1, 2, 4), (2, 3, 5)],
             "9 3 2 1"),
        case("roads written in both ways", 4, 1, 4, [(2, 1, 3), (2, 3, 3), (4, 3, 3)], "9 1 2 3 4"),
        case("several roads, the last is longer", 2, 1, 2, [(1, 2, 3), (1, 2, 9)], "3 1 2"),
        case("several roads, the first is longer", 2, 1, 2, [(1, 2, 9), (2, 1, 3)], "3 1 2"),
        case("several equal roads", 3, 1, 3, [(1, 2, 1), (1, 2, 1), (2, 3, 1), (3, 2, 1)],
             "2 1 2 3"),
        case("loops", 3, 1, 3, [(1, 1, 1), (1, 2, 2), (2, 2, 1), (2, 3, 2), (3, 3, 1)], "4 1 2 3"),
        case("city n (kills counting from 0)", 5, 5, 4, [(5, 3, 1), (3, 4, 1)], "2 5 3 4"),
        case("a city of its own", 4, 1, 4, [(1, 2, 1), (2, 1, 1), (3, 3, 1)], "-1"),
        case("two parts", 6, 1, 6, [(1, 2, 1), (2, 3, 1), (4, 5, 1), (5, 6, 1)], "-1"),
        case("fewest cities among equals (kills any of the shortest)", 6, 1, 6,
             [(1, 2, 1), (2, 3, 1), (3, 6, 4), (1, 4, 3), (4, 6, 3)], "6 1 4 6"),
        case("fewest cities, found later", 6, 1, 6,
             [(1, 2, 1), (2, 3, 1), (3, 4, 1), (4, 6, 1), (1, 5, 3), (5, 6, 1)], "4 1 5 6"),
        case("minutes before cities (kills fewest cities first)", 5, 1, 5,
             [(1, 5, 10), (1, 2, 2), (2, 3, 2), (3, 4, 2), (4, 5, 3)], "9 1 2 3 4 5"),
        case("the smallest sequence", 6, 1, 6,
             [(1, 5, 1), (5, 6, 2), (1, 3, 2), (3, 6, 1), (1, 4, 1), (4, 6, 2)], "3 1 3 6"),
        case("the smallest predecessor is another route (kills walks backwards)", 6, 1, 6,
             [(1, 2, 1), (1, 3, 1), (2, 5, 1), (3, 4, 1), (4, 6, 1), (5, 6, 1)], "3 1 2 5 6"),
        case("the smallest predecessor, in the middle", 8, 1, 8,
             [(1, 4, 1), (4, 5, 1), (4, 6, 1), (5, 7, 1), (6, 3, 1), (7, 8, 1), (3, 8, 1)],
             "4 1 4 5 7 8"),
        case("a smaller city that leads nowhere", 5, 1, 5,
             [(1, 2, 1), (1, 4, 1), (4, 5, 1), (1, 3, 1)],
             "2 1 4 5"),
        case("a smaller city that is longer", 5, 1, 5, [(1, 2, 1), (2, 5, 3), (1, 4, 2), (4, 5, 1)],
             "3 1 4 5"),
        case("10 comes after 9 (kills text order)", 11, 1, 11,
             [(1, 10, 1), (10, 11, 1), (1, 9, 1), (9, 11, 1)], "2 1 9 11"),
        case("a shorter text is no smaller number", 120, 1, 3,
             [(1, 100, 1), (100, 3, 1), (1, 20, 1), (20, 3, 1)], "2 1 20 3"),
        case("downhill", 5, 5, 1, [(5, 4, 1), (4, 3, 1), (3, 2, 1), (2, 1, 1)], "4 5 4 3 2 1"),
        case("a chain of 12", 12, 1, 12, chain, "11 " + " ".join(map(str, range(1, 13)))),
        case("a chain and a short cut", 12, 1, 12, chain + [(3, 10, 4)], "8 1 2 3 10 11 12"),
        case("a chain and a short cut that is as long", 12, 1, 12, chain + [(3, 10, 7)],
             "11 1 2 3 10 11 12"),
        case("sums beyond 32 bits", 6, 1, 6,
             [(1, 2, FAR), (2, 3, FAR), (3, 4, FAR), (4, 5, FAR), (5, 6, FAR)],
             "5000000000 1 2 3 4 5 6"),
        case("sums just beyond 2^31", 4, 1, 4, [(1, 2, FAR), (2, 3, FAR), (3, 4, 147483649),
                                                (1, 4, FAR)], "1000000000 1 4"),
        case("sums that are equal in 32 bits", 8, 1, 8,
             [(1, 2, FAR), (2, 3, FAR), (3, 4, FAR), (4, 5, FAR), (5, 8, 294967297), (1, 6, FAR),
              (6, 8, 5)], "1000000005 1 6 8"),
        case("a long road that is the only one", 2, 2, 1, [(1, 2, FAR)], "1000000000 2 1"),
        case("a better way to a city that was seen", 5, 1, 5,
             [(1, 2, 10), (1, 3, 1), (3, 4, 1), (4, 2, 1), (2, 5, 1)], "4 1 3 4 2 5"),
        case("a better way, twice", 6, 1, 6,
             [(1, 2, 20), (1, 3, 5), (3, 2, 10), (1, 4, 2), (4, 3, 2), (4, 5, 3), (5, 2, 3),
             (2, 6, 1)],
             "9 1 4 5 2 6"),
        case("a square, all equal", 4, 1, 4, [(1, 2, 1), (2, 4, 1), (1, 3, 1), (3, 4, 1),
             (2, 3, 1)],
             "2 1 2 4"),
        case("all joined with all", 6, 2, 5,
             [(a, b, 3) for a in range(1, 7) for b in range(a + 1, 7)], "3 2 5"),
    ]


def graph(rng, cities, extra, weight):
    """A tree and some roads more, with shuffled numbers."""
    names = list(range(1, cities + 1))
    rng.shuffle(names)
    roads = [(names[i], names[rng.randrange(i)], weight()) for i in range(1, cities)]
    roads += [(rng.choice(names), rng.choice(names), weight()) for _ in range(extra)]
    rng.shuffle(roads)
    return roads


def grid(rows, columns, weight):
    def name(r, c):
        return r * columns + c + 1
    roads = [(name(r, c), name(r, c + 1), weight(r, c)) for r in range(rows)
             for c in range(columns - 1)]
    return roads + [(name(r, c), name(r + 1, c), weight(r, c)) for r in range(rows - 1)
                    for c in range(columns)]


def random_group():
    rng = random.Random(20270404)
    cases = []
    for number in range(40):
        cities = 4 + 3 * number
        top = (2, 3, 10, FAR)[number % 4]
        roads = graph(rng, cities, cities * (0, 1, 2)[number % 3], lambda: rng.randint(1, top))
        if number % 8 == 7:
            roads = roads[:cities // 2]
        start, end = rng.randint(1, cities), rng.randint(1, cities)
        cases.append(case("random %d: %d cities, up to %d minutes" % (number, cities, top), cities,
                          start, end, roads))
    return cases


def adversarial():
    rng = random.Random(20270505)
    diamonds = []
    for i in range(100):
        at = 3 * i + 1
        diamonds += [(at, at + 1, 1), (at, at + 2, 1), (at + 1, at + 3, 1), (at + 2, at + 3, 1)]
    crossed = []
    for i in range(60):
        low, high = (2 * i + 2, 2 * i + 3), (2 * i + 4, 2 * i + 5)
        crossed += [(low[0], high[1], 1), (low[1], high[0], 1)]
    crossed = [(1, 2, 1), (1, 3, 1)] + crossed + [(122, 124, 1), (123, 124, 1)]
    spfa = [(i, i + 1, 1) for i in range(1, 300)]
    spfa += [(i, i + 2, 3) for i in range(1, 299)] + [(1, i, 2 * i) for i in range(3, 300, 3)]
    heavy = [(i, i + 1, FAR) for i in range(1, 400)]
    return [
        case("a hundred diamonds", 301, 1, 301, diamonds),
        case("a hundred diamonds, backwards", 301, 301, 1, diamonds),
        case("two crossed ways", 124, 1, 124, crossed),
        case("a grid of equal roads", 400, 1, 400, grid(20, 20, lambda r, c: 1)),
        case("a grid of equal roads, from corner to corner", 400, 20, 381,
             grid(20, 20, lambda r, c: 1)),
        case("a grid of roads of 1 and 2", 400, 400, 1, grid(20, 20, lambda r, c: 1 + (r + c) % 2)),
        case("better ways come late", 300, 1, 300, spfa),
        case("400 billion minutes", 400, 1, 400, heavy),
        case("many roads between few cities", 5, 1, 5,
             [(rng.randint(1, 5), rng.randint(1, 5), rng.randint(1, 1000)) for _ in range(2000)]),
    ]


def large():
    rng = random.Random(20270606)
    long_chain = [(i + 1, i, 1 + i % 7) for i in range(1, 9999)] + [(1, 10000, FAR)]
    return [
        case("14,000 cities, 50,000 roads", 14000, 1, 14000,
             graph(rng, 14000, 36001, lambda: rng.randint(1, 99))),
        case("a chain beside a direct road", 10000, 1, 10000, long_chain, "1000000000 1 10000"),
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
