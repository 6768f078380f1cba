"""Programs that try to be accepted, or to break the judge, without solving the problem. The first
line of each names what may come of it; AC and IE may never."""

import os
import re
from concurrent.futures import ThreadPoolExecutor

from judge import AT_ONCE, LANGUAGES, PATIENT, ROOT, SLEEPERS

FOLDER = os.path.join(ROOT, "tests", "integration", "cheats")
HEAD = re.compile(r"(?://|#) cheat: ([a-z-]+): ([A-Z, ]+): \S.*")
NEVER = {"AC", "IE"}
EXIT_STATUS = 1


def all_cheats():
    """The path of each program."""
    for language in sorted(os.listdir(FOLDER)):
        for name in sorted(os.listdir(os.path.join(FOLDER, language))):
            if os.path.splitext(name)[1] in LANGUAGES:
                yield os.path.join(FOLDER, language, name)


def head(path):
    """The problem and the verdicts that the first line names, or None."""
    with open(path, encoding="utf-8") as source:
        found = HEAD.fullmatch(source.readline().rstrip("\n"))
    if found is None:
        return None
    return found[1], set(found[2].split(", "))


def grade(judge, problem, path, expected):
    """The report. Whoever waits for a limit does so for the samples alone, if that tells enough:
    the first failure decides."""
    if "TLE" in expected:
        report, done = judge.grade(problem, path, "--no-complexity", "--samples", timeout=900)
        if report is None or report["verdict"] != "AC":
            return report, done
    return judge.grade(problem, path, "--no-complexity", timeout=900,
                       env=None if "TLE" in expected else PATIENT)


def waits(path):
    """May it wait for a limit?"""
    told = head(path)
    return told is not None and "TLE" in told[1]


def cheat_one(judge, results, path):
    """One program: its verdict is one of those named, with a reason and without points."""
    name = os.path.relpath(path, FOLDER)
    told = head(path)
    if not results.check(f"{name} (first line)", told is not None and not told[1] & NEVER, told):
        return
    problem, expected = told
    try:
        report, done = grade(judge, problem, path, expected)
    except AssertionError as error:
        results.check(name, False, str(error))
        return
    if report is None:
        results.check(name, False, f"no report, status {done.returncode}: {done.stderr.strip()}")
        return
    failure = report["failure"] or {}
    results.check(name, report["verdict"] in expected - NEVER,
                  f"expected {sorted(expected)}, got {report['verdict']}: {failure.get('reason')}")
    results.check(f"{name} (exit status)", done.returncode == EXIT_STATUS, done.returncode)
    results.check(f"{name} (reason)", bool(failure.get("reason", "").strip()), failure)
    results.check(f"{name} (score)", report["score"] < 100, report["score"])


def run(judge, results, pattern):
    """Some at a time: the machine for CI has two cores, and sleepers do not use theirs."""
    chosen = [path for path in all_cheats() if re.search(pattern, path)]
    results.check("cheats", len(chosen) > 0 or pattern != "", "none found")
    with ThreadPoolExecutor(AT_ONCE) as pool, ThreadPoolExecutor(SLEEPERS) as sleepers:
        for future in [(sleepers if waits(path) else pool).submit(cheat_one, judge, results, path)
                       for path in chosen]:
            future.result()
