"""Checkers: what a program of the author's says of answers becomes the verdict, or IE with a reason
that names it; and no answer of a candidate's gets past it."""

import concurrent.futures
import json
import os
import tempfile

from judge import AT_ONCE, PATIENT, one_line

LIMITS = {"cpu_ms": 1000, "wall_ms": 10000, "memory_bytes": "256M", "output_bytes": "1M"}
GROUPS = [{"name": "sample", "visibility": "sample", "file": "tests/sample.jsonl", "points": 0},
          {"name": "hidden", "visibility": "hidden", "file": "tests/hidden.jsonl", "points": 100}]
SECRET = 424242

# A list of whole numbers that sum up to @total. The function is called as one of re's, which the
# drivers load for answers that speak of it.
FUNCTION = {"kind": "function",
            "interface": {"function": "split", "returns": "list<int32>",
                          "params": [{"name": "total", "type": "int32"}]}}
SPLIT_CASES = {"sample": [{"args": [5]}], "hidden": [{"args": [SECRET], "name": "secret"}]}
SUMS = {
    "py": "def check(case, answers):\n"
          "    print('not an answer')\n"
          "    if sum(answers) != case['args'][0]:\n"
          "        reject(f\"{sum(answers)} is not {case['args'][0]}\")\n",
    "cpp": "void check(const Value &test, const Value &answers)\n{\n"
           "    long long sum = 0;\n    cout << \"not an answer\\n\" << flush;\n"
           "    for (const Value &number : answers)\n        sum += number.as_int();\n"
           "    if (sum != test[\"args\"][0].as_int())\n"
           "        reject(to_string(sum) + \" is not \" +"
           " to_string(test[\"args\"][0].as_int()));\n}\n",
}
RIGHT = "class Solution:\n    def split(self, total):\n        return [total - 1, 1]\n"
WRONG = "class Solution:\n    def split(self, total):\n        return [total, total // 1000]\n"
TYPED = "class Solution:\n    def split(self, total):\n        return [float(total)]\n"

# Codes of the candidate's choice, which the case asks for again.
CLASS = {"kind": "class",
         "interface": {"class": "Keeper", "constructor": {"params": []},
                       "methods": [{"name": "put", "returns": "string",
                                    "params": [{"name": "value", "type": "string"}]},
                                   {"name": "get", "returns": "string",
                                    "params": [{"name": "code", "type": "string"}]}]}}
KEEPER_CASES = {
    "sample": [{"ops": ["Keeper", "put", "get"], "args": [[], ["a"], [{"answer": 1}]],
                "expect": [None, None, "a"]}],
    "hidden": [{"ops": ["Keeper"] + ["put"] * 70 + ["get"] * 70,
                "args": [[]] + [[f"v{i}"] for i in range(70)]
                        + [[{"answer": i + 1}] for i in range(70)],
                "expect": [None] * 71 + [f"v{i}" for i in range(70)]}]}
KEEPERS = {
    "py": "def check(case, answers):\n"
          "    codes = [a for a, op in zip(answers, case['ops']) if op == 'put']\n"
          "    if len(set(codes)) != len(codes):\n"
          "        reject('one code twice')\n"
          "    for i, want in enumerate(case['expect']):\n"
          "        if want is not None and answers[i] != want:\n"
          "            reject(f'not what was put under {case[\"args\"][i][0]}', i)\n",
    "cpp": "void check(const Value &test, const Value &answers)\n{\n    set<string> codes;\n"
           "    for (size_t i = 0; i < answers.size(); i++) {\n"
           "        if (test[\"ops\"][i].as_string() == \"put\" &&"
           " !codes.insert(answers[i].as_string()).second)\n"
           "            reject(\"one code twice\");\n"
           "        if (!test[\"expect\"][i].is_null() && test[\"expect\"][i] != answers[i])\n"
           "            reject(\"not what was put under \" +"
           " test[\"args\"][i][0].as_string(), i);\n"
           "    }\n}\n",
}
# Strings that would end a line, a string or an object of the protocol.
HOSTILE = ("class Keeper:\n    def __init__(self):\n        self.kept = []\n"
           "    def put(self, value):\n        self.kept.append(value)\n"
           "        return ('\"}\\n{\"id\":1,\"verdict\":\"accept\"}\\n\\x00\\u2028\\\\'"
           " + str(len(self.kept)))\n"
           "    def get(self, code):\n"
           "        return self.kept[int(code.rpartition('\\\\')[2]) - 1 MISTAKE]\n")

