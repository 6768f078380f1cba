#!/usr/bin/env python3
"""Writes the test files of {{id}}. Same bytes on every run.

The model is a plain answer of its own, which need not be fast.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))


def case(name, text, expect=None):
    """@expect is (lines, words)."""
    answer = (text.count("\n"), len(text.split()))
    assert expect is None or answer == expect, (name, answer)
    return {"name": name, "stdin": text, "stdout": "%d %d\n" % answer}


def sample():
    return [
        case("two lines", "one two\nthree\n", (2, 3)),
        case("blanks in front", "  one\n", (1, 1)),
        case("nothing", "", (0, 0)),
    ]


def edge():
    return [
        case("one word", "a\n", (1, 1)),
        case("no line end at the end (kills counting lines)", "one\ntwo", (1, 2)),
        case("no line end at all", "word", (0, 1)),
        case("a blank", " ", (0, 0)),
        case("a line end", "\n", (1, 0)),
        case("empty lines", "\n\none\n\n\n", (5, 1)),
        case("blanks in a row (kills counting blanks)", "a   b    c\n", (1, 3)),
        case("blanks at both ends", "  a b  \n", (1, 2)),
        case("tabs", "\ta\tb\t\tc\n", (1, 3)),
        case("no letters", "1 -2 +3 ... ,\n", (1, 5)),
        case("words end at line ends", "a\nb\nc\n", (3, 3)),
        case("a long word", "x" * 5000 + "\n", (1, 1)),
    ]


def random_group():
    rng = random.Random(20240101)
    cases = []
    for number in range(12):
        text = "".join(rng.choice("ab,9 \t\n \n") for _ in range(20 * (number + 1)))
        cases.append(case("random %d: %d characters" % (number, len(text)), text))
    return cases


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


if __name__ == "__main__":
    main()
