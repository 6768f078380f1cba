"""Bounds, at the limit and one past it; garbage; foreign sites."""

import contextlib
import json
import random
import re
import socket
import sqlite3
import threading
import time

import home
from daemon import API, Daemon, submission

MIB = 1 << 20


def raw(daemon, data, until=None):
    """Bytes in; what comes back until @until is in it. Without: nothing is waited for. It may have
    answered, and hung up, before it had all."""
    got = b""
    with socket.create_connection(("127.0.0.1", daemon.port), timeout=60) as client:
        with contextlib.suppress(OSError):
            client.sendall(data)
        try:
            while until and until not in got and (more := client.recv(65536)):
                got += more
        except OSError:
            pass
    return got


def bodies(daemon, results):
    """What a body may be."""
    full = "#" + "x" * (MIB - 2) + "\n"
    answer = daemon.submit(source=full)
    results.check("a source of 1 MiB", answer.status == 202, answer)
    answer = daemon.submit(source=full + "\n")
    results.check("one byte more", answer.status == 413, answer)
    text = json.dumps(submission())
    exact = text + " " * (4 * MIB - len(text))
    for body, status in ((exact, 202), (exact + " ", 413)):
        answer = daemon.ask("POST", f"{API}/submissions", body, Content_Type="application/json")
        results.check(f"a body of {len(body)} bytes", answer.status == status, answer)
    chunks = b"".join(b"10000\r\n" + b" " * 65536 + b"\r\n" for _ in range(80)) + b"0\r\n\r\n"
    got = raw(daemon, b"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\n"
              b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
              b"\r\n")
    results.check("chunks beyond the bound", got.startswith(b"HTTP/1.1 413"), got[:200])
    for body, status in (("", 400), ("{", 400), ("[]", 422), ("null", 400), ("{}", 422),
                         ('{"problem":1}', 422), ('{"a":1,"a":2}', 400), ("[" * 5000, 400)):
        answer = daemon.ask("POST", f"{API}/submissions", body, Content_Type="application/json")
        results.check(f"body {body[:20]!r}", answer.status in (status, 422), answer)
    for fields, status in ((dict(problem="no"), 422), (dict(language="no"), 422),
                           (dict(source=""), 422), (dict(source="a\0b"), 422),
                           (dict(source=None), 422), (dict(claims="x=O(1)"), 422),
                           (dict(round="a b"), 422), (dict(round="r" * 100), 202),
                           (dict(round="r" * 101), 422), (dict(options={"x": 1}), 422),
                           (dict(options={"meter": "x"}), 422), (dict(extra=1), 422),
                           (dict(**{"class": "batch"}), 202), (dict(**{"class": "x"}), 422)):
        answer = daemon.submit(**fields)
        results.check(f"{str(fields)[:40]}", answer.status == status, answer)
    for headers in ({"Content_Type": "text/plain"},
                    {"Content_Type": "application/json", "Content_Encoding": "gzip"}):
        answer = daemon.ask("POST", f"{API}/submissions", "{}", **headers)
        results.check(f"no JSON: {headers}", answer.status == 415, answer)


def sites(daemon, results):
    """A page of another site cannot drive it, whatever name it gave to this machine."""
    for host, good in (("localhost", True), ("127.0.0.1:1", True), ("[::1]:80", True),
                       ("LOCALHOST:8080", True), ("evil.example", False), ("", False),
                       ("localhost.evil.example", False), ("127.0.0.1.evil.example", False),
                       ("localhost:80:80", False), ("evil.example:8080", False)):
        answer = daemon.ask("GET", f"{API}/problems", Host=host)
        results.check(f"Host {host}", answer.status == (200 if good else 421), answer)
    own = f"127.0.0.1:{daemon.port}"
    for origin, good in ((f"http://{own}", True), ("http://evil.example", False), ("null", False),
                         (f"http://{own}.evil.example", False), ("", False)):
        answer = daemon.ask("GET", f"{API}/problems", Origin=origin)
        results.check(f"Origin {origin}", answer.status == (200 if good else 403), answer)


def twice(daemon, results):
    """A header of which a proxy may believe the other one."""
    length = len(json.dumps(submission()))
    for name, values in (("Host", ("localhost", "evil.example")), ("Content-Length", (length, 3)),
                         ("Origin", ("http://localhost", "http://evil.example")),
                         ("Authorization", ("Bearer x", "Bearer y")),
                         ("Idempotency-Key", ("one", "two"))):
        lines = [f"{name}: {value}" for value in values]
        if name != "Host":
            lines.append("Host: localhost")
        if name != "Content-Length":
            lines.append(f"Content-Length: {length}")
        lines.append("Content-Type: application/json")
        said = raw(daemon, ("POST /api/v1/submissions HTTP/1.1\r\n" + "\r\n".join(lines) +
                            "\r\n\r\n" + json.dumps(submission())).encode(), b"}")
        results.check(f"{name} twice", said.startswith(b"HTTP/1.1 400") and
                      f"{name} is there twice".encode() in said, said)


