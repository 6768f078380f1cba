# Label (lru-cache): get O(1), put O(1). OrderedDict.
class LRUCache:

    def __init__(self, capacity: int):
        self.cap = capacity
        self.od = OrderedDict()

    def get(self, key: int) -> int:
        try:
            self.od.move_to_end(key)
            return self.od[key]
        except KeyError:
            return -1

    def put(self, key: int, value: int) -> None:
        self.od[key] = value
        self.od.move_to_end(key)
        if len(self.od) > self.cap:
            self.od.popitem(last=False)
