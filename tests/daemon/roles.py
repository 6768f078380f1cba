"""Every role against every route, and what a candidate may not see."""

import json
import pathlib
import queue
import threading

import home
from daemon import API, DOCUMENT, PROBLEMS, Daemon

ROLES = ("candidate", "author", "grader", "operator")

# A wrong answer to hidden cases only: right on the samples, so that the counterexample is hidden.
HIDDEN_WRONG = """class Solution:
    def twoSum(self, nums, target):
        for i in range(len(nums)):
            for j in range(i + 1, len(nums)):
                if nums[i] + nums[j] == target:
                    return [i, j] if len(nums) < 6 else [target, 0]
"""


def expected(operation, role):
    """May it, by the description?"""
    return "anyone" in operation["x-roles"] or role in operation["x-roles"]


def walk(daemon, tokens, name, results):
    """Each route with each role, without a token, and with one that is none."""
    parts = {"submissions": name, "rounds": "walked", "batches": daemon.ask(
        "POST", f"{API}/problems/two-sum/rejudge", token=tokens["operator"]).json["id"]}
    daemon.wait(name, tokens["operator"])
    daemon.ask("POST", f"{API}/rounds", {"id": "walked", "problems": ["two-sum"], "opens_ms": None,
                                         "closes_ms": None}, token=tokens["operator"])
    for pattern, operations in DOCUMENT["paths"].items():
        path = pattern.replace("{id}", parts.get(pattern.split("/")[3] if API in pattern else "",
                                                 "two-sum"))
        for method, operation in operations.items():
            body = {} if "requestBody" in operation else None
            for role in ROLES:
                answer = daemon.ask(method.upper(), path, body, token=tokens[role])
                may = answer.status not in (401, 403)
                results.check(f"{role}: {method} {pattern}", may == expected(operation, role),
                              answer)
            open_to_all = "anyone" in operation["x-roles"]
            for token in (None, "judge_000000000000_" + "A" * 43, "x"):
                answer = daemon.ask(method.upper(), path, body, token=token)
                results.check(f"{token}: {method} {pattern}",
                              answer.status == (200 if open_to_all else 401), answer)
            daemon.wait(name, tokens["operator"])


def hidden_texts():
    """Inputs and results of the hidden cases of two-sum that are long enough to be told apart."""
    texts = set()
    folder = PROBLEMS / "two-sum"
    known = "".join((folder / name).read_text(encoding="utf-8")
                    for name in ("tests/sample.jsonl", "statement.md", "problem.json"))
    for path in (PROBLEMS / "two-sum" / "tests").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines() if path.stem != "sample" else ():
            for value in numbers(json.loads(line)):
                # A round number may be a limit or an amount of memory as well.
                if len(str(value)) >= 7 and value % 64 and value % 1000 and \
                        str(value) not in known:
                    texts.add(str(value))
    return texts


def numbers(value):
    """All integers in it."""
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from numbers(part)


def redaction(daemon, tokens, results):
    """The same submission as its candidate and as a grader."""
    name = daemon.submit(token=tokens["candidate"], source=HIDDEN_WRONG).json["id"]
    grader = daemon.wait(name, tokens["grader"])
    example = grader["report"]["failure"]["counterexample"]
    results.check("a grader sees the counterexample", example is not None, grader)
    candidate = daemon.wait(name, tokens["candidate"])
    results.check("a candidate does not", candidate["report"]["failure"]["counterexample"] is None
                  and candidate["report"]["failure"]["detail"] is None
                  and "seed" not in candidate["report"]["provenance"]
                  and candidate["report"]["provenance"]["source"]
                  and candidate["report"]["verdict"] == "WA", candidate["report"])
    for path, own in (("", candidate), ("/report", candidate["report"])):
        shown = daemon.ask("GET", f"{API}/submissions/{name}{path}?view=candidate",
                           token=tokens["grader"]).json
        results.check(f"?view=candidate {path}", shown == own, shown)
    said = ""
    for path in (f"/submissions/{name}", f"/submissions/{name}/report", "/submissions",
                 f"/submissions/{name}/report?view=grader", f"/submissions/{name}?view=all",
                 "/problems", "/problems/two-sum"):
        said += daemon.ask("GET", API + path, token=tokens["candidate"]).body.decode()
    said += json.dumps(daemon.events(name, token=tokens["candidate"]))
    secrets = hidden_texts()
    results.check("there is something to look for", len(secrets) > 50 and
                  len(example["call"]) > 20, example)
    found = [text for text in [*secrets, example["call"]] if text in said]
    results.check("nothing hidden in what a candidate sees", not found, found[:5])
    return name


