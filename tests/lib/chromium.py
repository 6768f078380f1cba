"""A headless Chromium, driven over its debugging pipe: JSON documents that end with a NUL."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PROGRAM = "/usr/bin/chromium"
PATIENCE_S = 60  # A machine may be busy; nothing here waits longer than it has to.
OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
           "--no-first-run", "--disable-background-networking", "--disable-component-update",
           "--hide-scrollbars", "--force-color-profile=srgb", "--remote-debugging-pipe")


class Chromium:
    """One browser with a profile of its own, until the end of the block."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="judge-chromium-")
        self.last = 0
        self.received = b""
        read_here, write_here = os.pipe()
        answers, answers_in = os.pipe()
        # Beyond 3 and 4, which is where it looks for them.
        there = [fcntl.fcntl(fd, fcntl.F_DUPFD, 20) for fd in (read_here, answers_in)]
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{there[0]} 4>&{there[1]}', "bash", PROGRAM, *OPTIONS,
             f"--user-data-dir={self.folder}", "about:blank"], pass_fds=there,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.folder})
        for fd in (read_here, answers_in, *there):
            os.close(fd)
        self.requests, self.answers = write_here, answers

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
            self.process.wait(20)
        except (OSError, AssertionError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.requests)
        os.close(self.answers)
        shutil.rmtree(self.folder, ignore_errors=True)

    def next(self, end):
        """The next document that it sends."""
        while b"\0" not in self.received:
            ready = select.select([self.answers], [], [], max(0, end - time.monotonic()))[0]
            more = os.read(self.answers, 1 << 16) if ready else b""
            if not more:
                raise AssertionError("the browser does not answer")
            self.received += more
        one, self.received = self.received.split(b"\0", 1)
        return json.loads(one)

    def send(self, method, session, params):
        """The number of the request."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.requests, json.dumps(message).encode() + b"\0")
        return self.last

    def call(self, method, session=None, **params):
        """What came of it. Of events, only requests for a page of ours are looked at."""
        number = self.send(method, session, params)
        end = time.monotonic() + PATIENCE_S
        while True:
            answer = self.next(end)
            if answer.get("method") == "Fetch.requestPaused":
                self.send("Fetch.fulfillRequest", answer["sessionId"], {
                    "requestId": answer["params"]["requestId"], "responseCode": 200,
                    "responseHeaders": [{"name": "Content-Type", "value": "text/html"}],
                    "body": base64.b64encode(b"<!DOCTYPE html><p>ours").decode()})
            if answer.get("id") != number:
                continue
            if "error" in answer:
                raise AssertionError(f"{method}: {answer['error']['message']}")
            return answer["result"]

    def page(self, url, width=1000, height=700, dark=False, ours=False):
        """A new page, when it is loaded. @ours: the server is not asked for it; it is a page that
        somebody else put under the server's name."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        page = Page(self, self.call("Target.attachToTarget", targetId=target, flatten=True)
                    ["sessionId"])
        if ours:
            page.call("Fetch.enable", patterns=[{"urlPattern": url}])
        page.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)
        page.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        page.go(url)
        return page


class Page:
    """One page."""

    def __init__(self, browser, session):
        self.browser = browser
        self.session = session

    def call(self, method, **params):
        """As the browser's, about this page."""
        return self.browser.call(method, self.session, **params)

    def evaluate(self, script):
        """The value of an expression; what a promise comes to."""
        found = self.call("Runtime.evaluate", expression=script, awaitPromise=True,
                          returnByValue=True)
        if "exceptionDetails" in found:
            raise AssertionError(f"{script[:80]}: {found['exceptionDetails']}")
        return found["result"].get("value")

    def wait(self, script):
        """Until the expression holds; its value."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            try:
                value = self.evaluate(script)
            except AssertionError as error:  # The page is being left for another.
                value = "context" in str(error) and None
            if value:
                return value
            time.sleep(0.02)
        raise AssertionError(f"{script[:80]} never holds")

    def go(self, url):
        """Loads another address."""
        error = self.call("Page.navigate", url=url).get("errorText")
        if error:
            raise AssertionError(f"{url}: {error}")
        self.wait("document.readyState === 'complete' && location.href !== 'about:blank'")

    def follow(self, selector):
        """Clicks on a link, and waits for where it leads."""
        self.evaluate("window.left = true")
        self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")
        self.wait("window.left === undefined && document.readyState === 'complete'")

    def picture(self, path):
        """What is seen of it, as a PNG."""
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as out:
            out.write(base64.b64decode(data))
