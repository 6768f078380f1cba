"""judge batch --server: the same as here, whatever happens to the batch, the daemon and the network
meanwhile, and nothing graded twice."""

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time

import batch
import fake_daemon
import survival
from judge import PROBLEMS, one_line

ROOT = os.path.dirname(PROBLEMS)
sys.path += [os.path.join(ROOT, "tests", part) for part in ("daemon", "lib")]
import home  # pylint: disable=wrong-import-position
from daemon import API, WORKERS, Daemon  # pylint: disable=wrong-import-position

OPTIONS = ("--samples", "--no-shrink")
WAITING = 3  # Answers that a batch has sent when it is killed for certain.


def at(daemon, *more):
    """The options that send a batch to a daemon."""
    return ("--server", f"http://127.0.0.1:{daemon.port}", *OPTIONS, *more)


def submissions(daemon, token=None):
    """All that the daemon has, by the list of its API."""
    found, cursor = [], ""
    while cursor is not None:
        page = daemon.ask("GET", f"{API}/submissions?limit=200{cursor}", token=token).json
        found += page["submissions"]
        cursor = page["next"] and f"&cursor={page['next']}"
    return found


def public(out):
    """What is told to candidates, by file."""
    folder = os.path.join(out, "gradescope")
    found = {}
    for name in os.listdir(folder):
        if name == "answers":  # The same, one by one.
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as text:
            shown = json.load(text)
        found[name] = (shown["score"], [(test["name"], test["status"], test["output"])
                                        for test in shown["tests"]])
    return found


def distinct(out):
    """How many sources there are."""
    return len({line["source"] for line in batch.lines(out)})


def same_as_here(judge, results, folder):
    """All outputs but the times; one that is stopped is repeated alone; each source once."""
    tree, here, there = (os.path.join(folder, name) for name in ("tree", "here", "there"))
    batch.mixed(tree, 12)
    hidden = os.path.join(batch.SOLUTIONS, "WA", "skips_above_target.c")
    shutil.copy(hidden, os.path.join(tree, "wa0002", "two-sum.c"))  # A second one of hers.
    batch.write(os.path.join(tree, "loops", "two-sum.py"), batch.endless())
    batch.write(os.path.join(tree, "empty", "two-sum.py"), "")
    with home.Home(cpu_ms=100):
        local = judge.call("batch", tree, "--out", here, "--no-shrink", "--jobs", "2")
        with Daemon(judge.program, results) as daemon:
            server = ("--no-shrink", "--server", f"http://127.0.0.1:{daemon.port}")
            sent = judge.call("batch", tree, "--out", there, *server, "--jobs", "5")
            again = judge.call("batch", tree, "--out", there, "--resume", *server)
            found = submissions(daemon)
    results.check("through a daemon (status)", local.returncode == sent.returncode == 0, sent)
    rows = [[{**row, "reason": row["reason"].split(": ")[-1], "repeated_alone": ""}
             for row in batch.lasting(out)] for out in (here, there)]  # That is up to company.
    results.check("through a daemon: the same", rows[0] == rows[1] and len(rows[0]) == 15, rows)
    told = [{name: shown for name, shown in public(out).items() if not name.startswith("empty")}
            for out in (here, there)]
    results.check("through a daemon: candidates see the same", told[0] == told[1], told)
    failures = [line["report"]["failure"] for line in batch.lines(there)
                if line["candidate"] == "wa0002" and line["language"] == "c"]
    results.check("a hidden case for the grader alone", failures[0]["counterexample"] and
                  failures[0]["counterexample"]["call"] not in str(told[1]["wa0002.json"]),
                  failures)
    loops = [line for line in batch.lines(there) if line["candidate"] == "loops"][0]
    results.check("a time limit is repeated alone", loops["alone"], loops["first_verdict"])
    # The empty one is not sent; the one that is stopped is sent twice.
    results.check("each source is graded once", len(found) == distinct(there) and
                  {entry["class"] for entry in found} == {"batch"} and
                  len({entry["round"] for entry in found}) == 1, len(found))
    results.check("nothing is left to resume", again.returncode == 0, again)


def disturb(daemon, dice, done, kills, most):
    """Kills the daemon and starts it again until the batch is over, or it was enough."""
    while not done.wait(dice.uniform(0.1, 0.6)) and len(kills) < most:
        daemon.kill()
        kills.append(1)
        daemon.start()


def of_batch(daemon):
    """What a batch has sent."""
    return [entry for entry in submissions(daemon) if entry["class"] == "batch"]


