#!/usr/bin/env python3
"""Writes the test files of consistent-hash-ring. Same bytes on every run.

Which node owns a key is the answer's own choice: checker.cpp judges how the answers fit.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


class Case:
    def __init__(self, name):
        self.name = name
        self.ops = ["HashRing"]
        self.args = [[]]

    def each(self, op, names):
        for name in names:
            self.ops.append(op)
            self.args.append([name])
        return self

    def add(self, *nodes):
        return self.each("addNode", nodes)

    def remove(self, *nodes):
        return self.each("removeNode", nodes)

    def ask(self, keys):
        return self.each("owner", keys)

    def done(self):
        return {"name": self.name, "ops": self.ops, "args": self.args}


def keys(count, first=0, text="k"):
    return ["%s%d" % (text, i) for i in range(first, first + count)]


def names(count, text="n"):
    return ["%s%d" % (text, i) for i in range(count)]


def sample():
    return [
        Case("from no node to no node").ask("a").add("red").ask("a").add("blue").ask("a")
        .remove("red")
        .ask("a").remove("blue").ask("a").done(),
        Case("one goes and comes back").add(*names(3)).ask(keys(12)).remove("n1").ask(keys(12))
        .add("n1").ask(keys(12)).done(),
        Case("the order of arrival is nothing").add(*names(4)).ask(keys(12)).remove(*names(4))
        .add("n3", "n1", "n2", "n0").ask(keys(12)).done(),
    ]


def edge():
    some = keys(60)
    return [
        Case("leaves nodes behind for the next case").add(*names(5, "old")).ask(keys(5)).done(),
        Case("a second ring has no nodes (kills static state)").ask(some[:3]).add("n0")
        .ask(some[:9])
        .done(),
        Case("many keys, one node (kills a ring without an end)").add("only").ask(keys(300)).done(),
        Case("the set decides, whatever was there before").add(*names(6)).ask(some).add("x", "y")
        .remove("n2", "x").ask(some).add("n2").remove("y").ask(some).done(),
        Case("every order of three").add("a", "b", "c").ask(some).remove("a", "b", "c")
        .add("b", "a", "c").ask(some).remove("c", "a", "b").add("c", "b", "a").ask(some).done(),
        Case("twice is once (kills points that are added again)").add("a", "b").ask(some)
        .add("a", "a", "b")
        .ask(some).remove("a").ask(some).add("a").ask(some).done(),
        Case("removing what is not there").remove("a").ask(some[:3]).add("a", "b").remove("c")
        .ask(some).remove("c", "b", "b").ask(some).done(),
        Case("the same key again and again").add(*names(5)).ask(["same"] * 40).done(),
        Case("names that are close").add("a", "aa", "aaa", "A", "a-", "a:", "a.", "1", "11")
        .ask(some)
        .remove("aa").ask(some).remove("a").ask(some).add("a").ask(some).done(),
        Case("keys that are names of nodes").add(*names(8)).ask(names(12)).remove("n3")
        .ask(names(12))
        .done(),
        Case("names whose parts run together").add("n1", "n11", "n1-1", "n1:1", "n1.1", "1n1")
        .ask(some)
        .remove("n1").ask(some).add("n1").ask(some).done(),
        Case("long names").add("x" * 40, "x" * 39, "x" * 39 + "y")
        .ask(["z" * i for i in range(1, 41)])
        .remove("x" * 39).ask(["z" * i for i in range(1, 41)]).done(),
        Case("down to one and up again").add(*names(4)).ask(some).remove("n0", "n1", "n2").ask(some)
        .add("n2", "n1", "n0").ask(some).done(),
    ]


def moves():
    cases = []
    some = keys(220)
    cases.append(Case("one comes (kills modulo)").add(*names(5)).ask(some).add("new").ask(some)
                 .done())
    cases.append(Case("one goes (kills modulo)").add(*names(6)).ask(some).remove("n3").ask(some)
                 .done())
    case = Case("one after the other comes")
    for node in names(12):
        case.add(node).ask(some[:90])
    cases.append(case.done())
    case = Case("one after the other goes").add(*names(12))
    for node in names(11):
        case.ask(some[:90]).remove(node)
    cases.append(case.ask(some[:90]).done())
    case = Case("a node is replaced").add(*names(7)).ask(some)
    cases.append(case.remove("n4").add("n4b").ask(some).done())
    case = Case("all are replaced, one by one").add(*names(6)).ask(some[:80])
    for number in range(6):
        case.remove("n%d" % number).add("m%d" % number).ask(some[:80])
    cases.append(case.done())
    return cases


def balance():
    return [
        Case("two nodes").add("left", "right").ask(keys(1000)).done(),
        Case("keys that are alike (kills weak hashes)").add(*names(5, "cache-")).ask(
            keys(2200, 1000, "u")).done(),
        Case("eight nodes, and then seven").add(*names(8, "10.0.0.")).ask(keys(3200, 0, "i"))
        .remove("10.0.0.5").ask(keys(2800, 0, "i")).done(),
        Case("keys of letters").add("amber", "birch", "cedar", "daisy").ask(
            [a + b + c for a in "abcdefghijkl" for b in "mnopqrstuvwx" for c in "abcdefghijkl"])
        .done(),
    ]


def random_group():
    rng = random.Random(20260301)
    cases = []
    for number in range(10):
        case = Case("random %d" % number)
        nodes, pool = [], names(4 + number, "s%d-" % number)
        for _ in range(18):
            if nodes and rng.randrange(5) < 2:
                nodes.remove(gone := rng.choice(nodes))
                case.remove(gone)
            else:
                came = rng.choice(pool)
                nodes = nodes if came in nodes else nodes + [came]
                case.add(came)
            case.ask("q%d" % rng.randrange(40) for _ in range(24))
        cases.append(case.done())
    return cases


def large():
    case = Case("many nodes, many keys").add(*names(24))
    case.ask(keys(9700)).add("n24").ask(keys(2600))
    return [case.done()]


def write(name, cases):
    with open(os.path.join(HERE, name + ".jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for item in cases:
            reason = RULES["broken"](item)
            assert reason is None, (item["name"], reason)
            out.write(json.dumps(item, separators=(",", ":")) + "\n")


def main():
    write("sample", sample())
    write("edge", edge())
    write("moves", moves())
    write("balance", balance())
    write("random", random_group())
    write("large", large())


if __name__ == "__main__":
    main()
