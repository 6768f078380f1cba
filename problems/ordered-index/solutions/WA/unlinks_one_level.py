# Wrong: remove unlinks the node on the lowest level only, so that searches still pass through it.
class OrderedIndex:
    LEVELS = 18

    def __init__(self):
        self.end = [float("inf"), 0, []]
        self.head = [float("-inf"), 0, [self.end] * self.LEVELS]
        self.height = 1
        self.seed = 12345

    def toss(self) -> int:
        self.seed = (self.seed * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        bits = (self.seed >> 40) | 1 << (self.LEVELS - 1)
        return (bits & -bits).bit_length()

    def before(self, key) -> list:
        """The last node with a smaller key."""
        node = self.head
        for level in range(self.height - 1, -1, -1):
            after = node[2][level]
            while after[0] <= key - 1:
                node = after
                after = node[2][level]
        return node

    def path(self, key) -> list:
        """On each level from 0 up, the last node with a smaller key."""
        node, path = self.head, [None] * self.height
        for level in range(self.height - 1, -1, -1):
            after = node[2][level]
            while after[0] <= key - 1:
                node = after
                after = node[2][level]
            path[level] = node
        return path

    def put(self, key: int, value: int) -> bool:
        path = self.path(key)
        there = path[0][2][0]
        if there[0] == key:
            there[1] = value
            return False
        height = self.toss()
        while self.height < height:
            path.append(self.head)
            self.height += 1
        node = [key, value, [path[level][2][level] for level in range(height)]]
        for level in range(height):
            path[level][2][level] = node
        return True

    def remove(self, key: int) -> bool:
        path = self.path(key)
        node = path[0][2][0]
        if node[0] != key:
            return False
        path[0][2][0] = node[2][0]
        return True

    def next(self, key: int) -> List[int]:
        node = self.before(key + 1)[2][0]
        return [] if node is self.end else [node[0], node[1]]

    def range(self, low: int, high: int, limit: int) -> List[List[int]]:
        node = self.before(low)[2][0]
        found = []
        while node[0] <= high and len(found) < limit:
            found.append([node[0], node[1]])
            node = node[2][0]
        return found
