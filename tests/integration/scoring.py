"""Scores by the problem's scheme: what is right counts by groups or by cases, growth takes what the
scheme says, and the rule is told beside the score."""

import json
import os
import shutil
import tempfile

from judge import PATIENT, PROBLEMS

LIMITS = {"cpu_ms": 300, "wall_ms": 2000, "memory_bytes": "256M", "output_bytes": "1M"}
SPENT = {"sample": 0, "first": 70, "second": 30}  # Points.
NUMBERS = {"sample": [1], "first": list(range(10)), "second": [20, 21, 22]}
CALL = {"kind": "function",
        "interface": {"function": "same", "returns": "int32",
                      "params": [{"name": "n", "type": "int32"}]}}
STDIN = {"kind": "stdin", "compare": {"mode": "tokens"}}
BY_CASE = "Each case has its share of its group's points. Complexity takes no points."
BY_GROUP = "A group's points need all of its cases. Complexity takes no points."

# What goes wrong for n, in place of the answer, and what is left with a share for each case.
FAULTS = [
    ("right", "pass", "AC", 100, {}),
    ("wrong", "n = -1 if n in (0, 4, 21) else n", "WA", 76, {"first": 8, "second": 2}),
    ("crash", "n // (n - 3 and n - 20)", "RTE", 83, {"first": 9, "second": 2}),
    ("leaves", "n not in (2, 3) or __import__('os')._exit(1)", "RTE", 86,
     {"first": 8, "second": 3}),
    ("all wrong", "n = -1", "WA", 0, {"first": 0, "second": 0}),
]
SLOW = "while n in (5, 6, 7):\n        pass"  # The third one ends the group.


def write(path, text):
    """With the folders on the way."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def make(folder, name, kind, scoring):
    """A problem whose right answer is what it was given."""
    path = os.path.join(folder, name)
    groups = [{"name": group, "visibility": "sample" if group == "sample" else "hidden",
               "file": f"tests/{group}.jsonl", "points": points}
              for group, points in SPENT.items()]
    head = {"schema": 1, "id": name, "title": name, "limits": LIMITS, "groups": groups, **kind}
    if scoring is not None:
        head["scoring"] = scoring
    write(os.path.join(path, "problem.json"), json.dumps(head))
    write(os.path.join(path, "statement.md"), "Give it back.\n")
    for group, numbers in NUMBERS.items():
        lines = [{"stdin": f"{n}\n", "stdout": f"{n}\n"} if kind is STDIN
                 else {"args": [n], "expect": n} for n in numbers]
        write(os.path.join(path, "tests", f"{group}.jsonl"),
              "".join(json.dumps(line) + "\n" for line in lines))
    return path


def answer(folder, kind, fault):
    """The path of a program with that fault."""
    path = os.path.join(folder, "answer.py")
    if kind is STDIN:
        write(path, f"n = int(input())\nif True:\n    {fault}\nprint(n)\n")
    else:
        write(path, f"class Solution:\n  def same(self, n):\n    {fault}\n    return n\n")
    return path


def passed_of(report):
    """How many cases passed in each hidden group."""
    return {group["name"]: group["cases_passed"] for group in report["groups"]
            if group["visibility"] == "hidden"}


def by_case(judge, results, folder):
    """Cases after a failure are run, and count."""
    for kind in (CALL, STDIN):
        problem = make(folder, f"case-{kind['kind']}", kind, {"cases": "each"})
        for name, fault, verdict, score, passed in FAULTS:
            name = f"{kind['kind']} {name}"
            report, done = judge.grade(problem, answer(folder, kind, fault), "--no-complexity",
                                       env=PATIENT)
            if not results.check(name, report is not None, done.stderr):
                continue
            results.check(name, (report["verdict"], report["score"]) == (verdict, score), report)
            results.check(f"{name} (cases)", not passed or passed_of(report) == passed, report)
            results.check(f"{name} (rule)", report["score_rule"] == BY_CASE, report)
        report, _ = judge.grade(problem, answer(folder, kind, SLOW), "--no-complexity")
        results.check(f"{kind['kind']} slow", report["verdict"] == "TLE" and passed_of(report)
                      == {"first": 5, "second": 3} and report["score"] == 35 + 30, report)
        results.check(f"{kind['kind']} slow (told)",
                      [group["cases_timed"] for group in report["groups"]] == [0, 3, 0], report)


def by_group(judge, results, folder):
    """All or nothing, said or not."""
    for number, scoring in enumerate((None, {"cases": "all"}, {})):
        problem = make(folder, f"group-{number}", CALL, scoring)
        report, done = judge.grade(problem, answer(folder, CALL, FAULTS[1][1]),
                                   "--no-complexity")
        results.check(f"by group {number}", report["score"] == 0
                      and report["score_rule"] == BY_GROUP, done.stdout)
        done = judge.call("run", problem, answer(folder, CALL, "n += n == 22"),
                          "--no-complexity")
        results.check(f"by group {number} (printed)", "score 70" in done.stdout
                      and BY_GROUP in done.stdout, done.stdout)


def by_growth(judge, results, folder):
    """An accepted answer that grows too fast; the growth of others is not measured."""
    slow = os.path.join(PROBLEMS, "two-sum", "solutions", "AC-slow", "all_pairs.c")
    for name, scoring, score in (("gate", {"complexity": "gate"}, 0),
                                 ("factor", {"complexity": "factor", "factor": 0.29}, 29),
                                 ("half", {"complexity": "factor"}, 50),
                                 ("aside", {"complexity": "aside"}, 100)):
        problem = os.path.join(folder, f"growth-{name}")
        shutil.copytree(os.path.join(PROBLEMS, "two-sum"), problem)
        with open(os.path.join(problem, "problem.json"), encoding="utf-8") as file:
            head = json.load(file)
        head.update(id=f"growth-{name}", scoring=scoring)
        write(os.path.join(problem, "problem.json"), json.dumps(head))
        report, done = judge.grade(problem, slow, env=PATIENT)
        results.check(f"growth {name}", report is not None
                      and (report["verdict"], report["score"]) == ("AC", score), done.stdout)
    report, done = judge.grade(os.path.join(folder, "growth-gate"), slow, "--no-complexity",
                               env=PATIENT)
    results.check("growth not measured", report["score"] == 100
                  and report["score_rule"].endswith("; it was not measured."), done.stdout)
    # A batch measures where the score depends on it, and tells the rule wherever the score is.
    source = os.path.join(folder, "in", "jane.c")
    os.makedirs(os.path.dirname(source))
    shutil.copy(slow, source)
    out = os.path.join(folder, "out")
    done = judge.call("batch", os.path.dirname(source), "--problem",
                      os.path.join(folder, "growth-gate"), "--out", out, env=PATIENT)
    results.check("growth in a batch", done.returncode == 0, done.stderr)
    rule = "An exceeded complexity leaves 0."
    for name in ("results.jsonl", "junit.xml", "gradescope/jane.json", "report/index.html",
                 "report/answers/1.html"):
        with open(os.path.join(out, name), encoding="utf-8") as file:
            results.check(f"rule in {name}", rule in file.read(), done.stderr)
    with open(os.path.join(out, "gradescope", "jane.json"), encoding="utf-8") as file:
        results.check("score for Gradescope", json.load(file)["score"] == 0)


def run(judge, results, _filter):
    """All."""
    with tempfile.TemporaryDirectory() as folder:
        by_case(judge, results, folder)
        by_group(judge, results, folder)
        by_growth(judge, results, folder)
