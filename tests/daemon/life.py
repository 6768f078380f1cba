"""A submission's life: graded as the command line grades it, listed, cancelled, graded again."""

import os
import re
import signal
import subprocess
import time
import json

import home
from daemon import API, WORKERS, Daemon, DOCUMENT, solution

# What no two runs share.
TIMES = {"cpu_ns", "case_cpu_ns", "wall_ns", "memory_peak_bytes", "timings", "id", "figures", "fit",
         "confidence", "noise", "residual", "cached", "seed"}
SLOW = "import time\nclass Solution:\n    def twoSum(self, nums, target):\n" \
       "        time.sleep({})\n        return [0, 1]\n"


def settled(value):
    """A report without what differs from run to run."""
    if isinstance(value, dict):
        return {key: settled(part) for key, part in value.items()
                if key not in TIMES and not (key == "points" and isinstance(part, list))}
    if isinstance(value, list):
        return [settled(part) for part in value]
    return value


def same_report(judge, daemon, results):
    """Through the daemon and by the command line."""
    for problem, pattern, claim in (("lru-cache", "WA/*.py", None),
                                    ("two-sum", "CE/*.c", None),
                                    ("two-sum", "RTE/*.py", None),
                                    ("two-sum", "AC/*.py", "twoSum=O(n)"),
                                    ("peak-sessions", "AC/*.py", None)):
        try:
            source, path = solution(problem, pattern)
        except IndexError:
            continue
        language = "c" if path.endswith(".c") else "python"
        answer = daemon.submit(problem=problem, language=language, source=source, claims=claim,
                               options={"complexity": claim is not None, "meter": "auto"})
        document = daemon.wait(answer.json["id"])
        report = daemon.ask("GET", f"{API}/submissions/{answer.json['id']}/report?view=candidate")
        done = subprocess.run(
            [judge, "run", problem, path, "--json",
             *(["--claim", claim] if claim else ["--no-complexity"])],
            capture_output=True, text=True, check=False, timeout=120)
        results.check(f"{path}: the same report",
                      settled(report.json) == settled(json.loads(done.stdout)),
                      f"{settled(report.json)}\n{settled(json.loads(done.stdout))}")
        results.check(f"{path}: verdict", document["verdict"] == report.json["verdict"]
                      and document["report"]["id"] == answer.json["id"], document)


def difference(daemon, name, results):
    """What differs between two gradings: nothing here, but it is asked for in every way."""
    path = f"{API}/submissions/{name}/difference"
    for query in ("", "?before=1", "?after=2", "?before=1&after=2", "?view=candidate"):
        answer = daemon.ask("GET", path + query)
        results.check(f"difference{query}", answer.status == 200 and not answer.json["differs"]
                      and answer.json["before"]["grading"] == 1
                      and answer.json["after"]["grading"] == 2, answer)
    for query, status in (("?after=1", 404), ("?before=3", 404), ("?after=3", 404),
                          ("?before=0", 400), ("?after=x", 400)):
        answer = daemon.ask("GET", path + query)
        results.check(f"difference{query}", answer.status == status, answer)


