# Label (median-of-stream): add O(n), median O(1). insort into one sorted list.
class MedianStream:
    def __init__(self):
        self.nums = []

    def add(self, num: int) -> None:
        bisect.insort(self.nums, num)

    def median(self) -> float:
        half = len(self.nums) // 2
        if len(self.nums) % 2:
            return float(self.nums[half])
        return (self.nums[half] + self.nums[half - 1]) / 2
