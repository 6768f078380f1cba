"""Rounds: who may submit what and when, who sees what, and judge round."""

import json
import os
import subprocess
import time

from daemon import API, Daemon
from roles import HIDDEN_WRONG

HOUR_MS = 3600 * 1000


def now_ms():
    """The clock that the daemon has too."""
    return int(time.time() * 1000)


def document(**fields):
    """The body of POST /rounds: open now, for ann and bob."""
    body = {"problems": ["two-sum", "lru-cache"], "candidates": ["ann", "bob"],
            "opens_ms": now_ms() - HOUR_MS, "closes_ms": now_ms() + HOUR_MS}
    body.update(fields)
    return body


def make(daemon, token=None, key=None, **fields):
    """POST /rounds."""
    headers = {"Idempotency_Key": key} if key else {}
    return daemon.ask("POST", f"{API}/rounds", document(**fields), token=token, **headers)


def edit(daemon, name, token=None, **fields):
    """PATCH of a round."""
    return daemon.ask("PATCH", f"{API}/rounds/{name}", fields, token=token)


def rounds_of(daemon, token):
    """The ids of all pages of the list, one a page."""
    found, cursor = [], ""
    while cursor is not None:
        page = daemon.ask("GET", f"{API}/rounds?limit=1{cursor}", token=token).json
        found += [entry["id"] for entry in page["rounds"]]
        cursor = page["next"] and f"&cursor={page['next']}"
    return found


def labels(daemon, results):
    """Before the first round is defined, a round is any name, as it always was."""
    ann = daemon.token("candidate", "ann")
    answer = daemon.submit(token=ann, round="spring")
    results.check("any name without rounds", answer.status == 202, answer)
    answer = daemon.submit(token=ann, round="batch-00112233445566778899")
    results.check("but for a batch's", answer.status == 403 and "batch" in
                  answer.json["detail"], answer)
    answer = daemon.submit(token=ann, round="batch-mine")
    results.check("which is one exactly", answer.status == 202, answer)
    return ann


def making(daemon, tokens, results):
    """POST: whole, with a key, and all that is wrong."""
    first = make(daemon, tokens["op"], key="r", id="spring", title="Spring <1>", reveal="closed")
    results.check("made", first.status == 201 and first.json["state"] == "open"
                  and first.headers["Location"] == f"{API}/rounds/spring"
                  and first.json["invited"] == 2, first)
    again = daemon.ask("POST", f"{API}/rounds", document(), token=tokens["op"],
                       Idempotency_Key="r")
    results.check("another body with the key", again.status == 422, again)
    again = make(daemon, tokens["op"], id="spring")
    results.check("a name twice", again.status == 409, again)
    body = document(id="keyed")
    twice = [daemon.ask("POST", f"{API}/rounds", body, token=tokens["op"], Idempotency_Key="s")
             for _ in range(2)]
    results.check("a repeated key is one round", twice[0].body == twice[1].body
                  and twice[1].status == 201
                  and twice[1].headers["Idempotency-Replayed"] == "true"
                  and twice[1].headers["Location"] == f"{API}/rounds/keyed", twice)
    made = make(daemon, tokens["op"])
    results.check("a name is made up", made.status == 201 and made.json["id"] in
                  made.headers["Location"], made)
    for fields, word in (({"problems": ["no-such"]}, "no problem"), ({"problems": []}, "problems"),
                         ({"problems": ["two-sum", "two-sum"]}, "twice"),
                         ({"problems": None}, "problems"), ({"id": "a b"}, "id"),
                         ({"id": "batch-00112233445566778899"}, "batch"),
                         ({"candidates": ["a b"]}, "candidates"), ({"reveal": "x"}, "reveal"),
                         ({"opens_ms": 2000, "closes_ms": 1999}, "before"),
                         ({"opens_ms": 0}, "opens_ms"), ({"opens_ms": "now"}, "opens_ms"),
                         ({"title": "x" * 201}, "title"), ({"tittle": "x"}, "title")):
        answer = make(daemon, tokens["op"], **fields)
        results.check(f"not {fields}", answer.status == 422 and word in answer.json["detail"],
                      answer)
    body = document()
    del body["closes_ms"]
    answer = daemon.ask("POST", f"{API}/rounds", body, token=tokens["op"])
    results.check("a window is needed", answer.status == 422 and "closes_ms" in
                  answer.json["detail"], answer)
    for raw, kind, status in (("{", "application/json", 400), ("{}", "text/plain", 415)):
        answer = daemon.ask("POST", f"{API}/rounds", raw, token=tokens["op"], Content_Type=kind)
        results.check(f"not {raw} as {kind}", answer.status == status, answer)
    same = make(daemon, tokens["op"], id="empty", opens_ms=2000, closes_ms=2000)
    results.check("a window may be empty", same.status == 201 and same.json["state"] == "closed",
                  same)


