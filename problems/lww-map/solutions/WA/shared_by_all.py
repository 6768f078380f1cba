# Wrong: what is known belongs to the class, so that a second map knows what the first did.
class LwwMap:
    known = {}

    def write(self, key, entry):
        if key not in self.known or entry > self.known[key]:
            self.known[key] = entry

    def put(self, key: str, value: str, time: int) -> None:
        self.write(key, (time, True, value))

    def remove(self, key: str, time: int) -> None:
        self.write(key, (time, False, ""))

    def get(self, key: str) -> Optional[str]:
        entry = self.known.get(key)
        return entry[2] if entry is not None and entry[1] else None

    def keys(self) -> List[str]:
        return [key for key, entry in self.known.items() if entry[1]]

    def state(self) -> List[List[str]]:
        return [[key, str(time), "put" if put else "removed", value]
                for key, (time, put, value) in self.known.items()]

    def merge(self, state: List[List[str]]) -> None:
        for key, time, what, value in state:
            self.write(key, (int(time), what == "put", value))

    def reset(self) -> None:
        self.known.clear()
