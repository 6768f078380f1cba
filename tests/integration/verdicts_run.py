"""Each verdict from a real program in each language and for each kind of problem, with a reason
that a candidate understands; and answers that are unusual, right, and accepted."""

import json
import os
import re
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor

from judge import AT_ONCE, LANGUAGES, PATIENT, PROBLEMS, ROOT, SLEEPERS
from verdicts_table import CLASS, CPU, KINDS, ROWS, STDIN, WALL

FOLDER = os.path.join(ROOT, "tests", "integration", "verdicts")

# The same text as other editors save it.
TRANSFORMS = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "BOM": lambda data: b"\xef\xbb\xbf" + data,
    "BOM and CRLF": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    "no last line end": lambda data: data.rstrip(b"\n"),
    "form feed": lambda data: data + b"\f\n",
}
CASES_OF_TRANSFORMED = 3
TRANSFORMED = (("lru-cache", "AC"), ("two-sum", "AC"), ("peak-sessions", "AC"))


# Rows in which the base is let go on, which answers the first operations of a class right.
STARTS_RIGHT = ("wrong", "deep recursion", "deep recursion, cached")
# They use up their stack of 64 MiB and little else, or the memory limit would come first.
RECURSIONS = ("recursion", "recursion of two")
RECURSION_BYTES_MAX = 192 << 20


def read(path):
    """The bytes of a file."""
    with open(path, "rb") as file:
        return file.read()


def write(path, data):
    """A file in a folder of its own, so that its name says nothing."""
    os.makedirs(os.path.dirname(path))
    with open(path, "wb") as file:
        file.write(data)
    return path


def fill(ending, kind, top, body):
    """The program of a row, and the line where its body starts. In a body, "@" stands for the
    indentation of a line that follows."""
    base = read(os.path.join(FOLDER, "base", kind + ending)).decode()
    indent = re.search(r"^( *)@BODY@$", base, re.MULTILINE)[1]
    line = base[:base.index("@BODY@")].count("\n") + top.count("\n") + 1
    return base.replace("@TOP@", top).replace("@BODY@", body.replace("@", indent)), line


def grade(judge, results, name, problem, path, *options, env=None):
    """The report, or None with a failed check."""
    try:
        report, done = judge.grade(problem, path, "--no-complexity", *options, env=env)
    except AssertionError as error:
        results.check(name, False, str(error))
        return None
    results.check(f"{name} (report)", report is not None, done.stderr.strip()[:300])
    return report


def named_operation(kind, failure):
    """Is the operation that failed the first one that ran the body?"""
    example = failure["counterexample"]
    operation, name = (1, "allow(") if kind == CLASS else (0, "twoSum(")
    return failure["operation"] == operation and example is not None \
        and example["call"].startswith(name)


def problem_copy(folder, problem, **limits):
    """The same problem with other limits."""
    copy = os.path.join(folder, problem)
    shutil.copytree(os.path.join(PROBLEMS, problem), copy,
                    ignore=shutil.ignore_patterns("solutions"))
    path = os.path.join(copy, "problem.json")
    document = json.loads(read(path))
    document["limits"].update(limits)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(document, out)
    return copy


def with_limits(folder, **limits):
    """{kind: path} of such copies."""
    return {kind: problem_copy(folder, problem, **limits)
            for kind, (problem, _, _) in KINDS.items()}


def problems_by_limit(folder):
    """The problems of a row by what its reason must say; of others the one under "". Where nothing
    is to be stopped there is time for a machine that is busy with other things. An endless loop
    calculates no longer than tells it from others, however long that takes."""
    patient = with_limits(os.path.join(folder, "patient"), cpu_ms=20000, wall_ms=100000)
    hasty = with_limits(os.path.join(folder, "hasty"), cpu_ms=300, wall_ms=100000)
    return {"": patient, CPU: hasty, WALL: {kind: row[0] for kind, row in KINDS.items()}}


