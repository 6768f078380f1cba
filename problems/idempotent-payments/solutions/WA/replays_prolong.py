# Wrong: each replay starts the window anew.
class IdempotentPayments:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = {}
        self.finished = OrderedDict()
        self.money = defaultdict(int)
        self.charges = 0

    def forget(self, now: int) -> None:
        while self.finished:
            key, time = next(iter(self.finished.items()))
            if time + self.window > now:
                break
            del self.finished[key], self.records[key]

    def deposit(self, account: str, amount: int) -> None:
        self.money[account] += amount

    def pay(self, key: str, account: str, amount: int, nowMs: int, failure: int) -> int:
        self.forget(nowMs)
        record = self.records.setdefault(key, [account, amount, None])
        if record[:2] != [account, amount]:
            return -1
        if key not in self.finished:
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
            self.finished[key] = nowMs
            return 0 if failure == 3 else record[2]
        self.finished[key] = nowMs
        self.finished.move_to_end(key)
        return record[2]

    def balance(self, account: str) -> int:
        return self.money[account]

    def remembered(self, nowMs: int) -> int:
        self.forget(nowMs)
        return len(self.records)
