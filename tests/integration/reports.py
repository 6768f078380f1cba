"""What a report says, to whom: samples show all, hidden cases nothing but where."""

import json
import os
import shutil
import tempfile

from bad_input import good_python
from complexity import solution
from judge import LANGUAGES, PROBLEMS, ROOT

RIGHT = """class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""


def sample_failure(judge, results, folder):
    """A wrong answer on a sample shows the call, what was expected and what came."""
    path = os.path.join(folder, "wrong.py")
    with open(path, "w", encoding="utf-8") as out:
        out.write("class Solution:\n    def twoSum(self, nums, target):\n"
                  "        print('looking')\n        return [7, 7]\n")
    report, _ = judge.grade("two-sum", path, "--no-complexity")
    failure = report["failure"]
    shown = failure["counterexample"]
    results.check("sample WA", report["verdict"] == "WA" and failure["group"] == "sample", failure)
    results.check("sample WA (shown)", shown is not None and shown["got"] == "[7,7]"
                  and shown["call"].startswith("twoSum([") and shown["expected"].startswith("["),
                  shown)
    done = judge.call("run", "two-sum", path, "--no-complexity")
    for wanted in ("WA", "expected", "got", "[7,7]", "looking"):
        results.check(f"sample WA (person: {wanted})", wanted in done.stdout, done.stdout)
    results.check("no colour in a pipe", "\033" not in done.stdout, done.stdout)


def wrong_names(judge, results, folder):
    """A method that is not there, and a class that is none, are told by the answer's own names."""
    rows = (("fetch.js", "class LRUCache { put(key, value) {} }", "LRUCache has no method get"),
            ("fetch.ts", "class LRUCache { put(key: number, value: number) {} }",
             "LRUCache has no method get"),
            ("arrow.js", "const LRUCache = () => ({});", "LRUCache is not a constructor"),
            ("calls.js", "class LRUCache { put(key, value) {}\n"
             "    get(object, name = 'a') { return object[name](); } }",
             "object[name] is not a function"),
            ("makes.js", "class LRUCache { get(key) {}\n put(target) { new target(); } }",
             "target is not a constructor"),
            ("fetch.py", "class LRUCache:\n    def __init__(self, capacity): pass\n"
             "    def put(self, key, value): pass\n", "no attribute 'get'"))
    for name, source, wanted in rows:
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(source)
        report, _ = judge.grade("lru-cache", path, "--no-complexity", "--samples")
        failure = report["failure"]
        results.check(f"wrong name ({name})", report["verdict"] == "RTE"
                      and wanted in failure["detail"], failure)


def no_semicolon(judge, results, folder):
    """What is missing behind an answer's last line is told with that line."""
    path = os.path.join(folder, "open.cpp")
    with open(path, "w", encoding="utf-8") as out:
        out.write("class LRUCache {\npublic:\n    LRUCache(int) {}\n"
                  "    int get(int) { return 0; }\n    void put(int, int) {}\n}\n")
    report, _ = judge.grade("lru-cache", path, "--no-complexity", "--samples")
    results.check("no semicolon", report["verdict"] == "CE" and "solution.cpp:6:2: error: expected"
                  in report["failure"]["reason"], report["failure"])


def hidden_failure(judge, results, folder):
    """The inputs of a hidden case are not in the report, whatever the candidate does."""
    with open(os.path.join(PROBLEMS, "two-sum", "tests", "sample.jsonl"), encoding="utf-8") as rows:
        samples = [json.loads(line)["args"] for line in rows
                   if line.strip() and not line.startswith("//")]
    leak = os.path.join(folder, "leak.py")
    with open(leak, "w", encoding="utf-8") as out:
        out.write(RIGHT.replace("        seen = {}\n",
                                f"        if [nums, target] not in {samples!r}:\n"
                                "            print('printed', nums)\n"
                                "            raise ValueError('secret %r %r' % (nums, target))\n"
                                "        seen = {}\n"))
    report, done = judge.grade("two-sum", leak, "--no-complexity")
    results.check("hidden RTE", report["verdict"] == "RTE", report["failure"])
    results.check("hidden RTE (redacted)", "secret" not in done.stdout
                  and "printed" not in done.stdout, done.stdout[:600])
    results.check("hidden RTE (line)", "line 5" in report["failure"]["reason"],
                  report["failure"]["reason"])
    person = judge.call("run", "two-sum", leak, "--no-complexity")
    results.check("hidden RTE (person)", "secret" not in person.stdout + person.stderr,
                  person.stdout[:600])
    report, done = judge.grade("two-sum", leak, "--no-complexity", "--reveal")
    results.check("--reveal", report["failure"]["counterexample"] is not None
                  and "secret" in (report["failure"]["detail"] or ""), report["failure"])


NAMES = {
    "type": "raise type('T%s' % word, (Exception,), {})()",
    "function": "exec('def f%s(): [][0]' % word, names := {}); names['f' + word]()",
    "result": "return type('T%s' % word, (), {})()",
    "path": "import os; os.unlink('/' + word); os.fork()",
    "frame": "import os, struct; text = lambda t: struct.pack('<I', len(t)) + t; "
             "body = struct.pack('<IIBI', 0, 0, 2, 0) + text(word.encode()) * 3; "
             "os.write(3, b'J\\x01\\x85\\0' + struct.pack('<I', len(body)) + body); os._exit(1)",
    "signal": "import os, struct; text = lambda t: struct.pack('<I', len(t)) + t; "
              "body = struct.pack('<IIBI', 0, 0, 4, 0) + text(word.encode()) * 3; "
              "os.write(3, b'J\\x01\\x85\\0' + struct.pack('<I', len(body)) + body); os._exit(1)",
}


