#!/usr/bin/python3
"""Tries the drivers of harness/ without a box and without the judge.

    test_drivers.py RENDER [LANGUAGE…]

RENDER is the program made of render.c; "uncaught" lies beside it. Prints `N passed, M failed`
and exits with 1 if any failed."""
import concurrent.futures
import json
import os
import random
import struct
import subprocess
import sys
import tempfile

import mock_judge
from bench import ANSWERS, LANGUAGES, Bench
from checks import check, same
from mock_judge import Ended, Failure, Foreign
import nodes
from sources import BROKEN, ECHOED, HOSTILE, LAZY, MACROS, TWO_SUM, UNCAUGHT

NATIVE = ("c", "cpp", "go", "rust")
SIGNALLED = ("c", "cpp", "rust")  # A report comes before the signal.
COMPILED = (*NATIVE, "java", "typescript")  # What is wrong with the source, the compiler says.

with open(os.path.join(ANSWERS, "echo.json"), encoding="utf-8") as file:
    ECHO = json.load(file)["interface"]
METHODS = {method["name"]: index + 1 for index, method in enumerate(ECHO["methods"])}
CONSTRUCT = (0, [["a", "b"]])


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
            "javascript": "RangeError", "go": "panic", "rust": "panic",
            "typescript": "RangeError", "java": "IllegalArgumentException"}[bench.language]
    if not name:
        return
    error = expect_failure(bench, "throw", 3, name)
    same(error.message, "told to")
    if bench.language == "cpp":
        check(error.function.startswith("0x"), "no addresses")
        expect_failure(bench, "at", 3, "std::out_of_range")
        expect_failure(bench, "memory", 3, "std::bad_alloc")
        same(expect_failure(bench, "zero-throw", 3, "int").message, "7")
    elif bench.language == "rust":
        check("echo.rs" not in error.message and error.function.startswith("0x"), error.function)
        check("index is 1000" in expect_failure(bench, "at", 3, "panic").message, "no index")
        same(expect_failure(bench, "of a number", 3, "panic").message, "of another type than text")
        driver = bench.start_echo()
        same(driver.calls([CONSTRUCT, (METHODS["fail"], ["caught"])]), [None, 1])
        same(driver.quit(), 0)
    else:
        with open(os.path.join(bench.echo, bench.document["source"]), encoding="utf-8") as file:
            line = file.read().split("\n")[error.line - 1]
        check("told to" in line, "line %d" % error.line)
        check("fail" in error.function.lower(), error.function)
    failure(bench, "throw", True)


def test_signals(bench):
    if bench.language == "java":
        same(failure(bench, "crash"), (None, -6))
        return
    if bench.language == "go":
        for how, words in (("null", "nil pointer"), ("divide", "divide by zero"),
                           ("odd", "PANIC=Error method: again"), ("not text", "\ufffd")):
            check(words in expect_failure(bench, how, 3, "panic").message, how)
        return
    if bench.language not in SIGNALLED:
        for how, number in (("null", 11), ("abort", 6)):
            error, status = failure(bench, how)
            same((error, status), (None, -number))
        return
    for how, name, number in (("null", "SIGSEGV", 11), ("abort", "SIGABRT", 6),
                              ("divide", "SIGFPE", 8), ("overflow", "stack overflow", 11)):
        if how == "divide" and bench.language == "rust":
            continue
        error = expect_failure(bench, how, 4, name, -number)
        lines = subprocess.run(bench.document["symbolize"] + error.message.split(), cwd=bench.echo,
                               stdout=subprocess.PIPE).stdout.decode()
        check("/" + bench.document["source"] + ":" in lines,
              "no line: %s %s" % (error.message, lines))


def test_ends(bench):
    name = "SystemExit" if bench.language == "python" else "exit"
    expect_failure(bench, "ends" if bench.language == "go" else "exit", 5, name)
    same(failure(bench, "quit"), (None, 0))


def test_deep_recursion(bench):
    name = {"python": "RecursionError", "javascript": "RangeError",
            "typescript": "RangeError", "java": "StackOverflowError"}.get(bench.language)
    if name:
        check(expect_failure(bench, "overflow", 3, name).line > 0)
    if bench.language == "go":
        same(failure(bench, "overflow"), (None, 2))  # Its runtime says so on stderr.


