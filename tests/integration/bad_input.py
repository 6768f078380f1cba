"""Every bad input gets one clear line, the right exit status, and leaves nothing behind."""

import json
import os
import re
import shutil
import stat
import subprocess
import tempfile

from judge import PROBLEMS, ROOT, leftovers, one_line, orphans, wait_for

GOOD = os.path.join(PROBLEMS, "two-sum", "solutions", "AC")


def good_python():
    """An answer that is accepted."""
    return next(os.path.join(GOOD, name) for name in sorted(os.listdir(GOOD))
                if name.endswith(".py"))


def refused(judge, results, name, args, status, wanted, **more):
    """The call ends with @status and one line that says @wanted."""
    done = judge.call(*args, **more)
    good = done.returncode == status and one_line(done.stderr) and wanted in done.stderr
    results.check(name, good, f"status {done.returncode}, said {done.stderr.strip()[:300]!r}")


def files(judge, results, folder):
    """What a user may give as FILE."""
    cases = {
        "empty.py": (b"", "empty"),
        "binary.py": (b"\x7fELF\x00\x00\x01", "binary"),
        "latin1.py": ("# caf\xe9\n".encode("latin-1"), "UTF-8"),
        "huge.py": (b"#" * (50 << 20), "huge.py"),
        "over.py": (b"#" * ((1 << 20) + 1), "over.py"),
        "what.xyz": (b"x", ".xyz"),
        "noending": (b"x", "noending"),
    }
    for name, (content, wanted) in cases.items():
        path = os.path.join(folder, name)
        with open(path, "wb") as out:
            out.write(content)
        refused(judge, results, name, ["run", "two-sum", path], 2, wanted)
    refused(judge, results, "missing file", ["run", "two-sum", os.path.join(folder, "no.py")], 2,
            "no.py")
    refused(judge, results, "a folder as file", ["run", "two-sum", folder, "--lang", "python"], 2,
            folder)
    fifo = os.path.join(folder, "fifo.py")
    os.mkfifo(fifo)
    refused(judge, results, "a FIFO as file", ["run", "two-sum", fifo], 2, "fifo.py", timeout=20)


def words(judge, results):
    """Mistyped words."""
    answer = good_python()
    refused(judge, results, "unknown problem", ["run", "two-sun", answer], 2, "two-sum")
    refused(judge, results, "unknown language", ["run", "two-sum", answer, "--lang", "pyton"], 2,
            "python")
    refused(judge, results, "unknown option", ["run", "two-sum", answer, "--jsn"], 2,
            'no option --jsn; did you mean "--json"?')
    refused(judge, results, "unknown meter", ["run", "two-sum", answer, "--meter", "x"], 2, "meter")
    refused(judge, results, "bad claim", ["run", "two-sum", answer, "--claim", "twoSum=O(m)"], 2,
            "claim")
    refused(judge, results, "no file", ["run", "two-sum"], 2, "FILE")
    refused(judge, results, "too many", ["run", "two-sum", answer, "more"], 2, "more")
    refused(judge, results, "unknown command", ["rum"], 2, "run")
    refused(judge, results, "no value", ["run", "two-sum", answer, "--lang"], 2, "--lang")
    for command in ("run", "box", "doctor", "problem"):
        done = judge.call(command, "--help")
        results.check(f"{command} --help", done.returncode == 0 and "usage" in done.stdout,
                      done.returncode)


def broken_problems(judge, results, folder):
    """A copy of a problem with one thing wrong names the file and the place."""
    answer = good_python()
    edits = {
        "limits": ('"cpu_ms"', '"cpu_mss"', "cpu_ms"),
        "json": ('"schema": 1,', '"schema": 1', "problem.json"),
        "kind": ('"kind": "function"', '"kind": "funktion"', "function"),
        "type": ('"list<int32>"', '"list<int33>"', "int3"),
    }
    for name, (old, new, wanted) in edits.items():
        bank = os.path.join(folder, f"bank-{name}")
        copy = os.path.join(bank, "two-sum")
        shutil.copytree(os.path.join(PROBLEMS, "two-sum"), copy)
        path = os.path.join(copy, "problem.json")
        with open(path, encoding="utf-8") as source:
            text = source.read()
        results.check(f"broken {name} (edit)", old in text, f"{old} is not in problem.json")
        with open(path, "w", encoding="utf-8") as out:
            out.write(text.replace(old, new, 1))
        refused(judge, results, f"broken {name}", ["run", copy, answer], 2, wanted)
    copy = os.path.join(folder, "bank-cases", "two-sum")
    shutil.copytree(os.path.join(PROBLEMS, "two-sum"), copy)
    with open(os.path.join(copy, "tests", "sample.jsonl"), "a", encoding="utf-8") as out:
        out.write('{"args": [[1, "x"], 3], "expect": [0, 1]}\n')
    refused(judge, results, "broken case", ["run", copy, answer], 2, "sample.jsonl:")
    os.remove(os.path.join(copy, "tests", "sample.jsonl"))
    refused(judge, results, "missing cases", ["run", copy, answer], 2, "sample.jsonl")


def permissions(judge, results, folder):
    """A source that may not be read, as an ordinary user."""
    path = os.path.join(folder, "secret.py")
    shutil.copy(good_python(), path)
    os.chmod(path, 0)
    os.chmod(folder, stat.S_IRWXU | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH)
    if os.geteuid() == 0:
        done = subprocess.run(["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups",
                               judge.program, "run", "two-sum", path], capture_output=True,
                              text=True, check=False)
    else:
        done = judge.call("run", "two-sum", path)
    results.check("no permission", done.returncode == 2 and one_line(done.stderr)
                  and "secret.py" in done.stderr, f"{done.returncode}: {done.stderr.strip()[:300]}")


