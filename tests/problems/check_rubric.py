#!/usr/bin/env python3
"""Checks that each problem of the bank has all that the bank promises (docs/authors.md), and that
the check itself finds what is missing, in copies from which something was taken out.

Like check_bank.py it needs python3 alone.
"""
import json
import os
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
from check_bank import BANK, EXTENSIONS, Tally, read_cases

STATEMENT = ("Examples", "Constraints", "Follow-ups")
ANSWER = ("What a strong answer covers", "Trade-offs worth hearing",
          "Usual mistakes, and the case that finds them", "Model answer", "Follow-ups, in short")
HIDDEN = {"edge", "random", "large"}  # And one of what is hostile, by this or another name.
FALLS_SHORT = ("WA", "TLE", "MLE", "OLE", "RTE", "AC-slow", "AC-leak")
RIGHT_MIN = {".cpp", ".py", ".java"}
SAMPLES_MIN, FOLLOW_UPS_MIN, FALLS_SHORT_MIN, WHOLE_MIN = 3, 3, 6, 3
PROMISED = """
lru-cache lfu-cache rate-limiter rate-limiter-sliding-window rate-limiter-sharded url-shortener
consistent-hash-ring idempotent-payments connection-pool ordered-index hash-or-range-index lww-map
saga-coordinator two-phase-commit cursor-pagination news-feed-merge chat-history slow-query-log
two-sum group-anagrams merge-intervals longest-substring merge-k-lists binary-tree-level-order
course-schedule word-ladder median-of-stream""".split()
STDIN_MIN = 2


def sections(path):
    """The text below each heading."""
    if not os.path.isfile(path):
        return {}
    with open(path, encoding="utf-8") as text:
        parts = re.split(r"^## (.*)$", text.read(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], map(str.strip, parts[2::2])))


def solutions(folder, *verdicts):
    """Their files' names."""
    found = []
    for verdict in verdicts:
        path = os.path.join(folder, "solutions", verdict)
        found += os.listdir(path) if os.path.isdir(path) else []
    return found


def right_in(folder):
    """The endings of what is right."""
    return {os.path.splitext(name)[1] for name in solutions(folder, "AC")}


def missing_groups(folder, problem):
    groups = problem["groups"]
    samples = sum(len(read_cases(os.path.join(folder, group["file"])))
                  for group in groups if group["visibility"] == "sample")
    if samples < SAMPLES_MIN:
        yield "samples"
    hidden = {group["name"] for group in groups if group["visibility"] == "hidden"}
    if not HIDDEN < hidden:
        yield "hidden groups"


def missing_texts(folder):
    statement = sections(os.path.join(folder, "statement.md"))
    answer = sections(os.path.join(folder, "answer.md"))
    for name, text, headings in (("statement.md", statement, STATEMENT),
                                 ("answer.md", answer, ANSWER)):
        for heading in headings:
            if not text.get(heading):
                yield f"{name}: {heading}"
    if "```" not in statement.get("Examples", "```"):
        yield "statement.md: a block in Examples"
    if len(re.findall("^- ", statement.get("Follow-ups", ""), re.MULTILINE)) < FOLLOW_UPS_MIN:
        yield "statement.md: follow-ups"


def missing(folder):
    """What the problem in @folder lacks, as texts."""
    with open(os.path.join(folder, "problem.json"), encoding="utf-8") as text:
        problem = json.load(text)
    yield from missing_texts(folder)
    yield from missing_groups(folder, problem)
    if not os.path.isfile(os.path.join(folder, "tests", "generate.py")):
        yield "generator"
    validator = problem.get("validator", {}).get("file")
    if validator is None or not os.path.isfile(os.path.join(folder, validator)):
        yield "validator"
    operations = problem.get("complexity", {}).get("operations", {})
    if not operations or not all(operation.get("expected") for operation in operations.values()):
        yield "expected complexities"
    if not RIGHT_MIN <= right_in(folder):
        yield "right solutions"
    if len(solutions(folder, *FALLS_SHORT)) < FALLS_SHORT_MIN:
        yield "solutions that fall short"


