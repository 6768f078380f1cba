"""Batches: what was sent and graded again together, how far it is, and what it changed."""

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time

from daemon import API, GRADE_S, PROBLEMS, ROOT, Daemon

RIGHT = sorted((PROBLEMS / "two-sum" / "solutions" / "AC").glob("*.py"))[0]


def batch(daemon, name, token=None, query=""):
    """One batch."""
    return daemon.ask("GET", f"{API}/batches/{name}{query}", token=token)


def finished(daemon, name, token=None):
    """The batch, when nothing of it is under way."""
    end = time.monotonic() + GRADE_S
    while time.monotonic() < end:
        answer = batch(daemon, name, token)
        if answer.status != 200 or answer.json["finished"]:
            return answer.json
        time.sleep(0.05)
    raise AssertionError(f"{name} is not finished in time: {answer}")


def rejudge(daemon, token=None, key=None):
    """All of two-sum."""
    headers = {"Idempotency_Key": key} if key else {}
    return daemon.ask("POST", f"{API}/problems/two-sum/rejudge", token=token, **headers)


def pretend(daemon, *changes):
    """The daemon is stopped, and the store says that these had come out otherwise."""
    daemon.stop()
    with sqlite3.connect(os.path.join(daemon.data, "judge.sqlite"), timeout=30) as database:
        database.executemany("UPDATE submissions SET verdict = ?, score = ? WHERE id = ?", changes)
    database.close()
    daemon.start()


def changed(daemon, results):
    """From what to what, and which; a page at a time."""
    names = [daemon.submit(round="spring" if i == 0 else None).json["id"] for i in range(5)]
    for name in names:
        last = daemon.wait(name)
    verdict, score = last["verdict"], last["score"]
    cancelled = names[4]
    pretend(daemon, ("AC", 100, names[0]), ("AC", 100, names[1]), ("WA", 99, names[2]))
    first = rejudge(daemon, key="again")
    results.check("a rejudge is a batch", first.status == 202 and first.json["queued"] == 5
                  and first.json["self"] == first.headers["Location"]
                  == f"{API}/batches/{first.json['id']}", first)
    found = finished(daemon, first.json["id"])
    results.check("finished", found["kind"] == "rejudge" and found["problem"] == "two-sum"
                  and found["by"] == "local" and found["total"] == found["ended"] == 5
                  and found["states"] == {"done": 5} and found["verdicts"] == {verdict: 5}, found)
    turns = [(turn["from"], turn["to"], turn["count"], turn["raised"], turn["lowered"])
             for turn in found["changes"]["verdicts"]]
    results.check("from what to what", found["changes"]["count"] == 3 and turns ==
                  [("AC", verdict, 2, 0, 2), ("WA", verdict, 1, 0, 1)], found["changes"])
    entries = found["changes"]["submissions"]
    results.check("which", [entry["id"] for entry in entries] == names[2::-1]
                  and entries[2]["round"] == "spring" and entries[2]["grading"] == 2
                  and entries[2]["before"] == {"verdict": "AC", "score": 100}
                  and entries[2]["after"] == {"verdict": verdict, "score": score}, entries)
    paged, cursor = [], ""
    while cursor is not None:
        page = batch(daemon, first.json["id"], query=f"?limit=1{cursor}").json["changes"]
        paged += page["submissions"]
        cursor = page["next"] and f"&cursor={page['next']}"
    results.check("page by page", paged == entries, paged)
    again = rejudge(daemon, key="again")
    results.check("a repeated key is one rejudge", again.status == 202 and again.body == first.body
                  and again.headers["Idempotency-Replayed"] == "true"
                  and again.headers["Location"] == first.headers["Location"], again)
    events = daemon.events(cancelled)
    results.check("events go on", [event[0] for event in events] == list(
        range(1, len(events) + 1)) and [event[1] for event in events].count("done") == 2, events)
    second = finished(daemon, rejudge(daemon).json["id"])
    results.check("nothing changed", second["changes"] == {
        "count": 0, "verdicts": [], "submissions": [], "next": None}, second)
    results.check("the first one stays as it was",
                  batch(daemon, first.json["id"]).json == found)
    listed = daemon.ask("GET", f"{API}/batches").json["batches"]
    del found["changes"], second["changes"]
    results.check("listed, the newest first", listed == [second, found], listed)
    page = daemon.ask("GET", f"{API}/batches?limit=1").json
    rest = daemon.ask("GET", f"{API}/batches?limit=1&cursor={page['next']}").json
    results.check("listed page by page", page["batches"] + rest["batches"] == listed
                  and rest["next"] is None, rest)


def asked_wrong(daemon, results):
    """What there is not, and what cannot be read."""
    for path, status in (("/batches/none", 404), ("/batches/rejudge-00", 404),
                         ("/batches?limit=0", 400), ("/batches?limit=51", 400),
                         ("/batches?cursor=x", 400), ("/batches?kind=x", 400),
                         ("/batches/none?limit=201", 400), ("/batches/none?x=1", 400)):
        answer = daemon.ask("GET", API + path)
        results.check(path, answer.status == status, answer)
    answer = daemon.ask("POST", f"{API}/problems/none/rejudge")
    results.check("no such problem", answer.status == 404, answer)
    answer = daemon.ask("POST", f"{API}/problems/two-sum/rejudge", Idempotency_Key="x" * 201)
    results.check("a bad key", answer.status == 400, answer)
    answer = daemon.ask("POST", f"{API}/problems/lru-cache/rejudge")
    results.check("nothing to grade again", answer.json["queued"] == 0 and finished(
        daemon, answer.json["id"])["total"] == 0, answer)


