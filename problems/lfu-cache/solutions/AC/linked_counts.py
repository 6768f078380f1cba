# Correct: nodes in a ring for each count, the rings themselves linked in order of count.
class Node:
    __slots__ = ("key", "value", "ring", "prev", "next")

    def __init__(self, key=0, value=0):
        self.key, self.value = key, value
        self.ring = None
        self.prev = self.next = self


class Ring:
    """Entries of one count; the rings form a ring as well."""
    __slots__ = ("count", "head", "prev", "next")

    def __init__(self, count):
        self.count = count
        self.head = Node()
        self.prev = self.next = self


def link_after(place, item):
    item.prev, item.next = place, place.next
    place.next.prev = item
    place.next = item


def unlink(item):
    item.prev.next = item.next
    item.next.prev = item.prev


class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.nodes = {}
        self.rings = Ring(0)

    def raise_to(self, node, place, count):
        """Moves @node to the ring of @count, which is or comes right after @place."""
        ring = place.next
        if ring.count != count:
            ring = Ring(count)
            link_after(place, ring)
        node.ring = ring
        link_after(ring.head.prev, node)

    def leave(self, node):
        unlink(node)
        if node.ring.head.next is node.ring.head:
            unlink(node.ring)

    def get(self, key: int) -> int:
        node = self.nodes.get(key)
        if node is None:
            return -1
        ring = node.ring
        unlink(node)
        self.raise_to(node, ring, ring.count + 1)
        if ring.head.next is ring.head:
            unlink(ring)
        return node.value

    def put(self, key: int, value: int) -> None:
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self.get(key)
            return
        if len(self.nodes) == self.capacity:
            victim = self.rings.next.head.next
            self.leave(victim)
            del self.nodes[victim.key]
        node = self.nodes[key] = Node(key, value)
        self.raise_to(node, self.rings, 1)