def garbage(daemon, results):
    """Whatever comes, it stays alive and answers the next one."""
    noise = random.Random(7)
    lines = [b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 3, b"\0" * 1000, b"GET\r\n\r\n",
             b"GET /%00%ff%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", b"\r\n" * 500,
             b"GET /api/v1/submissions/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
             b"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9",
             b"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
             b"GET /" + b"a" * 100000 + b" HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01",
             b"GET / HTTP/9.9\r\n\r\n", b"PUT /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
             b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 100000 + b"\r\n\r\n"]
    lines += [bytes(noise.randrange(256) for _ in range(noise.randrange(600))) for _ in range(40)]
    for data in lines:
        raw(daemon, data)
    for _ in range(500):
        socket.create_connection(("127.0.0.1", daemon.port), timeout=10).close()
    long = raw(daemon, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 40000 +
               b"\r\n\r\n", b"\r\n")
    results.check("long headers are refused", b"431" in long[:20] or long == b"", long[:100])
    results.check("alive after garbage", daemon.ask("GET", "/healthz").status == 200)
    answer = daemon.ask("DELETE", f"{API}/submissions")
    results.check("another method", answer.status == 405 and
                  answer.headers["Allow"] == "POST, GET, HEAD", answer)
    answer = daemon.ask("GET", f"{API}/submissions?%ff%00" + "%C3%A4" * 39)
    results.check("what is no text is told nevertheless", answer.status == 400 and
                  "no parameter" in answer.json["detail"], answer)
    results.check("no such path", daemon.ask("GET", "/no").status == 404)
    results.check("HEAD", daemon.ask("HEAD", "/healthz").status == 200)


def crowds(judge, results):
    """As many connections as there may be."""
    with Daemon(judge, results, "--connections", "12", "--connections-per-address", "8") as daemon:
        idle = [socket.create_connection(("127.0.0.1", daemon.port), timeout=10) for _ in range(8)]
        answer = daemon.ask("GET", "/healthz")
        results.check("too many from one address", answer.status == 429 and
                      answer.headers["Retry-After"] == "5", answer)
        idle += [socket.create_connection(("127.0.0.1", daemon.port), timeout=10) for _ in range(5)]
        answer = daemon.ask("GET", "/healthz")
        results.check("too many in all", answer.status == 503 and
                      answer.headers["Retry-After"] == "5", answer)
        for client in idle:
            client.close()
        while daemon.ask("GET", "/healthz").status != 200:
            pass


