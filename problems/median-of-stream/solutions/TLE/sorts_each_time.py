# Too slow: sorts a copy of all numbers at each question.
class MedianStream:
    def __init__(self):
        self.all = []

    def add(self, num: int) -> None:
        self.all.append(num)

    def median(self) -> float:
        ordered = sorted(self.all)
        n = len(ordered)
        return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2
