# Wrong: the message at the cursor is in the page.
class ChatHistory:
    def __init__(self):
        self.live = []
        self.count = 0
        self.user = {}
        self.time = {}
        self.texts = {}

    def post(self, user: str, timestampMs: int, text: str) -> int:
        self.count += 1
        self.live.append(self.count)
        self.user[self.count] = user
        self.time[self.count] = timestampMs
        self.texts[self.count] = text
        return self.count

    def edit(self, id: int, text: str) -> bool:
        if id not in self.texts:
            return False
        self.texts[id] = text
        return True

    def remove(self, id: int) -> bool:
        if id not in self.texts:
            return False
        del self.texts[id]
        del self.live[bisect_left(self.live, id)]
        return True

    def text(self, id: int) -> str:
        return self.texts.get(id, "")

    def last(self, ids: List[int], limit: int) -> List[int]:
        return ids[::-1][:limit]

    def page(self, before: int, limit: int) -> List[int]:
        end = bisect_right(self.live, before) if before else len(self.live)
        return self.last(self.live[:end], limit)

    def byUser(self, user: str, before: int, limit: int) -> List[int]:
        return self.last([i for i in self.live
                          if self.user[i] == user and (before == 0 or i <= before)], limit)

    def between(self, fromMs: int, toMs: int, limit: int) -> List[int]:
        return self.last([i for i in self.live if fromMs <= self.time[i] < toMs], limit)
