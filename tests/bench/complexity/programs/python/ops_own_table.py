# Label (ops): find O(1), add O(1), remove O(1). Buckets by hand that double.
class Ops:
    def __init__(self, capacity: int):
        self.buckets = [[] for _ in range(8)]
        self.count = 0

    def bucket(self, key):
        return self.buckets[(key * 2654435761 >> 11) % len(self.buckets)]

    def find(self, key: int) -> int:
        for k, v in self.bucket(key):
            if k == key:
                return v
        return -1

    def add(self, key: int, value: int) -> None:
        bucket = self.bucket(key)
        for i, (k, _) in enumerate(bucket):
            if k == key:
                bucket[i] = (key, value)
                return
        bucket.append((key, value))
        self.count += 1
        if self.count > len(self.buckets):
            old = self.buckets
            self.buckets = [[] for _ in range(2 * len(old))]
            for b in old:
                for entry in b:
                    self.bucket(entry[0]).append(entry)

    def remove(self, key: int) -> int:
        bucket = self.bucket(key)
        for i, (k, _) in enumerate(bucket):
            if k == key:
                del bucket[i]
                self.count -= 1
                return 1
        return 0
