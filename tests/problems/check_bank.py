#!/usr/bin/env python3
"""Checks the bank of problems with nothing but python3: no build, no box, no judge.

For each folder of problems/: the formats of problem.json and of the cases, generators that write
the same bytes again, points, samples, the names of the solutions' folders, and each Python solution
under AC, AC-slow and WA, run here against the cases. Give names or folders of problems to check
only those.

These runs are not isolated: use it on the solutions of the repository only.
"""
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BANK = os.path.join(ROOT, "problems")
CALLER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "caller.py")
VERDICTS = {"AC", "AC-slow", "AC-leak", "WA", "TLE", "MLE", "OLE", "RTE", "SV", "CE", "RJ"}
EXTENSIONS = {".c", ".cpp", ".py", ".js", ".go", ".rs", ".java", ".ts"}
LANGUAGES = {"c", "cpp", "python", "javascript", "go", "rust", "java", "typescript"}
TYPE = re.compile(r"(?:list<){0,2}(?:bool|int32|int64|double|string|char)>{0,2}\??"
                  r"|ListNode|TreeNode|list<(?:ListNode|TreeNode)>\??")
FILE_BYTES_MAX = 1500000
OPS_MAX = 20000
RUN_SECONDS_MAX = 120


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.passed = 0
        self.failed = 0

    def check(self, holds, what):
        with self.lock:
            if holds:
                self.passed += 1
            else:
                self.failed += 1
                print("FAILED: " + what)
        return bool(holds)


@functools.lru_cache(maxsize=None)
def read_cases(path):
    """Read once for all solutions, which change nothing in it."""
    cases = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("//"):
                cases.append(json.loads(line))
    return cases


def fits(value, kind):
    """Is @value of test data one of the interface's type @kind?"""
    if kind.endswith("?"):
        return value is None or fits(value, kind[:-1])
    if kind.startswith("list<"):
        return type(value) is list and all(fits(item, kind[5:-1]) for item in value)
    if kind == "void":
        return value is None
    if kind == "char":
        return type(value) is str and len(value) == 1 and "\0" < value < "\x80"
    if kind in ("ListNode", "TreeNode"):
        element = "int32" if kind == "ListNode" else "int32?"
        return type(value) is list and all(fits(item, element) for item in value)
    if kind in ("int32", "int64"):
        bits = int(kind[3:]) - 1
        return type(value) is int and -2**bits <= value < 2**bits
    if kind == "double":
        return type(value) in (int, float)
    return type(value) is {"bool": bool, "string": str}[kind]


def arguments_fit(args, params):
    return (type(args) is list and len(args) == len(params)
            and all(type(arg) is dict and list(arg) == ["answer"] or fits(arg, param["type"])
                    for arg, param in zip(args, params)))


def class_case_fits(case, interface, checked):
    ops, args, expect = case.get("ops"), case.get("args"), case.get("expect")
    if expect is None and checked:
        expect = [None] * len(ops)
    if not ops or not len(ops) == len(args) == len(expect) <= OPS_MAX:
        return False
    methods = {method["name"]: method for method in interface["methods"]}
    if ops[0] != interface["class"] or expect[0] is not None:
        return False
    if not arguments_fit(args[0], interface.get("constructor", {}).get("params", [])):
        return False
    return all(name in methods and arguments_fit(arg, methods[name]["params"])
               and (checked and want is None or fits(want, methods[name]["returns"]))
               for name, arg, want in zip(ops[1:], args[1:], expect[1:]))


def case_fits(problem, case):
    checked = "file" in problem.get("compare", {})
    extra = set(case) - {"name", "ops", "args", "expect", "stdin", "stdout"}
    if extra or not isinstance(case.get("name", ""), str):
        return False
    if problem["kind"] == "stdin":
        return (isinstance(case.get("stdin"), str)
                and isinstance(case.get("stdout", "" if checked else None), str))
    if problem["kind"] == "function":
        interface = problem["interface"]
        return (arguments_fit(case.get("args"), interface["params"])
                and (checked and "expect" not in case
                     or fits(case.get("expect"), answer_type(interface))))
    return class_case_fits(case, problem["interface"], checked)


