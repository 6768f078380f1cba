# Slow: a sorted list with bisect.insort, O(n) moves for each number.
class MedianStream:
    def __init__(self):
        self.all = []

    def add(self, num: int) -> None:
        insort(self.all, num)

    def median(self) -> float:
        n = len(self.all)
        return (self.all[(n - 1) // 2] + self.all[n // 2]) / 2