def changing(daemon, tokens, results):
    """PATCH leaves what it does not name; closing is for good, unless it is opened again."""
    make(daemon, tokens["op"], id="edited", title="One", reveal="always")
    answer = edit(daemon, "edited", tokens["op"], title="Two")
    results.check("a title", answer.status == 200 and answer.json["title"] == "Two"
                  and answer.json["problems"] == ["two-sum", "lru-cache"]
                  and answer.json["candidates"] == ["ann", "bob"]
                  and answer.json["reveal"] == "always", answer)
    answer = edit(daemon, "edited", tokens["op"], candidates=[], closes_ms=None)
    results.check("anybody, for ever", answer.json["candidates"] == []
                  and answer.json["invited"] == 0 and answer.json["closes_ms"] is None, answer)
    answer = edit(daemon, "edited", tokens["op"], closes_ms=1)
    results.check("not before it opens", answer.status == 422, answer)
    answer = edit(daemon, "edited", tokens["op"], id="x")
    results.check("not another id", answer.status == 422, answer)
    answer = edit(daemon, "none", tokens["op"], title="x")
    results.check("not one that is not", answer.status == 404, answer)
    before = now_ms()
    closed = daemon.ask("POST", f"{API}/rounds/edited/close", token=tokens["op"])
    results.check("closed", closed.status == 200 and closed.json["state"] == "closed"
                  and before <= closed.json["closes_ms"] <= now_ms(), closed)
    again = daemon.ask("POST", f"{API}/rounds/edited/close", token=tokens["op"])
    results.check("closed twice", again.json["closes_ms"] == closed.json["closes_ms"], again)
    answer = edit(daemon, "edited", tokens["op"], closes_ms=now_ms() + HOUR_MS)
    results.check("opened again", answer.json["state"] == "open", answer)
    answer = daemon.ask("POST", f"{API}/rounds/none/close", token=tokens["op"])
    results.check("no such round to close", answer.status == 404, answer)


def admitted(daemon, tokens, results):
    """What may be submitted: the reasons, each alone, and who is beyond them."""
    make(daemon, tokens["op"], id="later", opens_ms=now_ms() + HOUR_MS, closes_ms=None)
    make(daemon, tokens["op"], id="over", opens_ms=None, closes_ms=now_ms() - 1)
    make(daemon, tokens["op"], id="other", candidates=["eve"])
    make(daemon, tokens["op"], id="for-all", candidates=[], problems=["two-sum"])
    for round_id, problem, who, status, word in (
            ("spring", "two-sum", "ann", 202, None),
            ("for-all", "two-sum", "ann", 202, None),
            ("for-all", "two-sum", "author", 202, None),
            ("for-all", "lru-cache", "ann", 422, "not in the round"),
            ("none", "two-sum", "ann", 422, "no round"),
            ("other", "two-sum", "ann", 422, "no round"),
            ("other", "lru-cache", "author", 422, "no round"),
            ("later", "two-sum", "ann", 403, "opens at"),
            ("later", "knapsack", "ann", 403, "opens at"),
            ("over", "two-sum", "ann", 403, "was closed at"),
            ("later", "two-sum", "gil", 202, None),
            ("over", "two-sum", "gil", 202, None),
            ("other", "two-sum", "op", 202, None),
            ("label", "two-sum", "gil", 202, None),
            ("for-all", "lru-cache", "gil", 422, "not in the round")):
        if problem == "knapsack":
            problem = next(entry["id"] for entry in daemon.ask(
                "GET", f"{API}/problems", token=tokens["op"]).json["problems"]
                if entry["id"] not in ("two-sum", "lru-cache"))
        answer = daemon.submit(token=tokens[who], round=round_id, problem=problem)
        results.check(f"{who} to {round_id}, {problem}: {status}", answer.status == status
                      and (word is None or word in answer.json["detail"]), answer)
    answer = [daemon.submit(token=tokens["ann"], round=name).json["detail"].replace(name, "R")
              for name in ("none", "other")]
    results.check("one that does not invite is none", answer[0] == answer[1], answer)
    answer = daemon.submit(token=tokens["gil"], round="spring", candidate="eve")
    results.check("a grader for one who is not invited", answer.status == 202, answer)
    answer = daemon.submit(token=tokens["ann"])
    results.check("without a round", answer.status == 202, answer)
    text = daemon.ask("GET", "/metrics", token=tokens["op"]).body.decode()
    results.check("refusals are counted", "judge_round_refusals_total 0\n" not in text
                  and "judge_round_refusals_total" in text)