def answer_type(function):
    """The type of what comes back: of an argument, if that is the answer."""
    if "answer" not in function:
        return function["returns"]
    types = {param["name"]: param["type"] for param in function["params"]}
    return types[function["answer"]]


def types_of(interface):
    functions = interface.get("methods", [interface] if "function" in interface else [])
    functions = functions + [interface.get("constructor", {})]
    for function in functions:
        for param in function.get("params", []):
            yield param["type"]
        if function.get("returns", "void") != "void":
            yield function["returns"]


def check_problem_json(tally, name, problem):
    tally.check(problem.get("schema") == 1 and problem.get("id") == name,
                "%s: schema 1 and the folder's name as id" % name)
    kind = problem.get("kind")
    tally.check(kind in ("class", "function", "stdin"), "%s: kind" % name)
    tally.check(("interface" in problem) == (kind != "stdin"), "%s: interface" % name)
    for text in types_of(problem.get("interface", {})):
        tally.check(TYPE.fullmatch(text), "%s: type %s" % (name, text))
    limits = problem.get("limits", {})
    tally.check(set(limits) == {"cpu_ms", "wall_ms", "memory_bytes", "output_bytes"}
                and limits["wall_ms"] > limits["cpu_ms"], "%s: limits" % name)
    modes = ("exact", "unordered", "unordered-nested")
    if kind == "stdin":
        modes = ("tokens", "lines", "exact")
    modes += ("checker",)
    tally.check(problem.get("compare", {}).get("mode") in modes, "%s: compare" % name)
    groups = problem.get("groups", [])
    tally.check(sum(group["points"] for group in groups) == 100, "%s: points sum to 100" % name)
    tally.check(all(group["visibility"] in ("sample", "hidden") for group in groups)
                and len({group["name"] for group in groups}) == len(groups), "%s: groups" % name)
    tally.check(all(group["points"] == 0 for group in groups if group["visibility"] == "sample"),
                "%s: samples give no points" % name)
    rules = problem.get("policy", [])
    tally.check(all(set(rule.get("languages", [])) <= LANGUAGES for rule in rules)
                and len({rule["name"] for rule in rules}) == len(rules), "%s: policy" % name)
    check_complexity(tally, name, problem)


def check_complexity(tally, name, problem):
    complexity = problem.get("complexity", {})
    variables = complexity.get("variables", {})
    methods = {m["name"] for m in problem.get("interface", {}).get("methods", [])}
    allowed = {"class": methods, "stdin": {"run"},
               "function": {problem.get("interface", {}).get("function")}}[problem["kind"]]
    for operation, measured in complexity.get("operations", {}).items():
        what = "%s: complexity of %s" % (name, operation)
        tally.check(operation in allowed and measured["variable"] in variables
                    and measured["patterns"], what)
        calls = [c for pattern in measured["patterns"].values() for c in pattern]
        tally.check(all(c.get("call", operation) in allowed for c in calls), what + ": calls")
    tally.check(set(complexity.get("space", {})) <= set(variables), "%s: space" % name)


def check_cases(tally, folder, name, problem):
    samples = 0
    for group in problem["groups"]:
        path = os.path.join(folder, group["file"])
        if not tally.check(os.path.isfile(path), "%s: %s exists" % (name, group["file"])):
            continue
        tally.check(os.path.getsize(path) < FILE_BYTES_MAX,
                    "%s: size of %s" % (name, group["file"]))
        cases = read_cases(path)
        tally.check(cases, "%s: %s has cases" % (name, group["file"]))
        for number, case in enumerate(cases):
            tally.check(case_fits(problem, case),
                        "%s: %s, case %d (%s)" % (name, group["file"], number, case.get("name")))
        names = [case["name"] for case in cases if "name" in case]
        tally.check(len(set(names)) == len(names), "%s: %s: names of cases" % (name, group["file"]))
        samples += len(cases) if group["visibility"] == "sample" else 0
    tally.check(samples >= 3, "%s: at least 3 samples" % name)


