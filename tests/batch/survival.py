"""Batches that are killed, interrupted, doubled, starved: what was found stays, and stays right."""

import os
import random
import shutil
import signal
import subprocess
import tempfile

import batch
from judge import PROBLEMS, one_line

TRIES = 50


def killed(judge, results, folder, options):
    """kill -9 at random, again and again: in the end the same as if nothing had happened."""
    tree = os.path.join(folder, "mixed")
    wanted = batch.mixed(tree, options.answers)
    calm, wild = os.path.join(folder, "calm"), os.path.join(folder, "wild")
    done = judge.call("batch", tree, "--out", calm, *batch.QUICK, timeout=3600)
    results.check("undisturbed", done.returncode == 0 and batch.verdicts(calm) == wanted,
                  f"{done.returncode} {done.stderr} {batch.verdicts(calm)}")
    dice = random.Random(options.seed)
    results.check("killed in the middle", kill_inside(judge, tree, wild, options.answers),
                  len(batch.lines(wild)))
    kills = [kill_one(judge, tree, wild, dice.randrange(options.answers), dice.uniform(0, 0.1))
             for _ in range(options.kills)]
    print(f"    besides {sum(kills)} kills at random", flush=True)
    tear(wild, dice)
    done = judge.call("batch", tree, "--out", wild, "--resume", *batch.QUICK, timeout=3600)
    results.check("killed and resumed (status)", done.returncode == 0, done.stderr)
    results.check("killed and resumed", batch.lasting(wild) == batch.lasting(calm),
                  f"seed {options.seed}")
    keys = [line["candidate"] for line in batch.lines(wild)]
    results.check("each answer has one result", sorted(keys) == sorted(wanted), keys)


def kill_inside(judge, tree, out, count):
    """Kills a batch that has some of its @count results. One that was over before it was looked
    at again tells nothing, and is begun anew."""
    for _ in range(TRIES):
        shutil.rmtree(out, ignore_errors=True)
        if kill_one(judge, tree, out, 1, 0) and 0 < len(batch.lines(out)) < count:
            return True
    return False


def kill_one(judge, tree, out, results, seconds, more=batch.QUICK):
    """Kills a batch some time after so many results are there. False when it ended by itself."""
    process = batch.start(judge, tree, "--out", out, "--resume", *more)
    batch.wait_for(lambda: len(batch.lines(out)) >= results or process.poll() is not None)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate()
    return process.returncode == -signal.SIGKILL


def tear(out, dice):
    """As a power cut does: the last line ends somewhere in the middle."""
    path = os.path.join(out, "results.jsonl")
    if not os.path.exists(path):
        return
    with open(path, "rb") as rows:
        data = rows.read()
    last = data.rstrip(b"\n").rfind(b"\n") + 1
    if len(data) - last > 2:
        os.truncate(path, dice.randrange(last + 1, len(data) - 1))


def slow_pair(folder):
    """One answer that is graded at once and one that takes seconds, for a copy of a problem."""
    problem, tree = os.path.join(folder, "bank", "two-sum"), os.path.join(folder, "answers")
    shutil.copytree(os.path.join(PROBLEMS, "two-sum"), problem)
    batch.write(os.path.join(tree, "a.py"), batch.source("ac")[0])
    batch.write(os.path.join(tree, "b.py"), batch.endless())
    return problem, tree


def start_slow(judge, results, name, tree, problem, out):
    """The batch over a slow pair, when its first result is there."""
    process = batch.start(judge, tree, "--problem", problem, "--out", out, "--jobs", "1")
    results.check(f"{name} (begins)", batch.wait_for(lambda: len(batch.lines(out)) == 1),
                  batch.lines(out))
    return process


def end(process):
    """Status and stderr."""
    _, said = process.communicate(timeout=120)
    return process.returncode, said


