# Correct: random codes of seven characters, tried again when taken.
import random
import string


class Link:
    def __init__(self, url, end):
        self.url = url
        self.end = end
        self.seen = 0


class UrlShortener:
    def __init__(self):
        self.random = random.Random()
        self.links = {}

    def live(self, code, now):
        link = self.links.get(code)
        return link if link and now < link.end else None

    def shorten(self, url: str, nowMs: int, ttlMs: int) -> str:
        while True:
            code = "".join(self.random.choices(string.digits + string.ascii_letters, k=7))
            if self.claim(code, url, nowMs, ttlMs):
                return code

    def claim(self, alias: str, url: str, nowMs: int, ttlMs: int) -> bool:
        if self.live(alias, nowMs):
            return False
        self.links[alias] = Link(url, nowMs + ttlMs if ttlMs else float("inf"))
        return True

    def visit(self, code: str, nowMs: int) -> str:
        link = self.live(code, nowMs)
        if link is None:
            return "410" if code in self.links else "404"
        link.seen += 1
        return f"{301 if link.end == float('inf') else 302} {link.url}"

    def visits(self, code: str) -> int:
        return self.links[code].seen if code in self.links else 0
