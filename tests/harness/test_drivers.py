#!/usr/bin/python3
"""Tries the drivers of harness/ without a box and without the judge.

    test_drivers.py RENDER [LANGUAGE…]

RENDER is the program made of render.c. Prints `N passed, M failed` and exits with 1 if any failed."""
import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile

import mock_judge
from mock_judge import Driver, Ended, Failure, Foreign

HERE = os.path.dirname(os.path.abspath(__file__))
HARNESS = os.path.join(os.path.dirname(os.path.dirname(HERE)), "harness")
ANSWERS = os.path.join(HERE, "answers")
LANGUAGES = {"c": ".c", "cpp": ".cpp", "python": ".py", "javascript": ".js"}
NATIVE = ("c", "cpp")

with open(os.path.join(ANSWERS, "echo.json"), encoding="utf-8") as file:
    ECHO = json.load(file)["interface"]
METHODS = {method["name"]: index + 1 for index, method in enumerate(ECHO["methods"])}
CONSTRUCT = (0, [["a", "b"]])


class Bench:
    """One language: prepared once, with a folder for each answer that is built."""

    def __init__(self, render, language, root):
        self.render = render
        self.language = language
        self.root = root
        self.harness = os.path.join(root, "harness")
        self.source_folder = os.path.join(HARNESS, language)
        with open(os.path.join(self.source_folder, "language.json"), encoding="utf-8") as file:
            self.document = json.load(file)
        self.count = 0
        self.echo = None
        self.prepare()

    def prepare(self):
        """In one folder, used from another one, as the judge does with its boxes."""
        os.mkdir(self.harness)
        step = self.document.get("prepare")
        if not step:
            return
        work = os.path.join(self.root, "prepare")
        os.mkdir(work)
        for name in step["inputs"]:
            shutil.copy(os.path.join(self.source_folder, name), os.path.join(work, name))
        subprocess.run(step["argv"], cwd=work, env=self.document["env"], check=True)
        for name in step["inputs"] + step["outputs"]:
            shutil.copy(os.path.join(work, name), os.path.join(self.harness, name))

    def expand(self, argv):
        words = {"{harness}": self.harness, "{memory_mb}": "256"}
        for word, text in words.items():
            argv = [part.replace(word, text) for part in argv]
        return argv

    def build(self, problem, source):
        """Returns the folder and what the compiler said, None when it was content."""
        self.count += 1
        folder = os.path.join(self.root, "work%d" % self.count)
        os.mkdir(folder)
        kind = "class" if problem == "echo.json" else "function"
        template, output = self.document["templates"][kind]
        driver = subprocess.run([self.render, self.source_folder, os.path.join(ANSWERS, problem),
                                 os.path.join(self.source_folder, template)],
                                stdout=subprocess.PIPE, check=True).stdout
        with open(os.path.join(folder, output), "wb") as file:
            file.write(driver)
        with open(os.path.join(folder, self.document["source"]), "w", encoding="utf-8") as file:
            file.write(source)
        for name in self.document["files"]:
            shutil.copy(os.path.join(self.source_folder, name), os.path.join(folder, name))
        argv = (self.document.get("compile") or {}).get(kind)
        if not argv:
            return folder, None
        done = subprocess.run(self.expand(argv), cwd=folder, env=self.document["env"],
                              stderr=subprocess.PIPE)
        return folder, done.stderr.decode() if done.returncode else None

    def start(self, folder, kind="class"):
        return Driver(self.expand(self.document["run"][kind]), folder, self.document["env"])

    def start_echo(self):
        if not self.echo:
            with open(os.path.join(ANSWERS, "echo" + LANGUAGES[self.language]),
                      encoding="utf-8") as file:
                self.echo, error = self.build("echo.json", file.read())
            assert error is None, error
        driver = self.start(self.echo)
        driver.hello()
        driver.case()
        return driver

    def start_function(self, source):
        folder, error = self.build("two_sum.json", source)
        assert error is None, error
        return self.start(folder, "function")


