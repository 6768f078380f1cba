"""The small failing case of a function: as small as a person finds it, within the problem's rules
as its validator has them, and one that fails. And validators that are at fault themselves."""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from judge import AT_ONCE, PATIENT, PROBLEMS, ROOT

CALLER = os.path.join(ROOT, "tests", "problems", "caller.py")

# Answers whose mistake shows in arguments of this size and in none that are smaller; some of them
# are equally small.
LEAST = [
    ("two-sum", "WA/pairs_with_itself.cpp", ["twoSum([0,0], 0)"]),
    # Looks at the first three only. Two equal ones, and a pair behind them with another sum.
    ("two-sum", "class Solution:\n    def twoSum(self, nums, target):\n"
                "        for j in range(min(3, len(nums))):\n            for i in range(j):\n"
                "                if nums[i] + nums[j] == target:\n"
                "                    return [i, j]\n        return []\n",
     re.compile(r"twoSum\(\[([01],){3}[01]\], [0-2]\)")),
    ("merge-intervals", "WA/touching_stays_apart.py", ["merge([[0,0],[0,0]])"]),
    # Merges neighbours: equal ones that have another between them.
    ("merge-intervals", "WA/does_not_sort.py",
     ["merge([[0,0],[1,1],[0,0]])", "merge([[1,1],[0,0],[1,1]])"]),
    # Does not care about pairs. One course that waits for itself is all it takes.
    ("course-schedule", "class Solution:\n    def findOrder(self, numCourses, prerequisites):\n"
                        "        return list(range(numCourses))\n", ["findOrder(1, [[0,0]])"]),
    # In a language in which the problem has no solution: another one's is asked.
    ("word-ladder", "var ladderLength = function (begin, end, words) {\n    return 0;\n};\n",
     ['ladderLength("a", "b", ["b"])', 'ladderLength("b", "a", ["a"])']),
    # Finds circles of one course and of two, and no longer ones.
    ("course-schedule",
     "class Solution:\n    def findOrder(self, n, pairs):\n"
     "        pairs = set(map(tuple, pairs))\n"
     "        if any((b, a) in pairs for a, b in pairs):\n            return []\n"
     "        taken = []\n        while len(taken) < n:\n"
     "            ready = [c for c in range(n) if c not in taken\n"
     "                     and all(b in taken for a, b in pairs if a == c)]\n"
     "            if not ready:\n                return list(range(n))\n"
     "            taken.append(ready[0])\n        return taken\n",
     [f"findOrder(3, [{','.join(edges)}])" for circle in
      (["[0,1]", "[1,2]", "[2,0]"], ["[1,0]", "[2,1]", "[0,2]"])
      for edges in ([circle[i] for i in order] for order in
                    ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)))]),
    ("word-ladder", "WA/letters_to_y.py", ['ladderLength("a", "z", ["z"])']),
    ("word-ladder", "WA/counts_steps.py",
     ['ladderLength("b", "a", ["a"])', 'ladderLength("a", "b", ["b"])']),
    ("longest-substring", "WA/start_moves_back.py", ['lengthOfLongestSubstring("abba")']),
    ("longest-substring", "WA/folds_case.java",
     ['lengthOfLongestSubstring("Aa")', 'lengthOfLongestSubstring("aA")']),
    ("merge-k-lists", "WA/drops_equals.py", ["mergeKLists([[0,0]])", "mergeKLists([[0],[0]])"]),
    ("binary-tree-level-order", "WA/values_as_truth.py",
     ["levelOrder([0,0])", "levelOrder([0,null,0])"]),
    ("binary-tree-level-order", "WA/right_to_left.java",
     ["levelOrder([0,0,1])", "levelOrder([0,1,0])"]),
    ("group-anagrams", "WA/set_of_letters.py",
     ['groupAnagrams(["a","aa"])', 'groupAnagrams(["aa","a"])']),
    ("move-zeroes", "WA/swaps_with_last.go", ["moveZeroes([0,1,2])", "moveZeroes([0,2,1])"]),
]
# Validators that are at fault, and what is said of them.
FAULTS = [
    ("def check(case, answers):\n    reject('no ' + str(len(case['args'][0])))\n",
     r"not shortened: the validator rejects a case of the problem: no \d+"),
    ("def check(case, answers):\n    raise KeyError('sold out')\n",
     r"not shortened: the validator tests/validate.py failed: uncaught KeyError "
     r"\(line 2, in check\): KeyError: 'sold out'"),
    ("def check(case, answers):\n    while True:\n        pass\n",
     r"not shortened: the validator tests/validate.py failed: CPU time limit of \d.*"),
    ("x\n", r"not shortened: the validator tests/validate.py failed: .*'x' is not defined"),
]
# Crashes once it has let pass some.
LATE = ("def check(case, answers):\n    length = len(case['args'][0])\n"
        "    if length == 3:\n        raise KeyError('three')\n"
        "    if length < 3:\n        reject('too short')\n")
NEVER = "class Solution:\n    def lengthOfLongestSubstring(self, s):\n        return -1\n"


def interface(problem):
    """How it is called."""
    with open(os.path.join(PROBLEMS, problem, "problem.json"), encoding="utf-8") as text:
        return json.load(text)["interface"]


def answer(problem, solution, args, folder):
    """What a solution in Python answers, without a judge."""
    cases = os.path.join(folder, "case.jsonl")
    with open(cases, "w", encoding="utf-8") as out:
        out.write(json.dumps({"args": args}) + "\n")
    done = subprocess.run([sys.executable, CALLER, solution, cases,
                           json.dumps(interface(problem)), ""],
                          capture_output=True, text=True, timeout=60, check=False)
    return done.stdout


