#!/usr/bin/env python3
"""Writes the test files of url-shortener. Same bytes on every run.

What is right depends on the codes that an answer chooses, so no answers are written: checker.py
follows them. A case is a list of calls; the code that call number n returned stands as code(n).
"""
import json
import os
import random
import runpy
import string

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
TTL_MAX = 10**12
ALPHABET = string.digits + string.ascii_letters
URL = "https://example.org/"


class Case:
    """Collects the calls of one case; shorten() gives what stands for its code."""

    def __init__(self, name, prefix=URL):
        self.name = name
        self.prefix = prefix
        self.ops = ["UrlShortener"]
        self.args = [[]]
        self.now = 0

    def add(self, op, *args):
        self.ops.append(op)
        self.args.append(list(args))
        return {"answer": len(self.ops) - 1}

    def at(self, now):
        self.now = now
        return self

    def shorten(self, url, ttl=0):
        return self.add("shorten", self.prefix + url, self.now, ttl)

    def claim(self, alias, url, ttl=0):
        self.add("claim", alias, self.prefix + url, self.now, ttl)
        return self

    def visit(self, *codes):
        for code in codes:
            self.add("visit", code, self.now)
        return self

    def visits(self, *codes):
        for code in codes:
            self.add("visits", code)
        return self

    def done(self):
        return {"name": self.name, "ops": self.ops, "args": self.args}


def sample():
    first = Case("one link that stays")
    code = first.shorten("a")
    first.at(5).visit(code).visits(code).visit("nothing").visits("nothing")
    second = Case("an alias that expires and is claimed again").at(100)
    second.claim("sale", "s", 50).at(149).claim("sale", "t").visit("sale").at(150).visit("sale")
    second.claim("sale", "t").visits("sale").at(151).visit("sale").visits("sale")
    third = Case("two links of one address")
    short, long = third.shorten("x", 10), third.shorten("x")
    third.at(9).claim(short, "y").at(10).visit(short, long)
    return [first.done(), second.done(), third.done()]


def edge():
    cases = []
    case = Case("an alias that is a code of ours (kills two tables)")
    code = case.shorten("a")
    case.claim(code, "b").visit(code).visits(code)
    cases.append(case)
    case = Case("what the case before knew is not known here (kills static state)")
    case.visit("sale", "promo", "1").claim("sale", "mine").visit("sale").visits("sale")
    cases.append(case)
    case = Case("one address, many links (kills a code for each address)")
    codes = [case.shorten("same", ttl) for ttl in (0, 10, 20, 0, 30, 0, 10, 0)]
    case.at(5).visit(*codes[:3]).at(10).visit(*codes).at(25).visit(*codes).visits(*codes)
    cases.append(case)
    case = Case("a refused claim changes nothing")
    case.claim("promo", "first", 100).at(1).visit("promo").claim("promo", "second", 10**9)
    case.claim("promo", "third").at(2).visit("promo").visits("promo").at(100).visit("promo")
    cases.append(case)
    case = Case("case matters")
    case.claim("Sale", "upper").claim("sale", "lower").claim("SALE", "all").claim("sALE", "none", 5)
    case.visit("Sale", "sale", "SALE", "sALE", "saLE").at(5).visit("sALE", "sale")
    case.visits("Sale", "saLE")
    cases.append(case)
    case = Case("names that are close")
    for name in ("a", "aa", "aaa", "0", "00", "O", "o", "l", "1", "I", "a" * 16, "a" * 15 + "b"):
        case.claim(name, "to-" + name)
    case.visit("a", "aa", "aaa", "aaaa", "0", "00", "000", "O", "o", "l", "1", "I")
    case.visit("a" * 16, "a" * 15, "a" * 15 + "b")
    cases.append(case)
    case = Case("addresses with everything in them")
    odd = ["q?a=1&b=2#top", "%20%C3%A9", "a'b\"c\\d", "301", "{}[]()<>", "x" * 180]
    codes = [case.shorten(url, ttl) for url in odd for ttl in (0, 9)]
    case.at(3).visit(*codes)
    cases.append(case)
    case = Case("visits are counted for each link")
    a, b = case.shorten("a"), case.shorten("b")
    case.claim("c", "c").visit(a, a, "c", a, b, "zzz").visits(a, b, "c", "zzz")
    case.visit("c", "c").visits("c", a)
    cases.append(case)
    case = Case("names that objects have from the start")
    for name in ("constructor", "toString", "hasOwnProperty", "length", "prototype", "valueOf"):
        case.visit(name).visits(name).claim(name, name).visit(name).visits(name)
    cases.append(case)
    case = Case("nothing but questions")
    case.visit("x", "y").visits("x")
    cases.append(case)
    case = Case("a hundred links, each asked for twice")
    codes = [case.shorten("p%d" % i) for i in range(100)]
    case.at(7).visit(*codes).visit(*reversed(codes)).visits(*codes)
    cases.append(case)
    return [case.done() for case in cases]


