# Too slow: keeps a journal of all steps as JSON and reads it from the start for each request.
import json


class IdempotentPayments:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.journal = []

    def state(self, now):
        money, records, charges = Counter(), {}, 0
        for line in self.journal:
            entry = json.loads(line)
            if entry[0] == "deposit":
                money[entry[1]] += entry[2]
            elif entry[0] == "intent":
                records[entry[1]] = [entry[2], entry[3], None, None]
            elif entry[0] == "decision":
                records[entry[1]][2] = entry[2]
                if entry[2] > 0:
                    charges += 1
                    money[records[entry[1]][0]] -= records[entry[1]][1]
            else:
                records[entry[1]][3] = entry[2]
        records = {key: record for key, record in records.items()
                   if record[3] is None or record[3] + self.window > now}
        return money, records, charges

    def deposit(self, account: str, amount: int) -> None:
        self.journal.append(json.dumps(["deposit", account, amount]))

    def pay(self, key: str, account: str, amount: int, nowMs: int, failure: int) -> int:
        money, records, charges = self.state(nowMs)
        record = records.get(key)
        if record is None:
            self.journal.append(json.dumps(["intent", key, account, amount]))
            record = [account, amount, None, None]
        if record[:2] != [account, amount]:
            return -1
        if record[3] is not None:
            return record[2]
        if failure == 1:
            return 0
        if record[2] is None:
            record[2] = charges + 1 if money[account] >= amount else -2
            self.journal.append(json.dumps(["decision", key, record[2]]))
        if failure == 2:
            return 0
        self.journal.append(json.dumps(["outcome", key, nowMs]))
        return 0 if failure == 3 else record[2]

    def balance(self, account: str) -> int:
        return self.state(0)[0][account]

    def remembered(self, nowMs: int) -> int:
        return len(self.state(nowMs)[1])
