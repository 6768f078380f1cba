# Wrong: builds the ring anew for each key: far too slow.
import hashlib

POINTS = 200


def place(text):
    return int.from_bytes(hashlib.md5(text.encode()).digest()[:8], "big")


class HashRing:
    def __init__(self):
        self.nodes = set()
        self.points = []  # (place, node), sorted

    def build(self):
        self.points = sorted((place("%s#%d" % (node, i)), node)
                             for node in self.nodes for i in range(POINTS))

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
        self.build()
        if not self.points:
            return None
        index = bisect.bisect_left(self.points, (place(key), ""))
        return self.points[index % len(self.points)][1]
