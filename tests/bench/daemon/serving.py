"""Daemons to be measured, and what asks them."""
import contextlib
import json
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import tempfile
import time

from daemon import API, Daemon, PROBLEMS, ROOT

CORES = len(os.sched_getaffinity(0))
SUBMISSIONS = f"{API}/submissions"
PROBLEM = "two-sum"
IDLE_S = 0.05
HELD = "import time\nclass Solution:\n    def twoSum(self, nums, target):\n" \
       "        time.sleep(10000)\n"
HELD_WALL_MS = 600_000  # So long may a worker be kept busy with nothing.
PATIENCE_S = 600


class Failed(Exception):
    """Something that is measured, or that measures, did not work."""


def answer(mark):
    """A right answer that no other has."""
    path = PROBLEMS / PROBLEM / "solutions" / "AC" / "dict.py"
    return path.read_text(encoding="utf-8") + f"# {mark}\n"


def resident_mib(daemon):
    """Of the daemon's own process."""
    with open(f"/proc/{daemon.process.pid}/status", encoding="utf-8") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    raise Failed("the daemon has ended")


def process_s(pid):
    """CPU time of one process, all its threads, without its children."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def machine_s():
    """CPU time of the whole machine that was not idle."""
    words = pathlib.Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]
    return (sum(map(int, words)) - int(words[3]) - int(words[4])) / os.sysconf("SC_CLK_TCK")


@contextlib.contextmanager
def streams(daemon, name, count):
    """So many event streams, open and read from until their first event."""
    request = f"GET {SUBMISSIONS}/{name}/events HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, count + 200)), hard))
    opened = []
    try:
        for _ in range(count):
            client = socket.create_connection(("127.0.0.1", daemon.port), timeout=30)
            opened.append(client)
            client.sendall(request)
            got = b""
            while b"event: queued" not in got:
                more = client.recv(4096)
                if not more:
                    raise Failed(f"a stream was not opened: {got[:200]}")
                got += more
        yield len(opened)
    finally:
        for client in opened:
            client.close()


class Bench:
    """A folder for all that is made, with a bank whose one problem lets a program sleep."""

    def __init__(self, build, folder):
        self.judge = build / "judge" / "judge"
        self.programs = build / "tests" / "unit"
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=folder, prefix="judge-bench-"))
        os.environ.setdefault("JUDGE_CACHE", str(self.folder / "cache"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def is_built(self):
        return self.judge.is_file() and (self.programs / "daemon_bench_http_load").is_file()

    def program(self, name, *words):
        """The words of the one line that a program prints."""
        done = subprocess.run([self.programs / f"daemon_bench_{name}", *map(str, words)],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              check=False)
        if done.returncode != 0:
            raise Failed(done.stderr.strip() or f"{name} ended with {done.returncode}")
        return done.stdout.split("\t")

    # ---- texts that are sent

    def source_file(self):
        path = self.folder / "source"
        path.write_text(answer("the same for all"), encoding="utf-8")
        return path

    def body(self, mark, **more):
        return json.dumps({"problem": PROBLEM, "language": "python", "source": answer(mark),
                           "options": {"complexity": False}, **more})

    def body_file(self):
        path = self.folder / "body"
        path.write_text(self.body("the same for all"), encoding="utf-8")
        return path

    # ---- servers

    def home(self):
        """The bank as JUDGE_HOME."""
        home = self.folder / "home"
        if home.is_dir():
            return home
        home.mkdir()
        for part in ("harness", "sandbox"):
            (home / part).symlink_to(ROOT / part)
        shutil.copytree(PROBLEMS / PROBLEM, home / "problems" / PROBLEM)
        path = home / "problems" / PROBLEM / "problem.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        document["limits"]["wall_ms"] = HELD_WALL_MS
        path.write_text(json.dumps(document), encoding="utf-8")
        return home

    @contextlib.contextmanager
    def daemon(self, *options):
        """One whose log is as an operator has it."""
        folder = tempfile.mkdtemp(dir=self.folder)
        with Daemon(str(self.judge), None, "--log", "info", *map(str, options),
                    folder=folder) as daemon:
            yield daemon

    @contextlib.contextmanager
    def held(self, *options):
        """One whose only worker is busy with nothing, so that what comes waits."""
        os.environ["JUDGE_HOME"] = str(self.home())
        try:
            with self.daemon("--workers", "1", *options) as daemon:
                name = self.post(daemon, source=HELD)
                self.until(daemon, name, ("running",))
                try:
                    yield daemon
                finally:
                    self.ask(daemon, "POST", f"{SUBMISSIONS}/{name}/cancel")
        finally:
            del os.environ["JUDGE_HOME"]

    @contextlib.contextmanager
    def hello(self):
        """libmicrohttpd by itself, which has a port as a daemon does."""
        with subprocess.Popen([self.programs / "daemon_bench_hello"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True) as process:
            process.port = int(process.stdout.readline())
            try:
                yield process
            finally:
                process.stdin.close()

    # ---- requests

    def load(self, server, connections, run_ms, status, method, path, *body):
        """Answers per second."""
        good, bad, taken_ns = map(int, self.program("http_load", server.port, connections, run_ms,
                                                    status, method, path, *body))
        if bad or not good:
            raise Failed(f"{method} {path}: {good} answers as expected, {bad} others")
        return good * 1e9 / taken_ns

    def post_many(self, daemon, connections, run_ms):
        """How many there were."""
        return int(self.program("http_load", daemon.port, connections, run_ms, 202, "POST",
                                SUBMISSIONS, self.body_file())[0])

    @staticmethod
    def ask(daemon, method, path, body=None):
        """The parsed answer."""
        connection = daemon.connect()
        try:
            connection.request(method, path, body, {"Content-Type": "application/json"})
            response = connection.getresponse()
            text = response.read()
        finally:
            connection.close()
        if response.status >= 300:
            raise Failed(f"{method} {path}: {response.status} {text[:200]}")
        return json.loads(text) if text else None

    def post(self, daemon, number="one", **more):
        """The id."""
        return self.ask(daemon, "POST", SUBMISSIONS, self.body(number, **more))["id"]

    def post_all(self, daemon, count):
        """So many by one connection; their ids."""
        connection, names = daemon.connect(), []
        for i in range(count):
            connection.request("POST", SUBMISSIONS, self.body(f"graded {i}"),
                               {"Content-Type": "application/json"})
            response = connection.getresponse()
            names.append(json.loads(response.read()).get("id"))
            if response.status != 202:
                raise Failed(f"POST: {response.status}")
        connection.close()
        return names

    def until(self, daemon, name, states):
        """Waits until it is in one of the states."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if self.ask(daemon, "GET", f"{SUBMISSIONS}/{name}")["state"] in states:
                return
            time.sleep(0.005)
        raise Failed(f"{name} is never {states}")

    @staticmethod
    def follow(daemon, name):
        """To the end of its events; the last one."""
        connection = daemon.connect(PATIENCE_S)
        try:
            connection.request("GET", f"{SUBMISSIONS}/{name}/events")
            last = None
            for line in connection.getresponse():
                if line.startswith(b"event: "):
                    last = line[7:].strip().decode()
        finally:
            connection.close()
        if last != "done":
            raise Failed(f"{name} ended with {last}")

    # ---- figures

    def verdict_ms(self, daemon, mark):
        """From POST to the verdict, as a client sees it that follows."""
        time.sleep(IDLE_S)
        body = self.body(f"latency {mark}")
        begin = time.monotonic()
        name = self.ask(daemon, "POST", SUBMISSIONS, body)["id"]
        self.follow(daemon, name)
        return (time.monotonic() - begin) * 1000

    def grade(self, daemon, count):
        """Seconds until so many are graded, and which part of the CPU time went to the daemon."""
        machine, own, begin = machine_s(), process_s(daemon.process.pid), time.monotonic()
        names = self.post_all(daemon, count)
        for name in names[-2 * CORES - 2:]:  # They end in their order, but for those that run.
            self.follow(daemon, name)
        seconds = time.monotonic() - begin
        used = machine_s() - machine
        own = process_s(daemon.process.pid) - own
        for name in names:
            self.until(daemon, name, ("done",))
        return seconds, own / used

    def run_loop(self, count, processes):
        """Seconds that so many loops over judge run take."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            names = []
            for i in range(count):
                path = pathlib.Path(folder) / f"{i}.py"
                path.write_text(answer(f"loop {i} {time.monotonic_ns()}"), encoding="utf-8")
                names.append(str(path))
            begin = time.monotonic()
            done = subprocess.run(
                ["xargs", "-P", str(processes), "-n", "1", self.judge, "run", PROBLEM,
                 "--no-complexity", "--json"], input="\n".join(names), text=True,
                stdout=subprocess.DEVNULL, check=False)
            if done.returncode != 0:
                raise Failed(f"judge run ended with {done.returncode}")
            return time.monotonic() - begin