def expiry():
    cases = []
    case = Case("the last millisecond (kills an end that is included)").at(1000)
    a = case.shorten("a", 1)
    b = case.shorten("b", 2)
    case.visit(a, b).at(1001).visit(a, b).at(1002).visit(a, b).visits(a, b)
    cases.append(case)
    case = Case("visits that do not count")
    code = case.shorten("a", 10)
    case.visit(code).at(10).visit(code, code, code).visits(code).at(50).visit(code).visits(code)
    cases.append(case)
    case = Case("an expired code is claimed; new codes keep off (kills recycling blindly)")
    first = [case.shorten("a%d" % i, 10) for i in range(40)]
    case.at(10)
    for code in first:
        case.claim(code, "mine")
    second = [case.shorten("b%d" % i) for i in range(80)]
    case.at(11).visit(*first).visit(*second)
    cases.append(case)
    case = Case("codes that were used again")
    first = [case.shorten("a%d" % i, 10) for i in range(30)]
    case.visit(*first).at(10)
    second = [case.shorten("b%d" % i, 10) for i in range(30)]
    case.visit(*second).visit(*first).visits(*first).at(20)
    third = [case.shorten("c%d" % i) for i in range(30)]
    case.visit(*third).visits(*third).visits(*first)
    cases.append(case)
    case = Case("an alias over and over")
    for i in range(12):
        case.at(100 * i).claim("again", "v%d" % i, 60).claim("again", "w", 60)
        case.at(100 * i + 59).visit("again").at(100 * i + 60).visit("again").visits("again")
    cases.append(case)
    case = Case("from an end to none and back").claim("x", "a", 5).at(5).claim("x", "b")
    case.at(10**9).visit("x").claim("x", "c", 5).visit("x").visits("x")
    cases.append(case)
    epoch = 1700000000000
    case = Case("epoch times do not fit in 32 bits (kills 32-bit times)").at(epoch)
    a, b = case.shorten("a", 2**32), case.shorten("b", 10)
    c = case.shorten("c", 2**31 + 7)
    case.at(epoch + 9).visit(a, b, c).at(epoch + 10).visit(a, b, c)
    case.at(epoch + 2**31 + 7).visit(a, c)
    case.at(epoch + 2**32 - 1).visit(a).at(epoch + 2**32).visit(a)
    cases.append(case)
    case = Case("the longest life")
    code = case.shorten("a", TTL_MAX)
    case.at(TTL_MAX - 1).visit(code).at(TTL_MAX).visit(code).visits(code)
    cases.append(case)
    case = Case("a live link outlives its neighbours of the same time")
    codes = [case.shorten("n%d" % i, 10 * (1 + i % 4)) for i in range(24)]
    for now in (9, 10, 20, 29, 30, 40):
        case.at(now).visit(*codes)
    case.visits(*codes)
    cases.append(case)
    return [case.done() for case in cases]


def random_group():
    rng = random.Random(20260101)
    cases = []
    for number in range(18):
        case = Case("random %d" % number).at(0 if number % 2 else 1700000000000)
        names = ["x%d" % i for i in range(3 + number % 7)] + list("0123ab")
        codes = list(names)
        for _ in range(60 + 8 * number):
            case.at(case.now + rng.choice((0, 0, 1, 2, 5, 30)))
            ttl = rng.choice((0, 1, 5, 20, 60))
            what = rng.randrange(10)
            if what < 3:
                codes.append(case.shorten("u%d" % rng.randrange(12), ttl))
            elif what < 5:
                case.claim(rng.choice(codes[-12:] + names), "c%d" % rng.randrange(12), ttl)
            elif what < 9:
                case.visit(rng.choice(codes if rng.randrange(2) else codes[-6:]))
            else:
                case.visits(rng.choice(codes))
        cases.append(case.done())
    return cases


def adversarial():
    rng = random.Random(20260102)
    cases = []
    case = Case("all short aliases first (kills a counter that does not look)", "")
    taken = list(ALPHABET) + [rng.choice(ALPHABET) + b for b in ALPHABET]
    taken += [a + b for a in "0123aAbB" for b in ALPHABET]
    taken = list(dict.fromkeys(taken))
    for name in taken:
        case.claim(name, "x" + name)
    codes = [case.shorten("n%d" % i) for i in range(300)]
    case.at(1).visit(*codes).visit(*taken[::7])
    cases.append(case)
    case = Case("padded counters are met too", "")
    taken = [letter * zeros + c for zeros in range(1, 8) for letter in "0aA"
             for c in ALPHABET[:24] + "ABCDEFGH"]
    for name in dict.fromkeys(taken):
        case.claim(name, "x")
    codes = [case.shorten("n%d" % i) for i in range(120)]
    case.at(1).visit(*codes).visit(*taken[::9])
    cases.append(case)
    case = Case("one address a thousand times (kills hashes of the address)", "")
    codes = [case.shorten("same", 1 + i % 3) for i in range(1000)]
    case.visit(*codes[::5])
    cases.append(case)
    case = Case("addresses whose simple hashes are equal")
    pairs = ["Aa", "BB"]
    urls = [a + b + c + d for a in pairs for b in pairs for c in pairs for d in pairs]
    codes = [case.shorten(url) for url in urls]
    case.visit(*codes)
    cases.append(case)
    return [case.done() for case in cases]


def large():
    rng = random.Random(20260103)
    case = Case("many links, visits all over", "")
    codes = []
    for i in range(8800):
        case.at(case.now + i % 2)
        codes.append(case.shorten("p%d" % i, (0, 0, 500)[i % 3]))
    for _ in range(1500):
        case.at(case.now + 1).visit(rng.choice(codes))
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
    write("expiry", expiry())
    write("random", random_group())
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
