#!/usr/bin/env python3
"""Writes the test files of rate-limiter-sharded. Same bytes on every run.

The model knows no store: it keeps all requests and counts them anew for each question.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def shard_of(text, shards):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return value % shards


class Model:
    def __init__(self, limit, window, shards):
        self.limit, self.window, self.shards = limit, window, shards
        self.offsets = {}
        self.now = 0
        self.counted = {}

    def oldest(self):
        return self.now // self.window - 1

    def sync(self, server, local, store):
        self.offsets[server] = store - local
        self.now = max(self.now, store)

    def allow(self, server, local, user):
        time = local + self.offsets.get(server, 0)
        assert time >= 0, (server, local, user)
        self.now = max(self.now, time)
        if time // self.window < self.oldest():
            return False
        place = (time // self.window, user)
        self.counted[place] = self.counted.get(place, 0) + 1
        return self.counted[place] <= self.limit

    def counters(self, shard):
        self.counted = {p: c for p, c in self.counted.items() if p[0] >= self.oldest()}
        return sum(shard_of(user, self.shards) == shard for _, user in self.counted)


def case(name, limit, window, shards, calls, expect=None):
    """@expect: what a person worked out, for all calls but syncs: T, F and digits."""
    model = Model(limit, window, shards)
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        text = "".join("T" if r is True else "F" if r is False else str(r)
                       for r in results if r is not None)
        assert text == expect.replace(" ", ""), (name, text, expect)
    return {"name": name, "ops": ["ShardedRateLimiter"] + [c[0] for c in calls],
            "args": [[limit, window, shards]] + [list(c[1:]) for c in calls],
            "expect": [None] + results}


def at(server, user, *times):
    return [("allow", server, time, user) for time in times]


def sync(server, local, store):
    return [("sync", server, local, store)]


def count(*shards):
    return [("counters", shard) for shard in shards]


def sample():
    users = ["ann", "bob", "cat", "dan", "eve"]
    return [
        case("one user, three servers", 2, 1000, 1,
             at(0, "ann", 100) + at(1, "ann", 900) + at(2, "ann", 950) + sync(1, 1500, 900)
             + at(1, "ann", 1700) + count(0) + at(0, "ann", 999) + sync(0, 5, 2000) + count(0)
             + at(2, "bob", 400), "TTF T 2 F 1 F"),
        case("users on shards", 1, 1000, 3,
             [c for user in users for c in at(0, user, 10)] + count(0, 1, 2), None),
        case("a new window", 1, 100, 1, at(0, "ann", 0, 50, 99, 100, 199, 200), "TFFTFT"),
        case("nothing yet", 1, 100, 2, count(0, 1), "00"),
    ]


def edge():
    epoch = 1700000000000
    many = ["user-%d" % i for i in range(40)]
    return [
        case("fills a store that the next case must not see", 2, 1000, 2,
             at(0, "ann", 0, 1, 2) + at(0, "bob", 3) + count(0, 1)),
        case("a second limiter has its own store (kills static state)", 2, 1000, 2,
             count(0, 1) + at(0, "ann", 0, 1, 2), "00TTF"),
        case("a third limiter has no offsets", 1, 1000, 1,
             sync(0, 0, 5000) + at(0, "a", 1) + count(0)),
        case("a fourth limiter neither", 1, 1000, 1,
             at(0, "a", 1) + count(0) + at(0, "a", 999, 1000),
             "T1FT"),
        case("exactly the limit (kills decisions by read, and >=)", 3, 1000, 1,
             at(0, "ann", 1, 2, 3, 4, 5), "TTTFF"),
        case("a limit of one", 1, 10, 1, at(0, "a", 0, 0, 9, 10), "TFFT"),
        case("a limit of 1000", 1000, 10, 1, at(0, "a", *[5] * 1001), "T" * 1000 + "F"),
        case("servers count together", 2, 1000, 1,
             [c for s in range(5) for c in at(s, "ann", s)], "TTFFF"),
        case("users count apart", 1, 1000, 4, [c for u in many for c in at(0, u, 7)]
             + [c for u in many for c in at(1, u, 8)], "T" * 40 + "F" * 40),
        case("each user on the shard of his name", 1, 1000, 16,
             [c for u in many for c in at(0, u, 7)]
             + count(*range(16))),
        case("the border of a window", 1, 1000, 1, at(0, "a", 999, 1000, 1999, 2000), "TTFT"),
        case("a window of one millisecond", 1, 1, 1, at(0, "a", 0, 0, 1, 2, 2) + count(0),
             "TFTTF2"),
        case("the longest window", 1, 10**9, 1, at(0, "a", 0, 10**9 - 1, 10**9) + count(0), "TFT2"),
        case("a server that is ahead", 1, 1000, 1,
             sync(3, 5000, 500) + at(3, "a", 5100) + at(0, "a", 900) + at(3, "a", 5499, 5500),
             "TFFT"),
        case("a server that is behind", 1, 1000, 1,
             sync(3, 0, 1500) + at(3, "a", 100, 499, 500) + at(0, "a", 1999), "TFTF"),
        case("a server that never asked", 1, 1000, 1,
             sync(3, 0, 500) + at(1, "a", 100) + at(3, "a", 1),
             "TF"),
        case("offsets of their own (kills one offset for all)", 2, 1000, 1,
             sync(0, 0, 1000) + sync(1, 9000, 1000) + sync(2, 1000, 1000)
             + at(0, "a", 5) + at(1, "a", 9005) + at(2, "a", 1005), "TTF"),
        case("the latest offset counts", 1, 1000, 1,
             sync(0, 0, 1000) + at(0, "a", 10) + sync(0, 5000, 1100) + at(0, "a", 5010)
             + sync(0, 100, 2000) + at(0, "a", 150), "TFT"),
        case("an offset of 0 after another one", 1, 1000, 1,
             sync(0, 0, 900) + at(0, "a", 200) + sync(0, 1150, 1150) + at(0, "a", 1200, 2000),
             "TFT"),
        case("server 0 and server 999", 1, 1000, 1, sync(999, 50, 1050) + at(999, "a", 60)
             + at(0, "a", 1060, 2000), "TFT"),
        case("late requests of the window before (kills early expiry)", 2, 1000, 1,
             at(0, "a", 500, 1500, 600, 700, 1999, 999), "TTTFTF"),
        case("late, and the first of its window", 1, 1000, 1, at(0, "a", 1500, 999, 998) + count(0),
             "TTF2"),
        case("too late", 1, 1000, 1, at(0, "a", 2500, 999, 1000, 500) + count(0), "TFTF2"),
        case("too late leaves no trace", 1, 1000, 1,
             at(0, "a", 5000) + at(0, "b", 3999, 100) + count(0),
             "TFF1"),
        case("too late for a counter that was there", 3, 1000, 1,
             at(0, "a", 10, 2010, 20, 30) + count(0), "TTFF1"),
        case("just not too late", 1, 1000, 1, at(0, "a", 0, 1999, 999, 2000, 1000, 999), "TTFTFF"),
        case("the time does not fall (kills late requests that set it)", 1, 1000, 1,
             at(0, "a", 2500, 1500, 600) + count(0) + at(0, "b", 700, 1700) + count(0), "TTF2FT3"),
        case("a sync alone moves the time", 1, 1000, 1,
             at(0, "a", 100) + count(0) + sync(5, 0, 1999)
             + count(0) + sync(5, 0, 2000) + count(0) + at(0, "a", 200), "T110F"),
        case("a sync of an older time does not", 1, 1000, 1,
             at(0, "a", 2100, 1100) + sync(4, 0, 50) + count(0) + at(4, "a", 5), "TT2F"),
        case("a request moves the time for others", 1, 1000, 1,
             at(0, "a", 100) + at(1, "b", 3000) + at(0, "c", 150) + count(0), "TTF1"),
        case("two windows live", 1, 100, 1,
             [c for i in range(8) for c in at(0, "a", 100 * i) + count(0)],
             "T1T2T2T2T2T2T2T2"),
        case("all gone after a long time", 1, 100, 2,
             at(0, "a", 5) + at(0, "b", 5) + at(0, "c", 5) + sync(0, 0, 10**9) + count(0, 1),
             "TTT00"),
        case("gone, and back in a later window", 1, 100, 1,
             at(0, "a", 5, 1005, 1006) + count(0), "TTF1"),
        case("names that end in numbers", 1, 10, 1,
             at(0, "a1", 20) + at(0, "a", 120) + at(0, "a1", 25) + at(0, "a", 121), "TTFF"),
        case("names that end in numbers, in one window or the next", 1, 1, 1,
             at(0, "u1", 11) + at(0, "u", 12) + at(0, "u", 111) + at(0, "u1", 111)
             + at(0, "u11", 111) + at(0, "u11", 112) + at(0, "u", 112) + count(0)),
        case("names that begin with numbers", 1, 1, 1,
             at(0, "1u", 1) + at(0, "u", 2) + at(0, "11u", 2) + at(0, "1u", 2) + count(0), "TTTT4"),
        case("names with the sign between", 1, 10, 2,
             at(0, "a:1", 10) + at(0, "a", 10) + at(0, "1:a", 11) + at(0, "a:1", 19)
             + at(0, ":", 12)
             + at(0, "-", 13) + at(0, "::", 14), "TTTFTTT"),
        case("names that are close", 1, 100, 3,
             [c for u in ("ann", "Ann", "anna", "an", "nan", "ANN") for c in at(0, u, 1)]
             + at(0, "ann", 2) + count(0, 1, 2)),
        case("refused requests count, and nothing else changes", 2, 100, 1,
             at(0, "a", *[1] * 9) + count(0) + at(0, "a", 100), "TTFFFFFFF1T"),
        case("times beyond 32 bits", 1, 1000, 1,
             at(0, "a", epoch, epoch + 999, epoch + 1000) + at(0, "a", epoch - 1) + count(0),
             "TFTF2"),
        case("offsets beyond 32 bits", 1, 1000, 1,
             sync(7, 5, epoch) + at(7, "a", 5, 1004, 1005) + sync(8, epoch + 2**33, epoch)
             + at(8, "a", epoch + 2**33 + 5), "TFTF"),
        case("windows that are equal in their low 32 bits", 1, 1, 1,
             at(0, "a", 7, 7 + 2**32, 7 + 2**33) + count(0), "TTT1"),
    ]


def traffic(rng, calls_max, limit, window, shards, users, servers, start, step, late):
    """Servers whose clocks are off and drift; some ask for the time, all get requests, late too."""
    skew = [rng.randrange(-min(start, 3 * window), 3 * window + 1) if i else 0
            for i in range(servers)]
    asked = [False] * servers
    now, calls = start, []
    while len(calls) < calls_max:
        now += rng.randrange(step)
        server = rng.randrange(servers)
        kind = rng.randrange(20)
        if kind == 0 or not asked[server]:
            if rng.randrange(4) == 0:
                skew[server] += rng.randrange(-window // 4 - 1, window // 4 + 1)
            skew[server] = max(skew[server], -now)
            calls += sync(server, now + skew[server], now)
            asked[server] = True
        elif kind <= 2:
            calls += count(rng.randrange(shards))
        else:
            time = now - (rng.randrange(3 * window) if rng.randrange(100) < late else 0)
            time = max(time, 0, -skew[server])
            calls += at(server, rng.choice(users), time + skew[server])
    return calls


def random_group():
    rng = random.Random(20270101)
    cases = []
    for number in range(24):
        window = (10, 100, 1000, 60000)[number % 4]
        limit = (1, 2, 5, 20)[number // 4 % 4]
        shards = (1, 2, 3, 16)[number % 3]
        users = ["u%d" % u for u in range((2, 5, 15)[number % 3])]
        start = 1700000000000 if number % 2 else 5 * window
        step = max(2, window // (limit * len(users)) * 2)
        calls = traffic(rng, 60 + 8 * number, limit, window, shards, users, 1 + number % 6,
                        start, step, (0, 10, 40)[number // 2 % 3])
        cases.append(case("random %d: limit %d in %d ms" % (number, limit, window), limit, window,
                          shards, calls))
    return cases


def adversarial():
    rng = random.Random(20270202)
    runs = ["%s%d" % (letter, n) for letter in "ab" for n in range(30)] + ["a", "b"]
    together = [c for t in range(0, 40) for u in rng.sample(runs, 12) for c in at(0, u, t)]
    flood = [c for i in range(600) for c in at(i % 7, "hot", 1000 + i)]
    borders = [c for w in range(2, 60) for c in at(0, "a", 100 * w - 1, 100 * w, 100 * w - 100,
                                                    100 * w - 101) + count(0)]
    swing = [c for i in range(150) for c in sync(i % 3, 10**6, 10**6 + 40 * i)
             + at(i % 3, "a", 10**6 + i % 5) + at(i % 3, "b", 10**6 - 60) + count(i % 2)]
    return [
        case("names and windows that run together", 1, 1, 1, together),
        case("a flood on one counter", 100, 500, 4, flood + count(0, 1, 2, 3)),
        case("each border from both sides", 2, 100, 1, borders),
        case("clocks that are set again and again", 2, 200, 2, swing),
        case("200 users come once and go", 1, 50, 8,
             [c for i in range(200) for c in at(0, "once-%d" % i, 10 * i)
              + (count(i % 8) if i % 5 == 0 else [])]),
    ]


def large():
    rng = random.Random(20270303)
    users = ["customer-%d" % i for i in range(3000)]
    calls = [c for u in users for c in at(0, u, 1000)]
    for i in range(4500):
        calls += count(i % 4) if i % 2 else at(rng.randrange(9), rng.choice(users), 1000 + i)
    return [
        case("3,000 users, and half of the calls count", 3, 10**6, 4, calls),
        case("windows come and go", 2, 100, 4,
             traffic(rng, 3000, 2, 100, 4, users[:200], 5, 10**6, 4, 20)),
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