def again_and_cancel(daemon, results):
    """Grading again keeps the old report; a final one cannot be cancelled; a queued one can."""
    name = daemon.submit().json["id"]
    first = daemon.wait(name)
    cancel = daemon.ask("POST", f"{API}/submissions/{name}/cancel")
    results.check("a final one is not cancelled", cancel.status == 409, cancel)
    again = daemon.ask("POST", f"{API}/submissions/{name}/rejudge")
    results.check("rejudged", again.status == 202, again)
    second = daemon.wait(name)
    results.check("two gradings", [g["grading"] for g in second["gradings"]] == [1, 2]
                  and first["verdict"] == second["verdict"] == "WA", second["gradings"])
    old = daemon.ask("GET", f"{API}/submissions/{name}/report?grading=1")
    made = old.json["provenance"]
    results.check("made of", made["toolchain"] and made["problem"] and "seed" in made
                  and made["asked"]["complexity"] is False, made)
    results.check("the old report is kept", old.status == 200 and
                  settled(old.json) == settled(second["report"]), old)
    difference(daemon, name, results)
    results.check("no third one", daemon.ask(
        "GET", f"{API}/submissions/{name}/report?grading=3").status == 404)
    names = [daemon.submit(source=home.ASLEEP).json["id"] for _ in range(4)]
    for name in reversed(names):
        answer = daemon.ask("POST", f"{API}/submissions/{name}/cancel")
        results.check("cancelled, waiting or running", answer.status == 200, answer)
    results.check("all are over", all(daemon.wait(name)["state"] == "cancelled"
                                      for name in names))
    quick = daemon.wait(daemon.submit().json["id"])
    results.check("the workers are free again", quick["verdict"] == "WA", quick)
    every = daemon.ask("POST", f"{API}/problems/two-sum/rejudge")
    results.check("a problem's are graded again", every.status == 202 and
                  every.json["queued"] >= 6, every)
    for name in names:
        daemon.ask("POST", f"{API}/submissions/{name}/cancel")


def lists(daemon, results):
    """Pages join without gaps; filters; what is wrong is told."""
    made = [daemon.submit(round="autumn").json["id"] for _ in range(5)]
    for name in made:
        daemon.wait(name)
    seen, cursor = [], ""
    while cursor is not None:
        page = daemon.ask("GET", f"{API}/submissions?round=autumn&limit=2{cursor}").json
        seen += [entry["id"] for entry in page["submissions"]]
        cursor = page["next"] and f"&cursor={page['next']}"
    results.check("pages", seen == made[::-1], f"{seen} {made}")
    for query, count in (("verdict=WA", 5), ("verdict=AC", 0), ("state=done", 5),
                         ("candidate=local", 5), ("candidate=other", 0), ("problem=two-sum", 5),
                         ("since=0", 5),
                         ("problem=lru-cache", 0), ("language=python", 5), ("since=1", 5),
                         ("until=1", 0)):
        page = daemon.ask("GET", f"{API}/submissions?round=autumn&{query}")
        results.check(f"list {query}", page.status == 200 and
                      len(page.json["submissions"]) == count, page)
    for query in ("limit=0", "limit=201", "limit=x", "cursor=1", "cursor=pzz", "verdict=XX",
                  "state=asleep", "since=-1", "whatever=1", "limit=99999999999999999999"):
        results.check(f"list {query}", daemon.ask(
            "GET", f"{API}/submissions?{query}").status == 400)


def worker_killed(daemon, results):
    """Its submission is given back at once and graded once. One that was over before the kill tells
    nothing: then a slower one is sent."""
    for pause_s in (0.1, 0.5, 2, 4):
        name = daemon.submit(source=SLOW.format(pause_s), options={"samples": True}).json["id"]
        daemon.events(name, stop=lambda event: event[1] == "running")
        for launcher in children(daemon.process.pid):
            for worker in children(launcher):
                os.kill(worker, signal.SIGKILL)
        document = daemon.wait(name)
        kinds = [event[1] for event in daemon.events(name)]
        if kinds.count("queued") > 1:
            break
    results.check("graded after its worker was killed", document["verdict"] == "WA", document)
    results.check("queued twice, done once", kinds.count("queued") == 2
                  and kinds.count("done") == 1, kinds)


def launcher_killed(daemon, results):
    """Nothing could replace a worker any more: it finishes what runs, and ends for its watcher.
    Workers have been replaced before."""
    name = daemon.wait(daemon.submit().json["id"])["id"]
    for launcher in children(daemon.process.pid):
        os.kill(launcher, signal.SIGKILL)
    results.check("ends by itself", daemon.process.wait(300) == 3, daemon.text()[-500:])
    daemon.start()
    results.check("and is good again", daemon.wait(name)["verdict"] == "WA"
                  and daemon.wait(daemon.submit().json["id"])["verdict"] == "WA")


def children(pid):
    """Processes that a process started."""
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as stat:
                if int(stat.read().rsplit(")", 1)[1].split()[1]) == pid:
                    found.append(int(name))
        except OSError:
            continue
    return found