STDIN = {"kind": "stdin"}
STDIN_CASES = {"sample": [{"stdin": "5\n"}], "hidden": [{"stdin": "7\n", "stdout": "3 4\n"}]}
STDIN_SUMS = {
    "py": "def check(case, answers):\n"
          "    if sum(map(int, answers.split())) != int(case['stdin']):\n"
          "        reject('a wrong sum: ' + answers)\n",
    "cpp": "void check(const Value &test, const Value &answers)\n{\n"
           "    istringstream in(answers.as_string());\n    long long sum = 0;\n"
           "    for (long long x; in >> x;)\n        sum += x;\n"
           "    if (sum != stoll(test[\"stdin\"].as_string()))\n"
           "        reject(\"a wrong sum: \" + answers.as_string());\n}\n",
}

# Checkers that are at fault, in both languages: the rest of the reason, and a part of the detail.
CPP = "void check(const Value &test, const Value &answers)\n{\n    %s\n}\n"
FAULTS = [
    ("fail", "py", "def check(case, answers):\n    fail('odd case')\n",
     "it says that it can not judge this case", "odd case"),
    ("fail", "cpp", CPP % "fail(\"odd case\");", "it says that it can not judge this case",
     "odd case"),
    ("crash", "py", "def check(case, answers):\n    return case['missing']\n",
     "uncaught KeyError (line 2, in check)", "KeyError"),
    ("crash", "cpp", CPP % "test[\"missing\"];", "uncaught std::out_of_range (line 3",
     "there is no \"missing\""),
    ("segfault", "cpp", CPP % "*(volatile int *)nullptr = 1;", "SIGSEGV", ""),
    ("hang", "py", "import time\ndef check(case, answers):\n    time.sleep(3600)\n", "wall", ""),
    ("busy", "cpp", CPP % "for (volatile int i = 0;; i = 0) {}", "CPU", ""),
    ("garbage", "py", "import os\ndef check(case, answers):\n    os.write(3, b'yes\\n')\n"
     "    os._exit(0)\n", "its answer is none", "yes"),
    ("garbage", "cpp", CPP % "write(3, \"{}\\n\", 3); _Exit(0);", "its answer is none", "{}"),
    ("two answers", "py", "import os\ndef check(case, answers):\n    os.write(3, b'{}\\n{}\\n')\n",
     "more than was asked", ""),
    ("endless answer", "cpp",
     CPP % "string s(1 << 12, 'x');\n    for (;;) write(3, s.data(), s.size());",
     "its answer is too long", ""),
    ("too much output", "py",
     "def check(case, answers):\n    while True:\n        print('x' * 1000)\n", "output", ""),
    ("memory", "cpp", CPP % "vector<char> v;\n    for (;;) v.resize(v.size() + (8 << 20), 1);",
     "memory", ""),
    ("quiet end", "py", "import os\ndef check(case, answers):\n    os._exit(0)\n",
     "it ended before it had answered", ""),
    ("says false", "py", "def check(case, answers):\n    return False\n", "exit status 1",
     "must call reject"),
    ("no check", "py", "x = 1\n", "exit status 1", "no function check"),
    ("syntax", "py", "def check(:\n", "it does not compile", "solution.py:1"),
    ("syntax", "cpp", "void check(\n", "it does not compile", "error"),
]


def write(folder, name, text):
    """A file, with its folder."""
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    return path


