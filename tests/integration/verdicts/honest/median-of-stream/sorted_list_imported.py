from sortedcontainers import SortedList
class MedianStream:
    def __init__(self):
        self.s = SortedList()
    def add(self, num: int) -> None:
        self.s.add(num)
    def median(self) -> float:
        n = len(self.s)
        if n % 2: return self.s[n//2]
        return (self.s[n//2-1] + self.s[n//2]) / 2