def reading(daemon, results):
    """Everything that can only be read."""
    for path, key in (("/problems", "problems"), ("/languages", "languages")):
        answer = daemon.ask("GET", API + path)
        results.check(path, answer.status == 200 and answer.json[key], answer)
    languages = {row["id"] for row in daemon.ask("GET", f"{API}/languages").json["languages"]}
    for entry in daemon.ask("GET", f"{API}/problems").json["problems"]:
        answer = daemon.ask("GET", f"{API}/problems/{entry['id']}")
        results.check(entry["id"], answer.status == 200 and answer.json["statement"], answer)
        results.check(f"{entry['id']} (stubs)", set(answer.json["stubs"]) == languages
                      and all(answer.json["stubs"].values()), answer.json["stubs"])
    given = daemon.ask("GET", f"{API}/problems/rate-limiter-sharded").json["stubs"]
    results.check("given code is in the stubs", all(
        re.search(r"^(//|#) .*counter_?store", stub, re.M | re.I) for stub in given.values()),
                  given)
    results.check("no such problem", daemon.ask("GET", f"{API}/problems/no").status == 404)
    served = daemon.ask("GET", f"{API}/openapi.json")
    results.check("the description is the file", served.json == DOCUMENT)
    results.check("alive", daemon.ask("GET", "/healthz").json == {"status": "alive"})
    ready = daemon.ask("GET", "/readyz")
    results.check("ready", ready.status == 200 and ready.json["boxes"] is True
                  and "python" in ready.json["languages"], ready)
    text = daemon.ask("GET", "/metrics").body.decode()
    results.check("metrics", 'judge_verdicts_total{problem="two-sum",language="python",'
                  'verdict="WA"}' in text, text)
    check_metrics(text, results)


def check_metrics(text, results):
    """The text format of Prometheus: every sample belongs to a TYPE above it; buckets rise."""
    types, last, good = {}, None, True
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            good = good and name not in types
            types[name] = kind
        elif not line.startswith("#"):
            name, value = line.split("{")[0].split(" ")[0], float(line.rsplit(" ", 1)[1])
            family = name if name in types else name.rsplit("_", 1)[0]
            good = good and family in types and value >= 0
            if name.endswith("_bucket"):
                stage = line.split('stage="')[1].split('"')[0]
                good = good and (last is None or last[0] != stage or value >= last[1])
                last = (stage, value)
    results.check("the metrics' format", good and "histogram" in types.values(), text)


def drains(daemon, results):
    """SIGTERM lets the running ones finish, refuses new ones, and loses nothing. One of those that
    run does not end by itself, so that there is time to look."""
    held = daemon.submit(source=home.ASLEEP).json["id"]
    names = [daemon.submit(source=SLOW.format(0.2), options={"samples": True}).json["id"]
             for _ in range(WORKERS + 1)]
    for name in (held, names[0]):
        daemon.events(name, stop=lambda event: event[1] == "running")
    daemon.process.send_signal(signal.SIGTERM)
    while not any(line["event"] == "draining" for line in daemon.lines()):
        time.sleep(0.01)
    answer = daemon.submit()
    results.check("draining: no new ones", answer.status == 503 and
                  int(answer.headers["Retry-After"]) > 0, answer)
    results.check("draining: not ready", daemon.ask("GET", "/readyz").status == 503)
    daemon.ask("POST", f"{API}/submissions/{held}/cancel")
    results.check("ended with 0", daemon.stop() == 0, daemon.text()[-1000:])
    daemon.start()
    results.check("the rest is graded by the next one",
                  all(daemon.wait(name)["verdict"] == "WA" for name in names))


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        same_report(options.judge, daemon, results)
        worker_killed(daemon, results)
        reading(daemon, results)
        launcher_killed(daemon, results)
    with home.patient(), Daemon(options.judge, results) as daemon:
        lists(daemon, results)
        again_and_cancel(daemon, results)
        drains(daemon, results)
