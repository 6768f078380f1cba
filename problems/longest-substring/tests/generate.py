#!/usr/bin/env python3
"""Writes the test files of longest-substring. Same bytes on every run.

The model tries each start until the first repeat. Texts have at most 95 different characters, so
that this is fast enough even for the large ones.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
PRINTABLE = "".join(chr(code) for code in range(32, 127))
LOWER = "abcdefghijklmnopqrstuvwxyz"


def model(text):
    best = 0
    for start in range(len(text)):
        end = start
        seen = set()
        while end < len(text) and text[end] not in seen:
            seen.add(text[end])
            end += 1
        best = max(best, end - start)
    return best


def case(name, text, expect=None):
    answer = model(text)
    assert expect is None or answer == expect, (name, answer, expect)
    return {"name": name, "args": [text], "expect": answer}


def sample():
    return [
        case("telemetry", "telemetry", 5),
        case("one letter four times", "aaaa", 1),
        case("three letters in turn", "abcabc", 3),
        case("nothing", "", 0),
    ]


def edge():
    return [
        case("one character", "x", 1),
        case("one blank", " ", 1),
        case("two equal ones", "zz", 1),
        case("two different ones", "az", 2),
        case("fills tables that the next case must not see", "abcdefghij", 10),
        case("a second call starts anew (kills static tables)", "jihgfedcba", 10),
        case("a shorter one after that", "aj", 2),
        case("all different", LOWER, 26),
        case("all 95 characters", PRINTABLE, 95),
        case("all 95 characters, twice", PRINTABLE * 2, 95),
        case("all 95 characters there and back", PRINTABLE + PRINTABLE[::-1], 95),
        case("blanks only", " " * 30, 1),
        case("blanks at the ends (kills stripping)", " ab ", 3),
        case("blanks at both ends and between", " a b ", 3),
        case("digits, blanks and signs (kills arrays of 26)", "0 1 2-3+4=7", 9),
        case("case counts (kills folding)", "aAbBcCaA", 6),
        case("case counts, next to each other", "Aa", 2),
        case("quotes and backslashes", "\"\\/'`\"", 5),
        case("the last printable character", "~}~|{~", 4),
        case("the start never moves back (kills jumps back)", "abba", 2),
        case("the start never moves back, longer", "abcdedcba", 5),
        case("an old place before the window", "tmmzuxt", 5),
        case("an old place just before the window", "aabaab!bb", 3),
        case("an old place at the start of the window", "abca", 3),
        case("the first character repeats (kills place 0 as not seen)", "abcda", 4),
        case("the first character repeats at once", "aabcd", 4),
        case("the first character repeats in the end", "abcdefa", 6),
        case("starts anew behind the first of the two (kills emptying)", "dvdf", 3),
        case("starts anew behind the first of the two, longer", "anviaj", 5),
        case("emptying loses what stands between", "abcdbefgh", 7),
        case("the longest one is at the end", "aabbccdefg", 5),
        case("the longest one is at the start", "abcdefggghh", 7),
        case("the longest one is in the middle", "aaabcdefggg", 7),
        case("two of the same length", "abcdaabcd", 4),
        case("a subsequence is no substring", "pwwkew", 3),
        case("many different ones, none of them together", "aabbccddeeff", 2),
        case("one odd one among equals", "aaaaabaaaa", 2),
        case("a pair at the end", "abcdeff", 6),
        case("a pair at the start", "ffabcde", 6),
        case("a pair in the middle", "abccde", 3),
        case("mirrored", "abcdeedcba", 5),
        case("windows that grow", "abacabcdabcdefabcdefghi", 9),
        case("text that reads like a number", "1234567890123", 10),
        case("a text between", "the quick brown fox jumps over the lazy dog"),
        case("names of properties", "constructor__proto__", 7),
    ]


def random_group():
    rng = random.Random(20251010)
    cases = []
    for number in range(40):
        alphabet = ("ab", "abcd", LOWER, PRINTABLE, LOWER + LOWER.upper())[number % 5]
        length = 5 + 12 * number
        text = "".join(rng.choice(alphabet) for _ in range(length))
        cases.append(case("random %d: %d characters out of %d" % (number, length, len(alphabet)),
                          text))
    return cases


def adversarial():
    rng = random.Random(20251111)
    shuffled = []
    for _ in range(12):
        block = list(PRINTABLE)
        rng.shuffle(block)
        shuffled += block
    late = "ab" * 700 + PRINTABLE[1:80]
    zigzag = (LOWER + LOWER[-2:0:-1]) * 20
    return [
        case("shuffled alphabets, one behind the other", "".join(shuffled)),
        case("the longest one after 1,400 others", late, 79),
        case("the longest one before 1,400 others", late[::-1], 79),
        case("zigzag", zigzag, 26),
        case("a cycle of 94 of 95", PRINTABLE[:94] * 12, 94),
        case("pairs", "".join(c + c for c in PRINTABLE), 2),
        case("triples and a run", "".join(c * 3 for c in LOWER) + LOWER, 26),
        case("each window is broken by its first character",
             "".join(PRINTABLE[i:] + PRINTABLE[:i] for i in range(0, 95, 7))),
        case("growing prefixes", "".join(LOWER[:i] for i in range(1, 27)), 26),
        case("falling prefixes", "".join(LOWER[:i] for i in range(26, 0, -1)), 26),
        case("an old place far before the window, many times", ("z" + LOWER[:12] * 2) * 30, 13),
    ]


def large():
    rng = random.Random(20251212)
    return [
        case("50,000 times one character", "q" * 50000, 1),
        case("50,000 characters in turn", (PRINTABLE * 527)[:50000], 95),
        case("50,000 random characters", "".join(rng.choice(PRINTABLE) for _ in range(50000))),
        case("two characters, then the alphabet", "xy" * 24950 + LOWER + LOWER.upper(), 52),
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
