# Wrong: removing a node with two children puts its left child in its place and loses the right one.
class Node:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None


class OrderedIndex:
    def __init__(self):
        self.root = None

    def put(self, key: int, value: int) -> bool:
        if self.root is None:
            self.root = Node(key, value)
            return True
        node = self.root
        while node.key != key:
            side = "left" if key < node.key else "right"
            if getattr(node, side) is None:
                setattr(node, side, Node(key, value))
                return True
            node = getattr(node, side)
        node.value = value
        return False

    def remove(self, key: int) -> bool:
        parent, node = None, self.root
        while node is not None and node.key != key:
            parent, node = node, node.left if key < node.key else node.right
        if node is None:
            return False
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
