# Correct but O(keys): looks through all records for old ones at each call.
class IdempotentPayments:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = {}
        self.money = Counter()
        self.charges = 0

    def sweep(self, now: int) -> None:
        old = [key for key, record in self.records.items()
               if record[3] is not None and record[3] + self.window <= now]
        for key in old:
            del self.records[key]

    def deposit(self, account: str, amount: int) -> None:
        self.money[account] += amount

    def pay(self, key: str, account: str, amount: int, nowMs: int, failure: int) -> int:
        self.sweep(nowMs)
        record = self.records.setdefault(key, [account, amount, None, None])
        if record[:2] != [account, amount]:
            return -1
        if record[3] is not None:
            return record[2]
        if failure == 1:
            return 0
        if record[2] is None:
            record[2] = -2
            if self.money[account] >= amount:
                self.money[account] -= amount
                self.charges += 1
                record[2] = self.charges
        if failure == 2:
            return 0
        record[3] = nowMs
        return 0 if failure == 3 else record[2]

    def balance(self, account: str) -> int:
        return self.money[account]

    def remembered(self, nowMs: int) -> int:
        self.sweep(nowMs)
        return len(self.records)
