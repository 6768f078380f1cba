#!/usr/bin/env python3
"""Writes the test files of lww-map. Same bytes on every run.

What states look like is the answer's own choice, so checker.py judges, with a plain model. Here
only the calls are made: a Case is told what machines do, one after the other, and keeps their
states.
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
        self.ops = ["LwwMap"]
        self.args = [[]]

    def add(self, op, *args):
        self.ops.append(op)
        self.args.append(list(args))
        return self

    def put(self, key, value, time):
        return self.add("put", key, value, time)

    def remove(self, key, time):
        return self.add("remove", key, time)

    def get(self, *keys):
        for key in keys:
            self.add("get", key)
        return self

    def keys(self):
        return self.add("keys")

    def reset(self):
        return self.add("reset")

    def state(self):
        """What stands for the state at this moment."""
        self.add("state")
        return {"answer": len(self.ops) - 1}

    def merge(self, *states):
        for state in states:
            self.add("merge", state)
        return self

    def done(self):
        return {"name": self.name, "ops": self.ops, "args": self.args}


def sample():
    first = Case("the time decides, and not the order")
    first.put("a", "old", 10).put("a", "new", 20).put("a", "late", 15).get("a").remove("a", 20)
    first.get("a").remove("a", 21).get("a").put("a", "back", 20).get("a").keys()
    second = Case("two machines, cut off from each other")
    second.put("x", "one", 5).put("y", "two", 5)
    state = second.state()
    second.reset().put("x", "three", 7).remove("y", 6).merge(state).get("x", "y")
    second.merge(state).keys()
    third = Case("of the same time, the greater value")
    third.put("z", "ann", 3)
    state = third.state()
    third.reset().put("z", "bob", 3).merge(state).get("z")
    return [first.done(), second.done(), third.done()]


def edge():
    cases = []
    case = Case("leaves much behind for the next case").put("a", "x", 10**15).put("b", "y", 10**15)
    cases.append(case)
    case = Case("a second map knows nothing (kills static state)").get("a", "b").keys()
    cases.append(case.put("a", "z", 1).get("a"))
    case = Case("a late put after a removal (kills removing the entry)")
    case.put("k", "v", 5).remove("k", 9).put("k", "w", 7).get("k").keys().put("k", "w", 10).get("k")
    cases.append(case)
    case = Case("a removal of what was never there counts too")
    cases.append(case.remove("k", 9).put("k", "v", 8).get("k").put("k", "v", 9).get("k").keys())
    case = Case("ties of values, byte by byte (kills the latest of a tie)")
    case.put("k", "b", 5).put("k", "a", 5).get("k").put("k", "ba", 5).get("k").put("k", "B", 5)
    case.get("k")
    case.put("k", "9", 5).put("k", "10", 5).get("k").put("k", "", 5).get("k").put("k", "~", 5)
    case.get("k")
    cases.append(case)
    case = Case("of the same time, put counts, whichever comes first")
    case.put("a", "x", 5).remove("a", 5).get("a").remove("b", 5).put("b", "x", 5).get("b")
    cases.append(case.remove("a", 6).remove("b", 5).get("a", "b").put("a", "y", 6).get("a").keys())
    case = Case("an empty value is a value (kills truthiness)")
    case.put("k", "", 5).get("k").keys()
    state = case.state()
    cases.append(case.reset().merge(state).get("k").keys().remove("k", 6).get("k").keys())
    case = Case("time 0 is a time").put("k", "v", 0).get("k").remove("k", 0).get("k")
    case.remove("r", 0).get("r").put("r", "v", 0).get("r")
    state = case.state()
    cases.append(case.reset().remove("k", 0).merge(state).get("k", "r"))
    case = Case("large times do not fit in 32 bits (kills 32-bit times)")
    case.put("k", "a", 10**15).put("k", "b", 10**15 - 1).get("k").put("l", "a", 2**32)
    case.put("l", "b", 5)
    state = case.state()
    cases.append(case.get("l").reset().put("k", "c", 2**31).put("l", "c", 2**32 - 1).merge(state)
                 .get("k", "l"))
    case = Case("times of different length, after a merge (kills times compared as text)")
    case.put("k", "old", 9).put("l", "new", 1000).remove("m", 100)
    state = case.state()
    cases.append(case.reset().put("k", "new", 10).put("l", "old", 999).put("m", "old", 99)
                 .merge(state)
                 .get("k", "l", "m").keys())
    case = Case("a machine that knows nothing (kills a reset that keeps something)")
    case.put("a", "x", 50).remove("b", 50).state()
    case.reset().get("a").keys().put("a", "y", 1).put("b", "y", 1).get("a", "b").state()
    cases.append(case.reset().keys())
    case = Case("the state does not grow with the writes")
    for time in range(40):
        case.put("a", "v%d" % time, time).remove("b", time)
    case.state()
    cases.append(case.get("a", "b"))
    case = Case("odd texts in keys and values")
    odd = [" ", "  ", ",", "a,b", "a:b", "a|b", "\"", "\\", "null", "None", "0", "-1", "true", "[]",
           "{}", "a b", "a=b", "%", "'", "#", "a;b", "constructor", "__proto__", "toString"]
    for i, text in enumerate(odd):
        case.put(text, odd[-1 - i], 5)
    state = case.state()
    cases.append(case.get(*odd).reset().merge(state).get(*odd).keys())
    case = Case("a state of nothing")
    state = case.state()
    cases.append(case.merge(state).keys().put("a", "x", 1).merge(state).get("a").keys())
    return [case.done() for case in cases]


def laws():
    cases = []
    case = Case("a removal travels (kills states without removals)")
    case.remove("k", 9)
    state = case.state()
    cases.append(case.reset().put("k", "v", 5).merge(state).get("k").keys())
    case = Case("a removal travels over two machines")
    case.put("k", "v", 5).remove("k", 9)
    state = case.state()
    case.reset().merge(state)
    state = case.state()
    cases.append(case.reset().put("k", "v", 8).put("l", "v", 8).merge(state).get("k").keys())
    case = Case("a state is of its moment (kills states that are the table itself)")
    case.put("k", "then", 5).put("l", "then", 5)
    state = case.state()
    case.put("k", "now", 6).remove("l", 6).put("m", "now", 6)
    cases.append(case.reset().merge(state).get("k", "l", "m").keys())
    case = Case("what was merged is not changed by what comes after")
    case.put("k", "then", 5)
    state = case.state()
    case.reset().merge(state).put("k", "now", 6).reset().merge(state).get("k")
    cases.append(case.put("k", "x", 7).merge(state).get("k"))
    case = Case("merging is idempotent")
    case.put("a", "x", 5).remove("b", 5).put("c", "z", 5)
    state = case.state()
    case.reset().put("a", "y", 5).put("b", "y", 5).put("c", "z", 4)
    cases.append(case.merge(state, state, state).get("a", "b", "c").keys().merge(case.state())
                 .keys())
    names = ["p", "q", "r", "s", "t", "u"]

    def machines(case, rng, count):
        states = []
        for _ in range(count):
            case.reset()
            for _ in range(12):
                key, time = rng.choice(names), rng.randrange(4)
                if rng.randrange(3):
                    case.put(key, rng.choice(["", "a", "b", "ba", "c"]), time)
                else:
                    case.remove(key, time)
            states.append(case.state())
        return states

    rng = random.Random(20260201)
    for number in range(8):
        case = Case("merging is commutative and associative %d" % number)
        a, b, c = machines(case, rng, 3)
        for order in ((a, b, c), (c, b, a), (b, c, a), (b, a, c, a)):
            case.reset().merge(*order).get(*names).keys()
        case.reset().merge(b, c)
        inner = case.state()
        cases.append(case.reset().merge(a).merge(inner).get(*names).keys())
    return [case.done() for case in cases]


def gossip(rng, name, machines, keys, values, times, steps):
    """Machines write, and send each other states, which arrive late, twice, or never. The object is
    one machine at a time: it becomes another by a reset and that one's last state."""
    case = Case(name)
    last = [[] for _ in range(machines)]  # For each, states whose merge is what it knows.
    sent = []
    for _ in range(steps):
        case.reset()
        me = rng.randrange(machines)
        case.merge(*last[me])
        for _ in range(rng.randrange(1, 6)):
            what = rng.randrange(10)
            key = "k%d" % rng.randrange(keys)
            if what < 4:
                case.put(key, "v%d" % rng.randrange(values), rng.randrange(times))
            elif what < 6:
                case.remove(key, rng.randrange(times))
            elif what < 7 and sent:
                case.merge(rng.choice(sent))
            else:
                case.get(key)
        if rng.randrange(4) == 0:
            case.keys()
        state = case.state()
        last[me] = [state]
        sent.append(state)
    case.reset().merge(*rng.sample(sent, len(sent))).keys()
    return case.get(*["k%d" % i for i in range(keys)]).done()


