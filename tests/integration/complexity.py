"""Measured complexity, end to end. Counts are exact, so what they say of clear cases is tested; the
clock may be unsure on a loaded machine, and neither may ever be wrong."""

import os

from judge import LANGUAGES, PROBLEMS, ROOT

CHEATS = os.path.join(ROOT, "tests", "integration", "complexity_cheats")
# (problem, solution, expected verdict of each operation), by counts. Interpreters that wobble
# (JavaScript) may be unsure; the others may not.
FIRM = (
    ("lru-cache", "AC/list_and_map.cpp", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC/own_table.c", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC/linked_nodes.py", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC-slow/list_scan.c",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("lru-cache", "AC-slow/vector_scan.cpp",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("lru-cache", "AC-slow/list_scan.py",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("two-sum", "AC/own_table.c", {"twoSum": ("met", "O(n)")}),
    ("two-sum", "AC-slow/all_pairs.c", {"twoSum": ("exceeded", "O(n^2)")}),
)
NOT_WRONG = (("lru-cache", "AC/class.js", "exceeded"),
             ("lru-cache", "AC-slow/array_scan.js", "met"),
             ("lru-cache", "AC/prototype.js", "exceeded"),
             ("lru-cache", "AC/linked_nodes.java", "exceeded"),
             ("lru-cache", "AC-slow/list_scan.java", "met"))
CLASSES = ["O(1)", "O(log n)", "O(sqrt n)", "O(n)", "O(n log n)", "O(n^2)", "O(n^2 log n)",
           "O(n^3)", "O(2^n)"]
BUDGET_NS = 90_000_000_000  # Many times what is meant: this machine may be busy.


def solution(problem, name):
    """The path of a solution of the bank."""
    return os.path.join(PROBLEMS, problem, "solutions", name)


def holds(text, name):
    """Is the class @name among those that the report leaves open?"""
    words = [word for word in text.replace(" or ", "|").replace(" to ", "|").split("|")]
    if words == ["unknown"]:
        return True
    return CLASSES.index(words[0]) <= CLASSES.index(name) <= CLASSES.index(words[-1])


def measured(judge, results, problem, path, *options):
    """The complexity of an accepted answer, or None."""
    report, done = judge.grade(problem, path, *options, timeout=300)
    label = os.path.relpath(path, ROOT)
    if not results.check(label, report is not None and report["verdict"] == "AC", done.stderr):
        return None
    results.check(f"{label} (budget)", report["timings"]["measure_ns"] < BUDGET_NS,
                  report["timings"])
    return report["complexity"]


def has_qemu(judge):
    """Does the machine count instructions?"""
    return "+ qemu" in judge.call("doctor").stdout


def run_counts(judge, results):
    """hash map and list is O(1), a list scan is O(n), by exact counts."""
    for problem, name, expected in FIRM:
        found = measured(judge, results, problem, solution(problem, name))
        if found is None:
            continue
        results.check(f"{name} (meter)", found["meter"] == "qemu", found["note"])
        for operation, (verdict, label) in expected.items():
            row = found["time"][operation]
            results.check(f"{name} {operation}", row["verdict"] == verdict, row)
            results.check(f"{name} {operation} (class)", holds(row["class"], label), row["class"])
            results.check(f"{name} {operation} (unit)",
                          all(point["unit"] == "instructions" for point in row["points"]), row)
    for problem, name, wrong in NOT_WRONG:
        found = measured(judge, results, problem, solution(problem, name))
        for operation, row in (found or {"time": {}})["time"].items():
            results.check(f"{name} {operation}", row["verdict"] != wrong, row)


def run_cheats(judge, results):
    """Work put where nothing is measured voids the figures: no cheat is met."""
    for name in sorted(os.listdir(CHEATS)):
        path = os.path.join(CHEATS, name)
        with open(path, encoding="utf-8") as source:
            problem = source.readline().split(": ")[1]
        found = measured(judge, results, problem, path)
        for operation, row in (found or {"time": {}})["time"].items():
            results.check(f"{name} {operation}", row["verdict"] != "met", row)


def run_clock(judge, results):
    """The clock is unsure rather than wrong."""
    for name, wrong in (("AC/list_and_map.cpp", "exceeded"), ("AC-slow/vector_scan.cpp", "met")):
        found = measured(judge, results, "lru-cache", solution("lru-cache", name),
                         "--meter", "clock")
        for operation, row in (found or {"time": {}})["time"].items():
            results.check(f"{name} {operation} (clock)", row["verdict"] != wrong, row)


def run_claims(judge, results):
    """Claims are held against what was measured."""
    path = solution("lru-cache", "AC/list_and_map.cpp")
    report, done = judge.grade("lru-cache", path, "--claim", "get=O(1),put=O(n)")
    if not results.check("claims", report is not None, done.stderr):
        return
    found = {name: row["verdict"] for name, row in report["claims"].items()}
    results.check("claims (verdicts)", found == {"get": "right", "put": "wrong"}
                  or report["complexity"]["meter"] == "clock", found)


def run_refused(judge, results):
    """A meter that was asked for and is not there is bad input, before anything runs."""
    path = solution("lru-cache", "AC/own_table.c")
    for meter in ("pmu", "sundial"):
        done = judge.call("run", "lru-cache", path, "--meter", meter)
        results.check(f"--meter {meter}", done.returncode == 2 and done.stdout == "", done.stderr)


def run(judge, results, _pattern):
    """All of it; without the emulator, what is left."""
    assert set(LANGUAGES.values()) == {"c", "cpp", "python", "javascript", "java", "typescript"}
    if has_qemu(judge):
        run_counts(judge, results)
        run_cheats(judge, results)
    run_clock(judge, results)
    run_claims(judge, results)
    run_refused(judge, results)
