# Wrong: a hash that is the sum of the letters puts keys that are alike side by side.
import hashlib

POINTS = 200


def place(text):
    return sum(text.encode()) * 2654435761 % 2**32


class HashRing:
    def __init__(self):
        self.nodes = set()
        self.points = []  # (place, node), sorted

    def addNode(self, node: str) -> None:
        if node in self.nodes:
            return
        self.nodes.add(node)
        for i in range(POINTS):
            bisect.insort(self.points, (place("%s#%d" % (node, i)), node))

    def removeNode(self, node: str) -> None:
        if node in self.nodes:
            self.nodes.remove(node)
            self.points = [point for point in self.points if point[1] != node]

    def owner(self, key: str) -> Optional[str]:
        if not self.points:
            return None
        index = bisect.bisect_left(self.points, (place(key), ""))
        return self.points[index % len(self.points)][1]
