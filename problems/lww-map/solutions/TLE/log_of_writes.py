# Wrong: keeps all writes and looks through them for each question: too slow.
class LwwMap:
    def __init__(self):
        self.log = []

    def put(self, key: str, value: str, time: int) -> None:
        self.log.append((key, time, True, value))

    def remove(self, key: str, time: int) -> None:
        self.log.append((key, time, False, ""))

    def best(self, key):
        return max((entry for entry in self.log if entry[0] == key), default=None)

    def get(self, key: str) -> Optional[str]:
        entry = self.best(key)
        return entry[3] if entry and entry[2] else None

    def keys(self) -> List[str]:
        return [key for key in {entry[0] for entry in self.log} if self.get(key) is not None]

    def state(self) -> List[List[str]]:
        rows = [self.best(key) for key in {entry[0] for entry in self.log}]
        return [[key, str(time), str(put), value] for key, time, put, value in rows]

    def merge(self, state: List[List[str]]) -> None:
        for key, time, put, value in state:
            self.log.append((key, int(time), put == "True", value))

    def reset(self) -> None:
        self.log = []