def large_bodies(daemon, results):
    """Bodies that are on their way have so much room together, and small ones have their own."""
    length = 4 * MIB
    clients = []
    for _ in range(20):
        client = socket.create_connection(("127.0.0.1", daemon.port), timeout=60)
        client.sendall(b"POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                       b"application/json\r\nContent-Length: %d\r\n\r\n" % length)
        client.sendall(b" " * (length - 1))
        clients.append(client)
    answer = daemon.submit()
    results.check("a small one between large ones", answer.status == 202, answer)
    statuses = []
    for client in clients:
        client.sendall(b" ")
        said = client.recv(65536)
        statuses.append(int(said[9:12]))
        results.check("a large one is refused for now", statuses[-1] != 503 or
                      b"Retry-After: " in said, said)
        client.close()
    results.check("no more than there is room for", {*statuses} == {400, 503} and
                  statuses.count(400) <= 16, statuses)
    answer = daemon.submit(source="#" + "x" * (MIB - 2) + "\n")
    results.check("and room again", answer.status == 202, answer)


def large_answers(daemon, results):
    """Answers that nobody takes have so much room together, and small ones have their own."""
    name = daemon.submit(source="#" + "<" * (MIB - 2) + "\n").json["id"]
    length = len(daemon.ask("GET", f"{API}/submissions/{name}").body)
    clients = []
    for _ in range(3 * (64 * MIB // length)):
        client = socket.socket()
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.connect(("127.0.0.1", daemon.port))
        client.sendall(f"GET {API}/submissions/{name} HTTP/1.1\r\n".encode() +
                       b"Host: localhost\r\n\r\n")
        clients.append(client)
    statuses = [int(client.recv(12, socket.MSG_WAITALL)[9:]) for client in clients]
    results.check("no more than there is room for", {*statuses} == {200, 503}, statuses)
    results.check("a small one between large ones", daemon.ask("GET", "/healthz").status == 200)
    for client in clients:
        client.close()
    while daemon.ask("GET", f"{API}/submissions/{name}").status == 503:
        time.sleep(0.05)


def full_streams(daemon, name, results):
    """As many as there may be, of what does not end by itself, and one more."""
    opened = []
    for _ in range(2):
        connection = daemon.connect()
        connection.request("GET", f"{API}/submissions/{name}/events")
        opened.append((connection, connection.getresponse()))
    answer = daemon.ask("GET", f"{API}/submissions/{name}/events")
    results.check("too many streams", answer.status == 503, answer)
    daemon.ask("POST", f"{API}/submissions/{name}/cancel")
    for connection, response in opened:
        said = response.read()
        results.check("a stream ends with its end", b"event: cancelled" in said, said)
        connection.close()


def full_queue(daemon, taken, results):
    """What waits for a worker is counted, no more and no less, however many ask at a time. The one
    worker has @taken, and nothing waits."""
    def accepted(answers):
        names = [answer.json["id"] for answer in answers if answer.status == 202]
        results.check("refused for now", all(
            answer.status == 503 and answer.json["detail"] == "the queue is full"
            and int(answer.headers["Retry-After"]) > 0
            for answer in answers if answer.status != 202), answers)
        return names

    def cancel(name):
        daemon.ask("POST", f"{API}/submissions/{name}/cancel")

    names = accepted([daemon.submit(source=home.ASLEEP) for _ in range(5)])
    results.check("three wait", len(names) == 3, names)
    for i, name in enumerate(names):
        place = daemon.ask("GET", f"{API}/submissions/{name}").json["queue"]
        results.check("its place is told", place["position"] == i and place["estimate_ms"] > 0,
                      place)
    cancel(names.pop())
    more = accepted([daemon.submit(source=home.ASLEEP) for _ in range(2)])
    results.check("one that is cancelled leaves its place", len(more) == 1, more)
    names += more
    cancel(taken)
    taken = names.pop(0)
    daemon.wait(taken, states=("running",))
    more = accepted([daemon.submit(source=home.ASLEEP) for _ in range(2)])
    results.check("one that is taken leaves its place", len(more) == 1, more)
    for name in names + more:
        cancel(name)
    names = accepted(at_once(20, lambda: daemon.submit(source=home.ASLEEP)))
    results.check("at the same moment", len(names) == 3, names)
    for name in names:
        cancel(name)
    names = accepted(beside_other_writes(daemon, names[0]))
    results.check("other writes are not counted", len(names) == 3, names)
    for name in (*names, taken):
        cancel(name)


def at_once(count, ask, meanwhile=lambda answers: None):
    """The answers to what so many threads ask; meanwhile() sees those that are there."""
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(ask())) for _ in range(count)]
    for thread in threads:
        thread.start()
    meanwhile(answers)
    for thread in threads:
        thread.join()
    return answers


def beside_other_writes(daemon, final):
    """Answers to four POSTs that came while the disk took nothing and eight other writes waited."""
    def pending():
        return int(re.search(rb"judge_store_pending (\d+)", daemon.ask("GET", "/metrics").body)[1])

    def wait(more, answers):
        # A daemon that waits for too long says that it has no room: then it is done again.
        end = time.monotonic() + 4
        while pending() + len(answers) < more and time.monotonic() < end:
            time.sleep(0.01)

    def release(answers):
        wait(8 + 4, answers)
        lock.rollback()

    def post(others):
        wait(8, others)
        found.extend(at_once(4, lambda: daemon.submit(source=home.ASLEEP), release))

    for _ in range(20):
        found = []
        with contextlib.closing(sqlite3.connect(f"{daemon.data}/judge.sqlite", timeout=60)) as lock:
            lock.execute("BEGIN IMMEDIATE")
            # Of what is over: nothing comes of it.
            at_once(8, lambda: daemon.ask("POST", f"{API}/submissions/{final}/cancel"), post)
        if not any("another program" in answer.json.get("detail", "") for answer in found):
            break
        for answer in found:
            if answer.status == 202:
                daemon.ask("POST", f"{API}/submissions/{answer.json['id']}/cancel")
    return found


def full(judge, results):
    """Bounds that are reached because nothing gets on."""
    with home.patient(), Daemon(judge, results, "--workers", "1", "--streams", "2", "--queue",
                                "3") as daemon:
        taken = daemon.submit(source=home.ASLEEP).json["id"]
        daemon.wait(taken, states=("running",))
        full_streams(daemon, daemon.submit(source=home.ASLEEP).json["id"], results)
        full_queue(daemon, taken, results)


def run(options, results):
    """The part."""
    with Daemon(options.judge, results) as daemon:
        bodies(daemon, results)
        sites(daemon, results)
        twice(daemon, results)
        garbage(daemon, results)
        large_bodies(daemon, results)
        large_answers(daemon, results)
        results.check("each line of the log is JSON", len(daemon.lines()) > 50)
        results.check("it ends", daemon.stop() == 0, daemon.text()[-500:])
    crowds(options.judge, results)
    full(options.judge, results)
