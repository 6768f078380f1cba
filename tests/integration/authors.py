"""`judge problem check` for an author: what it says of a problem that falls short."""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import xml.etree.ElementTree

from judge import LANGUAGES, PROBLEMS, one_line, wait_for

KEPT = {"AC": "dict.py", "WA": "first_index.py", "AC-slow": "all_pairs.py"}


def small_problem(folder, name="well"):
    """two-sum with three solutions in Python."""
    copied = os.path.join(folder, name, "two-sum")
    source = os.path.join(PROBLEMS, "two-sum")
    shutil.copytree(source, copied, ignore=shutil.ignore_patterns("solutions"))
    for verdict, file in KEPT.items():
        os.makedirs(os.path.join(copied, "solutions", verdict))
        shutil.copy(os.path.join(source, "solutions", verdict, file),
                    os.path.join(copied, "solutions", verdict))
    return copied


def check(judge, problem, *options):
    """The status and what was found of one problem."""
    done = judge.call("problem", "check", problem, "--json", "--no-complexity", *options)
    return done.returncode, json.loads(done.stdout)[0]


def errors_of(found):
    """where and text of each error."""
    return [(row["where"], row["text"]) for row in found["findings"] if row["severity"] == "error"]


def expect(results, name, status, found, *wanted):
    """Exactly these errors: where, and a part of the text."""
    errors = errors_of(found)
    good = status == (1 if wanted else 0) and len(errors) == len(wanted)
    for where, part in wanted:
        good = good and any(error[0] == where and part in error[1] for error in errors)
    results.check(f"author: {name}", good, f"status {status}, {errors}")


def well(judge, results, folder):
    """A folder that is as it should be; few wrong solutions are worth a note."""
    problem = small_problem(folder)
    status, found = check(judge, problem)
    expect(results, "well", status, found)
    results.check("author: well (note)",
                  any(row["where"] == "solutions" for row in found["findings"]), found)
    told = judge.call("problem", "check", problem, "--no-complexity")
    results.check("author: well (for a person)", told.returncode == 0
                  and "ok   solutions/AC/dict.py" in told.stdout, told.stdout)


def let_through(judge, results, folder):
    """A right answer under WA, a wrong one under AC, and the same as JUnit."""
    problem = small_problem(folder, "through")
    solutions = os.path.join(problem, "solutions")
    shutil.copy(os.path.join(solutions, "AC", KEPT["AC"]),
                os.path.join(solutions, "WA", "right.py"))
    shutil.copy(os.path.join(solutions, "WA", KEPT["WA"]),
                os.path.join(solutions, "AC", "wrong.py"))
    junit = os.path.join(folder, "junit.xml")
    status, found = check(judge, problem, "--junit", junit)
    expect(results, "let through", status, found,
           ("solutions/WA/right.py", "let it through"),
           ("solutions/AC/wrong.py", "expected AC, got WA"))
    cases = xml.etree.ElementTree.parse(junit).getroot().findall(".//testcase")
    failed = sorted(case.get("name") for case in cases if case.find("failure") is not None)
    results.check("author: JUnit", len(cases) == 6
                  and failed == ["solutions/AC/wrong.py", "solutions/WA/right.py"], failed)


SPINS = """# Solves it after 1.5 times its CPU limit, once.
import time
spun = False
class Solution:
    def twoSum(self, nums, target):
        global spun
        while not spun and time.process_time() < {seconds}:
            pass
        spun = True
        seen = {{}}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [seen[target - number], index]
            seen[number] = index
"""


def barely_too_slow(judge, results, folder):
    """What only just passes the limit is told from what is clearly too slow."""
    problem = small_problem(folder, "barely")
    path = os.path.join(problem, "problem.json")
    with open(path, encoding="utf-8") as file:
        text = json.load(file)
    text["limits"]["cpu_ms"] = 200  # 600 ms in Python.
    with open(path, "w", encoding="utf-8") as file:
        json.dump(text, file)
    os.mkdir(os.path.join(problem, "solutions", "TLE"))
    for name, seconds in (("barely.py", 0.95), ("clearly.py", 60)):
        with open(os.path.join(problem, "solutions", "TLE", name), "w", encoding="utf-8") as file:
            file.write(SPINS.format(seconds=seconds))
    status, found = check(judge, problem, "--only", "*/TLE/*")
    expect(results, "barely too slow", status, found,
           ("solutions/TLE/barely.py", "with twice the time limit it is accepted"))
    results.check("author: --only", [row["file"] for row in found["solutions"]]
                  == ["solutions/TLE/barely.py", "solutions/TLE/clearly.py"], found["solutions"])
    report, _ = judge.grade(problem, os.path.join(problem, "solutions", "TLE", "barely.py"),
                            "--no-complexity")
    results.check("author: barely too slow for a candidate", report["verdict"] == "TLE", report)
    done = judge.call("problem", "check", problem, "--only", "solutions/AC/*.c")
    results.check("author: --only that fits nothing", done.returncode == 2 and one_line(done.stderr)
                  and "no solution is like" in done.stderr, done.stderr)


