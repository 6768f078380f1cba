# Label (url-shortener): visit O(1), claim O(1). A dict of links, and a counter for codes.
class UrlShortener:
    def __init__(self):
        self.links = {}
        self.made = 0

    def _free(self, code, now):
        link = self.links.get(code)
        return link is None or (link[1] is not None and link[1] <= now)

    def _store(self, code, url, now, ttl):
        self.links[code] = [url, now + ttl if ttl else None, 0]

    def shorten(self, url: str, nowMs: int, ttlMs: int) -> str:
        while True:
            self.made += 1
            code = str(self.made)
            if self._free(code, nowMs):
                self._store(code, url, nowMs, ttlMs)
                return code

    def claim(self, alias: str, url: str, nowMs: int, ttlMs: int) -> bool:
        if not self._free(alias, nowMs):
            return False
        self._store(alias, url, nowMs, ttlMs)
        return True

    def visit(self, code: str, nowMs: int) -> str:
        if code not in self.links:
            return "404"
        if self._free(code, nowMs):
            return "410"
        link = self.links[code]
        link[2] += 1
        return ("301 " if link[1] is None else "302 ") + link[0]

    def visits(self, code: str) -> int:
        return self.links[code][2] if code in self.links else 0
