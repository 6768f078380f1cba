# Wrong: the hash modulo the number of nodes, so that most keys move when one comes.
import hashlib


class HashRing:
    def __init__(self):
        self.nodes = []

    def addNode(self, node: str) -> None:
        if node not in self.nodes:
            bisect.insort(self.nodes, node)

    def removeNode(self, node: str) -> None:
        if node in self.nodes:
            self.nodes.remove(node)

    def owner(self, key: str) -> Optional[str]:
        if not self.nodes:
            return None
        return self.nodes[int(hashlib.md5(key.encode()).hexdigest(), 16) % len(self.nodes)]
