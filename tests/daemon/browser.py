"""The event stream as a browser reads it: an EventSource, which comes back by itself, in a page
that has the daemon's origin, as one has that a proxy serves beside it. (A page of the daemon's own
can not do anything: its answers are sandboxed.)"""

import json
import time

import home
from chromium import Chromium
from daemon import API, Daemon

KINDS = ["queued", "compiling", "compiled", "running", "group", "measuring", "points", "done",
         "cancelled"]
# Notes each event, and when it is closed for good (the answer 204 says that nothing more comes).
LISTEN = """
(function (path, kinds) {
    window.events = [];
    window.over = false;
    window.errors = 0;
    const source = new EventSource(path);
    kinds.forEach(kind => source.addEventListener(kind, event =>
        window.events.push([Number(event.lastEventId), kind, JSON.parse(event.data)])));
    source.addEventListener("error", () => {
        window.errors += 1;
        window.over = source.readyState === 2;
    });
}(%s, %s))
"""
RUNNING = "window.events.filter(event => event[1] === 'running').length"


def listen(page, path):
    """From now on."""
    page.evaluate(LISTEN % (json.dumps(path), json.dumps(KINDS)))


def follows(daemon, page, results):
    """A submission from its first event to its last one, and then no more."""
    name = daemon.submit().json["id"]
    listen(page, f"{API}/submissions/{name}/events")
    page.wait("window.over")
    got = page.evaluate("window.events")
    asked = [list(event) for event in daemon.events(name) if event[0]]
    results.check("EventSource: all events, once", got == asked, got)


def comes_back(daemon, page, results):
    """The daemon is killed in the middle: the browser is back, and nothing is missing."""
    name = daemon.submit(source=home.ASLEEP).json["id"]
    listen(page, f"{API}/submissions/{name}/events")
    page.wait(f"{RUNNING} === 1")
    daemon.kill()
    daemon.start()
    page.wait(f"{RUNNING} === 2")
    daemon.ask("POST", f"{API}/submissions/{name}/cancel")
    page.wait("window.over && window.events.some(event => event[1] === 'cancelled')")
    numbers = [event[0] for event in page.evaluate("window.events")]
    results.check("EventSource: back after kill -9", numbers == list(range(1, len(numbers) + 1)),
                  numbers)
    results.check("EventSource: graded again", page.evaluate(
        "window.events.filter(event => event[1] === 'queued').length") == 2, numbers)


def foreign(daemon, chromium, results):
    """A page of another site gets nothing."""
    page = chromium.page("data:text/html,<p>another site")
    name = daemon.submit().json["id"]
    daemon.wait(name)
    listen(page, f"http://127.0.0.1:{daemon.port}{API}/submissions/{name}/events")
    page.wait("window.errors > 0")
    results.check("EventSource: not for another site", page.evaluate("window.events") == [], "")


def run(options, results):
    """The part."""
    with home.patient(), Daemon(options.judge, results) as daemon, Chromium() as chromium:
        page = chromium.page(f"http://127.0.0.1:{daemon.port}/board", ours=True)
        follows(daemon, page, results)
        comes_back(daemon, page, results)
        foreign(daemon, chromium, results)
        end = time.monotonic() + 30  # Browsers leave nothing open that a daemon has to keep.
        while "judge_streams 0" not in daemon.ask("GET", "/metrics").body.decode() and \
                time.monotonic() < end:
            time.sleep(0.05)
        results.check("EventSource: closed streams are gone", time.monotonic() < end)