TWO_SUM = {
    "c": ["int* twoSum(int* nums, int numsSize, int target, int* returnSize)\n"
          "{ *returnSize = 2; int *r = malloc(8); r[0] = nums[0]; r[1] = target; return r; }\n",
          "int* twoSum(int* nums, int numsSize, int target, int* returnSize)\n"
          "{ static int r[2]; *returnSize = 2; r[0] = nums[0]; r[1] = target; return r; }\n"],
    "cpp": ["vector<int> twoSum(vector<int>& nums, int target) { return {nums[0], target}; }\n",
            "#include <vector>\n#define int long long\nstruct Solution {\n"
            "std::vector<std::int32_t> twoSum(std::vector<std::int32_t> nums, int target)\n"
            "{ return {nums[0], (std::int32_t)target}; } };\n",
            "class Solution { public: vector<int> twoSum(vector<int>& nums, int target) {\n"
            "mt19937 g; regex r(\"a\"); return {nums[0], target}; } };\n"],
    "python": ["def twoSum(nums: List[int], target: int) -> List[int]:\n    return [nums[0], target]\n",
               "class Solution:\n    def twoSum(self, nums: 'Deque[int]', target):\n"
               "        return list(deque([nums[0], target]))\n",
               "from __future__ import annotations\nimport typing\n@dataclass\nclass P:\n    x: int\n"
               "class Solution:\n    @lru_cache(None)\n    def f(self, n):\n"
               "        return math.floor(n) + gcd(0, 0)\n"
               "    def twoSum(self, nums: typing.List[Node], target: Optional[List[Node]]):\n"
               "        return [P(nums[0]).x, self.f(target)]\n"
               "if __name__ == '__main__':\n    raise ValueError\n"],
    "javascript": ["var twoSum = function(nums, target) { return [nums[0], target]; };\n",
                   "const twoSum = (nums, target) => [nums[0], target];\n",
                   "function twoSum(nums, target) { return [nums[0], target]; }\n"
                   "module.exports = twoSum;\n",
                   "class Solution { twoSum(nums, target) { return [nums[0], target]; } }\n",
                   "'use strict';\nlet twoSum = (nums, target) => [nums[0], target];\n"
                   "module.exports = { twoSum };\n"],
}

# What an answer does to the modules that its driver shares with it changes nothing.
HOSTILE = {
    "python": "import builtins, os, posix, struct, sys\n"
              "for name in ('len', 'type', 'isinstance', 'range', 'str', 'int', 'list', 'getattr',\n"
              "             'memoryview', 'bytearray', 'BaseException', 'BlockingIOError', 'float'):\n"
              "    setattr(builtins, name, None)\n"
              "posix.write = posix.read = os.write = posix._exit = struct.Struct = None\n"
              "sys.stdout = sys.stderr = 7\n"
              "sys.modules.clear()\n"
              "def twoSum(nums, target):\n    return [nums[0], target]\n",
    "javascript": "const fs = require('fs');\nfs.readSync = fs.writeSync = process.reallyExit = null;\n"
                  "Buffer.from = Buffer.concat = Buffer.allocUnsafe = null;\n"
                  "Number.isInteger = Array.isArray = Object.getPrototypeOf = Math.floor = null;\n"
                  "var BigInt = null, String = null, process = null;\n"
                  "function twoSum(nums, target) { return [nums[0], target]; }\n",
    "c": "int read(int x) { return x; }\nint write(void) { return 7; }\nint hash, in, state, out;\n"
         "int* twoSum(int* nums, int numsSize, int target, int* returnSize) {\n"
         "int *r = realloc(nums, 4096); *returnSize = 2; r[1] = target; free(nums); return r; }\n",
    "cpp": "int read() { return 1; }\nint in, out;\nextern \"C\" int getpid() { return 0; }\n"
           "struct judge { int x; };\n#define all(x) x.begin(), x.end()\n"
           "vector<int> twoSum(const vector<int> nums, long long target)\n"
           "{ return {nums[0], (int)target}; }\n",
}

BROKEN = {
    "c": "int* twoSum(int* nums, int numsSize, int target, int* returnSize)\n{\n  return nums\n}\n",
    "cpp": "class Solution {\npublic:\n  int x\n};\n",
    "python": "class Solution:\n    def twoSum(self, nums, target):\n        return [1, 2\n",
    "javascript": "var twoSum = function() {\n  return [;\n};\n",
}

ECHOED = {
    "b": [True, False],
    "i": [0, -1, 2147483647, -2147483648],
    "l": [0, -1, 1 << 40, -(1 << 40), (1 << 53) - 1, 1 << 53, -(1 << 53) - 1, (1 << 63) - 1, -(1 << 63)],
    "d": [0.5, -0.0, 1e308, 5e-324, float("inf"), 3.0],
    "s": ["", "abc", "ü€𝄞", 'quote"\\\n'],
}


