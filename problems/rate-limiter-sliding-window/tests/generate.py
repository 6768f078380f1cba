#!/usr/bin/env python3
"""Writes the test files of rate-limiter-sliding-window. Same bytes on every run.

The model keeps all counted requests of a user for ever and counts those in the window by binary
search. validate.py holds each case against the constraints of the statement before it is written.
"""
import bisect
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class User:
    def __init__(self):
        self.latest = 0
        self.counted = []

    def first_inside(self, now, window):
        return bisect.bisect_right(self.counted, now - window)


def run_model(limit, window, calls):
    users, results = {}, []
    for name, who, time in calls:
        user = users.setdefault(who, User())
        now = user.latest = max(user.latest, time)
        first = user.first_inside(now, window)
        inside = len(user.counted) - first
        if name == "allow":
            results.append(inside < limit)
            if inside < limit:
                user.counted.append(now)
        else:
            results.append(0 if inside < limit else user.counted[first] + window - now)
    return results


def case(name, limit, window, calls, expect=None):
    """A case; @expect, when given, is what a person worked out, T and F for allow."""
    results = run_model(limit, window, calls)
    if expect is not None:
        want = [{"T": True, "F": False}.get(item, item) for item in expect]
        assert results == want, (name, results, want)
    return {
        "name": name,
        "ops": ["SlidingWindowLimiter"] + [call[0] for call in calls],
        "args": [[limit, window]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def A(time, user="ann"):
    return ("allow", user, time)


def R(time, user="ann"):
    return ("retryAfter", user, time)


def at(*times, user="ann"):
    return [A(time, user) for time in times]


def sample():
    return [
        case("the window slides", 2, 1000,
             at(0, 600, 999) + [R(999)] + at(1000, 1500, 1600),
             ["T", "T", "F", 1, "T", "F", "T"]),
        case("two users, one with a slow clock", 1, 100,
             [A(50), A(50, "bob"), A(149), A(120), R(100), R(200, "bob"), A(150)],
             ["T", "T", "F", "F", 1, 0, "T"]),
        case("a border of the clock is none of the window", 2, 1000,
             at(900, 950, 1050) + [R(1050)] + at(1900, 1900), ["T", "T", "F", 850, "T", "F"]),
        case("nobody has to wait at first", 3, 10, [R(5), A(5), R(5), A(5), R(5), A(5), R(5)],
             [0, "T", 0, "T", 0, "T", 10]),
    ]


def edge_window():
    return [
        case("out after exactly the window, not a millisecond earlier", 1, 1000,
             at(5, 1004, 1005, 2004, 2005), "TFTFT"),
        case("across a border of the clock (kills fixed windows)", 3, 1000,
             at(990, 995, 999, 1000, 1001, 1989, 1990, 1990), "TTTFFFTF"),
        case("the window slides, it does not start over (kills tumbling windows)", 2, 100,
             at(0, 90, 100, 101, 189, 190, 200), "TTTFFTT"),
        case("refusals are not counted", 1, 100,
             at(0, 10, 50, 99, 100, 110, 199, 200), "TFFFTFFT"),
        case("refusals are not counted: a storm ends when the window does", 2, 50,
             at(0, 0) + at(*range(1, 50)) + at(50, 50, 51), "TT" + "F" * 49 + "TTF"),
        case("no tokens flow back in between (kills token buckets)", 4, 1000,
             at(0, 0, 0, 0, 250, 500, 750, 999, 1000), "TTTTFFFFT"),
        case("a burst leaves as a burst", 3, 100,
             at(0, 0, 0, 99, 100, 100, 100, 100), "TTTFTTTF"),
        case("each request leaves at its own time", 3, 100,
             at(0, 30, 60, 100, 101, 130, 131, 160, 161), "TTTTFTFTF"),
        case("a long gap leaves nothing behind", 2, 100, at(0, 1, 10**9, 10**9, 10**9), "TTTTF"),
        case("equal times count one by one", 3, 10, at(7, 7, 7, 7, 16, 17), "TTTFFT"),
        case("last window's requests have no weight (kills weighted counters)", 2, 100,
             at(0, 1, 110, 150, 160, 209, 210, 220), "TTTTFFTF"),
    ]


def edge_retry():
    return [
        case("the oldest request in the window decides", 3, 1000,
             at(0, 400, 800) + [R(900), R(999), R(1000), A(1000), R(1000), R(1100)],
             ["T", "T", "T", 100, 1, 0, "T", 400, 300]),
        case("asking costs nothing", 1, 100, [R(0), R(0), R(0), A(0), R(0), R(0), A(100)],
             [0, 0, 0, "T", 100, 100, "T"]),
        case("asking moves the time of the user", 1, 100,
             [A(0), R(90), A(50), A(99), R(100), A(20), R(20), A(199), A(200)],
             ["T", 10, "F", "F", 0, "T", 100, "F", "T"]),
        case("what asking dropped does not come back", 2, 100,
             [A(0), A(10), R(105), A(5), A(5), R(5), R(110)],
             ["T", "T", 0, "T", "F", 5, 0]),
        case("waiting that long is enough, a millisecond less is not", 2, 70,
             [A(3), A(9), R(12), A(72), A(73), R(73), A(78), A(79)],
             ["T", "T", 61, "F", "T", 6, "F", "T"]),
        case("a user who was never seen", 5, 100, [R(77, "zoe"), R(0, "zoe"), A(0, "zoe")],
             [0, 0, "T"]),
        case("one place left is no wait", 3, 100, [A(0), A(0), R(1), A(1), R(1)],
             ["T", "T", 0, "T", 99]),
    ]


def edge():
    return [
        case("leaves requests that the next case must not see", 2, 10**9,
             at(0, 0, 0) + at(0, 0, 0, user="bob"), "TTFTTF"),
        case("a second limiter knows nothing of the first", 2, 10**9,
             at(0, 0, 0) + at(0, 0, 0, user="bob"), "TTFTTF"),
    ] + edge_window() + edge_retry() + [
        case("users have windows of their own", 1, 100,
             [A(0), A(0, "bob"), A(50, "Ann"), A(60), A(60, "bob"), A(100, "bob"), A(110, "Ann"),
              A(150, "Ann")], "TTTFFTFT"),
        case("users live at different times (kills one clock for all)", 1, 100,
             [A(10**6), A(5, "bob"), A(104, "bob"), A(105, "bob"), R(150, "bob"), A(10**6 + 99),
              A(10**6 + 100)], ["T", "T", "F", "T", 55, "F", "T"]),
        case("a step back counts as the latest time", 2, 100,
             at(500, 100, 300, 599, 600, 600, 601), "TTFFTTF"),
        case("a step back is not stored as an earlier time", 1, 100,
             at(0, 150, 100, 249, 250, 10, 349, 350), "TTFFTFFT"),
        case("a refused request moves the time as well", 1, 100,
             at(0, 99, 10) + [R(50)] + at(100), ["T", "F", "F", 1, "T"]),
        case("limit 1, window 1", 1, 1, at(0, 0, 1, 1, 2, 3, 3), "TFTFTTF"),
        case("late times (kills 32 bits)", 1, 10**9,
             at(0, 2**32, 2**32 + 10**9 - 1, 2**32 + 10**9, 2 * 10**12 - 10**9, 2 * 10**12),
             "TTFTTT"),
        case("a wait of more than 32 bits can hold after the latest time", 1, 10**9,
             [A(2 * 10**12), R(2 * 10**12), R(0), A(0)], ["T", 10**9, 10**9, "F"]),
        case("time 0 is a time", 1, 100, [A(0), A(0), R(0), A(99), A(100)],
             ["T", "F", 100, "F", "T"]),
        case("a limit that is never reached", 10**5, 10**9, at(1, 2, 3) + [R(4)],
             ["T", "T", "T", 0]),
    ]


def random_calls(rng, count, users, step, back):
    now = dict.fromkeys(users, rng.randrange(10**9))
    calls = []
    for _ in range(count):
        user = rng.choice(users)
        now[user] += rng.randrange(step)
        time = max(0, now[user] - (rng.randrange(back) if rng.randrange(6) == 0 else 0))
        calls.append((rng.choice(("allow", "allow", "allow", "retryAfter")), user, time))
    return calls


def random_group():
    rng = random.Random(20250601)
    cases = []
    for number in range(24):
        limit, window = 1 + number % 7, (3, 20, 100, 1000)[number % 4]
        users = ["ann", "bob", "ann.b", "Bob"][:1 + number % 4]
        step = max(2, 2 * window // limit)
        cases.append(case("random %d: %d in %d ms" % (number, limit, window), limit, window,
                          random_calls(rng, 50 + 5 * number, users, step, window)))
    cases.append(case("random: 40 in 1000 ms, many users", 40, 1000,
                      random_calls(rng, 1500, ["user-%d" % i for i in range(6)], 30, 500)))
    return cases


def adversarial():
    bursts = []
    for round_number in range(12):
        start = 1000 * round_number
        bursts += at(*([start + 999] * 10)) + at(*([start + 1000] * 10)) + [R(start + 1001)]
    jumps = []
    for i in range(300):
        jumps.append(A(100 * i if i % 3 else 50 * i))
        jumps.append(R(100 * i - 99 if i else 0))
    return [
        case("bursts on both sides of each second", 10, 1000, bursts),
        case("the clock jumps back and forth", 3, 1000, jumps),
        case("every millisecond, limit much smaller than the window", 7, 50, at(*range(600))),
        case("refused for a long time, then all at once", 20, 1000,
             at(*([0] * 20)) + at(*range(1, 1000, 7)) + at(*([1000] * 25)) + [R(1000), R(1999)]),
        case("asks and requests in turn, at the border each time", 1, 10,
             [c for i in range(150) for c in (A(10 * i), R(10 * i + 9), A(10 * i + 9))]),
        case("names that look alike", 1, 1000,
             [A(i, name) for i in range(30) for name in ("a", "A", "a.", "a-", "aa",
                                                         "constructor")]),
    ]


def large():
    full = at(*range(8000)) + [R(7999)]
    many = []
    rng = random.Random(20250606)
    for i in range(3000):
        many.append(A(i, "user-%d" % rng.randrange(2500)))
    refused = at(*range(5000, 6000))
    return [
        case("8000 requests, 3000 of them in the window at a time", 10**5, 3000, full),
        case("a full window of 5000, then refusals", 5000, 10**6, at(*range(5000)) + refused),
        case("3000 requests of 2500 users", 2, 1000, many),
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
