#!/usr/bin/env python3
"""Writes the test files of two-phase-commit. Same bytes on every run.

The model does its steps one by one from Python generators, which a crash simply leaves standing;
its memory is thrown away by a crash. Around it, Watch looks at the steps alone and asserts what the
protocol is for: nobody hears of a decision that is not in the log, no transaction is decided twice,
and no two participants hear different things. validate.py holds each case
against the constraints of the statement before it is written.
"""
import itertools
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Model:
    def __init__(self):
        self.log = {}                               # transaction -> {kind: participants}
        self.memory = {"votes": {}, "acks": {}}     # None while it is down

    def participants(self, tx):
        return self.log.get(tx, {}).get("begin")

    def decision(self, tx):
        return next((kind for kind in ("commit", "abort") if kind in self.log[tx]), None)

    def open(self, tx):
        return tx in self.log and "end" not in self.log[tx]

    # Steps: a generator writes to the log right before it yields the text of that step.

    def write(self, kind, tx, participants=None):
        self.log.setdefault(tx, {})[kind] = participants
        return "write %s %s" % (kind, tx)

    def tell(self, tx, word, whom):
        for number in whom:
            yield "send %d %s %s" % (number, word, tx)

    def decide(self, tx, word):
        yield self.write(word, tx)
        yield from self.tell(tx, word, self.participants(tx))

    def start(self, tx, participants):
        yield self.write("begin", tx, participants)
        yield from self.tell(tx, "prepare", participants)

    def run(self, steps, how_many, limit):
        """Does @steps, of which there are @how_many, or crashes after @limit of them."""
        if limit < 0 or how_many <= limit:
            return list(steps)
        done = list(itertools.islice(steps, limit))
        self.memory = None
        return done

    def begin(self, tx, participants, limit):
        if self.memory is None or self.participants(tx) is not None:
            return []
        return self.run(self.start(tx, participants), 1 + len(participants), limit)

    def vote(self, tx, participant, yes, limit):
        if self.memory is None or not self.open(tx) or participant not in self.participants(tx):
            return []
        if self.decision(tx):
            return self.run(self.tell(tx, self.decision(tx), [participant]), 1, limit)
        votes = self.memory["votes"].setdefault(tx, {})
        votes.setdefault(participant, yes)
        members = self.participants(tx)
        if not all(votes.values()):
            return self.run(self.decide(tx, "abort"), 1 + len(members), limit)
        if len(votes) == len(members):
            return self.run(self.decide(tx, "commit"), 1 + len(members), limit)
        return []

    def ack(self, tx, participant, limit):
        if self.memory is None or not self.open(tx) or not self.decision(tx):
            return []
        if participant not in self.participants(tx):
            return []
        acks = self.memory["acks"].setdefault(tx, set())
        acks.add(participant)
        if len(acks) < len(self.participants(tx)):
            return []
        return self.run(self.finish(tx), 1, limit)

    def finish(self, tx):
        yield self.write("end", tx)

    def timeout(self, tx, limit):
        if self.memory is None or not self.open(tx):
            return []
        members = self.participants(tx)
        if not self.decision(tx):
            return self.run(self.decide(tx, "abort"), 1 + len(members), limit)
        missing = [p for p in members if p not in self.memory["acks"].get(tx, ())]
        return self.run(self.tell(tx, self.decision(tx), missing), len(missing), limit)

    def crash(self):
        self.memory = None

    def recover(self, limit):
        if self.memory is not None:
            return []
        self.memory = {"votes": {}, "acks": {}}
        todo = [(tx, self.decision(tx)) for tx in self.log if self.open(tx)]
        steps = itertools.chain.from_iterable(
            self.tell(tx, word, self.participants(tx)) if word else self.decide(tx, "abort")
            for tx, word in todo)
        how_many = sum(len(self.participants(tx)) + (word is None) for tx, word in todo)
        return self.run(steps, how_many, limit)

    def inquire(self, tx):
        if self.memory is None:
            return "down"
        if self.participants(tx) is None:
            return "unknown"
        return self.decision(tx) or "undecided"


