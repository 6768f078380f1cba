# Raises: a cursor that is no pair of numbers is a ValueError.
from bisect import bisect_left, bisect_right, insort


class Timeline:
    def __init__(self):
        self.order = []
        self.times = {}

    def add(self, id: int, createdAt: int) -> bool:
        if id in self.times:
            return False
        self.times[id] = createdAt
        insort(self.order, (-createdAt, -id))
        return True

    def remove(self, id: int) -> bool:
        if id not in self.times:
            return False
        del self.order[bisect_left(self.order, (-self.times.pop(id), -id))]
        return True

    def page(self, cursor: str, limit: int) -> List[str]:
        first = 0
        if cursor:
            parts = cursor.split(":")
            first = bisect_right(self.order, (-int(parts[0]), -int(parts[1])))
        entries = self.order[first:first + limit]
        following = ""
        if first + limit < len(self.order):
            following = "%d:%d" % (-entries[-1][0], -entries[-1][1])
        return [following] + [str(-id) for _, id in entries]
