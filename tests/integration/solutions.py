"""Each reference solution of each problem gives its expected verdict in its language: by `judge
problem check`, and some of each verdict by `judge run`, which must say the same."""

import json
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


def check_one(results, name, expected, found):
    """What is known of one solution: verdict, score, reason."""
    verdict = "AC" if expected == "AC-slow" else expected
    results.check(name, found["verdict"] == verdict,
                  f"expected {verdict}, got {found['verdict']}: {found['reason']}")
    results.check(f"{name} (score)", (found["score"] == 100) == (verdict == "AC"), found["score"])
    if verdict != "AC":
        reason = found["reason"] or ""
        results.check(f"{name} (reason)", re.search(REASONS[verdict], reason) is not None, reason)


def check_bank(judge, results, chosen):
    """All of them, in one run for all problems."""
    problems = sorted({row[0] for row in chosen})
    done = judge.call("problem", "check", *problems, "--no-complexity", "--json", timeout=900)
    found = {(problem["id"], solution["file"]): solution
             for problem in json.loads(done.stdout) for solution in problem["solutions"]}
    results.check("problem check", done.returncode == 0, done.stderr + done.stdout[-2000:])
    for problem, expected, path in chosen:
        file = os.path.relpath(path, os.path.join(PROBLEMS, problem))
        solution = found.get((problem, file))
        if results.check(f"{problem}/{file} (graded)", solution is not None):
            check_one(results, f"{problem}/{file}", expected, solution)


def run_one(judge, results, expected, row):
    """One solution by `judge run`."""
    problem, _, path = row
    name = "judge run " + os.path.relpath(path, PROBLEMS)
    report, done = judge.grade(problem, path, "--no-complexity")
    if results.check(f"{name} (report)", report is not None, done.stderr):
        check_one(results, name, expected,
                  {**report, "reason": (report["failure"] or {}).get("reason")})
        results.check(f"{name} (exit status)",
                      done.returncode == (0 if expected.startswith("AC") else 1), done.returncode)


def run(judge, results, pattern):
    """The first of each verdict is run as a candidate's answer is, language by language."""
    chosen = [row for row in all_solutions() if re.search(pattern, row[2])]
    results.check("solutions", len(chosen) > 0, "none found")
    check_bank(judge, results, chosen)
    first = {}
    for turn, expected in enumerate(sorted({row[1] for row in chosen})):
        rows = [row for row in chosen if row[1] == expected]
        first[expected] = rows[turn * 7 % len(rows)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for future in [pool.submit(run_one, judge, results, expected, row)
                       for expected, row in first.items()]:
            future.result()