def kill_both(judge, results, daemon, tree, out):
    """The daemon, and then the batch, while answers wait behind others that do not end: whatever
    the machine, both are in the middle."""
    held = [daemon.submit(source=home.ASLEEP).json["id"] for _ in range(WORKERS)]
    for name in held:
        daemon.events(name, stop=lambda event: event[1] == "running")
    process = batch.start(judge, tree, "--out", out, *at(daemon, "--jobs", str(WAITING)))
    batch.wait_for(lambda: len(of_batch(daemon)) == WAITING)
    daemon.kill()
    daemon.start()
    kept = [entry["state"] for entry in of_batch(daemon)]
    results.check("killed on both sides: in the middle", process.poll() is None and
                  kept == ["queued"] * WAITING and not batch.lines(out), f"{process.poll()} {kept}")
    process.kill()
    process.communicate()
    results.check("killed on both sides (some were)", process.returncode == -signal.SIGKILL,
                  process.returncode)
    for name in held:
        daemon.ask("POST", f"{API}/submissions/{name}/cancel")


def killed(judge, results, folder, options):
    """The batch and the daemon are killed in the middle, and then at random: nothing is lost, and
    nothing is doubled."""
    tree, calm, wild = (os.path.join(folder, name) for name in ("tree", "calm", "wild"))
    wanted = batch.mixed(tree, options.answers)
    dice, kills, done = random.Random(options.seed), [], threading.Event()
    with home.patient(), Daemon(judge.program, results) as daemon:
        judge.call("batch", tree, "--out", calm, *batch.QUICK, timeout=3600)
        kill_both(judge, results, daemon, tree, wild)
        trouble = threading.Thread(target=disturb, args=(daemon, dice, done, kills,
                                                          10 * options.kills))
        trouble.start()
        try:
            ended = [survival.kill_one(judge, tree, wild, dice.randrange(options.answers),
                                       dice.uniform(0, 0.1), at(daemon))
                     for _ in range(options.kills)]
            last = judge.call("batch", tree, "--out", wild, "--resume", *at(daemon), timeout=3600)
        finally:
            done.set()
            trouble.join()
        found = of_batch(daemon)
    print(f"    besides {sum(ended)} kills of the batch, {len(kills)} of the daemon", flush=True)
    results.check("killed on both sides (status)", last.returncode == 0, last.stderr)
    results.check("killed on both sides: as if undisturbed",
                  batch.lasting(wild) == batch.lasting(calm), f"seed {options.seed}")
    keys = [line["candidate"] for line in batch.lines(wild)]
    results.check("killed on both sides: one result each", sorted(keys) == sorted(wanted), keys)
    results.check("killed on both sides: each source graded once", len(found) == distinct(wild),
                  f"{len(found)} {distinct(wild)}")


def one_answer(folder):
    """A batch of one."""
    tree = os.path.join(folder, "one")
    batch.write(os.path.join(tree, "ann", "two-sum.py"), batch.source("ac")[0])
    return tree


def run_fake(judge, tree, script, *more):
    """A batch against a script; the process, its folder, and what the daemon was asked."""
    out = tempfile.mkdtemp(dir=os.path.dirname(tree))
    with fake_daemon.FakeDaemon(script) as daemon:
        done = judge.call("batch", tree, "--server", daemon.url, "--out", out, *more)
    return done, out, script.seen


def patience(judge, results, folder):
    """Busy answers, broken connections, streams that are not to be had."""
    tree = one_answer(folder)
    later, done = (503, {"detail": "later"}), (200, {"state": "done", "report":
                                                     fake_daemon.report()})
    begin = time.monotonic()
    ended, out, seen = run_fake(judge, tree, fake_daemon.script(
        problems=[later, *fake_daemon.script().answers["problems"]],
        submissions=[(429, {}), None, (202, b"no JSON"), (202, {"id": fake_daemon.ID})],
        events=[later, None, (200, b": cut\n")],
        look=[(200, {"state": "running"}), None, later, (200, {"state": "queued"}), done]))
    results.check("a daemon that is busy", ended.returncode == 0 and
                  batch.verdicts(out) == {"ann": "AC"}, ended)
    results.check("Retry-After is waited for", time.monotonic() - begin >= 3, seen)
    asked = [json.dumps(what) for what in seen["submissions"]]
    results.check("one key, however often it is sent", len(asked) == 4 and len(set(asked)) == 1,
                  asked)


