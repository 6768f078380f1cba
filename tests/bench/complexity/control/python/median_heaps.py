# Label (median-of-stream): add O(log n), median O(1). Two heaps.
class MedianStream:
    def __init__(self):
        self.low = []
        self.high = []

    def add(self, num: int) -> None:
        heapq.heappush(self.low, -heapq.heappushpop(self.high, num))
        if len(self.low) > len(self.high):
            heapq.heappush(self.high, -heapq.heappop(self.low))

    def median(self) -> float:
        if len(self.high) > len(self.low):
            return float(self.high[0])
        return (self.high[0] - self.low[0]) / 2