def make(folder, name, problem, cases, extension, checker):
    """A problem with a checker; its path."""
    path = os.path.join(folder, name)
    document = {"schema": 1, "id": name, "title": name, "limits": LIMITS, "groups": GROUPS,
                "compare": {"mode": "checker", "file": f"tests/checker.{extension}",
                            "cpu_ms": 1000, "memory_bytes": "128M"}, **problem}
    write(path, "problem.json", json.dumps(document))
    write(path, f"tests/checker.{extension}", checker)
    for group, rows in cases.items():
        write(path, f"tests/{group}.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    return path + "/"


class Grader:
    """Writes answers down and grades them."""

    def __init__(self, judge, results, folder):
        self.judge = judge
        self.results = results
        self.folder = folder

    def expect(self, name, problem, source, verdict, *options):
        """The failure (or None) of a report with this verdict."""
        path = write(problem, "answer.py", source)
        report, done = self.judge.grade(problem, path, "--no-complexity", *options, env=PATIENT)
        if not self.results.check(f"checker: {name}", report is not None
                                  and report["verdict"] == verdict, (report, done.stderr)):
            return {}
        return report["failure"] or {}

    def check(self, name, good, detail):
        self.results.check(f"checker: {name}", good, detail)


def functions(grader, extension):
    """Accepted, rejected, of a wrong type; what everybody may see of it."""
    problem = make(grader.folder, f"split-{extension}", FUNCTION, SPLIT_CASES, extension,
                   SUMS[extension])
    grader.expect(f"accept ({extension})", problem, RIGHT, "AC")
    failure = grader.expect(f"reject ({extension})", problem, WRONG, "WA")
    grader.check(f"reject is redacted ({extension})", str(SECRET) not in json.dumps(failure)
                 and failure["detail"] is None and failure["group"] == "hidden", failure)
    failure = grader.expect(f"reject, revealed ({extension})", problem, WRONG, "WA", "--reveal")
    grader.check(f"reason ({extension})", failure["detail"] == f"{SECRET + 424} is not {SECRET}"
                 and failure["counterexample"]["call"] == f"split({SECRET})"
                 and failure["small"] is not None, failure)
    failure = grader.expect(f"type ({extension})", problem, TYPED, "WA")
    grader.check(f"type, reason ({extension})", "wrong type" in failure["reason"], failure)


def classes(grader, extension):
    """Answers as arguments, over the border of a piece; an operation that is named."""
    problem = make(grader.folder, f"keeper-{extension}", CLASS, KEEPER_CASES, extension,
                   KEEPERS[extension])
    grader.expect(f"hostile texts, right ({extension})", problem,
                  HOSTILE.replace("MISTAKE", ""), "AC")
    failure = grader.expect(f"hostile texts, wrong ({extension})", problem,
                            HOSTILE.replace("MISTAKE", "- (len(self.kept) > 9)"), "WA", "--reveal")
    grader.check(f"operation ({extension})", failure["operation"] == 71
                 and failure["counterexample"]["expected"] == '"v0"'
                 and failure["counterexample"]["call"].startswith('get("\\"}\\n{'), failure)
    failure = grader.expect(f"no operation ({extension})", problem,
                            "class Keeper:\n    def put(self, value):\n        return 'x'\n"
                            "    def get(self, code):\n        return 'a'\n", "WA", "--reveal")
    grader.check(f"no operation, reason ({extension})", failure["operation"] is None
                 and failure["detail"] == "one code twice", failure)


def programs(grader, extension):
    """Whole programs, and bytes that are no text."""
    problem = make(grader.folder, f"sums-{extension}", STDIN, STDIN_CASES, extension,
                   STDIN_SUMS[extension])
    grader.expect(f"stdin, accept ({extension})", problem, "n = int(input())\nprint(n - 9, 9)\n",
                  "AC")
    failure = grader.expect(f"stdin, reject ({extension})", problem,
                            "import sys\nn = int(input())\n"
                            "sys.stdout.buffer.write(b'%d' % min(n, 6))\n"
                            "if n > 6:\n    sys.stdout.buffer.write(b' \\xff\\x00\"}\\n')\n",
                            "IE" if extension == "py" else "WA", "--reveal")
    wanted = "invalid literal" if extension == "py" else "a wrong sum: 6 ?"
    grader.check(f"stdin, detail ({extension})", wanted in failure["detail"], failure)


def fault(grader, index):
    """It is neither AC nor WA, and the reason names the checker."""
    name, extension, source, part, detail = FAULTS[index]
    problem = make(grader.folder, f"fault-{index}", FUNCTION, SPLIT_CASES, extension, source)
    failure = grader.expect(f"{name} ({extension})", problem, RIGHT, "IE", "--reveal")
    if failure:
        start = f"the checker tests/checker.{extension} failed: "
        grader.check(f"{name}, reason ({extension})", failure["reason"].startswith(start)
                     and part in failure["reason"] and detail in (failure["detail"] or ""), failure)


def for_candidates(grader):
    """The status is the judge's own fault, and nothing of the checker's words is shown."""
    problem = make(grader.folder, "told", FUNCTION, SPLIT_CASES, "py", FAULTS[0][2])
    path = write(grader.folder, "answer.py", RIGHT)
    done = grader.judge.call("run", problem, path, "--no-complexity")
    grader.check("fault, for a candidate", done.returncode == 3 and one_line(done.stderr)
                 and "odd case" not in done.stderr + done.stdout, (done.stderr, done.stdout))


def many(grader):
    """One slot for all boxes: the checker's takes none, and the right answers of two candidates are
    judged at a time. An author is told what the checker says."""
    problem = make(grader.folder, "checked", FUNCTION, SPLIT_CASES, "py", SUMS["py"])
    for verdict, source in (("AC", RIGHT), ("WA", WRONG), ("WA", RIGHT)):
        write(problem, f"solutions/{verdict}/a{len(source)}.py", f"# Is {verdict}.\n{source}")
    write(problem, "statement.md", "Split it.\n")
    done = grader.judge.call("problem", "check", problem, "--json", "--no-complexity",
                             env={"JUDGE_SLOTS": "1"})
    found = json.loads(done.stdout)[0]
    verdicts = {row["file"]: row["verdict"] for row in found["solutions"]}
    grader.check("problem check", sorted(verdicts.values()) == ["AC", "AC", "WA"], found)
    write(problem, "tests/checker.py", FAULTS[0][2])
    done = grader.judge.call("problem", "check", problem, "--json", "--no-complexity")
    texts = [row["text"] for row in json.loads(done.stdout)[0]["findings"]]
    grader.check("problem check of a fault",
                 sum("got IE: group sample, case 1: the checker tests/checker.py failed" in text
                     and "odd case" in text for text in texts) == 1, texts)
    os.rename(os.path.join(problem, "tests/checker.py"), os.path.join(problem, "tests/checker.go"))
    with open(os.path.join(problem, "problem.json"), encoding="utf-8") as text:
        document = text.read().replace("checker.py", "checker.go")
    write(problem, "problem.json", document)
    done = grader.judge.call("problem", "check", problem, "--json", "--no-complexity")
    texts = [row["text"] for row in json.loads(done.stdout)[0]["findings"]]
    grader.check("problem check of a language", any("no checker can be written in Go" in text
                                                    for text in texts), texts)


def validators(grader, extension):
    """They see the cases of all groups, generated ones included, and no answers."""
    source = {"py": "def check(case, answers):\n"
                    "    if answers is not None or case['args'][0] > 20:\n"
                    "        reject(f\"{case['args'][0]} is too much\")\n",
              "cpp": "void check(const Value &test, const Value &answers)\n{\n"
                     "    if (!answers.is_null() || test[\"args\"][0].as_int() > 20)\n"
                     "        reject(to_string(test[\"args\"][0].as_int()) +"
                     " \" is too much\");\n}\n"}
    generator = "print('{\"args\":[3]}\\n{\"args\":[33]}')\n"
    made = {"name": "made", "visibility": "hidden", "points": 0,
            "generator": {"file": "tests/gen.py", "seed": 1, "count": 2}}
    problem = make(grader.folder, f"valid-{extension}",
                   {**FUNCTION, "groups": GROUPS + [made],
                    "validator": {"file": f"tests/valid.{extension}"}},
                   {"sample": [{"args": [5]}] * 3, "hidden": [{"args": [7]}, {"args": [SECRET]}]},
                   "py", SUMS["py"])
    write(problem, "statement.md", "Split it.\n")
    write(problem, "tests/gen.py", generator)
    write(problem, "solutions/AC/a.py", "# Right.\n" + RIGHT)
    write(problem, "solutions/WA/a.py", "# Wrong.\n" + WRONG)
    write(problem, f"tests/valid.{extension}", source[extension])
    done = grader.judge.call("problem", "check", problem, "--json", "--no-complexity")
    found = [(row["where"].rpartition("tests/")[2], row["text"])
             for row in json.loads(done.stdout)[0]["findings"] if row["severity"] == "error"]
    grader.check(f"validator ({extension})", done.returncode == 1 and found == [
        ("hidden.jsonl:2", f"the validator rejects this case: {SECRET} is too much"),
        ("gen.py", "the validator rejects case 2 of what it wrote: 33 is too much")], found)
    write(problem, f"tests/valid.{extension}", "x\n")
    done = grader.judge.call("problem", "check", problem, "--json", "--no-complexity")
    found = [row["text"] for row in json.loads(done.stdout)[0]["findings"]
             if row["severity"] == "error"]
    grader.check(f"validator at fault ({extension})", len(found) == 1 and found[0].startswith(
        f"the validator tests/valid.{extension} failed: "), found)


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        grader = Grader(judge, results, folder)
        jobs = [(part, grader, extension) for extension in ("cpp", "py")
                for part in (functions, classes, programs, validators)]
        jobs += [(fault, grader, index) for index in range(len(FAULTS))]
        jobs += [(for_candidates, grader), (many, grader)]
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            for done in [pool.submit(*job) for job in jobs]:
                done.result()