def last_second(daemon, tokens, results):
    """Who got no answer before the round closed asks again after it."""
    make(daemon, tokens["op"], id="short", candidates=[])
    first = daemon.submit(token=tokens["ann"], round="short", key="late")
    daemon.ask("POST", f"{API}/rounds/short/close", token=tokens["op"])
    again = daemon.submit(token=tokens["ann"], round="short", key="late")
    results.check("taken in time", again.status == 202 and again.body == first.body
                  and again.headers["Idempotency-Replayed"] == "true", again)
    other = daemon.submit(token=tokens["ann"], round="short", key="late", source="x = 1\n")
    results.check("not with another body", other.status == 422, other)
    new = daemon.submit(token=tokens["ann"], round="short", key="later")
    results.check("not anew", new.status == 403 and "was closed at" in new.json["detail"], new)
    edit(daemon, "short", tokens["op"], closes_ms=None)
    new = daemon.submit(token=tokens["ann"], round="short", key="later")
    results.check("a refusal is not remembered", new.status == 202, new)


def seen(daemon, tokens, results):
    """Lists and documents, by role."""
    everything = rounds_of(daemon, tokens["gil"])
    results.check("all, for graders", "other" in everything and "spring" in everything
                  and len(everything) == len(set(everything)), everything)
    own = rounds_of(daemon, tokens["ann"])
    results.check("those that invite, for candidates", "other" not in own and "spring" in own
                  and "for-all" in own and "later" in own, own)
    answer = daemon.ask("GET", f"{API}/rounds/other", token=tokens["ann"])
    results.check("another's is none", answer.status == 404, answer)
    later = daemon.ask("GET", f"{API}/rounds/later", token=tokens["ann"]).json
    results.check("no problems before it opens", later["state"] == "upcoming"
                  and later["problems"] is None and later["candidates"] is None
                  and later["invited"] is None and later["submissions"] is None, later)
    spring = daemon.ask("GET", f"{API}/rounds/spring", token=tokens["ann"]).json
    results.check("nor others ever", spring["problems"] == ["two-sum", "lru-cache"]
                  and spring["candidates"] is None and spring["submissions"] is None
                  and spring["title"] == "Spring <1>", spring)
    said = daemon.ask("GET", f"{API}/rounds", token=tokens["ann"]).body.decode()
    results.check("nor in the list", "bob" not in said, said)
    name = daemon.submit(token=tokens["bob"], round="spring").json["id"]
    daemon.wait(name, tokens["gil"])
    spring = daemon.ask("GET", f"{API}/rounds/spring", token=tokens["gil"]).json
    listed = daemon.ask("GET", f"{API}/submissions?round=spring&limit=200",
                        token=tokens["gil"]).json["submissions"]
    results.check("counts, for graders", spring["submissions"]["total"] == len(listed)
                  and spring["submissions"]["verdicts"]["WA"] >= 1
                  and spring["candidates"] == ["ann", "bob"], spring)
    for query in ("limit=0", "limit=201", "cursor=x", "round=x"):
        answer = daemon.ask("GET", f"{API}/rounds?{query}", token=tokens["gil"])
        results.check(f"rounds?{query}", answer.status == 400, answer)


def shown(daemon, name, token):
    """What of a report's failure is shown, in each way in which it is asked for."""
    document_ = daemon.ask("GET", f"{API}/submissions/{name}", token=token).json["report"]
    report = daemon.ask("GET", f"{API}/submissions/{name}/report", token=token).json
    return [part["failure"]["counterexample"] is not None for part in (document_, report)], \
        "seed" in document_["provenance"] or "seed" in report["provenance"]


