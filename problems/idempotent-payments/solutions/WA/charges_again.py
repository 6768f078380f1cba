# Wrong: only recorded outcomes count, so that a retry after a break behind the charge charges again.
class IdempotentPayments:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = {}
        self.finished = deque()
        self.money = defaultdict(int)
        self.charges = 0

    def forget(self, now: int) -> None:
        while self.finished and self.finished[0][0] + self.window <= now:
            del self.records[self.finished.popleft()[1]]

    def deposit(self, account: str, amount: int) -> None:
        self.money[account] += amount

    def pay(self, key: str, account: str, amount: int, nowMs: int, failure: int) -> int:
        self.forget(nowMs)
        record = self.records.setdefault(key, [account, amount, None])
        if record[:2] != [account, amount]:
            return -1
        if record[2] is not None:
            return record[2]
        if failure == 1:
            return 0
        outcome = -2
        if self.money[account] >= amount:
            self.money[account] -= amount
            self.charges += 1
            outcome = self.charges
        if failure == 2:
            return 0
        record[2] = outcome
        self.finished.append((nowMs, key))
        return 0 if failure == 3 else outcome

    def balance(self, account: str) -> int:
        return self.money[account]

    def remembered(self, nowMs: int) -> int:
        self.forget(nowMs)
        return len(self.records)
