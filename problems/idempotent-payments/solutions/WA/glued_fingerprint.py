# Wrong: the fingerprint is account and amount glued together, and two bodies can have the same.
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
        print_of_body = account + str(amount)
        record = self.records.setdefault(key, [print_of_body, None, False])
        if record[0] != print_of_body:
            return -1
        if record[2]:
            return record[1]
        if failure == 1:
            return 0
        if record[1] is None:
            record[1] = -2
            if self.money[account] >= amount:
                self.money[account] -= amount
                self.charges += 1
                record[1] = self.charges
        if failure == 2:
            return 0
        record[2] = True
        self.finished.append((nowMs, key))
        return 0 if failure == 3 else record[1]

    def balance(self, account: str) -> int:
        return self.money[account]

    def remembered(self, nowMs: int) -> int:
        self.forget(nowMs)
        return len(self.records)
