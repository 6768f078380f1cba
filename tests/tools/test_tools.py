#!/usr/bin/python3
"""Tests of tools/: options, the package table, the checks, and how tools/test counts.

Nothing is installed and nothing is built here. Ends with `N passed, M failed`.
"""
import contextlib
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tools" / "lib"))

import lanes  # noqa: E402
import run_tests  # noqa: E402
import step  # noqa: E402
import test_steps  # noqa: E402


def run(*argv, cwd="/"):
    return subprocess.run([str(word) for word in argv], cwd=cwd, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=300, check=False)


def copied_tools(folder):
    """The tools alone in a tree of their own, whose path has a blank."""
    tree = pathlib.Path(folder) / "a tree"
    shutil.copytree(ROOT / "tools", tree / "tools")
    return tree


def write(tree, name, text):
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# ---- options

TOOLS = ("setup", "start", "test", "test-in-vm", "test-in-systemd", "check-includes",
         "check-style", "bench", "soak", "pictures", "calibrate")


def test_help_of_each_tool():
    for tool in TOOLS:
        done = run(ROOT / "tools" / tool, "--help")
        assert done.returncode == 0 and f"tools/{tool}" in done.stdout, (tool, done)
        assert done.stderr == "", (tool, done.stderr)


def test_unknown_option_of_each_tool():
    for tool in TOOLS:
        done = run(ROOT / "tools" / tool, "--nonsense")
        assert done.returncode == 2, (tool, done)
        assert done.stdout == "" and "--nonsense" in done.stderr.splitlines()[-1], (tool, done)


def test_wrong_values():
    for argv, words in (
            (("setup", "--for", "fun"), "run, test or all"),
            (("setup", "--for"), "needs a value"),
            (("setup", "--languages", "c,ruby"), "unknown language 'ruby'"),
            (("test", "--step"), "needs a name"),
            (("test-in-vm", "--modes", "root,guest"), "there is no 'guest'"),
            (("test-in-vm", "--suite"), "needs a value")):
        done = run(ROOT / "tools" / argv[0], *argv[1:])
        assert done.returncode == 2 and words in done.stderr, (argv, done)


def test_step_list():
    done = run(ROOT / "tools" / "test", "--list")
    assert done.returncode == 0, done
    assert [line.split()[0] for line in done.stdout.splitlines()] == [
        one.name for one in test_steps.STEPS]


# ---- setup

def test_dry_run_names_what_is_missing_once():
    with tempfile.TemporaryDirectory() as folder:
        tree = copied_tools(folder)
        write(tree, "tools/packages.txt",
              "# a comment\n"
              "build gone-dev /nowhere/*.pc\n"
              "build bash /usr/bin/bash\n"
              "build either /nowhere /usr/bin/ba*h\n"
              "language:c gone-dev /nowhere/*.pc\n"
              "language:go gone-go /nowhere/go\n"
              "test gone-check /nowhere/check\n"
              "develop gone-gdb /nowhere/gdb\n")
        for options, packages in (
                ((), "gone-dev gone-go"),
                (("--languages", "c"), "gone-dev"),
                (("--for=test", "--languages=c"), "gone-dev gone-check"),
                (("--for", "all"), "gone-dev gone-go gone-check gone-gdb")):
            done = run(tree / "tools" / "setup", "--dry-run", *options)
            assert done.returncode == 0, done
            assert done.stdout == f"setup: would install {packages}\n", (options, done.stdout)


def test_setup_through_a_link_with_nothing_missing():
    with tempfile.TemporaryDirectory() as folder:
        tree = copied_tools(folder)
        write(tree, "tools/packages.txt", "build bash /usr/bin/bash\n")
        link = pathlib.Path(folder) / "a link"
        link.symlink_to(tree / "tools" / "setup")
        done = run(link, cwd=folder)
        assert done.returncode == 0, done
        assert done.stdout == "setup: everything for 'run' is installed\n", done.stdout


def table_rows():
    for line in (ROOT / "tools" / "packages.txt").read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words and not words[0].startswith("#"):
            yield words


def test_package_table():
    for words in table_rows():
        assert len(words) >= 3, words
        assert words[0] in ("build", "test", "develop") or words[0].startswith("language:"), words
        assert all(pattern.startswith("/") for pattern in words[2:]), words


def test_each_dependency_of_the_build_is_in_the_table():
    found = " ".join(pattern for words in table_rows() for pattern in words[2:])
    for path in [ROOT / "meson.build", *ROOT.glob("*/meson.build"), *ROOT.glob("*/*/meson.build")]:
        for name in re.findall(r"dependency\('([^']+)'", path.read_text(encoding="utf-8")):
            assert f"/{name}.pc" in found or name == "threads", (path, name)


def test_each_language_has_its_package_in_the_table():
    rows = {(words[0], words[1]) for words in table_rows()}
    for path in (ROOT / "harness").glob("*/language.json"):
        language = json.loads(path.read_text(encoding="utf-8"))
        assert (f"language:{language['id']}", language["package"]) in rows, path


# ---- checks of the sources

