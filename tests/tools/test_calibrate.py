#!/usr/bin/python3
"""Tests of tools/calibrate with a judge that is played: what it does with solutions that fail,
problems that can not be graded, and a call that ended before it was through.

Nothing is built here. Ends with `N passed, M failed`.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Two solutions for each problem, and "two-sum" takes Python half of its limit. It counts its calls.
JUDGE = '''#!/usr/bin/python3
import json, os, sys, time
problem = sys.argv[3]
with open(os.environ["CALLS"], "a", encoding="utf-8") as calls:
    print(problem, file=calls)
if problem == os.environ.get("BROKEN"):
    sys.exit("judge: it is broken")
if problem == os.environ.get("SLOW"):
    time.sleep(60)
share = 0.5 if problem == "two-sum" else 0.2
wrong = problem == os.environ.get("WRONG")
rows = [("a.cpp", "cpp", "AC", 0.1, None),
        ("a.py", "python", "WA" if wrong else "AC", share, "it differs" if wrong else None)]
print(json.dumps([{"id": problem, "solutions": [
    {"file": f"solutions/AC/{file}", "language": language, "verdict": verdict, "reason": reason,
     "cpu_share": cpu, "cpu_limit_ns": 1e9 * (3 if language == "python" else 1)}
    for file, language, verdict, cpu, reason in rows]}]))
sys.exit(1 if wrong else 0)
'''


class Tool:
    """tools/calibrate over two problems, in a folder of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        judge = self.folder / "judge" / "judge"
        judge.parent.mkdir()
        judge.write_text(JUDGE, encoding="utf-8")
        judge.chmod(0o755)
        self.out = self.folder / "out.md"

    def __call__(self, *options, **env):
        return subprocess.run(
            [ROOT / "tools" / "calibrate", "--build", self.folder, "--runs", "2", "--out", self.out,
             "--only", "two-sum", "--only", "lru-*", *options],
            env=dict(os.environ, CALLS=str(self.folder / "calls"), **env),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100, check=False)

    def calls(self):
        path = self.folder / "calls"
        words = path.read_text(encoding="utf-8").split() if path.is_file() else []
        path.unlink(missing_ok=True)
        return words


def test_table_and_machine(tool):
    done = tool()
    assert done.returncode == 1, done  # Python's factor is 3, and 0.5 of 0.4 is more.
    assert tool.calls() == ["lru-cache", "two-sum"] * 2
    paper = tool.out.read_text(encoding="utf-8")
    assert paper.endswith(done.stdout), paper
    cells = [[cell.strip() for cell in line.strip("|").split("|")]
             for line in done.stdout.splitlines() if line.startswith("| ")][2:]
    assert cells == [["cpp", "1", "1.00", "2", "lru-cache: a.cpp", "100.0 ms", "1.0 (2)"],
                     ["python", "3", "3.75", "2", "two-sum: a.py", "1500.0 ms", "10.5 (2)"]], cells
    for word in ("2 runs of 2 problems", " cores, ", " GiB, Linux ", "; load "):
        assert word in done.stdout, word
    assert "the factor of python is too small" in done.stderr
    progress = [line for line in done.stderr.splitlines() if " of 4: " in line]
    assert len(progress) == 4 and progress[-1].startswith("calibrate: 4 of 4: two-sum, run 2, "), \
        progress


def test_goes_on_after_a_solution_that_fails(tool):
    done = tool(WRONG="lru-cache")
    assert done.returncode == 1 and tool.calls() == ["lru-cache", "two-sum"] * 2, done
    said = "left out: lru-cache/solutions/AC/a.py is WA: it differs"
    assert done.stderr.count(said) == 1, done
    assert "Left out: lru-cache/solutions/AC/a.py is WA" in tool.out.read_text(encoding="utf-8")
    assert "| cpp | 1 | 1.00 | 2 |" in done.stdout and "| python | 3 | 3.75 | 1 |" in done.stdout


def test_goes_on_after_a_problem_that_can_not_be_graded(tool):
    done = tool(BROKEN="two-sum")
    assert done.returncode == 1 and "left out: two-sum: judge: it is broken" in done.stderr, done
    assert "| python | 3 | 1.50 | 1 |" in done.stdout, done.stdout
    done = tool("--timeout", "1", "--runs", "1", SLOW="lru-cache")
    assert done.returncode == 1 and "left out: lru-cache: took more than 1 s" in done.stderr, done


def test_resumes(tool):
    tool(BROKEN="two-sum")
    state = tool.folder / "calibration.jsonl"
    with state.open("a", encoding="utf-8") as out:
        out.write('{"problem": "two-')  # It was killed here.
    tool.calls()
    done = tool("--resume")
    assert tool.calls() == ["two-sum"] * 2, "what was measured is not measured again"
    assert "| cpp | 1 | 1.00 | 2 |" in done.stdout and "left out" not in done.stderr, done
    assert len([json.loads(line) for line in state.read_text(encoding="utf-8").splitlines()]) == 4
    assert tool("--resume").returncode == 1 and tool.calls() == []
    tool()
    assert tool.calls() == ["lru-cache", "two-sum"] * 2, "without --resume it begins anew"


def test_nothing_and_wrong_usage(tool):
    done = tool("lru-cache", BROKEN="lru-cache")
    assert done.returncode == 3 and "nothing could be measured" in done.stderr, done
    for options, words in ((["two-summ"], "there is no problem two-summ"),
                           (["two-sum", "--runs", "0"], "--runs"),
                           (["lru-cache", "--timeout", "0"], "--timeout")):
        done = tool(*options)
        assert done.returncode == 2 and words in done.stderr and done.stdout == "", done
    done = subprocess.run([ROOT / "tools" / "calibrate", "--only", "none*"], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 2 and "no problem matches none*" in done.stderr, done


def main():
    passed = failed = 0
    for name, test in sorted(globals().items()):
        if not name.startswith("test_"):
            continue
        try:
            with tempfile.TemporaryDirectory() as folder:
                test(Tool(folder))
            passed += 1
        except (AssertionError, OSError, ValueError, subprocess.SubprocessError) as error:
            failed += 1
            print(f"{name}: {error!r}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
