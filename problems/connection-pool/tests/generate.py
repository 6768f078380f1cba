#!/usr/bin/env python3
"""Writes the test files of connection-pool. Same bytes on every run.

The model keeps one list of waiting requests and looks through all of it at each call. After each
call it checks what must always hold: no more connections than allowed, and nobody waits in vain.
validate.py holds each case against the constraints of the statement before it is written.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Pool:
    def __init__(self, limit):
        self.limit = limit
        self.opened = 0
        self.idle = []
        self.lent = {}       # connection -> request
        self.line = []       # [deadline, request], in order of arrival
        self.expired = []

    def tick(self, now):
        gone = [entry for entry in self.line if entry[0] <= now]
        if gone:
            self.line = [entry for entry in self.line if entry[0] > now]
            self.expired += sorted(gone, key=lambda entry: entry[0])

    def hold(self):
        open_now = len(self.idle) + len(self.lent)
        assert open_now <= self.limit and len(set(self.idle)) == len(self.idle)
        assert not self.line or (not self.idle and open_now == self.limit)

    def open_one(self):
        self.opened += 1
        return self.opened

    def acquire(self, request, timeout, now):
        self.tick(now)
        if self.idle or len(self.lent) < self.limit:
            connection = self.idle.pop() if self.idle else self.open_one()
            self.lent[connection] = request
            return connection
        if timeout == 0:
            return -1
        self.line.append([now + timeout, request])
        return 0

    def release(self, connection, broken, now):
        self.tick(now)
        if connection not in self.lent:
            return [-1]
        del self.lent[connection]
        if not self.line:
            if not broken:
                self.idle.append(connection)
            return []
        connection = self.open_one() if broken else connection
        request = self.line.pop(0)[1]
        self.lent[connection] = request
        return [request, connection]

    def cancel(self, request, now):
        self.tick(now)
        for entry in self.line:
            if entry[1] == request:
                self.line.remove(entry)
                return []
        for connection, holder in self.lent.items():
            if holder == request:
                return self.release(connection, False, now)
        return [-1]

    def timedOut(self, now):
        self.tick(now)
        told, self.expired = self.expired, []
        return [request for _, request in told]

    def state(self, now):
        self.tick(now)
        return [len(self.idle), len(self.lent), len(self.line)]


def case(name, limit, calls, expect=None):
    """A case; @expect, when given, is what a person worked out."""
    model, results = Pool(limit), []
    for call in calls:
        results.append(getattr(model, call[0])(*call[1:]))
        model.hold()
    if expect is not None:
        assert results == expect, (name, results, expect)
    return {
        "name": name,
        "ops": ["ConnectionPool"] + [call[0] for call in calls],
        "args": [[limit]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def A(request, timeout, now):
    return ("acquire", request, timeout, now)


def R(connection, now, broken=False):
    return ("release", connection, broken, now)


def C(request, now):
    return ("cancel", request, now)


def T(now):
    return ("timedOut", now)


def S(now):
    return ("state", now)


def sample():
    return [
        case("lend, wait, pass on", 2,
             [A(11, 100, 0), A(12, 100, 0), A(13, 100, 5), A(14, 0, 6), R(2, 10), R(1, 20),
              A(15, 100, 30), S(30)],
             [1, 2, 0, -1, [13, 2], [], 1, [0, 2, 0]]),
        case("time-outs, and a connection that is given back twice", 1,
             [A(1, 0, 0), A(2, 50, 0), A(3, 20, 0), A(4, 90, 0), R(1, 50), T(50), R(1, 60),
              R(1, 61)],
             [1, 0, 0, 0, [4, 1], [3, 2], [], [-1]]),
        case("broken and cancelled", 1,
             [A(1, 0, 0), A(2, 50, 0), R(1, 10, True), A(3, 50, 10), C(2, 20), C(2, 21), C(3, 22),
              S(22)],
             [1, 0, [2, 2], 0, [3, 2], [-1], [], [1, 0, 0]]),
    ]


def edge_line():
    return [
        case("first come, first served", 1,
             [A(1, 9, 0), A(5, 100, 1), A(3, 100, 2), A(4, 100, 3), R(1, 4), R(1, 5), R(1, 6)],
             [1, 0, 0, 0, [5, 1], [3, 1], [4, 1]]),
        case("a longer patience gets nobody ahead", 1,
             [A(1, 9, 0), A(2, 10, 0), A(3, 1000, 0), A(4, 5, 0), R(1, 4), R(1, 4), R(1, 4),
              R(1, 4)],
             [1, 0, 0, 0, [2, 1], [3, 1], [4, 1], []]),
        case("at the deadline is too late, a millisecond before is not", 1,
             [A(1, 9, 0), A(2, 50, 3), A(3, 60, 3), R(1, 52), R(1, 63), T(63), S(63)],
             [1, 0, 0, [2, 1], [], [3], [1, 0, 0]]),
        case("nobody gets a connection after the deadline", 1,
             [A(1, 9, 0), A(2, 10, 0), A(3, 20, 0), A(4, 30, 0), R(1, 25), R(1, 40), S(40)],
             [1, 0, 0, 0, [4, 1], [], [1, 0, 0]]),
        case("time-outs in the order of deadlines, then of arrival", 1,
             [A(1, 9, 0), A(2, 50, 0), A(3, 20, 0), A(4, 40, 10), A(5, 10, 10), A(6, 20, 0 + 10),
              T(30), T(49), T(50)],
             [1, 0, 0, 0, 0, 0, [3, 5, 6], [], [2, 4]]),
        case("time-outs are told once", 1,
             [A(1, 9, 0), A(2, 5, 0), T(4), T(5), T(5), T(99)],
             [1, 0, [], [2], [], []]),
        case("time-outs that nobody asked for pile up in order", 1,
             [A(1, 9, 0), A(2, 5, 0), S(6), A(3, 2, 7), S(9), A(4, 1, 9), S(20), T(20)],
             [1, 0, [0, 1, 0], 0, [0, 1, 0], 0, [0, 1, 0], [2, 3, 4]]),
        case("no wait with a time-out of 0", 1,
             [A(1, 0, 0), A(2, 0, 0), S(0), T(5), R(1, 5), S(5)],
             [1, -1, [0, 1, 0], [], [], [1, 0, 0]]),
        case("who left the line is not served and does not time out", 1,
             [A(1, 9, 0), A(2, 50, 0), A(3, 50, 0), C(2, 1), R(1, 2), T(100), C(2, 100)],
             [1, 0, 0, [], [3, 1], [], [-1]]),
        case("who left from the middle of the line", 1,
             [A(1, 9, 0), A(2, 50, 0), A(3, 50, 0), A(4, 50, 0), C(3, 1), R(1, 2), R(1, 3),
              R(1, 4)],
             [1, 0, 0, 0, [], [2, 1], [4, 1], []]),
        case("who was served does not time out", 1,
             [A(1, 9, 0), A(2, 50, 0), R(1, 10), T(60), S(60), C(2, 61), T(61)],
             [1, 0, [2, 1], [], [0, 1, 0], [], []]),
        case("who timed out cannot be cancelled any more", 1,
             [A(1, 9, 0), A(2, 50, 0), C(2, 50), T(50)],
             [1, 0, [-1], [2]]),
        case("a request that was refused is not known", 1,
             [A(1, 9, 0), A(2, 0, 0), C(2, 1), C(77, 1)],
             [1, -1, [-1], [-1]]),
    ]


def edge_connections():
    return [
        case("the last one back is lent first", 3,
             [A(1, 9, 0), A(2, 9, 0), A(3, 9, 0), R(2, 1), R(3, 2), R(1, 3), A(4, 9, 4), A(5, 9, 4),
              A(6, 9, 4)],
             [1, 2, 3, [], [], [], 1, 3, 2]),
        case("an idle one before a new one", 3,
             [A(1, 9, 0), R(1, 1), A(2, 9, 2), A(3, 9, 3), S(3)],
             [1, [], 1, 2, [0, 2, 0]]),
        case("no more than allowed", 2,
             [A(1, 9, 0), A(2, 9, 0), A(3, 9, 0), S(0), R(1, 1), S(1)],
             [1, 2, 0, [0, 2, 1], [3, 1], [0, 2, 0]]),
        case("given back twice: the second time nothing changes", 2,
             [A(1, 9, 0), R(1, 1), R(1, 2), S(2), A(2, 9, 3), A(3, 9, 3), A(4, 9, 3)],
             [1, [], [-1], [1, 0, 0], 1, 2, 0]),
        case("given back while it is idle, with others waiting elsewhere", 1,
             [A(1, 9, 0), R(1, 1), R(1, 1, True), S(1), A(2, 9, 2), R(2, 2), R(99, 2), S(2)],
             [1, [], [-1], [1, 0, 0], 1, [-1], [-1], [0, 1, 0]]),
        case("broken ones are gone", 2,
             [A(1, 9, 0), R(1, 1, True), S(1), R(1, 2), A(2, 9, 2), A(3, 9, 2), A(4, 9, 2)],
             [1, [], [0, 0, 0], [-1], 2, 3, 0]),
        case("broken ones make room", 1,
             [c for i in range(5) for c in (A(10 + i, 9, i), R(1 + i, i, True))] + [S(5)],
             [1, [], 2, [], 3, [], 4, [], 5, [], [0, 0, 0]]),
        case("broken while others wait: a new one for the first in line", 2,
             [A(1, 9, 0), A(2, 9, 0), A(3, 99, 0), A(4, 99, 0), R(2, 1, True), R(1, 2, True), S(2),
              R(3, 3), R(4, 3), S(3)],
             [1, 2, 0, 0, [3, 3], [4, 4], [0, 2, 0], [], [], [2, 0, 0]]),
        case("broken at the deadline of the only one who waits", 1,
             [A(1, 9, 0), A(2, 10, 0), R(1, 10, True), S(10), A(3, 9, 11)],
             [1, 0, [], [0, 0, 0], 2]),
        case("cancel after the hand-over gives the connection back (kills the classic leak)", 1,
             [A(1, 9, 0), A(2, 50, 0), R(1, 10), C(2, 11), S(11), A(3, 9, 12)],
             [1, 0, [2, 1], [], [1, 0, 0], 1]),
        case("cancel passes the connection on", 1,
             [A(1, 9, 0), A(2, 50, 0), A(3, 50, 0), C(1, 5), C(2, 6), C(3, 7), S(7), R(1, 8)],
             [1, 0, 0, [2, 1], [3, 1], [], [1, 0, 0], [-1]]),
        case("after a cancel the old holder cannot give it back again", 2,
             [A(1, 9, 0), C(1, 1), R(1, 2), S(2), A(2, 9, 3), C(1, 4), S(4)],
             [1, [], [-1], [1, 0, 0], 1, [-1], [0, 1, 0]]),
        case("who gave back has nothing to cancel, though another has the connection now", 1,
             [A(1, 9, 0), A(2, 50, 0), R(1, 1), C(1, 2), S(2)],
             [1, 0, [2, 1], [-1], [0, 1, 0]]),
        case("late times and long waits", 1,
             [A(10**9, 0, 0), A(10**9 - 1, 10**9, 999 * 10**9), R(1, 10**12 - 1), T(10**12),
              A(5, 10**9, 10**12), S(10**12)],
             [1, 0, [10**9 - 1, 1], [], 0, [0, 1, 1]]),
    ]


def edge():
    return [
        case("leaves connections and waiters that the next case must not see", 1,
             [A(1, 9, 0), A(2, 10**9, 0), S(0)], [1, 0, [0, 1, 1]]),
        case("a second pool is empty", 1,
             [S(0), R(1, 0), C(1, 0), T(10**10), A(1, 9, 10**10), S(10**10)],
             [[0, 0, 0], [-1], [-1], [], 1, [0, 1, 0]]),
    ] + edge_line() + edge_connections()


def random_calls(rng, limit, count, step, patience):
    model, calls, now, number = Pool(limit), [], rng.randrange(1000), 0

    def do(*call):
        calls.append(call)
        getattr(model, call[0])(*call[1:])

    for _ in range(count):
        now += rng.randrange(step)
        kind = rng.randrange(100)
        lent, waiting = list(model.lent), [entry[1] for entry in model.line]
        if kind < 45:
            number += 1 + rng.randrange(2)
            do("acquire", number, rng.choice((0, 1, patience, rng.randrange(patience + 1))), now)
        elif kind < 72:
            connection = rng.choice(lent) if lent and rng.randrange(9) else 1 + rng.randrange(9)
            do("release", connection, rng.randrange(4) == 0, now)
        elif kind < 82:
            known = waiting + list(model.lent.values())
            do("cancel", rng.choice(known) if known and rng.randrange(6) else number + 5 - 3, now)
        elif kind < 91:
            do("timedOut", now)
        else:
            do("state", now)
    return calls


def random_group():
    rng = random.Random(20250701)
    cases = []
    for number in range(26):
        limit, patience = 1 + number % 4, (4, 15, 60)[number % 3]
        cases.append(case("random %d: %d connections, patience %d" % (number, limit, patience),
                          limit, random_calls(rng, limit, 50 + 6 * number, 4, patience)))
    cases.append(case("random: 20 connections", 20, random_calls(rng, 20, 900, 3, 200)))
    return cases


def adversarial():
    falling = [A(1, 0, 0)] + [A(2 + i, 300 - i, i // 2) for i in range(150)]
    races = [A(1, 0, 0)]
    for i in range(60):
        races += [A(10 + 2 * i, 5, 10 * i), A(11 + 2 * i, 9, 10 * i), R(1, 10 * i + 5),
                  C(10 + 2 * i, 10 * i + 5), S(10 * i + 5), T(10 * i + 5)]
    broken = [A(1, 0, 0)]
    for i in range(80):
        broken += [A(2 + i, 1000, i), R(1 + i, i, True), R(1 + i, i, True), S(i)]
    churn = [A(i + 1, 0, 0) for i in range(8)]
    for i in range(200):
        churn += [A(100 + i, 7 + i % 5, i), R(1 + i % 8, i), C(100 + i - 3, i) if i > 2 else S(i)]
    return [
        case("deadlines in falling order", 1,
             falling + [c for i in range(0, 300, 9) for c in (T(151 + i), R(1, 151 + i))]),
        case("deadline, release and cancel at the same moment", 1, races),
        case("each connection breaks, with somebody waiting each time", 1, broken),
        case("eight connections in turn", 8, churn + [S(300), T(300)]),
        case("all leave the line from its end", 1,
             [A(1, 0, 0)] + [A(2 + i, 50, 0) for i in range(100)]
             + [C(101 - i, 1) for i in range(100)] + [S(1), R(1, 1), T(99), S(99)]),
        case("everybody times out at once", 3,
             [A(1 + i, 40, 0) for i in range(103)] + [T(39), T(40), S(40)]
             + [R(1 + i, 41) for i in range(3)] + [S(41)]),
    ]


def large():
    rng = random.Random(20250707)
    calls = [A(1, 0, 0)] + [A(2 + i, 10**5 + rng.randrange(10**6), 0) for i in range(4500)]
    for i in range(2000):
        calls += [R(1, 10 + i), A(10000 + i, 10**5 + rng.randrange(10**6), 10 + i)]
    calls += [C(2 + 2000 + rng.randrange(2500), 3000) for _ in range(300)]
    calls += [S(3000 + 500 * i) for i in range(1200)] + [T(603000)]
    return [case("4500 wait, 2000 are served, many time out", 1, calls)]


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
