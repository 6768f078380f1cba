class SortedList:
    def __init__(self):
        self.items = []

    def add(self, item):
        insort(self.items, item)


class MedianStream:
    def __init__(self):
        self.sorted = SortedList()

    def add(self, num: int) -> None:
        self.sorted.add(num)

    def median(self) -> float:
        items = self.sorted.items
        half = len(items) // 2
        return items[half] if len(items) % 2 else (items[half - 1] + items[half]) / 2