def others(daemon, tokens, name, results):
    """One candidate's submission before another candidate."""
    stranger = daemon.token("candidate", "eve")
    for method, path in (("GET", ""), ("GET", "/report"), ("GET", "/events"), ("POST", "/cancel")):
        answer = daemon.ask(method, f"{API}/submissions/{name}{path}", token=stranger)
        results.check(f"a stranger: {method} {path}", answer.status == 404, answer)
    for token, own in ((stranger, "eve"), (tokens["author"], "author")):
        for query in ("", f"?candidate={own}"):
            page = daemon.ask("GET", f"{API}/submissions{query}", token=token)
            results.check("a stranger's list", page.status == 200 and not any(
                entry["id"] == name for entry in page.json["submissions"]), page)
        page = daemon.ask("GET", f"{API}/submissions?candidate=candidate", token=token)
        results.check("nobody lists another's", page.status == 403, page)
    answer = daemon.submit(token=stranger, candidate="candidate")
    results.check("nobody submits for another", answer.status == 403, answer)
    answer = daemon.submit(token=tokens["grader"], candidate="eve")
    own = daemon.ask("GET", f"{API}/submissions/{answer.json['id']}", token=stranger)
    results.check("a grader does", own.status == 200, own)
    answer = daemon.submit(token=stranger, key="k")
    other = daemon.submit(token=tokens["candidate"], key="k")
    results.check("keys are each candidate's own", other.status == 202 and
                  answer.body != other.body, other)


def revoked(daemon, results):
    """From the next request on; and the store never opens up again."""
    token = daemon.token("candidate", "zoe")
    part = token.split("_")[1]
    results.check("good", daemon.ask("GET", f"{API}/problems", token=token).status == 200)
    done = judge_token(daemon, "revoke", part)
    results.check("revoke", done.returncode == 0, done)
    results.check("revoked", daemon.ask("GET", f"{API}/problems", token=token).status == 401)
    results.check("twice is an error", judge_token(daemon, "revoke", part).returncode == 2)
    listed = json.loads(judge_token(daemon, "list", "--json").stdout)
    results.check("listed", any(entry["id"] == part and entry["revoked"] for entry in listed))
    for entry in listed:
        judge_token(daemon, "revoke", entry["id"])
    results.check("still closed", daemon.ask("GET", f"{API}/problems").status == 401)


def revoked_stream(judge, results):
    """A stream does not outlive the token that it was asked for with; nor does one from the time
    when there were none. Nothing is told to the stream of the other one."""
    with home.patient(), Daemon(judge, results) as daemon:
        local = daemon.submit(source=home.ASLEEP).json["id"]
        first = follow(daemon, local, None)
        tokens = {name: daemon.token("candidate", name) for name in ("ann", "bob")}
        first.join(60)
        results.check("a stream of the time before", not first.is_alive())
        names = {name: daemon.submit(token=token, source=home.ASLEEP).json["id"]
                 for name, token in tokens.items()}
        threads = {name: follow(daemon, names[name], token) for name, token in tokens.items()}
        judge_token(daemon, "revoke", tokens["ann"].split("_")[1])
        threads["ann"].join(60)
        results.check("the stream of a revoked token", not threads["ann"].is_alive())
        results.check("another one goes on", threads["bob"].is_alive())
        daemon.ask("POST", f"{API}/submissions/{names['bob']}/cancel", token=tokens["bob"])
        threads["bob"].join(60)
        results.check("to its end", not threads["bob"].is_alive())
        daemon.kill()


def follow(daemon, name, token):
    """Takes the stream in a thread, from whose start on something has come of it."""
    kinds = queue.SimpleQueue()
    thread = threading.Thread(daemon=True, target=lambda: daemon.events(
        name, token=token, stop=lambda event: kinds.put(event[1])))
    thread.start()
    kinds.get(timeout=60)
    return thread


def judge_token(daemon, *arguments):
    """judge token on the daemon's store."""
    import subprocess  # pylint: disable=import-outside-toplevel
    return subprocess.run([daemon.judge, "token", *arguments, "--data", daemon.data],
                          capture_output=True, text=True, check=False, timeout=30)


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        tokens = {role: daemon.token(role, role) for role in ROLES}
        name = redaction(daemon, tokens, results)
        walk(daemon, tokens, name, results)
        others(daemon, tokens, name, results)
        revoked(daemon, results)
        kept = b"".join(path.read_bytes() for path in pathlib.Path(daemon.data).rglob("*")
                        if path.is_file())
        kept += daemon.text().encode()
        results.check("no token is kept or logged", not any(
            token.split("_", 2)[2].encode() in kept for token in tokens.values()))
    revoked_stream(options.judge, results)
