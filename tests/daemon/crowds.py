"""Many connections: those of wrk, pipelines with garbage in them, and 10,000 that come and go."""

import os
import re
import socket
import struct
import subprocess
import time

from daemon import API, Daemon

DROPPED = 10000
AT_ONCE = 100  # Below what one address may have.
PIPELINE = 100
RESET = struct.pack("ii", 1, 0)  # SO_LINGER: closed with a reset.


def descriptors(daemon):
    """How many the daemon has open."""
    return len(os.listdir(f"/proc/{daemon.process.pid}/fd"))


def wrk(daemon, results, path):
    """A second of reads by a real load generator: all of them good."""
    done = subprocess.run(["/usr/bin/wrk", "-t", "1", "-c", "20", "-d", "1s", "--timeout", "60s",
                           f"http://127.0.0.1:{daemon.port}{path}"], capture_output=True,
                          text=True, check=False, timeout=120)
    count = re.search(r"(\d+) requests in", done.stdout)
    results.check(f"wrk {path[-20:]}", done.returncode == 0 and count and int(count[1]) > 0
                  and "Non-2xx" not in done.stdout and "Socket errors" not in done.stdout,
                  done.stdout + done.stderr)


def read_all(client):
    """What comes until the other side is done."""
    got = b""
    try:
        while more := client.recv(65536):
            got += more
    except OSError:
        pass
    return got


def pipelines(daemon, results):
    """Requests that do not wait for answers are answered in their order, up to what is none."""
    good = b"GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
    paths = [f"{API}/problems/{name}".encode() for name in ("two-sum", "lru-cache")]
    last = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    whole = b"".join(good % paths[i % 2] for i in range(PIPELINE))
    with socket.create_connection(("127.0.0.1", daemon.port), timeout=60) as client:
        client.sendall(whole + last)
        ids = re.findall(rb'"id": ?"(two-sum|lru-cache)"', read_all(client))
    results.check("a pipeline", ids == [b"two-sum", b"lru-cache"] * (PIPELINE // 2), len(ids))
    for waste in (b"\0" * 3000, b"GET\r\n\r\n" + whole, b"POST / HTTP/1.1\r\nHost: localhost\r\n"
                  b"Content-Length: 99999999999999999999\r\n\r\n" + whole, os.urandom(5000),
                  b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: localhost\r\n\r\nzz\r\n"):
        with socket.create_connection(("127.0.0.1", daemon.port), timeout=60) as client:
            try:
                client.sendall(whole + waste + whole)
                client.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # It was hung up on in the middle.
            ids = re.findall(rb'"id": ?"(two-sum|lru-cache)"', read_all(client))
        results.check(f"before garbage {waste[:8]!r}", len(ids) <= 2 * PIPELINE, len(ids))
    results.check("alive after them", daemon.ask("GET", "/healthz").status == 200)


def dropped(daemon, results):
    """Opened and dropped, with nothing said, with half a word, and with a reset."""
    before, held = descriptors(daemon), []
    for i in range(DROPPED):
        client = socket.create_connection(("127.0.0.1", daemon.port), timeout=60)
        if i % 3 == 1:
            client.send(b"GET /api")
        elif i % 3 == 2:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        held.append(client)
        if len(held) == AT_ONCE:
            for one in held:
                one.close()
            held.clear()
    answer = daemon.ask("GET", "/healthz")
    while answer.status in (429, 503):  # The last of them are being counted out.
        time.sleep(0.05)
        answer = daemon.ask("GET", "/healthz")
    results.check("alive after 10,000 connections", answer.status == 200, answer)
    end = time.monotonic() + 60
    while descriptors(daemon) > before + 2 and time.monotonic() < end:
        time.sleep(0.05)
    results.check("nothing of them is left", descriptors(daemon) <= before + 2,
                  f"{before} {descriptors(daemon)}")


def run(options, results):
    """The part."""
    with Daemon(options.judge, results, "--log", "info") as daemon:
        name = daemon.submit().json["id"]
        daemon.wait(name)
        for path in (f"{API}/submissions/{name}", f"{API}/submissions?limit=20"):
            wrk(daemon, results, path)
        pipelines(daemon, results)
        dropped(daemon, results)
        results.check("it grades as before", daemon.wait(daemon.submit().json["id"])["verdict"] ==
                      "WA")