def check(condition, what="not true"):
    if not condition:
        raise AssertionError(what)


def same(got, expected):
    check(repr(got) == repr(expected), "%r instead of %r" % (got, expected))


def echo_calls():
    calls, expected = [CONSTRUCT], [None]
    for base, values in ECHOED.items():
        for value in values:
            calls.append((METHODS["echo_" + base], [value]))
        lists = [[], values, values * 50]
        tables = [[], [[]], [values, [], values[:1]]]
        calls += [(METHODS["list_" + base], [value]) for value in lists]
        calls += [(METHODS["table_" + base], [value]) for value in tables]
    calls += [(METHODS["maybe_i"], [value]) for value in (None, 0, 7)]
    calls += [(METHODS["maybe_s"], [value]) for value in (None, "", "x")]
    calls += [(METHODS["maybe_list"], [value]) for value in (None, [], [1, 2])]
    expected += [args[0] for _, args in calls[1:]]
    calls += [(METHODS["nothing"], []), (METHODS["name_count"], [])]
    return calls, expected + [None, 2]


def test_every_type(bench):
    driver = bench.start_echo()
    calls, expected = echo_calls()
    for phased in (False, True):
        for index, got in enumerate(driver.calls(calls, phased)):
            same(got, expected[index])
        driver.case()
    driver.calls([CONSTRUCT])
    check(driver.calls([(METHODS["echo_i"], [i]) for i in range(50)]) == list(range(50)))
    check(driver.progress() == 49, "progress %d" % driver.progress())
    same(driver.quit(), 0)


def test_long_frames(bench):
    driver = bench.start_echo()
    numbers = list(range(200000))
    same(driver.calls([CONSTRUCT, (METHODS["list_i"], [numbers])])[1], numbers)
    same(driver.calls([(METHODS["echo_s"], ["x" * 3000000])]), ["x" * 3000000])
    same(driver.calls([(METHODS["echo_i"], [i]) for i in range(100000)], True), numbers[:100000])
    same(driver.quit(), 0)


def failure(bench, how, phased=False):
    """The ERROR that the operation leads to, or None, and the status of the program."""
    driver = bench.start_echo()
    try:
        driver.calls([CONSTRUCT, (METHODS["nothing"], []), (METHODS["fail"], [how])], phased)
    except Failure as error:
        return error, driver.close()
    except Ended:
        return None, driver.close()
    driver.close()
    raise AssertionError("%s went well" % how)


def expect_failure(bench, how, kind, name, status=1, operation=2):
    error, got = failure(bench, how)
    check(error, "%s: no ERROR" % how)
    same((error.kind, error.type, error.operation, got), (kind, name, operation, status))
    return error


def test_exceptions(bench):
    name = {"c": None, "cpp": "std::invalid_argument", "python": "ValueError",
            "javascript": "RangeError"}[bench.language]
    if not name:
        return
    error = expect_failure(bench, "throw", 3, name)
    same(error.message, "told to")
    if bench.language == "cpp":
        check(error.function.startswith("0x"), "no addresses")
        expect_failure(bench, "at", 3, "std::out_of_range")
        expect_failure(bench, "memory", 3, "std::bad_alloc")
        same(expect_failure(bench, "zero-throw", 3, "int").message, "7")
    else:
        with open(os.path.join(bench.echo, bench.document["source"]), encoding="utf-8") as file:
            line = file.read().split("\n")[error.line - 1]
        check("told to" in line, "line %d" % error.line)
        check("fail" in error.function, error.function)
    failure(bench, "throw", True)


def test_signals(bench):
    if bench.language not in NATIVE:
        for how, number in (("null", 11), ("abort", 6)):
            error, status = failure(bench, how)
            same((error, status), (None, -number))
        return
    for how, name, number in (("null", "SIGSEGV", 11), ("abort", "SIGABRT", 6),
                              ("divide", "SIGFPE", 8), ("overflow", "stack overflow", 11)):
        error = expect_failure(bench, how, 4, name, -number)
        lines = subprocess.run(bench.document["symbolize"] + error.message.split(), cwd=bench.echo,
                               stdout=subprocess.PIPE).stdout.decode()
        check("/" + bench.document["source"] + ":" in lines,
              "no line: %s %s" % (error.message, lines))


