"""What the steps of tools/test are made of: counts, and commands with a log and a time limit."""
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import typing

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build-test"
LOGS = BUILD / "logs"
CACHE = BUILD / "cache"
TAIL_LINES = 40
CLOSING_LINE = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$", re.MULTILINE)


class Stopped(Exception):
    """A signal asked tools/test to end."""


def stop_on_signals():
    """SIGTERM and SIGHUP raise Stopped, as Ctrl-C raises KeyboardInterrupt. What a shell had us
    ignore in its background would be ignored by all that is tested, too."""
    def stopped(number, frame):
        raise Stopped()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stopped)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)


@dataclasses.dataclass
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    @staticmethod
    def one(good):
        return Counts(passed=1) if good else Counts(failed=1)

    def __add__(self, other):
        return Counts(self.passed + other.passed, self.failed + other.failed,
                      self.skipped + other.skipped)

    def __str__(self):
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


@dataclasses.dataclass
class Step:
    name: str
    what: str
    run: typing.Callable
    slow: bool = False
    needs: tuple = ()
    lane: str = ""  # Beside steps of another lane, after those of its own; without one: alone.


def prepare():
    """Before the first step: folders, and nothing in them of what an earlier run prepared or
    compiled; the steps of this one share theirs."""
    LOGS.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(CACHE, ignore_errors=True)


def tree_state():
    """What git says has changed or come in the tree, or None when it can not say."""
    # A clone may belong to somebody else than the root who tests it.
    done = subprocess.run(["/usr/bin/git", "-c", "safe.directory=*", "status", "--porcelain"],
                          cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None


class Context:
    """One step's log and the one command that may be running. Not thread safe."""

    def __init__(self, name, tree_before):
        self.log = LOGS / f"{name}.log"
        self.log.write_text("", encoding="utf-8")
        self.process = None
        self.tree_before = tree_before

    def note(self, text):
        with self.log.open("a", encoding="utf-8") as log:
            log.write(text.rstrip("\n") + "\n")

    def tail(self):
        """The end of the log, for whoever looks at the screen."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "".join(f"    {line}\n" for line in lines[-TAIL_LINES:]) + \
            f"    all of it: {os.path.relpath(self.log, ROOT)}\n"

    def run(self, argv, timeout_s=1200, env=None):
        """Runs @argv from the repository's root; its output goes to the log. Returns status, text.
        The command leads a process group of its own, which ends with it when time is over."""
        argv = [str(word) for word in argv]
        self.note("$ " + " ".join(argv))
        begin = self.log.stat().st_size
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                argv, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                env={**os.environ, **ENVIRONMENT, **(env or {})}, start_new_session=True)
        try:
            status = self.process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            self.stop()
            self.note(f"stopped: it took longer than {timeout_s} s")
            status = 124
        self.process = None
        with self.log.open("rb") as log:
            log.seek(begin)
            return status, log.read().decode("utf-8", "replace")

    def stop(self):
        if self.process is None:
            return
        for number, seconds in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
            try:
                os.killpg(self.process.pid, number)
                self.process.wait(seconds)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        self.process.poll()

    def check(self, argv, **options):
        """A command that counts as one test."""
        status, _ = self.run(argv, **options)
        return Counts.one(status == 0)

    def suite(self, argv, **options):
        """A test program that ends with the closing line."""
        status, text = self.run(argv, **options)
        lines = CLOSING_LINE.findall(text)
        if not lines:
            self.note(f"no closing line `N passed, M failed`; exit status {status}")
            return Counts(failed=1)
        counts = Counts(*(int(number or 0) for number in lines[-1]))
        if status != 0 and counts.failed == 0:
            self.note(f"exit status {status} in spite of the closing line")
            counts.failed = 1
        return counts


# For every command: no bytecode beside the sources, and sanitizers that stop at the first finding
# with a status that no command of the judge has, and what a language prepares once per machine goes
# into the build folder, not onto the machine.
ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
    "JUDGE_CACHE": str(CACHE),
    "CK_DEFAULT_TIMEOUT": "120",  # Seconds for one case of Check, on however slow a machine.
    "ASAN_OPTIONS": "detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:"
                    "exitcode=99",
    "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1:exitcode=99",
}
