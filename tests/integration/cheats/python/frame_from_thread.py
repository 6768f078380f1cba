# cheat: lru-cache: SV, WA: a thread floods the private channel
import os
import threading


def flood():
    while True:
        os.write(3, b"J\x01\x82\0\x08\0\0\0\x01\0\0\0\0\0\0\0")


class LRUCache:
    def __init__(self, capacity):
        threading.Thread(target=flood, daemon=True).start()

    def get(self, key):
        return -12345

    def put(self, key, value):
        pass
