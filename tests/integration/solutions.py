"""Each reference solution of each problem gives its expected verdict in its language."""

import os
import re
from concurrent.futures import ThreadPoolExecutor

from judge import AT_ONCE, LANGUAGES, PROBLEMS

# A verdict's folder, and what the reason must say for a candidate to understand it.
REASONS = {
    "TLE": r"limit",
    "MLE": r"memory",
    "OLE": r"limit|output",
    "RTE": r"\S",
    "SV": r"system call|forbidden|sandbox",
    "CE": r"\S",
    "RJ": r"rule",
    "WA": r"returned|differs|answer",
}


def all_solutions():
    """(problem, expected verdict, path) of the whole bank."""
    for problem in sorted(os.listdir(PROBLEMS)):
        folder = os.path.join(PROBLEMS, problem, "solutions")
        for expected in sorted(os.listdir(folder)):
            for name in sorted(os.listdir(os.path.join(folder, expected))):
                if os.path.splitext(name)[1] in LANGUAGES:
                    yield problem, expected, os.path.join(folder, expected, name)


def grade_one(judge, results, problem, expected, path):
    """One solution, without complexity."""
    name = os.path.relpath(path, PROBLEMS)
    verdict = "AC" if expected == "AC-slow" else expected
    try:
        report, done = judge.grade(problem, path, "--no-complexity")
    except AssertionError as error:
        results.check(name, False, str(error))
        return
    if report is None:
        results.check(name, False, f"no report: {done.stderr.strip()}")
        return
    failure = report["failure"] or {}
    results.check(name, report["verdict"] == verdict,
                  f"expected {verdict}, got {report['verdict']}: {failure.get('reason')}")
    results.check(f"{name} (exit status)", done.returncode == (0 if verdict == "AC" else 1),
                  done.returncode)
    results.check(f"{name} (score)", (report["score"] == 100) == (verdict == "AC"),
                  report["score"])
    if verdict != "AC":
        reason = failure.get("reason", "")
        results.check(f"{name} (reason)", re.search(REASONS[verdict], reason) is not None, reason)


def run(judge, results, pattern):
    """Some at a time: the machine for CI has two cores, and sleepers do not use theirs."""
    chosen = [row for row in all_solutions() if re.search(pattern, row[2])]
    results.check("solutions", len(chosen) > 0, "none found")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for future in [pool.submit(grade_one, judge, results, *row) for row in chosen]:
            future.result()
