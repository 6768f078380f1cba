"""As systemd starts it: told when it is ready, with a socket handed over and no rights to spare."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile

from daemon import API, Daemon, ROOT, solution

UNIT = ROOT / "tools" / "systemd" / "judge.service"
SOCKET = UNIT.with_suffix(".socket")


def setting(name):
    """All values of a setting of the unit, joined."""
    return " ".join(re.findall(rf"^{name}=(.*)$", UNIT.read_text(encoding="utf-8"), re.MULTILINE))


class Watched(Daemon):
    """judge serve with what systemd gives it."""

    def __init__(self, judge, results, *options, **more):
        super().__init__(judge, results, *options, **more)
        self.told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.told.settimeout(60)
        self.environment = dict(os.environ)
        self.prefix = []
        self.handed = None

    def command(self, *more):
        rest = super().command(*more)
        # The one process from first to last: LISTEN_PID is it.
        start = f'umask {setting("UMask")}; LISTEN_PID=$$ exec "$@"'
        return [*self.prefix, "sh", "-c", start, "sh", *rest]

    def start(self):
        before = subprocess.Popen

        def started(command, **more):
            handed = self.handed
            if handed is not None:
                more["pass_fds"] = (3,)
                more["preexec_fn"] = lambda: os.dup2(handed.fileno(), 3)
            return before(command, env=self.environment, **more)
        subprocess.Popen = started
        try:
            return super().start()
        finally:
            subprocess.Popen = before

    def hear(self):
        """The next thing that it tells."""
        return self.told.recv(1000).decode()


def threads(pid):
    """/proc/PID/status of each thread, as dictionaries."""
    found = []
    for name in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{name}/status", encoding="utf-8") as status:
            found.append(dict(line.rstrip("\n").split(":\t", 1) for line in status
                              if ":\t" in line))
    return found


def as_a_service(judge, results):
    """With the capabilities and the umask of the unit, as nobody, on a socket that was made before,
    and nothing yet prepared."""
    folder = tempfile.mkdtemp(prefix="judge-daemon-")
    os.chmod(folder, 0o755)
    daemon = Watched(judge, results, *(("--user", "nobody") if os.geteuid() == 0 else ()),
                     folder=folder)
    daemon.told.bind(os.path.join(folder, "notify"))
    os.chmod(os.path.join(folder, "notify"), 0o777)
    daemon.environment.update(NOTIFY_SOCKET=os.path.join(folder, "notify"), LISTEN_FDS="1",
                              JUDGE_CACHE=os.path.join(folder, "cache"))
    if os.geteuid() == 0:
        kept = ",".join("+" + name[4:].lower() for name in setting("CapabilityBoundingSet").split())
        daemon.prefix = ["setpriv", "--no-new-privs", f"--bounding-set=-all,{kept}",
                         "--inh-caps=-all"]
    with socket.socket() as handed, contextlib.closing(daemon.told):
        handed.bind(("127.0.0.1", 0))
        handed.listen(16)
        daemon.handed = handed
        with daemon:
            results.check("ready", daemon.hear() == "READY=1")
            results.check("on the socket that it got", daemon.port == handed.getsockname()[1])
            for language, pattern in (("python", "AC/*.py"), ("c", "AC/*.c")):
                source = solution("two-sum", pattern)[0]
                document = daemon.wait(daemon.submit(source=source, language=language).json["id"])
                results.check(f"it grades {language}", document["verdict"] == "AC", document)
            every = threads(daemon.process.pid)
            results.check("each thread has its list of calls", len(every) > 1 and all(
                fields["Seccomp"] == "2" and fields["NoNewPrivs"] == "1"
                and int(fields["CapEff"], 16) == 0 for fields in every), every)
            with open(f"/proc/{daemon.process.pid}/environ", encoding="utf-8") as environ:
                results.check("told by", "NOTIFY_SOCKET" in environ.read())
            told_by_workers(daemon, results)
            daemon.process.send_signal(signal.SIGTERM)
            results.check("stopping", daemon.hear() == "STOPPING=1")
            results.check("ended", daemon.process.wait(300) == 0, daemon.text()[-500:])


def told_by_workers(daemon, results):
    """What it starts speaks for nobody."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/cmdline", "rb") as line, \
                    open(f"/proc/{name}/environ", "rb") as environ:
                words = environ.read()
                if b"\0worker\0" in line.read() and daemon.folder.encode() in words:
                    results.check("no worker has the socket's name", b"NOTIFY_SOCKET" not in words,
                                  name)
        except OSError:
            continue