def ends(judge, results, folder):
    """What no patience mends: one line, and the status that says whose fault it is."""
    tree = one_answer(folder)
    script = fake_daemon.script
    edited = (200, {"state": "done", "report": fake_daemon.report(problem="f" * 32)})
    for name, given, word in (
            ("another version of the problem", script(look=[edited]), "was changed"),
            ("a token of a candidate", script(submissions=[(403, {"detail": "only graders"})]),
             "only graders"),
            ("a key of another batch", script(submissions=[(422, {"detail": "this key"})]),
             "this key")):
        ended, out, _ = run_fake(judge, tree, given)
        results.check(name, ended.returncode == 2 and word in ended.stderr and
                      not batch.lines(out), ended)
    ended, out, seen = run_fake(judge, tree, script(look=[(404, {}), (404, {}), (404, {})]))
    results.check("a daemon that forgets", ended.returncode == 3 and
                  batch.verdicts(out) == {"ann": "IE"} and
                  len({key for key, _ in seen["submissions"]}) == 3, ended)
    ended, out, seen = run_fake(judge, tree, script(submissions=[(413, {"detail": "too long"})]))
    results.check("an answer that is too long", ended.returncode == 0 and
                  batch.verdicts(out) == {"ann": "refused"}, ended)


def tokens(judge, results, folder):
    """A grader may, others may not; a grader's token is taken from the environment too."""
    tree = one_answer(folder)
    with Daemon(judge.program, results) as daemon:
        grader, candidate = daemon.token("grader", "gil"), daemon.token("candidate", "ann")
        for token, word in ((None, "401"), (candidate, "only graders")):
            out = os.path.join(folder, f"out-{word[:4]}")
            ended = judge.call("batch", tree, "--out", out, *at(daemon),
                               *(("--token", token) if token else ()))
            results.check(f"token: {word}", ended.returncode == 2 and word in ended.stderr, ended)
        ended = judge.call("batch", tree, "--out", os.path.join(folder, "good"), *at(daemon),
                           env={"JUDGE_TOKEN": grader})
        results.check("token of a grader", ended.returncode == 0, ended)
        for wrong in (("--problem", "./x"), ("--problem", "no-such"), ("--no-cgroup",),
                      ("--jobs", "129")):
            ended = judge.call("batch", tree, *at(daemon, "--token", grader), *wrong)
            results.check(f"{wrong}", ended.returncode == 2 and one_line(ended.stderr), ended)


def seed_of(out):
    """What the reports say that was drawn with."""
    return {line["report"]["provenance"]["seed"] for line in batch.lines(out)}


def seeds(judge, results, folder):
    """--seed, here and through a daemon; what went on without one goes on."""
    tree = one_answer(folder)
    here, there, plain = (os.path.join(folder, name) for name in ("here", "there", "plain"))
    done = judge.call("batch", tree, "--out", here, *batch.QUICK, "--seed", "9223372036854775807")
    results.check("a seed", done.returncode == 0 and seed_of(here) == {2 ** 63 - 1}, done)
    with Daemon(judge.program, results) as daemon:
        done = judge.call("batch", tree, "--out", there, *at(daemon, "--seed", "7"))
        results.check("a seed through a daemon", done.returncode == 0 and seed_of(there) == {7},
                      done)
        batch_id = "batch-" + batch.record(there)["id"]
        found = daemon.ask("GET", f"{API}/batches/{batch_id}")
        results.check("which knows the batch", found.status == 200 and found.json["total"] == 1
                      and found.json["verdicts"] == {"AC": 1}, found)
    for out, more in ((here, ()), (here, ("--seed", "1"))):
        done = judge.call("batch", tree, "--out", out, *batch.QUICK, "--resume", *more)
        results.check(f"resumed with {more}", done.returncode == 2 and "--seed" in done.stderr
                      and one_line(done.stderr), done)
    judge.call("batch", tree, "--out", plain, *batch.QUICK)
    document = batch.record(plain)
    del document["settings"]["seed"]
    batch.write(os.path.join(plain, "batch.json"), json.dumps(document))
    done = judge.call("batch", tree, "--out", plain, *batch.QUICK, "--resume")
    results.check("of a judge without seeds", done.returncode == 0, done)
    done = judge.call("batch", tree, "--out", plain, *batch.QUICK, "--resume", "--seed", "1")
    results.check("which had 0", done.returncode == 2 and "--seed" in done.stderr, done)
    for bad in ("-1", "9223372036854775808", "x"):
        done = judge.call("batch", tree, "--out", os.path.join(folder, "bad"), "--seed", bad)
        results.check(f"--seed {bad}", done.returncode == 2 and one_line(done.stderr), done)


def run(judge, results, options):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        for part in (same_as_here, patience, ends, tokens, seeds):
            inner = os.path.join(folder, part.__name__)
            os.mkdir(inner)
            part(judge, results, inner)
        killed(judge, results, folder, options)
