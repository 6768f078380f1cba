# Correct: balances as floats, with own imports and a dataclass.
from dataclasses import dataclass
from typing import *


@dataclass
class Bucket:
    tokens: float
    last: int


class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int) -> None:
        self.capacity = capacity
        self.rate = refillPerSecond
        self.buckets: Dict[str, Bucket] = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        if user not in self.buckets:
            self.buckets[user] = Bucket(float(self.capacity), timestampMs)
        bucket = self.buckets[user]
        elapsed = max(0, timestampMs - bucket.last)
        bucket.tokens = min(self.capacity, bucket.tokens + elapsed / 1000 * self.rate)
        bucket.last = max(bucket.last, timestampMs)
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return True
        return False
