"""Groups whose cases a program of the author's writes, and a right solution answers."""

import concurrent.futures
import json
import os
import tempfile

from checkers import CLASS, FUNCTION, KEEPERS, LIMITS, SUMS, Grader, write
from judge import AT_ONCE

GROUP = {"name": "made", "visibility": "hidden", "points": 100}
SAMPLE = {"name": "sample", "visibility": "sample", "file": "tests/sample.txt", "points": 0}
DOUBLE = {"kind": "function", "compare": {"mode": "exact"},
          "interface": {"function": "double", "returns": "int64",
                        "params": [{"name": "n", "type": "int32"}]}}
NUMBERS = ("import random\nseed, count = map(int, input().split())\nrng = random.Random(seed)\n"
           "for i in range(count):\n    print('{\"name\":\"made %d\",\"args\":[%d]}'"
           " % (i, rng.randrange(10**6)))\n")
RIGHT = "class Solution:\n    def double(self, n):\n        return 2 * n\n"
RIGHT_JS = "var double = function(n) { return n + n; };\n"
WRONG = "class Solution:\n    def double(self, n):\n        return 2 * n + (n > 300000)\n"
WRONG_JS = "var double = function(n) { return n > 300000 ? 0 : 2 * n; };\n"

STDIN = {"kind": "stdin", "compare": {"mode": "tokens"}}
SIZES = ("const [seed, count] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\n"
         "for (let i = 0; i < count; i++)\n"
         "    console.log(JSON.stringify({stdin: `${seed + i}\\n`}));\n")

# What is at fault, and a part of the reason.
FAULTS = [
    ("crash", "raise ValueError('no luck')\n", "tests/gen.py: uncaught ValueError"),
    ("too few", "print('{\"args\":[1]}')\n", "wrote 1 cases, and 20 were asked for"),
    ("too many", "for i in range(21):\n    print('{\"args\":[1]}')\n",
     "wrote 21 cases, and 20 were asked for"),
    ("no case", "for i in range(20):\n    print('{\"args\":[2147483648]}')\n",
     "tests/gen.py wrote:1: args[0]: expected"),
    ("answers", "for i in range(20):\n    print('{\"args\":[1],\"expect\":2}')\n",
     "what must come back is left out: solutions/AC/a.py says it"),
    ("syntax", "print(\n", "it does not compile"),
    ("too much", "while True:\n    print('x' * 65536)\n", "output"),
]


def make(folder, name, problem, extension, generator, **more):
    """A problem with two right solutions; its path."""
    path = os.path.join(folder, name)
    generated = {"file": f"tests/gen.{extension}", "seed": 7, "count": 20, **more}
    made = {**GROUP, "generator": generated}
    document = {"schema": 1, "id": name, "title": name, "limits": LIMITS,
                "groups": [SAMPLE, made] if problem["kind"] != "stdin" else [made], **problem}
    write(path, "problem.json", json.dumps(document))
    write(path, "statement.md", "Double it.\n")
    write(path, f"tests/gen.{extension}", generator)
    write(path, "tests/sample.txt", "// three samples\n1\n2\n\n2\n4\n\n3\n6\n")
    write(path, "solutions/AC/a.py", "# Right.\n" + RIGHT)
    write(path, "solutions/AC/b.js", "// Right.\n" + RIGHT_JS)
    return path + "/"


def check(grader, problem, *options):
    """The texts of what judge problem check finds, and the verdicts by file."""
    done = grader.judge.call("problem", "check", problem, "--json", "--no-complexity", *options)
    found = json.loads(done.stdout)[0]
    return ([row["text"] for row in found["findings"] if row["severity"] == "error"],
            {row["file"]: row["verdict"] for row in found["solutions"]})


def functions(grader):
    """Graded by what the first right solution answers; the same cases again."""
    problem = make(grader.folder, "double", DOUBLE, "py", NUMBERS)
    grader.expect("generated, right", problem, RIGHT, "AC")
    failure = grader.expect("generated, wrong", problem, WRONG, "WA", "--reveal")
    grader.check("generated, reason", failure["case_name"].startswith("made ")
                 and failure["counterexample"]["expected"].isdigit(), failure)
    again = grader.expect("generated, again", problem, WRONG, "WA", "--reveal")
    grader.check("generated, the same again", again["case"] == failure["case"]
                 and again["counterexample"] == failure["counterexample"], (again, failure))
    other = make(grader.folder, "double", DOUBLE, "py", NUMBERS, seed=8)
    other = grader.expect("another seed", other, WRONG, "WA", "--reveal")
    grader.check("generated, another seed", other["counterexample"] != failure["counterexample"],
                 (other, failure))