def right_solution(problem):
    """The first in Python."""
    folder = os.path.join(PROBLEMS, problem, "solutions", "AC")
    return os.path.join(folder, min(name for name in os.listdir(folder) if name.endswith(".py")))


def least(judge, results, folder, row):
    """One row of the table."""
    problem, solution, wanted = row
    path = os.path.join(PROBLEMS, problem, "solutions", solution)
    if "\n" in solution:
        path = os.path.join(folder, "answer.py" if "class" in solution else "answer.js")
        with open(path, "w", encoding="utf-8") as out:
            out.write(solution)
    what = f"small arguments of {problem} ({os.path.basename(path)})"
    report, done = judge.grade(problem, path, "--no-complexity", "--reveal", env=PATIENT)
    small = report["failure"]["small"] if report and report["failure"] else None
    if not results.check(what, small is not None, report["failure"] if report else done.stderr):
        return
    calls = small["calls"]
    results.check(f"{what}: least", small["note"] is None and
                  (calls in wanted if isinstance(wanted, list) else wanted.fullmatch(calls)), small)
    args = json.loads("[" + small["calls"].partition("(")[2][:-1] + "]")
    broken = runpy.run_path(os.path.join(PROBLEMS, problem, "tests", "validate.py"))["broken"]
    results.check(f"{what}: within the rules", broken({"args": args}) is None, small)
    right = answer(problem, right_solution(problem), args, folder)
    results.check(f"{what}: right", plain(right) == json.loads(small["expected"]), (right, small))
    if path.endswith(".py"):
        results.check(f"{what}: fails", answer(problem, path, args, folder) != right, small)


def plain(line):
    """The value in a line of caller.py's."""
    def unpack(shown):
        return [unpack(item) for item in shown[1]] if shown[0] == "list" else shown[1]
    return unpack(json.loads(line)[0]) if line else None


def with_validator(folder, problem, text):
    """A copy of a problem whose validator is @text."""
    copy = os.path.join(folder, problem)
    shutil.copytree(os.path.join(PROBLEMS, problem), copy)
    with open(os.path.join(copy, "tests", "validate.py"), "w", encoding="utf-8") as out:
        out.write(text)
    return copy


def fault(judge, results, folder, row):
    """The verdict is as it was, and the smallest case of the problem is shown as it is."""
    text, said = row
    copy = with_validator(folder, "two-sum", text)
    path = os.path.join(PROBLEMS, "two-sum", "solutions", "WA", "first_index.py")
    report, done = judge.grade(copy, path, "--no-complexity", "--reveal", env=PATIENT)
    what = f"small arguments, {said}"
    if not results.check(what, report is not None and report["verdict"] == "WA"
                         and done.returncode == 1, report or done.stderr):
        return
    small = report["failure"]["small"]
    results.check(f"{what}: as it is", small["calls"] == "twoSum([6,6], 12)", small)
    results.check(f"{what}: said", re.fullmatch(said, small["note"] or ""), small)
    told = judge.call("run", copy, path, "--no-complexity", "--reveal", env=PATIENT)
    results.check(f"{what}: told", small["note"] in told.stdout, told.stdout)


def late_fault(judge, results, folder):
    """What was found before a validator fails is kept."""
    copy = with_validator(folder, "longest-substring", LATE)
    with open(os.path.join(copy, "tests", "sample.jsonl"), "w", encoding="utf-8") as out:
        out.write(json.dumps({"args": ["qrstuvwx"], "expect": 8}) + "\n")
    groups = [{"name": "sample", "visibility": "sample", "file": "tests/sample.jsonl",
               "points": 0},
              {"name": "all", "visibility": "hidden", "file": "tests/sample.jsonl",
               "points": 100}]
    with open(os.path.join(copy, "problem.json"), encoding="utf-8") as text:
        document = dict(json.load(text), groups=groups)
    with open(os.path.join(copy, "problem.json"), "w", encoding="utf-8") as out:
        json.dump(document, out)
    path = os.path.join(folder, "never.py")
    with open(path, "w", encoding="utf-8") as out:
        out.write(NEVER)
    report, done = judge.grade(copy, path, "--no-complexity", "--reveal", env=PATIENT)
    small = report["failure"]["small"] if report else {}
    results.check("small arguments, late fault", small.get("expected") == "4"
                  and (small.get("note") or "").startswith(
                      "not shortened any further: the validator tests/validate.py failed: "),
                  small or done.stderr)


def without_validator(judge, results, folder):
    """Then nothing is shortened, and nothing is said."""
    copy = with_validator(folder, "two-sum", "")
    with open(os.path.join(copy, "problem.json"), encoding="utf-8") as text:
        document = json.load(text)
    del document["validator"]
    with open(os.path.join(copy, "problem.json"), "w", encoding="utf-8") as out:
        json.dump(document, out)
    path = os.path.join(PROBLEMS, "two-sum", "solutions", "WA", "first_index.py")
    report, done = judge.grade(copy, path, "--no-complexity", "--reveal", env=PATIENT)
    small = report["failure"]["small"] if report else {}
    results.check("small arguments without a validator",
                  small.get("calls") == "twoSum([6,6], 12)" and small.get("note") is None,
                  small or done.stderr)


def run(judge, results, folder):
    """All of it, several at a time, each in a folder of its own."""
    jobs = [(least, row) for row in LEAST] + [(fault, row) for row in FAULTS]
    jobs += [(late_fault,), (without_validator,)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = []
        for number, (part, *row) in enumerate(jobs):
            own = os.path.join(folder, f"job-{number}")
            os.mkdir(own)
            running.append(pool.submit(part, judge, results, own, *row))
        for job in running:
            job.result()
