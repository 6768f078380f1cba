#!/usr/bin/env python3
"""Writes the test files of saga-coordinator. Same bytes on every run.

The model follows the table of the statement. The random cases come from a world of services in
which each command really takes effect or not: whatever was reported, a saga that says "undone" must
have left nothing behind, and one that says "done" everything. World asserts that, so it judges the
table as well. validate.py holds each case against the constraints of the statement before it is
written.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Saga:
    def __init__(self, steps, limit):
        self.steps, self.limit = steps, limit
        self.place = ("do", 1, 1)

    def text(self):
        return " ".join(str(part) for part in self.place)

    def begin(self, action, step):
        """The next command, or the ending beyond the last one."""
        if action == "do" and step > self.steps:
            self.place = ("done",)
        elif action == "undo" and step == 0:
            self.place = ("undone",)
        else:
            self.place = (action, step, 1)

    def hear(self, action, step, attempt, outcome):
        if self.place[0] == "stuck":
            if (action, step, outcome) == ("undo", self.place[1], "ok") and attempt <= self.limit:
                self.begin("undo", step - 1)
            return
        if self.place[:2] != (action, step) or attempt > self.place[2]:
            return
        current = attempt == self.place[2]
        last = self.place[2] == self.limit
        if outcome == "ok":
            self.begin(action, step + 1 if action == "do" else step - 1)
        elif (action, outcome) == ("do", "failed"):
            self.begin("undo", step - 1)
        elif current and not last:
            self.place = (action, step, attempt + 1)
        elif current and action == "do":
            self.begin("undo", step)
        elif current:
            self.place = ("stuck", step)


class Model:
    def __init__(self, limit):
        self.limit, self.sagas = limit, {}

    def start(self, saga, steps):
        self.sagas.setdefault(saga, Saga(steps, self.limit))
        return self.status(saga)

    def report(self, saga, *report):
        if saga in self.sagas:
            self.sagas[saga].hear(*report)
        return self.status(saga)

    def status(self, saga):
        return self.sagas[saga].text() if saga in self.sagas else ""

    def open(self):
        return sum(1 for saga in self.sagas.values() if saga.place[0] not in ("done", "undone"))


def case(name, limit, calls, expect=None):
    """A case; @expect, when given, is what a person worked out."""
    model = Model(limit)
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        assert results == expect, (name, results, expect)
    return {
        "name": name,
        "ops": ["SagaCoordinator"] + [call[0] for call in calls],
        "args": [[limit]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def S(steps, saga="o1"):
    return ("start", saga, steps)


def D(step, attempt, outcome="ok", saga="o1"):
    return ("report", saga, "do", step, attempt, outcome)


def U(step, attempt, outcome="ok", saga="o1"):
    return ("report", saga, "undo", step, attempt, outcome)


def Q(saga="o1"):
    return ("status", saga)


O = ("open",)


def sample():
    return [
        case("three steps, the last one fails", 2,
             [S(3), D(1, 1), D(2, 1), D(3, 1, "failed"), U(2, 1), U(1, 1), O],
             ["do 1 1", "do 2 1", "do 3 1", "undo 2 1", "undo 1 1", "undone", 0]),
        case("time-outs, doubles, and late answers", 2,
             [S(2), D(1, 1, "unknown"), D(1, 1, "unknown"), D(1, 1), D(1, 2), D(2, 1, "unknown"),
              D(2, 2, "unknown")],
             ["do 1 1", "do 1 2", "do 1 2", "do 2 1", "do 2 1", "do 2 2", "undo 2 1"]),
        case("stuck, and then not", 1,
             [S(1), S(1, "o2"), D(1, 1, "unknown"), U(1, 1, "failed"), D(1, 1, "ok", "o2"), O,
              U(1, 1), O],
             ["do 1 1", "do 1 1", "undo 1 1", "stuck 1", "done", 1, "undone", 0]),
    ]


def edge_ways():
    return [
        case("all is well", 3, [S(3), D(1, 1), D(2, 1), D(3, 1), Q(), O],
             ["do 1 1", "do 2 1", "do 3 1", "done", "done", 0]),
        case("undone in reverse", 3,
             [S(5)] + [D(k, 1) for k in range(1, 5)] + [D(5, 1, "failed")]
             + [U(k, 1) for k in (4, 3, 2, 1)],
             ["do 1 1", "do 2 1", "do 3 1", "do 4 1", "do 5 1", "undo 4 1", "undo 3 1", "undo 2 1",
              "undo 1 1", "undone"]),
        case("the first step fails: nothing to undo", 3, [S(3), D(1, 1, "failed"), Q(), O],
             ["do 1 1", "undone", "undone", 0]),
        case("unknown to the end: the step itself is undone first", 2,
             [S(3), D(1, 1), D(2, 1, "unknown"), D(2, 2, "unknown"), U(2, 1), U(1, 1)],
             ["do 1 1", "do 2 1", "do 2 2", "undo 2 1", "undo 1 1", "undone"]),
        case("unknown to the end in the first and only step", 1,
             [S(1), D(1, 1, "unknown"), U(1, 1)], ["do 1 1", "undo 1 1", "undone"]),
        case("failed at a later attempt: the step itself is not undone", 3,
             [S(2), D(1, 1), D(2, 1, "unknown"), D(2, 2, "failed"), U(1, 1)],
             ["do 1 1", "do 2 1", "do 2 2", "undo 1 1", "undone"]),
        case("exactly maxAttempts, doing and undoing", 3,
             [S(2), D(1, 1, "unknown"), D(1, 2, "unknown"), D(1, 3, "unknown"), U(1, 1, "unknown"),
              U(1, 2, "unknown"), U(1, 3, "unknown")],
             ["do 1 1", "do 1 2", "do 1 3", "undo 1 1", "undo 1 2", "undo 1 3", "stuck 1"]),
        case("each step has its own attempts", 2,
             [S(3), D(1, 1, "unknown"), D(1, 2), D(2, 1, "unknown"), D(2, 2), D(3, 1, "unknown"),
              D(3, 2)],
             ["do 1 1", "do 1 2", "do 2 1", "do 2 2", "do 3 1", "do 3 2", "done"]),
        case("undoing is tried again after failed as after unknown", 3,
             [S(2), D(1, 1), D(2, 1, "failed"), U(1, 1, "failed"), U(1, 2, "unknown"), U(1, 3)],
             ["do 1 1", "do 2 1", "undo 1 1", "undo 1 2", "undo 1 3", "undone"]),
        case("stuck in the middle, and on from there", 1,
             [S(4), D(1, 1), D(2, 1), D(3, 1), D(4, 1, "failed"), U(3, 1), U(2, 1, "failed"), O,
              U(2, 1), U(1, 1), O],
             ["do 1 1", "do 2 1", "do 3 1", "do 4 1", "undo 3 1", "undo 2 1", "stuck 2", 1,
              "undo 1 1", "undone", 0]),
    ]


def edge_late():
    return [
        case("every report twice", 2,
             [S(2), D(1, 1), D(1, 1), D(2, 1, "failed"), D(2, 1, "failed"), U(1, 1), U(1, 1)],
             ["do 1 1", "do 2 1", "do 2 1", "undo 1 1", "undo 1 1", "undone", "undone"]),
        case("old time-outs start no attempt", 5,
             [S(1), D(1, 1, "unknown"), D(1, 2, "unknown"), D(1, 1, "unknown"), D(1, 2, "unknown"),
              D(1, 3, "unknown")],
             ["do 1 1", "do 1 2", "do 1 3", "do 1 3", "do 1 3", "do 1 4"]),
        case("late but decided: ok", 3,
             [S(2), D(1, 1, "unknown"), D(1, 2, "unknown"), D(1, 1), Q()],
             ["do 1 1", "do 1 2", "do 1 3", "do 2 1", "do 2 1"]),
        case("late but decided: failed", 3,
             [S(2), D(1, 1), D(2, 1, "unknown"), D(2, 1, "failed"), Q()],
             ["do 1 1", "do 2 1", "do 2 2", "undo 1 1", "undo 1 1"]),
        case("a late failed of an undo starts no attempt", 3,
             [S(2), D(1, 1), D(2, 1, "failed"), U(1, 1, "unknown"), U(1, 1, "failed"),
              U(1, 2, "failed"), U(1, 2, "failed"), U(1, 1, "failed")],
             ["do 1 1", "do 2 1", "undo 1 1", "undo 1 2", "undo 1 2", "undo 1 3", "undo 1 3",
              "undo 1 3"]),
        case("an attempt that was not sent yet", 3,
             [S(2), D(1, 2), D(1, 3, "failed"), D(1, 2, "unknown"), Q(), D(1, 1), D(2, 2, "failed"),
              Q()],
             ["do 1 1", "do 1 1", "do 1 1", "do 1 1", "do 1 1", "do 2 1", "do 2 1", "do 2 1"]),
        case("steps before and behind", 2,
             [S(3), D(2, 1), D(3, 1, "failed"), D(1, 1), D(1, 1, "failed"), D(3, 1), Q()],
             ["do 1 1", "do 1 1", "do 1 1", "do 2 1", "do 2 1", "do 2 1", "do 2 1"]),
        case("the other action", 2,
             [S(2), U(1, 1), D(1, 1), U(1, 1), U(2, 1, "failed"), D(2, 1, "failed"), D(1, 1),
              D(1, 1, "failed"), U(1, 1)],
             ["do 1 1", "do 1 1", "do 2 1", "do 2 1", "do 2 1", "undo 1 1", "undo 1 1", "undo 1 1",
              "undone"]),
        case("the step turns out well when it is being undone already", 1,
             [S(2), D(1, 1), D(2, 1, "unknown"), D(2, 1), D(2, 1, "failed"), U(2, 1), U(1, 1),
              D(2, 1)],
             ["do 1 1", "do 2 1", "undo 2 1", "undo 2 1", "undo 2 1", "undo 1 1", "undone",
              "undone"]),
        case("endings hear nothing", 2,
             [S(1), D(1, 1), D(1, 1, "failed"), U(1, 1), D(1, 1, "unknown"), S(1, "o2"),
              D(1, 1, "failed", "o2"), D(1, 1, "ok", "o2"), U(1, 1, "failed", "o2")],
             ["do 1 1", "done", "done", "done", "done", "do 1 1", "undone", "undone", "undone"]),
        case("what moves a stuck saga, and what does not", 2,
             [S(1), D(1, 1, "unknown"), D(1, 2, "unknown"), U(1, 1, "failed"), U(1, 2, "failed"),
              U(1, 2, "failed"), U(1, 2, "unknown"), U(1, 3), D(1, 1), D(1, 1, "failed"), U(2, 1),
              Q(), U(1, 1)],
             ["do 1 1", "do 1 2", "undo 1 1", "undo 1 2", "stuck 1", "stuck 1", "stuck 1",
              "stuck 1", "stuck 1", "stuck 1", "stuck 1", "stuck 1", "undone"]),
    ]


def edge():
    return [
        case("leaves sagas that the next case must not see", 2, [S(2), S(2, "o2"), D(1, 1), O],
             ["do 1 1", "do 1 1", "do 2 1", 2]),
        case("a second coordinator knows none", 2, [O, Q(), D(1, 1), O, S(1), O],
             [0, "", "", 0, "do 1 1", 1]),
    ] + edge_ways() + edge_late() + [
        case("started twice: nothing changes, not even the steps", 2,
             [S(2), S(2), D(1, 1), S(1), S(9), O, D(2, 1), S(2), O],
             ["do 1 1", "do 1 1", "do 2 1", "do 2 1", "do 2 1", 1, "done", "done", 0]),
        case("started again after its end", 2,
             [S(1), D(1, 1, "failed"), S(1), D(1, 1), O],
             ["do 1 1", "undone", "undone", "undone", 0]),
        case("a saga that nobody started", 2,
             [Q("x"), D(1, 1, "ok", "x"), U(1, 1, "failed", "x"), O], ["", "", "", 0]),
        case("sagas have nothing in common", 2,
             [S(2), S(3, "o2"), D(1, 1), D(1, 1, "failed", "o2"), Q(), Q("o2"), D(2, 1), O],
             ["do 1 1", "do 1 1", "do 2 1", "undone", "do 2 1", "undone", "done", 0]),
        case("steps of two digits are undone in the order of numbers", 1,
             [S(12)] + [D(k, 1) for k in range(1, 12)] + [D(12, 1, "failed")]
             + [U(k, 1) for k in range(11, 0, -1)] + [Q()]),
        case("a hundred attempts", 100,
             [S(1)] + [D(1, k, "unknown") for k in range(1, 101)]
             + [U(1, k, "failed") for k in range(1, 101)]
             + [Q(), O, U(1, 50), O]),
    ]


class World:
    """Services that get the commands of a coordinator, in which messages are delayed and lost."""

    def __init__(self, rng, limit, sagas, steps):
        self.rng, self.model, self.calls = rng, Model(limit), []
        self.effects = {}
        self.pending = []       # reports on their way
        for number in range(sagas):
            name = "order-%d" % number
            self.effects[name] = set()
            self.do(("start", name, 1 + rng.randrange(steps)))

    def do(self, call):
        self.calls.append(call)
        before = self.model.status(call[1])
        after = getattr(self.model, call[0])(*call[1:])
        if after != before and after.split()[0] in ("do", "undo"):
            self.deliver(call[1], after)
        if after == "undone":
            assert not self.effects[call[1]], (call, self.effects[call[1]])
        if after == "done":
            assert len(self.effects[call[1]]) == self.model.sagas[call[1]].steps

    def deliver(self, saga, command):
        action, step, attempt = command.split()
        step, attempt = int(step), int(attempt)
        fate = self.rng.randrange(10)
        done = self.effects[saga]
        if action == "do" and fate == 0 and step not in done:
            outcomes = ["failed"] if self.nobody_asked(saga, step, attempt) else ["unknown"]
        elif fate < 3:
            outcomes = ["unknown"] if action == "do" else [self.rng.choice(["failed", "unknown"])]
        else:
            (done.add if action == "do" else done.discard)(step)
            outcomes = self.rng.choice([["ok"], ["ok"], ["ok", "ok"], ["unknown"],
                                        ["unknown", "ok"]])
        self.pending += [("report", saga, action, step, attempt, outcome) for outcome in outcomes]

    def nobody_asked(self, saga, step, attempt):
        """A service may only refuse a step that it has not done for an earlier attempt."""
        return attempt == 1 or step not in self.effects[saga]

    def run(self, count):
        while self.pending and len(self.calls) < count:
            at = self.rng.randrange(min(4, len(self.pending)))
            report = self.pending.pop(at)
            self.do(report)
            luck = self.rng.randrange(12)
            if luck == 0 and report[5] != "failed":
                self.pending.append(report)
            elif luck == 1:
                self.calls.append(("status", report[1]))
            elif luck == 2:
                self.calls.append(("open",))
        return self.calls


def random_group():
    rng = random.Random(20251001)
    cases = []
    for number in range(24):
        limit, sagas = 1 + number % 4, 1 + number % 6
        world = World(rng, limit, sagas, 6)
        cases.append(case("random %d: %d sagas, %d attempts" % (number, sagas, limit), limit,
                          world.run(60 + 8 * number)))
    for number in range(12):
        limit, calls = 1 + number % 3, [S(4), S(3, "o2")]
        for _ in range(120):
            calls.append(("report", rng.choice(("o1", "o1", "o2", "o3")),
                          "do" if rng.randrange(120) > len(calls) else "undo",
                          1 + rng.randrange(4), 1 + rng.randrange(limit + 1),
                          rng.choice(("ok", "ok", "failed", "unknown", "unknown"))))
        cases.append(case("noise %d: reports without sense" % number, limit, calls))
    cases.append(case("random: 60 sagas", 3, World(rng, 3, 60, 8).run(1500)))
    return cases


def adversarial():
    outcomes = ("ok", "failed", "unknown")
    trees = []
    for first in outcomes:
        for second in outcomes:
            for third in outcomes:
                saga = "-".join((first, second, third))
                trees.append(S(2, saga))
                for outcome in (first, second, third):
                    for action in ("do", "undo"):
                        for step in (2, 1):
                            for attempt in (1, 2):
                                trees.append(("report", saga, action, step, attempt, outcome))
    interleaved = [S(20, "s%d" % i) for i in range(10)]
    for step in range(1, 20):
        interleaved += [D(step, 1, "ok", "s%d" % i) for i in range(10)]
    interleaved += [D(20, 1, "failed", "s%d" % i) for i in range(10)] + [O]
    for step in range(19, 0, -1):
        interleaved += [U(step, 1, "ok", "s%d" % (9 - i)) for i in range(10)]
    return [
        case("all ways through two steps, each report asked of every command", 2, trees + [O]),
        case("ten sagas in step", 2, interleaved + [O]),
        case("each step answered by its first attempt, after the second one was sent", 3,
             [S(60)] + [c for k in range(1, 61) for c in (D(k, 1, "unknown"), D(k, 1),
                                                          D(k, 2, "unknown"))]
             + [Q()]),
        case("down a long ladder with two attempts each", 2,
             [S(80)] + [D(k, 1) for k in range(1, 80)] + [D(80, 1, "unknown"), D(80, 2, "unknown")]
             + [c for k in range(80, 0, -1) for c in (U(k, 1, "failed"), U(k, 1, "failed"),
                                                      U(k, 2))]),
        case("stuck at each step on the way down", 1,
             [S(40)] + [D(k, 1) for k in range(1, 40)] + [D(40, 1, "failed")]
             + [c for k in range(39, 0, -1) for c in (U(k, 1, "unknown"), O, U(k, 1))] + [O]),
    ]


def large():
    calls = []
    for number in range(1500):
        calls.append(S(3, "s%d" % number))
    for step in (1, 2):
        for number in range(1500):
            calls.append(D(step, 1, "ok" if number % 7 else "unknown", "s%d" % number))
        calls.append(O)
    calls += [Q("s%d" % (number * 7 % 1500)) for number in range(800)]
    calls += [S(1000, "long")] + [D(step, 1, "ok", "long") for step in range(1, 1001)]
    return [case("1500 sagas side by side, one of 1000 steps", 3, calls)]


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
