# Label (lru-cache): get O(1), put O(1). A dict of nodes linked by hand.
class Node:
    def __init__(self, key=0, value=0):
        self.key = key
        self.value = value
        self.prev = self.next = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head

    def cut(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def front(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return -1
        self.cut(node)
        self.front(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self.cut(self.nodes[key])
        elif len(self.nodes) == self.capacity:
            last = self.tail.prev
            self.cut(last)
            del self.nodes[last.key]
        node = Node(key, value)
        self.nodes[key] = node
        self.front(node)
