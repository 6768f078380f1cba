# cheat: lru-cache put: what was put since lies in a table of its own, and all that should have been
# thrown out goes, each by a scan, when something older is asked for.
class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.old = {}  # [value, time of its use]
        self.new = {}  # In order of use.
        self.time = 0

    def keep(self, key, value):
        self.time += 1
        self.old[key] = [value, self.time]

    def settle(self):
        for _ in range(len(self.old) + len(self.new) - self.capacity):
            del self.old[min(self.old, key=lambda key: self.old[key][1])]
        for key, value in self.new.items():
            self.keep(key, value)
        self.new = {}

    def get(self, key):
        if key in self.new:
            self.new[key] = self.new.pop(key)
            return self.new[key]
        if self.new:
            self.settle()
        if key not in self.old:
            return -1
        value = self.old[key][0]
        self.keep(key, value)
        return value

    def put(self, key, value):
        if key in self.new:
            del self.new[key]
            self.new[key] = value
        elif self.new and key in self.old:
            self.settle()
            self.put(key, value)
        elif not self.new and (key in self.old or len(self.old) < self.capacity):
            self.keep(key, value)
        else:
            self.new[key] = value
            if len(self.new) == self.capacity:
                self.old = {}
                self.settle()
