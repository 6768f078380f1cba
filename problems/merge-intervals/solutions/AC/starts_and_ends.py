# Correct: starts and ends sorted apart; a gap is where as many have ended as begun. Falling order.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        starts = sorted(s for s, _ in intervals)
        ends = sorted(e for _, e in intervals)
        result, begun = [], 0
        for i in range(len(starts)):
            if i + 1 == len(starts) or starts[i + 1] > ends[i]:
                result.append([starts[begun], ends[i]])
                begun = i + 1
        return result[::-1]
