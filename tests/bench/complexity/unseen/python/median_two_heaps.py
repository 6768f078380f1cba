# Label (median-of-stream): add O(log n), median O(1). A heap of the low half, one of the high half.
class MedianStream:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, num: int) -> None:
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -num))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))

    def median(self) -> float:
        if len(self.low) > len(self.high):
            return float(-self.low[0])
        return (self.high[0] - self.low[0]) / 2