def random_group():
    rng = random.Random(20260202)
    return [gossip(rng, "random %d" % number, 2 + number % 4, 3 + number % 6, 4,
                   3 + 5 * (number % 5), 8 + number) for number in range(24)]


def adversarial():
    rng = random.Random(20260203)
    cases = [gossip(rng, "everything at one time", 3, 3, 6, 1, 40),
             gossip(rng, "one key", 4, 1, 9, 3, 40),
             gossip(rng, "many removals of few keys", 5, 2, 2, 6, 60)]
    case = Case("a chain of machines, each hears of the one before only")
    states = []
    for number in range(60):
        case.reset()
        if states:
            case.merge(states[-1])
        case.put("k%d" % (number % 9), "v%d" % number, 1000 - number % 7)
        case.remove("k%d" % (number % 5), 1000 - number % 11)
        states.append(case.state())
    cases.append(case.keys().get(*["k%d" % i for i in range(9)]).done())
    return cases


def large():
    rng = random.Random(20260204)
    case = Case("many keys, writes in any order")
    states = []
    for machine in range(2):
        case.reset()
        for number in range(6500):
            key = "k%d" % rng.randrange(7000)
            if number % 5:
                case.put(key, "v%d" % number, rng.randrange(10**5))
            else:
                case.remove(key, rng.randrange(10**5))
        states.append(case.state())
    case.reset().merge(*states).keys().keys().keys()
    for _ in range(5000):
        case.get("k%d" % rng.randrange(7200))
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
    write("laws", laws())
    write("random", random_group())
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