class Watch:
    """Sees the steps of a coordinator and nothing else."""

    def __init__(self):
        self.records = {}

    def see(self, step):
        verb, tx = step.split()[-2:]
        records = self.records.setdefault(tx, [])
        if step.startswith("send"):
            assert records[-1:] == ["begin" if verb == "prepare" else verb], step
        else:
            assert len(records) == {"begin": 0, "commit": 1, "abort": 1, "end": 2}[verb], step
            records.append(verb)


def case(name, calls, expect=None):
    """A case; @expect, when given, is what a person worked out: steps in one text, by commas."""
    model, watch, results, steps = Model(), Watch(), [], 0
    for call in calls:
        results.append(getattr(model, call[0])(*call[1:]))
        if isinstance(results[-1], list):
            steps += len(results[-1])
            for step in results[-1]:
                watch.see(step)
    if expect is not None:
        shown = [", ".join(r) if isinstance(r, list) else r for r in results]
        assert shown == expect, (name, shown, expect)
    return {
        "name": name,
        "ops": ["TwoPhaseCoordinator"] + [call[0] for call in calls],
        "args": [[]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def B(*participants, tx="t", c=-1):
    return ("begin", tx, list(participants), c)


def V(participant, yes=True, tx="t", c=-1):
    return ("vote", tx, participant, yes, c)


def A(participant, tx="t", c=-1):
    return ("ack", tx, participant, c)


def T(tx="t", c=-1):
    return ("timeout", tx, c)


def R(c=-1):
    return ("recover", c)


def I(tx="t"):
    return ("inquire", tx)


X = ("crash",)
BEGUN = "write begin t, send 1 prepare t, send 2 prepare t"
TELL_COMMIT = "send 1 commit t, send 2 commit t"
TELL_ABORT = "send 1 abort t, send 2 abort t"
COMMIT = "write commit t, " + TELL_COMMIT
ABORT = "write abort t, " + TELL_ABORT


def sample():
    return [
        case("all vote yes", [B(1, 2), V(2), V(1), A(1), T(), A(2), I()],
             [BEGUN, "", COMMIT, "", "send 2 commit t", "write end t", "commit"]),
        case("a crash right after the decision", [B(1, 2), V(1), V(2, c=1), I(), R()],
             [BEGUN, "", "write commit t", "down", TELL_COMMIT]),
        case("a crash right before the decision, and one while it recovers",
             [B(1, 2), V(1), V(2, c=0), R(2), R(), V(2)],
             [BEGUN, "", "", "write abort t, send 1 abort t", TELL_ABORT, "send 2 abort t"]),
    ]


def crash_points():
    """The life of a transaction, with a crash after each number of steps of each of its calls."""
    cases = []
    for word, life in (("commit", [B(1, 2, 3), V(1), V(2), V(3), A(1), A(2), A(3)]),
                       ("abort", [B(1, 2, 3), V(1), V(2, False), A(1), A(2), A(3)]),
                       ("time-out", [B(1, 2, 3), V(1), T(), T(), A(1), A(2), A(3)])):
        for at, call in enumerate(life):
            for after in range(5):
                calls = life[:at] + [call[:-1] + (after,), I(), R(), I(), V(1), V(2), V(3)]
                calls += [A(1), T(), A(2), A(3), X, R(), I(), B(1, 2, 3), I()]
                cases.append(case("every crash point: %s, call %d after %d" % (word, at, after),
                                  calls))
    return cases


def edge_rules():
    return [
        case("one no is enough", [B(1, 2, 3), V(2, False), I(), V(1), V(3)],
             ["write begin t, send 1 prepare t, send 2 prepare t, send 3 prepare t",
              "write abort t, send 1 abort t, send 2 abort t, send 3 abort t", "abort",
              "send 1 abort t", "send 3 abort t"]),
        case("a decision stands: a late no", [B(1, 2), V(1), V(2), V(1, False), I(), T()],
             [BEGUN, "", COMMIT, "send 1 commit t", "commit", TELL_COMMIT]),
        case("a decision stands: time-outs", [B(1, 2), T(), T(), V(1), A(2), T(), A(1), T(), I()],
             [BEGUN, ABORT, TELL_ABORT, "send 1 abort t", "", "send 1 abort t", "write end t", "",
              "abort"]),
        case("a doubled vote is one vote", [B(1, 2), V(1), V(1), I(), V(2)],
             [BEGUN, "", "", "undecided", COMMIT]),
        case("the first vote counts", [B(1, 2), V(1), V(1, False), I(), V(2)],
             [BEGUN, "", "", "undecided", COMMIT]),
        case("strangers",
             [B(1, 2), V(3), V(3, False), V(1), A(3), I(), V(2), A(1), A(3), A(1), T(), A(2)],
             [BEGUN, "", "", "", "", "undecided", COMMIT, "", "", "", "send 2 commit t",
              "write end t"]),
        case("participants in their own order", [B(30, 4, 100), V(4), V(100), V(30), T()],
             ["write begin t, send 30 prepare t, send 4 prepare t, send 100 prepare t", "", "",
              "write commit t, send 30 commit t, send 4 commit t, send 100 commit t",
              "send 30 commit t, send 4 commit t, send 100 commit t"]),
        case("a doubled ack is one ack", [B(1, 2), V(1), V(2), A(1), A(1), T(), A(2), A(2)],
             [BEGUN, "", COMMIT, "", "", "send 2 commit t", "write end t", ""]),
        case("an ack before the decision counts for nothing",
             [B(1, 2), A(1), A(2), V(1), V(2), A(1), T()],
             [BEGUN, "", "", "", COMMIT, "", "send 2 commit t"]),
        case("acknowledgements are lost in a crash",
             [B(1, 2), V(1), V(2), A(1), X, R(), A(2), T(), A(1)],
             [BEGUN, "", COMMIT, "", None, TELL_COMMIT, "", "send 1 commit t", "write end t"]),
        case("a crash before the end is written: told once more",
             [B(1, 2), V(1), V(2), A(1), A(2, c=0), R(), A(1), A(2), X, R()],
             [BEGUN, "", COMMIT, "", "", TELL_COMMIT, "", "write end t", None, ""]),
        case("ended is ended",
             [B(1, 2), V(1), V(2), A(1), A(2), V(1), V(1, False), A(1), T(), X, R(), T(), V(2),
              I()],
             [BEGUN, "", COMMIT, "", "write end t", "", "", "", "", None, "", "", "", "commit"]),
        case("down is down",
             [B(1, 2), X, V(1), B(1, tx="u"), A(1), T(), I(), I("u"), X, R(), I(), I("u")],
             [BEGUN, None, "", "", "", "", "down", "down", None, ABORT, "abort", "unknown"]),
        case("recover while it runs", [R(), B(1, 2), V(1), R(), V(2)],
             ["", BEGUN, "", "", COMMIT]),
        case("exactly as many steps as it has are no crash",
             [B(1, 2, c=3), I(), V(1, c=0), V(2, c=3), I()],
             [BEGUN, "undecided", "", COMMIT, "commit"]),
        case("an abort is in the log before it is told",
             [B(1, 2), V(1, False, c=1), R(), X, R(0), R()],
             [BEGUN, "write abort t", TELL_ABORT, None, "", TELL_ABORT]),
        case("recovery in the order of begin",
             [B(2, tx="z"), B(3, tx="a"), B(1, tx="m"), V(3, tx="a"), X, R(3), R()],
             ["write begin z, send 2 prepare z", "write begin a, send 3 prepare a",
              "write begin m, send 1 prepare m", "write commit a, send 3 commit a", None,
              "write abort z, send 2 abort z, send 3 commit a",
              "send 2 abort z, send 3 commit a, write abort m, send 1 abort m"]),
        case("ended ones are left out when it recovers",
             [B(1, tx="a"), V(1, tx="a"), A(1, tx="a"), B(1, tx="b"), X, R()],
             ["write begin a, send 1 prepare a", "write commit a, send 1 commit a", "write end a",
              "write begin b, send 1 prepare b", None, "write abort b, send 1 abort b"]),
    ]


def edge():
    return [
        case("leaves transactions that the next case must not see", [B(1, 2), V(1), I()],
             [BEGUN, "", "undecided"]),
        case("a second coordinator has an empty log", [I(), V(2), X, R(), B(1, 2), V(2), I()],
             ["unknown", "", None, "", BEGUN, "", "undecided"]),
        case("begun twice", [B(1, 2), V(1), B(1, 2), B(3), V(2), B(1), I()],
             [BEGUN, "", "", "", COMMIT, "", "commit"]),
        case("unknown transactions", [V(1), V(1, False), A(1), T(), I(), X, R()],
             ["", "", "", "", "unknown", None, ""]),
        case("transactions have nothing in common",
             [B(1, 2), B(1, 2, tx="u"), V(1), V(2, tx="u"), V(2, False), V(1, tx="u"), I(), I("u")],
             [BEGUN, BEGUN.replace(" t", " u"), "", "", ABORT,
              "write commit u, send 1 commit u, send 2 commit u", "abort", "commit"]),
    ] + edge_rules() + crash_points()


def random_calls(rng, count, transactions, members):
    model, calls = Model(), []
    groups = [rng.sample(range(1, 12), 1 + rng.randrange(members)) for _ in range(transactions)]
    for _ in range(count):
        number = rng.randrange(transactions)
        tx, group = "t%d" % number, groups[number]
        member = rng.choice(group) if rng.randrange(12) else rng.randrange(1, 12)
        limit = rng.randrange(5) if rng.randrange(9) == 0 else -1
        args = {"begin": (tx, group, limit), "vote": (tx, member, rng.randrange(14) > 0, limit),
                "ack": (tx, member, limit), "timeout": (tx, limit), "crash": (), "inquire": (tx,),
                "recover": (limit,)}
        kind = rng.choices(list(args), (3, 42, 35, 6, 3, 11, 0))[0]
        if model.memory is None and rng.randrange(2):
            kind = "recover"
        elif model.participants(tx) is None:
            kind = "begin"
        call = (kind,) + args[kind]
        calls.append(call)
        getattr(model, call[0])(*call[1:])
    return calls


def random_group():
    rng = random.Random(20251101)
    cases = []
    for number in range(26):
        transactions, members = 1 + number % 6, 1 + number % 4
        cases.append(case("random %d: %d transactions" % (number, transactions),
                          random_calls(rng, 50 + 3 * number, transactions, members)))
    cases.append(case("random: 20 transactions", random_calls(rng, 700, 20, 5)))
    return cases


def adversarial():
    stubborn = [B(1, 2, 3), V(1), V(2), V(3, c=0)]
    for after in (0, 1, 2, 3, 0, 1, 2):
        stubborn += [R(after), I()]
    waves = []
    for wave in range(12):
        waves += [B(1, 2, tx="w%d" % wave), V(1, tx="w%d" % wave)]
        waves += [V(2, tx="w%d" % (wave - 1), c=wave % 4)] if wave else []
        waves += [X, R(wave), R()]
    return [
        case("recovery that crashes again and again", stubborn + [R(), A(1), A(2), A(3), X, R()]),
        case("waves of transactions with a crash in each", waves
             + [I("w%d" % i) for i in range(12)]),
        case("twenty open transactions over a crash, some decided, some ended",
             [B(1, 2, tx="t%d" % i) for i in range(20)]
             + [c for i in range(0, 20, 2) for c in (V(1, tx="t%d" % i),
                                                     V(2, i % 3 > 0, tx="t%d" % i))]
             + [c for i in range(0, 20, 4) for c in (A(1, tx="t%d" % i), A(2, tx="t%d" % i))]
             + [X, R(17), R(), X, R()] + [I("t%d" % i) for i in range(20)]),
    ]


def large():
    calls = [B(1, 2, tx="t%d" % i) for i in range(1200)]
    calls += [V(1, tx="t%d" % i) for i in range(1200)]
    calls += [V(2, i % 5 > 0, tx="t%d" % i) for i in range(0, 1200, 2)]
    calls += [A(1 + k, tx="t%d" % i) for i in range(0, 1200, 4) for k in range(2)]
    calls += [I("t%d" % (i * 7 % 1300)) for i in range(1500)] + [X, R()]
    calls += [B(*range(1, 901), tx="all")] + [V(i, tx="all") for i in range(1, 901)]
    calls += [A(i, tx="all") for i in range(900, 0, -1)]
    return [case("1200 transactions, a crash, one of 900 participants", calls)]


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
