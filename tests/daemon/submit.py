"""judge submit, as a user calls it."""

import json
import os
import subprocess
import time

from daemon import API, Daemon, solution
from life import settled


def judge(daemon, *arguments, **env):
    """The command against the daemon."""
    environment = dict(os.environ, JUDGE_SERVER=f"http://127.0.0.1:{daemon.port}", **env)
    return subprocess.run([daemon.judge, *arguments], capture_output=True, text=True, check=False,
                          timeout=120, env=environment)


def without_figures(text):
    """Of the printed report, what two runs share."""
    return [line for line in text.splitlines() if " ms" not in line]


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        _, wrong = solution("lru-cache", "WA/*.py")
        sent = judge(daemon, "submit", "lru-cache", wrong)
        local = judge(daemon, "run", "lru-cache", wrong)
        results.check("prints what judge run prints", sent.returncode == local.returncode == 1 and
                      without_figures(sent.stdout) == without_figures(local.stdout),
                      f"{sent}\n{local}")
        sent = judge(daemon, "submit", "lru-cache", wrong, "--json")
        local = judge(daemon, "run", "lru-cache", wrong, "--json")
        results.check("the same JSON", settled(json.loads(sent.stdout)) ==
                      settled(json.loads(local.stdout)), sent)
        _, right = solution("two-sum", "AC/*.py")
        sent = judge(daemon, "submit", "two-sum", right, "--no-complexity")
        results.check("accepted is 0", sent.returncode == 0, sent)
        for arguments, status in ((("no", right), 2), (("two-sum", "/none.py"), 2),
                                  (("two-sum", right, "--claim", "x"), 2), (("two-sum",), 2),
                                  (("two-sum", right, "--lang", "no"), 2),
                                  (("two-sum", right, "--server", "ftp://x"), 2)):
            done = judge(daemon, "submit", *arguments)
            results.check(f"{arguments}", done.returncode == status and
                          len(done.stderr.strip().splitlines()) == 1, done)
        restarted(daemon, right, results)
        daemon.token("candidate", "ann")
        done = judge(daemon, "submit", "two-sum", right)
        results.check("a token is needed", done.returncode == 2 and "401" in done.stderr, done)
        done = judge(daemon, "submit", "two-sum", wrong,
                     JUDGE_TOKEN=daemon.token("candidate", "bob"))
        results.check("with a token", done.returncode == 1, done)


def restarted(daemon, path, results):
    """The daemon is killed in the middle and comes back."""
    environment = dict(os.environ, JUDGE_SERVER=f"http://127.0.0.1:{daemon.port}")
    before = len(daemon.ask("GET", f"{API}/submissions").json["submissions"])
    with subprocess.Popen([daemon.judge, "submit", "two-sum", path], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment) as client:
        while len(daemon.ask("GET", f"{API}/submissions").json["submissions"]) == before:
            time.sleep(0.02)
        daemon.kill()
        daemon.start()
        out, err = client.communicate(timeout=120)
        results.check("survives kill -9 of the daemon", client.returncode == 0 and
                      out.startswith("AC"), f"{client.returncode} {out} {err}")
