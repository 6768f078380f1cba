# Too slow: has no index at all, and sorts the whole table by a comparison for each question.
import functools


class ProductTable:
    def __init__(self, priceIndex: str, categoryIndex: str):
        self.kinds = {"price": priceIndex, "category": categoryIndex}
        self.rows = {}

    def insert(self, id: int, price: int, category: int) -> bool:
        if id in self.rows:
            return False
        self.rows[id] = {"price": price, "category": category}
        return True

    def update(self, id: int, price: int, category: int) -> bool:
        if id not in self.rows:
            return False
        self.rows[id] = {"price": price, "category": category}
        return True

    def remove(self, id: int) -> bool:
        return self.rows.pop(id, None) is not None

    def lookup(self, column: str, value: int, limit: int) -> List[int]:
        return self.range(column, value, value, limit)

    def range(self, column: str, low: int, high: int, limit: int) -> List[int]:
        def compare(one, other):
            a, b = self.rows[one][column], self.rows[other][column]
            return one - other if a == b else a - b

        order = sorted(self.rows, key=functools.cmp_to_key(compare))
        return [id for id in order if low <= self.rows[id][column] <= high][:limit]

    def explain(self, column: str, low: int, high: int) -> str:
        kind, width = self.kinds[column], high - low + 1
        if width < 1:
            return "empty"
        if kind in ("hash", "both") and (width == 1 or kind == "hash" and width < len(self.rows)):
            return "hash"
        return "sorted" if kind in ("sorted", "both") else "scan"
