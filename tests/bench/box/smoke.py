#!/usr/bin/python3
"""Runs every part of tools/bench box with tiny counts and looks at the tables, not at the times.

    smoke.py BUILD

Ends with `N passed, M failed`.
"""
import contextlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import leftovers  # noqa: E402
import smoke_tests  # noqa: E402

NUMBER = re.compile(r"[+-]?\d+(\.\d+)?( %)?")
WAYS = ("spawn", "spawn again", "keeper", "bubblewrap", "fresh keeper")
CALLS = ("mix", "getpid", "read", "futex", "openat, close (file)", "fcntl")
KEEPER = ("descriptors", "children", "memory of its own, bytes")
HOST = ("mounts", "cgroup folders", "IPC objects", "temporary files", "processes")


def bench(build, *options):
    return subprocess.run([ROOT / "tools" / "bench", "box", "--build", build, *options],
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600,
                          check=False)


def tables_of(text):
    """Each table as {the first cell: the other cells}; a first cell may come several times."""
    tables, rows = [], None
    for line in text.splitlines():
        if not line.startswith("| "):
            rows = None
        elif rows is None:
            rows = []
            tables.append(rows)
        elif not line.startswith("| ---"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return tables


def run_part(build, *options):
    done = bench(build, *options)
    assert done.returncode == 0, (options, done.returncode, done.stdout, done.stderr)
    assert done.stderr == "", done.stderr  # Progress is for terminals.
    return tables_of(done.stdout), done.stdout


def expect_rows(table, names, figures):
    """One row for each name, in this order at least, whose next cells are figures above 0."""
    found = [row[0] for row in table]
    assert [name for name in found if name in names] == list(names), (found, names)
    for row in table:
        for cell in row[1:1 + figures]:
            assert NUMBER.fullmatch(cell) and float(cell.split()[0]) > 0, row


def test_start(build):
    tables, text = run_part(build, "--part", "start", "--runs", "3", "--idle", "0,1")
    assert len(tables) == 2 and "1 ms of idle" in text, text
    for table in tables:
        expect_rows(table, WAYS, 4)
    for other in ("isolate", "nsjail", "minijail"):
        assert re.search(rf"^({other}: .+|\| {other} \|.+)$", text, re.MULTILINE), (other, text)


def test_one_way(build):
    tables, _ = run_part(build, "--part", "start", "--runs", "2", "--idle", "0", "--way", "keeper")
    expect_rows(tables[0], ("spawn", "keeper"), 4)
    assert len(tables[0]) == 2, tables


def test_cpu(build):
    tables, _ = run_part(build, "--part", "cpu", "--pairs", "2", "--work-ms", "10")
    assert [row[0] for row in tables[0]] == ["integer"] * 3 + ["memory"] * 3, tables
    for row in tables[0][0:2] + tables[0][3:5]:
        # What is measured is the work that was asked for, give or take a machine's moods.
        assert 1 < float(row[2]) < 1000 and 1 < float(row[3]) < 1000, row


def test_calls(build):
    tables, text = run_part(build, "--part", "calls", "--call-runs", "1")
    expect_rows(tables[0], CALLS, 2)
    fates = {row[0]: row[-1] for row in tables[0]}
    assert fates["getpid"] == fates["read"] == "cached" and fates["fcntl"] == "allowed", fates
    checked = re.search(r"^Arguments looked at.*: (.*)\.$", text, re.MULTILINE)[1].split(", ")
    assert "ioctl" in checked and "write" not in checked, checked
    assert "execve" in re.search(r"^Decided by the keeper: (.*)\.$", text, re.MULTILINE)[1], text


def test_crowd(build):
    tables, _ = run_part(build, "--part", "crowd", "--keepers", "1,2", "--rounds", "1",
                         "--window-ms", "30")
    assert len(tables) == 2, tables
    for table in tables:
        expect_rows(table, ("1", "2"), 4)


def test_leftovers(build):
    tables, text = run_part(build, "--part", "leftovers", "--boxes", "20")
    rows = {row[0]: row[1:] for row in tables[0]}
    for name in KEEPER:
        before, after, left = rows[f"keeper: {name}"]
        assert before.isdigit() and after.isdigit() and left == "none", (name, rows)
    assert int(rows["keeper: descriptors"][0]) > 3, rows
    for name in HOST:
        assert rows[f"host: {name}"][2] == "none", text


def measure_fake(folder, left):
    """What leftovers says of a program in the place of ours that leaves a file, in a child since it
    goes into namespaces of its own."""
    fake = pathlib.Path(folder) / "fake"
    fake.write_text(f"#!/bin/sh\nsleep 60 & echo warm; read line; touch {left}\n"
                    "echo done; read line; kill $!; wait\n", encoding="utf-8")
    fake.chmod(0o755)
    pid = os.fork()
    if pid == 0:
        status = 2
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            status = int(leftovers.measure([str(fake)], 1, (folder,)))
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def test_left_file_is_seen(_build):
    name = f"judge-smoke-{os.getpid()}"
    with tempfile.TemporaryDirectory() as folder:
        for left in ("/dev/null", f"/dev/shm/{name}", f"/tmp/{name}"):
            try:
                assert measure_fake(folder, left) == int(left == "/dev/null"), left
            finally:
                if left != "/dev/null":
                    pathlib.Path(left).unlink(missing_ok=True)


def test_wrong_usage(build):
    for options, word in ((["--part", "nonsense"], "nonsense"), (["--runs", "1"], "--runs"),
                          (["--keepers", "0"], "--keepers"), (["--way", "docker"], "docker")):
        done = bench(build, *options)
        assert done.returncode == 2 and word in done.stderr and done.stdout == "", done
    done = bench("/nowhere", "--part", "cpu")
    assert done.returncode == 2 and "build first" in done.stderr, done


def test_failed_run(build):
    """The measuring program says what failed, and the bench has a status of its own for it."""
    program = pathlib.Path(build) / "tests" / "unit" / "sandbox" / "box_bench"
    done = subprocess.run([program, "/bin/false", ROOT / "sandbox" / "policies", program.parent,
                           "loop", "1", "1"], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=60, check=False)
    assert done.returncode == 3 and "/bin/false" in done.stderr, done


if __name__ == "__main__":
    sys.exit(smoke_tests.run(globals()))