def agreement(grader):
    """Two right solutions in two languages must agree."""
    problem = make(grader.folder, "agree", DOUBLE, "py", NUMBERS)
    write(problem, "solutions/WA/a.py", "# Wrong.\n" + WRONG)
    errors, verdicts = check(grader, problem)
    grader.check("generated, checked", not errors and verdicts["solutions/AC/b.js"] == "AC"
                 and verdicts["solutions/WA/a.py"] == "WA", (errors, verdicts))
    write(problem, "solutions/AC/b.js", "// Wrong.\n" + WRONG_JS)
    errors, _ = check(grader, problem)
    grader.check("generated, disagreement", any("expected AC, got WA" in text for text in errors),
                 errors)
    os.remove(os.path.join(problem, "solutions/AC/b.js"))
    errors, _ = check(grader, problem)
    grader.check("generated, one language", any("one in a second language must agree" in text
                                                for text in errors), errors)


def others(grader):
    """Whole programs, by a generator in another language; and where a checker decides."""
    problem = make(grader.folder, "sizes", STDIN, "js", SIZES)
    write(problem, "solutions/AC/a.py", "# Right.\nprint(int(input()) * 2)\n")
    os.remove(os.path.join(problem, "solutions/AC/b.js"))
    grader.expect("generated stdin, right", problem, "n = int(input())\nprint(n + n)\n", "AC")
    grader.expect("generated stdin, wrong", problem, "print(input() * 2)\n", "WA")
    checked = {**FUNCTION, "compare": {"mode": "checker", "file": "tests/checker.py"}}
    problem = make(grader.folder, "split", checked, "py", NUMBERS)
    write(problem, "tests/sample.txt", "1\n[1]\n2\n[1,1]\n")
    write(problem, "tests/checker.py", SUMS["py"])
    grader.expect("generated for a checker", problem,
                  "class Solution:\n    def split(self, total):\n        return [total]\n", "AC")
    checked = {**CLASS, "compare": {"mode": "checker", "file": "tests/checker.py"}}
    problem = make(grader.folder, "keeper", checked, "py",
                   "for i in range(20):\n    print('{\"ops\":[\"Keeper\",\"put\",\"get\"],"
                   "\"args\":[[],[\"a\"],[{\"answer\":1}]],\"expect\":[null,null,\"a\"]}')\n")
    write(problem, "tests/checker.py", KEEPERS["py"])
    write(problem, "tests/sample.txt",
          '["Keeper","put","get"]\n[[],["a"],[{"answer":1}]]\n[null,null,"a"]\n')
    source = "class Keeper:\n    def put(self, value):\n        return value\n" \
             "    def get(self, code):\n        return code MISTAKE\n"
    grader.expect("generated with references", problem, source.replace("MISTAKE", ""), "AC")
    grader.expect("generated with references, wrong", problem, source.replace("MISTAKE", "+ 'b'"),
                  "WA")


def fault(grader, index):
    """It is the author's, never the candidate's."""
    name, source, part = FAULTS[index]
    problem = make(grader.folder, f"fault-{index}", DOUBLE, "py", source)
    failure = grader.expect(f"generator: {name}", problem, RIGHT, "IE")
    grader.check(f"generator: {name}, reason", part in failure.get("reason", ""), failure)


def wrong_reference(grader):
    """A right solution whose answer is of no type of the problem's."""
    problem = make(grader.folder, "wrong-reference", DOUBLE, "py", NUMBERS)
    write(problem, "solutions/AC/a.py", "# Wrong.\n" + RIGHT.replace("2 * n", "str(n)"))
    failure = grader.expect("a solution without an answer", problem, RIGHT, "IE")
    grader.check("a solution without an answer, reason",
                 "the solution AC/a.py has no proper answer" in failure.get("reason", ""), failure)


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        grader = Grader(judge, results, folder)
        jobs = [(part, grader) for part in (functions, agreement, others, wrong_reference)]
        jobs += [(fault, grader, index) for index in range(len(FAULTS))]
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            for done in [pool.submit(*job) for job in jobs]:
                done.result()