def test_include_rules():
    with tempfile.TemporaryDirectory() as folder:
        tree = copied_tools(folder)
        write(tree, "judge/base/err.h", "#include <stdio.h>\n#include <jansson.h>\n")
        write(tree, "judge/stage/run.c", '#include "judge/base/err.h"\n#include "sandbox/box.h"\n')
        write(tree, "sandbox/box.h", "#include <stdint.h>\n")
        done = run(tree / "tools" / "check-includes")
        assert done.returncode == 0 and done.stdout == "3 passed, 0 failed\n", done
        for name, text in (
                ("sandbox/bad.c", '#include "judge/base/err.h"\n'),
                ("sandbox/bad.c", "#  include <jansson.h>\n"),
                ("judge/base/bad.c", '#include "judge/stage/run.h"\n'),
                ("judge/core/bad.c", '#include "sandbox/box.h"\n'),
                ("judge/stage/bad.c", '#include "sandbox/cgroup.h"\n'),
                ("judge/stage/bad.c", '#include "err.h"\n'),
                ("judge/stage/bad.c", "#include <seccomp.h>\n"),
                ("judge/new/bad.c", "#include <stdio.h>\n")):
            write(tree, name, text)
            done = run(tree / "tools" / "check-includes")
            assert done.returncode == 1, (name, text, done)
            assert done.stdout.startswith(f"{name}: "), (name, text, done)
            assert done.stdout.endswith("3 passed, 1 failed\n"), (name, text, done)
            (tree / name).unlink()


def test_style_limits():
    with tempfile.TemporaryDirectory() as folder:
        tree = copied_tools(folder)
        good = "x" * 100 + "\n"
        write(tree, "judge/a.c", good * 400)
        base = run(tree / "tools" / "check-style")
        assert base.returncode == 0, base
        for text in (good * 401, "x" * 101 + "\n", "\tx\n", "x \n", "x", "/* TO" "DO */\n",
                     '"/home/' 'somebody/x"\n'):
            write(tree, "judge/a.c", text)
            done = run(tree / "tools" / "check-style")
            assert done.returncode == 1 and done.stdout.startswith("judge/a.c: "), (text, done)


# ---- how tools/test counts

class FakeContext(step.Context):
    """A context whose log lies elsewhere."""

    def __init__(self, folder):  # pylint: disable=super-init-not-called
        self.log = pathlib.Path(folder) / "log"
        self.log.write_text("", encoding="utf-8")
        self.process = None


def test_closing_line():
    with tempfile.TemporaryDirectory() as folder:
        context = FakeContext(folder)
        for script, expected in (
                ("echo 3 passed, 0 failed", step.Counts(3, 0, 0)),
                ("echo 3 passed, 1 failed, 2 skipped; exit 1", step.Counts(3, 1, 2)),
                ("echo 1 passed, 9 failed; echo 2 passed, 0 failed", step.Counts(2, 0, 0)),
                ("echo 3 passed, 0 failed; exit 1", step.Counts(3, 1, 0)),
                ("echo well: 3 passed, 0 failed", step.Counts(0, 1, 0)),
                ("true", step.Counts(0, 1, 0))):
            assert context.suite(["/bin/sh", "-c", script]) == expected, script


def test_command_that_takes_too_long_ends_with_its_children():
    with tempfile.TemporaryDirectory() as folder:
        context = FakeContext(folder)
        status, text = context.run(["/bin/sh", "-c", "sleep 1000 & echo $!; wait"], timeout_s=3)
        assert status == 124, status
        state = pathlib.Path(f"/proc/{int(text.split()[0])}/stat")
        # Dead, or a zombie that nobody has collected yet; a busy machine takes a moment to kill.
        for _ in range(200):
            if not state.exists() or ") Z " in state.read_text(encoding="utf-8"):
                return
            time.sleep(0.05)
        raise AssertionError("the child lives on")


def test_files_in_chunks():
    script = 'for f; do case $f in *bad*) echo "so $f"; exit 1; esac; done'
    with tempfile.TemporaryDirectory() as folder:
        context = FakeContext(folder)
        files = [f"f{i}" for i in range(9)] + ["bad1", "bad2"]
        counts = test_steps.in_chunks(context, files, 4, ["/bin/sh", "-c", script, "sh"])
        said = context.log.read_text(encoding="utf-8")
        assert counts == step.Counts(9, 2, 0), counts
        assert "so bad1" in said and "so bad2" in said and "f1:" not in said, said
        together = test_steps.in_chunks(context, files, 4, ["/bin/sh", "-c", "[ $# = 1 ]", "sh"])
        assert together == step.Counts(11, 3, 0), together


def test_unit_counts():
    for test, expected in (
            ({"result": "OK", "stdout": "100%: Checks: 12, Failures: 0, Errors: 0"}, (12, 0)),
            ({"result": "FAIL", "stdout": "75%: Checks: 4, Failures: 1, Errors: 0"}, (3, 1)),
            ({"result": "FAIL", "stdout": "100%: Checks: 4, Failures: 0, Errors: 0"}, (4, 1)),
            ({"result": "TIMEOUT", "stdout": ""}, (0, 1)),
            ({"result": "SKIP", "stdout": ""}, (0, 1)),
            ({"result": "OK"}, (1, 0))):
        counts = test_steps.unit_counts(test)
        assert (counts.passed, counts.failed) == expected, test


