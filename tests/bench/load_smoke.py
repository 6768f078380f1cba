#!/usr/bin/python3
"""Runs every part of tools/bench daemon and tools/bench batch with tiny counts, tools/bench
languages and tools/calibrate on some, and looks at the tables, not at the times.

    load_smoke.py BUILD

Ends with `N passed, M failed`.
"""
import importlib.machinery
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests" / "bench" / "box"))

import smoke_tests  # noqa: E402

NUMBER = re.compile(r"\d+(\.\d+)?( %| MiB| ms| KiB)?")
# What each part's table tells, in its order.
DAEMON = {"posts": ("durable POSTs", "inserts", "ratio"),
          "reads": ("libmicrohttpd", "status of one that waits", "ratio",
                    "status of one that is done", "ratio"),
          "graded": ("submissions graded", "judge run", "ratio", "the daemon's own CPU"),
          "memory": ("with nothing", "", "", "", "and 20 open streams"),
          "latency": ("POST to verdict", "95th", "fastest")}
BATCH = {"share": ("CPU time in boxes", "of all that the machine"),
         "python": ("judge batch", "xargs", "time to that"),
         "memory": ("2 answers", "6 answers", "for each answer more")}


def bench(*options):
    return subprocess.run([ROOT / "tools" / "bench", *map(str, options)],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=900,
                          check=False)


def tables_of(text):
    """{part: rows}: a line that names the part, and the table below it."""
    tables = {}
    for line in text.splitlines():
        part = re.match(r"(\w+): ", line)
        if part:
            tables[part[1]] = rows = []
        elif line.startswith("| ") and not line.startswith(("| what", "| ---")):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return tables


def expect(done, parts):
    """Every part has its rows, and a figure above 0 in each (0 only where nothing is the aim)."""
    assert done.returncode == 0 and done.stderr == "", done
    tables = tables_of(done.stdout)
    assert list(tables) == list(parts), tables
    for part, heads in parts.items():
        assert len(tables[part]) == len(heads), tables[part]
        for head, (what, figure, aim) in zip(heads, tables[part]):
            assert what.startswith(head) and NUMBER.fullmatch(figure), (head, what, figure)
            assert float(figure.split()[0]) > 0 or aim in ("at most 5 %", "flat"), (what, figure)


def test_daemon(build):
    expect(bench("daemon", "--build", build, "--rounds", 1, "--ms", 100, "--answers", 4,
                 "--submissions", 100, "--streams", 20, "--posts", 2, "--connections", 8), DAEMON)


def test_batch(build):
    expect(bench("batch", "--build", build, "--rounds", 1, "--answers", 6, "--copies", 3,
                 "--solutions", "two-sum/solutions/*/*.py"), BATCH)


def test_languages(build):
    """Two rows; and what the mains print for the bare toolchain is right."""
    done = bench("languages", "--build", build, "--runs", 2, "ordered_dict.py", "dict.py")
    rows = re.findall(r"^\| (\w+) \| \S+\.py(?: \| \d+ \(\d+ to \d+\)){2} \| [\d.]+ \|",
                      done.stdout, re.M)
    assert done.returncode == 0 and rows == ["class", "function"], done
    path = str(ROOT / "tests" / "bench" / "languages" / "bare")
    bare = importlib.machinery.SourceFileLoader("bare", path).load_module()
    for kind, name in bare.ROWS:
        if kind == "stdin" or not bare.is_there(name):
            continue
        wanted = 0
        for tests in (ROOT / "problems" / bare.PROBLEMS[kind] / "tests").glob("*.jsonl"):
            for line in tests.read_text(encoding="utf-8").splitlines():
                expect = json.loads(line)["expect"]
                wanted += sum(number for number in expect if number is not None)
        with tempfile.TemporaryDirectory() as folder:
            inputs = bare.inputs(kind)
            row = bare.Row(None, pathlib.Path(folder), kind, name, inputs)
            if row.toolchain:
                bare.run(row.toolchain, cwd=folder, env=row.env)
            found = [int(subprocess.run(row.program, cwd=folder, input=text, check=True,
                                        stdout=subprocess.PIPE).stdout) for text in inputs]
        assert sum(found) == wanted, (kind, name, found, wanted)


def test_calibrate(build):
    """tools/calibrate on one small problem. Whether a factor is enough depends on the machine."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out.md"
        done = subprocess.run(
            [ROOT / "tools" / "calibrate", "--build", build, "--runs", "1", "--only", "move-zeroes",
             "--state", f"{folder}/state", "--out", out],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)
        assert done.returncode in (0, 1) and "left out" not in done.stderr, done
        assert "1 runs of 1 problems" in done.stdout, done.stdout
        languages = {path.suffix for path in
                     (ROOT / "problems" / "move-zeroes" / "solutions" / "AC").iterdir()}
        rows = re.findall(r"^\| \w+ \| [\d.]+ \| [\d.]+ \| [1-9]\d* \| move-zeroes: [\w.]+ \| "
                          r"[\d.]+ ms \| ", out.read_text(encoding="utf-8"), re.M)
        assert len(rows) == len(languages), (rows, languages)


def test_wrong_usage(build):
    for name in ("daemon", "batch"):
        for options, word in ((["--part", "nonsense"], "nonsense"), (["--rounds", "0"], "--rounds"),
                              (["--build", "/nowhere"], "build first")):
            done = bench(name, *options)
            assert done.returncode == 2 and word in done.stderr and done.stdout == "", done
    done = bench("batch", "--build", build, "--part", "share", "--solutions", "none/*")
    assert done.returncode == 3 and "none/*" in done.stderr, done


if __name__ == "__main__":
    sys.exit(smoke_tests.run(globals()))
