# Wrong: divides by the number of points, of which there may be none.
import hashlib

POINTS = 200


def place(text):
    return int.from_bytes(hashlib.md5(text.encode()).digest()[:8], "big")


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
        index = bisect.bisect_left(self.points, (place(key), ""))
        return self.points[index % len(self.points)][1]
