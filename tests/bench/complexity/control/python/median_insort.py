# Label (median-of-stream): add O(n), median O(1). insort: the search is short, the list moves by memmove.
class MedianStream:
    def __init__(self):
        self.sorted = []

    def add(self, num: int) -> None:
        bisect.insort(self.sorted, num)

    def median(self) -> float:
        n = len(self.sorted)
        return (self.sorted[n // 2] + self.sorted[~(n // 2)]) / 2
