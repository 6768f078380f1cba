"""The steps of tools/test, in one table at the end."""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess

from sources import is_ours
from step import BUILD, CACHE, LOGS, ROOT, Counts, Step, tree_state

ASAN = ROOT / "build-asan"
FUZZ_SECONDS = 3
PYTHON = "/usr/bin/python3"
CHECK_SUMMARY = re.compile(r"\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)")


def judge_of(build):
    return build / "judge" / "judge"


# ---- builds

def empty(folder):
    """Of all but the logs, one of which is being written."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and path != LOGS:
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()


def build(context, folder, options, env=None):
    """Configures once and compiles. A folder configured with other options is configured anew."""
    wanted = " ".join(options)
    stamp = folder / "tools-test-options"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        counts = Counts()
    else:
        empty(folder)
        counts = context.check(["/usr/bin/meson", "setup", folder, ROOT, *options], env=env)
        if counts.failed:
            return counts
        stamp.write_text(wanted, encoding="utf-8")
    return counts + context.check(["/usr/bin/meson", "compile", "-C", folder])


def build_normal(context):
    # The optimiser is on because several of gcc's warnings need it.
    return build(context, BUILD, ["--buildtype=debugoptimized", "-Dwerror=true",
                                  "-Dtests=enabled"])


def build_asan(context):
    # One for the fuzz targets and for all else: -Dfuzz is ASan, UBSan and what guides a fuzzer.
    # Unoptimised: no access is optimised away, and optimising twice as much code takes longer than
    # a faster fuzzer wins in its seconds.
    return build(context, ASAN, ["--buildtype=debug", "-Dwerror=true", "-Dfuzz=true"],
                 env={"CC": "/usr/bin/clang"})


# ---- units

def units(folder):
    def run(context):
        log = folder / "meson-logs" / "testlog.json"
        log.unlink(missing_ok=True)
        context.run(["/usr/bin/meson", "test", "-C", folder, "--no-rebuild", "--print-errorlogs",
                     "--timeout-multiplier=6"])
        counts = Counts()
        for line in log.read_text(encoding="utf-8").splitlines():
            counts += unit_counts(json.loads(line))
        return counts
    return run


def unit_counts(test):
    """The cases of one program of Check; a program that died counts as one failure more."""
    counts = Counts()
    for checks, failures, errors in CHECK_SUMMARY.findall(test.get("stdout") or ""):
        bad = int(failures) + int(errors)
        counts += Counts(passed=int(checks) - bad, failed=bad)
    good = test["result"] in ("OK", "EXPECTEDFAIL")
    if test["result"] == "SKIP" or not good and counts.failed == 0:
        counts.failed += 1
    if good and counts.passed == 0:
        counts.passed = 1
    return counts


# ---- style

def c_files():
    return [path for folder in ("sandbox", "judge", "harness", "tests")
            for path in sorted((ROOT / folder).rglob("*.[ch]"))
            if is_ours(path.relative_to(ROOT).as_posix())]


def run_quietly(argv, timeout_s):
    """(did it work, what it said)"""
    try:
        done = subprocess.run([str(word) for word in argv], cwd=ROOT, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              errors="replace", timeout=timeout_s, check=False)
    except subprocess.TimeoutExpired:
        return False, f"it took longer than {timeout_s} s\n"
    return done.returncode == 0, done.stdout


def each_file(context, files, command):
    """Runs command(file) for each file, as many at a time as there are CPUs; one test each."""
    counts = Counts()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        ends = pool.map(lambda path: run_quietly(command(path), 300), files)
        for path, (good, said) in zip(files, ends):
            counts += Counts.one(good)
            if not good:
                context.note(f"{path}:\n{said}")
    return counts


def in_chunks(context, files, size, argv):
    """Runs @argv with so many files at a time: such a program takes longer to start than for a
    file. One test for each file: where it fails, those of the chunk are run one by one."""
    chunks = -(-len(files) // size)
    counts = Counts()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        # Neighbours are alike: those that take long are spread over all chunks.
        some = [files[first::chunks] for first in range(chunks)]
        for chunk, (good, said) in zip(some, pool.map(
                lambda chunk: run_quietly([*argv, *chunk], 900), some)):
            if good:
                counts += Counts(passed=len(chunk))
                continue
            alone = each_file(context, chunk, lambda path: [*argv, path])
            if alone.failed == 0:
                context.note(f"it fails only together: {chunk}\n{said}")
                alone.failed = 1
            counts += alone
    return counts


def clang_format(context):
    return in_chunks(context, c_files(), 64, ["/usr/bin/clang-format", "--dry-run", "-Werror"])


def clang_tidy(context):
    database = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    # Files of several programs are in it once for each of these.
    once = {(entry["directory"], entry["file"]): entry for entry in reversed(database)}
    folder = BUILD / "tidy"
    folder.mkdir(exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(list(once.values())), encoding="utf-8")
    files = sorted({os.path.realpath(os.path.join(entry["directory"], entry["file"]))
                    for entry in database if entry["file"].endswith(".c")})
    # Attack programs do on purpose what the checks are there to forbid.
    files = [name for name in files if "/tests/sandbox/attacks/" not in name]
    # One by one: the analyzer of clang 14 takes names from one file into the next, and then knows
    # no va_start there.
    return each_file(context, files,
                     lambda path: ["/usr/bin/clang-tidy", "--quiet", "-p", folder, path])


def shell_tools():
    for path in sorted([*(ROOT / "tools").rglob("*"), *(ROOT / ".ci").rglob("*")]):
        if path.is_file() and (path.suffix == ".sh" or b"sh\n" in path.open("rb").readline()[-5:]):
            yield path


def shellcheck(context):
    return in_chunks(context, list(shell_tools()), 8, ["/usr/bin/shellcheck", "-x", "-P", ROOT])


# ---- suites that end with the closing line

def suite(*argv, timeout_s=1200):
    def run(context):
        return context.suite(argv, timeout_s=timeout_s)
    return run


def sandbox(*options):
    def run(context):
        if os.geteuid() != 0:
            context.note("this step needs root: run tools/test as root")
            return Counts(failed=1)
        # The first of these steps compiles the attacks for all.
        return context.suite([PYTHON, "tests/sandbox/run.py", "--judge", judge_of(BUILD),
                              "--programs", CACHE / "attacks", *options])
    return run


# Sanitizers look at the judge, not at the candidates, whose programs take most of the time: all
# that is about the wire, bad input and reports, and answers enough to pass through every stage.
# A right answer in each language; besides, those that are quick to compile: the judge's own code
# knows no languages, it reads the same bytes from all.
ASAN_QUICK = r".*\.(c|py|js)$"
ASAN_PARTS = [
    ("solutions", r"two-sum/solutions/AC/|(two-sum/|peak-sessions/solutions/(AC|WA|CE))"
                  + ASAN_QUICK),
    ("cheats_run", r"(frame|hello|error|answer|ahead|channel|clos|page|swallow|wire|rule|list)"
                   + ASAN_QUICK),
    ("verdicts_run", r"two-sum" + ASAN_QUICK),
    ("bad_input,interrupts,reports", ""),
]


def integration_asan(context):
    counts = Counts()
    for parts, pattern in ASAN_PARTS:
        only = [word for part in parts.split(",") for word in ("--only", part)]
        counts += context.suite([PYTHON, "tests/integration/run.py", "--judge", judge_of(ASAN),
                                 *only, "--filter", pattern, "--jobs", 2], timeout_s=1200)
    return counts


def integration(folder):
    return suite(PYTHON, "tests/integration/run.py", "--judge", judge_of(folder), "--jobs", 2,
                 timeout_s=2400)


# ---- fuzz targets

def fuzz_command(source):
    grown = ASAN / "corpus" / source.stem
    grown.mkdir(parents=True, exist_ok=True)
    return [ASAN / "tests" / "fuzz" / source.stem, f"-max_total_time={FUZZ_SECONDS}",
            "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0",
            f"-artifact_prefix={ASAN}/crashes/{source.stem}-", grown, seeds_of(source)]


def seeds_of(source):
    return ROOT / "tests" / "fuzz" / "corpus" / source.stem


def fuzz(context):
    sources = sorted((ROOT / "tests" / "fuzz").glob("fuzz_*.c"))
    bare = [source for source in sources if not seeds_of(source).is_dir()]
    for source in bare:
        context.note(f"no seed corpus in {seeds_of(source)}")
    (ASAN / "crashes").mkdir(exist_ok=True)
    return Counts(failed=len(bare)) + each_file(
        context, [source for source in sources if source not in bare], fuzz_command)


# ---- what is left behind

def leftovers(context):
    """Nothing that git does not ignore may have come or changed in the tree since the start."""
    now = tree_state()
    if now is None or now != context.tree_before:
        context.note(f"before the tests:\n{context.tree_before}\nnow:\n{now}")
        return Counts(failed=1)
    return Counts(passed=1)


# What compiles, reads and calculates goes beside what starts boxes and mostly waits. What has the
# limits of time of candidates, or measures growth, is alone.
STEPS = [
    Step("build", "the build with warnings as errors", build_normal),
    Step("prepare", "an answer in each language, for the cache of all steps",
         suite(PYTHON, "tests/harness/prepare.py", judge_of(BUILD)), needs=("build",)),
    Step("batch", "many answers: hostile inputs, kills, outputs",
         suite(PYTHON, "tests/batch/run.py", "--judge", judge_of(BUILD), timeout_s=900),
         needs=("build",), lane="boxes"),
    Step("daemon", "judge serve, as its clients see it",
         suite(PYTHON, "tests/daemon/run.py", "--judge", judge_of(BUILD), "--jobs", 2),
         needs=("build",), lane="boxes"),
    Step("bench", "the benchmarks of the box, without a look at the times",
         suite(PYTHON, "tests/bench/box/smoke.py", BUILD), needs=("build",), lane="boxes"),
    Step("bench-load", "those of the daemon and of batches, and tools/calibrate, likewise",
         suite(PYTHON, "tests/bench/load_smoke.py", BUILD), needs=("build",), lane="boxes"),
    Step("sandbox", "attacks on the box, as root with cgroups", sandbox(), needs=("build",),
         lane="boxes"),
    Step("sandbox-layers", "attacks on the box without the layer that stops them",
         sandbox("--without-layers", "--jobs", "2"), needs=("build",), lane="boxes"),
    Step("sandbox-no-cgroup", "attacks on the box, without cgroups", sandbox("--no-cgroup"),
         slow=True, needs=("build",), lane="boxes"),
    Step("sandbox-user", "attacks on the box, as an ordinary user", sandbox("--user"), slow=True,
         needs=("build",), lane="boxes"),
    Step("build-asan", "the build with ASan and UBSan, and the fuzz targets", build_asan, slow=True,
         lane="files"),
    Step("format", "clang-format", clang_format, lane="files"),
    Step("tidy", "clang-tidy", clang_tidy, slow=True, needs=("build",), lane="files"),
    Step("includes", "who may include whom", suite("tools/check-includes"), lane="files"),
    Step("style", "sizes and forbidden texts", suite("tools/check-style"), lane="files"),
    Step("shellcheck", "shellcheck over the tools", shellcheck, lane="files"),
    Step("tools", "the tools themselves", suite(PYTHON, "tests/tools/test_tools.py"),
         lane="files"),
    Step("calibrate", "tools/calibrate, with a judge that is played",
         suite(PYTHON, "tests/tools/test_calibrate.py"), lane="files"),
    Step("fuzz", f"each fuzz target for {FUZZ_SECONDS} s", fuzz, slow=True, needs=("build-asan",),
         lane="files"),
    Step("units", "unit tests", units(BUILD), needs=("build",), lane="files"),
    Step("units-asan", "unit tests under ASan and UBSan", units(ASAN), slow=True,
         needs=("build-asan",), lane="files"),
    Step("bank", "every problem and its reference solutions",
         suite(PYTHON, "tests/problems/check_bank.py"),
         needs=("build",), lane="files"),
    Step("validators", "every problem's validator",
         suite(PYTHON, "tests/problems/check_validators.py"), lane="files"),
    Step("rubric", "what each problem of the bank must have",
         suite(PYTHON, "tests/problems/check_rubric.py"), lane="files"),
    Step("drivers", "the drivers of every language",
         suite(PYTHON, "tests/harness/test_drivers.py", BUILD / "tests" / "harness" / "render"),
         needs=("build", "prepare"), lane="files"),
    Step("integration", "the command line, as a user drives it", integration(BUILD),
         needs=("build", "prepare")),
    Step("integration-asan", "the same under ASan and UBSan", integration_asan, slow=True,
         needs=("build-asan", "prepare")),
    Step("leftovers", "what the tests left in the tree", leftovers),
]
