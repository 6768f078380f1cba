# Label (lru-cache): get O(1), put O(1). Linked nodes between two sentinels, and a dict of them.
class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=0, value=0):
        self.key, self.value = key, value


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.nodes = {}
        self.old, self.new = Node(), Node()
        self.old.next, self.new.prev = self.new, self.old

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _newest(self, node):
        node.prev, node.next = self.new.prev, self.new
        node.prev.next = self.new.prev = node

    def get(self, key: int) -> int:
        node = self.nodes.get(key)
        if not node:
            return -1
        self._unlink(node)
        self._newest(node)
        return node.value

    def put(self, key: int, value: int) -> None:
        node = self.nodes.get(key)
        if node:
            self._unlink(node)
        else:
            if len(self.nodes) == self.capacity:
                victim = self.old.next
                self._unlink(victim)
                del self.nodes[victim.key]
            node = self.nodes[key] = Node(key)
        node.value = value
        self._newest(node)
