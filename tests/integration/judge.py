"""Runs the judge as a user would, and counts what was found. Used by run.py's test files."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.append(os.path.join(ROOT, "tests", "sandbox"))
import host  # pylint: disable=wrong-import-position

PROBLEMS = os.path.join(ROOT, "problems")
AT_ONCE = 3  # Gradings side by side.
SLEEPERS = 5  # Besides, of programs that wait for a limit and use no core; 8 boxes have room.
# For answers that no time limit is meant to stop: a machine may be several times slower than it is
# when it has nothing else to do.
PATIENT = {"JUDGE_TIME_FACTOR": "4"}
LANGUAGES = {".c": "c", ".cpp": "cpp", ".py": "python", ".js": "javascript", ".go": "go",
             ".rs": "rust", ".java": "java", ".ts": "typescript"}

# In a sanitized build a memory error has a status that nothing else has. Leaks are looked for by
# the unit tests: at the end of a command they are no error.
os.environ.setdefault("ASAN_OPTIONS", "detect_leaks=0:exitcode=99")

with open(os.path.join(ROOT, "docs", "report.schema.json"), encoding="utf-8") as schema_file:
    SCHEMA = jsonschema.Draft202012Validator(json.load(schema_file))


class Results:
    """Passed and failed checks, from several threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.passed = 0
        self.failed = 0

    def check(self, name, good, detail=""):
        with self.lock:
            if good:
                self.passed += 1
            else:
                self.failed += 1
                print(f"FAIL {name}: {detail}", flush=True)
        return good


class Judge:
    """One judge binary."""

    def __init__(self, program):
        self.program = os.path.abspath(program)

    def call(self, *args, timeout=600, env=None, **more):
        """The finished process, with text output."""
        environment = dict(os.environ, **(env or {}))
        return subprocess.run([self.program, *args], capture_output=True, text=True,
                              errors="replace", timeout=timeout, env=environment, check=False,
                              stdin=subprocess.DEVNULL, **more)

    def grade(self, problem, path, *options, **more):
        """The report and the process. The report is None where there is none."""
        done = self.call("run", problem, path, "--json", *options, **more)
        try:
            report = json.loads(done.stdout)
        except ValueError:
            return None, done
        errors = [error.message for error in SCHEMA.iter_errors(report)]
        if errors:
            raise AssertionError(f"{path}: the report does not fit its schema: {errors[:3]}")
        return report, done


def wait_for(condition, seconds=60):
    """True as soon as the condition holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


def one_line(text):
    """Is it one clear line for a person?"""
    return len(text.strip().splitlines()) == 1 and len(text.strip()) > 10


@contextlib.contextmanager
def orphans():
    """Until the end of the block, what loses its parent comes to this process, where leftovers()
    finds it."""
    host.become_subreaper()
    try:
        yield
    finally:
        host.become_subreaper(False)


def leftovers():
    """What a judge of ours must not leave behind: processes, cgroups, mounts. Those that were
    started here have been waited for."""
    host.reap()
    found = [f"process {pid}" for pid, name in host.children_of(os.getpid()).items()
             if name == "judge-box"]
    found += sorted(host.cgroup_folders())
    with open("/proc/self/mounts", encoding="utf-8") as mounts:
        found += [line.strip() for line in mounts if "judge" in line.split()[0]]
    return found


def fail(message):
    """A mistake in the call of the tests themselves."""
    print(message, file=sys.stderr)
    sys.exit(2)
