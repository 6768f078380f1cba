"""Events: all of them, once, in order, whoever hangs up in between; fairness as it is told."""

import socket

import home
from daemon import API, Daemon, solution


def numbers(events):
    """Of those that have one."""
    return [event[0] for event in events if event[0]]


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        source, _ = solution("two-sum", "AC/*.py")
        name = daemon.submit(source=source, options={"complexity": True}).json["id"]
        first = daemon.events(name, stop=lambda event: event[1] == "running")
        rest = daemon.events(name, last=first[-1][0])
        both = first + rest
        kinds = [event[1] for event in both if event[0]]
        results.check("without gaps or repeats",
                      numbers(both) == list(range(1, len(numbers(both)) + 1)), both)
        results.check("every stage is told", [kind for kind in kinds if kind not in
                                              ("group", "points")] ==
                      ["queued", "compiling", "compiled", "running", "measuring", "done"], kinds)
        results.check("groups and points", kinds.count("group") == 5 and "points" in kinds, kinds)
        again = daemon.events(name)
        results.check("the same again", [e for e in again if e[0]] == [e for e in both if e[0]])
        for last in range(len(kinds)):
            part = daemon.events(name, last=last)
            results.check(f"from {last} on", numbers(part) == list(range(last + 1, len(kinds) + 1)),
                          part)
        results.check("nothing more", daemon.events(name, last=len(kinds)) == 204)
        for bad in ("-1", "x", "1 ", "9" * 30, ""):
            answer = daemon.ask("GET", f"{API}/submissions/{name}/events", Last_Event_ID=bad)
            results.check(f"Last-Event-ID {bad!r}", answer.status == 400, answer)
        unread(daemon, results)
    with home.patient(), Daemon(options.judge, results) as daemon:
        fairness(daemon, results)
        made_up_rounds(daemon, results)


def unread(daemon, results):
    """A stream that nobody reads, and one that hangs up, hold up nothing."""
    name = daemon.submit().json["id"]
    request = f"GET {API}/submissions/{name}/events HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    held = [socket.create_connection(("127.0.0.1", daemon.port), timeout=10) for _ in range(50)]
    for client in held:
        client.sendall(request)
    for client in held[:25]:
        client.close()
    results.check("graded all the same", daemon.wait(name)["verdict"] == "WA")
    daemon.ask("POST", f"{API}/submissions/{name}/rejudge")
    results.check("and again", daemon.wait(name)["state"] == "done")
    for client in held[25:]:
        client.close()


def fairness(daemon, results):
    """Many of one candidate do not hold up one of another: it is next."""
    many = [daemon.submit(source=home.ASLEEP, candidate="many").json["id"] for _ in range(40)]
    batch = [daemon.submit(source=home.ASLEEP, candidate="batch", **{"class": "batch"}).json["id"]
             for _ in range(20)]
    single = daemon.submit(candidate="single").json["id"]
    place = daemon.ask("GET", f"{API}/submissions/{single}").json["queue"]
    results.check("it is among the next two", place["position"] <= 1, place)
    last = daemon.ask("GET", f"{API}/submissions/{batch[-1]}").json["queue"]
    results.check("batch is last", last["position"] >= 50, last)
    event = daemon.events(single, stop=lambda event: event[1] == "position")[-1]
    results.check("the stream tells its place", event[2]["position"] <= 1, event)
    for name in many + batch:
        daemon.ask("POST", f"{API}/submissions/{name}/cancel")
    results.check("it is graded", daemon.wait(single)["verdict"] == "WA")


def made_up_rounds(daemon, results):
    """Who makes up a round for each submission has no more turns than others."""
    crowd, alone = daemon.token("candidate", "crowd"), daemon.token("candidate", "alone")
    many = [daemon.submit(token=crowd, source=home.ASLEEP, round=f"round-{i}").json["id"]
            for i in range(30)]
    single = daemon.submit(token=alone).json["id"]
    place = daemon.ask("GET", f"{API}/submissions/{single}", token=alone).json["queue"]
    results.check("it is among the next two, whatever rounds others name",
                  place["position"] <= 1, place)
    for name in many:
        daemon.ask("POST", f"{API}/submissions/{name}/cancel", token=crowd)
    results.check("and graded", daemon.wait(single, token=alone)["verdict"] == "WA")
