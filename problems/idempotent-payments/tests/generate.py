#!/usr/bin/env python3
"""Writes the test files of idempotent-payments. Same bytes on every run.

The model keeps a journal: a list of (step, key, ...) records, and answers every question by reading
the journal from its end to its beginning. validate.py holds each case
against the constraints of the statement before it is written.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Journal:
    """What was done, in order: intents, decisions and outcomes, each with the number of its
    intent. An index by key holds the numbers of a key's intents, and nothing else."""

    def __init__(self, window):
        self.window = window
        self.intents = []      # (key, account, amount)
        self.decisions = {}    # intent -> outcome
        self.recorded = {}     # intent -> time
        self.by_key = {}
        self.money = {}

    def alive(self, intent, now):
        return intent not in self.recorded or now - self.recorded[intent] < self.window

    def pay(self, key, account, amount, now, failure):
        alive = [i for i in self.by_key.get(key, [])[-1:] if self.alive(i, now)]
        if alive:
            intent = alive[0]
            if self.intents[intent] != (key, account, amount):
                return -1
            if intent in self.recorded:
                return self.decisions[intent]
        else:
            intent = len(self.intents)
            self.intents.append((key, account, amount))
            self.by_key.setdefault(key, []).append(intent)
        if failure == 1:
            return 0
        if intent not in self.decisions:
            self.decisions[intent] = self.charge(account, amount)
        if failure == 2:
            return 0
        self.recorded[intent] = now
        return 0 if failure == 3 else self.decisions[intent]

    def charge(self, account, amount):
        if self.money.get(account, 0) < amount:
            return -2
        self.money[account] -= amount
        return 1 + sum(1 for outcome in self.decisions.values() if outcome > 0)

    def deposit(self, account, amount):
        self.money[account] = self.money.get(account, 0) + amount

    def balance(self, account):
        return self.money.get(account, 0)

    def remembered(self, now):
        return sum(1 for intents in self.by_key.values() if self.alive(intents[-1], now))


