"""A daemon of its own for a test, and requests to it whose every answer is held against
docs/openapi.json. Used by the parts of run.py."""

import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROBLEMS = ROOT / "problems"
API = "/api/v1"
START_S = 120
GRADE_S = 300
WORKERS = 2

DOCUMENT = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
REPORT_SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")))

QUICK = "class Solution:\n    def twoSum(self, nums, target):\n        return [0, 1]\n"


class Answer:
    """What came back, parsed where it is JSON."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body
        kind = headers.get("Content-Type", "")
        self.json = json.loads(body) if "json" in kind and body else None

    def __repr__(self):
        return f"{self.status} {self.body[:300]!r}"


def described(method, path):
    """The operation of the description that a path belongs to, or None."""
    for pattern, operations in DOCUMENT["paths"].items():
        if re.fullmatch(re.sub(r"\\\{id\\\}|\{id\}", "[^/]+", pattern), path.split("?")[0]):
            return operations.get(method.lower())
    return None


def schema_errors(method, path, answer):
    """How an answer differs from its description, as texts."""
    if method == "HEAD":
        return [] if not answer.body else ["a body for HEAD"]
    operation = described(method, path)
    if operation is None:
        return [] if answer.status in (404, 405, 401, 421, 403) else ["nothing describes it"]
    if answer.status == 405:
        return []
    response = operation["responses"].get(str(answer.status))
    if response is None:
        return [f"the status {answer.status} is not described"]
    if "$ref" in response:
        response = DOCUMENT["components"]["responses"][response["$ref"].split("/")[-1]]
    content = response.get("content")
    if not content:
        return [] if not answer.body else ["a body where none is described"]
    kind = answer.headers.get("Content-Type", "").split(";")[0]
    if kind not in content and answer.status == 503:
        kind_schema = {"$ref": "#/components/schemas/Error"}
    elif kind not in content:
        return [f"the type {kind} is not described"]
    else:
        kind_schema = content[kind].get("schema")
    if kind_schema is None or answer.json is None:
        return []
    schema = {**kind_schema, "components": DOCUMENT["components"]}
    found = [error.message for error in
             jsonschema.Draft202012Validator(schema).iter_errors(answer.json)]
    report = answer.json.get("report") if isinstance(answer.json, dict) else None
    if path.split("?")[0].endswith("/report") and answer.status == 200:
        report = answer.json
    if report:
        found += [error.message for error in REPORT_SCHEMA.iter_errors(report)]
    return found


class Daemon:
    """judge serve in a folder of its own."""

    def __init__(self, judge, results, *options, folder=None):
        self.judge = judge
        self.results = results
        self.options = options
        self.folder = folder or tempfile.mkdtemp(prefix="judge-daemon-")
        self.log = os.path.join(self.folder, "log")
        self.data = os.path.join(self.folder, "data")
        self.process = None
        self.port = 0
        self.lock = threading.Lock()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *more):
        """The command line; the port stays the same over restarts."""
        return [self.judge, "serve", "--listen", f"127.0.0.1:{self.port}", "--data", self.data,
                "--user", "root", "--workers", str(WORKERS), "--log", "debug", *self.options, *more]

    def start(self):
        """Returns when it listens."""
        with open(self.log, "ab") as log:
            before = log.tell()
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=log)
        end = time.monotonic() + START_S
        while time.monotonic() < end and self.process.poll() is None:
            for line in self.lines(before):
                if line.get("event") == "listening":
                    self.port = int(line["address"].rsplit(":", 1)[1])
                    return self
            time.sleep(0.02)
        raise AssertionError(f"the daemon does not start: {self.text()[-2000:]}")

    def text(self):
        """All of its log."""
        return pathlib.Path(self.log).read_text(encoding="utf-8", errors="replace")

    def lines(self, start=0):
        """Its log from a byte on, line by line, parsed; a line that is no JSON is a failure."""
        with open(self.log, "rb") as log:
            log.seek(start)
            raw = log.read()
        whole = raw[:raw.rfind(b"\n") + 1]
        return [json.loads(line) for line in whole.splitlines()]

    def kill(self):
        """kill -9."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """SIGTERM; its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(120)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode

    def connect(self, timeout=120):
        """A connection of http.client."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def ask(self, method, path, body=None, token=None, connection=None, **headers):
        """One request; checks the answer against the description."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        if isinstance(body, dict):
            body = json.dumps(body)
            sent.setdefault("Content-Type", "application/json")
        own = connection or self.connect()
        try:
            own.request(method, path, body=body, headers=sent)
            got = own.getresponse()
            answer = Answer(got.status, got.headers, got.read())
        finally:
            if connection is None:
                own.close()
        errors = schema_errors(method, path, answer)
        if errors or answer.headers.get("X-Content-Type-Options") != "nosniff":
            self.results.check(f"{method} {path}: as described", False, f"{errors[:3]} {answer}")
        return answer

    def submit(self, token=None, key=None, **fields):
        """POST of a quick answer unless @fields say otherwise."""
        headers = {"Idempotency_Key": key} if key else {}
        return self.ask("POST", f"{API}/submissions", submission(**fields), token=token, **headers)

    def wait(self, name, token=None, states=("done", "cancelled", "refused")):
        """Until it is over, or in one of @states; the document."""
        end = time.monotonic() + GRADE_S
        while time.monotonic() < end:
            answer = self.ask("GET", f"{API}/submissions/{name}", token=token)
            if answer.status != 200 or answer.json["state"] in states:
                return answer.json
            time.sleep(0.03)
        raise AssertionError(f"{name} does not get to {states} in time: {answer}")

    def events(self, name, last=None, token=None, stop=None):
        """The events of a stream up to its end, or to the first for which stop() holds."""
        headers = {"Last-Event-ID": str(last)} if last is not None else {}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        connection = self.connect(GRADE_S)
        found, event = [], {}
        try:
            connection.request("GET", f"{API}/submissions/{name}/events", headers=headers)
            response = connection.getresponse()
            if response.status != 200:
                return response.status
            for raw in response:
                field, _, value = raw.decode().rstrip("\n").partition(": ")
                if field:
                    event[field] = value
                    continue
                if "data" in event:
                    found.append((int(event.get("id", 0)), event["event"],
                                  json.loads(event["data"])))
                    if stop and stop(found[-1]):
                        return found
                event = {}
        finally:
            connection.close()
        return found

    def token(self, role, name):
        """A new token."""
        done = subprocess.run([self.judge, "token", "create", "--role", role, name, "--data",
                               self.data], capture_output=True, text=True, check=True, timeout=30)
        return done.stdout.strip()


def submission(**fields):
    """The body of a POST: quick to grade."""
    body = {"problem": "two-sum", "language": "python", "source": QUICK,
            "options": {"complexity": False}}
    body.update(fields)
    return body


def solution(problem, pattern):
    """The text of a reference solution and its path."""
    path = sorted((PROBLEMS / problem / "solutions").glob(pattern))[0]
    return path.read_text(encoding="utf-8"), str(path)
