# Fails: looks at the top of the upper half before anything is in it.
class MedianStream:
    def __init__(self):
        self.low = []
        self.high = []

    def add(self, num: int) -> None:
        if num > self.high[0]:
            heappush(self.high, num)
        else:
            heappush(self.low, -num)

    def median(self) -> float:
        return float(self.high[0])
