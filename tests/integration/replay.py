"""judge replay: what a report was made of, graded again, and what differs."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from judge import PROBLEMS, ROOT, one_line

ANSWER = os.path.join(PROBLEMS, "two-sum", "solutions", "AC", "dict.py")
WRONG = os.path.join(PROBLEMS, "two-sum", "solutions", "WA", "first_index.py")


def save(folder, name, document):
    """A report on the disk; its path."""
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(document, out)
    return path


def whats(done):
    """What differs, by judge replay --json."""
    return [item["what"] for item in json.loads(done.stdout)["differences"]]


def with_source(judge, results, folder):
    """A report by itself: its source is asked for, checked, and graded."""
    report, _ = judge.grade("two-sum", WRONG, "--no-complexity")
    made = report["provenance"]
    results.check("made of", made["seed"] == 0 and made["asked"]["complexity"] is False
                  and made["limits"]["cpu_ns"] > 0 and made["toolchain"][0] == "3", made)
    path = save(folder, "report.json", report)
    done = judge.call("replay", path)
    results.check("no source", done.returncode == 2 and one_line(done.stderr)
                  and "--source" in done.stderr and made["source"] in done.stderr, done.stderr)
    done = judge.call("replay", path, "--source", ANSWER)
    results.check("another source", done.returncode == 2 and "not what was graded" in done.stderr,
                  done.stderr)
    done = judge.call("replay", path, "--source", WRONG)
    results.check("the same", done.returncode == 0 and "comes out the same" in done.stdout, done)
    done = judge.call("replay", path, "--source", WRONG, "--json")
    found = json.loads(done.stdout)
    results.check("the same, as JSON", done.returncode == 0 and not found["differs"]
                  and found["after"]["provenance"] == made, done)
    tampered = json.loads(json.dumps(report))
    tampered.update(verdict="AC", score=100, failure=None)
    tampered["provenance"]["toolchain"] = "2.7"
    tampered["groups"][0]["cases_passed"] += 1
    done = judge.call("replay", save(folder, "tampered.json", tampered), "--source", WRONG)
    results.check("tampered with", done.returncode == 1 and "verdict: AC -> WA" in done.stdout
                  and "toolchain: 2.7 -> 3" in done.stdout, done)
    done = judge.call("replay", os.path.join(folder, "tampered.json"), "--source", WRONG, "--json")
    results.check("tampered with, as JSON", done.returncode == 1 and whats(done) ==
                  ["toolchain", "verdict", "score", "group", "failure"], done)
    return report


def another_problem(judge, results, folder, report):
    """A test that was mended since: the hash says so, and what came of it."""
    problem = os.path.join(folder, "two-sum")
    shutil.copytree(os.path.join(PROBLEMS, "two-sum"), problem)
    for path in pathlib.Path(problem, "tests").glob("*.jsonl"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        path.write_text(first + "\n", encoding="utf-8")
    path = os.path.join(folder, "report.json")
    done = judge.call("replay", path, "--source", WRONG, "--problem", problem, "--json")
    found = whats(done)
    results.check("another version of the problem", done.returncode == 1 and found[0] == "problem"
                  and "group" in found and found.count("toolchain") == 0, found)
    moved = dict(report, problem="no-such-problem")
    done = judge.call("replay", save(folder, "moved.json", moved), "--source", WRONG)
    results.check("a problem that is gone", done.returncode == 2 and one_line(done.stderr)
                  and "no-such-problem" in done.stderr and "--problem" in done.stderr, done.stderr)


def measured(judge, results, folder):
    """With complexity, claims and another seed: all of it is asked for again."""
    report, _ = judge.grade("lru-cache", os.path.join(
        PROBLEMS, "lru-cache", "solutions", "AC", "uthash.c"), "--claim", "get=O(1)", "--seed", "5")
    path = save(folder, "measured.json", report)
    done = judge.call("replay", path, "--source", os.path.join(
        PROBLEMS, "lru-cache", "solutions", "AC", "uthash.c"), "--json")
    after = json.loads(done.stdout)["after"] if done.stdout else {"provenance": {}}
    results.check("measured again", after["provenance"] == report["provenance"]
                  and after["provenance"]["seed"] == 5
                  and after["complexity"]["time"]["get"]["class"] == "O(1)"
                  and after["claims"]["get"]["verdict"] == "right", done)


def of_a_batch(judge, results, folder):
    """One line of many, with the source that the batch kept."""
    tree, out = os.path.join(folder, "in"), os.path.join(folder, "out")
    for name, path in (("ann", ANSWER), ("bob", WRONG)):
        os.makedirs(os.path.join(tree, name))
        shutil.copy(path, os.path.join(tree, name, "two-sum.py"))
    judge.call("batch", tree, "--out", out, "--samples", "--no-shrink")
    done = judge.call("replay", out)
    results.check("which one?", done.returncode == 2 and one_line(done.stderr)
                  and "ann (two-sum, python)" in done.stderr and "bob" in done.stderr, done.stderr)
    for options in (("--candidate", "bob"), ("--candidate", "bob", "--problem", "two-sum")):
        done = judge.call("replay", os.path.join(out, "results.jsonl"), *options)
        results.check(f"{options}", done.returncode == 0 and "bob" in done.stdout, done)
    done = judge.call("replay", out, "--line", "2")
    results.check("--line", done.returncode == 0 and "comes out the same" in done.stdout, done)
    for options in (("--candidate", "eve"), ("--line", "3"), ("--problem", "lru-cache")):
        done = judge.call("replay", out, *options)
        results.check(f"{options}", done.returncode == 2 and one_line(done.stderr), done)
    shutil.rmtree(os.path.join(out, "sources"))
    done = judge.call("replay", out, "--candidate", "ann")
    results.check("a batch without its sources", done.returncode == 2
                  and "--source" in done.stderr, done.stderr)


def of_the_daemon(judge, results, report):
    """A submission as the daemon shows it, through a pipe."""
    with open(WRONG, encoding="utf-8") as text:
        document = {"state": "done", "source": text.read(), "claims": None, "report": report}
    done = subprocess.run([judge.program, "replay", "-"], input=json.dumps(document), text=True,
                          capture_output=True, check=False, timeout=60)
    results.check("a submission", done.returncode == 0, done)
    document["source"] += "# changed\n"
    done = subprocess.run([judge.program, "replay", "-"], input=json.dumps(document), text=True,
                          capture_output=True, check=False, timeout=60)
    results.check("a submission of another source", done.returncode == 2, done)


def version_is_kept(judge, results, folder):
    """The toolchain is asked once: what the cache says is believed."""
    cache = os.path.join(folder, "cache")
    env = {"JUDGE_CACHE": cache}
    judge.grade("two-sum", WRONG, "--samples", env=env)
    kept = list(pathlib.Path(cache).glob("toolchain-*/version"))
    if results.check("a version is kept", len(kept) == 1, kept):
        kept[0].write_text("9.9.9", encoding="utf-8")
        report, _ = judge.grade("two-sum", WRONG, "--samples", env=env)
        results.check("and used", report["provenance"]["toolchain"] == "9.9.9",
                      report["provenance"])


def mistakes(judge, results, folder):
    """One line and status 2."""
    listing = os.path.join(folder, "list.json")
    with open(listing, "w", encoding="utf-8") as out:
        out.write("[1, 2]")
    for arguments in ((), ("a", "b"), ("--nope", "a"), ("--line", "0", "a"), ("--source",),
                      (os.path.join(folder, "none.json"),), (listing,), (ANSWER,),
                      (os.path.join(ROOT, "docs"),)):
        done = judge.call("replay", *arguments)
        results.check(f"replay {arguments}", done.returncode == 2 and one_line(done.stderr)
                      and not done.stdout, done)


def run(judge, results, _filter):
    """The part."""
    with tempfile.TemporaryDirectory() as folder:
        report = with_source(judge, results, folder)
        another_problem(judge, results, folder, report)
        measured(judge, results, folder)
        of_a_batch(judge, results, folder)
        of_the_daemon(judge, results, report)
        version_is_kept(judge, results, folder)
        mistakes(judge, results, folder)
