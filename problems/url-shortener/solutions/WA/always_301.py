# Wrong: sends a permanent redirect for links that will expire.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


class UrlShortener:
    def __init__(self):
        self.links = {}
        self.count = 0

    def is_live(self, code: str, now: int) -> bool:
        link = self.links.get(code)
        return link is not None and (link[1] is None or now < link[1])

    def next_code(self) -> str:
        self.count += 1
        number, code = self.count, ""
        while number:
            number, digit = divmod(number, 62)
            code = DIGITS[digit] + code
        return code

    def shorten(self, url: str, nowMs: int, ttlMs: int) -> str:
        code = self.next_code()
        while self.is_live(code, nowMs):
            code = self.next_code()
        self.links[code] = [url, nowMs + ttlMs if ttlMs else None, 0]
        return code

    def claim(self, alias: str, url: str, nowMs: int, ttlMs: int) -> bool:
        if self.is_live(alias, nowMs):
            return False
        self.links[alias] = [url, nowMs + ttlMs if ttlMs else None, 0]
        return True

    def visit(self, code: str, nowMs: int) -> str:
        if code not in self.links:
            return "404"
        if not self.is_live(code, nowMs):
            return "410"
        link = self.links[code]
        link[2] += 1
        return "301 " + link[0]

    def visits(self, code: str) -> int:
        return self.links[code][2] if code in self.links else 0
