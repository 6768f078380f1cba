# Too large: keeps a sorted copy for each number that was added, to answer at once.
class MedianStream:
    def __init__(self):
        self.snapshots = [[]]

    def add(self, num: int) -> None:
        ordered = list(self.snapshots[-1])
        insort(ordered, num)
        self.snapshots.append(ordered)

    def median(self) -> float:
        ordered = self.snapshots[-1]
        n = len(ordered)
        return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2
