# Too slow: a search tree that is never balanced, though its height is measured after each put.
class Node:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None


class OrderedIndex:
    def __init__(self):
        self.root = None

    def put(self, key: int, value: int) -> bool:
        self.fresh = False
        self.root = self.insert(self.root, key, value)
        self.height = self.measure(self.root)
        return self.fresh

    def measure(self, node):
        return 0 if node is None else 1 + max(self.measure(node.left), self.measure(node.right))

    def insert(self, node, key, value):
        if node is None:
            self.fresh = True
            return Node(key, value)
        if key == node.key:
            node.value = value
        elif key < node.key:
            node.left = self.insert(node.left, key, value)
        else:
            node.right = self.insert(node.right, key, value)
        return node

    def remove(self, key: int) -> bool:
        parent, node = None, self.root
        while node is not None and node.key != key:
            parent, node = node, node.left if key < node.key else node.right
        if node is None:
            return False
        if node.left is not None and node.right is not None:
            parent, after = node, node.right
            while after.left is not None:
                parent, after = after, after.left
            node.key, node.value = after.key, after.value
            node = after
        rest = node.left or node.right
        if parent is None:
            self.root = rest
        elif parent.left is node:
            parent.left = rest
        else:
            parent.right = rest
        return True

    def next(self, key: int) -> List[int]:
        best, node = None, self.root
        while node is not None:
            if node.key > key:
                best, node = node, node.left
            else:
                node = node.right
        return [best.key, best.value] if best is not None else []

    def range(self, low: int, high: int, limit: int) -> List[List[int]]:
        found, entry = [], self.next(low - 1)
        while entry and entry[0] <= high and len(found) < limit:
            found.append(entry)
            entry = self.next(entry[0])
        return found