def test_exact_types(bench):
    same_as = {"typescript": "javascript"}
    expected = {
        "python": {"true": True, "double": 1.0, "foreign": Foreign("Foreign"), "big": 1 << 70,
                   "none": None, "text": "7", "tuple": [1],
                   "values": [[1], [2]], "equal type": Foreign("Posing"),
                   "surrogate": Foreign("str with surrogates"),
                   "huge": Foreign("int of 20001 bits")},
        "javascript": {"true": True, "double": 1.5, "foreign": Foreign("Foreign"), "big": 1 << 70,
                       "text": "7", "tuple": Foreign("Map"), "zero": 0},
        "java": {"true": True, "double": 1.5, "float": 0.5, "long": Foreign("long"),
                 "foreign": Foreign("Foreign"), "big": Foreign("BigInteger"), "none": None,
                 "text": "7", "char": Foreign("Character"), "map": Foreign("HashMap"),
                 "surrogate": Foreign("String with half a surrogate pair")},
    }.get(same_as.get(bench.language, bench.language), {})
    driver = bench.start_echo()
    driver.calls([CONSTRUCT])
    for how, value in expected.items():
        got = driver.calls([(METHODS["fail"], [how])])[0]
        check(type(got) is type(value), how)
        same(got, value)
    if expected:
        for how in ["cycle"] + ["view cycle"] * (bench.language == "python"):
            cycle = driver.calls([(METHODS["fail"], [how])])[0]
            for _ in range(8):
                cycle = cycle[0]
            check(type(cycle) is Foreign, how)
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


def test_macros(bench):
    """What an answer defines for itself does not change the glue behind it."""
    for source in MACROS.get(bench.language, []):
        driver = bench.start_function(source)
        driver.hello()
        for phased in (False, True):
            driver.case()
            same(driver.calls([(0, [[5, 6], 9])], phased), [[5, 9]])
        same(driver.quit(), 0)


def test_lazy_results(bench):
    """An element that is computed while it is read is named and not called."""
    for source, expected in LAZY.get(bench.language, {}).items():
        driver = bench.start_function(source)
        driver.hello()
        driver.case()
        same(driver.calls([(0, [[5, 6], 9])], True)[0], expected)
        same(driver.quit(), 0)


def test_long_answer(bench):
    """Of an answer that is too long, only the header comes, with a length over the limit."""
    limit = 16 << 20
    driver = bench.start_echo()
    driver.calls([CONSTRUCT])
    fits = limit - 4 - 4 - 5  # seq, count, and the string's tag and length.
    text = driver.calls([(METHODS["echo_s"], ["x" * fits])])[0]
    check(len(text) == fits, "the longest answer is cut")
    for more in (1, 4, 8, 9):
        driver.ask([(METHODS["echo_s"], ["x" * (fits + more)])])
        kind, length = struct.unpack("<2xBxI", driver.exactly(8))
        same((kind, length), (mock_judge.RESULTS, limit + more))
        try:
            driver.exactly(1)
            check(False, "bytes behind the header")
        except Ended:
            same(driver.close(), 1)
        driver = bench.start_echo()
        driver.calls([CONSTRUCT])
    same(driver.quit(), 0)


def test_uncaught(bench):
    """What a whole program says of its exception is found."""
    for source, expected in UNCAUGHT[bench.language].items():
        same(bench.uncaught(source), expected)


def test_broken_source(bench):
    folder, said = bench.build("two_sum.json", BROKEN[bench.language])
    if said is not None:
        check(bench.document["source"] in said and "error" in said and ":3:" in said, said)
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
    if bench.language == "java":
        said = bench.build("two_sum.json", "class Solution { }\n")[1]
        check("Solution.java: error:" in said and "twoSum" in said, said)
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


def run_language(render, language):
    """How many tests passed, and what is wrong with the others."""
    tests = [(name, test) for name, test in {**globals(), **vars(nodes)}.items()
             if name.startswith("test_")]
    wrong = []
    with tempfile.TemporaryDirectory(prefix="drivers-") as root:
        bench = Bench(render, language, root)
        for name, test in tests:
            try:
                test(bench)
            except (AssertionError, Failure, Ended, OSError) as error:
                wrong.append("%s %s: %s" % (language, name, str(error) or type(error).__name__))
    return len(tests) - len(wrong), wrong


def main():
    render = os.path.abspath(sys.argv[1])
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(run_language, render, language)
                for language in sys.argv[2:] or LANGUAGES]
        for run in runs:
            good, wrong = run.result()
            passed += good
            failed += len(wrong)
            for text in wrong:
                print("FAIL " + text)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