def check_generator(tally, name):
    folder = os.path.join(BANK, name)
    if not os.path.isfile(os.path.join(folder, "tests", "generate.py")):
        return  # check_folder says so.
    name = os.path.basename(folder)
    with tempfile.TemporaryDirectory() as scratch:
        for file in ("generate.py", "validate.py"):
            if os.path.isfile(os.path.join(folder, "tests", file)):
                shutil.copy(os.path.join(folder, "tests", file), scratch)
        run = subprocess.run([sys.executable, os.path.join(scratch, "generate.py")],
                             capture_output=True, text=True, timeout=RUN_SECONDS_MAX)
        if not tally.check(run.returncode == 0, "%s: generate.py: %s" % (name, run.stderr[-300:])):
            return
        made = [f for f in sorted(os.listdir(scratch)) if f.endswith(".jsonl")]
        tally.check(made, "%s: generate.py writes cases" % name)
        for file in made:
            with open(os.path.join(scratch, file), "rb") as new:
                with open(os.path.join(folder, "tests", file), "rb") as shipped:
                    tally.check(new.read() == shipped.read(), "%s: %s is reproduced" % (name, file))


def shown(value):
    """What caller.py prints for a value of test data."""
    if isinstance(value, list):
        return ["list", [shown(item) for item in value]]
    return ["null", None] if value is None else [type(value).__name__, value]


class Verdict(BaseException):
    pass


def load_checker(path):
    """The function check of an author's checker in Python; it returns None or why it rejects."""
    def verdict(name):
        def leave(reason="", operation=None):
            raise Verdict(name, reason, operation)
        return leave

    names = {name: verdict(name) for name in ("accept", "reject", "fail")}
    with open(path, encoding="utf-8") as source:
        exec(compile(source.read(), path, "exec"), names)

    def check(case, answers):
        try:
            names["check"](case, answers)
        except Verdict as left:
            if left.args[0] == "fail":
                raise ValueError("the checker fails: %s" % left.args[1]) from left
            return left.args[1] if left.args[0] == "reject" else None
        return None
    return check


def plain(shown_value):
    """The value that caller.py has shown."""
    kind, value = shown_value
    return [plain(item) for item in value] if kind == "list" else value


def checker_agrees(problem, case, got):
    interface = problem["interface"]
    answers = [plain(value) for value in got]
    types = {method["name"]: method["returns"] for method in interface.get("methods", [])}
    wanted = [types.get(op, "void") for op in case.get("ops", [])] or [interface["returns"]]
    if not all(fits(answer, kind) for answer, kind in zip(answers, wanted)):
        return False
    if "ops" not in case:
        return problem["checker"](case, answers[0]) is None
    args = [[answers[arg["answer"]] if type(arg) is dict else arg for arg in row]
            for row in case["args"]]
    numbers = [[arg["answer"] if type(arg) is dict else None for arg in row]
               for row in case["args"]]
    return problem["checker"](dict(case, args=args, answer_of=numbers), answers) is None


def in_any_order(value):
    """A shown value with every list in it sorted."""
    if value[0] != "list":
        return value
    return ["list", sorted(in_any_order(item) for item in value[1])]


def results_agree(problem, case, line):
    got = json.loads(line)
    if "checker" in problem:
        return checker_agrees(problem, case, got)
    want = [shown(case["expect"])]
    if problem["kind"] == "class":
        want = [shown(value) for value in case["expect"]]
    elif problem["compare"]["mode"] == "unordered" and got[0][0] == "list":
        got, want = [sorted(got[0][1])], [sorted(want[0][1])]
    elif problem["compare"]["mode"] == "unordered-nested":
        got, want = [in_any_order(got[0])], [in_any_order(want[0])]
    return got == want


