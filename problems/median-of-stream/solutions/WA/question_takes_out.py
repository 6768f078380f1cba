# Wrong: the question takes the lower middle out of its heap.
class MedianStream:
    def __init__(self):
        self.low = []
        self.high = []

    def add(self, num: int) -> None:
        heappush(self.low, -heappushpop(self.high, num))
        if len(self.low) > len(self.high) + 1:
            heappush(self.high, -heappop(self.low))

    def median(self) -> float:
        if len(self.low) > len(self.high):
            return float(-heappop(self.low))
        return (self.high[0] - self.low[0]) / 2 if self.low and self.high else 0.0
