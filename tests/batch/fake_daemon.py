"""A daemon that behaves as badly as one may: every answer but the last is "later", or none. It
grades nothing; its report is that of an accepted answer."""

import http.server
import json
import threading

HASH = "0123456789abcdef0123456789abcdef"
ID = "00112233445566778899"


class Script:
    """What is answered to the requests of one kind, one after the other; the last one for ever.
    Each is a status and a body (JSON), with Retry-After when the status says "later"; or None, when
    the connection is closed without an answer."""

    def __init__(self, **answers):
        self.answers = {name: list(these) for name, these in answers.items()}
        self.seen = {name: [] for name in answers}

    def next(self, name, what):
        """Takes note of the request, and gives its answer."""
        self.seen[name].append(what)
        left = self.answers[name]
        return left.pop(0) if len(left) > 1 else left[0]


class Handler(http.server.BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    script = None

    def answer(self, name, what=None):
        """As the script says."""
        found = self.script.next(name, what)
        if found is None:
            self.close_connection = True
            return
        status, body = found
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        if status in (429, 503):
            self.send_header("Retry-After", "1")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):  # pylint: disable=invalid-name
        """Problems, languages, and how a submission is."""
        path = self.path.split("?")[0]
        kind = "look" if path.endswith(ID) else path.rsplit("/", 1)[1]
        self.answer(kind)

    def do_POST(self):  # pylint: disable=invalid-name
        """A submission: its key and its body are noted."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer("submissions", (self.headers["Idempotency-Key"], json.loads(body)))

    def log_message(self, *_):  # pylint: disable=arguments-differ
        """Nothing is logged."""


def report(verdict="AC", problem=HASH):
    """As much of one as a batch needs."""
    failure = None if verdict == "AC" else {"verdict": verdict, "reason": "is wrong"}
    return {"schema": 1, "id": ID, "problem": "two-sum", "language": "python", "verdict": verdict,
            "score": 100 if verdict == "AC" else 0, "compile": {"ok": True, "log": "", "cpu_ns": 0},
            "groups": [], "failure": failure, "provenance": {"problem": problem}}


def script(**answers):
    """A daemon that is well, but for @answers."""
    good = {"problems": [(200, {"problems": [{"id": "two-sum", "title": "Two Sum",
                                               "hash": HASH}]})],
            "languages": [(200, {"languages": [{"id": "python", "extensions": [".py"]}]})],
            "submissions": [(202, {"id": ID, "state": "queued"})],
            "events": [(200, b"event: done\ndata: {}\n\n")],
            "look": [(200, {"state": "done", "report": report()})],
            "report": [(200, report())]}
    return Script(**dict(good, **answers))


class FakeDaemon:
    """Serves a script until the end of the block."""

    def __init__(self, wanted):
        handler = type("ScriptHandler", (Handler,), {"script": wanted})
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,))

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
