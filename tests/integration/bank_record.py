#!/usr/bin/env python3
"""Which problems of the bank have passed `judge problem check` whole, measured complexity included,
and have stubs that run in every language, with the content that they have now.

bank_record.py --judge PATH [--all]    checks those that have not, or all, and writes down the rest
"""

import argparse
import hashlib
import json
import os
import sys

import judge as judge_module
from judge import PROBLEMS, ROOT
from stubs_run import grade_stubs, languages_with_stub

RECORD = os.path.join(ROOT, "tests", "problems", "whole.json")
PATIENCE_S = 3600


def content_of(problem):
    """A hash of all names and bytes in its folder."""
    whole = hashlib.sha256()
    for folder, names, files in os.walk(os.path.join(PROBLEMS, problem)):
        names[:] = sorted(name for name in names if name != "__pycache__")
        for name in sorted(files):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                data = file.read()
            whole.update(f"{os.path.relpath(path, PROBLEMS)}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()


def all_problems():
    """The ids of the bank."""
    return sorted(os.listdir(PROBLEMS))


def recorded():
    """Of each problem, the content that has passed."""
    with open(RECORD, encoding="utf-8") as file:
        return json.load(file)


def changed():
    """The problems whose content has not passed yet."""
    known = recorded()
    return [name for name in all_problems() if known.get(name) != content_of(name)]


def check_whole(judge, results, problems):
    """Every solution, its verdict, its margins and its growth. Those that passed."""
    done = judge.call("problem", "check", *problems, "--json", timeout=PATIENCE_S)
    passed = []
    for problem in json.loads(done.stdout):
        wrong = [row for row in problem["findings"]
                 if row["severity"] == "error" or "of the CPU limit" in row["text"]]
        if results.check(f"problem check {problem['id']}", problem["ok"] and not wrong, wrong):
            passed.append(problem["id"])
    results.check("problem check (status)", done.returncode == 0 or len(passed) < len(problems),
                  done.stderr)
    return passed


def write_down(problem):
    """At once: a run over the whole bank takes long, and may be ended."""
    known = {name: content for name, content in recorded().items() if name in all_problems()}
    known[problem] = content_of(problem)
    with open(RECORD, "w", encoding="utf-8") as file:
        json.dump(known, file, indent=2, sort_keys=True)
        file.write("\n")


def main():
    """Checks and writes down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", required=True)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    judge, results = judge_module.Judge(options.judge), judge_module.Results()
    problems = all_problems() if options.all else changed()
    languages = languages_with_stub(judge)
    passed = []
    for problem in problems:
        print(problem, flush=True)
        failed = results.failed
        grade_stubs(judge, results, [problem], languages)
        if results.failed == failed and check_whole(judge, results, [problem]):
            passed.append(problem)
            write_down(problem)
    print(f"{len(passed)} of {len(problems)} are well and written down")
    return 0 if len(passed) == len(problems) else 1


if __name__ == "__main__":
    sys.exit(main())