def run_calls(problem, solution, path):
    """All cases of one file; returns AC, WA, or why the run failed."""
    given = os.path.join(os.path.dirname(os.path.dirname(path)), "given", "python.py")
    given = given if os.path.isfile(given) else ""
    run = subprocess.run([sys.executable, CALLER, solution, path,
                          json.dumps(problem["interface"]), given],
                         capture_output=True, text=True, timeout=RUN_SECONDS_MAX)
    cases, lines = read_cases(path), run.stdout.splitlines()
    for case, line in zip(cases, lines):
        if not results_agree(problem, case, line):
            return "WA"
    return "AC" if run.returncode == 0 and len(lines) == len(cases) else run.stderr[-300:]


def run_programs(problem, solution, path):
    for case in read_cases(path):
        run = subprocess.run([sys.executable, solution], input=case["stdin"],
                             capture_output=True, text=True, timeout=RUN_SECONDS_MAX)
        if run.returncode != 0:
            return run.stderr[-300:]
        if "checker" in problem:
            same = problem["checker"](case, run.stdout) is None
        elif problem["compare"]["mode"] == "tokens":
            same = run.stdout.split() == case["stdout"].split()
        else:
            same = run.stdout.rstrip() == case["stdout"].rstrip()
        if not same:
            return "WA"
    return "AC"


def check_solutions(tally, folder, name, problem):
    run = run_programs if problem["kind"] == "stdin" else run_calls
    checker = problem["compare"].get("file", "")
    if checker.endswith(".py"):
        problem["checker"] = load_checker(os.path.join(folder, checker))
    paths = [os.path.join(folder, group["file"]) for group in problem["groups"]]
    verdicts = sorted(os.listdir(os.path.join(folder, "solutions")))
    tally.check(set(verdicts) <= VERDICTS and "AC" in verdicts and "WA" in verdicts,
                "%s: folders of solutions are verdicts" % name)
    for verdict in verdicts:
        for file in sorted(os.listdir(os.path.join(folder, "solutions", verdict))):
            what = "%s: %s/%s" % (name, verdict, file)
            path = os.path.join(folder, "solutions", verdict, file)
            tally.check(os.path.splitext(file)[1] in EXTENSIONS, what + ": extension")
            with open(path, encoding="utf-8") as source:
                tally.check(re.match(r"(?:#|//) \S", source.readline()), what + ": first line")
            if not file.endswith(".py") or verdict not in ("AC", "AC-slow", "AC-leak", "WA"):
                continue
            if checker and "checker" not in problem:
                continue  # It is in another language: only the judge can ask it.
            got = "AC"
            for cases in paths:
                got = run(problem, path, cases) if got == "AC" else got
            tally.check(got == verdict[:2], "%s gives %s" % (what, got))
    correct = os.listdir(os.path.join(folder, "solutions", "AC"))
    endings = {os.path.splitext(file)[1] for file in correct}
    tally.check(endings >= {".cpp", ".py", ".java"} if os.path.dirname(folder) == BANK
                else len(endings) >= 2,
                "%s: a correct solution in C++, Python and Java (outside of the bank: in any two "
                "languages)" % name)


def check_folder(tally, name):
    folder = os.path.join(BANK, name)
    name = os.path.basename(folder)
    for file in ("problem.json", "statement.md", "answer.md", "tests/generate.py"):
        if not tally.check(os.path.isfile(os.path.join(folder, file)), "%s: %s" % (name, file)):
            return
    with open(os.path.join(folder, "problem.json"), encoding="utf-8") as text:
        problem = json.load(text)
    check_problem_json(tally, name, problem)
    check_cases(tally, folder, name, problem)
    check_solutions(tally, folder, name, problem)


def check_or_tell(tally, check, name):
    try:
        check(tally, name)
    except (KeyError, TypeError, ValueError, OSError, subprocess.TimeoutExpired) as error:
        tally.check(False, "%s: %r" % (name, error))


def main():
    tally = Tally()
    names = sys.argv[1:] or sorted(f for f in os.listdir(BANK)
                                   if os.path.isdir(os.path.join(BANK, f)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # The generators first: the longest of them is as long as all else of ten problems.
        for check in (check_generator, check_folder):
            pool.map(functools.partial(check_or_tell, tally, check), names)
    print("%d passed, %d failed" % (tally.passed, tally.failed))
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