def hidden_names(judge, results, folder):
    """Nor are they in the names that a program gives to things."""
    with open(os.path.join(PROBLEMS, "two-sum", "tests", "sample.jsonl"), encoding="utf-8") as rows:
        samples = [json.loads(line)["args"] for line in rows
                   if line.strip() and not line.startswith("//")]
    for name, statement in NAMES.items():
        path = os.path.join(folder, f"{name}.py")
        with open(path, "w", encoding="utf-8") as out:
            out.write(RIGHT.replace("        seen = {}\n",
                                    f"        if [nums, target] not in {samples!r}:\n"
                                    "            word = 'sec' + 'ret_7_%s' % abs(target)\n"
                                    f"            {statement}\n"
                                    "        seen = {}\n"))
        report, done = judge.grade("two-sum", path, "--no-complexity")
        results.check(f"hidden {name}", report["verdict"] in ("RTE", "SV", "WA")
                      and report["failure"]["group"] != "sample", report["failure"])
        results.check(f"hidden {name} (redacted)", "secret_7" not in done.stdout + done.stderr,
                      report["failure"])


def options(judge, results):
    """--samples, --json and the statuses."""
    report, done = judge.grade("two-sum", good_python(), "--samples")
    results.check("--samples", done.returncode == 0
                  and [group["visibility"] for group in report["groups"]] == ["sample"],
                  report["groups"])
    done = judge.call("run", os.path.join(PROBLEMS, "two-sum"), good_python(), "--no-complexity",
                      "--json")
    results.check("a folder as problem", done.returncode == 0, done.stderr)
    results.check("json alone on stdout", done.stderr == "" and json.loads(done.stdout),
                  done.stderr)
    renamed = judge.call("run", "two-sum", good_python(), "--lang", "javascript",
                         "--no-complexity")
    results.check("--lang wins", renamed.returncode == 1 and "CE" in renamed.stdout,
                  renamed.stdout[:200])
    listed = judge.call("problem", "list", "--json")
    results.check("problem list", listed.returncode == 0
                  and {row["id"] for row in json.loads(listed.stdout)} >= {"lru-cache", "two-sum"},
                  listed.stdout[:200])
    shown = judge.call("problem", "show", "two-sum")
    results.check("problem show", shown.returncode == 0 and "twoSum(" in shown.stdout,
                  shown.stderr)


def compiled_once(judge, results, folder):
    """The same source is compiled once, and graded each time; another one, and one whose kept
    program was damaged, are compiled. In C, which has little to prepare in a cache of its own."""
    path = solution("two-sum", "AC/own_table.c")
    changed = os.path.join(folder, "changed.c")
    with open(path, encoding="utf-8") as source, open(changed, "w", encoding="utf-8") as out:
        out.write(source.read() + "// changed\n")
    cache = os.path.join(folder, "cache")

    def cached(name, wanted):
        report, done = judge.grade("two-sum", name, "--no-complexity", env={"JUDGE_CACHE": cache})
        good = report is not None and report["verdict"] == "AC"
        results.check(f"compiled once ({os.path.basename(name)}, {wanted})",
                      good and report["compile"]["cached"] is wanted, report or done.stderr)

    cached(path, False)
    cached(path, True)
    cached(changed, False)
    for name in os.listdir(cache):
        if name.startswith("compiled-"):
            with open(os.path.join(cache, name, "0"), "r+b") as program:
                program.truncate(1000)
    cached(path, False)
    cached(path, True)


def doctor(judge, results):
    """It names the layers and the languages."""
    done = judge.call("doctor", "--json")
    results.check("doctor", done.returncode in (0, 1) and done.stdout != "", done.stderr)
    found = json.loads(done.stdout)
    results.check("doctor (languages)", set(LANGUAGES.values())
                  <= {row["id"] for row in found["languages"] if row["ok"]}, found["languages"])
    results.check("doctor (layers)", "seccomp" in found["protections"], found["protections"])


def fault_is_no_verdict(judge, results, folder):
    """A box that cannot be made while the cases run, though the compiler's was, says nothing about
    the answer."""
    home = os.path.join(folder, "home")
    os.mkdir(home)
    for part in ("harness", "problems"):
        os.symlink(os.path.join(ROOT, part), os.path.join(home, part))
    shutil.copytree(os.path.join(ROOT, "sandbox", "policies"),
                    os.path.join(home, "sandbox", "policies"))
    with open(os.path.join(home, "sandbox", "policies", "native.policy"), "w",
              encoding="utf-8") as out:
        out.write("allow no_such_call\n")
    report, done = judge.grade("two-sum", solution("two-sum", "AC/own_table.c"),
                               env={"JUDGE_HOME": home})
    results.check("a fault while cases run", done.returncode == 3 and report["verdict"] == "IE"
                  and report["score"] == 0 and report["compile"]["ok"]
                  and "native" in report["failure"]["reason"], report)


def run(judge, results, _pattern):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        sample_failure(judge, results, folder)
        fault_is_no_verdict(judge, results, folder)
        wrong_names(judge, results, folder)
        no_semicolon(judge, results, folder)
        hidden_failure(judge, results, folder)
        hidden_names(judge, results, folder)
        compiled_once(judge, results, folder)
    options(judge, results)
    doctor(judge, results)
