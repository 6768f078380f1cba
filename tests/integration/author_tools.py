"""What an author and a candidate start from: `judge problem new` and `judge problem stub`."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

import bank_record
from judge import LANGUAGES, PROBLEMS, ROOT, one_line
from solutions import OF_EACH_KIND
from stubs_run import grade_stubs, languages_with_stub, stub_of

GOLDEN = os.path.join(ROOT, "tests", "integration", "stubs")
CHECK_BANK = os.path.join(ROOT, "tests", "problems", "check_bank.py")
SCALARS = ["bool", "int32", "int64", "double", "string", "char"]
NODES = ["ListNode", "TreeNode"]
TYPES = SCALARS + NODES + [f"list<{name}>" for name in SCALARS + NODES] + [
    "list<list<int32>>", "list<list<string>>", "list<list<char>>", "int32?", "string?", "char?",
    "list<int32>?", "list<list<int32>>?", "list<ListNode>?"]


def value_of(text):
    """One of that type, which is no zero value."""
    if text.endswith("?"):
        return value_of(text[:-1])
    if text.startswith("list<"):
        return [value_of(text[5:-1])]
    return {"bool": True, "int32": 7, "int64": 7, "double": 1.5, "string": "text", "char": "x",
            "ListNode": [7], "TreeNode": [7]}[text]


def problem_of_all_types(folder):
    """A class with a method for each type, which takes and returns it."""
    path = os.path.join(folder, "all-types")
    methods = [{"name": f"takes{i}", "params": [{"name": "value", "type": text}], "returns": text}
               for i, text in enumerate(TYPES)]
    methods.append({"name": "nothing", "params": [], "returns": "void"})
    values = [value_of(text) for text in TYPES]
    case = {"ops": ["AllTypes"] + [method["name"] for method in methods],
            "args": [[], *([value] for value in values), []], "expect": [None, *values, None]}
    limits = {"cpu_ms": 1000, "wall_ms": 5000, "memory_bytes": "256M", "output_bytes": "1M"}
    groups = [{"name": name, "visibility": name, "file": "cases.jsonl", "points": points}
              for name, points in (("sample", 0), ("hidden", 100))]
    os.mkdir(path)
    with open(os.path.join(path, "problem.json"), "w", encoding="utf-8") as out:
        json.dump({"schema": 1, "id": "all-types", "title": "All types", "kind": "class",
                   "interface": {"class": "AllTypes", "methods": methods}, "limits": limits,
                   "compare": {"mode": "exact"}, "groups": groups}, out)
    with open(os.path.join(path, "cases.jsonl"), "w", encoding="utf-8") as out:
        out.write(json.dumps(case) + "\n")
    return path


def golden_stubs(judge, results):
    """Word for word what candidates know from the large sites."""
    for name in sorted(os.listdir(GOLDEN)):
        problem, ending = os.path.splitext(name)
        with open(os.path.join(GOLDEN, name), encoding="utf-8") as text:
            expected = text.read()
        stub = stub_of(judge, problem, LANGUAGES[ending])
        results.check(f"stub {name}", stub == expected, stub)
    done = judge.call("problem", "stub", "two-sum", "--lang", "cpp", "--json")
    document = json.loads(done.stdout)
    results.check("stub as JSON", document == {
        "problem": "two-sum", "language": "cpp", "file": "solution.cpp",
        "text": stub_of(judge, "two-sum", "cpp")}, document)
    done = judge.call("problem", "stub", "two-sum")
    results.check("stub lists languages", done.returncode == 0 and all(
        any(line.split()[0] == name for line in done.stdout.splitlines())
        for name in LANGUAGES.values()), done.stdout)


def given_stubs(judge, results):
    """What a problem gives to answers stands in front, whole, as a comment."""
    problem = "rate-limiter-sharded"
    for ending, language in LANGUAGES.items():
        with open(os.path.join(PROBLEMS, problem, "given", language + ending),
                  encoding="utf-8") as text:
            given = text.read().splitlines()
        mark = "#" if language == "python" else "//"
        lines = stub_of(judge, problem, language).splitlines()
        shown = [line[len(mark) + 1:] for line in lines[2:2 + len(given)]]
        results.check(f"given code in the stub of {language}",
                      all(line.split(" ")[0] == mark for line in lines[:2 + len(given)])
                      and shown == given and lines[2 + len(given)] == "",
                      "\n".join(lines[:2 + len(given)]))
    results.check("no given code, no comment", "there already" not in
                  stub_of(judge, "two-sum", "python"))


def graded_stubs(judge, results, folder):
    """Those of a problem with every type, of a problem of each kind, of one that gives code, and of
    what changed."""
    problems = sorted({*OF_EACH_KIND, "rate-limiter-sharded", *bank_record.changed()})
    problems.append(problem_of_all_types(folder))
    languages = languages_with_stub(judge)
    results.check("stubs are there", set(LANGUAGES.values()) <= set(languages), languages)
    grade_stubs(judge, results, problems, languages)


def refused_stubs(judge, results, folder):
    """One line that says what to do."""
    rows = [(["two-sum", "--lang", "pyhton"], "did you mean \"python\""),
            (["two-summ", "--lang", "python"], "did you mean \"two-sum\""),
            (["two-sum", "--lang"], "needs a value"), ([], "a PROBLEM is needed"),
            (["two-sum", "lru-cache"], "one argument too many"),
            (["two-sum", "--out", "x"], "no option --out")]
    for words, part in rows:
        done = judge.call("problem", "stub", *words)
        results.check(f"stub refuses {' '.join(words)}", done.returncode == 2
                      and one_line(done.stderr) and part in done.stderr, done.stderr)
    home = os.path.join(folder, "home")
    shutil.copytree(os.path.join(ROOT, "harness", "python"), os.path.join(home, "harness/python"))
    for name in ("problems", "sandbox"):
        os.symlink(os.path.join(ROOT, name), os.path.join(home, name))
    path = os.path.join(home, "harness/python/language.json")
    with open(path, encoding="utf-8") as text:
        language = json.load(text)
    del language["stub"]
    with open(path, "w", encoding="utf-8") as out:
        json.dump(language, out)
    done = judge.call("problem", "stub", "two-sum", "--lang", "python", env={"JUDGE_HOME": home})
    results.check("stub that a language has not", done.returncode == 2
                  and "Python has no stub" in done.stderr, done.stderr)
    done = judge.call("problem", "stub", "two-sum", env={"JUDGE_HOME": home})
    results.check("stub that a language has not (list)",
                  "Python (has no stub)" in done.stdout, done.stdout)
    language["compile"]["artifacts"].append("solution.nothing")
    with open(path, "w", encoding="utf-8") as out:
        json.dump(language, out)
    done = judge.call("run", "peak-sessions", os.path.join(
        PROBLEMS, "peak-sessions/solutions/AC/events.py"), env={"JUDGE_HOME": home})
    results.check("an artifact that no compiler makes",
                  "the compiler made no solution.nothing" in done.stdout, done.stdout)


def new_problems(judge, results, folder):
    """Each kind passes both checks as it is, whatever its id."""
    for kind, name in (("class", "parking-lot"), ("function", "2-main"), ("stdin", "class")):
        done = judge.call("problem", "new", name, "--kind", kind, "--dir", folder, "--json")
        made = json.loads(done.stdout)
        path = os.path.join(folder, name)
        found = sorted(os.path.relpath(os.path.join(at, file), path)
                       for at, _, files in os.walk(path) for file in files)
        results.check(f"new {kind}", done.returncode == 0 and made == {
            "problem": name, "kind": kind, "folder": path, "files": made["files"]}
            and sorted(made["files"]) == found and "statement.md" in found, (made, found))
        done = judge.call("problem", "check", path, "--no-complexity")
        results.check(f"new {kind} (check)", done.returncode == 0
                      and "well" in done.stdout.split(), done.stdout)
        done = subprocess.run([sys.executable, CHECK_BANK, path], text=True, capture_output=True,
                              check=False)
        results.check(f"new {kind} (check_bank)", done.returncode == 0, done.stdout)


def measured_solutions(judge, results):
    """Whose growth is measured: of each language that of the first right one, and all slow ones."""
    slow = {"AC-slow/all_pairs.py", "AC-slow/index_search.py"}
    rows = [("none", set()), ("one", {"AC/dict.py", *slow})]
    for what, wanted in rows:
        done = judge.call("problem", "check", "two-sum", "--only", "solutions/AC*/*.py",
                          "--json", "--complexity", what)
        solutions = json.loads(done.stdout)[0]["solutions"]
        found = {row["file"] for row in solutions if "complexity" in row}
        results.check(f"check --complexity {what}", len(solutions) > 2
                      and found == {"solutions/" + name for name in wanted}, solutions)
    done = judge.call("problem", "check", "two-sum", "--complexity", "some")
    results.check("check --complexity some", done.returncode == 2 and one_line(done.stderr)
                  and "all, one or none" in done.stderr, done.stderr)


def refused_problems(judge, results, folder):
    """One line, and nothing is made."""
    here = os.path.join(folder, "refused")
    os.makedirs(os.path.join(here, "taken"))
    with open(os.path.join(here, "file"), "w", encoding="utf-8"):
        pass
    rows = [(["taken"], "is there already"), (["file"], "is there already"),
            (["Upper"], "is no id: small letters, digits"), (["-a"], "no option"),
            (["a/b"], "is no id"), ([".."], "is no id"), ([""], "is no id"),
            (["a" * 65], "is no id"), ([], "an ID is needed"),
            (["a", "b"], "one argument too many")]
    for words, part in rows:
        done = judge.call("problem", "new", *words, "--kind", "class", "--dir", here)
        results.check(f"new refuses {words}", done.returncode == 2
                      and one_line(done.stderr) and part in done.stderr, done.stderr)
    rows = [(["--kind", "clas"], "did you mean \"class\""), ([], "--kind class, function or stdin"),
            (["--kind", "stdin", "--dir", os.path.join(here, "none")], "none"),
            (["--kind", "stdin", "--dir", os.path.join(here, "file")], "file is no folder")]
    for words, part in rows:
        done = judge.call("problem", "new", "good", *words)
        results.check(f"new refuses {words}", done.returncode == 2
                      and one_line(done.stderr) and part in done.stderr, done.stderr)
    results.check("new makes nothing", sorted(os.listdir(here)) == ["file", "taken"]
                  and os.listdir(os.path.join(here, "taken")) == [], os.listdir(here))


def broken_skeleton(judge, results, folder):
    """What was made up to the mistake is gone again."""
    home = os.path.join(folder, "broken")
    here = os.path.join(folder, "half")
    os.makedirs(os.path.join(home, "judge/author/skeletons/class/tests"))
    os.mkdir(here)
    for name in ("problems", "sandbox", "harness"):
        os.symlink(os.path.join(ROOT, name), os.path.join(home, name))
    for name, text in (("a.txt", "{{id}}"), ("tests/b.txt", "{{nonsense}}")):
        path = os.path.join(home, "judge/author/skeletons/class", name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
    done = judge.call("problem", "new", "good", "--kind", "class", "--dir", here,
                      env={"JUDGE_HOME": home})
    results.check("new from a broken skeleton", done.returncode != 0
                  and "b.txt line 1" in done.stderr and os.listdir(here) == [],
                  (done.stderr, os.listdir(here)))


def run(judge, results, _pattern):
    """All of it."""
    golden_stubs(judge, results)
    given_stubs(judge, results)
    with tempfile.TemporaryDirectory() as folder:
        graded_stubs(judge, results, folder)
        refused_stubs(judge, results, folder)
        new_problems(judge, results, folder)
        measured_solutions(judge, results)
        refused_problems(judge, results, folder)
        broken_skeleton(judge, results, folder)
