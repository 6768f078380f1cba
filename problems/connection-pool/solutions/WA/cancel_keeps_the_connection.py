# Wrong: a request that is cancelled after the hand-over takes its connection with it.
class ConnectionPool:

    def __init__(self, maxConnections: int):
        self.limit = maxConnections
        self.opened = 0
        self.idle = []
        self.lent = {}
        self.held = {}
        self.line = OrderedDict()
        self.deadlines = []
        self.arrivals = 0
        self.expired = []

    def tick(self, now: int) -> None:
        heap = self.deadlines
        while heap and heap[0][0] <= now:
            _, _, request = heapq.heappop(heap)
            if request in self.line:
                del self.line[request]
                self.expired.append(request)
        if len(heap) > 2 * len(self.line) + 16:
            self.deadlines = [entry for entry in heap if entry[2] in self.line]
            heapq.heapify(self.deadlines)

    def lend(self, connection: int, request: int) -> None:
        self.lent[connection] = request
        self.held[request] = connection

    def open(self) -> int:
        self.opened += 1
        return self.opened

    def acquire(self, request: int, timeoutMs: int, nowMs: int) -> int:
        self.tick(nowMs)
        if self.idle:
            connection = self.idle.pop()
        elif len(self.lent) < self.limit:
            connection = self.open()
        elif timeoutMs == 0:
            return -1
        else:
            self.line[request] = None
            self.arrivals += 1
            heapq.heappush(self.deadlines, (nowMs + timeoutMs, self.arrivals, request))
            return 0
        self.lend(connection, request)
        return connection

    def release(self, connection: int, broken: bool, nowMs: int) -> List[int]:
        self.tick(nowMs)
        if connection not in self.lent:
            return [-1]
        self.held.pop(self.lent.pop(connection), None)
        if not self.line:
            if not broken:
                self.idle.append(connection)
            return []
        if broken:
            connection = self.open()
        request, _ = self.line.popitem(last=False)
        self.lend(connection, request)
        return [request, connection]

    def cancel(self, request: int, nowMs: int) -> List[int]:
        self.tick(nowMs)
        if request in self.line:
            del self.line[request]
            return []
        if request in self.held:
            del self.held[request]
            return []
        return [-1]

    def timedOut(self, nowMs: int) -> List[int]:
        self.tick(nowMs)
        told, self.expired = self.expired, []
        return told

    def state(self, nowMs: int) -> List[int]:
        self.tick(nowMs)
        return [len(self.idle), len(self.lent), len(self.line)]