def abstract(judge, results):
    """A socket without a file, and none that can be reached."""
    for name, good in (("@judge-test-%d" % os.getpid(), True), ("/nowhere/x", False), ("x", False),
                       ("@" + "x" * 200, False)):
        daemon = Watched(judge, results)
        daemon.environment.update(NOTIFY_SOCKET=name)
        with contextlib.closing(daemon.told):
            if good:
                daemon.told.bind("\0" + name[1:])
            with daemon:
                if good:
                    results.check("ready, abstract", daemon.hear() == "READY=1")
                told = any(line["event"] == "notify_failed" for line in daemon.lines())
                results.check(f"{name[:20]}: it serves all the same", told != good and daemon.ask(
                    "GET", "/healthz").status == 200, daemon.text())


def wrong_sockets(judge, results):
    """What is handed over must be one TCP socket that listens."""
    pair = socket.socketpair()
    idle = socket.socket()
    idle.bind(("127.0.0.1", 0))
    file = tempfile.TemporaryFile()
    for handed, count in ((pair[0], "1"), (idle, "1"), (file, "1"), (idle, "2"), (idle, "x")):
        folder = tempfile.mkdtemp(prefix="judge-daemon-")
        try:
            done = subprocess.run(
                ["sh", "-c", 'LISTEN_PID=$$ exec "$@"', "sh", judge, "serve", "--data",
                 os.path.join(folder, "data"), "--user", "root"], capture_output=True, text=True,
                check=False, timeout=60, env=dict(os.environ, LISTEN_FDS=count), pass_fds=(3,),
                preexec_fn=lambda: os.dup2(handed.fileno(), 3))
            results.check(f"{handed} {count}", done.returncode == 2
                          and len(done.stderr.splitlines()) == 1, done)
        finally:
            shutil.rmtree(folder)
    for handed in (*pair, idle, file):
        handed.close()


def without_list(judge, results):
    """--no-seccomp is there for who must."""
    with Daemon(judge, results, "--no-seccomp") as daemon:
        results.check("no list", all(fields["Seccomp"] == "0"
                                     for fields in threads(daemon.process.pid))
                      and daemon.ask("GET", f"{API}/problems").status == 200)


def verified(judge, results):
    """systemd finds nothing to say about the units, with this judge for the installed one."""
    with tempfile.TemporaryDirectory(prefix="judge-units-") as folder:
        for path in (UNIT, SOCKET):
            text = path.read_text(encoding="utf-8").replace("/usr/local/bin/judge", judge)
            with open(os.path.join(folder, path.name), "w", encoding="utf-8") as out:
                out.write(text)
        done = subprocess.run(["/usr/bin/systemd-analyze", "verify", "--man=no",
                               *(os.path.join(folder, path.name) for path in (UNIT, SOCKET))],
                              capture_output=True, text=True, check=False, timeout=60)
    results.check("verified", done.returncode == 0 and not done.stderr.strip(), done)


def unit_file(judge, results):
    """What it starts is there, and what it says of it is so."""
    words = setting("ExecStart").split()
    text = subprocess.run([judge, "serve", "--help"], capture_output=True, text=True, check=True,
                          timeout=30).stdout
    results.check("its options", words[1] == "serve" and all(
        word in text for word in words if word.startswith("--")), words)
    results.check("its type", setting("Type") == "notify" and setting("Delegate") == "yes"
                  and setting("KillMode") == "mixed")


def run(options, results):
    """The part."""
    verified(options.judge, results)
    unit_file(options.judge, results)
    as_a_service(options.judge, results)
    abstract(options.judge, results)
    wrong_sockets(options.judge, results)
    without_list(options.judge, results)