def sent(daemon, results):
    """judge batch --server: its submissions are a batch too."""
    folder = tempfile.mkdtemp(prefix="judge-batch-")
    try:
        for name, text in (("ann", RIGHT.read_text(encoding="utf-8")), ("bob", "x = 1\n")):
            os.makedirs(os.path.join(folder, "in", name))
            with open(os.path.join(folder, "in", name, "two-sum.py"), "w",
                      encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run(
            [daemon.judge, "batch", os.path.join(folder, "in"), "--samples", "--no-shrink",
             "--server", f"http://127.0.0.1:{daemon.port}", "--out", os.path.join(folder, "out")],
            capture_output=True, text=True, check=False, timeout=120, cwd=ROOT)
        with open(os.path.join(folder, "out", "batch.json"), encoding="utf-8") as text:
            name = "batch-" + json.load(text)["id"]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    found = batch(daemon, name)
    results.check("what was sent is a batch", done.returncode == 0 and found.status == 200
                  and found.json["kind"] == "sent" and found.json["by"] == "local"
                  and found.json["total"] == 2 and found.json["finished"]
                  and found.json["verdicts"].get("AC") == 1 and found.json["changes"] is None,
                  f"{done} {found}")
    answer = daemon.ask("POST", f"{API}/rounds", {
        "id": "spring", "problems": ["two-sum"], "opens_ms": None, "closes_ms": None})
    results.check("a round beside it", answer.status == 201, answer)
    answer = daemon.submit(round="batch-00112233445566778899")
    results.check("an interactive one makes no batch", answer.status == 202 and batch(
        daemon, "batch-00112233445566778899").status == 404, answer)


def killed(judge, results):
    """kill -9 in the middle of a rejudge: whatever was done, the summary is right in the end."""
    slow = "import time\nclass Solution:\n    def twoSum(self, nums, target):\n" \
           "        time.sleep(0.05)\n        return [0, 1]\n"
    with Daemon(judge, results) as daemon:
        names = [daemon.submit(source=slow if i % 2 else f"x = {i}\n",
                               options={"samples": True}).json["id"] for i in range(24)]
        before = {name: daemon.wait(name) for name in names}
        pretend(daemon, *(("AC", 100, name) for name in names[:10]))
        for name in names[:10]:
            before[name].update(verdict="AC", score=100)
        name = rejudge(daemon, key="k").json["id"]
        daemon.kill()  # Right after the answer: most are not even in the queue.
        daemon.start()
        results.check("all of it is there", batch(daemon, name).json["total"] == len(names))
        for part in (4, 12):
            end = time.monotonic() + GRADE_S
            while batch(daemon, name).json["ended"] < part and time.monotonic() < end:
                time.sleep(0.01)
            daemon.kill()
            daemon.start()
        found = finished(daemon, name)
        after = {name: daemon.wait(name) for name in names}
        results.check("each is graded twice", all(len(document["gradings"]) == 2
                                                  for document in after.values()))
        wanted = [one for one in names if (before[one]["verdict"], before[one]["score"]) !=
                  (after[one]["verdict"], after[one]["score"])]
        entries = found["changes"]["submissions"]
        results.check("what changed is what differs", found["total"] == found["ended"] == len(names)
                      and [entry["id"] for entry in entries] == wanted[::-1]
                      and found["changes"]["count"] == len(wanted) >= 10, found)
        results.check("and as it is now", all(
            entry["before"]["verdict"] == before[entry["id"]]["verdict"]
            and entry["after"]["verdict"] == after[entry["id"]]["verdict"]
            for entry in entries), entries)
        counts = {}
        for document in after.values():
            counts[document["verdict"]] = counts.get(document["verdict"], 0) + 1
        results.check("counted", found["verdicts"] == counts, found)
        results.check("one rejudge for one key", rejudge(daemon, key="k").json["id"] == name
                      and len(daemon.ask("GET", f"{API}/batches").json["batches"]) == 1)


def many(judge, results):
    """More than one write queues, and kill -9 between two: all of them, and none twice."""
    with Daemon(judge, results) as daemon:
        name = daemon.submit(options={"samples": True}).json["id"]
        daemon.wait(name)
        daemon.stop()
        with sqlite3.connect(os.path.join(daemon.data, "judge.sqlite"), timeout=30) as database:
            columns = [row[1] for row in database.execute("PRAGMA table_info(submissions)")
                       if row[1] not in ("sequence", "id", "language", "state", "verdict")]
            # Refused again at once, as there is no such language.
            database.executemany(
                f"INSERT INTO submissions (id, language, state, {', '.join(columns)}) "
                f"SELECT ?, 'none', 'refused', {', '.join(columns)} FROM submissions WHERE id = ?",
                [(f"{number:020x}", name) for number in range(205)])
        database.close()
        daemon.start()
        answer = rejudge(daemon)
        daemon.kill()
        daemon.start()
        results.check("all are in it", answer.json["queued"] == 206 ==
                      batch(daemon, answer.json["id"]).json["total"], answer)
        found = finished(daemon, answer.json["id"])
        results.check("all are graded", found["states"] == {"done": 1, "refused": 205}
                      and found["changes"]["count"] == 0, found)
        first = daemon.wait(name)
        results.check("once", len(first["gradings"]) == 2, first["gradings"])
        listed, cursor = [], ""
        while cursor is not None:
            page = daemon.ask("GET", f"{API}/submissions?limit=200{cursor}").json
            listed += page["submissions"]
            cursor = page["next"] and f"&cursor={page['next']}"
        results.check("every one once", {entry["grading"] for entry in listed} == {2}
                      and len(listed) == 206, [e for e in listed if e["grading"] != 2][:3])


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        changed(daemon, results)
        asked_wrong(daemon, results)
        sent(daemon, results)
    killed(options.judge, results)
    many(options.judge, results)