def missing_toolchain(judge, results, folder):
    """A language whose toolchain is not there is named, with the remedy; the others work."""
    home = os.path.join(folder, "home")
    os.mkdir(home)
    for name in ("problems", "sandbox"):
        os.symlink(os.path.join(ROOT, name), os.path.join(home, name))
    shutil.copytree(os.path.join(ROOT, "harness"), os.path.join(home, "harness"), symlinks=True)
    path = os.path.join(home, "harness", "python", "language.json")
    with open(path, encoding="utf-8") as text:
        language = json.load(text)
    language["version"]["argv"][0] = "/usr/bin/no-such-python"
    with open(path, "w", encoding="utf-8") as out:
        json.dump(language, out)
    env = {"JUDGE_HOME": home}
    refused(judge, results, "missing toolchain", ["run", "two-sum", good_python()], 3,
            "/usr/bin/no-such-python; tools/setup --languages python", env=env)
    job = json.dumps({"id": "1", "problem": "two-sum", "file": good_python()}) + "\n"
    with subprocess.Popen([judge.program, "worker"], stdin=subprocess.PIPE, text=True,
                          stdout=subprocess.PIPE, env={**os.environ, **env}) as worker:
        worker.stdin.write(job)
        worker.stdin.flush()
        events = [json.loads(worker.stdout.readline()) for _ in range(2)]
        worker.stdin.close()
    results.check("missing toolchain (worker)", events[1]["event"] == "refused"
                  and "is not installed here" in events[1]["message"], events)
    c_answer = next(os.path.join(GOOD, name) for name in sorted(os.listdir(GOOD))
                    if name.endswith(".c"))
    done = judge.call("run", "two-sum", c_answer, "--no-complexity", env=env)
    results.check("missing toolchain (another)", done.returncode == 0, done.stderr)
    doctor = judge.call("doctor", env=env)
    results.check("missing toolchain (doctor)", doctor.returncode == 1
                  and "no-such-python" in doctor.stdout, doctor.stdout[-600:])


def two_programs(judge, results, folder):
    """Small gradings load few libraries; what needs more is a program beside it, where it is in a
    build folder or installed."""
    said = subprocess.run(["ldd", judge.program], capture_output=True, text=True, check=False,
                          env=dict(os.environ, LD_PRELOAD="")).stdout
    heavy = re.findall(r"lib(?:archive|curl|gnutls|microhttpd|sqlite3|ssl|xml2)\b", said)
    results.check("few libraries", "libjansson" in said and heavy == [], said)
    built = os.path.dirname(judge.program)
    for name in ("bin", "libexec/judge"):
        os.makedirs(os.path.join(folder, "installed", name))
    alone = os.path.join(folder, "installed", "bin", "judge")
    shutil.copy(judge.program, alone)
    for words in (["token", "list"], ["batch", "x"], ["problem", "export", "two-sum"]):
        done = subprocess.run([alone, *words], capture_output=True, text=True, check=False)
        results.check(f"judge-full is missing ({words[0]})", done.returncode == 3
                      and one_line(done.stderr) and "judge-full" in done.stderr, done.stderr)
    libexec = os.path.join(folder, "installed", "libexec", "judge")
    shutil.copy(os.path.join(built, "judge-full"), libexec)
    shutil.copy(os.path.join(built, "..", "sandbox", "judge-box"), libexec)
    # It starts workers, which have to find their parts from there.
    answers = os.path.join(folder, "answers")
    os.mkdir(answers)
    shutil.copy(good_python(), answers)
    done = subprocess.run(
        [alone, "batch", answers, "--problem", "two-sum", "--out", os.path.join(folder, "batch")],
        text=True, capture_output=True, check=False, env=dict(os.environ, JUDGE_HOME=ROOT))
    results.check("judge-full is found where it is installed", done.returncode == 0,
                  done.stdout + done.stderr)


def full_disk(judge, results, folder):
    """No room for what a language prepares, in C, which has the least to do for it; and none for
    the report."""
    small = os.path.join(folder, "small")
    os.mkdir(small)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", small],
                             check=False).returncode == 0
    if results.check("mount a small disk", mounted, "mount failed"):
        answer = next(os.path.join(GOOD, name) for name in sorted(os.listdir(GOOD))
                      if name.endswith(".c"))
        try:
            refused(judge, results, "full disk", ["run", "two-sum", answer], 3, "No space",
                    env={"JUDGE_CACHE": os.path.join(small, "cache")})
            left = os.listdir(os.path.join(small, "cache"))
            results.check("full disk (left)", left == [], left)
        finally:
            subprocess.run(["umount", small], check=False)
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([judge.program, "run", "two-sum", good_python(), "--no-complexity"],
                              stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    results.check("full output", done.returncode == 3 and one_line(done.stderr),
                  f"{done.returncode}: {done.stderr.strip()[:300]}")
    for words in (["run", "two-sum", good_python(), "--no-complexity"], ["problem", "list"]):
        done = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", judge.program, *words],
                              stderr=subprocess.PIPE, text=True, check=False)
        results.check(f"closed output ({words[0]})", done.returncode == 3
                      and one_line(done.stderr),
                      f"{done.returncode}: {done.stderr.strip()[:300]}")


def run(judge, results, _pattern):
    """All of them, then a look at what is left."""
    with tempfile.TemporaryDirectory() as folder, orphans():
        files(judge, results, folder)
        words(judge, results)
        broken_problems(judge, results, folder)
        permissions(judge, results, folder)
        missing_toolchain(judge, results, folder)
        two_programs(judge, results, folder)
        if os.geteuid() == 0:
            full_disk(judge, results, folder)
        results.check("nothing left", wait_for(lambda: not leftovers()), leftovers())
