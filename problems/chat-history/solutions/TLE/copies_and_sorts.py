# Too slow: collects and sorts all messages at each question.
class ChatHistory:
    def __init__(self):
        self.messages = {}
        self.count = 0

    def post(self, user: str, timestampMs: int, text: str) -> int:
        self.count += 1
        self.messages[self.count] = {"id": self.count, "user": user, "time": timestampMs,
                                     "text": text, "removed": False}
        return self.count

    def edit(self, id: int, text: str) -> bool:
        message = self.messages.get(id)
        if message is None or message["removed"]:
            return False
        message["text"] = text
        return True

    def remove(self, id: int) -> bool:
        message = self.messages.get(id)
        if message is None or message["removed"]:
            return False
        message["removed"] = True
        return True

    def text(self, id: int) -> str:
        message = self.messages.get(id)
        return message["text"] if message and not message["removed"] else ""

    def find(self, fits: Callable[[dict], bool], limit: int) -> List[int]:
        ordered = [dict(m) for m in self.messages.values()]
        ordered.sort(key=lambda m: (m["time"], m["id"]), reverse=True)
        return [m["id"] for m in ordered if not m["removed"] and fits(m)][:limit]

    def page(self, before: int, limit: int) -> List[int]:
        return self.find(lambda m: not before or m["id"] < before, limit)

    def byUser(self, user: str, before: int, limit: int) -> List[int]:
        return self.find(lambda m: m["user"] == user and (not before or m["id"] < before), limit)

    def between(self, fromMs: int, toMs: int, limit: int) -> List[int]:
        return self.find(lambda m: fromMs <= m["time"] < toMs, limit)