def settles(daemon, name, token, wanted):
    """Documents are kept for a moment; until then the old one may come."""
    end = time.monotonic() + 30
    while shown(daemon, name, token)[0] != wanted and time.monotonic() < end:
        time.sleep(0.1)
    return shown(daemon, name, token)


def revealed(daemon, tokens, results):
    """When a candidate sees what is hidden, as the round says."""
    make(daemon, tokens["op"], id="shy", candidates=["ann"])
    name = daemon.submit(token=tokens["ann"], round="shy", source=HIDDEN_WRONG).json["id"]
    plain = daemon.submit(token=tokens["ann"], source=HIDDEN_WRONG).json["id"]
    for one in (name, plain):
        daemon.wait(one, tokens["gil"])
    results.check("never", shown(daemon, name, tokens["ann"]) == ([False, False], False))
    edit(daemon, "shy", tokens["op"], reveal="closed")
    results.check("not before it is closed",
                  settles(daemon, name, tokens["ann"], [False, False]) == ([False, False], False))
    daemon.ask("POST", f"{API}/rounds/shy/close", token=tokens["op"])
    results.check("once it is closed, without the seed",
                  settles(daemon, name, tokens["ann"], [True, True]) == ([True, True], False))
    results.check("graders see the seed", shown(daemon, name, tokens["gil"])[1])
    view = daemon.ask("GET", f"{API}/submissions/{name}/report?view=candidate",
                      token=tokens["gil"]).json
    own = daemon.ask("GET", f"{API}/submissions/{name}/report", token=tokens["ann"]).json
    results.check("?view=candidate is what the candidate sees", view == own, view)
    results.check("of that round only",
                  shown(daemon, plain, tokens["ann"]) == ([False, False], False))
    stranger = daemon.ask("GET", f"{API}/submissions/{name}", token=tokens["bob"])
    results.check("to that candidate only", stranger.status == 404, stranger)
    edit(daemon, "shy", tokens["op"], reveal="always", closes_ms=None)
    results.check("always", settles(daemon, name, tokens["ann"], [True, True])[0] == [True, True])
    edit(daemon, "shy", tokens["op"], reveal="never")
    results.check("never again",
                  settles(daemon, name, tokens["ann"], [False, False])[0] == [False, False])


def judge_round(daemon, *arguments):
    """judge round on the daemon's store."""
    return subprocess.run([daemon.judge, "round", *arguments, "--data", daemon.data],
                          capture_output=True, text=True, check=False, timeout=60)


def command(daemon, tokens, results):
    """judge round, beside the daemon."""
    done = judge_round(daemon, "new", "cli", "--problems", "two-sum,lru-cache", "--opens",
                       "2026-01-01T00:00Z", "--closes", "2099-01-01T01:00+01:00", "--title",
                       "By hand", "--candidates", "ann", "--reveal", "closed")
    results.check("new", done.returncode == 0 and done.stdout == "cli\n", done)
    found = daemon.ask("GET", f"{API}/rounds/cli", token=tokens["gil"]).json
    results.check("the daemon has it", found["title"] == "By hand"
                  and found["opens_ms"] == 1767225600000 and found["closes_ms"] == 4070908800000
                  and found["candidates"] == ["ann"] and found["reveal"] == "closed", found)
    done = judge_round(daemon, "show", "cli", "--json")
    results.check("show --json is what the API says", done.returncode == 0
                  and json.loads(done.stdout) == found, done)
    done = judge_round(daemon, "show", "cli")
    results.check("show", done.returncode == 0 and all(word in done.stdout for word in (
        "cli: open", "By hand", "2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z",
        "two-sum, lru-cache", "ann", "closed", "submissions 0")), done)
    path = os.path.join(daemon.folder, "names")
    with open(path, "w", encoding="utf-8") as names:
        names.write("ann\r\n\nbob\n")
    done = judge_round(daemon, "edit", "cli", "--candidates", "@" + path, "--closes", "none")
    found = daemon.ask("GET", f"{API}/rounds/cli", token=tokens["gil"]).json
    results.check("edit", done.returncode == 0 and not done.stdout
                  and found["candidates"] == ["ann", "bob"] and found["closes_ms"] is None
                  and found["title"] == "By hand", f"{done} {found}")
    done = judge_round(daemon, "edit", "cli", "--candidates", "any", "--json")
    results.check("edit --json", json.loads(done.stdout)["candidates"] == [], done)
    done = judge_round(daemon, "close", "cli")
    results.check("close", done.returncode == 0 and daemon.ask(
        "GET", f"{API}/rounds/cli", token=tokens["gil"]).json["state"] == "closed", done)
    done = judge_round(daemon, "new", "--problems", "two-sum", "--opens", "now", "--closes", "none",
                       "--json")
    made = json.loads(done.stdout)
    results.check("new --json, with a name made up", done.returncode == 0
                  and made["state"] == "open" and len(made["id"]) == 12, done)
    done = judge_round(daemon, "list")
    results.check("list", done.returncode == 0 and done.stdout.startswith(made["id"])
                  and "\ncli " in done.stdout, done)
    done = judge_round(daemon, "list", "--json")
    results.check("list --json", {entry["id"] for entry in json.loads(done.stdout)}
                  == set(rounds_of(daemon, tokens["gil"])), done)
    done = subprocess.run([daemon.judge, "round", "--help"], capture_output=True, text=True,
                          check=False, timeout=30)
    results.check("help", done.returncode == 0 and "--closes TIME" in done.stdout, done)


