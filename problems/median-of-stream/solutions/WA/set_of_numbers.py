# Wrong: equal numbers are kept once.
class MedianStream:
    def __init__(self):
        self.all = []

    def add(self, num: int) -> None:
        at = bisect_left(self.all, num)
        if at == len(self.all) or self.all[at] != num:
            self.all.insert(at, num)

    def median(self) -> float:
        n = len(self.all)
        return (self.all[(n - 1) // 2] + self.all[n // 2]) / 2
