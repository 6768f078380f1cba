"""Typical mistakes of authors: `judge problem check` says each once, where it is and what to do."""

import codecs
import json
import os
import shutil
import tempfile
import xml.etree.ElementTree

from authors import check, errors_of, expect, small_problem
from checkers import write
from generated import DOUBLE, NUMBERS, make
from judge import one_line


def read(problem, name):
    """The text of a file."""
    with open(os.path.join(problem, name), encoding="utf-8") as text:
        return text.read()


def change(problem, *path, to):
    """Sets one value in problem.json."""
    document = json.loads(read(problem, "problem.json"))
    part = document
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = to
    write(problem, "problem.json", json.dumps(document))


PATTERN = ["complexity", "operations", "twoSum"]
# Of two-sum with three solutions: what is done, where it is found, and a part of the text.
MISTAKES = [
    ("no JSON", lambda p: write(p, "problem.json", "{\n  \"schema\": 1,\n  \"id\" 2}"),
     "problem.json:3:8", "not JSON: "),
    ("misspelt key", lambda p: change(p, "limits", "cpu", to=1),
     "problem.json", "limits: unknown key \"cpu\"; did you mean \"cpu_ms\"?"),
    ("a rule for no language", lambda p: change(p, "policy", to=[
        {"name": "a", "pattern": "a", "message": "m", "languages": ["python3"]}]),
     "problem.json", "policy[0].languages[0]: there is no language \"python3\"; did you mean"),
    ("unknown class", lambda p: change(p, *PATTERN, "expected", to="O(N)"),
     "problem.json", "complexity.operations.twoSum.expected: unknown name \"O(N)\""),
    ("a case of another type", lambda p: write(
        p, "tests/edge.jsonl", '{"args":[[1,2],3],"expect":[0,1]}\n{"args":[1,2],"expect":[0]}\n'),
     "tests/edge.jsonl:2", "args[0]: expected list<int32>"),
]


def mistakes(judge, results, folder):
    """One error each, though three solutions could repeat it."""
    for name, do, where, part in MISTAKES:
        problem = small_problem(folder, name.replace(" ", "-"))
        do(problem)
        status, found = check(judge, problem)
        expect(results, f"mistake: {name}", status, found, (where, part))
        status, found = check(judge, problem, "--only", "solutions/AC/*")
        expect(results, f"mistake: {name} (--only)", status, found, (where, part))


def ungraded(judge, results, folder):
    """Where the tests can not be used, no solution is graded, and none passes."""
    problem = small_problem(folder, "ungraded")
    write(problem, "tests/edge.jsonl", "{]\n")
    junit = os.path.join(folder, "junit.xml")
    _, found = check(judge, problem, "--junit", junit)
    results.check("mistake: nothing is graded", found["ungraded"] and
                  [row["verdict"] for row in found["solutions"]] == [None] * 3, found)
    cases = xml.etree.ElementTree.parse(junit).getroot().findall(".//testcase")
    results.check("mistake: nothing is graded (JUnit)", len(cases) == 4
                  and len([case for case in cases if case.find("skipped") is not None]) == 3
                  and cases[0].find("failure") is not None, cases)
    done = judge.call("problem", "check", problem, "--no-complexity")
    results.check("mistake: nothing is graded (for a person)", "none was graded" in done.stdout
                  and "--   solutions/AC/dict.py" in done.stdout, done.stdout)


def marks(judge, results, folder):
    """A byte order mark in front, and line ends of Windows, are no mistake."""
    problem = small_problem(folder, "marks")
    for name in ("problem.json", "tests/edge.jsonl"):
        text = read(problem, name).replace("\n", "\r\n").encode()
        with open(os.path.join(problem, name), "wb") as out:
            out.write(codecs.BOM_UTF8 + text)
    status, found = check(judge, problem)
    expect(results, "mistake: none, a byte order mark", status, found)


def place_of_failure(judge, results, folder):
    """Which case it was."""
    problem = small_problem(folder, "place")
    shutil.copy(os.path.join(problem, "solutions/WA/first_index.py"),
                os.path.join(problem, "solutions/AC/wrong.py"))
    status, found = check(judge, problem)
    expect(results, "mistake: wrong under AC", status, found,
           ("solutions/AC/wrong.py", "expected AC, got WA: group "))
    text = errors_of(found)[0][1]
    results.check("mistake: wrong under AC (case)", ", case " in text and " (" in text, text)


def wrong_pattern(judge, results, folder):
    """A pattern that no right solution answers as it says."""
    problem = small_problem(folder, "pattern")
    patterns = json.loads(read(problem, "problem.json"))["complexity"]["operations"]["twoSum"]
    name = sorted(patterns["patterns"])[0]
    change(problem, *PATTERN, "patterns", to={
        name: [{**patterns["patterns"][name][0], "expect": {"list": "2", "of": "7"}}]})
    done = judge.call("problem", "check", problem, "--json", "--only", "solutions/AC/*")
    expect(results, "mistake: a pattern", done.returncode, json.loads(done.stdout)[0],
           ("solutions/AC/dict.py", "complexity.operations"))


GENERATORS = [
    ("draws anew", NUMBERS.replace("Random(seed)", "Random()"),
     "writes another case 1 when it is run again: with the same seed all must be the same"),
    ("crashes", "raise ValueError('no luck')\n", "tests/gen.py: uncaught ValueError (line 1)"),
]


def generators(judge, results, folder):
    """Their mistakes are said once, where no validator would ask for the cases too."""
    for name, source, part in GENERATORS:
        problem = make(folder, name.replace(" ", "-"), DOUBLE, "py", source)
        for options in ([], ["--only", "solutions/AC/*"]):
            done = judge.call("problem", "check", problem, "--json", "--no-complexity", *options)
            errors = errors_of(json.loads(done.stdout)[0])
            errors = [error for error in errors if error[0] == "problem.json"]
            results.check(f"mistake: a generator that {name} {options}",
                          len(errors) == 1 and part in errors[0][1], errors)
    problem = make(folder, "no-answer", DOUBLE, "py", NUMBERS)
    write(problem, "solutions/AC/a.py", "# Fails.\nclass Solution:\n    def double(self, n):\n"
          "        return [][n]\n")
    done = judge.call("problem", "check", problem, "--json", "--no-complexity")
    errors = errors_of(json.loads(done.stdout)[0])
    results.check("mistake: a reference that fails", any(
        "AC/a.py has no proper answer to this case: uncaught IndexError (line 4, in double)"
        in text for _, text in errors), errors)


def checker(judge, results, folder):
    """Its exception and line, once."""
    problem = small_problem(folder, "checker")
    change(problem, "compare", to={"mode": "checker", "file": "tests/checker.py"})
    write(problem, "tests/checker.py", "def check(case, answers):\n    return nothing\n")
    status, found = check(judge, problem)
    errors = errors_of(found)
    results.check("mistake: a checker", status == 1 and len(errors) == 1 and errors[0][1].endswith(
        "failed: uncaught NameError (line 2, in check): NameError: name 'nothing' is not defined"),
                  errors)


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        for part in (mistakes, ungraded, marks, place_of_failure, wrong_pattern, generators,
                     checker):
            part(judge, results, folder)
    done = judge.call("problem", "check", "two-sum", "--only", "solutions/AC/*.cobol")
    results.check("mistake: --only that fits nothing", done.returncode == 2
                  and one_line(done.stderr), done.stderr)
