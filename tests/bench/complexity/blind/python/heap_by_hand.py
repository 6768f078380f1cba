# Label (min-heap): peek O(1), push O(log n), pop O(log n). A binary heap by hand.
class MinHeap:
    def __init__(self):
        self.a = []

    def push(self, value: int) -> None:
        a = self.a
        a.append(value)
        i = len(a) - 1
        while i and a[(i - 1) // 2] > a[i]:
            p = (i - 1) // 2
            a[i], a[p] = a[p], a[i]
            i = p

    def pop(self) -> int:
        a = self.a
        if not a:
            return -1
        top, last = a[0], a.pop()
        if a:
            a[0] = last
            i, n = 0, len(a)
            while 2 * i + 1 < n:
                c = 2 * i + 1
                if c + 1 < n and a[c + 1] < a[c]:
                    c += 1
                if a[c] >= a[i]:
                    break
                a[i], a[c] = a[c], a[i]
                i = c
        return top

    def peek(self) -> int:
        return self.a[0] if self.a else -1
