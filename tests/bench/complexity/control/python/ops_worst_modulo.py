# Label (ops-worst): find O(n), add O(n), remove O(n). Buckets modulo 4096, a divisor of each key.
class Ops:
    def __init__(self, capacity: int):
        self.buckets = [[] for _ in range(4096)]

    def find(self, key: int) -> int:
        for k, v in self.buckets[key % 4096]:
            if k == key:
                return v
        return -1

    def add(self, key: int, value: int) -> None:
        bucket = self.buckets[key % 4096]
        for pair in bucket:
            if pair[0] == key:
                pair[1] = value
                return
        bucket.append([key, value])

    def remove(self, key: int) -> int:
        bucket = self.buckets[key % 4096]
        for i, pair in enumerate(bucket):
            if pair[0] == key:
                bucket.pop(i)
                return 1
        return 0
