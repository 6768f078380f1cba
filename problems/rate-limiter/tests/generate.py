#!/usr/bin/env python3
"""Writes the test files of rate-limiter. Same bytes on every run.

The model counts thousandths of a token in whole numbers. Next to it three answers with doubles, of
the kind that a careful candidate writes, go through every case: a case on which one of them differs
is not written, so that no verdict hinges on a rounding error.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
Bucket, margin_of = RULES["Bucket"], RULES["margin_of"]
TIME_MAX = 2 * 10**12


def doubles(capacity, rate, calls):
    """Three answers in doubles; returns the list of their results for each call."""
    def add_product(tokens, last, now):
        return tokens + (now - last) * rate / 1000.0

    def add_seconds(tokens, last, now):
        return tokens + (now - last) / 1000.0 * rate

    def add_from_seconds(tokens, last, now):
        return tokens + (now / 1000.0 - last / 1000.0) * rate

    answers = []
    for refill in (add_product, add_seconds, add_from_seconds):
        buckets = {}
        results = []
        for user, time in calls:
            tokens, last = buckets.get(user, (float(capacity), time))
            now = max(time, last)
            tokens = min(float(capacity), refill(tokens, last, now))
            allowed = tokens >= 1.0
            buckets[user] = (tokens - 1.0 if allowed else tokens, now)
            results.append(allowed)
        answers.append(results)
    return answers


def case(name, capacity, rate, calls, expect=None):
    """A case; @expect, when given, is what a person worked out, as a string of T and F."""
    buckets = {}
    results = []
    for user, time in calls:
        bucket = buckets.setdefault(user, Bucket(capacity, rate, time))
        results.append(bucket.request(time))
    for other in doubles(capacity, rate, calls):
        assert other == results, (name, [i for i, r in enumerate(other) if r != results[i]][:5])
    if expect is not None:
        text = "".join("T" if r else "F" for r in results)
        assert text == expect.replace(" ", ""), (name, text, expect)
    return {
        "name": name,
        "ops": ["RateLimiter"] + ["allow"] * len(calls),
        "args": [[capacity, rate]] + [[user, time] for user, time in calls],
        "expect": [None] + results,
    }


def at(user, *times):
    return [(user, time) for time in times]


def sample():
    return [
        case("one user: burst, refusal, refill", 2, 1,
             at("ann", 0, 0, 0, 500, 1000, 1500), "TTFFTF"),
        case("two users, one with a slow clock", 1, 2,
             [("ann", 1000), ("bob", 1000), ("ann", 1100), ("bob", 400), ("bob", 1500)], "TTFFT"),
        case("never fuller than the capacity", 3, 10,
             at("ann", 0, *[3600000] * 4), "TTTTF"),
        case("fractions add up", 1, 1,
             at("ann", 0, 300, 600, 900, 1250, 1500), "TFFFTF"),
    ]


def edge():
    epoch = 1700000000000
    return [
        case("drains buckets that the next case must not see", 2, 1,
             at("ann", 0, 0, 0) + at("bob", 0, 0, 0), "TTFTTF"),
        case("a second limiter starts with full buckets (kills static and class-level state)", 2, 1,
             at("ann", 0, 0, 0) + at("bob", 0, 0, 0), "TTFTTF"),
        case("a third limiter has its own capacity", 3, 1, at("ann", 0, 0, 0, 0), "TTTF"),
        case("starts full: the whole capacity at once (kills starts empty)", 5, 1,
             at("ann", *[7000] * 6), "TTTTTF"),
        case("the first request comes late and still finds a full bucket", 2, 1,
             at("ann", *[epoch] * 3) + at("bob", *[epoch + 5] * 3), "TTFTTF"),
        case("exactly one token is enough (kills > in place of >=)", 1, 1,
             at("ann", 0, 1000, 2000, 3000), "TTTT"),
        case("one millisecond short of a token", 1, 1, at("ann", 0, 999, 1010), "TFT"),
        case("exactly one token out of eighths", 1, 1,
             at("ann", 0, 125, 250, 500, 875, 1000, 1125), "TFFFFTF"),
        case("exactly one token at 8 a second, from epoch times", 2, 8,
             at("ann", epoch, epoch, epoch, epoch + 125, epoch + 125, epoch + 250), "TTFTFT"),
        case("a tie of a burst: two tokens after two seconds, no third", 5, 1,
             at("ann", *[0] * 5, *[2000] * 3), "TTTTTTTF"),
        case("fractions add up over many calls (kills truncation at each call)", 1, 1,
             at("ann", 0, *range(99, 1090, 99)), "TFFFFFFFFFFT"),
        case("fractions above one token stay too (kills truncation at each call)", 4, 2,
             at("ann", 0, 0, 0, 0, 900, 1800, 2700, 2700, 2700, 2700), "TTTTTTTTTF"),
        case("a fraction survives an allowed request", 2, 1,
             at("ann", 0, 0, 1750, 2250, 2250), "TTTTF"),
        case("refill at 300 a second: 1000 / 300 is no whole number", 2, 300,
             at("ann", 0, 0, 3, 4, 6, 7, 11, 14, 17, 18), "TTFTFTTTTF"),
        case("refill at 7 a second over a long steady row (kills drift)", 3, 7,
             at("ann", 0, 0, 0, *[i * 1000 // 7 + d for i in range(1, 61) for d in (-1, 1)]),
             "TTT" + "FT" * 60),
        case("refill at 700 a second (kills 1000 / rate in whole numbers)", 3, 700,
             at("ann", 0, 0, 0, *range(1, 10)), "TTT FTT FTT FTT"),
        case("a long gap fills to the capacity and no further (kills no cap)", 2, 5,
             at("ann", 0, 0, 0, *[60000] * 3), "TTFTTF"),
        case("the cap holds for a bucket that was never empty", 3, 1,
             at("ann", 0, *[100000] * 4, *[101000] * 2), "TTTTFTF"),
        case("the cap loses what is above it: a later refill starts from full", 2, 1,
             at("ann", 0, 9500, 9500, 10000, 10500), "TTTFT"),
        case("users have buckets of their own (kills one bucket for all)", 1, 1,
             [("ann", 0), ("bob", 0), ("cat", 0), ("ann", 0), ("bob", 0), ("dan", 0)], "TTTFFT"),
        case("users live at different times (kills one clock for all)", 1, 1,
             [("ann", 100000), ("bob", 1000), ("bob", 2000), ("ann", 100500), ("bob", 2500),
              ("bob", 3000), ("ann", 101000)], "TTTFFTT"),
        case("names that are close: case, prefix, length, order of letters", 1, 1,
             at("ann", 0) + at("Ann", 0) + at("anna", 0) + at("an", 0) + at("nan", 0)
             + at("nna", 0) + at("ann-1", 0) + at("ann.1", 0) + at("ann@1", 0) + at("a", 0)
             + at("ann", 0) + at("nna", 0) + at("Ann", 0), "TTTTTTTTTTFFF"),
        case("names that are numbers", 1, 1,
             at("0", 0) + at("00", 0) + at("1", 0) + at("1.0", 0) + at("01", 0) + at("0", 0)
             + at("1", 0), "TTTTTFF"),
        case("names of 64 characters that differ at the end only", 1, 1,
             at("x" * 63 + "a", 5) + at("x" * 63 + "b", 5) + at("x" * 63, 5)
             + at("x" * 63 + "a", 6),
             "TTTF"),
        case("refusals cost nothing (kills balances below zero)", 1, 1,
             at("ann", *[0] * 20, 1000, 1000, 2000), "T" + "F" * 19 + "TFT"),
        case("refusals with time between them cost nothing", 1, 1,
             at("ann", 0, 125, 250, 375, 500, 1000, 1250, 2000), "TFFFFTFT"),
        case("refusals do not refill twice (kills refill since the last allowed request)", 1, 1,
             at("ann", 0, 300, 500, 700, 850, 1100), "TFFFFT"),
        case("time 0 is a time (kills time 0 as never seen)", 2, 1,
             at("ann", 0, 0, 0, 0, 1), "TTFFF"),
        case("a bucket with a balance of 0 is not a new bucket (kills truthiness)", 1, 1,
             at("ann", 5000, 5000, 5000, 5500, 6000, 6000), "TFFFTF"),
        case("equal times count one after the other", 3, 2,
             at("ann", *[0] * 4, *[500] * 2, *[1500] * 3), "TTTFTFTTF"),
        case("epoch times do not fit in 32 bits", 1, 1,
             at("ann", epoch, epoch + 400, epoch + 1100, epoch + 1101, epoch + 2300), "TFTFT"),
        case("times just around 2^31", 1, 1,
             at("ann", 2**31 - 500, 2**31 - 1, 2**31, 2**31 + 400, 2**31 + 600), "TFFFT"),
        case("times 2^32 apart are not the same time", 1, 1,
             at("ann", 1000, 1000 + 2**32, 1000 + 2**32, 1000 + 2**33), "TTFT"),
        case("elapsed * rate passes 32 bits in an hour", 3, 1000,
             at("ann", 0, 0, 0, 0, *[2200000] * 4, *[5200000] * 4), "TTTF TTTF TTTF"),
        case("elapsed * rate just past 2^31 and 2^32 (kills 32-bit products)", 2, 1000,
             at("ann", 0, 0, 0, *[2147484] * 3, *[2147484 + 4294968] * 3), "TTF TTF TTF"),
        case("a gap of 63 years at the highest rate", 10**5, 1000,
             at("ann", 0, TIME_MAX, TIME_MAX), "TTT"),
        case("capacity 1 at the highest rate", 1, 1000,
             at("ann", 0, 0, 125, 125, 250, 1250, 1250), "TFTFTTF"),
        case("a refill larger than the bucket", 1, 1000,
             at("ann", 0, 500, 500, 1000, 1000), "TTFTF"),
        case("the border of a second (kills fixed windows)", 3, 3,
             at("ann", 900, 900, 900, 1000, 1000, 1100, 1100, 1300, 1300), "TTTFFFFTF"),
        case("the refill does not wait for a whole second", 4, 4,
             at("ann", 0, 0, 0, 0, 0, 250, 250, 500, 750, 750), "TTTTFTFTTF"),
        case("a burst frees up token by token (kills sliding logs)", 4, 2,
             at("ann", 0, 0, 0, 0, 500, 500, 1000, 1000, 1500, 2500, 2500, 2500),
             "TTTTTFTFTTTF"),
        case("tokens saved over several seconds are all there", 6, 1,
             at("ann", *[0] * 6, *[4000] * 5, *[6000] * 3), "TTTTTT TTTTF TTF"),
    ]


def skew():
    return [
        case("a step back drains nothing (kills negative elapsed)", 3, 1,
             at("ann", 10000, 1000, 1000, 1000), "TTTF"),
        case("a step back gains nothing", 1, 1, at("ann", 10000, 2000, 9000, 0, 10000), "TFFFF"),
        case("the way forward again is not refilled twice (kills a time that moves back)", 1, 1,
             at("ann", 10000, 5000, 10000, 10500, 11000, 11000), "TFFFTF"),
        case("back and forth by a second, many times", 2, 1,
             at("ann", 5000, *[5000 - i % 2 * 1000 for i in range(20)], 6000, 6000),
             "TT" + "F" * 19 + "TF"),
        case("an allowed request from the past does not move the time back either", 3, 1,
             at("ann", 8000, 3000, 8000, 8000, 9000, 9000), "TTTFTF"),
        case("back to time 0", 2, 2, at("ann", 1000, 0, 0, 500, 1000, 1500, 1500), "TTFFFTF"),
        case("the skew of one user is nothing to another", 1, 1,
             [("ann", 9000), ("bob", 1000), ("ann", 1000), ("bob", 2000), ("ann", 9500),
              ("bob", 1500), ("ann", 10000), ("bob", 3000)], "TTFTFFTT"),
        case("a fraction is kept over a step back", 1, 1,
             at("ann", 1000, 1500, 1250, 1875, 1000, 2000), "TFFFFT"),
        case("a step back of 50 years", 2, 1000,
             at("ann", 1600000000000, 5, 5, 1600000000000, 1600000000125, 7), "TTFFTT"),
    ]


def traffic(rng, capacity, rate, users, count, start, gap_max, step=1, skew_percent=0, pick=None):
    """Calls whose balances are clear of one token, or exact ties on eighths. Each user's times go
    by steps of @step ms."""
    buckets = {}
    calls = []
    while len(calls) < count:
        user = users[pick(rng) if pick else rng.randrange(len(users))]
        bucket = buckets.get(user)
        if bucket is None:
            time = start + rng.randrange(gap_max + 1) * step
            bucket = buckets[user] = Bucket(capacity, rate, time)
        elif rng.randrange(100) < skew_percent:
            time = max(0, bucket.time - rng.randrange(1, gap_max + 2) * step)
        else:
            time = bucket.time + rng.randrange(gap_max + 1) * step
        for _ in range(50):
            balance, dyadic = bucket.at(time)
            if (balance == 1000 and dyadic) or abs(balance - 1000) >= margin_of(rate):
                break
            time = max(time, bucket.time) + step
        else:
            continue
        bucket.request(time)
        calls.append((user, time))
    return calls


def random_group():
    rng = random.Random(20240404)
    cases = []
    rates = (1, 2, 3, 7, 10, 33, 60, 125, 300, 700, 999, 1000)
    for number in range(36):
        rate = rates[number % len(rates)]
        capacity = (1, 2, 3, 5, 10, 20)[number // 6]
        # About as many requests as tokens, or more to drain large buckets: both answers are
        # frequent.
        gap_max = max(2, 2000 // rate) if capacity < 5 else max(1, 1100 // rate)
        step = 1 if number % 2 == 0 and rate < 1000 else 125
        if step == 125:
            gap_max = max(1, gap_max // 125)
        users = ["user-%d" % u for u in range(1 + number % (4 if capacity < 5 else 2))]
        start = 0 if number % 3 == 0 else 1700000000000
        calls = traffic(rng, capacity, rate, users, 80 + 4 * number, start, gap_max, step)
        cases.append(case("random %d: capacity %d, %d a second, %d users"
                          % (number, capacity, rate, len(users)), capacity, rate, calls))
    for number in range(6):
        rate = rates[2 * number]
        calls = traffic(rng, 3, rate, ["ann", "bob"], 150, 5 * 10**5, max(2, 2000 // rate), 1, 20)
        cases.append(case("random %d: %d a second, with steps back" % (36 + number, rate),
                          3, rate, calls))
    return cases


def adversarial():
    rng = random.Random(20240505)
    cases = []
    epoch = 1700000000000
    cases.append(case("a flood: 20 requests a millisecond against one token each 125 ms", 4, 8,
                      [("flood", 1000 + i // 20) for i in range(800)]))
    cases.append(case("polling each millisecond at one token a second", 1, 1,
                      [("poll", i) for i in range(990)] + at("poll", 1010, 1011, 2005, 2020)))
    cases.append(case("1000 requests of one user, each one millisecond apart, at 3 a second", 2, 3,
                      traffic(rng, 2, 3, ["busy"], 1000, epoch, 1)))
    users = ["u%d" % i for i in range(250)]
    cases.append(case("250 users in turn, each drained and refilled", 2, 1,
                      [(u, 1000 * r + 125 * (i % 8)) for r in (0, 0, 0, 1, 3)
                       for i, u in enumerate(users)]))
    anagrams = [a + b + c + d for a in "ab" for b in "cd" for c in "ac" for d in "bd"]
    anagrams += [name[::-1] for name in anagrams] + [name[2:] + name[:2] for name in anagrams]
    anagrams = sorted(set(anagrams))
    cases.append(case("names out of the same letters", 1, 1,
                      [(name, 0) for name in anagrams] + [(name, 0) for name in anagrams]))
    sums = ["a" + chr(97 + i) + chr(122 - i) for i in range(26)]
    cases.append(case("names with the same sum of letters", 1, 1,
                      [(name, 10) for name in sums + sums]))
    nested = ["k" * i for i in range(1, 60)]
    cases.append(case("each name is the start of the next", 1, 1,
                      [(name, 10) for name in nested + nested[::-1]]))
    cases.append(case("long gaps and floods in turn", 50, 1000,
                      [("ann", gap * 4000000 + 125 * (i // 52)) for gap in range(4)
                       for i in range(104)]))
    cases.append(case("users at times far apart, in turn", 2, 5,
                      [("u%d" % (i % 5), (4 - i % 5) * 3 * 10**9 + i // 5 * 125)
                       for i in range(400)]))
    return cases


def large():
    rng = random.Random(20240606)
    users = ["account-%d@example.com" % (i * 7919 % 100003) for i in range(1000)]
    return [
        case("8,000 requests of 1,000 users", 3, 10,
             traffic(rng, 3, 10, users, 8000, 1700000000000, 120)),
        case("9,000 requests, most of few users", 10, 60,
             traffic(rng, 10, 60, users[:400], 9000, 1700000000000, 25,
                     pick=lambda r: min(r.randrange(400), r.randrange(400)))),
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
    write("skew", skew())
    write("random", random_group())
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
