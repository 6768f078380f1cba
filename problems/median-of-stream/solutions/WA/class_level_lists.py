# Wrong: the heaps belong to the class, so that a second stream goes on where the first ended.
class MedianStream:
    low = []
    high = []

    def add(self, num: int) -> None:
        heappush(self.low, -heappushpop(self.high, num))
        if len(self.low) > len(self.high) + 1:
            heappush(self.high, -heappop(self.low))

    def median(self) -> float:
        if len(self.low) > len(self.high):
            return float(-self.low[0])
        return (self.high[0] - self.low[0]) / 2
