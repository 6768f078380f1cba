# Takes memory without bound: keeps a copy of the whole order for each page that was given out.
import bisect


class Timeline:
    def __init__(self):
        self.order = []
        self.times = {}
        self.snapshots = []

    def add(self, id: int, createdAt: int) -> bool:
        if id in self.times:
            return False
        self.times[id] = createdAt
        bisect.insort(self.order, (-createdAt, -id))
        return True

    def remove(self, id: int) -> bool:
        if id not in self.times:
            return False
        self.order.remove((-self.times.pop(id), -id))
        return True

    def page(self, cursor: str, limit: int) -> List[str]:
        self.snapshots.append([[-time, -id] for time, id in self.order])
        first = 0
        if cursor:
            parts = cursor.split(":")
            if len(parts) != 2:
                return []
            for part in parts:
                if not 1 <= len(part) <= 13 or not set(part) <= set("0123456789"):
                    return []
            first = bisect.bisect_right(self.order, (-int(parts[0]), -int(parts[1])))
        entries = self.snapshots[-1][first:first + limit]
        more = "%d:%d" % tuple(entries[-1]) if first + limit < len(self.order) else ""
        return [more] + [str(id) for _, id in entries]
