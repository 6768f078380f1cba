# Label (small-work): work O(2^n). The towers of Hanoi, each move made.
class Solution:
    def work(self, n: int) -> int:
        self.moves = 0

        def move(height, source, target, spare):
            if height == 0:
                return
            move(height - 1, source, spare, target)
            self.moves += 1
            move(height - 1, spare, target, source)

        move(n, "a", "b", "c")
        return self.moves
