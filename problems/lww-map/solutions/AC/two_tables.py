# Correct: values and tombstones in tables of their own, and states of two kinds of rows.
class LwwMap:
    def __init__(self):
        self.reset()

    def reset(self) -> None:
        self.values = {}
        self.removed = {}

    def put(self, key: str, value: str, time: int) -> None:
        if (time, value) > self.values.get(key, (-1, "")):
            self.values[key] = (time, value)

    def remove(self, key: str, time: int) -> None:
        if time > self.removed.get(key, -1):
            self.removed[key] = time

    def get(self, key: str) -> Optional[str]:
        time, value = self.values.get(key, (-1, ""))
        return value if 0 <= time and time >= self.removed.get(key, -1) else None

    def keys(self) -> List[str]:
        return [key for key in self.values if self.get(key) is not None]

    def state(self) -> List[List[str]]:
        rows = {key: [key, str(time)] for key, time in self.removed.items()}
        for key, (time, value) in self.values.items():
            rows.setdefault(key, [key, ""]).extend([str(time), value])
        return list(rows.values())

    def merge(self, state: List[List[str]]) -> None:
        for key, removed, *written in state:
            if removed:
                self.remove(key, int(removed))
            if written:
                self.put(key, written[1], int(written[0]))
