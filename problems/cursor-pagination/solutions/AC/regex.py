# Correct: ascending order, read backwards; cursors checked by a regular expression.
import bisect
import re

CURSOR = re.compile(r"([0-9]{1,13}):([0-9]{1,13})")


class Timeline:
    def __init__(self):
        self.entries = []
        self.createdAt = {}

    def add(self, id: int, createdAt: int) -> bool:
        if id in self.createdAt:
            return False
        self.createdAt[id] = createdAt
        bisect.insort(self.entries, (createdAt, id))
        return True

    def remove(self, id: int) -> bool:
        if id not in self.createdAt:
            return False
        self.entries.pop(bisect.bisect_left(self.entries, (self.createdAt.pop(id), id)))
        return True

    def page(self, cursor: str, limit: int) -> List[str]:
        end = len(self.entries)
        if cursor != "":
            match = CURSOR.fullmatch(cursor)
            if match is None:
                return []
            end = bisect.bisect_left(self.entries, (int(match[1]), int(match[2])))
        start = max(0, end - limit)
        page = self.entries[start:end][::-1]
        more = "" if start == 0 else "%d:%d" % self.entries[start]
        return [more] + [str(id) for _, id in page]
