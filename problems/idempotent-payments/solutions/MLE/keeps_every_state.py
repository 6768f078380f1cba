# Takes memory without bound: keeps a copy of all records after each request, to be able to go back.
class IdempotentPayments:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = {}
        self.finished = deque()
        self.money = defaultdict(int)
        self.charges = 0
        self.states = []

    def forget(self, now: int) -> None:
        while self.finished and self.finished[0][0] + self.window <= now:
            del self.records[self.finished.popleft()[1]]

    def deposit(self, account: str, amount: int) -> None:
        self.money[account] += amount

    def pay(self, key: str, account: str, amount: int, nowMs: int, failure: int) -> int:
        self.forget(nowMs)
        self.states.append(dict(self.records))
        record = self.records.get(key, (account, amount, None, False))
        if record[:2] != (account, amount):
            return -1
        if record[3]:
            return record[2]
        self.records[key] = record
        if failure == 1:
            return 0
        decision = record[2]
        if decision is None:
            decision = -2
            if self.money[account] >= amount:
                self.money[account] -= amount
                self.charges += 1
                decision = self.charges
        self.records[key] = (account, amount, decision, failure != 2)
        if failure == 2:
            return 0
        self.finished.append((nowMs, key))
        return 0 if failure == 3 else decision

    def balance(self, account: str) -> int:
        return self.money[account]

    def remembered(self, nowMs: int) -> int:
        self.forget(nowMs)
        return len(self.records)
