#!/usr/bin/python3
"""Runs the attack and limit tests of the box: each program in a box of its own, through
`judge box`, and what it may leave behind on the host afterwards.

    run.py --judge build/judge/judge [--filter RE] [--user] [--delegated] [--no-cgroup] [--jobs N]
           [--slow FACTOR] [--programs DIR] [--list]
    run.py --judge build/judge/judge --without-layers [--filter RE]

With --without-layers each attack is run without the layer that should stop it; see without.py.

It needs gcc, CPython, node and, as root, setpriv and unshare. A test that cannot run has failed.
The last line is "N passed, M failed"; the exit status is 1 if any failed, 2 for wrong usage.
"""

import argparse
import concurrent.futures
import glob
import os
import platform
import re
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import threading

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import box_case  # noqa: E402
import command_line  # noqa: E402
import crowd  # noqa: E402
import mishaps  # noqa: E402
import host  # noqa: E402
import setup_faults  # noqa: E402
import without  # noqa: E402
from cases import CASES  # noqa: E402

GROUP = 54321  # A supplementary group of the judge, whose files no box may read.
C_FLAGS = ["-O1", "-std=gnu11", "-pthread", "-Wall", "-Wextra", "-Wshadow", "-Werror"]


class Runner:
    """What the tests share: the built programs, the witnesses, the way to start `judge`."""

    def __init__(self, args, folder):
        self.args = args
        self.folder = folder
        self.build = os.path.join(folder, "build")
        self.secret = os.path.join(folder, "secret")
        self.temp = os.path.join(folder, "temp")
        self.user = args.user
        self.weak_mode = args.no_cgroup or args.user and not args.delegated
        self.slow = args.slow
        self.delegation = host.Delegation(box_case.NOBODY) if args.delegated else None
        self.abstract = f"judge-attack-suite-{os.getpid()}"
        self.unix = host.Listener(socket.AF_UNIX, "\0" + self.abstract)
        self.tcp = host.Listener(socket.AF_INET, ("127.0.0.1", 0))
        self.allowed_connections = 0
        self.port = self.tcp.socket.getsockname()[1]
        for path in (self.build, self.temp):
            os.mkdir(path)
        os.chmod(self.temp, 0o1777)
        with open(self.secret, "w", encoding="utf-8") as file:
            file.write(box_case.SECRET + "\n")

    def build_programs(self):
        """Every attack in one folder, which is bound read-only at /t."""
        kept = self.args.programs
        if kept and os.path.isdir(kept):
            shutil.copytree(kept, self.build, dirs_exist_ok=True)
        else:
            self.compile_programs()
            if kept:  # Whole or not at all.
                shutil.copytree(self.build, kept + ".new")
                os.rename(kept + ".new", kept)
        shutil.copy(self.build + "/identity", self.build + "/setuid-identity")
        os.chmod(self.build + "/setuid-identity", 0o6755)
        os.mknod(self.build + "/device", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        os.chmod(self.build + "/device", 0o666)
        for name, group, mode in (("root-only", 0, 0o600), ("group-only", GROUP, 0o640)):
            with open(self.build + "/" + name, "w", encoding="utf-8") as file:
                file.write(box_case.SECRET + "\n")
            os.chown(self.build + "/" + name, 0, group)
            os.chmod(self.build + "/" + name, mode)

    def compile_programs(self):
        """What is only compiled, so that it can be kept as it is."""
        attacks = os.path.join(HERE, "attacks")
        shutil.copytree(attacks, self.build, dirs_exist_ok=True)
        jobs = [(["gcc", *C_FLAGS, "-static", "-o", self.build + "/" + os.path.basename(path)[:-2],
                  path]) for path in glob.glob(attacks + "/*.c")]
        if platform.machine() == "x86_64":
            jobs += [["gcc", "-static", "-nostdlib", "-no-pie", "-o",
                      self.build + "/" + os.path.basename(path)[:-2], path]
                     for path in glob.glob(attacks + "/*.S")]
        jobs.append(["gcc", *C_FLAGS, "-o", self.build + "/inject", HERE + "/faults/inject.c"])
        jobs.append(["gcc", "-shared", "-fPIC", "-o", self.build + "/plugin.so",
                     attacks + "/compile/plugin_library.c"])
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for job in pool.map(lambda argv: subprocess.run(argv, capture_output=True, text=True,
                                                            check=False), jobs):
                if job.returncode != 0:
                    sys.exit(f"cannot build an attack program: {job.stderr}")

    def case_folder(self):
        folder = tempfile.mkdtemp(dir=self.folder, prefix="case-")
        os.chmod(folder, 0o777)
        with open(folder + "/input", "w", encoding="utf-8") as file:
            file.write("input text")
        if self.user:
            os.chown(folder, box_case.NOBODY, box_case.NOBODY)
        return folder

    def marks(self, text, folder):
        for mark, value in (("@dir@", folder), ("@build@", self.build), ("@secret@", self.secret),
                            ("@abstract@", self.abstract), ("@port@", str(self.port))):
            text = text.replace(mark, value)
        return text

    def judge(self, arguments, under=(), program=None):
        """The command line that starts `judge` in this mode, under another program."""
        argv = [*under, program or self.args.judge, *arguments]
        if self.args.no_cgroup:
            script = 'umount -l -R /sys/fs/cgroup || exit 3; exec "$@"'
            private = ["unshare", "--mount", "--propagation", "private"]
            argv = [*private, "sh", "-c", script, "sh", *argv]
        if self.user:
            number = str(box_case.NOBODY)
            ids = ["--reuid", number, "--regid", number, "--clear-groups"]
            argv = ["setpriv", *ids, *argv]
        return argv

    def start(self, arguments, under=(), program=None, **more):
        environment = {"PATH": "/usr/bin:/bin", "TMPDIR": self.temp, "SUITE": "not for the box",
                       **more.pop("variables", {})}
        more.setdefault("stdin", subprocess.DEVNULL)
        if self.delegation:
            more.setdefault("preexec_fn", self.delegation.enter)
        return subprocess.Popen(self.judge(arguments, under, program), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=environment, cwd=self.folder,
                                extra_groups=() if self.user else [GROUP], **more)

    def call(self, arguments, patience_s=120, **more):
        """Exit status (None: it had to be killed), stdout and stderr of `judge ARGUMENTS`."""
        process = self.start(arguments, **more)
        try:
            stdout, stderr = process.communicate(timeout=patience_s * self.slow)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            stdout, stderr = process.communicate()
            status = None
        return status, stdout.decode(errors="replace"), stderr.decode(errors="replace")

    def box(self, options, command, folder, **more):
        files = ["--stdout", folder + "/stdout", "--stderr", folder + "/stderr"]
        bind = ["--bind", self.build + ":/t"]
        return self.call(["box", "--json", *bind, *files, *options, "--", *command], **more)


def read_text(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(1 << 20)
    except OSError:
        return ""


def check_still(path, moment_s):
    """A file that a dead process wrote must have been written, and must not grow."""
    if host.size_of(path) == 0:
        return ["the daemon never wrote"]
    return ["the daemon still writes"] if host.grows(path, moment_s) else []


def run_once(runner, case, run, folder, more_options="", **more):
    """Exit status, stdout and stderr of one `judge box`; the status is None after the watchdog."""
    command = [runner.marks(word, folder) for word in box_case.command_of(run)]
    options = [runner.marks(word, folder)
               for word in box_case.options_of(case.options, runner.slow)]
    options += more_options.split()
    more.setdefault("patience_s",
                    float(options[options.index("--wall") + 1]) / runner.slow * 4 + 60)
    if not case.pipe_stdin:
        return runner.box(options, command, folder, **more)
    read_end, write_end = os.pipe()
    if runner.user:
        os.fchown(read_end, box_case.NOBODY, box_case.NOBODY)
    try:
        return runner.box(options, command, folder, stdin=read_end, **more)
    finally:
        os.close(read_end)
        os.close(write_end)


def check_witnesses(runner, case, folder, succeeds=False):
    """What the program must not have done on the host, whatever it says. Where it is to succeed
    there is more time for it."""
    errors = []
    if case.still:
        errors += check_still(os.path.join(folder, case.still),
                              (10 if succeeds else 0.1) * runner.slow)
    if os.path.exists(folder + "/planted-by-attack"):
        errors.append("wrote into a read-only bind")
    return errors


def run_case(runner, case):
    """What is wrong; [] when the test passed, None when it says nothing in this mode."""
    expected = case.expected(runner.user, runner.weak_mode)
    if expected == ():
        return None
    folder = runner.case_folder()
    if case.first:
        status, stdout, stderr = run_once(runner, case, case.first, folder)
        if status not in (0, 1):
            return [f"the first run failed: {stdout[:300]} {stderr[:300]}"]
    status, stdout, stderr = run_once(runner, case, case.run, folder)
    if status is None:
        return ["judge had to be killed by the watchdog"]
    result, errors = box_case.parse_result(stdout)
    if result is None:
        return errors + [f"exit status {status}, stderr {stderr[-400:]!r}"]
    errors += box_case.check_result(case, expected, result, runner.weak_mode)
    wanted_status = {"OK": 0, "IE": 3}.get(result["verdict"], 1)
    if status != wanted_status:
        errors.append(f"exit status is {status}, not {wanted_status}")
    errors += box_case.check_text(case, result["verdict"], read_text(folder + "/stdout"),
                                  read_text(folder + "/stderr"))
    errors += check_witnesses(runner, case, folder)
    shutil.rmtree(folder, ignore_errors=True)
    return errors


class Progress:
    """Counts results, prints the failures, and a line of progress on terminals only."""

    def __init__(self, total):
        self.total, self.passed, self.failed = total, 0, 0
        self.lock = threading.Lock()
        self.terminal = sys.stderr.isatty()

    def note(self, name, errors):
        with self.lock:
            self.passed += not errors
            self.failed += bool(errors)
            if self.terminal:
                sys.stderr.write("\r\033[K")
            if errors:
                print(f"FAIL {name}: " + "; ".join(errors), flush=True)
            if self.terminal:
                sys.stderr.write(f"{self.passed + self.failed}/{self.total} {name}")
                sys.stderr.flush()

    def end(self):
        if self.terminal:
            sys.stderr.write("\r\033[K")
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0


def guarded(progress, name, function, *arguments):
    try:
        errors = function(*arguments)
    except Exception as error:  # A test that cannot run has failed.
        errors = [f"{type(error).__name__}: {error}"]
    if errors is not None:
        progress.note(name, errors)


def run_without_layers(runner, cases, wanted):
    tests = without.tests(runner, cases, run_once, check_witnesses, read_text)
    tests = [(name, test) for name, test in tests if wanted.search(name)]
    progress = Progress(len(tests))
    with concurrent.futures.ThreadPoolExecutor(runner.args.jobs) as pool:
        for name, test in tests:
            pool.submit(guarded, progress, name, test)
    return progress.end()


def run_all(runner, cases, functions, faults, inventory):
    progress = Progress(len(cases) + len(functions) + 2)

    def fail_calls(part):
        try:
            part()
        except Exception as error:  # As above.
            progress.note("faults", [f"{type(error).__name__}: {error}"])

    with concurrent.futures.ThreadPoolExecutor(runner.args.jobs) as pool:
        for part in setup_faults.parts(runner, progress.note) if faults else ():
            pool.submit(fail_calls, part)
        for case in cases:
            pool.submit(guarded, progress, case.name, run_case, runner, case)
        for function in functions:
            pool.submit(guarded, progress, function.__name__.replace("_", "-"), function, runner)
    errors = []
    if runner.unix.count or runner.tcp.count != runner.allowed_connections:
        errors.append("a box reached a socket of the host")
    progress.note("no-connection-to-the-host", errors)
    progress.note("nothing-left-behind",
                  inventory.leftovers(5 * runner.slow) +
                  [f"file {name}" for name in os.listdir(runner.temp)])
    if runner.delegation:
        runner.delegation.remove()
    return progress.end()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--judge", help="the judge binary to test")
    parser.add_argument("--filter", default="", help="only tests whose name holds this RE")
    parser.add_argument("--user", action="store_true", help="as an ordinary user")
    parser.add_argument("--delegated", action="store_true",
                        help="with --user: that user has a cgroup (v2) of its own")
    parser.add_argument("--slow", type=float, default=1, metavar="FACTOR",
                        help="stretches all times, for slow machines")
    parser.add_argument("--no-cgroup", action="store_true", help="with the cgroups hidden")
    parser.add_argument("--programs", metavar="DIR",
                        help="keep the attack programs there, or take them from there")
    parser.add_argument("--jobs", type=int, default=4, help="boxes at once")
    parser.add_argument("--without-layers", action="store_true",
                        help="each attack without the layer that should stop it")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--list", action="store_true", help="print the table and end")
    args = parser.parse_args()
    if not args.list and not (args.judge and os.access(args.judge, os.X_OK)):
        parser.error("--judge must name the judge binary")
    if (args.user or args.no_cgroup) and os.getuid() != 0:
        parser.error("--user and --no-cgroup need root to begin with")
    if args.delegated and not args.user:
        parser.error("--delegated needs --user")
    if args.without_layers and (os.getuid() != 0 or args.user or args.no_cgroup):
        parser.error("--without-layers needs root, and is a mode of its own")
    args.judge = args.judge and os.path.abspath(args.judge)
    return args


def main():
    args = parse_arguments()
    wanted = re.compile(args.filter)
    cases = [case for case in CASES if wanted.search(case.name)]
    functions = [function for function in command_line.TESTS + crowd.TESTS + mishaps.TESTS
                 if wanted.search(function.__name__.replace("_", "-"))]
    if args.list:
        for case in cases:
            print(f"{case.name:28} {'|'.join(case.verdict):12} {case.layer:28} {case.tries}")
        return 0
    if args.without_layers and not args.inside:
        return without.enter_outer_box(args.judge, sys.argv)
    if not args.inside:
        host.become_subreaper()
    folder = tempfile.mkdtemp(prefix="attack-suite-")
    os.chmod(folder, 0o755)
    try:
        inventory = host.Inventory(folder)
        runner = Runner(args, folder)
        runner.build_programs()
        if args.without_layers:
            return run_without_layers(runner, CASES, wanted)
        faults = wanted.search("setup-faults") is not None
        return run_all(runner, cases, functions, faults, inventory)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
