"""Idempotency-Key: fifty at once make one submission, whatever the daemon does meanwhile."""

import concurrent.futures

from daemon import API, Daemon

THREADS = 50


def at_once(daemon, results, key, bodies):
    """All bodies with one key from as many threads; the answers."""
    with concurrent.futures.ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(lambda source: daemon.submit(key=key, source=source), bodies))


def count(daemon):
    """Of all submissions."""
    total, cursor = 0, ""
    while cursor is not None:
        page = daemon.ask("GET", f"{API}/submissions?limit=200{cursor}").json
        total += len(page["submissions"])
        cursor = page["next"] and f"&cursor={page['next']}"
    return total


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        for turn in range(3):
            answers = at_once(daemon, results, f"same-{turn}", ["x = 1\n"] * THREADS)
            results.check("one id", {a.status for a in answers} == {202} and
                          len({a.body for a in answers}) == 1, answers[:3])
            fresh = [a for a in answers if a.headers.get("Idempotency-Replayed") != "true"]
            results.check("one that is not a repetition", len(fresh) == 1, len(fresh))
        results.check("three submissions", count(daemon) == 3, count(daemon))
        answers = at_once(daemon, results, "other",
                          [f"x = {i % 2}\n" for i in range(THREADS)])
        good = [a for a in answers if a.status == 202]
        results.check("of two bodies one wins", len(good) == THREADS // 2 and
                      len({a.body for a in good}) == 1 and
                      all(a.status == 422 for a in answers if a not in good), answers[:4])
        results.check("four submissions", count(daemon) == 4, count(daemon))
        daemon.kill()
        daemon.start()
        again = daemon.submit(key="same-0", source="x = 1\n")
        results.check("remembered after kill -9", again.status == 202 and
                      again.headers["Idempotency-Replayed"] == "true", again)
        name = again.json["id"]
        daemon.wait(name)
        path = f"{API}/submissions/{name}/rejudge"
        first = daemon.ask("POST", path, Idempotency_Key="rejudge")
        second = daemon.ask("POST", path, Idempotency_Key="rejudge")
        results.check("a repeated rejudge is one", first.body == second.body and
                      second.headers["Idempotency-Replayed"] == "true", second)
        results.check("two gradings", len(daemon.wait(name)["gradings"]) == 2)
        for bad in ("", "x" * 201, "caf\xe9"):
            answer = daemon.ask("POST", f"{API}/submissions", {}, Idempotency_Key=bad)
            results.check(f"key {bad[:10]!r}", answer.status == 400, answer)
