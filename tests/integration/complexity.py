"""Measured complexity, end to end. Counts are exact, so what they say of clear cases is tested; the
clock may be unsure on a loaded machine, and neither may ever be wrong."""

import concurrent.futures
import contextlib
import glob
import os
import re
import shutil
import tempfile

from judge import LANGUAGES, PROBLEMS, ROOT

CHEATS = os.path.join(ROOT, "tests", "integration", "complexity_cheats")
# (problem, solution, expected verdict of each operation), by counts. What wobbles
# (JavaScript, maps in Go) may be unsure; the others may not.
FIRM = (
    ("lru-cache", "AC/list_and_map.cpp", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC/own_table.c", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC/table_of_all_keys.c", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC/values_as_text.cpp", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC/linked_nodes.py", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC-slow/list_scan.c",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("lru-cache", "AC-slow/vector_scan.cpp",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("lru-cache", "AC-slow/list_scan.py",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("lru-cache", "AC/arena.rs", {"get": ("met", "O(1)"), "put": ("met", "O(1)")}),
    ("lru-cache", "AC-slow/vec_scan.rs",
     {"get": ("exceeded", "O(n)"), "put": ("exceeded", "O(n)")}),
    ("lfu-cache", "AC-slow/heap.go",
     {"get": ("exceeded", "O(log n)"), "put": ("exceeded", "O(log n)")}),
    ("two-sum", "AC-slow/all_pairs.go", {"twoSum": ("exceeded", "O(n^2)")}),
    ("two-sum", "AC/own_table.c", {"twoSum": ("met", "O(n)")}),
    ("two-sum", "AC-slow/all_pairs.c", {"twoSum": ("exceeded", "O(n^2)")}),
)
# An instruction copies several entries, and the kernel gives new pages for all of them: it takes
# long for its instructions, and is slow all the same.
BENCH = os.path.join(ROOT, "tests", "bench", "complexity")
COPIES = (os.path.join(BENCH, "problems", "queue"),
          os.path.join(BENCH, "blind", "c", "queue_new_array.c"),
          {"push": ("exceeded", "O(n)"), "pop": ("met", "O(1)")})
NOT_WRONG = (("lru-cache", "AC/class.js", "exceeded"),
             ("lru-cache", "AC/own_nodes.go", "exceeded"),
             ("lru-cache", "AC-slow/array_scan.js", "met"),
             ("lru-cache", "AC/prototype.js", "exceeded"),
             ("lru-cache", "AC/linked_nodes.java", "exceeded"),
             ("lru-cache", "AC-slow/list_scan.java", "met"))
CLASSES = ["O(1)", "O(log n)", "O(sqrt n)", "O(n)", "O(n log n)", "O(n^2)", "O(n^2 log n)",
           "O(n^3)", "O(2^n)"]
# Cheats whose counts show their work, so that no check has to void them.
SHOWN = {"moves_by_messages.c", "moves_pages.rs"}
BUDGET_NS = 300_000_000_000  # What no measuring passes by design, however busy the machine.
MORE_TIME = 10


def solution(problem, name):
    """The path of a solution of the bank."""
    return os.path.join(PROBLEMS, problem, "solutions", name)


def holds(text, name):
    """Is the class @name among those that the report leaves open?"""
    if text is None:
        return False
    words = [word for word in text.replace(" or ", "|").replace(" to ", "|").split("|")]
    if words == ["unknown"]:
        return True
    return CLASSES.index(words[0]) <= CLASSES.index(name) <= CLASSES.index(words[-1])


@contextlib.contextmanager
def more_time():
    """A folder for JUDGE_HOME where measuring may take many times as much CPU time."""
    with tempfile.TemporaryDirectory(prefix="judge-home-") as folder:
        for part in ("problems", "sandbox"):
            os.symlink(os.path.join(ROOT, part), os.path.join(folder, part))
        shutil.copytree(os.path.join(ROOT, "harness"), os.path.join(folder, "harness"))
        for path in glob.glob(os.path.join(folder, "harness", "*", "language.json")):
            with open(path, encoding="utf-8") as text:
                language = re.sub(r'(?<="budget_ms": )\d+', lambda found: str(
                    MORE_TIME * int(found[0])), text.read())
            with open(path, "w", encoding="utf-8") as out:
                out.write(language)
        yield folder


def for_certain(judge, rows):
    """As in_pairs, for rows whose third tells the operations. On a slow machine the time may be up
    at sizes that are too small to tell: then there is more of it. What is wrong stays wrong."""
    def unsure(row, graded):
        times = (graded[0] or {}).get("complexity", {}).get("time", {})
        return any(times.get(name, {}).get("verdict") in ("inconclusive", "not measured")
                   for name in row[2])
    first = list(in_pairs(judge, rows))
    again = [row for row, graded in first if unsure(row, graded)]
    yield from ((row, graded) for row, graded in first if row not in again)
    if again:
        print(f"    more time for {[os.path.basename(row[1]) for row in again]}", flush=True)
        with more_time() as folder:
            yield from in_pairs(judge, again, env={"JUDGE_HOME": folder})


def in_pairs(judge, rows, *options, **more):
    """(row, what grading gave) for each row (problem, path, …), two at a time: counts do not mind,
    and no test here is about time."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        yield from zip(rows, pool.map(
            lambda row: judge.grade(row[0], row[1], *options, timeout=900, **more), rows))


def measured(results, path, graded):
    """The complexity of an accepted answer, or None."""
    report, done = graded
    label = os.path.relpath(path, ROOT)
    if not results.check(label, report is not None and report["verdict"] == "AC", done.stderr):
        return None
    results.check(f"{label} (budget)", report["timings"]["measure_ns"] < BUDGET_NS,
                  report["timings"])
    return report["complexity"]


def has_qemu(judge):
    """Does the machine count instructions?"""
    return "+ qemu" in judge.call("doctor").stdout


def run_counts(judge, results):
    """hash map and list is O(1), a list scan is O(n), by exact counts."""
    firm = [(problem, solution(problem, name), expected) for problem, name, expected in FIRM]
    firm.append(COPIES)
    for (_, path, expected), graded in for_certain(judge, firm):
        name, found = os.path.basename(path), measured(results, path, graded)
        if found is None:
            continue
        results.check(f"{name} (meter)", found["meter"] == "qemu", found["note"])
        for operation, (verdict, label) in expected.items():
            row = found["time"][operation]
            results.check(f"{name} {operation}", row["verdict"] == verdict, row)
            results.check(f"{name} {operation} (class)", holds(row["class"], label), row["class"])
            results.check(f"{name} {operation} (unit)",
                          all(point["unit"] == "instructions" for point in row["points"]), row)
    unsure = [(problem, solution(problem, name), wrong) for problem, name, wrong in NOT_WRONG]
    for (_, path, wrong), graded in in_pairs(judge, unsure):
        name, found = os.path.basename(path), measured(results, path, graded)
        for operation, row in (found or {"time": {}})["time"].items():
            results.check(f"{name} {operation}", row["verdict"] != wrong, row)


def run_cheats(judge, results):
    """Work put where nothing is measured voids the figures, and work that is put off to another
    call is found where calls take turns: no cheat is met. The first line names the problem, and
    operations where not all of them are meant."""
    rows = []
    for name in sorted(os.listdir(CHEATS)):
        path = os.path.join(CHEATS, name)
        with open(path, encoding="utf-8") as source:
            problem, *operations = source.readline().split(": ")[1].split()
        rows.append((problem, path, operations))
    for (_, path, operations), graded in in_pairs(judge, rows):
        name, found = os.path.basename(path), measured(results, path, graded)
        for operation, row in (found or {"time": {}})["time"].items():
            if operation in (operations or [operation]):
                results.check(f"{name} {operation}", row["verdict"] != "met", row)
            if name in SHOWN:
                results.check(f"{name} {operation} (shown)", "void" not in (row["note"] or ""), row)


def run_again(judge, results):
    """Whole programs of interpreters are counted too, all runs in one process."""
    rows = [("peak-sessions", solution("peak-sessions", f"AC/{name}"))
            for name in ("input_lines.py", "typed_arrays.js")]
    for (_, path), graded in in_pairs(judge, rows):
        name, found = os.path.basename(path), measured(results, path, graded)
        if found is None:
            continue
        row = found["time"]["run"]
        results.check(f"{name} (meter)", found["meter"] == "qemu", found["note"])
        results.check(f"{name} (points)", len(row["points"]) >= 5, row)
        results.check(f"{name} (not exceeded)", row["verdict"] != "exceeded", row)


def run_clock(judge, results):
    """The clock is unsure rather than wrong."""
    for name, wrong in (("AC/list_and_map.cpp", "exceeded"), ("AC-slow/vector_scan.cpp", "met")):
        path = solution("lru-cache", name)
        found = measured(results, path, judge.grade("lru-cache", path, "--meter", "clock",
                                                    timeout=900))
        for operation, row in (found or {"time": {}})["time"].items():
            results.check(f"{name} {operation} (clock)", row["verdict"] != wrong, row)


def run_claims(judge, results):
    """Claims are held against what was measured."""
    path = solution("lru-cache", "AC/list_and_map.cpp")
    report, done = judge.grade("lru-cache", path, "--claim", "get=O(1),put=O(n)")
    if not results.check("claims", report is not None, done.stderr):
        return
    found = {name: row["verdict"] for name, row in report["claims"].items()}
    results.check("claims (verdicts)", found == {"get": "right", "put": "wrong"}
                  or report["complexity"]["meter"] == "clock", found)


def run_refused(judge, results):
    """A meter that was asked for and is not there is bad input, before anything runs."""
    path = solution("lru-cache", "AC/own_table.c")
    for meter in ("pmu", "sundial"):
        done = judge.call("run", "lru-cache", path, "--meter", meter)
        results.check(f"--meter {meter}", done.returncode == 2 and done.stdout == "", done.stderr)


def run(judge, results, _pattern):
    """All of it; without the emulator, what is left."""
    assert set(LANGUAGES.values()) == {"c", "cpp", "python", "javascript", "go", "rust", "java",
                                       "typescript"}
    if has_qemu(judge):
        run_counts(judge, results)
        run_cheats(judge, results)
        run_again(judge, results)
    run_clock(judge, results)
    run_claims(judge, results)
    run_refused(judge, results)
