# Correct: one record per key with its state, and a deque of finished keys in the order of recording.
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
        record = self.records.get(key)
        if record is None:
            record = self.records[key] = {"body": (account, amount), "decision": None, "done": False}
        elif record["body"] != (account, amount):
            return -1
        if record["done"]:
            return record["decision"]
        if failure == 1:
            return 0
        if record["decision"] is None:
            if self.money[account] >= amount:
                self.money[account] -= amount
                self.charges += 1
                record["decision"] = self.charges
            else:
                record["decision"] = -2
        if failure == 2:
            return 0
        record["done"] = True
        self.finished.append((nowMs, key))
        return 0 if failure == 3 else record["decision"]

    def balance(self, account: str) -> int:
        return self.money[account]

    def remembered(self, nowMs: int) -> int:
        self.forget(nowMs)
        return len(self.records)