def case(name, window, calls, expect=None):
    """A case; @expect, when given, is what a person worked out for all calls but deposits."""
    model = Journal(window)
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        answers = [r for r, call in zip(results, calls) if call[0] != "deposit"]
        assert answers == expect, (name, answers, expect)
    return {
        "name": name,
        "ops": ["IdempotentPayments"] + [call[0] for call in calls],
        "args": [[window]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def D(account, amount):
    return ("deposit", account, amount)


def B(account):
    return ("balance", account)


def R(now):
    return ("remembered", now)


def P(key, amount, now, failure=0, account="ann"):
    return ("pay", key, account, amount, now, failure)


def sample():
    return [
        case("charge, replay, conflict", 1000,
             [D("ann", 100), P("k1", 30, 0), P("k1", 30, 10), P("k1", 31, 20), B("ann")],
             [1, 1, -1, 70]),
        case("breaks before and after the charge", 1000,
             [D("ann", 100), P("k1", 30, 0, 1), B("ann"), P("k1", 30, 5, 2), B("ann"),
              P("k1", 30, 9000), B("ann")],
             [0, 100, 0, 70, 1, 70]),
        case("a decline is remembered for the window", 1000,
             [D("ann", 10), P("k1", 30, 0), D("ann", 90), P("k1", 30, 999), R(999), R(1000),
              P("k1", 30, 1000), B("ann")],
             [-2, -2, 1, 0, 1, 70]),
        case("two accounts, two keys", 500,
             [D("ann", 50), D("bob", 5), P("k1", 20, 0), P("k2", 5, 0, 0, "bob"), P("k2", 5, 1),
              B("ann"), B("bob"), R(2)],
             [1, 2, -1, 30, 0, 2]),
    ]


def edge_failures():
    return [
        case("a break after the charge: the retry does not charge again", 100,
             [D("ann", 100), P("k", 40, 0, 2), B("ann"), P("k", 40, 1), B("ann"), P("k", 40, 2),
              B("ann")],
             [0, 60, 1, 60, 1, 60]),
        case("a break before the charge: the retry charges", 100,
             [D("ann", 100), P("k", 40, 0, 1), B("ann"), P("k", 40, 1), B("ann")],
             [0, 100, 1, 60]),
        case("a break after the outcome: the retry is a replay", 100,
             [D("ann", 100), P("k", 40, 0, 3), B("ann"), P("k", 40, 1), B("ann")],
             [0, 60, 1, 60]),
        case("all breaks one after the other, several times each", 100,
             [D("ann", 100)] + [P("k", 40, i, 1) for i in range(3)] + [B("ann")]
             + [P("k", 40, 3 + i, 2) for i in range(3)] + [B("ann"), P("k", 40, 7, 1), B("ann")]
             + [P("k", 40, 8, 3), P("k", 40, 9, 1), P("k", 40, 9, 2), P("k", 40, 9, 3), B("ann")],
             [0, 0, 0, 100, 0, 0, 0, 60, 0, 60, 0, 1, 1, 1, 60]),
        case("a failure that is not reached does not strike: conflicts and replays", 100,
             [D("ann", 100), P("k", 40, 0), P("k", 40, 1, 1), P("k", 40, 1, 2), P("k", 40, 1, 3),
              P("k", 41, 1, 1), P("k", 41, 1, 2), P("k", 41, 1, 3), B("ann")],
             [1, 1, 1, 1, -1, -1, -1, 60]),
        case("the number belongs to the first charge, not to the record", 100,
             [D("ann", 100), P("a", 10, 0, 2), P("b", 10, 0), P("a", 10, 0), P("c", 10, 0)],
             [0, 2, 1, 3]),
        case("a decline that broke off stays a decline", 100,
             [D("ann", 10), P("k", 40, 0, 2), D("ann", 90), P("k", 40, 1), B("ann")],
             [0, -2, 100]),
        case("a break before the charge decides nothing: money that came in counts", 100,
             [D("ann", 10), P("k", 40, 0, 1), D("ann", 90), P("k", 40, 1), B("ann")],
             [0, 1, 60]),
        case("a break before the charge reserves nothing", 100,
             [D("ann", 50), P("a", 40, 0, 1), P("b", 40, 0), P("a", 40, 1), B("ann")],
             [0, 1, -2, 10]),
        case("unfinished keys are kept, whichever way they broke off", 100,
             [D("ann", 100), P("a", 10, 0, 1), P("b", 10, 0, 2), P("c", 10, 0, 3), R(99), R(100),
              R(10**6), P("b", 10, 10**6), P("a", 10, 10**6), B("ann"), R(10**6 + 99),
              R(10**6 + 100)],
             [0, 0, 0, 3, 2, 2, 1, 3, 70, 2, 0]),
        case("unfinished keys conflict as well", 100,
             [D("ann", 100), P("a", 10, 0, 1), P("a", 11, 1), P("b", 10, 2, 2), P("b", 11, 3),
              P("b", 10, 4, 0, "bob"), P("a", 10, 5), P("b", 10, 6), B("ann")],
             [0, -1, 0, -1, -1, 2, 1, 80]),
    ]


def edge_window():
    return [
        case("the last moment of the window", 1000,
             [D("ann", 100), P("k", 10, 5), P("k", 10, 1004), P("k", 10, 1005), B("ann")],
             [1, 1, 2, 80]),
        case("the window starts with the outcome, not with the first request", 1000,
             [D("ann", 100), P("k", 10, 0, 1), P("k", 10, 600, 2), P("k", 10, 900),
              P("k", 10, 1899), R(1899), P("k", 10, 1900), B("ann")],
             [0, 0, 1, 1, 1, 2, 80]),
        case("a break after the outcome starts the window", 1000,
             [D("ann", 100), P("k", 10, 500, 3), P("k", 10, 1499), P("k", 10, 1500), B("ann")],
             [0, 1, 2, 80]),
        case("a replay does not prolong", 1000,
             [D("ann", 100), P("k", 10, 0), P("k", 10, 600), P("k", 10, 999), P("k", 10, 1000)],
             [1, 1, 1, 2]),
        case("a conflict does not prolong, and a new body is welcome afterwards", 1000,
             [D("ann", 100), P("k", 10, 0), P("k", 20, 999), P("k", 20, 1000), P("k", 10, 1000),
              B("ann")],
             [1, -1, 2, -1, 70]),
        case("a decline is an outcome, forgotten like any other", 1000,
             [P("k", 10, 0), D("ann", 100), P("k", 10, 999), P("k", 10, 1000), P("k", 10, 1999)],
             [-2, -2, 1, 1]),
        case("a forgotten key is charged anew after a break", 1000,
             [D("ann", 100), P("k", 10, 0), P("k", 10, 1000, 2), B("ann"), P("k", 10, 5000),
              B("ann"), P("k", 10, 6000, 1), P("k", 10, 6000), B("ann")],
             [1, 0, 80, 2, 80, 0, 3, 70]),
        case("keys are forgotten in the order of their outcomes", 100,
             [D("ann", 100), P("a", 1, 0, 1), P("b", 1, 10), P("a", 1, 20), R(109), R(110), R(119),
              R(120), P("b", 1, 120), P("a", 1, 120)],
             [0, 1, 2, 2, 1, 1, 0, 3, 4]),
        case("window of one millisecond", 1,
             [D("ann", 9), P("k", 1, 7), P("k", 1, 7), P("k", 1, 8), R(8), R(9)],
             [1, 1, 2, 1, 0]),
        case("a used key comes back finished: the old record does not take the new one along", 100,
             [D("ann", 100), P("k", 1, 0), P("k", 1, 150), R(200), R(249), P("k", 1, 249), R(250)],
             [1, 2, 1, 1, 2, 0]),
    ]


def edge():
    return [
        case("leaves keys and money that the next case must not see", 10**9,
             [D("ann", 100), P("k", 10, 0), P("j", 10, 0, 1), R(0), B("ann")],
             [1, 0, 2, 90]),
        case("a second service knows nothing of the first", 10**9,
             [R(0), B("ann"), P("k", 11, 0), P("j", 11, 0), D("ann", 5), P("i", 5, 0)],
             [0, 0, -2, -2, 1]),
    ] + edge_failures() + edge_window() + [
        case("another amount is a conflict, with nothing charged", 100,
             [D("ann", 100), P("k", 10, 0), P("k", 9, 1), B("ann"), P("k", 10, 2)],
             [1, -1, 90, 1]),
        case("another account is a conflict", 100,
             [D("ann", 100), D("bob", 100), P("k", 10, 0), P("k", 10, 1, 0, "bob"), B("bob")],
             [1, -1, 100]),
        case("account and amount do not run together (kills glued fingerprints)", 100,
             [D("a1", 100), D("a", 100), P("k", 23, 0, 0, "a1"), P("k", 123, 1, 0, "a"),
              D("a-1", 100), P("j", 23, 2, 0, "a-1"), P("j", 123, 3, 0, "a-")],
             [1, -1, 2, -1]),
        case("the same body under another key is another payment", 100,
             [D("ann", 100), P("a", 10, 0), P("b", 10, 0), P("c", 10, 0), B("ann")],
             [1, 2, 3, 70]),
        case("numbers count charges only, over all accounts", 100,
             [D("ann", 10), P("a", 10, 0), P("b", 10, 0), D("bob", 10), P("c", 10, 0, 0, "bob"),
              P("b", 10, 0), D("ann", 7), P("d", 7, 0)],
             [1, -2, 2, -2, 3]),
        case("exactly the balance is enough, one more is not", 100,
             [D("ann", 10), P("a", 11, 0), B("ann"), P("b", 10, 0), B("ann"), P("c", 1, 0)],
             [-2, 10, 1, 0, -2]),
        case("an account that nobody has heard of", 100,
             [B("zoe"), P("k", 1, 0, 0, "zoe"), B("zoe"), R(0)],
             [0, -2, 0, 1]),
        case("large amounts and late times (kills 32 bits)", 10**9,
             [D("ann", 10**12), D("ann", 10**12), P("k", 10**12, 1999 * 10**9),
              P("k", 10**12 - 2**32, 1999 * 10**9), B("ann"), P("k", 10**12, 2 * 10**12 - 1),
              R(2 * 10**12 - 1), R(2 * 10**12)],
             [1, -1, 10**12, 1, 1, 0]),
        case("time 0", 10,
             [D("ann", 10), P("k", 1, 0), R(0), R(9), R(10)],
             [1, 1, 1, 0]),
    ]


def random_calls(rng, count, keys, window, accounts, step):
    calls, now = [D(account, 1000) for account in accounts], rng.randrange(10**6)
    for _ in range(count):
        now += rng.randrange(step)
        kind = rng.randrange(20)
        account = accounts[min(rng.randrange(len(accounts)), rng.randrange(len(accounts)))]
        if kind == 0:
            calls.append(D(account, rng.randrange(1, 50)))
        elif kind == 1:
            calls.append(B(account))
        elif kind == 2:
            calls.append(R(now))
        else:
            key = rng.randrange(keys)
            body = key if rng.randrange(8) else rng.randrange(keys)
            failure = rng.choice((0, 0, 0, 1, 2, 2, 3))
            calls.append(P("key-%d" % key, 1 + body % 9, now, failure,
                           accounts[body % len(accounts)]))
    return calls


def random_group():
    rng = random.Random(20250501)
    cases = []
    for number in range(24):
        keys, window = 2 + number % 8, (5, 40, 200, 1000)[number % 4]
        accounts = ["ann", "bob", "eve"][:1 + number % 3]
        cases.append(case("random %d: %d keys, window %d" % (number, keys, window), window,
                          random_calls(rng, 40 + 4 * number, keys, window, accounts, 12)))
    cases.append(case("random: 60 keys", 300, random_calls(rng, 700, 60, 300, ["ann", "bob"], 8)))
    return cases


def adversarial():
    breaks = [1, 2, 3]
    orders = [(a, b, c) for a in breaks for b in breaks for c in breaks]
    calls = [D("ann", 10**6)]
    for number, order in enumerate(orders):
        calls += [P("key-%d" % number, 7, number, failure) for failure in order]
        calls += [P("key-%d" % number, 7, number), P("key-%d" % number, 8, number), B("ann")]
    storm = [D("ann", 10**6)]
    for i in range(150):
        storm += [P("key-%d" % (i % 10), 3, 20 * i, (1, 2, 3, 0, 2)[i % 5]), B("ann")]
    poor = [D("ann", 5)]
    for i in range(120):
        poor += [P("key-%d" % (i % 7), 4, 9 * i, (2, 0, 1)[i % 3]), D("ann", 1), R(9 * i)]
    return [
        case("every order of three breaks, then a retry, a conflict, the balance", 1000, calls),
        case("a storm of retries around the end of the window", 200, storm),
        case("declines decided in between deposits", 60, poor),
        case("the same key for a new body each time the window is over", 50,
             [D("ann", 10**6)] + [c for i in range(100) for c in (
                 P("k", 1 + i, 50 * i), P("k", 2 + i, 50 * i + 49), P("k", 1 + i, 50 * i + 49))]),
        case("unfinished keys pile up and finish in another order", 100,
             [D("ann", 10**6)] + [P("key-%d" % i, 1 + i, i, 1 + i % 2) for i in range(100)]
             + [R(1000)] + [P("key-%d" % (i * 37 % 100), 1 + i * 37 % 100, 1000 + i)
                            for i in range(100)] + [R(1100 + 10 * i) for i in range(11)]),
        case("keys that are parts of each other", 100,
             [D("a", 100), D("aa", 100)] + [P("k" * (1 + i % 5), 1, i, 0, "a" * (1 + i % 2))
                                            for i in range(60)] + [B("a"), B("aa")]),
    ]


def large():
    rng = random.Random(20250505)
    calls = [D("ann", 10**12)]
    for i in range(5000):
        calls.append(P("key-%d" % i, 1, i, 0))
        if i % 4 == 0:
            calls.append(P("key-%d" % rng.randrange(max(0, i - 3500), i + 1), 1, i, 2))
    return [case("5,000 keys in flight, replays of old ones", 4000, calls + [R(9000 + i * 10)
                                                                           for i in range(20)])]


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
