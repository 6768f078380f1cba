# Wrong: points come from the number of the node, so that the order of arrival decides.
import hashlib

POINTS = 200


def place(text):
    return int.from_bytes(hashlib.md5(text.encode()).digest()[:8], "big")


class HashRing:
    def __init__(self):
        self.nodes = set()
        self.points = []  # (place, node), sorted
        self.count = 0

    def addNode(self, node: str) -> None:
        if node in self.nodes:
            return
        self.nodes.add(node)
        self.count += 1
        for i in range(POINTS):
            bisect.insort(self.points, (place("%d#%d" % (self.count, i)), node))

    def removeNode(self, node: str) -> None:
        if node in self.nodes:
            self.nodes.remove(node)
            self.points = [point for point in self.points if point[1] != node]

    def owner(self, key: str) -> Optional[str]:
        if not self.points:
            return None
        index = bisect.bisect_left(self.points, (place(key), ""))
        return self.points[index % len(self.points)][1]
