# Label (limiter): allow O(n), count O(n). A comprehension keeps what is in the window, each time.
class Limiter:
    def __init__(self, limit, windowMs):
        self.limit = limit
        self.w = windowMs
        self.seen = []

    def allow(self, t):
        self.seen = [s for s in self.seen if t - s < self.w]
        if len(self.seen) >= self.limit:
            return False
        self.seen.append(t)
        return True

    def count(self, t):
        return sum(1 for s in self.seen if t - s < self.w)
