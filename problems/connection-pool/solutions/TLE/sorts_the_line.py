# Too slow: sorts all waiting requests by deadline at each call, by a comparison.
import functools


class ConnectionPool:
    def __init__(self, maxConnections: int):
        self.limit = maxConnections
        self.opened = 0
        self.idle = []
        self.lent = {}
        self.line = []
        self.expired = []

    def tick(self, now: int) -> None:
        ordered = sorted(self.line, key=functools.cmp_to_key(lambda a, b: a[0] - b[0]))
        gone = [w for w in ordered if w[0] <= now]
        if gone:
            self.line = [w for w in self.line if w[0] > now]
            self.expired += [w[1] for w in sorted(gone, key=lambda w: w[0])]

    def acquire(self, request: int, timeoutMs: int, nowMs: int) -> int:
        self.tick(nowMs)
        if self.idle:
            connection = self.idle.pop()
        elif len(self.lent) < self.limit:
            self.opened += 1
            connection = self.opened
        else:
            if timeoutMs:
                self.line.append((nowMs + timeoutMs, request))
            return 0 if timeoutMs else -1
        self.lent[connection] = request
        return connection

    def release(self, connection: int, broken: bool, nowMs: int) -> List[int]:
        self.tick(nowMs)
        if connection not in self.lent:
            return [-1]
        del self.lent[connection]
        if not self.line:
            if not broken:
                self.idle.append(connection)
            return []
        if broken:
            self.opened += 1
            connection = self.opened
        _, request = self.line.pop(0)
        self.lent[connection] = request
        return [request, connection]

    def cancel(self, request: int, nowMs: int) -> List[int]:
        self.tick(nowMs)
        for w in self.line:
            if w[1] == request:
                self.line.remove(w)
                return []
        for connection, holder in self.lent.items():
            if holder == request:
                return self.release(connection, False, nowMs)
        return [-1]

    def timedOut(self, nowMs: int) -> List[int]:
        self.tick(nowMs)
        told, self.expired = self.expired, []
        return told

    def state(self, nowMs: int) -> List[int]:
        self.tick(nowMs)
        return [len(self.idle), len(self.lent), len(self.line)]
