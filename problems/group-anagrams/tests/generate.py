#!/usr/bin/env python3
"""Writes the test files of group-anagrams. Same bytes on every run.

The model compares counts of letters. Expected groups are written in the order of their first words;
the judge compares them in any order.
"""
import collections
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PRIMES = [p for p in range(2, 102) if all(p % d for d in range(2, p))]


def model(words):
    groups = {}
    for word in words:
        groups.setdefault(frozenset(collections.Counter(word).items()), []).append(word)
    return list(groups.values())


def case(name, words, expect=None):
    """@expect: what a person worked out; groups as text, words by spaces, groups by bars."""
    groups = model(words)
    if expect is not None:
        said = sorted(sorted(group.split()) for group in expect.split("|"))
        assert said == sorted(sorted(group) for group in groups), (name, groups)
    return {"name": name, "args": [words], "expect": groups}


def shuffled(rng, word):
    letters = list(word)
    rng.shuffle(letters)
    return "".join(letters)


def sample():
    return [
        case("five words", ["stale", "arc", "least", "car", "dog"], "stale least|arc car|dog"),
        case("the empty word, twice", ["", "b", ""]),
        case("the same letters, other counts", ["aab", "abb", "aba"], "aab aba|abb"),
        case("one word", ["x"], "x"),
    ]


def edge():
    z100 = "z" * 100
    long_one = (LETTERS * 4)[:100]
    return [
        case("fills groups that the next case must not see", ["ab", "ba", "cd"], "ab ba|cd"),
        case("a second call starts empty (kills module and class-level state)", ["ab", "dc"],
             "ab|dc"),
        case("the empty word alone", [""]),
        case("the empty word among others", ["a", "", "aa", "", ""]),
        case("one letter each", list("cabcab"), "a a|b b|c c"),
        case("all letters alone", list(LETTERS[::-1])),
        case("duplicates stay (kills sets of words)", ["on", "no", "on", "on", "no", "of"],
             "on no on on no|of"),
        case("the same word five times", ["word"] * 5, "word word word word word"),
        case("the same letters, other counts (kills sets of letters)",
             ["aabb", "ab", "aaab", "abbb", "bbaa", "ba"], "aabb bbaa|ab ba|aaab|abbb"),
        case("the same letters and length, other counts",
             ["aabbbc", "aabbcc", "abbccc", "cbbbaa", "ccbbaa"],
             "aabbbc cbbbaa|aabbcc ccbbaa|abbccc"),
        case("the same sum of letters (kills sums)", ["ad", "bc", "da", "cb", "aae", "bbc", "abd"],
             "ad da|bc cb|aae|bbc|abd"),
        case("the same sum and length", ["az", "by", "cx", "dw", "za", "yb"],
             "az za|by yb|cx|dw"),
        case("the same sum of squares and sum", ["bfg", "cei", "gbf", "iec", "aaa"]),
        case("pairs of letters cancel out (kills xor)", ["aab", "b", "ccb", "bdd", "aba"],
             "aab aba|b|ccb|bdd"),
        case("the same length and ends (kills first and last letter)",
             ["abcd", "axyd", "acbd", "ayxd", "abbd"], "abcd acbd|axyd ayxd|abbd"),
        case("a prefix is no anagram", ["car", "care", "cares", "arc", "race", "a", "ca", "ac"],
             "car arc|care race|cares|a|ca ac"),
        case("reversed words are", ["stressed", "desserts", "drawer", "reward"],
             "stressed desserts|drawer reward"),
        case("rotations are", ["abcde", "bcdea", "cdeab", "deabc", "eabcd"],
             "abcde bcdea cdeab deabc eabcd"),
        case("anagrams far apart (kills neighbours only)",
             ["silent", "a", "b", "c", "listen", "d", "e", "enlist", "a"],
             "silent listen enlist|a a|b|c|d|e"),
        case("two groups in turn (kills neighbours only)", ["ab", "cd", "ba", "dc", "ab", "cd"],
             "ab ba ab|cd dc cd"),
        case("words of 100 letters", [z100, z100[:99], z100[:99] + "y", "y" + z100[:99], z100]),
        case("words of 100 letters that differ in one letter",
             [long_one, long_one[::-1], long_one[:99] + "z", "a" + long_one[1:]]),
        case("names of things that a plain object has from the start",
             ["constructor", "tostring", "valueof", "hasownproperty", "proto", "rotcurtsnoc"]),
        case("words that read like numbers to no one", ["nan", "ann", "infinity", "null", "none",
                                                         "true", "undefined", "null"]),
        case("first and last letters of the alphabet",
             ["az", "za", "zz", "aa", "zaz", "aza", "azz"],
             "az za|zz|aa|zaz azz|aza"),
        case("groups of every size up to six",
             [shuffled_word for size, word in enumerate(["abcdef", "bcdefg", "cdefgh", "defghi",
                                                         "efghij", "fghijk"], 1)
              for shuffled_word in [word[r:] + word[:r] for r in range(size)]]),
    ]


