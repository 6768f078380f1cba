"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
TIME_MAX = 2 * 10**12
USER = re.compile("[A-Za-z0-9.@-]{1,64}")


def margin_of(rate):
    """How far from one token, in thousandths, a balance is surely on the right side of it in
    doubles, even in those that keep epoch seconds."""
    return 5 + rate // 50


class Bucket:
    """Exact. @dyadic: every fraction since the bucket was last full was a multiple of 1/8 token,
    from times that are exact as seconds as well."""

    def __init__(self, capacity, rate, time):
        self.cap = capacity * 1000
        self.rate = rate
        self.balance = self.cap
        self.time = time
        self.dyadic = True

    def at(self, time):
        """Balance and dyadic flag that a request at @time would find."""
        time = max(time, self.time)
        added = (time - self.time) * self.rate
        balance = self.balance + added
        exact = added == 0 or (time % 125 == 0 and self.time % 125 == 0 and added % 125 == 0)
        if balance >= self.cap + margin_of(self.rate):
            # Well above the cap: a double lands on the cap as well, whatever it was before.
            return self.cap, True
        return min(balance, self.cap), self.dyadic and exact

    def request(self, time):
        self.balance, self.dyadic = self.at(time)
        self.time = max(time, self.time)
        if self.balance < 1000:
            return False
        self.balance -= 1000
        return True

def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    capacity, rate = case["args"][0]
    if not 1 <= capacity <= 10**5:
        return f"capacity is {capacity}, and not 1 to 10^5"
    if not 1 <= rate <= 1000:
        return f"refillPerSecond is {rate}, and not 1 to 1000"
    buckets = {}
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        user, time = args
        if not USER.fullmatch(user):
            return f"a user has not 1 to 64 of the characters: {op}{tuple(args)}"[:300]
        if not 0 <= time <= TIME_MAX:
            return f"a time is not 0 to 2 * 10^12: {op}{tuple(args)}"
        bucket = buckets.setdefault(user, Bucket(capacity, rate, time))
        balance, dyadic = bucket.at(time)
        if balance == 1000 and not dyadic:
            return f"a tie that doubles may miss: {op}{tuple(args)}"
        bucket.request(time)
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