def interrupted(judge, results, folder):
    """Ctrl-C: status 130, what was found is kept, and the rest can go on."""
    problem, tree = slow_pair(folder)
    out = os.path.join(folder, "out")
    process = start_slow(judge, results, "interrupt", tree, problem, out)
    done = judge.call("batch", tree, "--problem", problem, "--out", out, "--resume")
    results.check("two at once", done.returncode == 2 and one_line(done.stderr)
                  and "another batch" in done.stderr, done.stderr)
    process.send_signal(signal.SIGINT)
    status, said = end(process)
    results.check("interrupt", status == 130 and "1 of 2" in said and len(batch.lines(out)) == 1,
                  f"{status} {said}")
    done = judge.call("batch", tree, "--problem", problem, "--out", out)
    results.check("without --resume", done.returncode == 2 and "--resume" in done.stderr,
                  done.stderr)
    done = judge.call("batch", tree, "--problem", problem, "--out", out, "--resume", "--repeat",
                      "2")
    results.check("other settings", done.returncode == 2 and "--repeat" in done.stderr, done.stderr)
    done = judge.call("batch", tree, "--problem", problem, "--out", out, "--resume")
    row = [line for line in batch.lines(out) if line["candidate"] == "b"][0]
    results.check("resumed", done.returncode == 0
                  and batch.verdicts(out) == {"a": "AC", "b": "TLE"} and not row["alone"],
                  f"{done.stderr} {row['first_verdict']}")  # Nothing else was left.
    results.check("nothing strange", "not in the input" not in done.stderr, done.stderr)
    os.remove(os.path.join(tree, "b.py"))
    done = judge.call("batch", tree, "--problem", problem, "--out", out, "--resume")
    results.check("another input", done.returncode == 0 and batch.verdicts(out) == {"a": "AC"}
                  and "1 results of before" in done.stderr, done.stderr)


def edited(judge, results, folder):
    """A problem that changes meanwhile: no result of the new one stands beside the old ones."""
    problem, tree = slow_pair(folder)
    out = os.path.join(folder, "out")
    process = start_slow(judge, results, "edited", tree, problem, out)
    with open(os.path.join(problem, "statement.md"), "a", encoding="utf-8") as text:
        text.write("\nMended.\n")
    status, said = end(process)
    results.check("edited while it runs", status == 2 and "was changed" in said
                  and len(batch.lines(out)) == 1, f"{status} {said}")
    done = judge.call("batch", tree, "--problem", problem, "--out", out, "--resume")
    results.check("edited before it goes on", done.returncode == 2 and "was changed" in done.stderr
                  and len(batch.lines(out)) == 1, done.stderr)


FULL = ('mount -t tmpfs -o size=$1k tmpfs "$2" && "$3" batch "$4" --out "$2/out" --samples '
        '--no-shrink --jobs 1 >/dev/null; echo "status $?"; mount -o remount,size=16m "$2"; '
        '"$3" batch "$4" --out "$2/out" --resume --samples --no-shrink --jobs 2 >/dev/null; '
        'echo "status $?"; cp "$2/out/summary.csv" "$5"')


def full_disk(judge, results, folder):
    """No room at any time: status 3 and a clear line; with room again it goes on."""
    tree = os.path.join(folder, "mixed")
    wanted = batch.mixed(tree, 8, ("ac", "wa"))
    for size in (16, 44, 64):
        disk, kept = os.path.join(folder, f"disk{size}"), os.path.join(folder, f"kept{size}")
        os.makedirs(disk)
        os.makedirs(kept)
        done = subprocess.run(["unshare", "-m", "sh", "-c", FULL, "sh", str(size), disk,
                               judge.program, tree, kept], capture_output=True, text=True,
                              check=False, timeout=300)
        results.check(f"full disk of {size}k", "status 3\nstatus 0\n" == done.stdout
                      and "space" in done.stderr, done.stdout + done.stderr)
        results.check(f"full disk of {size}k (in the end)", os.listdir(kept)
                      and batch.verdicts(kept) == wanted, done.stderr)


def run(judge, results, options):
    """All of them."""
    with tempfile.TemporaryDirectory() as folder:
        for part in (interrupted, edited, full_disk):
            inner = os.path.join(folder, part.__name__)
            os.mkdir(inner)
            part(judge, results, inner)
        killed(judge, results, folder, options)
