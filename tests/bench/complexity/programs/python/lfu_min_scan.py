# Label (lfu-cache): get O(1), put O(n). A dict of [count, time, value] and min() on eviction.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.all = {}
        self.now = 0

    def get(self, key: int) -> int:
        entry = self.all.get(key)
        if entry is None:
            return -1
        self.now += 1
        entry[0] += 1
        entry[1] = self.now
        return entry[2]

    def put(self, key: int, value: int) -> None:
        if self.get(key) != -1:
            self.all[key][2] = value
            return
        if len(self.all) == self.capacity:
            gone = min(self.all, key=lambda k: (self.all[k][0], self.all[k][1]))
            del self.all[gone]
        self.now += 1
        self.all[key] = [1, self.now, value]
