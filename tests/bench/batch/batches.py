"""Batches to be measured: inputs, and what the processes of one took."""
import dataclasses
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
PROBLEMS = HERE.parents[2] / "problems"
CORES = len(os.sched_getaffinity(0))
TICK_S = 1 / os.sysconf("SC_CLK_TCK")
PYTHON = "/usr/bin/python3"
SHORT = "two-sum"
LOOK_S = 0.2
# The judge's own processes, by their names; everything else below the batch is in a box.
OWN = ("judge", "judge-box")
LEFT_OUT = ("TLE", "AC-slow")  # Which run alone, or for long.


class Failed(Exception):
    """Something that is measured ended badly."""


@dataclasses.dataclass
class Run:
    """What one batch took."""
    answers: int
    seconds: float
    used_s: float  # CPU time of all its processes.
    boxed_s: float  # Of it, what was not the judge's own.
    memory_bytes: int  # The largest of its own process.


class Watch:
    """Looks at a batch's processes now and then. The judge's own live until the end, so that the
    last look at each tells nearly all of it. What the first process of each box takes until it
    becomes the program (less than half a millisecond) counts as boxed."""

    def __init__(self, pid):
        self.pid = pid
        self.own = {}
        self.memory_bytes = 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.look_often)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def look_often(self):
        """From its start until it is told to end; a short batch at short intervals."""
        self.look_at_memory()
        pause_s = LOOK_S / 32
        while not self.over.wait(pause_s):
            self.look()
            pause_s = min(2 * pause_s, LOOK_S)

    def look(self):
        """CPU time of each of the judge's own processes so far."""
        seen = {}
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                text = pathlib.Path(f"/proc/{name}/stat").read_text(encoding="utf-8",
                                                                    errors="replace")
            except OSError:
                continue
            head, fields = text.rsplit(")", 1)
            fields = fields.split()
            seen[int(name)] = (int(fields[1]), head.split("(", 1)[1],
                               (int(fields[11]) + int(fields[12])) * TICK_S, fields[19])
        for pid, (_, comm, used_s, start) in seen.items():
            if comm in OWN and self.is_below(pid, seen):
                self.own[pid, start] = used_s
        self.look_at_memory()

    def is_below(self, pid, seen):
        """Is it the batch or one of its descendants?"""
        while pid in seen and pid != self.pid:
            pid = seen[pid][0]
        return pid == self.pid

    def look_at_memory(self):
        """Of the batch itself."""
        try:
            lines = pathlib.Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        except OSError:
            return
        for line in lines.splitlines():
            if line.startswith("VmHWM:"):
                self.memory_bytes = max(self.memory_bytes, int(line.split()[1]) * 1024)


class Bench:
    """A folder for all that is made, with a cache of its own, so that nothing is there already."""

    def __init__(self, judge, patterns):
        self.judge = judge
        self.patterns = patterns
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="judge-bench-"))
        os.environ.setdefault("JUDGE_CACHE", str(self.folder / "cache"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- inputs

    def write(self, tree, number, problem, source, mark):
        """One answer that no other has, of a candidate of its own."""
        note = "#" if source.suffix == ".py" else "//"
        path = tree / f"c{number:06}" / f"{problem}{source.suffix}"
        path.parent.mkdir(parents=True)
        path.write_text(f"{source.read_text(encoding='utf-8')}\n{note} {mark} {number}\n",
                        encoding="utf-8")

    def mixed(self, copies, mark):
        """Solutions of the bank, right and wrong, in all languages."""
        tree = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        files = [path for pattern in self.patterns for path in sorted(PROBLEMS.glob(pattern))
                 if path.is_file() and path.parent.name not in LEFT_OUT]
        if not files:
            raise Failed(f"no solution fits {', '.join(self.patterns)}")
        for i in range(copies):
            for k, path in enumerate(files):
                self.write(tree, i * len(files) + k, path.parents[2].name, path, mark)
        return tree

    def python(self, count, mark):
        """Right answers to one short problem."""
        tree = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        source = PROBLEMS / SHORT / "solutions" / "AC" / "dict.py"
        for i in range(count):
            self.write(tree, i, SHORT, source, mark)
        return tree

    # ---- runs

    def batch(self, tree):
        """The whole of it, pages included. Small cases are not looked for, since each may take as
        long as it likes up to three seconds."""
        out = tempfile.mkdtemp(dir=self.folder)
        before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        with subprocess.Popen([self.judge, "batch", tree, "--out", out, "--no-shrink"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as process:
            try:
                with Watch(process.pid) as watch:
                    said = process.communicate()[1]
            except BaseException:
                process.kill()
                raise
        seconds, after = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode != 0:
            raise Failed(f"judge batch ended with {process.returncode}: {said}")
        used_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        shutil.rmtree(out)
        return Run(sum(1 for _ in tree.iterdir()), seconds, used_s,
                   used_s - sum(watch.own.values()), watch.memory_bytes)

    def bare(self, tree):
        """Seconds that the interpreter takes for the same, without a judge."""
        cases = self.folder / "cases.jsonl"
        cases.write_text("".join(path.read_text(encoding="utf-8") for path in
                                 sorted((PROBLEMS / SHORT / "tests").glob("*.jsonl"))),
                         encoding="utf-8")
        answers = "\n".join(str(path) for path in sorted(tree.glob("*/*.py")))
        begin = time.monotonic()
        done = subprocess.run(["xargs", "-P", str(CORES), "-n", "1", PYTHON, "-I",
                               HERE / "bare.py", cases], input=answers, text=True,
                              capture_output=True, check=False)
        seconds = time.monotonic() - begin
        if done.returncode != 0 or len(set(done.stdout.splitlines())) != 1:
            raise Failed(f"the bare interpreter: {done.stderr[-500:]} {done.stdout[:200]}")
        return seconds
