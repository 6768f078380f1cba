"""kill -9 at random under load: nothing acknowledged is lost, and each is finished once."""

import http.client
import random
import threading
import time

from daemon import API, Daemon

SENDERS = 4
ROUND_MAX = 40  # Submissions of one round, so that a soak is over in a bearable time.
GOAL_MAX = 16  # Most of them acknowledged before the kill.
PATIENCE_S = 60


class Load:
    """Threads that submit as fast as they are answered, and repeat what they do not know."""

    def __init__(self, daemon):
        self.daemon = daemon
        self.lock = threading.Lock()
        self.acknowledged = {}  # key → id
        self.unknown = set()    # Keys without an answer.
        self.wrong = []
        self.number = 0
        self.left = 0  # In this round.
        self.goal = 0  # So many acknowledged, and the time for the kill has come.
        self.reached = threading.Event()
        self.stopping = threading.Event()

    def send(self):
        """One thread, until it is stopped or nobody answers."""
        while not self.stopping.is_set():
            with self.lock:
                if self.left == 0:
                    return
                self.left -= 1
                self.number += 1
                key = f"load-{self.number}"
                self.unknown.add(key)
            if not self.post(key):
                return

    def post(self, key):
        """False when there was no answer."""
        try:
            answer = self.daemon.submit(key=key, options={"samples": True})
        except (OSError, http.client.HTTPException):
            return False
        with self.lock:
            if answer.status != 202:
                self.wrong.append(str(answer))
            elif self.acknowledged.setdefault(key, answer.json["id"]) != answer.json["id"]:
                self.wrong.append(f"{key} has two ids")
            self.unknown.discard(key)
            if len(self.acknowledged) >= self.goal:
                self.reached.set()
        return True

    def round(self, count, seconds):
        """Load, and in the middle of it the kill: so long after so many more are acknowledged."""
        self.stopping.clear()
        self.reached.clear()
        self.left, self.goal = ROUND_MAX, len(self.acknowledged) + count
        threads = [threading.Thread(target=self.send) for _ in range(SENDERS)]
        for thread in threads:
            thread.start()
        self.reached.wait(PATIENCE_S)
        time.sleep(seconds)
        self.daemon.kill()
        self.stopping.set()
        for thread in threads:
            thread.join()


def all_submissions(daemon):
    """Every document of the list."""
    found, cursor = [], ""
    while cursor is not None:
        page = daemon.ask("GET", f"{API}/submissions?limit=200{cursor}").json
        found += page["submissions"]
        cursor = page["next"] and f"&cursor={page['next']}"
    return found


def finished(daemon, patience_s):
    """All, when none is under way any more."""
    end = time.monotonic() + patience_s
    while time.monotonic() < end:
        found = all_submissions(daemon)
        if all(entry["state"] == "done" for entry in found):
            return found
        time.sleep(0.2)
    return all_submissions(daemon)


def run(options, results):
    """The part."""
    chance = random.Random()
    with Daemon(options.judge, results) as daemon:
        load = Load(daemon)
        for _ in range(options.kills):
            load.round(chance.randrange(1, GOAL_MAX), chance.uniform(0, 0.01))
            daemon.start()
            for key in list(load.unknown):  # Whoever got no answer asks again, with its key.
                load.post(key)
        found = finished(daemon, 60 + load.number)
        by_id = {entry["id"]: entry for entry in found}
        results.check("no wrong answers", not load.wrong, load.wrong[:3])
        results.check("something was acknowledged", len(load.acknowledged) >= options.kills)
        lost = [name for name in load.acknowledged.values() if name not in by_id]
        results.check("nothing is lost", not lost, lost)
        extra = set(by_id) - set(load.acknowledged.values())
        results.check("nothing is doubled", not extra, extra)
        unfinished = [e for e in found if e["state"] != "done" or e["verdict"] != "WA"]
        results.check("all are finished", not unfinished, unfinished[:3])
        for name in by_id:
            document = daemon.ask("GET", f"{API}/submissions/{name}").json
            events = daemon.events(name)
            kinds = [event[1] for event in events]
            if len(document["gradings"]) != 1 or kinds.count("done") != 1 or \
                    [event[0] for event in events] != list(range(1, len(events) + 1)):
                results.check("finished once", False, f"{document['gradings']} {events}")
        restarts = sum(line["event"] == "queue_restored" and line["submissions"] > 0
                       for line in daemon.lines())
        print(f"    {options.kills} kills, {len(load.acknowledged)} acknowledged, "
              f"{restarts} restarts found work", flush=True)
        results.check("finished once", True)
