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
        sent = judge(daemon, "submit", "two-sum", right, "--no-complexity", "--server",
                     f"http://127.0.0.1:{daemon.port}/")
        results.check("accepted is 0", sent.returncode == 0, sent)
        for arguments, status in ((("no", right), 2), (("two-sum", "/none.py"), 2),
                                  (("two-sum", right, "--claim", "x"), 2), (("two-sum",), 2),
                                  (("two-sum", right, "--lang", "no"), 2),
                                  (("two-sum", right, "--server", "ftp://x"), 2)):
            done = judge(daemon, "submit", *arguments)
            results.check(f"{arguments}", done.returncode == status and
                          len(done.stderr.strip().splitlines()) == 1, done)
        seeds(daemon, right, results)
        restarted(daemon, right, results)
        daemon.token("candidate", "ann")
        done = judge(daemon, "submit", "two-sum", right)
        results.check("a token is needed", done.returncode == 2 and "401" in done.stderr, done)
        candidate = daemon.token("candidate", "bob")
        done = judge(daemon, "submit", "two-sum", right, "--seed", "5", JUDGE_TOKEN=candidate)
        results.check("candidates name no seed", done.returncode == 2 and "403" in done.stderr,
                      done)
        done = judge(daemon, "submit", "two-sum", wrong, JUDGE_TOKEN=candidate)
        results.check("with a token", done.returncode == 1, done)


def seeds(daemon, path, results):
    """--seed is in the report, of the second grading too; it has bounds."""
    for seed in ("5", "9223372036854775807"):
        done = judge(daemon, "submit", "two-sum", path, "--samples", "--seed", seed, "--reveal",
                     "--json")
        report = json.loads(done.stdout)
        results.check(f"seed {seed}", done.returncode == 0
                      and report["provenance"]["seed"] == int(seed), done)
    name = report["id"]
    daemon.ask("POST", f"{API}/submissions/{name}/rejudge")
    again = daemon.wait(name)
    results.check("a second grading has it too", len(again["gradings"]) == 2
                  and again["report"]["provenance"]["seed"] == int(seed), again["report"])
    name = daemon.submit(options={"samples": True}).json["id"]
    results.check("without one it is 0", daemon.wait(name)["report"]["provenance"]["seed"] == 0)
    for bad in ("-1", "9223372036854775808", "x", ""):
        done = judge(daemon, "submit", "two-sum", path, "--seed", bad)
        results.check(f"seed {bad!r}", done.returncode == 2 and "--seed" in done.stderr
                      and len(done.stderr.strip().splitlines()) == 1, done)
    answer = daemon.submit(options={"seed": -1})
    results.check("POST with such a seed", answer.status == 422 and "seed" in
                  answer.json["detail"], answer)


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