def cut(path, pattern, text):
    """Replaces the first match in a file."""
    with open(path, encoding="utf-8") as file:
        before = file.read()
    after = re.sub(pattern, text, before, count=1, flags=re.DOTALL | re.MULTILINE)
    if after == before:
        raise AssertionError(f"{path}: nothing to cut for {pattern}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(after)


def take(folder, *names):
    """Removes a file or a folder."""
    path = os.path.join(folder, *names)
    (shutil.rmtree if os.path.isdir(path) else os.remove)(path)


# What is taken out of a copy of two-sum, and what must be found then.
LOSSES = [
    (lambda copy: None, []),
    (lambda copy: take(copy, "statement.md"),
     ["statement.md: Examples", "statement.md: Constraints", "statement.md: Follow-ups",
      "statement.md: follow-ups"]),
    (lambda copy: cut(os.path.join(copy, "statement.md"), "^## Constraints$", "## Limits"),
     ["statement.md: Constraints"]),
    (lambda copy: cut(os.path.join(copy, "statement.md"), "^## Examples.*?^## C",
                      "## Examples\n\nNone.\n\n## C"), ["statement.md: a block in Examples"]),
    (lambda copy: cut(os.path.join(copy, "statement.md"), r"(^## Follow-ups\n\n- [^\n]*).*",
                      r"\1\n"), ["statement.md: follow-ups"]),
    (lambda copy: cut(os.path.join(copy, "answer.md"), "^## Model answer.*?^## ",
                      "## Model answer\n\n## "), ["answer.md: Model answer"]),
    (lambda copy: cut(os.path.join(copy, "tests", "sample.jsonl"), r"(.*?\n.*?\n).*", r"\1"),
     ["samples"]),
    (lambda copy: cut(os.path.join(copy, "problem.json"), '"name": "adversarial"',
                      '"name": "edge"'), ["hidden groups"]),
    (lambda copy: take(copy, "tests", "generate.py"), ["generator"]),
    (lambda copy: take(copy, "tests", "validate.py"), ["validator"]),
    (lambda copy: cut(os.path.join(copy, "problem.json"), r'\n  "validator".*?$', ""),
     ["validator"]),
    (lambda copy: cut(os.path.join(copy, "problem.json"), '"expected": "O.n."',
                      '"expected": ""'), ["expected complexities"]),
    (lambda copy: [take(copy, "solutions", "AC", name)
                   for name in solutions(copy, "AC") if name.endswith(".java")],
     ["right solutions"]),
    (lambda copy: [take(copy, "solutions", verdict) for verdict in ("AC-slow", "WA", "TLE")],
     ["solutions that fall short"]),
]


def check_losses(tally):
    for number, (lose, found) in enumerate(LOSSES):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "two-sum")
            shutil.copytree(os.path.join(BANK, "two-sum"), copy)
            lose(copy)
            said = list(missing(copy))
            tally.check(said == found, "loss %d: %s in place of %s" % (number, said, found))


def main():
    tally = Tally()
    names = sorted(name for name in os.listdir(BANK) if os.path.isdir(os.path.join(BANK, name)))
    for name in names:
        lacks = list(missing(os.path.join(BANK, name)))
        tally.check(not lacks, "%s lacks: %s" % (name, "; ".join(lacks)))
    tally.check(set(PROMISED) <= set(names), "the bank lacks %s" % (set(PROMISED) - set(names)))
    stdin = sum(1 for name in names
                if '"kind": "stdin"' in read_text(os.path.join(BANK, name, "problem.json")))
    tally.check(stdin >= STDIN_MIN, "the bank has %d stdin problems" % stdin)
    whole = sum(1 for name in names if EXTENSIONS <= right_in(os.path.join(BANK, name)))
    tally.check(whole >= WHOLE_MIN, "%d problems are solved in all languages" % whole)
    check_losses(tally)
    print("%d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed else 0


def read_text(path):
    with open(path, encoding="utf-8") as text:
        return text.read()


if __name__ == "__main__":
    sys.exit(main())