# ---- side by side

@contextlib.contextmanager
def logs_in(folder):
    """Logs of steps go there."""
    before, step.LOGS = step.LOGS, pathlib.Path(folder)
    try:
        yield step.LOGS
    finally:
        step.LOGS = before


def run_lanes(folder, *rows):
    """Runs steps (name, lane, the step whose begin it waits for, what it returns). Which began (+)
    and ended (-) in what order, and the outcomes by name."""
    said = pathlib.Path(folder) / "said"

    def say(text):
        with said.open("a", encoding="utf-8") as out:
            out.write(text + "\n")

    def make(name, beside, counts):
        def run_it(context):
            say(f"+{name}")
            end = time.monotonic() + 60
            while beside and f"+{beside}\n" not in said.read_text(encoding="utf-8"):
                assert time.monotonic() < end, f"{beside} does not run beside {name}"
                time.sleep(0.01)
            context.note(f"the log of {name}")
            say(f"-{name}")
            return counts or os._exit(9)
        return run_it
    with logs_in(folder):
        running = lanes.Lanes([step.Step(name, "", make(name, beside, counts), lane=lane)
                               for name, lane, beside, counts in rows], None)
        outcomes = {one.name: outcome for one, outcome in running.run(lambda _: None)}
    return said.read_text(encoding="utf-8").split(), outcomes


def test_lanes():
    good, bad = step.Counts(passed=2), step.Counts(passed=1, failed=1)
    with tempfile.TemporaryDirectory() as folder:
        said, outcomes = run_lanes(
            folder, ("a1", "a", "b", good), ("b", "b", "a2", bad), ("a2", "a", None, good),
            ("alone", "", None, good), ("dies", "a", None, None), ("c", "c", "dies", good),
            ("last", "", None, step.Counts()))
    for before, after in (("-a1", "+a2"), ("-a2", "+alone"), ("-b", "+alone"),
                          ("-alone", "+dies"), ("-alone", "+c"), ("-c", "+last")):
        assert said.index(before) < said.index(after), said
    counts = {name: outcome.counts for name, outcome in outcomes.items()}
    failed = step.Counts(failed=1)
    assert counts == {"a1": good, "a2": good, "b": bad, "alone": good, "dies": failed, "c": good,
                      "last": failed}, counts  # What counts nothing has failed.
    assert outcomes["a1"].text == "" and "the log of b" in outcomes["b"].text, outcomes
    assert "died" in outcomes["dies"].text and "nothing" in outcomes["last"].text, outcomes


def test_lanes_are_stopped_with_their_commands():
    with tempfile.TemporaryDirectory() as folder, logs_in(folder):
        def sleep(context):
            return context.check(["/bin/sh", "-c", f"echo $$ >{folder}/pid.new; "
                                  f"mv {folder}/pid.new {folder}/pid; exec sleep 1000"])
        running = lanes.Lanes([step.Step("sleeps", "", sleep)], None)
        running.start(running.waiting[0])
        while not (pathlib.Path(folder) / "pid").exists():
            time.sleep(0.01)
        pid = int((pathlib.Path(folder) / "pid").read_text(encoding="utf-8"))
        running.stop()
        assert not pathlib.Path(f"/proc/{pid}").exists(), "the command lives on"


def test_what_took_how_long():
    shown, before = io.StringIO(), run_tests.busy_s()
    quick, slow = (lanes.Outcome(step.Counts(passed=1), "", *times) for times in ((2, 1), (30, 55)))
    with contextlib.redirect_stdout(shown):
        run_tests.show_times([("quick", quick), ("slow", slow)], 30, 15 * os.cpu_count())
    lines = [line.split() for line in shown.getvalue().splitlines()]
    assert lines[1] == ["slow", "30.0", "55.0"] and lines[2] == ["quick", "2.0", "1.0"], lines
    assert lines[3][:2] == ["all", "30.0"] and " 50 %" in shown.getvalue(), lines
    end = time.monotonic() + 60
    while run_tests.busy_s() == before:  # By this loop, if by nothing else.
        assert time.monotonic() < end, "the machine is never at work"


def test_steps_need_what_exists_before_them():
    seen = set()
    for one in test_steps.STEPS:
        assert one.name not in seen and set(one.needs) <= seen, one
        seen.add(one.name)


def test_continuous_integration_calls_the_tests_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2 and lines[1].endswith('tools/test"') and os.access(
        ROOT / ".ci" / "run", os.X_OK), lines


def main():
    passed = failed = 0
    for name, test in sorted(globals().items()):
        if not name.startswith("test_") or not callable(test):
            continue
        try:
            test()
            passed += 1
        except (AssertionError, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
            failed += 1
            print(f"{name}: {error!r}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