def random_group():
    rng = random.Random(20250404)
    cases = []
    for number in range(24):
        alphabet = LETTERS[:(2, 3, 5, 26)[number % 4]]
        length = (3, 4, 6, 8)[number // 4 % 4]
        words = ["".join(rng.choice(alphabet) for _ in range(rng.randrange(length + 1)))
                 for _ in range(20 + 10 * number)]
        cases.append(case("random %d: %d letters, up to %d a word" % (number, len(alphabet),
                                                                       length), words))
    for number in range(6):
        roots = ["".join(rng.choice(LETTERS) for _ in range(rng.randrange(5, 60)))
                 for _ in range(5 + 5 * number)]
        words = [shuffled(rng, rng.choice(roots)) for _ in range(60 + 20 * number)]
        cases.append(case("random %d: %d roots" % (24 + number, len(roots)), words))
    return cases


def counts_word(*counts):
    return "".join(letter * count for letter, count in zip(LETTERS, counts))


def adversarial():
    rng = random.Random(20250505)
    # Equal in 32 bits and equal in 64 bits, and no anagrams.
    vanish32 = ["a" * 32 + tail for tail in ("", "b", "bb", "cd", "xyz")]
    vanish64 = ["a" * 64 + tail for tail in ("", "b", "bb", "cd", "xyz", "e" * 36)]
    for words, bits in ((vanish32, 32), (vanish64, 64)):
        for word in words:
            product = 1
            for letter in word:
                product = product * PRIMES[LETTERS.index(letter)] % 2**bits
            assert product == 0
    alike = [counts_word(1, 11), counts_word(11, 1), counts_word(1, 1, 1), counts_word(11, 1, 1),
             counts_word(1, 11, 1), counts_word(1, 1, 11), counts_word(12, 3), counts_word(1, 23)]
    assert "".join(str(counts_word(1, 11).count(c)) for c in LETTERS[:2]) \
        == "".join(str(counts_word(11, 1).count(c)) for c in LETTERS[:2])
    near = [shuffled(rng, LETTERS + LETTERS[i] + LETTERS[j]) for i in range(26)
            for j in range(i, 26)]
    near += [shuffled(rng, word) for word in near[::3]]
    binary = ["".join("ab"[n >> bit & 1] for bit in range(8)) for n in range(256)]
    rng.shuffle(binary)
    return [
        case("products that vanish in 32 bits", vanish32 + [w[::-1] for w in vanish32]),
        case("products that vanish in 64 bits", vanish64 + [w[::-1] for w in vanish64[:3]]),
        case("counts that read alike without separators",
             alike + [shuffled(rng, word) for word in alike]),
        case("all letters and two more", near),
        case("all words of eight letters out of two", binary),
        case("counts modulo 10 and 16 are equal",
             [counts_word(c, 3) for c in (0, 10, 16, 20, 26, 32, 42)]
             + [counts_word(c, 3)[::-1] for c in (0, 10, 16, 20, 26, 32, 42)]),
        case("800 times one group, 200 alone",
             [shuffled(rng, "teaching") for _ in range(800)]
             + ["q" + LETTERS[i // 26] * (i % 26 + 1) for i in range(200)]),
    ]


def large():
    rng = random.Random(20250606)
    alone = set()
    while len(alone) < 10000:
        alone.add("".join(sorted(rng.choice(LETTERS) for _ in range(6))))
    alone = [shuffled(rng, word) for word in sorted(alone)]
    rng.shuffle(alone)
    roots = ["".join(rng.choice(LETTERS) for _ in range(7)) for _ in range(2500)]
    mixed = [shuffled(rng, rng.choice(roots)) for _ in range(10000)]
    return [
        case("10,000 words, all alone", alone),
        case("10,000 words of 2,500 roots", mixed),
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
