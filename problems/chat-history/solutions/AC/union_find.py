# Correct: links from removed messages to the next older one, shortened as they are walked.
class ChatHistory:
    def __init__(self):
        self.texts = [None]
        self.times = [-1]
        self.places = [0]
        self.owners = [""]
        self.older = [0]
        self.ids = {}
        self.user_older = {}

    def post(self, user: str, timestampMs: int, text: str) -> int:
        number = len(self.texts)
        ids = self.ids.setdefault(user, [0])
        older = self.user_older.setdefault(user, [0])
        self.texts.append(text)
        self.times.append(timestampMs)
        self.owners.append(user)
        self.places.append(len(ids))
        self.older.append(number)
        older.append(len(ids))
        ids.append(number)
        return number

    def alive(self, id: int) -> bool:
        return 0 < id < len(self.texts) and self.texts[id] is not None

    def edit(self, id: int, text: str) -> bool:
        if not self.alive(id):
            return False
        self.texts[id] = text
        return True

    def remove(self, id: int) -> bool:
        if not self.alive(id):
            return False
        self.texts[id] = None
        self.older[id] = id - 1
        place = self.places[id]
        self.user_older[self.owners[id]][place] = place - 1
        return True

    def text(self, id: int) -> str:
        return self.texts[id] if self.alive(id) else ""

    @staticmethod
    def last(links: List[int], at: int) -> int:
        root = at
        while links[root] != root:
            root = links[root]
        while links[at] != root:
            links[at], at = root, links[at]
        return root

    def collect(self, links: List[int], at: int, limit: int, ids: Optional[List[int]]) -> List[int]:
        found = []
        while len(found) < limit:
            at = self.last(links, at)
            if at == 0:
                break
            found.append(ids[at] if ids else at)
            at -= 1
        return found

    def page(self, before: int, limit: int) -> List[int]:
        newest = len(self.texts) - 1
        return self.collect(self.older, min(before - 1, newest) if before else newest, limit, None)

    def byUser(self, user: str, before: int, limit: int) -> List[int]:
        ids = self.ids.get(user)
        if not ids:
            return []
        at = bisect_left(ids, before) - 1 if before else len(ids) - 1
        return self.collect(self.user_older[user], at, limit, ids)

    def between(self, fromMs: int, toMs: int, limit: int) -> List[int]:
        found = self.collect(self.older, bisect_left(self.times, toMs) - 1 if toMs > 0 else 0, limit,
                             None)
        return [number for number in found if self.times[number] >= fromMs]
