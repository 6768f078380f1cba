# cheat: lru-cache: RTE: a class without the methods
def LRUCache(capacity):
    return capacity