def fail_one(judge, results, folder, problems, row, ending, kind):
    """One row in one language for one kind."""
    name, _, _, verdict, top, body, wanted = row
    label = f"{kind}{ending} {name}"
    problem = problems[wanted if verdict == "TLE" else ""][kind]
    methods = KINDS[kind][2]
    source, line = fill(ending, kind, top, body)
    path = write(os.path.join(folder, label.replace(" ", "-"), "answer" + ending), source.encode())
    report = grade(judge, results, label, problem, path, "--samples")
    if report is None:
        return
    failure = report["failure"] or {}
    reason = failure.get("reason", "")
    results.check(label, report["verdict"] == verdict,
                  f"expected {verdict}, got {report['verdict']}: {reason}")
    wanted = wanted if isinstance(wanted, str) else wanted[kind]
    wanted = wanted.replace("{line}", str(line)).replace("{method}", methods[ending])
    results.check(f"{label} (reason)", re.search(wanted, reason), f"{reason!r} is not {wanted!r}")
    if name in RECURSIONS:
        most = max(group["memory_peak_bytes"] or 0 for group in report["groups"])
        results.check(f"{label} (memory)", most <= RECURSION_BYTES_MAX, f"{most} bytes")
    loaded = verdict not in ("CE", "RJ") and "loaded" not in reason
    if loaded and kind != STDIN and (kind != CLASS or name not in STARTS_RIGHT):
        results.check(f"{label} (operation)", named_operation(kind, failure), failure)


def accept_one(judge, results, name, problem, path):
    """An answer that is right."""
    report = grade(judge, results, name, problem, path, env=PATIENT)
    if report is None:
        return
    failure = report["failure"] or {}
    results.check(name, report["verdict"] == "AC" and report["score"] == 100,
                  f"got {report['verdict']}: {failure.get('reason')} in {failure.get('group')}")


def honest():
    """(name, problem, path) of the unusual answers."""
    base = os.path.join(FOLDER, "honest")
    for problem in sorted(os.listdir(base)):
        for name in sorted(os.listdir(os.path.join(base, problem))):
            yield f"honest {problem}/{name}", problem, os.path.join(base, problem, name)


def shorten(problem):
    """The first cases of each group: what a text editor does to a source, they tell."""
    tests = os.path.join(problem, "tests")
    for name in os.listdir(tests):
        if name.endswith(".jsonl"):
            cases = read(os.path.join(tests, name)).splitlines(keepends=True)
            with open(os.path.join(tests, name), "wb") as out:
                out.writelines(cases[:CASES_OF_TRANSFORMED])


def transformed(folder):
    """The same of solutions, one for each language, saved in other ways: each way with one of the
    problems, so that each language meets all ways and all kinds."""
    for turn, (problem, verdict) in enumerate(TRANSFORMED):
        short = problem_copy(os.path.join(folder, "short"), problem)
        shorten(short)
        source = os.path.join(PROBLEMS, problem, "solutions", verdict)
        found = {os.path.splitext(name)[1]: name for name in sorted(os.listdir(source))}
        for row, ending in enumerate(LANGUAGES):
            for column, (how, transform) in enumerate(TRANSFORMS.items()):
                if (row + column) % len(TRANSFORMED) != turn:
                    continue
                label = f"{how} {problem}/{found[ending]}"
                path = os.path.join(folder, label.replace(" ", "-").replace("/", "-"),
                                    "answer" + ending)
                yield label, short, write(path, transform(read(os.path.join(source,
                                                                            found[ending]))))


def run(judge, results, pattern):
    """Some at a time: the machine for CI has two cores, and sleepers do not use theirs."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as pool, \
            ThreadPoolExecutor(SLEEPERS) as sleepers:
        jobs = []
        problems = problems_by_limit(folder)
        for row in ROWS:
            for ending in row[1]:
                for kind in row[2]:
                    if re.search(pattern, f"{kind}{ending} {row[0]}"):
                        which = sleepers if row[-1] == WALL else pool
                        jobs.append(which.submit(fail_one, judge, results, folder, problems, row,
                                                 ending, kind))
        for name, problem, path in [*honest(), *transformed(folder)]:
            if re.search(pattern, name):
                jobs.append(pool.submit(accept_one, judge, results, name, problem, path))
        for job in jobs:
            job.result()