def test_ends(bench):
    name = "SystemExit" if bench.language == "python" else "exit"
    expect_failure(bench, "exit", 5, name)
    same(failure(bench, "quit"), (None, 0))


def test_deep_recursion(bench):
    name = {"python": "RecursionError", "javascript": "RangeError"}.get(bench.language)
    if name:
        check(expect_failure(bench, "overflow", 3, name).line > 0)


def test_exact_types(bench):
    expected = {
        "python": {"true": True, "double": 1.0, "foreign": Foreign("Foreign"), "big": 1 << 70,
                   "none": None, "text": "7", "tuple": Foreign("tuple"),
                   "surrogate": Foreign("str with surrogates"),
                   "huge": Foreign("int of 20001 bits")},
        "javascript": {"true": True, "double": 1.5, "foreign": Foreign("Foreign"), "big": 1 << 70,
                       "text": "7", "tuple": Foreign("Map"), "zero": 0},
    }.get(bench.language, {})
    driver = bench.start_echo()
    driver.calls([CONSTRUCT])
    for how, value in expected.items():
        got = driver.calls([(METHODS["fail"], [how])])[0]
        check(type(got) is type(value), how)
        same(got, value)
    if expected:
        cycle = driver.calls([(METHODS["fail"], ["cycle"])])[0]
        for _ in range(8):
            cycle = cycle[0]
        check(type(cycle) is Foreign)
    same(driver.quit(), 0)


def test_output_is_apart(bench):
    driver = bench.start_echo()
    driver.calls([CONSTRUCT, (METHODS["fail"], ["print"])])
    same(driver.quit(), 0)
    same(driver.stdout, b"hello from the answer\n")


def test_functions(bench):
    for source in TWO_SUM[bench.language]:
        driver = bench.start_function(source)
        driver.hello()
        for phased in (False, True):
            driver.case()
            same(driver.calls([(0, [[5, 6], 9])], phased), [[5, 9]])
        # Each result is read before the next call: it may be a static array.
        same(driver.calls([(0, [[5, 6], 9]), (0, [[-7], 8])]), [[5, 9], [-7, 8]])
        same(driver.quit(), 0)


def test_hostile_loading(bench):
    driver = bench.start_function(HOSTILE[bench.language])
    driver.hello()
    for phased in (False, True):
        driver.case()
        same(driver.calls([(0, [[5, 6], 9])], phased), [[5, 9]])
    same(driver.quit(), 0)


def test_broken_source(bench):
    folder, said = bench.build("two_sum.json", BROKEN[bench.language])
    if said is not None:
        check("solution" in said and "error" in said and ":3:" in said, said)
        return
    driver = bench.start(folder, "function")
    try:
        driver.hello()
        check(False, "it was loaded")
    except Failure as error:
        same((error.kind, error.seq, error.type), (1, 0, "SyntaxError"))
        check(error.line in (2, 3), "line %d" % error.line)
        check(error.message, "no message")
    driver.close()


def test_missing_name(bench):
    if bench.language in NATIVE:
        return
    driver = bench.start_function("\n")
    try:
        driver.hello()
        check(False, "it was loaded")
    except Failure as error:
        same((error.kind, error.seq), (2, 0))
        check("twoSum" in error.message)
    driver.close()


def test_strange_frames(bench):
    """Whatever comes, the driver ends; it does not hang or crash."""
    random.seed(7)
    for _ in range(40 if bench.language in NATIVE else 8):
        driver = bench.start_echo()
        size = random.randrange(200)
        payload = struct.pack("<IBI", 5, random.randrange(2), random.choice([1, 2, 1 << 31]))
        payload += bytes(random.choice([0, 1, 3, 5, 6, 255, random.randrange(256)])
                         for _ in range(size))
        driver.send(mock_judge.CALLS, payload)
        driver.socket.shutdown(1)
        status = driver.close()
        check(status >= 0, "signal %d" % -status)


def main():
    render = os.path.abspath(sys.argv[1])
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    passed = failed = 0
    for language in sys.argv[2:] or LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="drivers-") as root:
            bench = Bench(render, language, root)
            for name, test in tests:
                try:
                    test(bench)
                    passed += 1
                except (AssertionError, Failure, Ended, OSError) as error:
                    failed += 1
                    print("FAIL %s %s: %s" % (language, name, error or type(error).__name__))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
