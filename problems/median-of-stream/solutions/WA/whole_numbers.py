# Wrong: the mean of the two middles loses its half.
class MedianStream:
    def __init__(self):
        self.all = []

    def add(self, num: int) -> None:
        insort(self.all, num)

    def median(self) -> float:
        n = len(self.all)
        return float((self.all[(n - 1) // 2] + self.all[n // 2]) // 2)
