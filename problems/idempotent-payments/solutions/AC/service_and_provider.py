# Correct: the service keeps keys, the provider keeps decisions under the number of the intent.
class Provider:
    def __init__(self):
        self.money = {}
        self.decisions = {}
        self.charges = 0

    def charge(self, reference, account, amount):
        if reference not in self.decisions:
            have = self.money.get(account, 0)
            if have < amount:
                self.decisions[reference] = -2
            else:
                self.money[account] = have - amount
                self.charges += 1
                self.decisions[reference] = self.charges
        return self.decisions[reference]


class IdempotentPayments:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.provider = Provider()
        self.intents = {}
        self.outcomes = OrderedDict()
        self.references = 0

    def expire(self, now):
        while self.outcomes:
            key, (outcome, time) = next(iter(self.outcomes.items()))
            if now - time < self.window:
                return
            del self.outcomes[key]
            reference = self.intents.pop(key)[0]
            del self.provider.decisions[reference]

    def deposit(self, account: str, amount: int) -> None:
        self.provider.money[account] = self.provider.money.get(account, 0) + amount

    def pay(self, key: str, account: str, amount: int, nowMs: int, failure: int) -> int:
        self.expire(nowMs)
        if key not in self.intents:
            self.references += 1
            self.intents[key] = (self.references, account, amount)
        reference, *body = self.intents[key]
        if body != [account, amount]:
            return -1
        if key in self.outcomes:
            return self.outcomes[key][0]
        if failure == 1:
            return 0
        outcome = self.provider.charge(reference, account, amount)
        if failure == 2:
            return 0
        self.outcomes[key] = (outcome, nowMs)
        return 0 if failure == 3 else outcome

    def balance(self, account: str) -> int:
        return self.provider.money.get(account, 0)

    def remembered(self, nowMs: int) -> int:
        self.expire(nowMs)
        return len(self.intents)
