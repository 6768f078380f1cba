"""Each reference solution of each problem gives its expected verdict in its language: by `judge
problem check`, and some of each verdict by `judge run`, which must say the same."""

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor

import bank_record
from judge import AT_ONCE, LANGUAGES, PATIENT, PROBLEMS

OF_EACH_KIND = {"lru-cache", "two-sum", "peak-sessions"}

# A verdict's folder, and what the reason must say for a candidate to understand it.
REASONS = {
    "TLE": r"limit",
    "MLE": r"memory",
    "OLE": r"limit|output",
    "RTE": r"\S",
    "SV": r"system call|forbidden|sandbox",
    "CE": r"\A(?!.*\bdriver\.)\S",  # The driver is no file of the candidate's.
    "RJ": r"rule",
    "WA": r"returned|differs|answer|left a",
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
    verdict = expected[:2] if expected.startswith("AC") else expected
    results.check(name, found["verdict"] == verdict,
                  f"expected {verdict}, got {found['verdict']}: {found['reason']}")
    results.check(f"{name} (score)", (found["score"] == 100) == (verdict == "AC"), found["score"])
    if verdict != "AC":
        reason = found["reason"] or ""
        results.check(f"{name} (reason)", re.search(REASONS[verdict], reason) is not None, reason)


def some_of(rows):
    """Of problems that have passed whole with the content that they have: right answers in every
    language for each kind of problem, one for the others, and one of each other verdict. What
    waits for twice a time limit costs as much as all else: a problem of each kind will do."""
    chosen, seen = [], set()
    for problem, expected, path in rows:
        ending = os.path.splitext(path)[1]
        if expected == "TLE" and problem not in OF_EACH_KIND:
            continue
        whose = ending if problem in OF_EACH_KIND and expected == "AC" else ""
        if (problem, expected, whose) not in seen:
            seen.add((problem, expected, whose))
            chosen.append((problem, expected, path))
    return chosen


def check_some(judge, results, chosen, env=None):
    """These, in one run for all problems."""
    files = {path: os.path.relpath(path, os.path.join(PROBLEMS, problem))
             for problem, _, path in chosen}
    only = [word for problem, _, path in chosen for word in ("--only", f"{problem}/{files[path]}")]
    done = judge.call("problem", "check", *sorted({row[0] for row in chosen}), "--no-complexity",
                      "--json", *only, timeout=900, env=env)
    found = {(problem["id"], solution["file"]): solution
             for problem in json.loads(done.stdout) for solution in problem["solutions"]}
    results.check("problem check", done.returncode == 0 and len(found) == len(chosen),
                  done.stderr + done.stdout[-2000:])
    for problem, expected, path in chosen:
        solution = found.get((problem, files[path]))
        if results.check(f"{problem}/{files[path]} (graded)", solution is not None):
            check_one(results, f"{problem}/{files[path]}", expected, solution)


def run_one(judge, results, expected, row):
    """One solution by `judge run`."""
    problem, _, path = row
    name = "judge run " + os.path.relpath(path, PROBLEMS)
    report, done = judge.grade(problem, path, "--no-complexity",
                               env=None if expected == "TLE" else PATIENT)
    if results.check(f"{name} (report)", report is not None, done.stderr):
        check_one(results, name, expected,
                  {**report, "reason": (report["failure"] or {}).get("reason")})
        results.check(f"{name} (exit status)",
                      done.returncode == (0 if expected.startswith("AC") else 1), done.returncode)


def run(judge, results, pattern):
    """What changed since it passed is checked whole; of the others, some. The first of each verdict
    is run as a candidate's answer is, language by language."""
    rows = [row for row in all_solutions() if re.search(pattern, row[2])]
    results.check("solutions", len(rows) > 0, "none found")
    anew = [] if pattern else bank_record.changed()
    if anew:
        bank_record.check_whole(judge, results, anew)
    chosen = rows if pattern else some_of([row for row in rows if row[0] not in anew])
    stopped = [row for row in chosen if row[1] == "TLE"]
    for some, env in ((stopped, None), ([row for row in chosen if row not in stopped], PATIENT)):
        if some:
            check_some(judge, results, some, env)
    first = {}
    for turn, expected in enumerate(sorted({row[1] for row in rows})):
        same = [row for row in rows if row[1] == expected]
        first[expected] = same[turn * 7 % len(same)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for future in [pool.submit(run_one, judge, results, expected, row)
                       for expected, row in first.items()]:
            future.result()
