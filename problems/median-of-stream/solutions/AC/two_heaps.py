# Correct: two heaps, the lower half with its signs turned.
class MedianStream:
    def __init__(self):
        self.low = []
        self.high = []

    def add(self, num: int) -> None:
        if len(self.low) == len(self.high):
            heappush(self.low, -heappushpop(self.high, num))
        else:
            heappush(self.high, -heappushpop(self.low, -num))

    def median(self) -> float:
        if len(self.low) > len(self.high):
            return float(-self.low[0])
        return (self.high[0] - self.low[0]) / 2