def mistakes(daemon, results):
    """One line on stderr, status 2, and nothing is made."""
    window = ("--opens", "now", "--closes", "none")
    for arguments, word in (
            ((), "is needed"), (("lst",), "list"), (("list", "x"), "no argument"),
            (("show",), "ID"), (("show", "none"), "no round"), (("show", "a", "b"), "too many"),
            (("show", "cli", "--title", "x"), "changes nothing"), (("close", "none"), "no round"),
            (("new", "x"), "--problems"), (("new", "cli", "--problems", "two-sum", *window),
                                           "already"),
            (("new", "x", "--problems", "two-sum", "--opens", "now"), "--closes"),
            (("new", "x", "--problems", "no-such", *window), "no-such"),
            (("new", "x", "--problems", "two-sum,two-sum", *window), "twice"),
            (("new", "x", "--problems", "", *window), "names"),
            (("new", "x", "--problems", "@/none", *window), "/none"),
            (("new", "a b", "--problems", "two-sum", *window), "id of a round"),
            (("new", "batch-00112233445566778899", "--problems", "two-sum", *window), "batch"),
            (("new", "x", "--problems", "two-sum", "--opens", "2026-01-01", "--closes", "none"),
             "moment"),
            (("new", "x", "--problems", "two-sum", "--opens", "2026-01-02T00:00Z", "--closes",
              "2026-01-01T00:00Z"), "before"),
            (("edit", "cli"), "what"), (("edit", "none", "--title", "x"), "no round"),
            (("edit", "cli", "--reveal", "x"), "--reveal"), (("edit", "cli", "--title", "x" * 201),
                                                            "--title"),
            (("edit", "cli", "--opens"), "value"), (("edit", "cli", "--nope"), "--nope"),
            (("edit", "cli", "--opens", "2099-01-01T00:00Z", "--closes", "2098-01-01T00:00Z"),
             "before")):
        # --data would be taken for the value that is missing.
        if arguments[-1:] == ("--opens",):
            done = subprocess.run([daemon.judge, "round", *arguments], capture_output=True,
                                  text=True, check=False, timeout=30)
        else:
            done = judge_round(daemon, *arguments)
        results.check(f"round {arguments}", done.returncode == 2 and not done.stdout
                      and len(done.stderr.splitlines()) == 1 and word in done.stderr, done)


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        tokens = {"ann": labels(daemon, results)}
        for role, name in (("candidate", "bob"), ("author", "author"), ("grader", "gil"),
                           ("operator", "op")):
            tokens[name] = daemon.token(role, name)
        making(daemon, tokens, results)
        changing(daemon, tokens, results)
        admitted(daemon, tokens, results)
        last_second(daemon, tokens, results)
        seen(daemon, tokens, results)
        revealed(daemon, tokens, results)
        command(daemon, tokens, results)
        mistakes(daemon, results)
        daemon.kill()
        daemon.start()
        results.check("rounds survive kill -9", daemon.ask(
            "GET", f"{API}/rounds/cli", token=tokens["gil"]).json["title"] == "By hand")
