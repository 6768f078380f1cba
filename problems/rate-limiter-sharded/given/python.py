class CounterStore:
    """Counters on several shards. Each call is atomic."""

    def __init__(self, shards: int):
        self._shards = [{} for _ in range(shards)]
        self._ends = [{} for _ in range(shards)]
        self._now = 0

    def shardOf(self, text: str) -> int:
        """The shard on which what belongs to this text is kept."""
        value = 2166136261
        for byte in text.encode():
            value = (value ^ byte) * 16777619 & 0xFFFFFFFF
        return value % len(self._shards)

    def add(self, shard: int, key: str, amount: int, expiresAtMs: int) -> int:
        """Adds to a counter, made if it is not there, and returns its new value."""
        counter = self._shards[shard].get(key)
        if counter is None:
            counter = self._shards[shard][key] = [0, 0]
            self._ends[shard].setdefault(expiresAtMs, []).append(key)
        counter[1] = counter[0]
        counter[0] += amount
        return counter[0]

    def read(self, shard: int, key: str) -> int:
        """What a replica says: it may be behind by the last change."""
        counter = self._shards[shard].get(key)
        return counter[1] if counter else 0

    def advance(self, nowMs: int) -> None:
        """Counters that expire at nowMs or before are dropped."""
        if nowMs <= self._now:
            return
        self._now = nowMs
        for shard, ends in zip(self._shards, self._ends):
            for end in [end for end in ends if end <= nowMs]:
                for key in ends.pop(end):
                    del shard[key]

    def size(self, shard: int) -> int:
        """The number of counters on a shard."""
        return len(self._shards[shard])
