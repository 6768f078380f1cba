# Label (lfu-cache): get O(1), put O(n). A dict of [uses, time, value]; min over it to evict.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.rows = {}
        self.time = 0

    def get(self, key: int) -> int:
        row = self.rows.get(key)
        if row is None:
            return -1
        self.time += 1
        row[0] += 1
        row[1] = self.time
        return row[2]

    def put(self, key: int, value: int) -> None:
        if self.capacity == 0:
            return
        if self.get(key) != -1:
            self.rows[key][2] = value
            return
        if len(self.rows) >= self.capacity:
            victim = min(self.rows.items(), key=lambda kv: (kv[1][0], kv[1][1]))[0]
            self.rows.pop(victim)
        self.time += 1
        self.rows[key] = [1, self.time, value]
