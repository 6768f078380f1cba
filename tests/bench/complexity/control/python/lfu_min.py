# Label (lfu-cache): get O(1), put O(n). The victim is min() over all entries.
class LFUCache:
    def __init__(self, capacity):
        self.cap, self.tick, self.e = capacity, 0, {}

    def get(self, key):
        e = self.e.get(key)
        if e is None:
            return -1
        self.tick += 1
        e[0] += 1
        e[1] = self.tick
        return e[2]

    def put(self, key, value):
        if key in self.e:
            self.e[key][2] = value
            self.get(key)
            return
        if len(self.e) >= self.cap:
            del self.e[min(self.e, key=lambda k: self.e[k][:2])]
        self.tick += 1
        self.e[key] = [1, self.tick, value]