def broken_folders(judge, results, folder):
    """Each by itself, with the file and what to do."""
    def without(name):
        return lambda problem: os.remove(os.path.join(problem, name))

    def rename(old, new):
        return lambda problem: os.rename(os.path.join(problem, "solutions", old),
                                         os.path.join(problem, "solutions", new))

    def write(name, text):
        def change(problem):
            with open(os.path.join(problem, name), "w", encoding="utf-8") as out:
                out.write(text)
        return change

    def one_sample(problem):
        path = os.path.join(problem, "tests", "sample.jsonl")
        with open(path, encoding="utf-8") as lines:
            cases = [line for line in lines if line.strip() and not line.startswith("//")]
        write("tests/sample.jsonl", cases[0])(problem)

    rows = [
        ("no statement", without("statement.md"), "statement.md", "candidates read it"),
        ("empty statement", write("statement.md", ""), "statement.md", "empty"),
        ("broken problem.json", write("problem.json", "{"), "problem.json", "problem.json"),
        ("broken case", write("tests/sample.jsonl", "{]\n"), "", "sample.jsonl"),
        ("one sample", one_sample, "problem.json", "1 visible samples"),
        ("no right solution", lambda problem: shutil.rmtree(
            os.path.join(problem, "solutions", "AC")), "solutions/AC", "no right solution"),
        ("misspelt verdict", rename("WA", "AW"), "solutions", "\"AW\" is no verdict"),
        ("unknown language", write("solutions/WA/answer.cobol", "x"),
         "solutions/WA/answer.cobol", "cobol"),
    ]
    for name, change, where, part in rows:
        problem = small_problem(folder, name.replace(" ", "-"))
        change(problem)
        status, found = check(judge, problem)
        errors = errors_of(found)
        results.check(f"author: {name}", status == 1 and any(
            part in f"{place}: {text}" and place.startswith(where) for place, text in errors),
                      errors)


def given_code(judge, results, folder):
    """Code that the problem gives is there in each language, and lines stay the candidate's own."""
    name = "rate-limiter-sharded"
    bank = os.path.join(PROBLEMS, name)
    for ending, language in sorted(LANGUAGES.items()):
        path = os.path.join(bank, "solutions", "AC", "add_and_decide" + ending)
        report, done = judge.grade(bank, path, "--json", "--samples", "--no-complexity")
        results.check(f"given: {language}", report and report["verdict"] == "AC", done.stdout)
        with open(path, encoding="utf-8") as text:
            lines = text.read().splitlines() + ["@@@"]
        path = os.path.join(folder, "broken" + ending)
        with open(path, "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
        report, done = judge.grade(bank, path, "--json", "--samples", "--no-complexity")
        said = report and report["failure"] and report["failure"]["reason"] or ""
        results.check(f"given: {language} (lines)", report and report["verdict"] == "CE"
                      and re.search(rf"(?::|line ){len(lines)}\b", said), done.stdout)
    copied = os.path.join(folder, name)
    shutil.copytree(bank, copied)
    os.rename(os.path.join(copied, "given", "go.go"), os.path.join(copied, "given", "golang.go"))
    done = judge.call("run", copied, os.path.join(copied, "solutions", "AC", "add_and_decide.go"))
    results.check("given: not in this language", done.returncode == 2 and one_line(done.stderr)
                  and "is not offered in Go: there is no given/go.go" in done.stderr, done.stderr)
    shutil.rmtree(os.path.join(copied, "solutions"))
    for verdict, file in (("AC", "add_and_decide.py"), ("WA", "local_clock.py")):
        os.makedirs(os.path.join(copied, "solutions", verdict))
        shutil.copy(os.path.join(bank, "solutions", verdict, file),
                    os.path.join(copied, "solutions", verdict))
    status, found = check(judge, copied)
    expect(results, "given: a file that no answer gets", status, found,
           ("given/golang.go", "call it go.go"))


def wrong_usage(judge, results):
    """One line, status 2."""
    for words in (["--jobs", "0"], ["--jobs", "x"], ["--jobs"], ["--nonsense"],
                  ["--junit", "/no/such/folder/j.xml"]):
        done = judge.call("problem", "check", "two-sum", *words)
        results.check(f"author: {' '.join(words)}", done.returncode == 2
                      and one_line(done.stderr), done.stderr)
    done = judge.call("problem", "check", "two-summ", "--no-complexity")
    results.check("author: unknown problem", done.returncode == 1
                  and "did you mean \"two-sum\"" in done.stdout, done.stdout)
    with tempfile.TemporaryDirectory() as here:
        judge.call("problem", "new", "not-in-the-bank", "--kind", "stdin", "--dir", here)
        done = judge.call("problem", "check", "not-in-the-bank", "--no-complexity", cwd=here)
        results.check("author: a folder without a slash", done.returncode == 1
                      and "write ./not-in-the-bank" in done.stdout, done.stdout)


def children_of(pid):
    """Processes that it started."""
    return subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], text=True, check=False,
                          capture_output=True).stdout.split()


def interrupted(judge, results):
    """Ctrl-C ends it and its workers."""
    with subprocess.Popen([judge.program, "problem", "check", "lru-cache"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        wait_for(lambda: children_of(process.pid))
        children = children_of(process.pid)
        process.send_signal(signal.SIGINT)
        stderr = process.communicate(timeout=60)[1]
    results.check("author: Ctrl-C", process.returncode == 130, (process.returncode, stderr))
    results.check("author: Ctrl-C (workers)", children and wait_for(
        lambda: not any(os.path.exists(f"/proc/{pid}") for pid in children)), children)


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        well(judge, results, folder)
        let_through(judge, results, folder)
        barely_too_slow(judge, results, folder)
        broken_folders(judge, results, folder)
        given_code(judge, results, folder)
    wrong_usage(judge, results)
    interrupted(judge, results)
