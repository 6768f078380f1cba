# Wrong: counts how many entries have been read and skips that many; the cursor only carries the count.
class Timeline:
    def __init__(self):
        self.times = {}
        self.read = {"": 0}

    def add(self, id: int, createdAt: int) -> bool:
        return self.times.setdefault(id, createdAt) == createdAt

    def remove(self, id: int) -> bool:
        return self.times.pop(id, None) is not None

    def page(self, cursor: str, limit: int) -> List[str]:
        skip = self.read.get(cursor)
        if skip is None:
            return []
        order = sorted(((t, id) for id, t in self.times.items()), reverse=True)
        page = order[skip:skip + limit]
        following = ""
        if len(order) > skip + limit:
            following = "%d:%d" % page[-1]
            self.read[following] = skip + limit
        return [following] + [str(id) for _, id in page]
