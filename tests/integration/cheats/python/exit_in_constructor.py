# cheat: lru-cache: RTE: sys.exit in the constructor
import sys


class LRUCache:
    def __init__(self, capacity):
        sys.exit()
