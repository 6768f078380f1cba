# Too slow: makes the cursors of all entries for each page, and sorts them by what they say.
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

    def read(self, text):
        return tuple(int(part) for part in text.split(":"))

    def page(self, cursor: str, limit: int) -> List[str]:
        first = 0
        if cursor:
            parts = cursor.split(":")
            if len(parts) != 2:
                return []
            for part in parts:
                if not 1 <= len(part) <= 13 or not set(part) <= set("0123456789"):
                    return []
            position = self.read(cursor)
            cursors = sorted(("%d:%d" % (-time, -id) for time, id in self.order), key=self.read)
            first = sum(1 for text in cursors if self.read(text) >= position)
        entries = self.order[first:first + limit]
        following = ""
        if first + limit < len(self.order):
            following = "%d:%d" % (-entries[-1][0], -entries[-1][1])
        return [following] + [str(-id) for _, id in entries]
