#!/usr/bin/env python3
"""Checks the validators of the bank: each problem has one; it accepts every case of its problem,
and rejects broken ones (broken_cases.py), each of its rules at least once.

Like check_bank.py it needs python3 alone. Give names of problems to check only those.
"""
import ast
import json
import os
import runpy
import sys

sys.dont_write_bytecode = True
from broken_cases import broken_cases
from check_bank import BANK, Tally, load_checker, read_cases


def rules_of(path):
    """The lines in which the file says that a rule is broken: they return a text."""
    with open(path, encoding="utf-8") as source:
        tree = ast.parse(source.read())
    return {node.lineno for node in ast.walk(tree)
            if isinstance(node, ast.Return) and is_text(node.value)}


def is_text(value):
    if isinstance(value, ast.Subscript):
        value = value.value
    return isinstance(value, ast.JoinedStr) or (isinstance(value, ast.Constant)
                                                and isinstance(value.value, str))


def ask(check, path, case):
    """What the validator in @path says of @case, or None, and the lines of it that were run."""
    seen = set()

    def trace(frame, _event, _arg):
        if frame.f_code.co_filename != path:
            return None
        seen.add(frame.f_lineno)
        return trace

    sys.settrace(trace)
    try:
        said = check(case, None)
    finally:
        sys.settrace(None)
    return said, seen


def check_problem(tally, name):
    folder = os.path.join(BANK, name)
    with open(os.path.join(folder, "problem.json"), encoding="utf-8") as text:
        problem = json.load(text)
    file = problem.get("validator", {}).get("file")
    if not tally.check(file, "%s: a validator" % name):
        return
    path = os.path.join(folder, file)
    check = load_checker(path)
    for group in problem["groups"]:
        for number, case in enumerate(read_cases(os.path.join(folder, group["file"]))):
            said = check(case, None)
            tally.check(said is None, "%s: %s, case %d: %s" % (name, group["file"], number, said))
    check_rules(tally, name, path, check, list(broken_cases(problem)))
    broken = runpy.run_path(path)["broken"]
    tally.check(all(broken(case) is not None for case, _ in broken_cases(problem)),
                "%s: broken(), which generate.py asks" % name)


def check_rules(tally, name, path, check, cases):
    left = rules_of(path)
    tally.check(left and cases, "%s: rules, and cases that break them" % name)
    for number, (case, words) in enumerate(cases):
        said, seen = ask(check, path, case)
        left -= seen
        tally.check(said is not None and words in said,
                    "%s: broken case %d: %s" % (name, number, said))
    tally.check(not left, "%s: no broken case for the rules in lines %s" % (name, sorted(left)))


def main():
    tally = Tally()
    for name in sys.argv[1:] or sorted(os.listdir(BANK)):
        if os.path.isdir(os.path.join(BANK, name)):
            check_problem(tally, name)
    print("%d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
