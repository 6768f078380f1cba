# Wrong: inserting an id that is there replaces the row.
from bisect import bisect_left, insort


class Index:
    def __init__(self, kind):
        self.buckets = {} if kind in ("hash", "both") else None
        self.pairs = [] if kind in ("sorted", "both") else None

    def add(self, value, id):
        if self.buckets is not None:
            insort(self.buckets.setdefault(value, []), id)
        if self.pairs is not None:
            insort(self.pairs, (value, id))

    def drop(self, value, id):
        if self.buckets is not None:
            bucket = self.buckets[value]
            del bucket[bisect_left(bucket, id)]
            if not bucket:
                del self.buckets[value]
        if self.pairs is not None:
            del self.pairs[bisect_left(self.pairs, (value, id))]

    def plan(self, low, high, rows):
        if low > high:
            return "empty"
        if self.buckets is not None and (low == high or self.pairs is None and high - low + 1 < rows):
            return "hash"
        return "scan" if self.pairs is None else "sorted"


class ProductTable:
    def __init__(self, priceIndex: str, categoryIndex: str):
        self.rows = {}
        self.columns = {"price": 0, "category": 1}
        self.indexes = [Index(priceIndex), Index(categoryIndex)]

    def insert(self, id: int, price: int, category: int) -> bool:
        if id in self.rows:
            self.update(id, price, category)
            return False
        self.rows[id] = (price, category)
        for index, value in zip(self.indexes, (price, category)):
            index.add(value, id)
        return True

    def remove(self, id: int) -> bool:
        row = self.rows.pop(id, None)
        if row is None:
            return False
        for index, value in zip(self.indexes, row):
            index.drop(value, id)
        return True

    def update(self, id: int, price: int, category: int) -> bool:
        return self.remove(id) and self.insert(id, price, category)

    def lookup(self, column: str, value: int, limit: int) -> List[int]:
        return self.range(column, value, value, limit)

    def range(self, column: str, low: int, high: int, limit: int) -> List[int]:
        at = self.columns[column]
        index = self.indexes[at]
        plan = index.plan(low, high, len(self.rows))
        found = []
        if plan == "hash":
            value = low
            while value <= high and len(found) < limit:
                found += index.buckets.get(value, [])[:limit - len(found)]
                value += 1
        elif plan == "sorted":
            first = bisect_left(index.pairs, (low, 0))
            for value, id in index.pairs[first:first + limit]:
                if value > high:
                    break
                found.append(id)
        elif plan == "scan":
            pairs = sorted((row[at], id) for id, row in self.rows.items() if low <= row[at] <= high)
            found = [id for _, id in pairs[:limit]]
        return found

    def explain(self, column: str, low: int, high: int) -> str:
        return self.indexes[self.columns[column]].plan(low, high, len(self.rows))
